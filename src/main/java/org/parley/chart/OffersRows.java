package org.parley.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.parley.chart.OffersTable.Cell;
import org.parley.chart.OffersTable.Group;
import org.parley.chart.OffersTable.Row;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Figure;
import org.parley.simulate.LimitResult;
import org.parley.simulate.OtherFigure;
import org.parley.simulate.Outcome;
import org.parley.simulate.Quantity;

/** Puts the rows of a table of offers together: their terms, then what they lead to. */
final class OffersRows {

    private static final String NONE = "\u2013";

    /** Which way a figure suits a side: up, down or neither. */
    private record Taste(int home, int partner) {

        static final Taste NEITHER = new Taste(0, 0);
        static final Taste HOME_UP = new Taste(1, 0);
        static final Taste HOME_DOWN = new Taste(-1, 0);
        static final Taste PARTNER_UP = new Taste(0, 1);
        static final Taste PARTNER_DOWN = new Taste(0, -1);
    }

    private final Scenario scenario;
    private final List<Comparison> offers;
    private final int minuend;
    private final int subtrahend;
    private final List<Row> rows = new ArrayList<>();
    private Group group = Group.TERMS;

    OffersRows(Scenario scenario, List<Comparison> offers, int minuend, int subtrahend) {
        this.scenario = scenario;
        this.offers = offers;
        this.minuend = minuend;
        this.subtrahend = subtrahend;
    }

    List<Row> rows() {
        return rows;
    }

    void terms() {
        words("table.signed", outcome -> outcome.hasAgreement()
                ? day(outcome, outcome.offer().agreementDay())
                : Wording.get("table.noAgreement"));
        words("table.inForce", outcome -> outcome.hasAgreement() ? day(outcome, outcome.inForceDay()) : NONE);
        words("table.end", outcome -> day(outcome, outcome.end()));
        for (Lever lever : scenario.levers()) {
            boolean moved = offers.stream()
                    .filter(offer -> offer.outcome().hasAgreement())
                    .anyMatch(offer -> value(offer, lever) != lever.base());
            if (moved) {
                boolean lowers = lever.kind() == Lever.Kind.PARTNER_RATE;
                int way = lowers ? -1 : 1;
                Taste taste = lever.side() == Lever.Side.PARTNER ? new Taste(way, 0) : new Taste(0, way);
                figures(
                        lever.name(),
                        lever.unit(),
                        offer -> value(offer, lever),
                        NumberKind.PLAIN,
                        NumberKind.SIGNED,
                        taste);
            }
        }
        if (offers.stream().anyMatch(offer -> offer.outcome().offer().mostFavoured())) {
            words("table.cuts", outcome -> outcome.hasAgreement()
                    ? Wording.get(
                            outcome.offer().mostFavoured() ? "table.cuts.all" : "table.cuts.partner",
                            scenario.partner().inText())
                    : NONE);
        }
    }

    /** Without an agreement the terms do nothing, whatever they say, and there is no value. */
    private static double value(Comparison offer, Lever lever) {
        return offer.outcome().hasAgreement() ? offer.outcome().offer().value(lever) : Double.NaN;
    }

    private static String day(Outcome outcome, int day) {
        return Wording.get("table.day", day, Figures.day(outcome.clock().date(day)));
    }

    void results() {
        group = Group.RESULTS;
        String partner = scenario.partner().inText();
        for (Basis basis : new Basis[] {Basis.TO_DEADLINE, Basis.FIRST_YEAR, Basis.LONG_RUN}) {
            change(Wording.get("table.exports", partner), new Quantity(basis, Quantity.Field.EXPORTS_VS_NO_DEAL), Taste.HOME_UP);
        }
        for (Basis basis : new Basis[] {Basis.TO_DEADLINE, Basis.FIRST_YEAR, Basis.LONG_RUN}) {
            change(Wording.get("table.imports", partner), new Quantity(basis, Quantity.Field.IMPORTS_VS_NO_DEAL), Taste.PARTNER_UP);
        }
        for (Basis basis : new Basis[] {Basis.FIRST_YEAR, Basis.LONG_RUN}) {
            level(
                    Wording.get("table.balance", scenario.home().inText()),
                    new Quantity(basis, Quantity.Field.BALANCE),
                    Taste.PARTNER_DOWN);
        }
        percent("table.dutyOnHome", Quantity.Field.PARTNER_DUTY_ON_HOME, Taste.HOME_DOWN);
        percent("table.formula", Quantity.Field.IMPLIED_RATE, Taste.HOME_DOWN);
        money("table.homeDuty", longRun(Quantity.Field.HOME_DUTY_REVENUE_CHANGE), Taste.HOME_UP);
        money(
                "table.partnerDuty",
                new OtherFigure(OtherFigure.Kind.PARTNER_DUTY_VS_NO_DEAL, Basis.LONG_RUN, ""),
                Taste.PARTNER_UP);
        money("table.cost", longRun(Quantity.Field.PURCHASE_COST), Taste.HOME_DOWN);
        money("table.exchange", longRun(Quantity.Field.NET_FOREIGN_EXCHANGE), Taste.HOME_UP);
    }

    private static Quantity longRun(Quantity.Field field) {
        return new Quantity(Basis.LONG_RUN, field);
    }

