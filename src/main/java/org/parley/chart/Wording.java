package org.parley.chart;

import java.time.LocalDate;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.Limit;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.scenario.Struck;
import org.parley.scenario.TextBundle;
import org.parley.simulate.Comparison;
import org.parley.simulate.LimitResult;
import org.parley.simulate.Notice;
import org.parley.simulate.Outcome;
import org.parley.simulate.Readout;

/** Titles and sentences made from numbers, true for either sign. A title has at most ten words, an amount counting as one. */
public final class Wording {

    private static final TextBundle TEXTS = new TextBundle("org.parley.chart.wording");

    /** Changes smaller than this share of their level are called unchanged. */
    static final double UNCHANGED_SHARE = 0.005;

    /** And so are those that a figure in US$ m shows as zero. */
    private static final double LEAST_MUSD = 0.5;

    /** Levels below this are 0.00 in US$ bn: neither a surplus nor a deficit. */
    private static final double SHOWN_AS_ZERO_MUSD = 5;

    private Wording() {}

    public static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    /** {@code Offer adds US$ 393 m of exports in year one}; without an agreement, against before the tariffs. */
    public static String exportsTitle(Comparison offer) {
        return exports("title.exports.adds", "title.exports.same", offer, "");
    }

    /** The same as a sentence that stands by itself: it names whose exports they are. */
    public static String exportsFinding(Comparison offer, Party home) {
        return exports("finding.exports.adds", "finding.exports.same", offer, home.inText());
    }

    private static String exports(String adds, String same, Comparison offer, String home) {
        Readout year = offer.outcome().on(Basis.FIRST_YEAR);
        boolean deal = !offer.isNoDeal();
        double change = deal ? offer.exportsVsNoDeal(Basis.FIRST_YEAR) : year.exportsVsBefore();
        if (isSame(change, year.exports())) {
            return get(same, home);
        }
        return get(
                adds,
                subject(offer),
                get(change > 0 ? "title.exports.verb.up" : "title.exports.verb.down"),
                Figures.amount(change),
                home);
    }

    /** What a title speaks of: an offer, longer talks alone, another situation, or no deal. */
    private static String subject(Comparison offer) {
        if (offer.isNoDeal()) {
            return get("noDeal");
        }
        if (offer.outcome().hasAgreement()) {
            return get("title.exports.subject");
        }
        boolean talks = offer.outcome().offer().situation() == Offer.Situation.TALKS;
        return get(talks ? "title.exports.extension" : "title.exports.situation");
    }

    /** {@code Imports rise from 30 Aug, 52 days after the deadline}: the first arrival, or a change before it. */
    public static String importsTitle(Scenario scenario, Comparison offer, int lastDay) {
        Outcome outcome = offer.outcome();
        // The one in force for the offer: an extension puts it off.
        int deadline = outcome.end();
        OptionalInt start = importsStart(scenario, offer, lastDay);
        if (start.isEmpty()) {
            return get("title.imports.same", lastDay);
        }
        int day = start.getAsInt();
        if (outcome.imports(day) < offer.noDeal().imports(day)) {
            return get("title.imports.fall", day(outcome, day));
        }
        int distance = Math.abs(day - deadline);
        String key = day == deadline ? "on" : day > deadline ? "after" : "before";
        String title = get("title.imports." + key, day(outcome, day), distance, deadlineInForce(outcome));
        return distance == 1 ? title.replace("1 days", "1 day") : title;
    }

    /** What to call the end of the talks: {@code the deadline}, or the extended one. */
    public static String deadlineInForce(Outcome outcome) {
        boolean extended = outcome.end() > outcome.clock().deadlineDay();
        return get(extended ? "title.imports.extended" : "title.imports.deadline");
    }

    /** The day from which imports are others than no deal's, as the title names it; empty when they hardly are. */
    public static OptionalInt importsStart(Scenario scenario, Comparison offer, int lastDay) {
        return ArrivalDays.importsMove(scenario, offer, lastDay, UNCHANGED_SHARE);
    }

