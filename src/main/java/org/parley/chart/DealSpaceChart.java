package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.parley.bargain.DealFrontier;
import org.parley.bargain.Gains;
import org.parley.bargain.SideScores;
import org.parley.bargain.Solution;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;

/** Both sides' gains over walking away as axes: the frontier, the offer on the desk, and what is better for both. */
public final class DealSpaceChart {

    /** Its name in files. */
    public static final String WORD = "deal-space";

    /** Scores are shown in points of 100. */
    static final double POINTS = 100;

    /** Room around what must be seen, as a share of it. */
    private static final double ROOM = 0.06;

    /** No axis spans less, in points; where next to nothing is at stake it is not made to look much. */
    private static final double LEAST_SPAN = 10;

    /** Ends of axes move in such steps, so that they stand still while a slider is dragged a little. */
    private static final double SOFT = 5;

    private DealSpaceChart() {}

    public static Chart of(DealPicture picture, ChartStyle style) {
        Scene scene = picture.scene();
        Scenario scenario = scene.scenario();
        NumberAxis across = axis(scenario.home(), style);
        NumberAxis up = axis(scenario.partner(), style);
        EqualPlot plot = new EqualPlot(
                span(picture, true),
                span(picture, false),
                across,
                up,
                List.of(up.getLabel(), Wording.get("axis.deal.short", possessive(scenario.partner().name()))));
        PlotBase.ground(plot, style);
        plot.setInsets(new RectangleInsets(2, 0, 0, 4));
        plot.addAnnotation(new DealGround(picture, style));
        plot.addAnnotation(new FrontierLine(picture, style));
        plot.addAnnotation(new DealMarks(picture, style));
        String title = DealTitle.of(picture);
        String subtitle = Wording.get(
                "subtitle.deal", scenario.home().shortName(), scenario.partner().shortName());
        String beliefs = Wording.get("deal.private");
        String footer = Wording.footer(scene) + " " + beliefs;
        return new Chart(
                ChartKind.BALANCE,
                WORD,
                title,
                subtitle,
                subtitle,
                footer,
                // On screen, too, it says that it is private.
                PlotBase.chart(title, subtitle, plot, style.withFooter(), style.footer() ? footer : beliefs),
                List.of(),
                () -> table(picture));
    }

