package org.parley.export.briefing;

import static org.parley.export.ExportTexts.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.chart.ArrivalDays;
import org.parley.chart.CaseTables;
import org.parley.chart.Figures;
import org.parley.chart.InputWords;
import org.parley.chart.TermWords;
import org.parley.chart.Wording;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Promise;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;
import org.parley.simulate.Readout;
import org.parley.simulate.Simulator;

/** What could go wrong and what is assumed: the offer is run again in other worlds to say so in numbers. */
final class BriefingRisks {

    private static final double HALF_PCT = 50;

    private final Scenario scenario;
    private final List<Comparison> offers;
    private final Outcome outcome;
    private final Simulator simulator;

    BriefingRisks(Scenario scenario, List<Comparison> offers) {
        this.scenario = scenario;
        this.offers = offers;
        outcome = offers.get(0).outcome();
        simulator = new Simulator(scenario);
    }

    /** @param side whom the summary speaks to: the partner reads first of what it could lose itself */
    Section risks(Lever.Side side) {
        List<String> sentences = new ArrayList<>();
        if (side == Lever.Side.PARTNER) {
            partner(sentences);
        }
        sentences.add(talks(side));
        if (outcome.hasAgreement()) {
            promises(sentences, side);
        }
        rivals(sentences);
        if (outcome.hasAgreement()) {
            loans(sentences);
            everybody(sentences);
        }
        return new Section(get("risks.head"), sentences);
    }

    /** What failed talks lead to; where the offer itself leads to less, that comes first. */
    private String talks(Lever.Side side) {
        boolean extended = !outcome.hasAgreement() && outcome.end() > outcome.clock().deadlineDay();
        // Talks that go on fail later, and that is what the figures of the offer show.
        Outcome failed = extended ? outcome : offers.get(0).noDeal();
        Readout noDeal = failed.on(Basis.FIRST_YEAR);
        double offered = outcome.on(Basis.FIRST_YEAR).exports();
        String home = scenario.home().inText();
        String fail = BriefingWords.than(noDeal.exports(), noDeal.exportsBefore());
        boolean worse = offered < noDeal.exports() && !BriefingWords.isSame(offered, noDeal.exports());
        return outcome.hasAgreement() && worse
                ? get("risks.deal", home, BriefingWords.than(offered, noDeal.exports()), fail)
                : get(
                        side == Lever.Side.PARTNER ? "risks.failHome" : extended ? "risks.failLater" : "risks.fail",
                        home,
                        fail,
                        outcome.end(),
                        Figures.fullDay(outcome.clock().date(outcome.end())));
    }

    /** Sales that failed talks would cost the partner, and the rate, which it gives whatever the other side delivers. */
    private void partner(List<String> sentences) {
        String partner = scenario.partner().inText();
        String home = scenario.home().inText();
        Outcome noDeal = offers.get(0).noDeal();
        double sales = noDeal.on(Basis.FIRST_YEAR).imports();
        if (!outcome.hasAgreement()) {
            double before = noDeal.on(Basis.FIRST_YEAR).importsBefore();
            sentences.add(get("risks.partnerNoDeal", partner, home, BriefingWords.than(sales, before)));
            return;
        }
        double offered = outcome.on(Basis.FIRST_YEAR).imports();
        boolean less = sales < offered && !BriefingWords.isSame(sales, offered);
        sentences.add(get(
                less ? "risks.partnerFail" : "risks.partnerNoGain",
                partner,
                home,
                less ? BriefingWords.than(sales, offered) : BriefingWords.than(offered, sales)));
        BriefingWords words = new BriefingWords(scenario, offers);
        scenario.partnerRate()
                .filter(rate -> outcome.offer().value(rate) < words.without(rate))
                .ifPresent(rate -> sentences.add(get(
                        promises() ? "risks.rate" : "risks.rateAlone",
                        home,
                        lower(rate, words.without(rate)),
                        partner,
                        BriefingWords.than(
                                outcome.on(Basis.LONG_RUN).partnerDutyOnHome(),
                                noDeal.on(Basis.LONG_RUN).partnerDutyOnHome()))));
    }

