package org.parley.desk.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.parley.chart.ChartKind;
import org.parley.chart.Figures;
import org.parley.chart.InputWords;
import org.parley.chart.Spans;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.OwnSchedule;
import org.parley.scenario.Pack;
import org.parley.scenario.Scenario;
import org.parley.scenario.Session;

/**
 * The view-model of the whole window: the present offer, its history, and the picture that follows it. No view talks to
 * another; they all observe the desk. Has no node in it. To be used from one thread, on which {@code show} runs its tasks.
 */
public final class Desk {

    private final ReadOnlyObjectWrapper<Scenario> scenario = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DeskState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final Notices notices = new Notices();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final PictureMaker pictures = new PictureMaker();
    private final Recompute<PictureMaker.Request, PictureMaker.Result> recompute;

    private final Background background;
    private final RivalRates rates = new RivalRates(this);

    private History history;
    /** The case with the user's own schedules: another one only when those are others. */
    private Scenario scheduled;

    private List<OwnSchedule> ownSchedules = List.of();

    /** The same with the user's own beliefs: another one only when either is. */
    private Scenario whole;

    private OwnPreferences ownPreferences = OwnPreferences.NONE;
    private List<String> earlierMoves = List.of();
    private Map<String, Object> otherFields = Map.of();
    private final List<Runnable> commits = new ArrayList<>();
    private Integer lastSigned;
    private volatile boolean dragging;
    private Spans spans = Spans.NONE;

    /**
     * @param compute where outcomes are computed and charts drawn
     * @param show the window's thread
     */
    public Desk(Executor compute, Executor show) {
        this(compute, show, compute);
    }

    /**
     * @param compute where outcomes are computed and charts drawn
     * @param show the window's thread
     * @param work where files are made, which takes longer than anybody would wait for a chart
     */
    public Desk(Executor compute, Executor show, Executor work) {
        background = new Background(work, show);
        recompute = new Recompute<>(compute, show, pictures::make, this::show, this::failed);
    }

    // --- Opening

    /** Puts a case on the desk with the offers it opens with. */
    public void open(Scenario opened) {
        Offer offer = opened.offer(opened.opening().offer()).orElse(Offer.NO_DEAL);
        List<Offer> pinned = opened.opening().pinned().stream()
                .flatMap(id -> opened.offer(id).stream())
                .toList();
        start(opened, new DeskState(offer, offer, pinned, List.of(), List.of(), Map.of(), OwnPreferences.NONE, Pack.EMPTY), List.of(), Map.of());
    }

    /** Puts saved work on the desk. */
    public void open(Scenario opened, Session session) {
        Offer chosen = opened.offer(session.chosen()).orElse(session.offer());
        start(
                opened,
                new DeskState(
                        session.offer(),
                        chosen,
                        session.pinned(),
                        session.places(),
                        session.schedules(),
                        session.assumptions(),
                        session.preferences(),
                        session.pack()),
                session.moves(),
                session.other());
    }

    private void start(Scenario opened, DeskState first, List<String> moves, Map<String, Object> other) {
        notices.end();
        history = new History(first);
        earlierMoves = moves;
        otherFields = other;
        spans = Spans.NONE;
        dragging = false;
        lastSigned = null;
        message.set("");
        scheduled = opened.withOwnSchedules(first.schedules());
        ownSchedules = first.schedules();
        whole = scheduled.withOwnPreferences(first.preferences());
        ownPreferences = first.preferences();
        // The old picture belongs to another case; views keep it until the new one is there.
        scenario.set(opened);
        publish();
    }

    /** Adds something that takes over what was typed but not yet entered. */
    public void onCommit(Runnable commit) {
        commits.add(commit);
    }

    /** Takes over all that was typed but not yet entered, before it is saved or left. */
    public void commit() {
        commits.forEach(Runnable::run);
    }

    /** The work as it is saved. */
    public Session session() {
        DeskState now = history.now();
        List<String> moves = new ArrayList<>(earlierMoves);
        moves.addAll(history.names());
        return new Session(
                scenario.get().id(),
                scenario.get().sha256(),
                now.offer(),
                // An offer that only shares its id with one of the case must not come back as that one.
                scenario.get().offer(now.chosen().id()).filter(now.chosen()::equals).map(Offer::id).orElse(""),
                now.pinned(),
                now.places(),
                now.schedules(),
                now.assumptions(),
                now.preferences(),
                moves,
                now.pack(),
                otherFields);
    }

