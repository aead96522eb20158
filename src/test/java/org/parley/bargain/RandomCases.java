package org.parley.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parley.scenario.Preference;
import org.parley.scenario.Preferences;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;

/** Random small cases and beliefs, whose every offer can be run. */
final class RandomCases {

    private static final List<String> BASES =
            List.of("longRun", "longRun", "longRun", "toDeadline", "afterDeadline", "firstYear", "horizon");

    private RandomCases() {}

    /** Which levers a case has; all of them in random places. */
    enum Shape {
        /** A rate, a cut that lines share, and purchases under it. */
        SHARED_CUTS(
                rate(), lever("cut-farm", "duty-cut", "\"group\": \"farm\""), purchase("wheat"), barrier("barrier", "")),
        PURCHASES(purchase("wheat"), purchase("gas"), lever("loan", "investment", "\"line\": \"machines\""), rate()),
        TWO_GROUPS(
                lever("cut-farm", "duty-cut", "\"group\": \"farm\""),
                lever("cut-industry", "duty-cut", "\"group\": \"industry\""),
                barrier("barrier", ""),
                purchase("wheat")),
        /** Levers that add up on a line and are cut off at 100 percent, and two promises that may be too much together. */
        OVERLAPPING(
                lever("cut-farm", "duty-cut", "\"group\": \"farm\""),
                lever("cut-two", "duty-cut", "\"lines\": [\"wheat\", \"cars\"]"),
                purchase("wheat"),
                lever("more-wheat", "purchase", "\"line\": \"wheat\"")),
        EXPORTS(
                rate(),
                lever("clothes", "partner-duty-cut", "\"group\": \"clothing\""),
                lever("all", "partner-duty-cut", "\"lines\": [\"shirts\", \"tools\", \"fruit\"]"),
                barrier("barrier", "\"lines\": [\"cars\", \"medicines\"],")),
        /** A promise on a line where nothing can be bought is free, and so is a second rate without a political cost. */
        IDLE(lever("idle", "purchase", "\"line\": \"cars\""), rate(), purchase("gas"), barrier("barrier", ""));

        private final List<String> levers;

        Shape(String... levers) {
            this.levers = List.of(levers);
        }

        private static String rate() {
            return lever("partner-rate", "partner-rate", "\"side\": \"partner\"");
        }

        private static String purchase(String line) {
            return lever(line, "purchase", "\"line\": \"" + line + "\"");
        }

        private static String barrier(String id, String where) {
            return lever(id, "barrier-cut", where + "\"note\": \"x\"");
        }

        private static String lever(String id, String kind, String where) {
            return "\"id\": \"" + id + "\", \"kind\": \"" + kind + "\", " + where;
        }
    }

    static Scenario scenario(Shape shape, Random random) {
        StringBuilder levers = new StringBuilder("[");
        for (String lever : shape.levers) {
            boolean purchase = lever.contains("\"purchase\"");
            boolean rate = lever.contains("\"partner-rate\"");
            boolean loan = lever.contains("\"investment\"");
            int max = purchase ? 60 + 10 * random.nextInt(4) : rate ? 30 : loan ? 200 : 100;
            int steps = 1 + random.nextInt(shape == Shape.OVERLAPPING ? 3 : 4);
            // Some steps do not end at the slider's end.
            double step = random.nextBoolean() ? (double) max / steps : max / (steps + 0.3);
            boolean idle = lever.contains("\"idle\"");
            levers.append(levers.length() > 1 ? ", {" : "{")
                    .append(lever)
                    .append(lever.contains("\"side\"") ? "" : ", \"side\": \"home\"")
                    .append(", \"name\": \"x\", \"unit\": \"x\", \"min\": 0, \"max\": ")
                    .append(max)
                    .append(", \"step\": ")
                    .append(step)
                    .append(", \"base\": ")
                    .append(rate ? 25 : 0)
                    .append(", \"political\": {\"home\": ")
                    .append(idle ? 0 : random.nextInt(4))
                    .append(", \"partner\": ")
                    .append(idle ? 0 : random.nextInt(3))
                    .append("}, \"source\": \"assumption\"")
                    .append(loan ? ", \"startDays\": 20, \"draws\": [60, 40]" : "")
                    .append("}");
        }
        Tree tree = Tree.shipped("classroom").set("/levers", levers.append("]").toString()).set("/offers", "[]");
        if (shape == Shape.OVERLAPPING) {
            tree.set("/imports/0/purchase/maxMusd", "110")
                    .set("/imports/0/suppliers/1/valueMusd", "60")
                    .set("/imports/0/suppliers/2/valueMusd", "60");
        }
        return tree.scenario();
    }

    static Preferences preferences(Random random) {
        return new Preferences(side(random, true), side(random, false));
    }

    /** Weights of zero, ends the wrong way round and the same attribute twice are all there. */
    private static List<Preference> side(Random random, boolean home) {
        List<Preference> cares = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int n = 0; n < count; n++) {
            Attribute attribute = Attribute.values()[random.nextInt(Attribute.values().length)];
            double span = 50 + random.nextInt(500);
            boolean good = home
                    ? attribute == Attribute.EXPORTS || attribute == Attribute.INVESTMENT
                    : attribute != Attribute.EXPORTS && attribute != Attribute.POLITICAL_COST;
            boolean upwards = random.nextInt(5) == 0 ? !good : good;
            double weight = random.nextInt(6) == 0 ? 0 : random.nextInt(1, 5) / 10.0;
            String basis = BASES.get(random.nextInt(BASES.size()));
            cares.add(new Preference(attribute.word(), basis, weight, upwards ? 0 : span, upwards ? span : 0));
        }
        return cares;
    }
}
