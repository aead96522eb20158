package org.parley.desk.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.parley.chart.Figures;
import org.parley.chart.InputWords;
import org.parley.chart.Spans;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Happening;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Pack;
import org.parley.scenario.Scenario;
import org.parley.scenario.RehearsalRecord;
import org.parley.scenario.Session;

/**
 * The view-model of the whole window: the present offer, its history, and the picture that follows it. No view talks to
 * another; they all observe the desk. Has no node in it. To be used from one thread, on which {@code show} runs its tasks.
 */
public final class Desk {

    private final ReadOnlyObjectWrapper<Scenario> scenario = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DeskState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DeskState> shown = new ReadOnlyObjectWrapper<>();
    /** Listed only when somebody looks: a slider's move has no need of it. */
    private final ObjectBinding<Moves> moves = Bindings.createObjectBinding(this::listMoves);
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final Notices notices = new Notices();
    private final DayCursor cursor = new DayCursor();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final PictureMaker pictures = new PictureMaker();
    private final Recompute<PictureMaker.Request, PictureMaker.Result> recompute;

    private final Background background;
    private final RivalRates rates = new RivalRates(this);
    private final OfferMoves offers = new OfferMoves(this);
    private final PinMoves pins = new PinMoves(this);
    private final PackMoves pack = new PackMoves(this);

