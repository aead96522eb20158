package org.parley.scenario;

import java.util.Comparator;
import java.util.List;

/**
 * Something that may strike while the two sides talk, and what it does to the case. Only rehearsals look at these; an outcome of
 * the case itself knows nothing of them.
 *
 * @param day day of the talks on which it strikes
 * @param title what happens, one line
 * @param text what it changes, and what is assumed about that, in a few sentences
 * @param source where its facts come from
 */
public record Happening(String id, int day, String title, String text, String source, Effect effect) {

    /** The ids of some of them. */
    public static List<String> ids(List<Happening> some) {
        return some.stream().map(Happening::id).toList();
    }

    /** What it does to the case. */
    public sealed interface Effect permits RivalDeal, CourtRuling, Extension, CropFailure {}

    /**
     * A rival settles: from the deadline on it pays this extra duty, whatever is assumed about the others.
     *
     * @param country the rival's code
     */
    public record RivalDeal(String country, double ratePct) implements Effect {}

    /**
     * A court voids the extra duties: from its day on nobody pays any, neither home, under whatever is offered, nor its rivals, and
     * nothing is left to be feared at the deadline.
     */
    public record CourtRuling() implements Effect {}

    /** The pause goes on for so many days more, for everybody, with an agreement or without. */
    public record Extension(int days) implements Effect {}

    /**
     * Home needs more of what a line brings: all its suppliers' base values are higher by so much. What has been traded before is
     * counted by the same higher need, so that a need is not taken for a concession.
     *
     * @param line id of an import line
     * @param importNeedPct how much more is needed, percent
     */
    public record CropFailure(String line, double importNeedPct) implements Effect {}

    /**
     * The case after some of them have struck, in the order of their days. The same case where none has.
     *
     * @param struck of this case
     */
    public static Scenario after(Scenario scenario, List<Happening> struck) {
        Scenario changed = scenario;
        for (Happening happening : struck.stream().sorted(Comparator.comparingInt(Happening::day)).toList()) {
            changed = happening.on(changed);
        }
        return changed;
    }

    private Scenario on(Scenario scenario) {
        Struck before = scenario.struck();
        if (effect instanceof RivalDeal deal) {
            return scenario.withStruck(before.withRival(deal.country(), deal.ratePct()));
        }
        if (effect instanceof Extension extension) {
            return scenario.withStruck(before.withExtension(extension.days()));
        }
        if (effect instanceof CropFailure failure) {
            List<Line> imports = scenario.imports().stream()
                    .map(line -> line.id().equals(failure.line()) ? line.withNeed(failure.importNeedPct()) : line)
                    .toList();
            return scenario.withLines(scenario.exports(), imports)
                    .withStruck(before.withNeed(failure.line(), failure.importNeedPct()));
        }
        return scenario.withStruck(before.withRuling(day));
    }
}
