package org.parley.export.briefing;

import static org.parley.export.ExportTexts.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.chart.Figures;
import org.parley.chart.RateStart;
import org.parley.chart.Scene;
import org.parley.chart.TermWords;
import org.parley.chart.Wording;
import org.parley.scenario.Basis;
import org.parley.scenario.Clock;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.LimitResult;
import org.parley.simulate.Outcome;

/** What the summary says of the terms, the deadline and the limits: sentences made from the numbers, true for either sign. */
final class BriefingWords {

    /** Changes smaller than this share of their level are called about the same. */
    private static final double SAME_SHARE = 0.005;

    /** And so are those that no figure in US$ m shows. */
    private static final double LEAST_MUSD = 0.5;

    private final Scenario scenario;
    private final List<Comparison> offers;
    private final Comparison offer;
    private final Outcome outcome;
    private final Clock clock;

    /** @param offers the offers of the pack, the one it speaks of first */
    BriefingWords(Scenario scenario, List<Comparison> offers) {
        this.scenario = scenario;
        this.offers = offers;
        offer = offers.get(0);
        outcome = offer.outcome();
        clock = scenario.clock();
    }

    /** The findings of the first two charts. */
    String headline(int lastDay, Lever.Side side) {
        String exports = Wording.exportsFinding(offer, scenario.home());
        if (outcome.hasAgreement() && side == Lever.Side.PARTNER) {
            return get("headline.partner", outcome.offer().name(), sales(), exports);
        }
        return outcome.hasAgreement()
                ? get("headline", outcome.offer().name(), exports, Wording.importsTitle(scenario, offer, lastDay))
                : get("headline.none", outcome.offer().name(), exports);
    }

    /** What the partner sells more, or less, than without a deal. */
    private String sales() {
        return get(
                "headline.sales",
                scenario.partner().inText(),
                scenario.home().inText(),
                than(outcome.on(Basis.FIRST_YEAR).imports(), offer.noDeal().on(Basis.FIRST_YEAR).imports()));
    }

    Section onTheTable(Lever.Side side) {
        List<String> sentences = new ArrayList<>();
        if (outcome.hasAgreement()) {
            Lever.Side other = side == Lever.Side.HOME ? Lever.Side.PARTNER : Lever.Side.HOME;
            sentences.add(gives(other));
            sentences.add(gives(side));
            sentences.add(get(
                    "table.signed",
                    outcome.offer().agreementDay(),
                    date(outcome.offer().agreementDay()),
                    outcome.inForceDay(),
                    date(outcome.inForceDay())));
            rateWaits().ifPresent(sentences::add);
            if (outcome.offer().mostFavoured()) {
                sentences.add(get("table.everybody", scenario.home().inText()));
            }
        } else if (outcome.offer().situation() != Offer.Situation.TALKS) {
            sentences.add(get("table.situation") + Wording.situations(scenario, List.of(offer), " "));
        } else {
            sentences.add(get("table.none"));
            if (outcome.end() > clock.deadlineDay()) {
                sentences.add(get("table.extended", outcome.end(), date(outcome.end())));
            }
        }
        if (offers.size() > 1) {
            List<String> names = offers.stream().skip(1).map(other -> other.outcome().offer().name()).toList();
            sentences.add(get("table.others", String.join("; ", names)));
        }
        return new Section(get("table.head"), sentences);
    }

    /** Where the agreed rate is paid later than the agreement is in force, from when. */
    private Optional<String> rateWaits() {
        OptionalInt start = RateStart.of(scenario, outcome);
        Double pause = rate(outcome.assumptions().pause());
        return pause == null || start.isEmpty() || start.getAsInt() == outcome.inForceDay()
                ? Optional.empty()
                : Optional.of(get(
                        "table.rateWaits",
                        Figures.rate(outcome.offer().value(scenario.partnerRate().orElseThrow())),
                        start.getAsInt(),
                        date(start.getAsInt()),
                        Figures.rate(pause)));
    }

    private String gives(Lever.Side side) {
        String name = sentenceStart(party(side).inText());
        String given = terms(side, 1);
        String asked = terms(side, -1);
        String kept = terms(side, 0);
        List<String> sentences = new ArrayList<>();
        sentences.add(given.isEmpty() ? get("table.givesNothing", name) : get("table.gives", name, given));
        if (!asked.isEmpty()) {
            sentences.add(get("table.asks", name, asked));
        }
        if (!kept.isEmpty()) {
            sentences.add(get("table.keeps", name, kept));
        }
        return String.join(" ", sentences);
    }

    /** @param way 1 for terms that are a concession, -1 for those that ask for more than without a deal, 0 for neither */
    private String terms(Lever.Side side, int way) {
        List<String> terms = new ArrayList<>();
        for (Lever lever : scenario.levers()) {
            double value = outcome.offer().value(lever);
            double without = without(lever);
            if (lever.side() == side && concession(lever) == way && (value != without || value != lever.base())) {
                terms.add(term(lever, value, without));
            }
        }
        return String.join("; ", terms);
    }

    private static String term(Lever lever, double value, double without) {
        String shown = TermWords.value(lever, value);
        if (without == 0 || value == without) {
            return get("table.termPlain", lever.name(), shown);
        }
        String key = without == lever.base() ? "table.term" : "table.termWithout";
        return get(key, lever.name(), shown, TermWords.value(lever, without));
    }

    /** 1 where a term is better for the other side than no deal, -1 where it is worse, 0 where it is neither. */
    private int concession(Lever lever) {
        int up = Double.compare(outcome.offer().value(lever), without(lever));
        return lever.kind() == Lever.Kind.PARTNER_RATE ? -up : up;
    }