    private History history;
    private WholeCase wholeCase;
    private Scenario whole;
    private final ReadOnlyObjectWrapper<Optional<Talks>> talks = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Rehearsals rehearsals = new Rehearsals(this::tellDirty);
    private List<String> earlierMoves = List.of();
    private Map<String, Object> otherFields = Map.of();
    private final List<Runnable> commits = new ArrayList<>();
    private volatile boolean dragging;
    private boolean previewing;
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
        start(
                opened,
                new DeskState(offer, offer, pinned, List.of(), List.of(), Map.of(), OwnPreferences.NONE, Pack.EMPTY, Set.of()),
                List.of(),
                List.of(),
                Map.of());
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
                        session.pack(),
                        new LinkedHashSet<>(session.locked())),
                session.moves(),
                session.rehearsals(),
                session.other());
    }

    /** Puts work on the desk that no file of the user has: it is there to be saved. */
    public void openUnsaved(Scenario opened, Session session) {
        open(opened, session);
        markUnsaved();
    }

    /** What was saved is no longer where it was, or could not be saved again. */
    public void markUnsaved() {
        history.markUnsaved();
        tellDirty();
    }

    private void start(
            Scenario opened,
            DeskState first,
            List<String> moves,
            List<RehearsalRecord> held,
            Map<String, Object> other) {
        notices.end();
        cursor.leave();
        history = new History(first);
        earlierMoves = moves;
        otherFields = other;
        spans = Spans.NONE;
        dragging = false;
        offers.begin();
        message.set("");
        wholeCase = new WholeCase(opened);
        talks.set(Optional.empty());
        rehearsals.open(held);
        whole = wholeCase.in(first, List.of());
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
                scenario.get().levers().stream().filter(now::isLocked).map(Lever::id).toList(),
                moves,
                now.pack(),
                rehearsals.all(),
                otherFields);
    }

    /** What the present offer is called as a file, without an ending: a changed one not as the one that it started from. */
    public String offerFileName() {
        return OfferNames.forFile(history.now());
    }

    public void markSaved() {
        history.markSaved();
        rehearsals.markSaved();
        tellDirty();
    }

    // --- Moves

    /** Says why something was not done; empty when nothing is to be said. */
    public void refuse(String reason) {
        message.set(reason);
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

    /** For moving terms and days. */
    public OfferMoves offers() {
        return offers;
    }

    /** For keeping offers beside the desk. */
    public PinMoves pins() {
        return pins;
    }

    /** For putting charts into the briefing pack. */
    public PackMoves pack() {
        return pack;
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

    /**
     * To the state after so many of the moves of {@link #movesProperty}, those that were undone among them; 0 is before any.
     */
    public void go(int count) {
        message.set("");
        history.go(count);
        publish();
    }

    /** The last move that undo could take back, to be looked at again; empty for none. */
    public Optional<LastMove> lastMove() {
        return history.last();
    }

    /**
     * Shows another state without making it the present one: neither the history nor what is saved knows of it. It ends with
     * {@link #endPreview} and with the next move. Until then axes only grow, so that two states can be told apart.
     */
    public void preview(DeskState other) {
        previewing = true;
        shown.set(other);
        repaint();
    }

    /** Shows the present state again. */
    public void endPreview() {
        if (previewing) {
            previewing = false;
            spans = Spans.NONE;
            shown.set(history.now());
            repaint();
        }
    }

    void move(String name, DeskState next) {
        history.move(name, next);
        publish();
    }

    private void publish() {
        DeskState now = history.now();
        whole = wholeCase.in(now, struck(talks.get()));
        previewing = false;
        state.set(history.now());
        shown.set(history.now());
        moves.invalidate();
        undoName.set(history.undoName().orElse(null));
        redoName.set(history.redoName().orElse(null));
        tellDirty();
        repaint();
    }

    private void tellDirty() {
        dirty.set(history.isDirty() || rehearsals.isDirty());
    }

    // --- Rehearsals

    /** The rehearsals of the open work. */
    public Rehearsals rehearsals() {
        return rehearsals;
    }

    /** Follows the rehearsal that is on: every outcome is computed after what has struck in it. Empty when none is on. */
    public void setTalks(Optional<Talks> now) {
        boolean other = !struck(now).equals(struck(talks.get()));
        talks.set(now);
        if (other) {
            publish();
        }
    }

    private static List<Happening> struck(Optional<Talks> talks) {
        return talks.map(Talks::struck).orElse(List.of());
    }

    /** Where the rehearsal that is on has come to; empty while none is on. */
    public ReadOnlyObjectProperty<Optional<Talks>> talksProperty() {
        return talks.getReadOnlyProperty();
    }

    /**
     * Something was done that nothing takes back, as when an offer is tabled: from here on no earlier move is undone.
     *
     * @param name what was done, for the log of moves
     * @param way whether the log goes on telling the moves that led there, or keeps them from whoever sits down next
     */
    public void close(String name, boolean way) {
        earlierMoves = new ArrayList<>(earlierMoves);
        if (way) {
            earlierMoves.addAll(history.names());
        }
        earlierMoves.add(name);
        history.forget();
        publish();
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
        notices.tell(sentence, Optional.empty());
    }

    /**
     * The same of something that was saved, whose folder can then be opened.
     *
     * @param file the file, or the folder of several
     */
    public void tellSaved(String sentence, Path file) {
        Path place = file.toAbsolutePath();
        notices.tell(sentence, Optional.ofNullable(Files.isDirectory(place) ? place : place.getParent()));
    }

    /** The day that is looked at. */
    public DayCursor cursor() {
        return cursor;
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

    /** Draws the state that is shown anew, as after a change of size or theme. */
    public void repaint() {
        if (history != null) {
            boolean growing = dragging || previewing;
            recompute.request(new PictureMaker.Request(
                    previewing ? judging(shown.get()) : whole, shown.get(), growing ? spans : Spans.NONE));
        }
    }

    /** The case as another state judges by it; the same one wherever that is no other. */
    private Scenario judging(DeskState other) {
        DeskState now = history.now();
        return other.schedules().equals(now.schedules()) && other.preferences().equals(now.preferences())
                ? whole
                : new WholeCase(scenario.get()).in(other, struck(talks.get()));
    }

    private void show(PictureMaker.Result result) {
        if (!result.scenario().isSameCase(whole)) {
            return; // another case has been opened meanwhile
        }
        if (dragging || previewing) {
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

    /** The open case as the desk judges by it: {@link WholeCase}; null before the first. */
    public Scenario scenario() {
        return whole;
    }

    public ReadOnlyObjectProperty<DeskState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public DeskState state() {
        return state.get();
    }

    /** The state that is shown: the present one, but for while another is {@linkplain #preview looked at}. */
    public ReadOnlyObjectProperty<DeskState> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** All moves of this work. */
    public ObservableValue<Moves> movesProperty() {
        return moves;
    }

    private Moves listMoves() {
        return history == null ? Moves.NONE : new Moves(earlierMoves, history.names(), history.undone());
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