    /** What the present offer is called as a file, without an ending: a changed one not as the one that it started from. */
    public String offerFileName() {
        return OfferNames.forFile(history.now());
    }

    public void markSaved() {
        history.markSaved();
        dirty.set(history.isDirty());
    }

    // --- Moves

    /** Puts an offer on the desk. */
    public void pick(Offer offer) {
        message.set("");
        move(Texts.get("move.pick", offer.name()), history.now().withChosen(offer));
    }

    /**
     * Moves one term. A value beyond the slider's ends is taken back to the end, and a message says so.
     *
     * @param value a number, not NaN
     */
    public void setTerm(Lever lever, double value) {
        double kept = Math.max(lever.min(), Math.min(lever.max(), value));
        if (kept != value) {
            message.set(Texts.get(
                    kept < value ? "message.most" : "message.least",
                    lever.name(),
                    Figures.plain(kept),
                    lever.unit(),
                    Figures.plain(value)));
        } else {
            message.set("");
        }
        Offer offer = history.now().offer();
        if (offer.value(lever) == kept) {
            return;
        }
        String name = Texts.get("move.term", lever.name(), Figures.plain(kept), lever.unit());
        move(name, history.now().withOffer(withTerm(offer, lever, kept)));
    }

    /** Back at no concession, a term that the chosen offer does not name is named no more, so that the two are equal. */
    private Offer withTerm(Offer offer, Lever lever, double value) {
        if (value != lever.base() || history.now().chosen().terms().containsKey(lever.id())) {
            return offer.withTerm(lever, value);
        }
        Map<String, Double> terms = new LinkedHashMap<>(offer.terms());
        terms.remove(lever.id());
        return offer.withTerms(terms);
    }

    /** Says why something was not done. */
    public void refuse(String reason) {
        message.set(reason);
    }

    /** Moves the day of signature, within the talks; null for no agreement. */
    public void setAgreementDay(Integer day) {
        Offer offer = history.now().offer();
        Integer kept = day == null ? null : Integer.valueOf(Math.max(0, Math.min(end(offer), day)));
        message.set(Objects.equals(day, kept) ? "" : Texts.get("message.signed", kept, end(offer)));
        if (kept == null && offer.hasAgreement()) {
            lastSigned = offer.agreementDay();
        }
        String name = kept == null ? Texts.get("move.noAgreement") : Texts.get("move.signed", kept);
        move(name, history.now().withOffer(offer.withAgreementDay(kept)));
    }

    /** Puts the deadline off; a signature after the new end moves with it. */
    public void setExtensionDays(int days) {
        int most = scenario.get().clock().maxExtensionDays();
        int kept = Math.max(0, Math.min(most, days));
        message.set(kept == days ? "" : Texts.get("message.extension", most));
        Offer offer = history.now().offer().withExtensionDays(kept);
        if (offer.hasAgreement() && offer.agreementDay() > end(offer)) {
            offer = offer.withAgreementDay(end(offer));
            message.set(Texts.get("message.signedEarlier", end(offer)));
        }
        move(Texts.get("move.extension", kept), history.now().withOffer(offer));
    }

    /** A day to sign on: the one that was given up last, else the chosen offer's, else the last round before the deadline. */
    public int suggestedDay() {
        Offer offer = history.now().offer();
        int deadline = scenario.get().clock().deadlineDay();
        Integer day = lastSigned != null ? lastSigned : history.now().chosen().agreementDay();
        if (day == null) {
            day = scenario.get().clock().rounds().stream()
                    .filter(round -> round < deadline)
                    .reduce(deadline, (first, second) -> second);
        }
        return Math.min(day, end(offer));
    }

    /** Last day on which this offer can be signed. */
    public int end(Offer offer) {
        return scenario.get().clock().deadlineDay() + offer.extensionDays();
    }

    public void setMostFavoured(boolean on) {
        Offer offer = history.now().offer().withMostFavoured(on);
        message.set("");
        move(on ? Texts.get("move.mfn.on") : Texts.get("move.mfn.off", scenario.get().partner().inText()), history.now().withOffer(offer));
    }