    /** What a term is without a deal: of the partner's rate that is the rate after the deadline, an assumption. */
    double without(Lever lever) {
        Double returning = rate(outcome.assumptions().snapback());
        return lever.kind() == Lever.Kind.PARTNER_RATE && returning != null ? returning : lever.base();
    }

    Party party(Lever.Side side) {
        return side == Lever.Side.HOME ? scenario.home() : scenario.partner();
    }

    Section deadline() {
        int deadline = clock.deadlineDay();
        List<String> sentences = new ArrayList<>();
        sentences.add(get("deadline.date", deadline, date(deadline)));
        Double pause = rate(outcome.assumptions().pause());
        Double snapback = rate(outcome.assumptions().snapback());
        if (pause != null && snapback != null) {
            String home = scenario.home().inText();
            sentences.add(pause.equals(snapback)
                    ? get("deadline.sameRate", home, Figures.rate(pause))
                    : get("deadline.rates", home, Figures.rate(pause), Figures.rate(snapback)));
        }
        if (outcome.end() > deadline) {
            String key = outcome.hasAgreement() ? "deadline.extended" : "deadline.extendedTalks";
            sentences.add(get(key, outcome.end(), date(outcome.end())));
        }
        if (outcome.offer().situation() == Offer.Situation.PAUSE_PERSISTS) {
            sentences.add(get("deadline.pauseGoesOn"));
        }
        if (outcome.hasAgreement()) {
            int distance = outcome.inForceDay() - deadline;
            sentences.add(distance == 0
                    ? get("deadline.on", moment(outcome, "moment.onDeadline"))
                    : get(
                            distance < 0 ? "deadline.before" : "deadline.after",
                            days(Math.abs(distance)),
                            moment(outcome, "moment.deadline")));
            sentences.add(get(
                    !rushes() ? "deadline.plain" : misleads() ? "deadline.rush" : "deadline.rushPlain",
                    deadline,
                    than(outcome.on(Basis.TO_DEADLINE).exports(), offer.noDeal().on(Basis.TO_DEADLINE).exports()),
                    against(outcome.on(Basis.FIRST_YEAR).exports(), offer.noDeal().on(Basis.FIRST_YEAR).exports()),
                    scenario.home().inText()));
        } else if (outcome.offer().situation() != Offer.Situation.BEFORE) {
            sentences.add(get(
                    "deadline.noDealPath",
                    deadline,
                    than(outcome.on(Basis.TO_DEADLINE).exports(), outcome.on(Basis.TO_DEADLINE).exportsBefore()),
                    against(outcome.on(Basis.FIRST_YEAR).exports(), outcome.on(Basis.FIRST_YEAR).exportsBefore()),
                    scenario.home().inText()));
        }
        return new Section(get("deadline.head"), sentences);
    }

    /** Whether importers have reason to rush. */
    private boolean rushes() {
        return outcome.assumptions().rush().on() && Scene.fearsRise(scenario, outcome.assumptions());
    }

    /** Whether exports by the deadline tell another story than those of the year: the other sign, or none. */
    private boolean misleads() {
        return way(Basis.TO_DEADLINE) != way(Basis.FIRST_YEAR);
    }

    /** 1 for more exports than without a deal, -1 for less, 0 for about the same. */
    private int way(Basis basis) {
        double without = offer.noDeal().on(basis).exports();
        double change = outcome.on(basis).exports() - without;
        return isSame(outcome.on(basis).exports(), without) ? 0 : change > 0 ? 1 : -1;
    }

    private Double rate(String schedule) {
        return scenario.schedules().get(schedule).ratesPct().get(scenario.home().code());
    }

    Section limits() {
        List<String> sentences = new ArrayList<>();
        for (LimitResult.State state : new LimitResult.State[] {LimitResult.State.BROKEN, LimitResult.State.NEAR}) {
            for (LimitResult limit : outcome.limits()) {
                if (limit.state() == state) {
                    sentences.add(Wording.limitSentence(limit, scenario));
                }
            }
        }
        int others = outcome.limits().size() - sentences.size();
        if (outcome.limits().isEmpty()) {
            sentences.add(get("limits.none"));
        } else if (sentences.isEmpty()) {
            sentences.add(get("limits.kept", others));
        } else if (others > 0) {
            sentences.add(others == 1 ? get("limits.oneOther") : get("limits.others", others));
        }
        return new Section(get("limits.head", scenario.home().inText()), sentences);
    }

    String date(int day) {
        return Figures.fullDay(clock.date(day));
    }

    /** What to call the deadline of the case: where the offer puts the deadline off, the day alone is clear. */
    static String moment(Outcome outcome, String key) {
        int deadline = outcome.clock().deadlineDay();
        return outcome.end() > deadline ? get("moment.day", deadline) : get(key);
    }

    static String days(int days) {
        return days == 1 ? get("day") : get("days", days);
    }

    /** {@code US$ 55 m higher}, or that there is hardly a difference. */
    static String against(double musd, double otherMusd) {
        return difference(musd, otherMusd, "higher", "lower", "same");
    }

    /** The same when what it is against follows: {@code US$ 55 m higher than}, {@code about the same as}. */
    static String than(double musd, double otherMusd) {
        return difference(musd, otherMusd, "higherThan", "lowerThan", "sameAs");
    }

    private static String difference(double musd, double otherMusd, String higher, String lower, String same) {
        double change = musd - otherMusd;
        return isSame(musd, otherMusd) ? get(same) : get(change > 0 ? higher : lower, Figures.amount(change));
    }

    /** Whether a difference is too small to speak of. */
    static boolean isSame(double musd, double otherMusd) {
        return Math.abs(musd - otherMusd) < Math.max(SAME_SHARE * Math.abs(otherMusd), LEAST_MUSD);
    }

    static String sentenceStart(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ENGLISH) + text.substring(1);
    }
}
