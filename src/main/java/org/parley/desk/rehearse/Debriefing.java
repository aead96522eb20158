package org.parley.desk.rehearse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.parley.bargain.Debrief;
import org.parley.bargain.DebriefCsv;
import org.parley.bargain.DebriefJson;
import org.parley.bargain.Rehearsal;
import org.parley.chart.DebriefPicture;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.FileSaving;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.Texts;
import org.parley.export.ExportFile;
import org.parley.export.ExportFolder;
import org.parley.export.FileNames;
import org.parley.export.briefing.DebriefDocument;

/**
 * The view-model of the debrief of a rehearsal, and the files that it is saved as. Has no node in it. To be used from the window's
 * thread.
 */
public final class Debriefing {

    private static final String WORD = "debrief";

    private final Desk desk;
    private final Dialogs dialogs;
    private final FileSaving saving;
    private final ReadOnlyObjectWrapper<Debrief> debrief = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DebriefPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Recompute<Rehearsal, Found> recompute;
    /** The one that is shown or waited for; null for none. */
    private Rehearsal asked;

    private record Found(Rehearsal over, DebriefPicture picture) {}

    public Debriefing(Desk desk, Dialogs dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
        saving = new FileSaving(desk, dialogs);
        recompute = desk.background()
                .latest(
                        over -> new Found(over, DebriefPicture.of(over)),
                        this::found,
                        refused -> desk.refuse(refused.problems().get(0).message()));
    }

    /**
     * Shows what a rehearsal can teach, once that is worked out away from the window's thread.
     *
     * @throws IllegalArgumentException while it is not over
     */
    public void show(Rehearsal over) {
        if (!over.status().isOver()) {
            throw new IllegalArgumentException("a rehearsal that goes on has no debrief");
        }
        if (over != asked) {
            clear();
            asked = over;
            recompute.request(over);
        }
    }

    /** Shows none any more. */
    public void clear() {
        asked = null;
        picture.set(null);
        debrief.set(null);
    }

    private void found(Found found) {
        if (found.over == asked) {
            picture.set(found.picture);
            debrief.set(found.picture.debrief());
        }
    }

    // --- Saving

    /** Everything, notes too, for programs. */
    public void saveJson() {
        save("json", "dialog.debrief.json", of -> DebriefJson.write(of.debrief()).getBytes(StandardCharsets.UTF_8));
    }

    /** All that the window shows, to be printed. */
    public void savePdf() {
        save("pdf", "dialog.debrief.pdf", DebriefDocument::of);
    }

    private void save(String ending, String title, Function<DebriefPicture, byte[]> maker) {
        DebriefPicture shown = picture.get();
        if (shown == null || busy.get()) {
            return;
        }
        dialogs.chooseSave(Texts.get(title), name(shown, "") + "." + ending, ending).ifPresent(path -> {
            busy.set(true);
            saving.save(
                    path,
                    () -> maker.apply(shown),
                    () -> busy.set(false),
                    Texts.get("notice.debrief", path.getFileName()));
        });
    }

    /** Offers and concessions as two tables for a spreadsheet, in a folder of the user's choice. */
    public void saveCsv() {
        DebriefPicture shown = picture.get();
        if (shown == null || busy.get()) {
            return;
        }
        dialogs.chooseFolder(Texts.get("dialog.debrief.csv")).ifPresent(chosen -> {
            List<ExportFile> files = List.of(
                    table(shown, "offers", DebriefCsv::offers), table(shown, "concessions", DebriefCsv::concessions));
            ExportFolder folder = new ExportFolder(chosen);
            List<Path> existing = folder.existing(files);
            if (existing.isEmpty() || dialogs.mayReplace(existing)) {
                write(folder, files);
            }
        });
    }

    private static ExportFile table(DebriefPicture shown, String what, Function<Debrief, String> maker) {
        return new ExportFile(
                name(shown, what) + ".csv",
                () -> maker.apply(shown.debrief()).getBytes(StandardCharsets.UTF_8));
    }

    private void write(ExportFolder folder, List<ExportFile> files) {
        busy.set(true);
        desk.background()
                .run(
                        () -> folder.write(files, true, name -> {}),
                        () -> busy.set(false),
                        written -> desk.tellSaved(
                                Texts.get(
                                        "notice.debrief.csv", written.get(0).getFileName(), written.get(1).getFileName()),
                                written.get(0)),
                        refused -> dialogs.warn(
                                Texts.get("dialog.debrief.notAll"), refused.problems().get(0).toString()));
    }

    private static String name(DebriefPicture shown, String what) {
        return FileNames.of(shown.scenario().id(), WORD, what);
    }

    // --- What the view observes

    /** What the rehearsal can teach; null until it is worked out, and after {@link #clear()}. */
    public ReadOnlyObjectProperty<Debrief> debriefProperty() {
        return debrief.getReadOnlyProperty();
    }

    /** The same with all that its charts need; set before {@link #debriefProperty()}. */
    public ReadOnlyObjectProperty<DebriefPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Whether a file is being made. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
