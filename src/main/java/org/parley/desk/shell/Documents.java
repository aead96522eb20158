package org.parley.desk.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.Loaded;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferFile;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.Session;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;

/**
 * Files of the desk: cases, offers and sessions. A file that cannot be used is explained in a dialog, and the open work stays
 * as it was.
 */
public final class Documents {

    private static final String ENDING = "parley";

    private final Desk desk;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();

    public Documents(Desk desk, Dialogs dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
    }

    /** The session's file; null while it has none. */
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Starts afresh on a shipped case. */
    public void openShipped(String id) {
        if (mayLeave()) {
            desk.open(ShippedScenarios.find(id).orElseThrow().value());
            file.set(null);
        }
    }

    public void open() {
        dialogs.chooseOpen().ifPresent(this::open);
    }

    /** Opens a scenario, an offer or a session, whichever the file says it is. */
    public void open(Path path) {
        try {
            byte[] bytes = Json.read(path);
            String name = path.getFileName().toString();
            String format = Json.parse(name, bytes).path("format").asText();
            switch (format) {
                case ScenarioFile.FORMAT -> openScenario(name, bytes);
                case OfferFile.FORMAT -> openOffer(name, bytes);
                case SessionFile.FORMAT -> openSession(path, name, bytes);
                default ->
                    throw new InputException(name, "/format", Texts.get("dialog.unknownFormat", format));
            }
        } catch (InputException e) {
            dialogs.list(
                    Texts.get("dialog.cannotOpen", path.getFileName()),
                    Texts.get("dialog.workStays"),
                    e.problems().stream().map(Problem::toString).toList());
        }
    }

    private void openScenario(String name, byte[] bytes) {
        Loaded<Scenario> loaded = ScenarioFile.read(name, bytes);
        if (mayLeave()) {
            desk.open(loaded.value());
            file.set(null);
            tell(loaded.warnings());
        }
    }

    private void openOffer(String name, byte[] bytes) {
        Loaded<Offer> loaded = OfferFile.read(name, bytes, desk.scenarioProperty().get());
        desk.pick(loaded.value());
        tell(loaded.warnings());
    }

    private void openSession(Path path, String name, byte[] bytes) {
        String id = SessionFile.scenarioId(name, bytes);
        Scenario scenario = scenarioOf(path, id)
                .orElseThrow(() -> new InputException(name, "/scenario/id", Texts.get("dialog.noScenario", id)));
        SessionFile.read(name, bytes, scenario); // a damaged file is told before the present work is asked about
        if (mayLeave()) {
            // The present work may just have been saved to this very file.
            Loaded<Session> loaded = SessionFile.read(name, Json.read(path), scenario);
            desk.open(scenario, loaded.value());
            file.set(path);
            tell(loaded.warnings());
        }
    }

    /** The case that a session rests on: the open one, one beside the session, or a shipped one. */
    private Optional<Scenario> scenarioOf(Path session, String id) {
        if (desk.scenario() != null && desk.scenario().id().equals(id)) {
            return Optional.of(desk.scenarioProperty().get()); // without schedules of the work that is left
        }
        return beside(session, id).or(() -> ShippedScenarios.find(id).map(Loaded::value));
    }

    private static Optional<Scenario> beside(Path session, String id) {
        Path folder = session.toAbsolutePath().getParent();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path candidate : files) {
                String name = candidate.getFileName().toString();
                try {
                    byte[] bytes = Json.read(candidate);
                    if (Json.parse(name, bytes).path("id").asText().equals(id)) {
                        return Optional.of(ScenarioFile.read(name, bytes).value());
                    }
                } catch (InputException e) {
                    // Another file in the folder is none of this session's business.
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private void tell(List<Problem> warnings) {
        if (!warnings.isEmpty()) {
            dialogs.list(
                    Texts.get("dialog.opened"),
                    Texts.get("dialog.warnings"),
                    warnings.stream().map(Problem::toString).toList());
        }
    }

    /** Saves the session; true when it is on disk. */
    public boolean save() {
        desk.commit();
        return file.get() == null ? saveAs() : write(file.get());
    }

    public boolean saveAs() {
        desk.commit();
        String name = desk.scenario().id() + "." + ENDING;
        return dialogs.chooseSave(Texts.get("dialog.saveAs"), name, ENDING)
                .map(this::write)
                .orElse(false);
    }

    private boolean write(Path path) {
        if (!put(path, SessionFile.write(desk.session()))) {
            return false;
        }
        file.set(path);
        desk.markSaved();
        return true;
    }

    /** Saves the present offer as a file of its own. */
    public void saveOfferAs() {
        desk.commit();
        Offer offer = desk.state().offer();
        dialogs.chooseSave(Texts.get("dialog.saveOfferAs"), desk.offerFileName() + ".json", "json").ifPresent(path -> {
            if (put(path, OfferFile.write(offer, desk.scenario().id()))) {
                dialogs.inform(Texts.get("dialog.saved", path.getFileName()));
            }
        });
    }

    private boolean put(Path path, String text) {
        try {
            AtomicFile.write(path, text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            dialogs.warn(Texts.get("dialog.notSaved"), Texts.get("dialog.cannotWrite", path, AtomicFile.inWords(e)));
            return false;
        }
    }

    /** Whether the present work may go: it is saved, or the user lets it go. */
    public boolean mayLeave() {
        desk.commit();
        if (!desk.dirtyProperty().get()) {
            return true;
        }
        String name = file.get() == null
                ? desk.scenario().title()
                : file.get().getFileName().toString();
        return switch (dialogs.askSave(name)) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }
}
