package org.parley.chart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.bargain.DealFrontier;
import org.parley.bargain.DomainFile;
import org.parley.bargain.Frontier;
import org.parley.bargain.Gains;
import org.parley.bargain.Scores;
import org.parley.bargain.SideScores;

/** Deal spaces made up for tests: a frontier of a few points, and an offer anywhere. */
final class Deals {

    /** What walking away is worth to both in all of them. */
    static final double WALK = 0.2;

    private Deals() {}

    /** The frontier of a few offers by their scores; one of them is all that home wants, one all that the partner wants. */
    static DealFrontier frontier(double walkAway, double[]... scores) {
        StringBuilder values = new StringBuilder();
        for (double[] pair : scores) {
            values.append(values.isEmpty() ? "" : ",")
                    .append(String.format(
                            Locale.ROOT, "{\"name\": \"v%d\", \"evals\": [%s, %s]}", values.length(), pair[0], pair[1]));
        }
        String text = String.format(
                Locale.ROOT,
                "{\"format\": \"parley-domain/1\", \"reservation\": [%s, %s],"
                        + " \"issues\": [{\"name\": \"i\", \"weights\": [1, 1], \"values\": [%s]}]}",
                walkAway,
                walkAway,
                values);
        return DealFrontier.of(Frontier.of(
                DomainFile.read("domain", text.getBytes(StandardCharsets.UTF_8)).value().space()));
    }

    static DealFrontier usual() {
        return frontier(WALK, new double[] {1, 0}, new double[] {0.7, 0.7}, new double[] {0.3, 0.9}, new double[] {0, 1});
    }

    static Scores scores(double home, double partner) {
        return new Scores(Optional.of(side(home)), Optional.of(side(partner)));
    }

    /** Walking away is worth the same whatever comes of it. */
    private static SideScores side(double score) {
        return new SideScores(score, WALK, WALK, 0.25);
    }

    static DealPicture picture(Scene scene, Scores offer, DealFrontier frontier) {
        return new DealPicture(
                scene,
                offer,
                scene.pins().stream().map(pin -> scores(0.5, 0.1)).toList(),
                Optional.ofNullable(frontier),
                frontier == null,
                List.of(),
                false);
    }

    static DealPicture picture(double home, double partner) {
        return picture(Scenes.opening(), scores(home, partner), usual());
    }

    static DealPicture talking(DealPicture picture, Gains... offers) {
        return new DealPicture(
                picture.scene(),
                picture.offer(),
                picture.pins(),
                picture.frontier(),
                picture.pending(),
                List.of(offers),
                picture.allNamed());
    }

    static DealPicture pending(DealPicture picture) {
        return new DealPicture(
                picture.scene(),
                picture.offer(),
                picture.pins(),
                picture.frontier(),
                true,
                picture.talk(),
                picture.allNamed());
    }

    static DealPicture allNamed(DealPicture picture) {
        return new DealPicture(
                picture.scene(),
                picture.offer(),
                picture.pins(),
                picture.frontier(),
                picture.pending(),
                picture.talk(),
                true);
    }
}