    /** {@code Year-one surplus US$ 2.57 bn; without a deal 2.46}. */
    public static String balanceTitle(Comparison offer) {
        double balance = offer.outcome().on(Basis.FIRST_YEAR).balance();
        Readout year = offer.outcome().on(Basis.FIRST_YEAR);
        boolean deal = !offer.isNoDeal();
        double other = deal
                ? offer.noDeal().on(Basis.FIRST_YEAR).balance()
                : year.exportsBefore() - year.importsBefore();
        String key = "title.balance." + (deal ? "deal." : "before.");
        String level = Figures.level(Math.abs(balance));
        String otherLevel = Figures.bare(Math.abs(other));
        boolean zero = Math.abs(balance) < SHOWN_AS_ZERO_MUSD;
        if (Math.abs(other) < SHOWN_AS_ZERO_MUSD) {
            return get(key + (zero ? "bothZero" : "otherZero"), side(balance), level);
        }
        if (zero) {
            return get(key + "zero", side(balance), level, side(other), Figures.level(Math.abs(other)));
        }
        return balance >= 0 == other >= 0
                ? get(key + "same", side(balance), level, otherLevel)
                : get(key + "turned", side(balance), level, side(other), otherLevel);
    }

    private static String side(double balance) {
        return get(balance >= 0 ? "title.balance.surplus" : "title.balance.deficit");
    }

    /** {@code Exports behind no deal until 8 Aug, then ahead}. */
    public static String gainTitle(Comparison offer, int lastDay) {
        Outcome outcome = offer.outcome();
        if (offer.isNoDeal()) {
            return get("title.gain.none");
        }
        GainPath path = GainPath.of(offer, lastDay);
        int day = path.named().orElse(lastDay);
        return get("title.gain." + path.course().name(), day(outcome, day));
    }

    /** The same for a chart with pins: without an agreement on the desk, it is theirs that has lines. */
    static String gainTitle(Scene scene) {
        List<Comparison> pins =
                scene.pins().stream().filter(pin -> !pin.isNoDeal()).toList();
        if (!scene.offer().isNoDeal() || pins.isEmpty()) {
            return gainTitle(scene.offer(), scene.lastDay());
        }
        double best = Double.NEGATIVE_INFINITY;
        double worst = Double.POSITIVE_INFINITY;
        boolean gains = false;
        boolean loses = false;
        for (Comparison pin : pins) {
            double gained = GainPath.of(pin, scene.lastDay()).gained();
            best = Math.max(best, gained);
            worst = Math.min(worst, gained);
            boolean counts = GainPath.of(pin, scene.lastDay()).counts();
            gains |= counts && gained > 0;
            loses |= counts && gained < 0;
        }
        if (!gains && !loses) {
            return get("title.gain.SAME");
        }
        String who = pins.size() == 1 ? "title.gain.pin." : "title.gain.pins.";
        return gains ? get(who + "gains", Figures.amount(best)) : get(who + "loses", Figures.amount(worst));
    }

    /** {@code Exports US$ 56 m apart by day 90, 958 by day 365}; totals of all outcomes shown, US$ million. */
    static String outcomesTitle(
            DoubleSummaryStatistics byDeadline, DoubleSummaryStatistics byYear, int deadline, int yearDays) {
        double apartByDeadline = byDeadline.getMax() - byDeadline.getMin();
        double apartByYear = byYear.getMax() - byYear.getMin();
        boolean sameByDeadline = isSame(apartByDeadline, byDeadline.getMax());
        boolean sameByYear = isSame(apartByYear, byYear.getMax());
        if (sameByDeadline && sameByYear) {
            return get("title.outcomes.same");
        }
        String key = sameByDeadline ? "title.outcomes.later" : sameByYear ? "title.outcomes.sooner" : "title.outcomes";
        String later = Figures.amount(apartByYear);
        return get(
                key,
                Figures.amount(apartByDeadline),
                deadline,
                sameByDeadline || apartByYear >= 10_000 ? later : later.replaceAll("US\\$ | m", ""),
                yearDays);
    }

