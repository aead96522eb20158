package org.parley.desk.making;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.Texts;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.Problem;
import org.parley.scenario.making.CaseMaker;
import org.parley.scenario.making.ClockText;
import org.parley.scenario.making.MadeCase;
import org.parley.scenario.making.NewCase;
import org.parley.scenario.making.RatesTable;
import org.parley.scenario.making.TradeTable;
import org.parley.scenario.making.YearText;

/**
 * The view-model of a new scenario from tables: what was chosen, and the case that it makes or what is wrong with it. Has no node in
 * it. To be used from the thread on which {@code show} runs its tasks.
 */
public final class Making {

    private static final String USUAL_DAYS = "90";

    /** The tables that a case is made of. */
    public enum Table {
        EXPORTS,
        IMPORTS,
        RATES;

        /** Its word in the keys of texts. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What the choices come to.
     *
     * @param made the case; empty while something is wrong or not chosen yet
     * @param problems what is wrong, and where
     */
    public record Result(Optional<MadeCase> made, List<Problem> problems) {

        static final Result NOTHING = new Result(Optional.empty(), List.of());

        public Result {
            problems = List.copyOf(problems);
        }
    }

    private record Request(Map<Table, Path> files, String start, String days, String year, String title) {}

    private final Dialogs dialogs;
    private final Consumer<Path> open;
    private final Recompute<Request, Result> recompute;
    private final Map<Table, ReadOnlyObjectWrapper<Path>> files = new EnumMap<>(Table.class);
    private final StringProperty start;
    private final StringProperty days = new SimpleStringProperty(USUAL_DAYS);
    private final StringProperty year = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(Result.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /**
     * @param today the day that talks begin on until another is typed
     * @param open opens the case once it is saved
     * @param compute where tables are read
     * @param show the window's thread
     */
    public Making(LocalDate today, Dialogs dialogs, Consumer<Path> open, Executor compute, Executor show) {
        this.dialogs = dialogs;
        this.open = open;
        start = new SimpleStringProperty(today.toString());
        recompute = new Recompute<>(compute, show, Making::make, this::show, this::failed);
        for (Table table : Table.values()) {
            files.put(table, new ReadOnlyObjectWrapper<>());
        }
        for (StringProperty typed : List.of(start, days, year, title)) {
            typed.addListener((property, before, now) -> ask());
        }
    }

    /** The file that was chosen for a table; null for none. */
    public ReadOnlyObjectProperty<Path> fileProperty(Table table) {
        return files.get(table).getReadOnlyProperty();
    }

    /** First day of the talks, as it is typed: year, month, day. */
    public StringProperty startProperty() {
        return start;
    }

    /** Days to the deadline, as they are typed. */
    public StringProperty daysProperty() {
        return days;
    }

    /** The year of the figures, as it is typed; empty for the one that the tables name, else the year before the talks. */
    public StringProperty yearProperty() {
        return year;
    }

    /** Title of the case; empty for the usual one. */
    public StringProperty titleProperty() {
        return title;
    }

    public ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Whether tables are being read. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the case could not be saved; empty when nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Asks for a file. */
    public void choose(Table table) {
        dialogs.chooseTable(Texts.get("making.choose." + table.word())).ifPresent(file -> {
            files.get(table).set(file);
            ask();
        });
    }

    /** Goes without a table. */
    public void leaveOut(Table table) {
        files.get(table).set(null);
        ask();
    }

    /** Reads the tables again, as they may have been mended meanwhile. */
    public void readAgain() {
        ask();
    }

    private void ask() {
        trouble.set("");
        if (files.get(Table.EXPORTS).get() == null || files.get(Table.IMPORTS).get() == null) {
            result.set(Result.NOTHING);
            return;
        }
        Map<Table, Path> chosen = new EnumMap<>(Table.class);
        files.forEach((table, file) -> {
            if (file.get() != null) {
                chosen.put(table, file.get());
            }
        });
        busy.set(true);
        recompute.request(new Request(chosen, start.get(), days.get(), year.get(), title.get()));
    }

    /** Called off the window's thread. */
    private static Result make(Request request) {
        List<Problem> problems = new ArrayList<>();
        Optional<TradeTable> exports = read(request, Table.EXPORTS, TradeTable::read, problems);
        Optional<TradeTable> imports = read(request, Table.IMPORTS, TradeTable::read, problems);
        Optional<RatesTable> rates = read(request, Table.RATES, RatesTable::read, problems);
        Optional<ClockText> clock = typed(
                () -> ClockText.read(Texts.get("making.clock"), request.start.strip() + ":" + request.days.strip()), problems);
        Optional<Integer> year = request.year.isBlank()
                ? Optional.empty()
                : typed(() -> YearText.read(Texts.get("making.year"), request.year), problems);
        if (!problems.isEmpty()) {
            return new Result(Optional.empty(), problems);
        }
        try {
            return new Result(
                    Optional.of(CaseMaker.make(new NewCase(
                            exports.orElseThrow(),
                            imports.orElseThrow(),
                            rates,
                            clock.orElseThrow().start(),
                            clock.orElseThrow().deadlineDay(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(request.title.strip()).filter(title -> !title.isEmpty()),
                            Optional.empty(),
                            year))),
                    List.of());
        } catch (InputException e) {
            return new Result(Optional.empty(), e.problems());
        }
    }

    private static <T> Optional<T> read(
            Request request, Table table, BiFunction<String, byte[], T> reader, List<Problem> problems) {
        Path file = request.files.get(table);
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(file.getFileName().toString(), Json.read(file)));
        } catch (InputException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private static <T> Optional<T> typed(Supplier<T> reader, List<Problem> problems) {
        try {
            return Optional.of(reader.get());
        } catch (InputException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private void show(Result found) {
        busy.set(false);
        result.set(found);
    }

    private void failed(RuntimeException failure) {
        busy.set(false);
        result.set(Result.NOTHING);
        throw failure;
    }

    /** Asks where to, saves the case and opens it. */
    public void save() {
        Optional<MadeCase> made = result.get().made();
        if (made.isEmpty() || busy.get()) {
            return;
        }
        trouble.set("");
        dialogs.chooseSave(Texts.get("making.save.title"), made.get().scenario().id() + ".json", "json").ifPresent(file -> {
            try {
                AtomicFile.write(file, made.get().bytes());
            } catch (IOException e) {
                trouble.set(Texts.get("making.notSaved", file.getFileName(), AtomicFile.inWords(e)));
                return;
            }
            open.accept(file);
        });
    }
}
