package org.parley.desk.state;

import java.util.ArrayList;
import java.util.List;
import org.parley.chart.ChartKind;
import org.parley.scenario.Pack;

/** What goes into the briefing pack, and in what order: each change is a move of the desk. */
public final class PackMoves {

    private final Desk desk;

    PackMoves(Desk desk) {
        this.desk = desk;
    }

    /** Puts a chart into the briefing pack. */
    public void add(ChartKind kind) {
        String name = Texts.get("chart.name." + kind.word());
        DeskState now = desk.state();
        if (now.pack().contains(kind.word())) {
            desk.refuse(Texts.get("message.inPack", name));
            return;
        }
        set(Texts.get("move.addToPack", name), now.pack().with(kind.word()));
        desk.tell(added(name));
    }

    /**
     * Puts a chart into the briefing pack as the desk shows it: the first one brings the desk's offer and the pins with it,
     * unless other offers have been chosen for the pack.
     */
    public void addShown(ChartKind kind) {
        DeskState now = desk.state();
        Pack pack = now.pack();
        boolean fresh = pack.items().isEmpty() && pack.offers().equals(Pack.EMPTY.offers());
        if (!fresh || now.pinned().isEmpty() || kind == ChartKind.LIMITS) {
            add(kind);
            return;
        }
        String name = Texts.get("chart.name." + kind.word());
        List<String> shown = new ArrayList<>(List.of(Pack.ON_DESK));
        now.pinned().forEach(pin -> shown.add(Pack.pin(pin.name())));
        set(Texts.get("move.addToPack", name), pack.with(kind.word()).withOffers(shown));
        List<String> names = new ArrayList<>(List.of(OfferNames.onDesk(now).name()));
        now.pinned().forEach(pin -> names.add(pin.name()));
        desk.tell(Texts.get("notice.inPackWithPins", added(name), String.join(", ", names)));
    }

    /** Puts a comparison of these offers into the briefing pack, in the place of the one that is there. */
    public void add(ChartKind kind, Pack.Columns columns) {
        String name = Texts.get("chart.name." + kind.word());
        boolean there = desk.state().pack().contains(kind.word());
        set(Texts.get("move.addToPack", name), desk.state().pack().with(kind.word(), columns));
        if (there) {
            desk.tell(Texts.get("notice.anewInPack", name));
        } else {
            desk.tell(added(name));
        }
    }

    private String added(String name) {
        int charts = desk.state().pack().items().size();
        return charts == 1 ? Texts.get("notice.inPackFirst", name) : Texts.get("notice.inPack", name, charts);
    }

    /** @param name what was done to the pack, for the log of moves */
    public void set(String name, Pack pack) {
        desk.refuse("");
        desk.move(name, desk.state().withPack(pack));
    }
}
