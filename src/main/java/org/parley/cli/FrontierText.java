package org.parley.cli;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.parley.bargain.Frontier;
import org.parley.bargain.FrontierPoint;
import org.parley.bargain.NamedPoints;
import org.parley.bargain.OfferSpace;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/** A frontier for people. */
final class FrontierText {

    private static final int SHOWN_POINTS = 15;
    private static final int SHOWN_TIES = 3;

    private FrontierText() {}

    static String text(FrontierResult result) {
        Frontier frontier = result.frontier();
        OfferSpace space = frontier.space();
        double[] r = space.reservation();
        StringBuilder text = new StringBuilder(result.title()).append('\n');
        result.present().ifPresent(present -> text.append("Offer: ")
                .append(present.offer().name())
                .append('\n')
                .append(held(result.scenario().orElseThrow(), present.offer())));
        text.append('\n')
                .append(Words.paragraph("Of " + count(space.offers()) + " offers, "
                        + (result.scenario().isPresent() ? "every step of every term, " : "")
                        + count(frontier.offers()) + " are on the frontier, with "
                        + count(BigInteger.valueOf(frontier.points().size()))
                        + " different pairs of scores: no other offer is better for one side and no worse for the other."));
        if (!space.free().isEmpty()) {
            text.append(Words.paragraph("Free, as they move neither side's score: "
                    + String.join(", ", space.free().stream().map(OfferSpace.Issue::name).toList()) + "."));
        }
        text.append('\n').append(scores(result, r)).append('\n');
        if (frontier.zone().isEmpty()) {
            text.append(Words.paragraph("There is no zone of agreement: no offer is worth to both sides at least what"
                    + " walking away is. So no point in it has a name."));
        } else {
            text.append(named(result)).append('\n');
        }
        text.append(points(result)).append('\n');
        text.append("Opposition, distance of the frontier to all that both want (1, 1): ")
                .append(score(frontier.opposition()))
                .append('\n');
        if (result.scenario().isPresent()) {
            text.append('\n')
                    .append(Words.paragraph("Scores are from 0 (all at their worst) to 1 (all at their best), and may leave"
                            + " that range. They rest on what the case believes each side cares for. Walking away is a"
                            + " gamble between the rate that was threatened and a pause that goes on."));
        } else {
            text.append("Mean over all offers and both sides: ").append(score(space.meanUtility())).append('\n');
        }
        return text.toString();
    }

    /** What is no term on a slider, and is the same in every offer that is looked at. */
    private static String held(Scenario scenario, Offer offer) {
        String text = "Every offer looked at is signed on " + Words.day(offer.agreementDay(), scenario.clock());
        if (offer.extensionDays() > 0) {
            text += ", the deadline put off by " + offer.extensionDays() + " days";
        }
        return Words.paragraph(text + (offer.mostFavoured() ? ", duty cuts given to all suppliers." : "."));
    }

    private static String scores(FrontierResult result, double[] r) {
        Table table = new Table()
                .row("Score", result.parties().get(0), result.parties().get(1), "to the frontier")
                .rule();
        table.row("Walking away", score(r[0]), score(r[1]), "");
        result.present()
                .ifPresent(present -> table.row(
                        "The offer",
                        score(present.first()),
                        score(present.second()),
                        score(result.frontier().distance(present.first(), present.second()))));
        return table.text();
    }

    private static String named(FrontierResult result) {
        NamedPoints named = result.named();
        return named(result, "Nash: largest (u1 - r1)(u2 - r2)", named.nash())
                + named(result, "Kalai-Smorodinsky: largest min (ui - ri)/(Mi - ri)", named.kalaiSmorodinsky())
                + named(result, "Egalitarian: largest min (ui - ri)", named.egalitarian())
                + named(result, "Equal utility: least |u1 - u2|", named.equalUtility())
                + named(result, "Largest sum: largest u1 + u2", named.maxSum())
                + Words.paragraph("All over offers with u at least r for both; r is walking away, M the best that a side can"
                        + " get there.");
    }

    private static String named(FrontierResult result, String name, List<FrontierPoint> points) {
        StringBuilder text = new StringBuilder();
        BigInteger all = points.stream().map(FrontierPoint::offers).reduce(BigInteger.ZERO, BigInteger::add);
        int shown = 0;
        for (FrontierPoint point : points) {
            for (int[] choice : point.choices(SHOWN_TIES - shown)) {
                text.append(Words.paragraph((shown == 0 ? name : "or") + ": " + score(point.first()) + " and "
                        + score(point.second()) + ", " + result.words().apply(choice)));
                shown++;
            }
        }
        BigInteger more = all.subtract(BigInteger.valueOf(shown));
        if (more.signum() > 0) {
            text.append("and ").append(count(more)).append(" more that are as good\n");
        }
        return text.toString();
    }

    private static String points(FrontierResult result) {
        List<FrontierPoint> points = result.frontier().points();
        int shown = Math.min(SHOWN_POINTS, points.size());
        Table table = new Table()
                .row(
                        shown < points.size() ? shown + " points along the frontier" : "The frontier",
                        result.parties().get(0),
                        result.parties().get(1),
                        "offers")
                .rule();
        for (int n = 0; n < shown; n++) {
            int at = shown == 1 ? 0 : (int) ((long) n * (points.size() - 1) / (shown - 1));
            FrontierPoint point = points.get(at);
            table.row(
                    "number " + count(BigInteger.valueOf(at + 1L)),
                    score(point.first()),
                    score(point.second()),
                    count(point.offers()));
        }
        return table.text();
    }

    private static String count(BigInteger count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.4f", score + 0.0);
    }
}
