package org.parley.desk.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;

/** What could not be opened of several files, and what there is to know of the others: told in one dialog. */
final class OpeningReport {

    private final List<Path> refused = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<Incoming.Kind> opened = new ArrayList<>();

    /** The problems name their file themselves. */
    void refuse(Path file, InputException e) {
        refused.add(file);
        e.problems().stream().map(Problem::toString).forEach(reasons::add);
    }

    void refuse(Path file, String reason) {
        refused.add(file);
        reasons.add(Texts.get("dialog.reason", Incoming.name(file), reason));
    }

    /** @param warnings what there is to know of it */
    void open(Incoming.Kind kind, List<Problem> warnings) {
        opened.add(kind);
        warnings.stream().map(Problem::toString).forEach(remarks::add);
    }

    boolean hasOpened(Incoming.Kind kind) {
        return opened.contains(kind);
    }

    /** @param asked how many files were to be opened */
    void tell(Dialogs dialogs, int asked) {
        if (refused.isEmpty() && remarks.isEmpty()) {
            return;
        }
        if (refused.isEmpty()) {
            dialogs.list(Texts.get("dialog.opened"), Texts.get("dialog.warnings"), remarks);
            return;
        }
        List<String> all = new ArrayList<>(reasons);
        all.addAll(remarks);
        String title = asked == 1
                ? Texts.get("dialog.cannotOpen", Incoming.name(refused.get(0)))
                : Texts.get("dialog.cannotOpenSome", refused.size(), asked);
        dialogs.list(title, others(asked - refused.size()), all);
    }

    /** What became of those that could be opened: their user may have gone back to the open work. */
    private String others(int others) {
        if (opened.isEmpty()) {
            return Texts.get("dialog.workStays");
        }
        return opened.size() == others
                ? Texts.get("dialog.othersOpened")
                : Texts.get("dialog.someOpened", opened.size(), others);
    }
}
