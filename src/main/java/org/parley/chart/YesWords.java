package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.bargain.SideScores;
import org.parley.bargain.TermMove;
import org.parley.bargain.YesPackage;
import org.parley.bargain.YesPackages;
import org.parley.scenario.Lever;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;

/** What is said of the offers that the partner would accept. */
public final class YesWords {

    private static final String[] LETTERS = {"A", "B", "C"};

    private YesWords() {}

    /**
     * Moves of one side in one direction.
     *
     * @param head such as {@code Pakistan gives more}
     */
    public record Moves(String head, List<String> moves) {

        public Moves {
            moves = List.copyOf(moves);
        }
    }

    /** A letter for each package, in their order. */
    public static String letter(int index) {
        return LETTERS[index];
    }

    /** The answer in a sentence or two. */
    public static String answer(YesPackages found, Scenario scenario) {
        Party home = scenario.home();
        Party partner = scenario.partner();
        return switch (found.answer()) {
            case NO_BELIEFS ->
                Wording.get(
                        "yes.noBeliefs",
                        found.scores().home().isEmpty() ? home.inText() : partner.inText());
            case NO_AGREEMENT -> Wording.get("yes.noAgreement", partner.inText());
            case ACCEPTED ->
                Wording.get(
                        found.packages().get(0).way().moves().isEmpty() ? "yes.acceptedBest" : "yes.accepted",
                        start(partner.inText()),
                        ScoreWords.points(over(found)),
                        home.inText());
            case CONCESSION ->
                Wording.get("yes.concession", partner.inText(), ScoreWords.points(-over(found)), home.inText());
            case OUT_OF_REACH -> outOfReach(found, home, partner);
        };
    }

    private static String outOfReach(YesPackages found, Party home, Party partner) {
        String most = ScoreWords.points(found.most());
        String lacking =
                ScoreWords.points(found.scores().partner().orElseThrow().walkAway() - found.most());
        return found.packages().isEmpty()
                ? Wording.get("yes.never", partner.inText(), most, lacking)
                : Wording.get("yes.outOfReach", partner.inText(), most, home.inText(), lacking);
    }

    private static double over(YesPackages found) {
        SideScores partner = found.scores().partner().orElseThrow();
        return partner.score() - partner.walkAway();
    }

    /** How a package stands beside the cheapest: {@code Equal worth}, {@code Costs 2.1 points more}. */
    public static String worth(YesPackages found, int index) {
        YesPackage each = found.packages().get(index);
        if (!each.isEqual()) {
            return Wording.get("yes.dearer", ScoreWords.points(each.behind()));
        }
        boolean alone = found.packages().stream().filter(YesPackage::isEqual).count() == 1;
        return alone ? Wording.get("yes.cheapest") : Wording.get("yes.equal");
    }

    /** That home would do better without it; empty where it would not. */
    public static String warning(YesPackage each, Scenario scenario) {
        return each.isWorseThanWalking()
                ? Wording.get("yes.walk", scenario.home().inText(), ScoreWords.points(-each.homeGain()))
                : "";
    }

    /** Why there are fewer than three; empty where there are three, or none. */
    public static String fewer(YesPackages found) {
        return switch (found.packages().size()) {
            case 1 -> Wording.get("yes.only");
            case 2 -> Wording.get("yes.onlyTwo");
            default -> "";
        };
    }

    /** What a package moves, who gives more first. */
    public static List<Moves> moves(YesPackage each, Scenario scenario) {
        List<Moves> all = new ArrayList<>();
        for (Lever.Side side : Lever.Side.values()) {
            String party = start((side == Lever.Side.HOME ? scenario.home() : scenario.partner()).inText());
            moves(each, side, true, Wording.get("yes.gives", party)).ifPresent(all::add);
            moves(each, side, false, Wording.get("yes.takes", party)).ifPresent(all::add);
        }
        if (all.isEmpty()) {
            all.add(new Moves(Wording.get("yes.none"), List.of()));
        }
        return all;
    }

    private static Optional<Moves> moves(YesPackage each, Lever.Side side, boolean more, String head) {
        List<String> moves = each.way().moves().stream()
                .filter(move -> move.lever().side() == side && move.givesMore() == more)
                .map(TermWords::move)
                .toList();
        return moves.isEmpty() ? Optional.empty() : Optional.of(new Moves(head, moves));
    }

    private static String start(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }
}
