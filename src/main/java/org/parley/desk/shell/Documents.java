package org.parley.desk.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.parley.desk.recovery.DiskMark;
import org.parley.desk.recovery.KeptWork;
import org.parley.desk.recovery.Origin;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.Loaded;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferFile;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.Session;
import org.parley.scenario.SessionFile;

/**
 * Files of the desk: cases, offers and sessions. A file that cannot be used is explained in a dialog, and the open work stays
 * as it was. What another program has made of the open file is not written over unasked.
 */
public final class Documents {

    private static final String ENDING = "parley";
    /** What was written later may still be being written, by another computer. */
    static final Duration SETTLED = Duration.ofSeconds(5);

    private final Desk desk;
    private final Dialogs dialogs;
    private final SavedFiles saved;
    private final ReadOnlyObjectWrapper<Origin> origin = new ReadOnlyObjectWrapper<>(Origin.SHIPPED);
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private Predicate<Path> openElsewhere = path -> false;
    private Consumer<Path> begins = path -> {};
    private Consumer<Path> used = path -> {};
    /** What the file was when its change was last told of. */
    private Optional<DiskMark> told = Optional.empty();
    private boolean asking;

    public Documents(Desk desk, Dialogs dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
        saved = new SavedFiles(dialogs, path -> begins.accept(path));
    }

    /** @param openElsewhere whether another running program has a file open */
    public void useOthers(Predicate<Path> openElsewhere) {
        this.openElsewhere = openElsewhere;
    }

    /** @param begins told of every place before something is saved there */
    public void useBeforeSaving(Consumer<Path> begins) {
        this.begins = begins;
    }

    /** @param used told of every file that was opened or saved */
    public void useRecent(Consumer<Path> used) {
        this.used = used;
    }

    /** The session's file; null while it has none. */
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Where the work on the desk comes from. */
    public ReadOnlyObjectProperty<Origin> originProperty() {
        return origin.getReadOnlyProperty();
    }

    private void comesFrom(Origin now) {
        told = Optional.empty();
        origin.set(now);
        file.set(now.file().orElse(null));
    }

    /** Starts afresh on a shipped case. */
    public void openShipped(String id) {
        if (mayLeave()) {
            desk.open(CaseText.shipped(id).orElseThrow().scenario());
            comesFrom(Origin.SHIPPED);
        }
    }

    /** Starts afresh on the case that is open. */
    public void openAgain() {
        if (mayLeave()) {
            Optional<byte[]> text = origin.get().scenario();
            desk.open(desk.scenarioProperty().get());
            comesFrom(new Origin(Optional.empty(), Optional.empty(), text));
        }
    }

    public void open() {
        dialogs.chooseOpen().ifPresent(this::open);
    }

    /** Opens a scenario, an offer or a session, whichever the file says it is. */
    public void open(Path path) {
        openAll(List.of(path));
    }

    /**
     * Opens several files: the scenario first, then the session, then the offers, of which the first is put on the desk and the
     * others are pinned. Those that cannot be used are told of together.
     */
    public void openAll(List<Path> paths) {
        OpeningReport report = new OpeningReport();
        List<Incoming> usable = new ArrayList<>();
        for (Path path : paths) {
            try {
                usable.add(Incoming.read(path));
            } catch (InputException e) {
                report.refuse(path, e);
            }
        }
        usable.sort(Comparator.comparing(Incoming::kind));
        for (Incoming incoming : usable) {
            try {
                if (!open(incoming, report)) {
                    break; // who wants to stay with the present work wants nothing opened beside it
                }
            } catch (InputException e) {
                report.refuse(incoming.path(), e);
            }
        }
        report.tell(dialogs, paths.size());
    }

    /** @return whether to go on */
    private boolean open(Incoming incoming, OpeningReport report) {
        boolean second = report.hasOpened(incoming.kind());
        if (incoming.kind() == Incoming.Kind.OFFER) {
            openOffer(incoming, second, report);
            return true;
        }
        if (second) {
            boolean scenario = incoming.kind() == Incoming.Kind.SCENARIO;
            report.refuse(incoming.path(), Texts.get(scenario ? "dialog.oneScenario" : "dialog.oneSession"));
            return true;
        }
        return incoming.kind() == Incoming.Kind.SCENARIO
                ? openScenario(incoming, report)
                : openSession(incoming, report);
    }

