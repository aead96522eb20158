package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.scenario.InputException;
import org.parley.scenario.Json;
import org.parley.scenario.Loaded;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferFile;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ShippedScenarios;

/** Finds what the arguments of a call name. */
final class Inputs {

    private static final String STANDARD_INPUT = "-";

    private final Console console;

    Inputs(Console console) {
        this.console = console;
    }

    /** What an input is called in messages. */
    static String name(String argument) {
        return argument.equals(STANDARD_INPUT) ? Console.STANDARD_INPUT : argument;
    }

    /**
     * The bytes of a file, or of standard input for {@code -}.
     *
     * @throws InputException when there are none
     */
    byte[] bytes(String argument) {
        return argument.equals(STANDARD_INPUT) ? console.standardInput() : Json.read(path(argument));
    }

    /** The bytes of an argument that is a file or standard input; empty when it can only be an id. */
    Optional<byte[]> file(String argument) {
        return argument.equals(STANDARD_INPUT) || isFile(argument) ? Optional.of(bytes(argument)) : Optional.empty();
    }

    /**
     * A scenario that was read already. Its warnings are told.
     *
     * @throws InputException with every fault of it
     */
    Scenario scenario(String argument, byte[] bytes) {
        Loaded<Scenario> loaded = ScenarioFile.read(name(argument), bytes);
        console.notes(loaded.warnings());
        return loaded.value();
    }

    /**
     * A scenario by file, by the id of a shipped one, or from standard input. Its warnings are told.
     *
     * @throws InputException with every fault of it
     */
    Scenario scenario(String argument) {
        Loaded<Scenario> loaded = load(argument);
        console.notes(loaded.warnings());
        return loaded.value();
    }

    private Loaded<Scenario> load(String argument) {
        if (!argument.equals(STANDARD_INPUT) && !isFile(argument)) {
            Optional<Loaded<Scenario>> shipped = ShippedScenarios.find(argument);
            if (shipped.isPresent()) {
                return shipped.get();
            }
            if (!Files.exists(path(argument))) {
                throw new InputException(
                        argument,
                        "",
                        "there is no such file, and no shipped scenario has this id; expected a file or one of "
                                + String.join(", ", ShippedScenarios.IDS));
            }
        }
        return ScenarioFile.read(name(argument), bytes(argument));
    }

    /**
     * An offer of a scenario by its id, or an offer file.
     *
     * @throws InputException with every fault of it
     */
    Offer offer(Scenario scenario, String argument) {
        Optional<Offer> own = scenario.offer(argument);
        if (own.isPresent()) {
            return own.get();
        }
        if (!argument.equals(STANDARD_INPUT) && !Files.exists(path(argument))) {
            throw new InputException(
                    "offer '" + argument + "'",
                    "",
                    "the scenario has none of this id, and there is no such file; expected a file or one of "
                            + Stream.concat(scenario.offers().stream(), Offer.BUILT_IN.stream())
                                    .map(Offer::id)
                                    .collect(Collectors.joining(", ")));
        }
        Loaded<Offer> loaded = OfferFile.read(name(argument), bytes(argument), scenario);
        console.notes(loaded.warnings());
        return loaded.value();
    }

    private static boolean isFile(String argument) {
        Path path = path(argument);
        return Files.exists(path) && !Files.isDirectory(path);
    }

    /** @throws InputException when no file can have this name */
    static Path path(String argument) {
        if (argument.isEmpty()) {
            throw new InputException("''", "", "is empty; expected the name of a file");
        }
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new InputException(argument, "", "is not a name that a file can have here: " + e.getReason());
        }
    }
}
