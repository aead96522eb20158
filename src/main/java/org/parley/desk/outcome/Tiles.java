package org.parley.desk.outcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.parley.chart.Figures;
import org.parley.chart.Why;
import org.parley.chart.Wording;
import org.parley.desk.state.DayWords;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.DayFigure;
import org.parley.simulate.Figure;
import org.parley.simulate.Quantity;
import org.parley.simulate.Readout;

/** Four figures of the offer; while a day is looked at, four of that day. */
final class Tiles {

    private static final int BALANCE = 0;
    private static final int FORMULA = 1;
    private static final int DUTY = 2;
    private static final int COST = 3;

    /** Of a day: the pace of these, and below them what was gained by then. */
    private static final List<Quantity.Field> PACES =
            List.of(Quantity.Field.EXPORTS, Quantity.Field.IMPORTS, Quantity.Field.BALANCE);

    private static final int GAINED = 3;

    private final Desk desk;
    private final Consumer<Why> explain;
    private final List<Tile> tiles = List.of(new Tile(), new Tile(), new Tile(), new Tile());
    /** The case and the day that they are named after. */
    private Object named;

    /** @param explain shows where a figure comes from */
    Tiles(Desk desk, Consumer<Why> explain) {
        this.desk = desk;
        this.explain = explain;
        desk.pictureProperty().addListener((property, before, now) -> show());
        desk.cursor().dayProperty().addListener((property, before, now) -> show());
    }

    /** @param across how many stand side by side */
    void arrange(GridPane grid, int across) {
        grid.getChildren().setAll(tiles);
        for (int i = 0; i < tiles.size(); i++) {
            GridPane.setConstraints(tiles.get(i), i % across, i / across);
            GridPane.setHgrow(tiles.get(i), Priority.ALWAYS);
        }
    }

    private void show() {
        Picture picture = desk.pictureProperty().get();
        if (picture == null) {
            return;
        }
        Optional<Integer> day = desk.cursor()
                .dayProperty()
                .get()
                .filter(looked -> looked <= desk.scenario().clock().horizonDays());
        Object now = List.of(desk.scenarioProperty().get(), day);
        if (!now.equals(named)) {
            named = now;
            day.ifPresentOrElse(this::nameDay, this::nameUsual);
        }
        day.ifPresentOrElse(looked -> showDay(picture.offer(), looked), () -> showUsual(picture.offer()));
    }

    // --- What the figures are: as long as that stays, a slider's move changes their values alone

    private void name(int place, String name, String hint, Figure figure) {
        Tile tile = tiles.get(place);
        tile.explain(name, hint);
        tile.setOnExplain(() -> explain.accept(Why.of(figure)));
    }

    private void nameUsual() {
        Scenario scenario = desk.scenario();
        name(
                BALANCE,
                Texts.get("tile.balance"),
                Texts.get("tile.balance.hint"),
                new Quantity(Basis.FIRST_YEAR, Quantity.Field.BALANCE));
        name(
                FORMULA,
                Texts.get("tile.formula", scenario.partner().shortName()),
                Texts.get("tile.formula.hint"),
                new Quantity(Basis.LONG_RUN, Quantity.Field.IMPLIED_RATE));
        name(
                DUTY,
                Texts.get("tile.duty"),
                Texts.get("tile.duty.hint", scenario.home().inText()),
                new Quantity(Basis.LONG_RUN, Quantity.Field.HOME_DUTY_REVENUE_CHANGE));
        name(
                COST,
                Texts.get("tile.cost"),
                Texts.get("tile.cost.hint"),
                new Quantity(Basis.LONG_RUN, Quantity.Field.PURCHASE_COST));
    }

    private void nameDay(int day) {
        for (int i = 0; i < PACES.size(); i++) {
            DayFigure pace = new DayFigure(day, false, PACES.get(i));
            name(i, Texts.get("tile.day." + PACES.get(i).word()), Texts.get("tile.day.hint"), pace);
        }
        name(GAINED, Texts.get("tile.day.gained"), Texts.get("tile.day.gained.hint"), gained(day));
    }

    private static DayFigure gained(int day) {
        return new DayFigure(day, true, Quantity.Field.EXPORTS_VS_NO_DEAL);
    }

    // --- Their values

    private void showUsual(Comparison offer) {
        Scenario scenario = desk.scenario();
        Readout year = offer.outcome().on(Basis.FIRST_YEAR);
        Readout longRun = offer.outcome().on(Basis.LONG_RUN);
        String inYear = Wording.basis(Basis.FIRST_YEAR, scenario);
        String inLongRun = Wording.basis(Basis.LONG_RUN, scenario);
        double balanceWithout = offer.noDeal().on(Basis.FIRST_YEAR).balance();
        double rateWithout = offer.noDeal().on(Basis.LONG_RUN).impliedRatePct();
        tiles.get(BALANCE)
                .show(
                        Figures.level(year.balance()),
                        Texts.get("tile.balance.basis", inYear, Figures.bare(balanceWithout)));
        tiles.get(FORMULA)
                .show(
                        Figures.percent(longRun.impliedRatePct()),
                        Texts.get("tile.formula.basis", inLongRun, Figures.percent(rateWithout)));
        tiles.get(DUTY)
                .show(Figures.change(longRun.homeDutyRevenueChange()), Texts.get("tile.duty.basis", inLongRun));
        tiles.get(COST)
                .show(
                        Figures.change(longRun.purchaseCost()),
                        Texts.get("tile.cost.basis", inLongRun, Figures.change(year.purchaseCost())));
    }

    private void showDay(Comparison offer, int day) {
        Scenario scenario = desk.scenario();
        Comparison without = new Comparison(offer.noDeal(), offer.noDeal());
        String when = DayWords.of(desk, day);
        for (int i = 0; i < PACES.size(); i++) {
            DayFigure pace = new DayFigure(day, false, PACES.get(i));
            tiles.get(i)
                    .show(
                            Figures.level(pace.value(scenario, offer)),
                            Texts.get("tile.day.basis", when, Figures.bare(pace.value(scenario, without))));
        }
        tiles.get(GAINED)
                .show(
                        Figures.change(gained(day).value(scenario, offer)),
                        Texts.get("tile.day.gained.basis", when));
    }
}