    private boolean openScenario(Incoming incoming, OpeningReport report) {
        Loaded<Scenario> loaded = ScenarioFile.read(incoming.name(), incoming.bytes());
        if (!mayLeave()) {
            return false;
        }
        desk.open(loaded.value());
        comesFrom(new Origin(Optional.empty(), Optional.empty(), Optional.of(incoming.bytes())));
        used.accept(incoming.path());
        report.open(incoming.kind(), loaded.warnings());
        return true;
    }

    private void openOffer(Incoming incoming, boolean beside, OpeningReport report) {
        Loaded<Offer> loaded =
                OfferFile.read(incoming.name(), incoming.bytes(), desk.scenarioProperty().get());
        if (!beside) {
            desk.offers().pick(loaded.value());
        } else if (!desk.pins().isPinned(loaded.value()) && desk.state().pinned().size() >= Session.MOST_PINNED) {
            report.refuse(incoming.path(), Texts.get("message.pinsFull", Session.MOST_PINNED));
            return;
        } else {
            desk.pins().pinAsItIs(loaded.value());
        }
        used.accept(incoming.path());
        report.open(incoming.kind(), loaded.warnings());
    }

    private boolean openSession(Incoming incoming, OpeningReport report) {
        Path path = incoming.path();
        String name = incoming.name();
        String id = SessionFile.scenarioId(name, incoming.bytes());
        CaseText found = caseOf(path, id)
                .orElseThrow(() -> new InputException(name, "/scenario/id", Texts.get("dialog.noScenario", id)));
        // A damaged file is told before the present work is asked about.
        SessionFile.read(name, incoming.bytes(), found.scenario());
        if (!mayShare(path, Texts.get("dialog.openAnyway")) || !mayLeave()) {
            return false;
        }
        // The present work may just have been saved to this very file.
        byte[] bytes = Json.read(path);
        Loaded<Session> loaded = SessionFile.read(name, bytes, found.scenario());
        desk.open(found.scenario(), loaded.value());
        comesFrom(new Origin(Optional.of(path), Optional.of(DiskMark.of(bytes)), found.text()));
        sweepBeside(path);
        used.accept(path);
        report.open(incoming.kind(), loaded.warnings());
        return true;
    }

    /** Whether a file may be worked on here: no other window has it open, or the user wants it all the same. */
    private boolean mayShare(Path path, String anyway) {
        return !openElsewhere.test(path)
                || dialogs.confirm(
                        Texts.get("dialog.openElsewhere", Incoming.name(path)),
                        List.of(Texts.get("dialog.openElsewhere.detail")),
                        anyway);
    }

    /** A program that ended while it saved may have left something there. */
    private static void sweepBeside(Path path) {
        AtomicFile.sweep(path.toAbsolutePath().getParent(), Instant.now().minus(SETTLED));
    }

    /** The case that a session rests on: the open one, one beside the session, or a shipped one. */
    private Optional<CaseText> caseOf(Path session, String id) {
        if (desk.scenario() != null && desk.scenario().id().equals(id)) {
            // Without schedules of the work that is left.
            return Optional.of(new CaseText(
                    desk.scenarioProperty().get(), origin.get().scenario()));
        }
        return CaseText.beside(session, id).or(() -> CaseText.shipped(id));
    }

    /**
     * Puts work on the desk that another program could not save: it is unsaved, and Save goes to the file that it belongs to.
     *
     * @return false when the user keeps the present work, or leaves the file to another window that has it open
     * @throws InputException when it cannot be read
     */
    public boolean recover(KeptWork work) {
        String name = Incoming.name(work.place());
        byte[] bytes = work.session();
        String id = SessionFile.scenarioId(name, bytes);
        CaseText found = work.scenario()
                .map(text -> new CaseText(ScenarioFile.read(name, text).value(), Optional.of(text)))
                .or(() -> CaseText.shipped(id))
                .orElseThrow(() -> new InputException(name, "/scenario/id", Texts.get("dialog.noScenario", id)));
        Session session = SessionFile.read(name, bytes, found.scenario()).value();
        Optional<Path> file = work.details().file();
        boolean shares = file.isEmpty() || mayShare(file.get(), Texts.get("dialog.recoverAnyway"));
        if (!shares || !mayLeave()) {
            return false;
        }
        desk.openUnsaved(found.scenario(), session);
        comesFrom(new Origin(file, work.details().mark(), found.text()));
        return true;
    }