    /**
     * Changes an assumption, for all offers. A number beyond the ends of what makes sense is taken back to the end, and a
     * message says so.
     *
     * @param value a schedule id, a number that is not NaN, or a boolean, as the key's type asks for
     */
    public void setAssumption(AssumptionKey key, Object value) {
        message.set("");
        Object kept = value;
        if (value instanceof Number number) {
            double asked = number.doubleValue();
            double within = Math.max(key.min(), Math.min(key.max(), asked));
            if (key.type() == AssumptionKey.Type.WHOLE && within != Math.rint(within)) {
                message.set(Texts.get("message.whole", InputWords.name(scenario.get(), key.key()), Figures.exact(asked)));
                return;
            }
            if (within != asked) {
                message.set(Texts.get(
                        within < asked ? "message.assumptionMost" : "message.assumptionLeast",
                        InputWords.name(scenario.get(), key.key()),
                        InputWords.value(scenario.get(), key.key(), within),
                        Figures.exact(asked)));
            }
            kept = within;
        }
        DeskState now = history.now();
        String name = Texts.get(
                "move.assumption", InputWords.name(whole, key.key()), InputWords.value(whole, key.key(), kept));
        move(name, now.withAssumptions(ChangedAssumptions.with(scenario.get(), now, key, kept)));
    }

    /** What other suppliers pay after the deadline, rate by rate. */
    public RivalRates rates() {
        return rates;
    }

    /** All assumptions as the case's file has them, the user's own schedules kept but not chosen; what an offer says of its own is part of that offer and stays. */
    public void resetAssumptions() {
        message.set("");
        move(Texts.get("move.resetAssumptions"), history.now().withAssumptions(Map.of()));
    }

    /** Back to the offer that was chosen. */
    public void resetToChosen() {
        DeskState now = history.now();
        message.set("");
        move(Texts.get("move.resetChosen", now.chosen().name()), now.withOffer(now.chosen()));
    }

    /** All terms to no concession; the days stay. */
    public void resetToNoConcession() {
        DeskState now = history.now();
        Offer offer = now.offer().withTerms(Map.of()).withMostFavoured(false);
        message.set("");
        move(Texts.get("move.resetNone"), now.withOffer(offer));
    }

    /** Keeps the present offer beside the desk. */
    public void pin() {
        DeskState now = history.now();
        if (now.pinned().size() >= Session.MOST_PINNED) {
            message.set(Texts.get("message.pinsFull", Session.MOST_PINNED));
            return;
        }
        Offer pinned = now.offer();
        for (Offer pin : now.pinned()) {
            if (pin.withName(pinned.id(), pinned.name()).equals(pinned)) {
                message.set(Texts.get("message.pinnedAlready", pin.name()));
                return;
            }
        }
        pinned = pinned.withName(pinned.id(), OfferNames.forPin(now));
        message.set("");
        move(Texts.get("move.pin", pinned.name()), now.withPin(pinned));
    }

    public void unpin(int index) {
        DeskState now = history.now();
        message.set("");
        String gone = now.pinned().get(index).name();
        move(Texts.get("move.unpin", gone), now.withoutPin(index));
        if (now.pack().shows(Pack.pin(gone))) {
            tell(Texts.get("notice.leftPack", gone));
        }
    }

    /** Puts a chart into the briefing pack. */
    public void addToPack(ChartKind kind) {
        String name = Texts.get("chart.name." + kind.word());
        DeskState now = history.now();
        if (now.pack().contains(kind.word())) {
            message.set(Texts.get("message.inPack", name));
            return;
        }
        setPack(Texts.get("move.addToPack", name), now.pack().with(kind.word()));
        tell(added(name));
    }

    /**
     * Puts a chart into the briefing pack as the desk shows it: the first one brings the desk's offer and the pins with it,
     * unless other offers have been chosen for the pack.
     */
    public void addShownToPack(ChartKind kind) {
        DeskState now = history.now();
        Pack pack = now.pack();
        boolean fresh = pack.items().isEmpty() && pack.offers().equals(Pack.EMPTY.offers());
        if (!fresh || now.pinned().isEmpty() || kind == ChartKind.LIMITS) {
            addToPack(kind);
            return;
        }
        String name = Texts.get("chart.name." + kind.word());
        List<String> shown = new ArrayList<>(List.of(Pack.ON_DESK));
        now.pinned().forEach(pin -> shown.add(Pack.pin(pin.name())));
        setPack(Texts.get("move.addToPack", name), pack.with(kind.word()).withOffers(shown));
        List<String> names = new ArrayList<>(List.of(OfferNames.onDesk(now).name()));
        now.pinned().forEach(pin -> names.add(pin.name()));
        tell(Texts.get("notice.inPackWithPins", added(name), String.join(", ", names)));
    }

