package org.parley.desk.bargain;

import java.util.ArrayList;
import java.util.List;
import org.parley.bargain.Attribute;
import org.parley.bargain.Flip;
import org.parley.bargain.SideScores;
import org.parley.chart.Figures;
import org.parley.chart.Wording;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;

/** What is said of scores and of what each side cares for. */
final class BeliefWords {

    private static final double POINTS = 100;
    private static final double TENTHS = 10;

    private BeliefWords() {}

    /** What an attribute is called, by the names of the sides. */
    static String name(Scenario scenario, Lever.Side side, Attribute attribute) {
        return Texts.get(
                "attribute." + attribute.word(),
                scenario.home().inText(),
                scenario.partner().inText(),
                party(scenario, side).inText());
    }

    /** Its unit and date basis. */
    static String unit(Scenario scenario, Attribute attribute, Basis basis) {
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
        return Figures.plain(tenths(score));
    }

    /** A difference of scores, with its sign. */
    static String gain(double difference) {
        return Figures.signedPlain(tenths(difference));
    }

    private static double tenths(double score) {
        return Math.rint(score * POINTS * TENTHS) / TENTHS;
    }

    /** A weight or a chance, of 1. */
    static String percent(double share) {
        return Figures.plain(tenths(share)) + "%";
    }

    /** Both parts of walking away, as a sentence. */
    static String gamble(SideScores scores) {
        return Texts.get(
                "worth.gamble",
                percent(scores.risk()),
                points(scores.snapback()),
                percent(1 - scores.risk()),
                points(scores.pause()),
                points(scores.walkAway()));
    }

    /** At which chance the offer stops being better, as a sentence. */
    static String flip(SideScores scores) {
        Flip flip = Flip.of(scores);
        return switch (flip.kind()) {
            case ALWAYS -> Texts.get("worth.always");
            case NEVER -> Texts.get("worth.never");
            case ABOVE -> Texts.get("worth.above", percent(flip.chance()), percent(scores.risk()));
            case BELOW -> Texts.get("worth.below", percent(flip.chance()), percent(scores.risk()));
        };
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