    private void promises(List<String> sentences, Lever.Side side) {
        OptionalInt arrival = ArrivalDays.first(scenario, outcome);
        if (outcome.assumptions().deliveredPct() == 0 && promisesGoods()) {
            sentences.add(get("risks.nothing"));
        }
        if (arrival.isEmpty()) {
            return;
        }
        int first = arrival.getAsInt();
        Assumptions used = outcome.assumptions();
        // In a world that is made up there was no Phase One deal.
        boolean real = measured() > 0;
        double share = real ? Promise.RECORD_PCT : HALF_PCT;
        if (used.deliveredPct() > share) {
            Outcome record =
                    simulator.run(outcome.offer(), used.with(Map.of(AssumptionKey.DELIVERED.key(), share)));
            sentences.add(get(
                    side == Lever.Side.PARTNER
                            ? real ? "risks.partnerDelivery" : "risks.partnerDeliveryHalf"
                            : real ? "risks.delivery" : "risks.deliveryHalf",
                    Figures.rate(used.deliveredPct()),
                    scenario.home().inText(),
                    scenario.partner().inText(),
                    BriefingWords.against(
                            record.on(Basis.LONG_RUN).imports(), outcome.on(Basis.LONG_RUN).imports())));
        }
        int late = first - outcome.end();
        if (late > 0) {
            // Lower duties may move imports before any promised goods arrive.
            boolean risesInTime = Wording.importsStart(scenario, offers.get(0), first).orElse(first)
                    <= outcome.end();
            sentences.add(get(
                    risesInTime ? "risks.arrivalLate" : "risks.arrival",
                    first,
                    Figures.fullDay(scenario.clock().date(first)),
                    BriefingWords.days(late),
                    Wording.deadlineInForce(outcome)));
        }
    }

    /** All that lowers the partner's duties: the rate, and the cuts of its ordinary duties beside it. */
    private String lower(Lever rate, double withoutPct) {
        String duties = get(
                "risks.rateTo", Figures.rate(outcome.offer().value(rate)), Figures.rate(withoutPct));
        for (Lever lever : outcome.offer().moved(scenario.levers())) {
            if (lever.kind() == Lever.Kind.PARTNER_DUTY_CUT) {
                duties = get("risks.rateAnd", duties, Figures.rate(outcome.offer().value(lever)));
            }
        }
        return duties;
    }

    /** Whether the other side promises anything that it could fail to do. */
    private boolean promises() {
        return outcome.offer().moved(scenario.levers()).stream()
                .anyMatch(lever -> lever.kind() == Lever.Kind.PURCHASE || lever.kind() == Lever.Kind.INVESTMENT);
    }

    private boolean promisesGoods() {
        return outcome.offer().moved(scenario.levers()).stream().anyMatch(lever -> lever.kind() == Lever.Kind.PURCHASE);
    }

