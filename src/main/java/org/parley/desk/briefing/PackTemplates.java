package org.parley.desk.briefing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.export.SlideTemplate;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.Problem;
import org.parley.scenario.Visible;

/** Files whose design the slides of a pack take. Work that may come from anybody names them, and none is read unasked. */
final class PackTemplates {

    private final Dialogs dialogs;
    /** Those that the user has chosen, or has allowed to be read. */
    private final Set<String> allowed = new HashSet<>();

    PackTemplates(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** The user has chosen it here. */
    void allow(String template) {
        allowed.add(template);
    }

    /** Whether a file that nobody chose here may be read; asked once. True of none. */
    boolean mayRead(String template) {
        if (template.isEmpty() || allowed.contains(template)) {
            return true;
        }
        boolean may = dialogs.confirm(
                Texts.get("pack.askTemplate"), List.of(Visible.line(template)), Texts.get("pack.readTemplate"));
        if (may) {
            allow(template);
        }
        return may;
    }

    /** What one is called: the last part of its path; all of it where it is none. */
    static String name(String template) {
        try {
            Path name = Path.of(template).getFileName();
            return Visible.line(name == null ? template : name.toString());
        } catch (InvalidPathException e) {
            return Visible.line(template);
        }
    }

    /**
     * Reads one; empty for none. Called off the window's thread.
     *
     * @throws InputException when it cannot be used
     */
    static Optional<SlideTemplate> read(String template) {
        if (template.isEmpty()) {
            return Optional.empty();
        }
        // Among the files of a pack, a path alone does not say which of them it is.
        String which = Texts.get("pack.templateProblem", template);
        try {
            return Optional.of(SlideTemplate.of(template, Json.read(Path.of(template))));
        } catch (InvalidPathException e) {
            throw new InputException(which, "", "is not a name that a file can have here");
        } catch (InputException e) {
            throw new InputException(e.problems().stream()
                    .map(problem -> new Problem(which, problem.pointer(), problem.message()))
                    .toList());
        }
    }
}
