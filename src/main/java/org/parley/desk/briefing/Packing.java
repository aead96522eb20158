package org.parley.desk.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.OffersTable;
import org.parley.chart.Scene;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Painter;
import org.parley.desk.state.Texts;
import org.parley.export.ExportFile;
import org.parley.export.ImageOptions;
import org.parley.export.PageSize;
import org.parley.export.Resolution;
import org.parley.export.SlideTemplate;
import org.parley.export.briefing.BriefingPlan;
import org.parley.scenario.Lever;
import org.parley.scenario.Pack;
import org.parley.scenario.Session;

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
    private final PackOffers offers = new PackOffers();
    private final PackTemplates templates;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>();
    private final ChangeListener<DeskState> follow = (property, before, now) -> state = now;
    private volatile DeskState state;

    /**
     * One chart of the pack.
     *
     * @param finding the chart's own title at the present numbers
     * @param title the user's; empty for none
     * @param stale whether the user's title was written for other numbers
     * @param table offers of its own, as they were put together in a comparison; empty for the pack's
     */
    public record Row(ChartKind kind, String finding, String title, boolean stale, Optional<OffersTable> table) {}

    /**
     * An offer that can be shown.
     *
     * @param place where it stands among those chosen, the first being 0; -1 when it is not chosen
     */
    public record Choice(String reference, String name, int place) {

        public boolean chosen() {
            return place >= 0;
        }
    }

    /**
     * All that the window shows.
     *
     * @param choices offers that can be shown, in an order that choosing does not change
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
        templates = new PackTemplates(dialogs);
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
        PackOffers.Found found = offers.find(shown, now);
        Scene scene = found.scene();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < pack.items().size(); i++) {
            Pack.Item item = pack.items().get(i);
            rows.add(row(kind(item), item, scene, found.tables().get(i)));
        }
        View next = new View(scene, pack, rows, PackOffers.choices(shown, now), problem(pack));
        return () -> view.set(next);
    }

    private static Row row(ChartKind kind, Pack.Item item, Scene scene, Optional<OffersTable> table) {
        Chart chart = chart(kind, scene, table);
        boolean stale = !item.title().isEmpty() && !item.numbers().equals(chart.table().mark());
        return new Row(kind, chart.title(), item.title(), stale, table);
    }

    private static Chart chart(ChartKind kind, Scene scene, Optional<OffersTable> table) {
        return table.map(own -> own.chart(ChartStyle.LIGHT))
                .orElseGet(() -> Chart.of(kind, scene, ChartStyle.LIGHT));
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

    /** A file with any other chart is not opened. */
    private static ChartKind kind(Pack.Item item) {
        return ChartKind.of(item.chart()).orElseThrow();
    }

    private static String name(ChartKind kind) {
        return Texts.get("chart.name." + kind.word());
    }

    public void add(ChartKind kind) {
        desk.pack().add(kind);
    }

    /** Puts in all charts and tables that are not there yet. */
    public void addAll() {
        Pack all = pack();
        for (ChartKind kind : ChartKind.values()) {
            all = all.with(kind.word());
        }
        desk.pack().set(Texts.get("move.packAll"), all);
    }

    /** Whether a chart is still where a reader saw it: a second click may come before the first is shown. */
    boolean isAt(int row, ChartKind kind) {
        List<Pack.Item> items = pack().items();
        return row < items.size() && items.get(row).chart().equals(kind.word());
    }

    public void remove(int row) {
        List<Pack.Item> items = new ArrayList<>(pack().items());
        Pack.Item gone = items.remove(row);
        desk.pack().set(
                Texts.get("move.packRemove", name(kind(gone))), pack().withItems(items));
    }

    /** @param by -1 for up, 1 for down */
    public void move(int row, int by) {
        List<Pack.Item> items = new ArrayList<>(pack().items());
        if (row + by >= 0 && row + by < items.size()) {
            Collections.swap(items, row, row + by);
            desk.pack().set(Texts.get("move.packOrder"), pack().withItems(items));
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

    /** Has a comparison show the pack's offers, not those that it was put together with. */
    public void useOffersOfPack(int row) {
        List<Pack.Item> items = new ArrayList<>(pack().items());
        items.set(row, items.get(row).withColumns(Pack.Columns.OF_PACK));
        desk.pack().set(Texts.get("move.packOffers"), pack().withItems(items));
    }

    /** Says that a title still holds for the present numbers. */
    public void keepTitle(int row) {
        Pack.Item item = pack().items().get(row);
        retitle(row, item, item.title());
    }

    private void retitle(int row, Pack.Item item, String title) {
        ChartKind kind = kind(item);
        View shown = view.get();
        Optional<OffersTable> table = shown.rows.stream()
                .filter(known -> known.kind == kind)
                .findFirst()
                .flatMap(Row::table);
        String mark = chart(kind, shown.scene, table).table().mark();
        List<Pack.Item> items = new ArrayList<>(pack().items());
        items.set(row, item.withTitle(title, mark));
        desk.pack().set(Texts.get("move.packTitle", name(kind)), pack().withItems(items));
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
                .sorted(Comparator.comparingInt(Choice::place))
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
        desk.pack().set(Texts.get("move.packOffers"), pack().withOffers(offers));
        return "";
    }

    /** Has the pack speak of this offer first. */
    public void speakOf(String reference) {
        List<String> offers = new ArrayList<>(pack().offers());
        if (offers.remove(reference)) {
            offers.add(0, reference);
            desk.pack().set(Texts.get("move.packOffers"), pack().withOffers(offers));
        }
    }

    public void setSide(Lever.Side side) {
        desk.pack().set(Texts.get("move.packSide"), pack().withSide(side));
    }

    public void setPrint(boolean print) {
        desk.pack().set(Texts.get("move.packLook"), pack().withPrint(print));
    }

    /** Why a size that was typed is none; empty when it is one, or empty for the usual. */
    public String sizeProblem(String words) {
        String size = plain(words);
        return size.isEmpty() || PageSize.of(size).isPresent()
                ? ""
                : Texts.get("export.size.wrong", words.strip(), PageSize.expected());
    }

    /** Sets the size of images; an empty one is the usual, and one that is none is not taken. */
    public void setSize(String words) {
        if (sizeProblem(words).isEmpty()) {
            desk.pack().set(Texts.get("move.packSize"), pack().withSize(plain(words)));
        }
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", "").replace('\u00d7', 'x').replace('X', 'x');
    }

    public void setScores(boolean scores) {
        desk.pack().set(Texts.get("move.packScores"), pack().withScores(scores));
    }

    public void chooseTemplate() {
        dialogs.chooseTemplate().ifPresent(file -> {
            templates.allow(file.toString());
            desk.pack().set(Texts.get("move.packLook"), pack().withTemplate(file.toString()));
        });
    }

    public void clearTemplate() {
        desk.pack().set(Texts.get("move.packLook"), pack().withTemplate(""));
    }

    /** Writes the pack; does nothing while there is a problem, or one is being written. */
    public void write() {
        View now = view.get();
        boolean ready = now != null && now.problem.isEmpty() && !busyProperty().get();
        if (!ready || !mayWrite(now.rows) || !templates.mayRead(now.pack.template())) {
            return;
        }
        List<ExportFile> named = plan(now, Optional.empty()).files();
        delivery.deliver(
                Texts.get("pack.folder"), named, () -> plan(now, PackTemplates.read(now.pack.template())).files());
    }

    /** Words that may be false do not leave unasked. */
    private boolean mayWrite(List<Row> rows) {
        List<String> stale = rows.stream()
                .filter(Row::stale)
                .map(row -> Texts.get("pack.staleTitle", row.title, row.finding))
                .toList();
        return stale.isEmpty() || dialogs.confirm(Texts.get("pack.askStale"), stale, Texts.get("pack.saveStale"));
    }

    private static BriefingPlan plan(View now, Optional<SlideTemplate> template) {
        List<BriefingPlan.Item> items =
                now.rows.stream().map(row -> new BriefingPlan.Item(row.kind, row.title, row.table)).toList();
        ImageOptions options = new ImageOptions(
                PageSize.of(now.pack.size()).orElse(PageSize.USUAL), Resolution.SINGLE, false, now.pack.print());
        return new BriefingPlan(
                now.scene.scenario(),
                now.scene.offers(),
                now.scene.places(),
                items,
                now.pack.side(),
                options,
                template,
                now.pack.scores());
    }

    /** Charts and tables that are not in the pack. */
    static List<ChartKind> missing(Pack pack) {
        return Arrays.stream(ChartKind.values()).filter(kind -> !pack.contains(kind.word())).toList();
    }
}