    void limits() {
        group = Group.LIMITS;
        if (scenario.limits().isEmpty()) {
            return;
        }
        for (LimitResult.State state : new LimitResult.State[] {LimitResult.State.BROKEN, LimitResult.State.NEAR}) {
            figures(
                    Wording.get("table.limits." + state.name()),
                    Wording.get("table.limits.of", scenario.limits().size()),
                    offer -> offer.outcome().limits().stream()
                            .filter(limit -> limit.state() == state)
                            .count(),
                    NumberKind.PLAIN,
                    NumberKind.SIGNED,
                    state == LimitResult.State.BROKEN ? Taste.HOME_DOWN : Taste.NEITHER);
        }
    }

    private void words(String key, java.util.function.Function<Outcome, String> words) {
        List<Cell> cells = new ArrayList<>();
        for (Comparison offer : offers) {
            String text = words.apply(offer.outcome());
            cells.add(new Cell(text, text, false, false));
        }
        rows.add(new Row(group, Wording.get(key), "", "", cells, new Cell("", "", false, false), NumberKind.PLAIN, NumberKind.PLAIN, Optional.empty()));
    }

    private void change(String name, Quantity figure, Taste taste) {
        change(name, figure.basis(), figure, taste);
    }

    private void change(String name, Basis basis, Figure figure, Taste taste) {
        String unit = Wording.get(basis == Basis.TO_DEADLINE ? "table.unit.total" : "table.unit.pace");
        String when = Wording.basis(basis, scenario) + ", " + unit;
        read(name, when, when, figure, NumberKind.CHANGE, NumberKind.CHANGE, taste);
    }

    /** A level is told in US$ bn as everywhere, and so is its difference: a row has one unit. Data are in US$ m. */
    private void level(String name, Quantity figure, Taste taste) {
        String when = Wording.basis(figure.basis(), scenario) + ", ";
        read(
                name,
                when + Wording.get("table.unit.level"),
                when + Wording.get("table.unit.pace"),
                figure,
                NumberKind.LEVEL,
                NumberKind.CHANGE,
                taste);
    }

    private void money(String key, Figure figure, Taste taste) {
        change(Wording.get(key, scenario.partner().shortName()), Basis.LONG_RUN, figure, taste);
    }

    private void percent(String key, Quantity.Field field, Taste taste) {
        String when = Wording.basis(Basis.LONG_RUN, scenario) + ", %";
        read(
                Wording.get(key, scenario.partner().shortName()),
                when,
                when,
                longRun(field),
                NumberKind.PERCENT,
                NumberKind.POINTS,
                taste);
    }

    private void figures(
            String name,
            String basis,
            ToDoubleFunction<Comparison> figure,
            NumberKind kind,
            NumberKind differenceKind,
            Taste taste) {
        figures(name, basis, basis, figure, Optional.empty(), kind, differenceKind, taste);
    }

    /** A figure that can be explained. */
    private void read(
            String name,
            String basis,
            String dataBasis,
            Figure figure,
            NumberKind kind,
            NumberKind differenceKind,
            Taste taste) {
        figures(
                name,
                basis,
                dataBasis,
                offer -> figure.value(scenario, offer),
                Optional.of(figure),
                kind,
                differenceKind,
                taste);
    }

    private void figures(
            String name,
            String basis,
            String dataBasis,
            ToDoubleFunction<Comparison> figure,
            Optional<Figure> explained,
            NumberKind kind,
            NumberKind differenceKind,
            Taste taste) {
        double[] values = offers.stream().mapToDouble(figure).toArray();
        String[] shown = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = shown(kind, values[i]);
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            cells.add(new Cell(cell(values[i]), shown[i], isBest(i, values, shown, taste.home), isBest(i, values, shown, taste.partner)));
        }
        double gap = minuend < 0 ? 0 : values[minuend] - values[subtrahend];
        Cell difference = minuend < 0
                ? new Cell("", "", false, false)
                : new Cell(cell(gap), difference(kind, differenceKind, gap), false, false);
        rows.add(new Row(group, name, basis, dataBasis, cells, difference, kind, differenceKind, explained));
    }

    private static String difference(NumberKind kind, NumberKind differenceKind, double gap) {
        return kind == NumberKind.LEVEL && !Double.isNaN(gap) ? Figures.bareChange(gap) : shown(differenceKind, gap);
    }

    private static String shown(NumberKind kind, double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        return switch (kind) {
            case PLAIN -> Figures.plain(value);
            case SIGNED -> Figures.signedPlain(value);
            case LEVEL -> Figures.bare(value);
            case CHANGE -> Figures.changeNumber(value);
            case PERCENT -> Figures.percent(value);
            case POINTS -> Figures.points(value);
        };
    }

    private static Object cell(double value) {
        return Double.isNaN(value) ? "none" : (Object) (value + 0.0);
    }

    /** Best as far as a reader can see; where all look the same, none is. */
    private static boolean isBest(int which, double[] values, String[] shown, int way) {
        if (way == 0 || Double.isNaN(values[which])) {
            return false;
        }
        int best = which;
        boolean differ = false;
        for (int i = 0; i < values.length; i++) {
            if (way * values[i] > way * values[best]) {
                best = i;
            }
            differ |= !Double.isNaN(values[i]) && !shown[i].equals(shown[which]);
        }
        return differ && shown[best].equals(shown[which]);
    }
}
