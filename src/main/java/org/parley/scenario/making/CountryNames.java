package org.parley.scenario.making;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.TextBundle;

/** What countries are called: in a list, in the middle of a sentence, and where there is little room. */
final class CountryNames {

    private static final TextBundle NAMES = new TextBundle("org.parley.scenario.making.countries");

    /** Of these one speaks with an article. */
    private static final Set<String> WITH_ARTICLE =
            Set.of("US", "EU", "GB", "AE", "NL", "PH", "BS", "MV", "GM", "DO", "CF", "KM", "MH", "SB", "KY", "TC", "VG");

    private static final Map<String, String> SHORT = Map.of("US", "US", "EU", "EU", "GB", "UK", "AE", "UAE");

    private CountryNames() {}

    /** The code itself when there is no name for it. */
    static String of(String code) {
        return NAMES.texts().containsKey(code) ? NAMES.get(code) : code;
    }

    static String inText(String code) {
        return WITH_ARTICLE.contains(code) ? Words.get("country.article", of(code)) : of(code);
    }

    static String shortName(String code) {
        return SHORT.getOrDefault(code, of(code));
    }

    /** The fields of a party in a scenario. */
    static Map<String, Object> party(String code) {
        Map<String, Object> party = new LinkedHashMap<>();
        party.put("code", code);
        party.put("name", of(code));
        if (WITH_ARTICLE.contains(code)) {
            party.put("nameInText", inText(code));
        }
        if (SHORT.containsKey(code)) {
            party.put("shortName", shortName(code));
        }
        return party;
    }
}
