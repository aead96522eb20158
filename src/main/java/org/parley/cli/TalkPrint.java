package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.bargain.Proposal;
import org.parley.bargain.Talk;

/** A talk for programs and for people. */
final class TalkPrint {

    private TalkPrint() {}

    static Map<String, Object> json(TalkResult result) {
        FrontierResult bargain = result.bargain();
        Talk talk = result.talk();
        Output output = new Output();
        bargain.scenario().ifPresent(scenario -> output.with("scenario", ScenarioJson.reference(scenario)));
        bargain.present().ifPresent(present -> output.with("offer", OutcomeJson.offer(present.offer())));
        if (bargain.scenario().isEmpty()) {
            output.with("name", bargain.title());
        }
        output.with("parties", bargain.parties())
                .with("home", result.tactics().get(0).word())
                .with("partner", result.tactics().get(1).word())
                .with("rounds", result.days().length)
                .with("seed", result.seed())
                .with("deal", talk.deal().map(offer -> deal(result, offer)).orElse(null));
        if (talk.deal().isEmpty()) {
            output.with("reason", result.reason());
        }
        List<Map<String, Object>> moves = new ArrayList<>();
        for (Talk.Move move : talk.moves()) {
            moves.add(new Output()
                    .with("round", move.round())
                    .with("day", result.day(move.round()))
                    .with("side", move.byFirst() ? "home" : "partner")
                    .with(bargain.field(), bargain.options().apply(move.offer().choice()))
                    .with("u", pair(move.offer()))
                    .with("distanceToPareto", result.distanceToPareto(move.offer()))
                    .fields());
        }
        Optional<Proposal> deal = talk.deal();
        return output.with("moves", moves)
                .with("distanceToPareto", deal.map(result::distanceToPareto).orElse(null))
                .with("distanceToNash", deal.flatMap(offer -> boxed(result, offer)).orElse(null))
                .fields();
    }

    private static Optional<Double> boxed(TalkResult result, Proposal offer) {
        return result.distanceToNash(offer).stream().boxed().findFirst();
    }

    private static Map<String, Object> deal(TalkResult result, Proposal offer) {
        FrontierResult bargain = result.bargain();
        int round = result.talk().round();
        return new Output()
                .with("u", pair(offer))
                .with("round", round)
                .with("day", result.day(round))
                .with("acceptedBy", result.talk().takenByFirst() ? "home" : "partner")
                .with(bargain.field(), bargain.options().apply(offer.choice()))
                .fields();
    }

    private static List<Double> pair(Proposal offer) {
        return List.of(Output.number(offer.first()), Output.number(offer.second()));
    }

    static String text(TalkResult result) {
        FrontierResult bargain = result.bargain();
        Talk talk = result.talk();
        StringBuilder text = new StringBuilder(bargain.title() + ": " + bargain.parties().get(0) + " bargains "
                + result.tactics().get(0).word() + ", " + bargain.parties().get(1) + " "
                + result.tactics().get(1).word() + ", " + result.days().length
                + (result.days().length == 1 ? " round" : " rounds") + ", seed " + result.seed() + ".\n\n");
        if (!talk.moves().isEmpty()) {
            Table table = new Table()
                    .row("Round", "day", "offer of", bargain.parties().get(0), bargain.parties().get(1), "to frontier")
                    .rule();
            for (Talk.Move move : talk.moves()) {
                table.row(
                        Integer.toString(move.round()),
                        Integer.toString(result.day(move.round())),
                        result.side(move.byFirst()),
                        points(move.offer().first()),
                        points(move.offer().second()),
                        points(result.distanceToPareto(move.offer())));
            }
            text.append(table.text()).append('\n');
            text.append("Scores and distances in points of 100.\n");
        }
        if (talk.deal().isEmpty()) {
            return text + "No deal. " + result.reason() + "\n";
        }
        Proposal deal = talk.deal().get();
        text.append("Deal in round ")
                .append(talk.round())
                .append(", taken by ")
                .append(result.side(talk.takenByFirst()))
                .append(": ")
                .append(bargain.words().apply(deal.choice()))
                .append(".\nWorth ")
                .append(points(deal.first()))
                .append(" to ")
                .append(bargain.parties().get(0))
                .append(" and ")
                .append(points(deal.second()))
                .append(" to ")
                .append(bargain.parties().get(1))
                .append("; ")
                .append(points(result.distanceToPareto(deal)))
                .append(" from the frontier");
        result.distanceToNash(deal)
                .ifPresent(distance -> text.append(", ").append(points(distance)).append(" from the Nash point"));
        return text.append(".\n").toString();
    }

    private static String points(double score) {
        return Figures.decimal(100 * score);
    }
}
