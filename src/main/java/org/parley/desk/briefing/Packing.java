package org.parley.desk.briefing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.KnownOutcomes;
import org.parley.desk.state.Painter;
import org.parley.desk.state.Texts;
import org.parley.export.ExportFile;
import org.parley.export.ImageOptions;
import org.parley.export.PageSize;
import org.parley.export.Resolution;
import org.parley.export.SlideTemplate;
import org.parley.export.briefing.BriefingPlan;
import org.parley.scenario.Json;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Pack;
import org.parley.scenario.Session;
import org.parley.simulate.Comparison;

/**
 * The briefing pack being put together. It follows the desk: findings are those of the present numbers, and a title of the
 * user's own is flagged when the numbers that it was written for have changed.
 */
public final class Packing implements Painter {

    /** One offer speaks, the others stand beside it. */
    private static final int MOST_OFFERS = 1 + Session.MOST_PINNED;

    private final Desk desk;
    private final Dialogs dialogs;
    private final Delivery delivery;
    private final KnownOutcomes outcomes = new KnownOutcomes();
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>();
    private final ChangeListener<DeskState> follow = (property, before, now) -> state = now;
    private volatile DeskState state;

    /**
     * One chart of the pack.
     *
     * @param finding the chart's own title at the present numbers
     * @param title the user's; empty for none
     * @param stale whether the user's title was written for other numbers
     */
    public record Row(ChartKind kind, String finding, String title, boolean stale) {}

    /** An offer that can be shown. */
    public record Choice(String reference, String name, boolean chosen) {}

    /**
     * All that the window shows.
     *
     * @param choices offers that can be shown, those chosen first and in their order
     * @param problem why the pack cannot be written; empty when it can
     */
    public record View(Scene scene, Pack pack, List<Row> rows, List<Choice> choices, String problem) {

        public View {
            rows = List.copyOf(rows);
            choices = List.copyOf(choices);
        }
    }

    public Packing(Desk desk, Dialogs dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
        delivery = new Delivery(desk, dialogs);
        state = desk.state();
        desk.stateProperty().addListener(follow);
        desk.addPainter(this);
        desk.repaint();
    }

    /** From here on it follows the desk no more. */
    public void close() {
        desk.removePainter(this);
        desk.stateProperty().removeListener(follow);
    }

    // --- What it shows

    @Override
    public Runnable paint(Scene shown) {
        DeskState now = state;
        Pack pack = now.pack();
        Scene scene = scene(shown, now);
        List<Row> rows = new ArrayList<>();
        for (Pack.Item item : pack.items()) {
            ChartKind.of(item.chart()).ifPresent(kind -> rows.add(row(kind, item, scene)));
        }
        View next = new View(scene, pack, rows, choices(shown, now), problem(pack));
        return () -> view.set(next);
    }

    private static Row row(ChartKind kind, Pack.Item item, Scene scene) {
        Chart chart = Chart.of(kind, scene, ChartStyle.LIGHT);
        boolean stale = !item.title().isEmpty() && !item.numbers().equals(chart.table().mark());
        return new Row(kind, chart.title(), item.title(), stale);
    }

    /** The offers of the pack as a scene; the one on the desk when none of them is there any more. */
    private Scene scene(Scene shown, DeskState now) {
        KnownOutcomes.Round round = outcomes.round(shown.scenario(), now.assumptions());
        List<Comparison> offers = new ArrayList<>();
        for (String reference : now.pack().offers()) {
            String pin = Pack.pinName(reference);
            String id = Pack.caseId(reference);
            if (reference.equals(Pack.ON_DESK)) {
                offers.add(shown.offer());
            } else if (pin != null) {
                shown.pins().stream()
                        .filter(known -> known.outcome().offer().name().equals(pin))
                        .findFirst()
                        .ifPresent(offers::add);
            } else if (id != null) {
                shown.scenario().offer(id).map(round::compare).ifPresent(offers::add);
            }
        }
        round.end();
        if (offers.isEmpty()) {
            offers.add(shown.offer());
        }
        return Scene.of(shown.scenario(), offers.get(0), offers.subList(1, offers.size()));
    }