    /** Saves the session; true when it is on disk. */
    public boolean save() {
        desk.commit();
        Path path = file.get();
        if (path == null) {
            return saveAs();
        }
        if (isChangedOutside(path)) {
            int answer = dialogs.choose(
                    Texts.get("dialog.changedOutside", Incoming.name(path)),
                    Texts.get("dialog.changedOutside.detail", path),
                    List.of(
                            Texts.get("dialog.saveElsewhere"),
                            Texts.get("dialog.replaceIt"),
                            Texts.get("dialog.cancel")));
            if (answer != 1) {
                return answer == 0 && saveAs();
            }
        }
        return write(path);
    }

    /** A file that is gone was not changed: to save writes it anew. */
    private boolean isChangedOutside(Path path) {
        Optional<DiskMark> now = DiskMark.of(path);
        return now.isPresent() && !now.equals(origin.get().mark());
    }

    public boolean saveAs() {
        desk.commit();
        return chooseFile().map(this::write).orElse(false);
    }

    private Optional<Path> chooseFile() {
        return dialogs.chooseSave(Texts.get("dialog.saveAs"), desk.scenario().id() + "." + ENDING, ENDING)
                .filter(path -> path.equals(file.get()) || mayShare(path, Texts.get("dialog.saveAnyway")));
    }

    private boolean write(Path path) {
        String text = SessionFile.write(desk.session());
        Optional<Path> written = saved.put(path, text, this::chooseFile);
        written.ifPresent(now -> {
            if (!now.equals(file.get())) {
                bringCase(now);
            }
            DiskMark mark = DiskMark.of(text.getBytes(StandardCharsets.UTF_8));
            comesFrom(new Origin(written, Optional.of(mark), origin.get().scenario()));
            desk.markSaved();
            used.accept(now);
        });
        if (written.isEmpty()) {
            desk.markUnsaved(); // kept, marked and asked about from now on, even if nothing was moved since the last time
        }
        return written.isPresent();
    }

    private void bringCase(Path session) {
        CaseText open = new CaseText(desk.scenario(), origin.get().scenario());
        try {
            open.saveBeside(session)
                    .ifPresent(file -> desk.tellSaved(Texts.get("notice.caseBeside", Incoming.name(file)), file));
        } catch (IOException e) {
            desk.refuse(Texts.get("message.caseNotBeside", Incoming.name(session), AtomicFile.inWords(e)));
        }
    }

    /** Saves the present offer as a file of its own. */
    public void saveOfferAs() {
        desk.commit();
        Offer offer = desk.state().offer();
        Supplier<Optional<Path>> choose = () ->
                dialogs.chooseSave(Texts.get("dialog.saveOfferAs"), desk.offerFileName() + ".json", "json");
        choose.get()
                .flatMap(path -> saved.put(path, OfferFile.write(offer, desk.scenario().id()), choose))
                .ifPresent(path -> {
                    used.accept(path);
                    desk.tellSaved(Texts.get("dialog.saved", path.getFileName()), path);
                });
    }

    /** When the window is turned to: another program may have changed the open file meanwhile. Asked once for every change. */
    public void lookOutside() {
        Path path = file.get();
        if (path == null || asking || desk.dirtyProperty().get()) {
            return;
        }
        if (!Files.exists(path)) {
            desk.markUnsaved();
            desk.tell(Texts.get("notice.fileGone", path));
            return;
        }
        if (!isChangedOutside(path)) {
            return;
        }
        Optional<DiskMark> now = DiskMark.of(path);
        if (now.equals(told)) {
            return;
        }
        told = now;
        asking = true;
        try {
            int answer = dialogs.choose(
                    Texts.get("dialog.changedWhileOpen", Incoming.name(path)),
                    Texts.get("dialog.changedWhileOpen.detail", path),
                    List.of(Texts.get("dialog.loadAgain"), Texts.get("dialog.keepOpen")));
            if (answer == 0) {
                open(path);
            }
        } finally {
            asking = false;
        }
    }

    /** Whether the present work may go: it is saved, or the user lets it go. */
    public boolean mayLeave() {
        desk.commit();
        if (!desk.dirtyProperty().get()) {
            return true;
        }
        String name = file.get() == null ? desk.scenario().title() : Incoming.name(file.get());
        return switch (dialogs.askSave(name)) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }
}
