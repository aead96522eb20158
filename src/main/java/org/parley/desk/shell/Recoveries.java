package org.parley.desk.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.desk.recovery.Autosave;
import org.parley.desk.recovery.KeptDetails;
import org.parley.desk.recovery.KeptWork;
import org.parley.desk.recovery.RecoveryFolder;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;

/** Offers, when the program starts, the work that an earlier one could not save. Whatever is wrong with it, the start goes on. */
final class Recoveries {

    private static final Logger LOG = Logger.getLogger(Recoveries.class.getName());
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final RecoveryFolder folder;
    private final Documents documents;
    private final Autosave autosave;
    private final Dialogs dialogs;
    private final ZoneId zone;

    /** @param zone in which times are told */
    Recoveries(RecoveryFolder folder, Documents documents, Autosave autosave, Dialogs dialogs, ZoneId zone) {
        this.folder = folder;
        this.documents = documents;
        this.autosave = autosave;
        this.dialogs = dialogs;
        this.zone = zone;
    }

    /** One after the other, the latest first. */
    void offer(Instant now) {
        for (KeptWork work : folder.left(now.minus(Documents.SETTLED))) {
            try {
                offer(work);
            } catch (InputException e) {
                putAside(work, e);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "kept work could not be removed", e);
            }
        }
    }

    private void offer(KeptWork work) throws IOException {
        if (isInTheUsersFile(work)) {
            work.discard(); // the program ended after it had saved and before it could tidy up
            return;
        }
        int answer = dialogs.choose(
                Texts.get("recover.question"),
                detail(work),
                List.of(Texts.get("recover.recover"), Texts.get("recover.discard"), Texts.get("recover.later")));
        if (answer == 1) {
            work.discard();
        } else if (answer == 0 && documents.recover(work)) {
            // What was kept goes only after this program has kept it for its own.
            autosave.now();
            autosave.whenKept(() -> discard(work), () -> letGo(work));
        } else {
            work.letGo();
        }
    }

    private static void discard(KeptWork work) {
        try {
            work.discard();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "kept work could not be removed", e);
        }
    }

    private static void letGo(KeptWork work) {
        try {
            work.letGo();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "kept work could not be let go", e);
        }
    }

    private static boolean isInTheUsersFile(KeptWork work) {
        Optional<Path> file = work.details().file();
        try {
            return file.isPresent()
                    && Files.isRegularFile(file.get())
                    && Files.size(file.get()) == work.session().length
                    && Arrays.equals(Files.readAllBytes(file.get()), work.session());
        } catch (IOException e) {
            return false;
        }
    }

    private String detail(KeptWork work) {
        KeptDetails details = work.details();
        String title = details.title().isEmpty() ? Texts.get("recover.unknown") : details.title();
        String when = details.kept().map(this::words).orElse(Texts.get("recover.unknown"));
        String all = Texts.get("recover.case", title)
                + "\n"
                + details.file()
                        .map(file -> Texts.get("recover.file", file))
                        .orElse(Texts.get("recover.noFile"))
                + "\n"
                + Texts.get("recover.kept", when);
        return details.file()
                .flatMap(Recoveries::written)
                .filter(time -> details.kept().isPresent() && time.isAfter(details.kept().get().plusSeconds(1)))
                .map(time -> all + "\n\n" + Texts.get("recover.savedLater", words(time)))
                .orElse(all);
    }

    private String words(Instant time) {
        return WHEN.format(time.atZone(zone));
    }

    private static Optional<Instant> written(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void putAside(KeptWork work, InputException e) {
        String title = work.details().title().isEmpty() ? Texts.get("recover.unknown") : work.details().title();
        List<String> items = e.problems().stream().map(Problem::toString).toList();
        try {
            Path aside = work.putAside();
            dialogs.list(Texts.get("recover.damaged", title), Texts.get("recover.putAside", aside), items);
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "damaged work could not be put aside", stays);
            letGo(work);
            dialogs.list(Texts.get("recover.damaged", title), Texts.get("recover.stays", work.place()), items);
        }
    }
}