    private static List<Choice> choices(Scene shown, DeskState now) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice(
                Pack.ON_DESK, Texts.get("compare.onDesk", shown.offer().outcome().offer().name()), false));
        for (Comparison pin : shown.pins()) {
            String name = pin.outcome().offer().name();
            all.add(new Choice(Pack.pin(name), Texts.get("compare.pinned", name), false));
        }
        for (Offer offer : shown.scenario().offers()) {
            String reference = Pack.ofCase(offer.id());
            // The same offer need not be listed twice.
            if (!now.pinned().contains(offer) || now.pack().offers().contains(reference)) {
                all.add(new Choice(reference, offer.name(), false));
            }
        }
        all.add(new Choice(Pack.ofCase(Offer.NO_DEAL.id()), Offer.NO_DEAL.name(), false));
        List<Choice> ordered = new ArrayList<>();
        for (String reference : now.pack().offers()) {
            all.stream()
                    .filter(choice -> choice.reference.equals(reference))
                    .forEach(choice -> ordered.add(new Choice(choice.reference, choice.name, true)));
        }
        all.removeIf(choice -> now.pack().offers().contains(choice.reference));
        ordered.addAll(all);
        return ordered;
    }

    private static String problem(Pack pack) {
        if (!pack.size().isEmpty() && PageSize.of(pack.size()).isEmpty()) {
            return Texts.get("export.size.wrong", pack.size(), PageSize.expected());
        }
        return pack.items().isEmpty() ? Texts.get("pack.empty") : "";
    }

    /** Null until the desk has drawn once. */
    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return delivery.busyProperty();
    }

    // --- What can be done

    private Pack pack() {
        return desk.state().pack();
    }

    private static String name(ChartKind kind) {
        return Texts.get("chart.name." + kind.word());
    }

    public void add(ChartKind kind) {
        desk.addToPack(kind);
    }

    /** Puts in all charts and tables that are not there yet. */
    public void addAll() {
        Pack all = pack();
        for (ChartKind kind : ChartKind.values()) {
            all = all.with(kind.word());
        }
        desk.setPack(Texts.get("move.packAll"), all);
    }

    /** Whether a chart is still where a reader saw it: a second click may come before the first is shown. */
    boolean isAt(int row, ChartKind kind) {
        List<Pack.Item> items = pack().items();
        return row < items.size() && items.get(row).chart().equals(kind.word());
    }

    public void remove(int row) {
        List<Pack.Item> items = new ArrayList<>(pack().items());
        Pack.Item gone = items.remove(row);
        desk.setPack(
                Texts.get("move.packRemove", ChartKind.of(gone.chart()).map(Packing::name).orElse(gone.chart())),
                pack().withItems(items));
    }

    /** @param by -1 for up, 1 for down */
    public void move(int row, int by) {
        List<Pack.Item> items = new ArrayList<>(pack().items());
        if (row + by >= 0 && row + by < items.size()) {
            Collections.swap(items, row, row + by);
            desk.setPack(Texts.get("move.packOrder"), pack().withItems(items));
        }
    }

    /** Gives a chart a title of the user's own, for the present numbers; an empty one goes back to the finding. */
    public void setTitle(int row, String words) {
        Pack.Item item = pack().items().get(row);
        String title = words.strip();
        if (!title.equals(item.title())) {
            retitle(row, item, title);
        }
    }

    /** Says that a title still holds for the present numbers. */
    public void keepTitle(int row) {
        Pack.Item item = pack().items().get(row);
        retitle(row, item, item.title());
    }

    private void retitle(int row, Pack.Item item, String title) {
        ChartKind kind = ChartKind.of(item.chart()).orElseThrow();
        String mark = Chart.of(kind, view.get().scene, ChartStyle.LIGHT).table().mark();
        List<Pack.Item> items = new ArrayList<>(pack().items());
        items.set(row, item.withTitle(title, mark));
        desk.setPack(Texts.get("move.packTitle", name(kind)), pack().withItems(items));
    }

    /**
     * Shows an offer, as the last, or shows it no more.
     *
     * @return why that cannot be; empty when it is done
     */
    public String choose(String reference, boolean shown) {
        // An offer that is gone, such as a pin taken away, holds no place.
        List<String> offers = new ArrayList<>(view.get().choices.stream()
                .filter(Choice::chosen)
                .map(Choice::reference)
                .toList());
        if (shown && !offers.contains(reference)) {
            if (offers.size() >= MOST_OFFERS) {
                return Texts.get("pack.offersFull", MOST_OFFERS);
            }
            offers.add(reference);
        } else if (!shown) {
            offers.remove(reference);
        }
        if (offers.isEmpty()) {
            return Texts.get("pack.oneOffer");
        }
        desk.setPack(Texts.get("move.packOffers"), pack().withOffers(offers));
        return "";
    }

    /** Has the pack speak of this offer first. */
    public void speakOf(String reference) {
        List<String> offers = new ArrayList<>(pack().offers());
        if (offers.remove(reference)) {
            offers.add(0, reference);
            desk.setPack(Texts.get("move.packOffers"), pack().withOffers(offers));
        }
    }

    public void setSide(Lever.Side side) {
        desk.setPack(Texts.get("move.packLook"), pack().withSide(side));
    }

    public void setPrint(boolean print) {
        desk.setPack(Texts.get("move.packLook"), pack().withPrint(print));
    }

    /**
     * Sets the size of images; an empty one is the usual.
     *
     * @return why it is none, and nothing is set; empty when it is
     */
    public String setSize(String words) {
        String size = words.replaceAll("\\s+", "").replace('\u00d7', 'x');
        if (!size.isEmpty() && PageSize.of(size).isEmpty()) {
            return Texts.get("export.size.wrong", words.strip(), PageSize.expected());
        }
        desk.setPack(Texts.get("move.packLook"), pack().withSize(size));
        return "";
    }

    public void setScores(boolean scores) {
        desk.setPack(Texts.get("move.packLook"), pack().withScores(scores));
    }

    public void chooseTemplate() {
        dialogs.chooseTemplate()
                .ifPresent(file -> desk.setPack(Texts.get("move.packLook"), pack().withTemplate(file.toString())));
    }

    public void clearTemplate() {
        desk.setPack(Texts.get("move.packLook"), pack().withTemplate(""));
    }

    /** Writes the pack; does nothing while there is a problem. */
    public void write() {
        View now = view.get();
        if (now == null || !now.problem.isEmpty()) {
            return;
        }
        List<ExportFile> named = plan(now, Optional.empty()).files();
        delivery.deliver(
                Texts.get("pack.folder"), named, () -> plan(now, template(now.pack)).files());
    }

    private static BriefingPlan plan(View now, Optional<SlideTemplate> template) {
        List<BriefingPlan.Item> items =
                now.rows.stream().map(row -> new BriefingPlan.Item(row.kind, row.title)).toList();
        ImageOptions options = new ImageOptions(
                PageSize.of(now.pack.size()).orElse(PageSize.USUAL), Resolution.SINGLE, false, now.pack.print());
        return new BriefingPlan(
                now.scene.scenario(), now.scene.offers(), items, now.pack.side(), options, template, now.pack.scores());
    }

    /** Called off the window's thread. */
    private static Optional<SlideTemplate> template(Pack pack) {
        if (pack.template().isEmpty()) {
            return Optional.empty();
        }
        Path file = Path.of(pack.template());
        return Optional.of(SlideTemplate.of(pack.template(), Json.read(file)));
    }

    /** Charts and tables that are not in the pack. */
    static List<ChartKind> missing(Pack pack) {
        return Arrays.stream(ChartKind.values()).filter(kind -> !pack.contains(kind.word())).toList();
    }
}
