package org.parley.desk.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import org.parley.chart.ChartStyle;
import org.parley.desk.assumptions.Assuming;
import org.parley.desk.assumptions.AssumptionsController;
import org.parley.desk.bargain.Asking;
import org.parley.desk.bargain.AskingController;
import org.parley.desk.bargain.BargainController;
import org.parley.desk.bargain.Beliefs;
import org.parley.desk.bargain.DealSpace;
import org.parley.desk.bargain.RoomCards;
import org.parley.desk.outcome.DeskTab;
import org.parley.desk.products.Products;
import org.parley.desk.products.ProductsController;
import org.parley.desk.rehearse.DebriefController;
import org.parley.desk.rehearse.Debriefing;
import org.parley.desk.rehearse.RehearseController;
import org.parley.desk.rehearse.Rehearsing;
import org.parley.desk.rehearse.Veil;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.desk.uncertainty.UncertaintyController;

/** What can be looked at in the place of the charts, which are the first tab. */
final class DeskTabs {

    /** Places of tabs that others lead to. */
    static final int REHEARSE = 4;

    static final int ASSUMPTIONS = 5;

    private final Desk desk;
    private final Dialogs dialogs;
    private final Settings settings;
    private final Windows windows;
    private final Consumer<String> toSource;
    private final DealSpace space;
    private final Rehearsing rehearsing;
    private final RoomCards roomCards;
    private final Supplier<ChartStyle> style;
    private final AssumptionsController assumptions;

    DeskTabs(
            Desk desk,
            Dialogs dialogs,
            Settings settings,
            Windows windows,
            Consumer<String> toSource,
            DealSpace space,
            Rehearsing rehearsing,
            RoomCards roomCards) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.settings = settings;
        this.windows = windows;
        this.toSource = toSource;
        this.space = space;
        this.rehearsing = rehearsing;
        this.roomCards = roomCards;
        style = () -> settings.theme.charts();
        assumptions = new AssumptionsController(new Assuming(desk), desk, dialogs, windows::explain);
    }

    AssumptionsController assumptions() {
        return assumptions;
    }

    /** In the order in which they stand, after the charts. */
    List<DeskTab> all() {
        return List.of(
                new DeskTab(
                        Texts.get("tab.products"),
                        Texts.get("tab.products.hint"),
                        this::products),
                DeskTab.marked(
                        Bindings.createStringBinding(this::bargainName, desk.stateProperty()),
                        Texts.get("tab.bargain.hint"),
                        this::bargain),
                new DeskTab(
                        Texts.get("tab.uncertainty"),
                        Texts.get("tab.uncertainty.hint"),
                        () -> View.UNCERTAINTY.load(
                                UncertaintyController.of(desk, dialogs, style, windows::explain))),
                DeskTab.marked(
                        Bindings.createStringBinding(this::rehearseName, desk.talksProperty()),
                        Texts.get("tab.rehearse.hint"),
                        this::rehearse),
                new DeskTab(
                        Texts.get("tab.assumptions"),
                        Texts.get("tab.assumptions.hint"),
                        () -> View.ASSUMPTIONS.load(assumptions)));
    }

    private Parent products() {
        Parent view = View.PRODUCTS.load(
                new ProductsController(new Products(desk), desk, dialogs, style, windows::explain, toSource));
        return Splits.remember(view, "products", settings);
    }

    private Parent bargain() {
        AskingController asking = new AskingController(new Asking(desk), roomCards);
        Parent ask = View.ASKING.load(asking);
        BargainController bargain =
                new BargainController(new Beliefs(desk), space, desk, dialogs, style, ask, asking::watch);
        return new Veil(View.BARGAIN.load(bargain), rehearsing);
    }

    /** With a mark while beliefs are not the file's, which no chart would tell. */
    private String bargainName() {
        boolean changed = desk.state() != null && !desk.state().preferences().isEmpty();
        return Texts.get(changed ? "tab.bargain.changed" : "tab.bargain");
    }

    private Parent rehearse() {
        Debriefing debriefing = new Debriefing(desk, dialogs);
        DebriefController debrief = new DebriefController(debriefing, desk, dialogs, style);
        Parent lesson = View.DEBRIEF.load(debrief);
        return View.REHEARSE.load(
                new RehearseController(rehearsing, desk, roomCards::save, debriefing, debrief, lesson));
    }

    /** With a mark while the desk counts what has struck in a rehearsal. */
    private String rehearseName() {
        boolean struck = desk.talksProperty().get().stream().anyMatch(talks -> !talks.struck().isEmpty());
        return Texts.get(struck ? "tab.rehearse.struck" : "tab.rehearse");
    }
}
