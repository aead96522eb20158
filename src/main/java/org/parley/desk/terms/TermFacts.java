package org.parley.desk.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.chart.Figures;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;
import org.parley.scenario.Limit;
import org.parley.scenario.Line;
import org.parley.scenario.Purchase;
import org.parley.scenario.Scenario;

/** What there is to know about a term, in sentences. */
final class TermFacts {

    private TermFacts() {}

    /** The band that a value falls into, from 0; -1 when the lever has none. */
    static int bandAt(Lever lever, double value) {
        for (int i = 0; i < lever.bands().size(); i++) {
            if (value <= lever.bands().get(i).to()) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The facts of the lines that it works on, and what it costs each side to agree to.
     *
     * @param value where it stands
     */
    static String of(Scenario scenario, Lever lever, double value, TermWorld world) {
        List<String> facts = new ArrayList<>();
        if (!lever.note().isEmpty()) {
            facts.add(lever.note());
        }
        switch (lever.kind()) {
            case PURCHASE -> lines(scenario, lever)
                    .filter(line -> line.purchase().isPresent())
                    .forEach(line -> facts.add(purchase(scenario, line, value, world)));
            case INVESTMENT -> {}
            default -> facts.add(Texts.get(
                    "term.trade",
                    Figures.amount(lines(scenario, lever).mapToDouble(Line::baseMusd).sum()),
                    scenario.baseYear()));
        }
        if (lever.political().home() > 0 || lever.political().partner() > 0) {
            facts.add(Texts.get(
                    "term.political",
                    scenario.home().name(),
                    Figures.plain(lever.political().home()),
                    scenario.partner().name(),
                    Figures.plain(lever.political().partner())));
        }
        return String.join(" ", facts);
    }

    /** The lines that a lever can do something on. */
    private static Stream<Line> lines(Scenario scenario, Lever lever) {
        return switch (lever.kind()) {
            case PARTNER_RATE, PARTNER_DUTY_CUT -> scenario.exports().stream().filter(lever::worksOn);
            case PURCHASE, DUTY_CUT, BARRIER_CUT -> scenario.imports().stream().filter(lever::worksOn);
            case INVESTMENT -> Stream.empty();
        };
    }

    private static String purchase(Scenario scenario, Line line, double promised, TermWorld world) {
        Purchase purchase = line.purchase().orElseThrow();
        double all = line.baseMusd() + line.rivalsBaseMusd();
        List<String> facts = new ArrayList<>();
        facts.add(Texts.get(
                "term.purchase",
                Figures.amount(line.baseMusd()),
                scenario.baseYear(),
                Figures.amount(line.rivalsBaseMusd()),
                Figures.percent(all == 0 ? 0 : 100 * line.rivalsBaseMusd() / all),
                purchase.leadDays(),
                Figures.plain(world.deliveredPct())));
        if (promised > 0) {
            facts.add(Texts.get(
                    "term.promised",
                    Figures.amount(promised),
                    Figures.amount(promised * world.deliveredPct() / 100)));
        }
        capacity(scenario, line, purchase).ifPresent(most -> facts.add(Texts.get("term.capacity", Figures.amount(most))));
        if (purchase.cargoMusd() > 0) {
            facts.add(Texts.get("term.cargo", Figures.plain(purchase.cargoMusd()), purchase.cargoName()));
        }
        return String.join(" ", facts);
    }

    /** The most of a line that is believable to be bought, where the case watches over that. */
    private static Optional<Double> capacity(Scenario scenario, Line line, Purchase purchase) {
        return scenario.limits().stream()
                .filter(limit -> limit.id().equals(Limit.CAPACITY) && limit.line().equals(line.id()))
                .map(limit -> limit.capacityMusd(purchase))
                .filter(Double::isFinite)
                .findFirst();
    }

    /**
     * Why a term does nothing in an offer, whatever its value; empty when it does something.
     */
    static String whyIdle(Scenario scenario, Lever lever, TermWorld world) {
        if (!world.agreement()) {
            return Texts.get(lever.kind() == Lever.Kind.PURCHASE ? "idle.promise" : "idle.agreement");
        }
        return switch (lever.kind()) {
            case DUTY_CUT, PARTNER_DUTY_CUT -> lines(scenario, lever)
                            .allMatch(line -> isFree(line, world.mostFavoured()))
                    ? Texts.get("idle.duties")
                    : "";
            case BARRIER_CUT -> lines(scenario, lever).allMatch(line -> line.barrierPct() == 0)
                    ? Texts.get("idle.barriers")
                    : "";
            case PURCHASE -> purchaseIdle(scenario, lever, world);
            case PARTNER_RATE, INVESTMENT -> "";
        };
    }

    /** Whether no duty is left that a cut could lower: under the most-favoured-nation rule, for any supplier. */
    private static boolean isFree(Line line, boolean forAll) {
        return forAll && line.direction() == Line.Direction.IMPORT
                ? line.suppliers().stream().allMatch(supplier -> supplier.dutyPct() == 0)
                : line.suppliers().get(line.principal()).dutyPct() == 0;
    }

    private static String purchaseIdle(Scenario scenario, Lever lever, TermWorld world) {
        if (lines(scenario, lever).allMatch(line -> line.purchase().isEmpty())) {
            return Texts.get("idle.purchase");
        }
        return world.deliveredPct() == 0 ? Texts.get("idle.delivered") : "";
    }
}
