package org.parley.desk.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.parley.bargain.Attribute;
import org.parley.bargain.Brief;
import org.parley.bargain.Rehearsal;
import org.parley.chart.Figures;
import org.parley.chart.ScoreWords;
import org.parley.chart.Wording;
import org.parley.desk.bargain.BeliefWords;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Limit;
import org.parley.scenario.Preference;
import org.parley.scenario.RehearsalRecord.Status;
import org.parley.scenario.Scenario;
import org.parley.simulate.LimitResult;

/** The one-page brief of a side: what it cares for, what it must not cross, what walking away is worth, and what to hope for. */
final class BriefPage extends VBox {

    private final Rehearsing model;
    private final VBox text = new VBox();
    private final Button onward = new Button();

    /** @param roomCard makes the room card of the offer on the desk */
    BriefPage(Rehearsing model, Runnable roomCard) {
        this.model = model;
        getStyleClass().add("rehearse-page");
        text.getStyleClass().add("rehearse-brief");
        onward.setId("rehearse-onward");
        onward.getStyleClass().add("accent");
        onward.managedProperty().bind(onward.visibleProperty());
        onward.setOnAction(event -> model.endBrief());
        Button card = new Button(Texts.get("rehearse.roomCard"));
        card.setId("rehearse-room-card");
        card.setOnAction(event -> roomCard.run());
        Button leave = new Button(Texts.get("rehearse.leave"));
        leave.setId("rehearse-brief-leave");
        leave.setOnAction(event -> model.leave());
        HBox buttons = new HBox(onward, card, leave);
        buttons.getStyleClass().add("rehearse-buttons");
        getChildren().addAll(buttons, text);
        model.sheetProperty().addListener((property, before, now) -> show(now));
        show(model.sheetProperty().get());
    }

    private void show(Rehearsing.Sheet sheet) {
        text.getChildren().clear();
        onward.setVisible(sheet != null); // it says what comes next, which is not known yet
        if (sheet == null) {
            add("rehearse-note", Texts.get("rehearse.brief.soon"));
            return;
        }
        Rehearsal rehearsal = model.rehearsalProperty().get();
        Scenario scenario = sheet.scenario();
        Brief brief = sheet.brief();
        String party = model.words().inText(brief.side());
        boolean prepares = rehearsal.status() == Status.PREPARING;
        boolean handsOver = prepares && Rehearsing.isTwoPeople(rehearsal) && brief.side() == rehearsal.setup().side();
        onward.setText(
                handsOver
                        ? Texts.get("rehearse.handOver", model.words().inText(rehearsal.setup().otherSide()))
                        : Texts.get(prepares ? "rehearse.begin" : "rehearse.backToTable"));
        add("rehearse-title", Texts.get("rehearse.brief.title", party));
        add("rehearse-note", Texts.get("rehearse.brief.private"));
        add("rehearse-heading", Texts.get("rehearse.brief.cares"));
        for (Preference care : brief.priorities()) {
            add("rehearse-item", priority(scenario, brief, care));
        }
        add("rehearse-heading", Texts.get("rehearse.brief.walkAway"));
        add("rehearse-item", ScoreWords.gamble(brief.walkAway()));
        add("rehearse-item", Texts.get("rehearse.brief.line", ScoreWords.points(brief.walkAway().walkAway())));
        add("rehearse-heading", Texts.get("rehearse.brief.hope"));
        add("rehearse-item", Texts.get("rehearse.brief.best", ScoreWords.points(brief.best())));
        hopes(brief);
        if (!sheet.limits().isEmpty()) {
            add("rehearse-heading", Texts.get("rehearse.brief.redLines"));
            limits(scenario, sheet.limits());
        }
    }

    private static String priority(Scenario scenario, Brief brief, Preference care) {
        Attribute attribute = Attribute.of(care.attribute());
        return Texts.get(
                "rehearse.brief.care",
                BeliefWords.name(scenario, brief.side(), attribute),
                ScoreWords.percent(care.weight()),
                Figures.plain(care.worst()),
                Figures.plain(care.best()),
                BeliefWords.unit(scenario, attribute, Basis.of(care.basis())));
    }

    private void hopes(Brief brief) {
        if (brief.points().isEmpty()) {
            add("rehearse-item", Texts.get("rehearse.brief.noZone"));
            return;
        }
        for (String point : List.of("nash", "kalaiSmorodinsky")) {
            Brief.Range range = brief.points().get(point);
            if (range != null) {
                String least = ScoreWords.points(range.least());
                String most = ScoreWords.points(range.most());
                add(
                        "rehearse-item",
                        Texts.get(
                                "rehearse.brief.point." + point.toLowerCase(Locale.ROOT),
                                least.equals(most) ? least : Texts.get("rehearse.brief.range", least, most)));
            }
        }
    }

    /** Most that can be believed of each purchase stands on one line. */
    private void limits(Scenario scenario, List<LimitResult> limits) {
        List<String> capacities = new ArrayList<>();
        for (LimitResult limit : limits) {
            String name = Wording.limitName(limit, scenario);
            String figure = Wording.limitFigure(limit, limit.limit());
            if (limit.id().equals(Limit.CAPACITY)) {
                capacities.add(Texts.get("rehearse.brief.capacityOf", name, figure));
                continue;
            }
            boolean least = limit.id().equals(Limit.DUTY_REVENUE) || limit.id().equals(Limit.NET_FOREIGN_EXCHANGE);
            add(
                    "rehearse-item",
                    Texts.get(
                            least ? "rehearse.brief.least" : "rehearse.brief.most",
                            name,
                            figure,
                            Wording.basis(limit.basis(), scenario)));
        }
        if (!capacities.isEmpty()) {
            add("rehearse-item", Texts.get("rehearse.brief.capacity", String.join("; ", capacities)));
        }
    }

    private void add(String style, String words) {
        text.getChildren().add(new Wrapped(style, words));
    }
}