    private static NumberAxis axis(Party party, ChartStyle style) {
        NumberAxis axis = PlotBase.valueAxis(new Spans.Span(0, 1), new SignedFormat(), style);
        axis.setLabel(Wording.get("axis.deal", possessive(party.name())));
        axis.setLabelFont(style.font(10.5f));
        axis.setLabelPaint(style.text());
        axis.setLabelInsets(new RectangleInsets(1, 1, 1, 1));
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    private static String possessive(String name) {
        return Wording.get(name.endsWith("s") ? "deal.possessive.s" : "deal.possessive", name);
    }

    /** Walking away, every offer that is marked, and as much of the frontier as is better than walking away for both. */
    private static Spans.Span span(DealPicture picture, boolean home) {
        Spans.Span span = new Spans.Span(0, 0).with(part(picture.gains(), home));
        Optional<Gains> noDeal = picture.noDeal();
        if (noDeal.isPresent()) {
            span = span.with(part(noDeal.get(), home));
        }
        for (int i = 0; i < picture.pins().size(); i++) {
            Optional<Gains> pin = picture.pin(i);
            if (pin.isPresent()) {
                span = span.with(part(pin.get(), home));
            }
        }
        for (Gains each : picture.talk()) {
            span = span.with(part(each, home));
        }
        if (picture.frontier().isPresent()) {
            DealFrontier frontier = picture.frontier().get();
            for (int i = 0; i < frontier.size(); i++) {
                if (!frontier.hasZone() || frontier.isInZone(i)) {
                    span = span.with(part(frontier.gains(i), home));
                }
            }
        }
        span = span.withRoom(ROOM, ROOM).toSteps(SOFT);
        double more = Math.max(0, LEAST_SPAN - span.size()) / 2;
        return new Spans.Span(span.low() - more, span.high() + more);
    }

    private static double part(Gains gains, boolean home) {
        return POINTS * (home ? gains.home() : gains.partner());
    }

    // --- Words

    /** A difference of scores in points of 100, with its sign. */
    static String points(double score) {
        return Figures.signedPlain(Math.rint(score * POINTS * 10) / 10);
    }

    /** {@code +20.1 for Pakistan, +3.4 for the United States}. */
    public static String gains(Scenario scenario, Gains gains) {
        return Wording.get(
                "deal.gains",
                points(gains.home()),
                scenario.home().inText(),
                points(gains.partner()),
                scenario.partner().inText());
    }

    /** {@code +20.1 Pakistan, +3.4 US}. */
    static String shortGains(Scenario scenario, Gains gains) {
        return Wording.get(
                "deal.gains.short",
                points(gains.home()),
                scenario.home().shortName(),
                points(gains.partner()),
                scenario.partner().shortName());
    }

    /** What a theory calls its point. */
    public static String name(Solution solution) {
        return Wording.get("deal.point." + solution.word());
    }

    /** How it is found, as a formula. */
    public static String formula(Solution solution) {
        return Wording.get("deal.formula." + solution.word());
    }

    // --- Its numbers

    private static ChartTable table(DealPicture picture) {
        Scenario scenario = picture.scene().scenario();
        SideScores home = picture.home();
        SideScores partner = picture.partner();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(Wording.get("deal.walkAway"), new Gains(0, 0), home.walkAway(), partner.walkAway()));
        rows.add(row(picture.offerName(), picture.gains(), home.walkAway(), partner.walkAway()));
        picture.noDeal().ifPresent(gains -> rows.add(row(Wording.get("noDeal"), gains, home.walkAway(), partner.walkAway())));
        for (int i = 0; i < picture.pins().size(); i++) {
            String name = picture.scene().pins().get(i).outcome().offer().name();
            SideScores pinHome = picture.pins().get(i).home().orElseThrow();
            SideScores pinPartner = picture.pins().get(i).partner().orElseThrow();
            picture.pin(i).ifPresent(gains -> rows.add(row(name, gains, pinHome.walkAway(), pinPartner.walkAway())));
        }
        for (int i = 0; i < picture.talk().size(); i++) {
            rows.add(row(
                    Wording.get("deal.talk", i + 1), picture.talk().get(i), home.walkAway(), partner.walkAway()));
        }
        picture.present().ifPresent(frontier -> {
            for (Solution solution : Solution.values()) {
                for (int place : frontier.named(solution)) {
                    rows.add(row(name(solution), frontier.gains(place), home.walkAway(), partner.walkAway()));
                }
            }
            for (int place = 0; place < frontier.size(); place++) {
                rows.add(row(
                        Wording.get("deal.frontier", place + 1),
                        frontier.gains(place),
                        home.walkAway(),
                        partner.walkAway()));
            }
        });
        String homeName = scenario.home().name();
        String partnerName = scenario.partner().name();
        return new ChartTable(
                List.of(),
                List.of(
                        Wording.get("deal.column.what"),
                        Wording.get("deal.column.gain", homeName),
                        Wording.get("deal.column.gain", partnerName),
                        Wording.get("deal.column.score", homeName),
                        Wording.get("deal.column.score", partnerName)),
                rows,
                (row, column) -> column == 1 || column == 2 ? NumberKind.SIGNED : NumberKind.PLAIN);
    }

    private static List<Object> row(String name, Gains gains, double homeWalks, double partnerWalks) {
        return List.of(
                name,
                POINTS * gains.home(),
                POINTS * gains.partner(),
                POINTS * (gains.home() + homeWalks),
                POINTS * (gains.partner() + partnerWalks));
    }
}