    /** One sentence on where an outcome stands against a limit. */
    public static String limitSentence(LimitResult result, Scenario scenario) {
        if (Double.isNaN(result.value())) {
            return get("limit.unknown", scenario.partner().shortName());
        }
        return get(
                "limit." + result.id() + "." + result.state().word(),
                limitFigure(result, result.value()),
                basis(result.basis(), scenario),
                limitFigure(result, result.limit()),
                lineName(result.line(), scenario),
                scenario.partner().shortName());
    }

    /** A value of a limit or against it, in the limit's own unit. */
    public static String limitFigure(LimitResult result, double value) {
        if (result.id().equals(Limit.FORMULA_RATE)) {
            return Figures.percent(value);
        }
        boolean change = result.id().equals(Limit.DUTY_REVENUE) || result.id().equals(Limit.NET_FOREIGN_EXCHANGE);
        return change ? Figures.change(value) : Figures.amount(value);
    }

    /** What a limit's values are. */
    static NumberKind limitKind(LimitResult result) {
        return switch (result.id()) {
            case Limit.FORMULA_RATE -> NumberKind.PERCENT;
            case Limit.DUTY_REVENUE, Limit.NET_FOREIGN_EXCHANGE -> NumberKind.CHANGE;
            default -> NumberKind.LEVEL;
        };
    }

    /** Unit of a limit's values. */
    static String limitUnit(LimitResult result) {
        return result.id().equals(Limit.FORMULA_RATE) ? "%" : "US$ m";
    }

    /** {@code 1 limit broken, 2 near, 9 kept}. */
    static String limitsTitle(List<LimitResult> limits) {
        int broken = count(limits, LimitResult.State.BROKEN);
        int near = count(limits, LimitResult.State.NEAR);
        if (limits.isEmpty()) {
            return get("title.limits.none");
        }
        if (broken + near == 0) {
            return get("title.limits.kept", limits.size());
        }
        return get("title.limits", broken, near, limits.size() - broken - near);
    }

    private static int count(List<LimitResult> limits, LimitResult.State state) {
        return (int) limits.stream().filter(limit -> limit.state() == state).count();
    }

    /** {@code Long-run exports US$ 958 m apart, imports US$ 1,310 m}. */
    static String comparisonTitle(List<Comparison> offers) {
        if (offers.isEmpty()) {
            return get("title.comparison.none");
        }
        if (offers.size() == 1) {
            Comparison only = offers.get(0);
            Readout longRun = only.outcome().on(Basis.LONG_RUN);
            double exports = only.exportsVsNoDeal(Basis.LONG_RUN);
            double imports = only.importsVsNoDeal(Basis.LONG_RUN);
            return get(
                    "title.comparison.one." + contrast(exports, longRun.exports(), imports, longRun.imports()),
                    Figures.change(exports),
                    Figures.change(imports));
        }
        DoubleSummaryStatistics exports = longRun(offers, Readout::exports);
        DoubleSummaryStatistics imports = longRun(offers, Readout::imports);
        double exportsApart = exports.getMax() - exports.getMin();
        double importsApart = imports.getMax() - imports.getMin();
        return get(
                "title.comparison." + contrast(exportsApart, exports.getMax(), importsApart, imports.getMax()),
                Figures.amount(exportsApart),
                Figures.amount(importsApart));
    }

    /** Which of the two differ, so that nobody reads of a difference that is none. */
    private static String contrast(double exports, double exportLevel, double imports, double importLevel) {
        boolean sameExports = isSame(exports, exportLevel);
        boolean sameImports = isSame(imports, importLevel);
        if (sameExports) {
            return sameImports ? "same" : "sameExports";
        }
        return sameImports ? "sameImports" : "both";
    }