    /** The lowest and the highest long-run exports by what rivals pay. */
    private void rivals(List<String> sentences) {
        Schedule lowest = null;
        Schedule highest = null;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Schedule schedule : scenario.schedules().values()) {
            if (schedule.isOwn() && !schedule.id().equals(outcome.assumptions().rivals())) {
                continue; // what was only tried out stays at home
            }
            Assumptions world = outcome.assumptions().with(Map.of(AssumptionKey.RIVALS.key(), schedule.id()));
            double exports = simulator.run(outcome.offer(), world).on(Basis.LONG_RUN).exports();
            if (exports < low) {
                low = exports;
                lowest = schedule;
            }
            if (exports > high) {
                high = exports;
                highest = schedule;
            }
        }
        if (lowest != highest && !Figures.level(low).equals(Figures.level(high))) {
            sentences.add(get(
                    "risks.rivals", scenario.home().inText(), Figures.level(low), lowest.title(), Figures.level(high), highest.title()));
        }
    }

    private void loans(List<String> sentences) {
        for (Lever lever : outcome.offer().moved(scenario.levers())) {
            if (lever.kind() == Lever.Kind.INVESTMENT) {
                String value = TermWords.value(lever, outcome.offer().value(lever));
                sentences.add(get("risks.loans", lever.name() + " (" + value + ")"));
            }
        }
    }

    /** The price of the most-favoured-nation rule, where duty cuts are for the partner alone. */
    private void everybody(List<String> sentences) {
        Offer offer = outcome.offer();
        boolean cuts = offer.moved(scenario.levers()).stream()
                .anyMatch(lever -> lever.kind() == Lever.Kind.DUTY_CUT && offer.value(lever) > 0);
        if (cuts && !offer.mostFavoured()) {
            Outcome shared = simulator.run(offer.withMostFavoured(true), outcome.assumptions());
            sentences.add(get(
                    "risks.mfn",
                    scenario.partner().inText(),
                    scenario.home().inText(),
                    Figures.change(shared.on(Basis.LONG_RUN).homeDutyRevenueChange()),
                    Figures.change(outcome.on(Basis.LONG_RUN).homeDutyRevenueChange())));
        }
    }

    Section assumed() {
        Assumptions used = outcome.assumptions();
        List<String> sentences = new ArrayList<>();
        boolean oneWorld = offers.stream().map(offer -> offer.outcome().assumptions()).distinct().count() == 1;
        if (oneWorld) {
            String changes = changes(offers.get(0));
            sentences.add(changes.isEmpty() ? get("assumed.same") : get("assumed.changed", changes));
        } else {
            sentences.add(get("assumed.worlds"));
            for (Comparison offer : offers) {
                String changes = changes(offer);
                String name = offer.outcome().offer().name();
                sentences.add(changes.isEmpty()
                        ? get("assumed.sameFor", name)
                        : get("assumed.changedFor", name, changes));
            }
        }
        String situations = Wording.situations(scenario, offers, "\n");
        if (!situations.isEmpty()) {
            sentences.addAll(List.of(situations.strip().split("\n")));
        }
        boolean onlyBefore = offers.stream()
                .allMatch(offer -> offer.outcome().offer().situation() == Offer.Situation.BEFORE);
        if (!onlyBefore) {
            sentences.add(get(
                    "assumed.main",
                    InputWords.schedule(scenario, scenario.schedules().get(used.rivals())),
                    scenario.schedules().get(used.snapback()).title(),
                    scenario.home().inText()));
        }
        sentences.add(get(
                "assumed.shares",
                Figures.rate(used.deliveredPct()),
                Figures.rate(used.preferenceUsePct()),
                Figures.rate(used.passThroughPct())));
        int products = scenario.exports().size() + scenario.imports().size();
        long measured = measured();
        String quality = measured == 0 ? "assumed.qualityNone" : measured == products ? "assumed.qualityAll" : "assumed.quality";
        sentences.add(get(quality, products, measured));
        sentences.add(get("assumed.limits"));
        return new Section(get("assumed.head"), sentences);
    }

    /** How many products rest on measured trade; none in a case that is made up. */
    private long measured() {
        return Stream.concat(scenario.exports().stream(), scenario.imports().stream())
                .filter(line -> line.quality().equals("measured"))
                .count();
    }

    /** What an offer's assumptions are that the case's file has otherwise; empty for nothing. */
    private String changes(Comparison offer) {
        return CaseTables.assumptions(scenario, List.of(offer)).rows().stream()
                .filter(row -> !row.get(1).equals(row.get(3)))
                .map(BriefingRisks::change)
                .collect(Collectors.joining("; "));
    }

    /** A number with its unit; a schedule or a switch by its name alone. */
    private static String change(List<Object> row) {
        if (!(row.get(1) instanceof Double number)) {
            return get("assumed.changeWord", row.get(0), words(row.get(1)), words(row.get(3)));
        }
        boolean oneDay = number == 1 && row.get(2).equals("days");
        String unit = oneDay ? "day" : (String) row.get(2);
        String value = words(number) + (unit.startsWith("%") ? "" : " ") + unit;
        return get("assumed.change", row.get(0), value, words(row.get(3)));
    }

    private static String words(Object value) {
        return value instanceof Double number ? Figures.exact(number) : value.toString();
    }
}
