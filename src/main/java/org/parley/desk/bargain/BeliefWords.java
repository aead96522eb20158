package org.parley.desk.bargain;

import java.util.ArrayList;
import java.util.List;
import org.parley.bargain.Attribute;
import org.parley.chart.ScoreWords;
import org.parley.chart.Wording;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;

/** What is said of scores and of what each side cares for. */
public final class BeliefWords {

    private BeliefWords() {}

    /** What an attribute is called, by the names of the sides. */
    public static String name(Scenario scenario, Lever.Side side, Attribute attribute) {
        return Texts.get(
                "attribute." + attribute.word(),
                scenario.home().inText(),
                scenario.partner().inText(),
                party(scenario, side).inText());
    }

    /** Its unit and date basis. */
    public static String unit(Scenario scenario, Attribute attribute, Basis basis) {
        return switch (attribute) {
            case MARKET_ACCESS, INVESTMENT, POLITICAL_COST -> Texts.get("attribute.unit." + attribute.word());
            case PURCHASE_COST, EXPORTS, IMPORTS_SOLD, DEFICIT_CUT, HOME_DUTY_REVENUE, PARTNER_DUTY_REVENUE ->
                Texts.get(
                        basis == Basis.TO_DEADLINE ? "attribute.unit.total" : "attribute.unit.pace",
                        Wording.basis(basis, scenario));
        };
    }

    static Party party(Scenario scenario, Lever.Side side) {
        return side == Lever.Side.HOME ? scenario.home() : scenario.partner();
    }

    /** A score in points of 100. */
    static String points(double score) {
        return ScoreWords.points(score);
    }

    /** A difference of scores, with its sign. */
    static String gain(double difference) {
        return ScoreWords.gain(difference);
    }

    /** A weight or a chance, of 1. */
    static String percent(double share) {
        return ScoreWords.percent(share);
    }

    /** What is not as in the file; empty when all is. */
    static String changed(Scenario scenario, OwnPreferences own) {
        List<String> changed = new ArrayList<>();
        for (Lever.Side side : Lever.Side.values()) {
            if (own.differs(side)) {
                changed.add(party(scenario, side).shortName());
            }
        }
        if (!own.political().isEmpty()) {
            changed.add(Texts.get("belief.badge.political"));
        }
        return changed.isEmpty() ? "" : Texts.get("belief.badge", String.join(", ", changed));
    }
}