    /** A share too small to count, or a figure that would be read as zero. */
    private static boolean isSame(double change, double level) {
        return Math.abs(change) < Math.max(LEAST_MUSD, UNCHANGED_SHARE * Math.abs(level));
    }

    private static DoubleSummaryStatistics longRun(List<Comparison> offers, ToDoubleFunction<Readout> figure) {
        return offers.stream()
                .map(offer -> offer.outcome().on(Basis.LONG_RUN))
                .mapToDouble(figure)
                .summaryStatistics();
    }

    /** Short name of a limit. */
    public static String limitName(LimitResult result, Scenario scenario) {
        return get(
                "limit.name." + result.id(),
                lineName(result.line(), scenario),
                scenario.partner().shortName());
    }

    private static String lineName(String id, Scenario scenario) {
        return scenario.imports().stream()
                .filter(line -> line.id().equals(id))
                .map(Line::name)
                .findFirst()
                .orElse(id);
    }

    /** A date basis in words: {@code by day 90}, {@code year one}. */
    public static String basis(Basis basis, Scenario scenario) {
        return get(
                "basis." + basis.key(),
                scenario.clock().deadlineDay(),
                scenario.clock().horizonDays());
    }

    /** What a reader should be told about an offer. */
    public static String notice(Notice notice, Scenario scenario) {
        String subject = scenario.lever(notice.subject())
                .map(lever -> lever.name())
                .orElseGet(() -> lineName(notice.subject(), scenario));
        return get("notice." + notice.kind().name(), subject);
    }

    /**
     * The time before the tariffs. Of all assumptions only the trend of trade moves it: where that is not the file's, the name
     * says so.
     */
    static String before(Scenario scenario, Outcome outcome) {
        double growth = outcome.assumptions().growthPct();
        return growth == scenario.assumptions().growthPct()
                ? get("before")
                : get("before.growth", Figures.signedPlain(growth));
    }

    /** The source line that a chart carries outside the program. */
    static String footer(Scene scene) {
        return footer(scene.scenario(), scene.offers());
    }

    /** The source line of a picture of these offers. */
    static String footer(Scenario scenario, List<Comparison> offers) {
        boolean same = offers.stream()
                .map(offer -> offer.outcome().assumptions())
                .distinct()
                .count() <= 1;
        String source = get(same ? "footer" : "footer.worlds", scenario.title(), scenario.baseYear());
        String struck = scenario.struck().equals(Struck.NOTHING) ? "" : " " + get("footer.struck");
        return (source + " " + ChangedAssumptions.sentence(scenario, offers)).strip()
                + struck
                + situations(scenario, offers, " ");
    }

    /**
     * What holds, whatever is assumed, in those of the offers that nobody negotiates: a sentence for each, after the separator;
     * empty when there are none.
     */
    public static String situations(Scenario scenario, List<Comparison> offers, String separator) {
        StringBuilder sentences = new StringBuilder();
        offers.stream()
                .filter(offer -> offer.outcome().offer().situation() != Offer.Situation.TALKS)
                .map(offer -> situation(scenario, offer.outcome()))
                .distinct()
                .forEach(sentence -> sentences.append(separator).append(sentence));
        return sentences.toString();
    }

    private static String situation(Scenario scenario, Outcome outcome) {
        boolean pause = outcome.offer().situation() == Offer.Situation.PAUSE_PERSISTS;
        return get(
                pause ? "situation.pause" : "situation.before",
                outcome.offer().name(),
                scenario.schedules().get(outcome.assumptions().pause()).title());
    }

    /** A day by its date, with the year once that is not to be guessed. */
    private static String day(Outcome outcome, int day) {
        LocalDate date = outcome.clock().date(day);
        return day < 365 ? Figures.day(date) : Figures.fullDay(date);
    }
}
