package org.parley.desk.rehearse;

import java.util.ArrayList;
import java.util.List;
import org.parley.bargain.Rehearsal;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Party;
import org.parley.scenario.RehearsalSetup;
import org.parley.scenario.Scenario;

/** What the sides of a rehearsal are called, and in what the desk is another than the rehearsal. */
final class RehearsalWords {

    private final Desk desk;

    RehearsalWords(Desk desk) {
        this.desk = desk;
    }

    /** What a side is called. */
    String name(Lever.Side side) {
        return party(side).name();
    }

    /** The same within a sentence. */
    String inText(Lever.Side side) {
        return party(side).inText();
    }

    /** The same at the beginning of one. */
    String first(Lever.Side side) {
        String name = inText(side);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private Party party(Lever.Side side) {
        Scenario scenario = desk.scenario();
        return side == Lever.Side.HOME ? scenario.home() : scenario.partner();
    }

    /**
     * What of the desk is not as the rehearsal was set up with, in words: its numbers are then not those of the talks.
     *
     * @param now null for none
     */
    List<String> differences(Rehearsal now) {
        if (now == null || now.status().isOver()) {
            return List.of();
        }
        RehearsalSetup setup = now.setup();
        List<String> differences = new ArrayList<>();
        Offer offer = desk.state().offer();
        if (!desk.state().assumptions().equals(setup.assumptions()) || !offer.assume().equals(setup.held().assume())) {
            differences.add(Texts.get("rehearse.differs.assumptions"));
        }
        if (!desk.state().preferences().equals(setup.preferences())) {
            differences.add(Texts.get("rehearse.differs.beliefs"));
        }
        if (offer.extensionDays() != setup.held().extensionDays()) {
            differences.add(Texts.get("rehearse.differs.extension"));
        }
        if (offer.mostFavoured() != setup.held().mostFavoured()) {
            differences.add(Texts.get("rehearse.differs.mfn"));
        }
        return differences;
    }
}