    /** Puts a comparison of these offers into the briefing pack, in the place of the one that is there. */
    public void addToPack(ChartKind kind, Pack.Columns columns) {
        String name = Texts.get("chart.name." + kind.word());
        boolean there = history.now().pack().contains(kind.word());
        setPack(Texts.get("move.addToPack", name), history.now().pack().with(kind.word(), columns));
        if (there) {
            tell(Texts.get("notice.anewInPack", name));
        } else {
            tell(added(name));
        }
    }

    private String added(String name) {
        int charts = history.now().pack().items().size();
        return charts == 1 ? Texts.get("notice.inPackFirst", name) : Texts.get("notice.inPack", name, charts);
    }

    /** @param name what was done to the pack, for the log of moves */
    public void setPack(String name, Pack pack) {
        message.set("");
        move(name, history.now().withPack(pack));
    }

    /**
     * Changes what a side is believed to care for: all scores follow, and no figure of trade does.
     *
     * @param name what was changed, for undo and the log of moves
     */
    public void setPreferences(String name, OwnPreferences changed) {
        message.set("");
        move(name, history.now().withPreferences(changed));
    }

    /** From here on all moves are one step, until the gesture ends. */
    public void beginDrag() {
        dragging = true;
        history.beginGesture();
    }

    public void endDrag() {
        history.endGesture();
        dragging = false;
        // Axes that only grew while dragging may shrink again.
        spans = Spans.NONE;
        repaint();
    }

    public void undo() {
        message.set("");
        history.undo();
        publish();
    }

    public void redo() {
        message.set("");
        history.redo();
        publish();
    }

    void move(String name, DeskState next) {
        history.move(name, next);
        publish();
    }

    private void publish() {
        DeskState now = history.now();
        boolean other = !now.schedules().equals(ownSchedules);
        if (other) {
            scheduled = scenario.get().withOwnSchedules(now.schedules());
            ownSchedules = now.schedules();
        }
        if (other || !now.preferences().equals(ownPreferences)) {
            whole = scheduled.withOwnPreferences(now.preferences());
            ownPreferences = now.preferences();
        }
        state.set(history.now());
        undoName.set(history.undoName().orElse(null));
        redoName.set(history.redoName().orElse(null));
        dirty.set(history.isDirty());
        repaint();
    }

    /** For making files. */
    public Background background() {
        return background;
    }

    /**
     * Says for a few seconds that something went well, in the window that is worked in and on the status line. What the desk
     * itself has to say stays, and stands there again afterwards.
     *
     * @param sentence whole and finished, such as {@code Copied: Exports, as a picture}
     */
    public void tell(String sentence) {
        notices.tell(sentence);
    }

    /** What is told in passing. */
    public Notices notices() {
        return notices;
    }

    // --- The picture

    /** Adds something that is drawn anew with every picture. */
    public void addPainter(Painter painter) {
        pictures.add(painter);
    }

    /** Takes away what was added, as when a window closes. */
    public void removePainter(Painter painter) {
        pictures.remove(painter);
    }

    /** Draws the present state anew, as after a change of size or theme. */
    public void repaint() {
        if (history != null) {
            recompute.request(new PictureMaker.Request(whole, history.now(), dragging ? spans : Spans.NONE));
        }
    }

    private void show(PictureMaker.Result result) {
        if (!result.scenario().isSameCase(whole)) {
            return; // another case has been opened meanwhile
        }
        if (dragging) {
            spans = result.spans();
        }
        result.drawings().forEach(Runnable::run);
        stale.set(false);
        picture.set(result.picture());
    }

    private void failed(RuntimeException e) {
        stale.set(true);
        if (e instanceof InputException refused) {
            message.set(refused.problems().get(0).message());
            return;
        }
        message.set(Texts.get("message.failed"));
        throw e;
    }

    // --- What views observe

    /** The case as its file has it; tells of a change only when another case is opened. */
    public ReadOnlyObjectProperty<Scenario> scenarioProperty() {
        return scenario.getReadOnlyProperty();
    }

    /** The open case with the user's own schedules behind its own, and their own beliefs in place of its own; null before the first. */
    public Scenario scenario() {
        return whole;
    }

    public ReadOnlyObjectProperty<DeskState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public DeskState state() {
        return state.get();
    }

    /** The present offer under a name that says when it is no longer the one that was chosen. */
    public Offer namedOffer() {
        return OfferNames.onDesk(history.now());
    }

    /** The outcome of the state shown last; null until the first is computed. */
    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What the last move could not do as asked; empty when all went well. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Name of the move that undo takes back; null for none. */
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** Name of the move that redo makes again; null for none. */
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** Whether the picture shown belongs to another state, because the present one cannot be computed. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Whether there is work that is not saved. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }
}
