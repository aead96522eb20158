package org.parley.scenario;

import java.util.List;

/** What each side is believed to care for. Empty lists when the file has none. */
public record Preferences(List<Preference> home, List<Preference> partner) {

    public Preferences {
        home = List.copyOf(home);
        partner = List.copyOf(partner);
    }
}
