package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house: who may know whom. Each says why it is there. */
class HouseTest {

    private static final String HOUSE = "org.parley";

    /** Rooms from the bottom floor up; each may use those below it. The two between simulate and chart are neighbours. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("trade"),
            List.of("scenario"),
            List.of("simulate"),
            List.of("uncertainty", "bargain"),
            List.of("chart"),
            List.of("export"),
            List.of("cli", "desk"));

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(HOUSE);

    private static String[] rooms(List<String> names) {
        return names.stream().map(name -> HOUSE + "." + name + "..").toArray(String[]::new);
    }

    private static String withInnerClasses(String name) {
        return Pattern.quote(HOUSE + name) + "(\\$.*)?";
    }

    /** One rule for every room: it knows nothing of its neighbours and of the floors above. */
    static Stream<ArchRule> floors() {
        List<ArchRule> rules = new ArrayList<>();
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                List<String> forbidden = new ArrayList<>(FLOORS.get(floor));
                forbidden.remove(room);
                FLOORS.subList(floor + 1, FLOORS.size()).forEach(forbidden::addAll);
                if (room.equals("bargain")) {
                    // The last word on which of the two may know the other is not spoken; cycles have their own rule.
                    forbidden.remove("uncertainty");
                }
                if (forbidden.isEmpty()) {
                    continue;
                }
                rules.add(noClasses()
                        .that()
                        .resideInAPackage(HOUSE + "." + room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(rooms(forbidden))
                        .because("a floor is understood and tested without those above it")
                        .allowEmptyShould(true));
            }
        }
        return rules.stream();
    }

    @ParameterizedTest
    @MethodSource("floors")
    void nothingPointsUpwards(ArchRule rule) {
        rule.check(PROGRAM);
    }

    @Test
    void onlyTheMainClassKnowsDeskAndCommands() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HOUSE + ".cli..", HOUSE + ".desk..")
                .and()
                .haveNameNotMatching(withInnerClasses(".Parley"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HOUSE + ".cli..", HOUSE + ".desk..")
                .because("the two ways in stand at the top, and only the main class chooses between them")
                .check(PROGRAM);
    }

    /** A long sentence on one line would leave the screen. */
    @Test
    void hintsTakeAsManyLinesAsTheyNeed() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HOUSE + ".desk.state.HintBox")
                .should()
                .callConstructor("javafx.scene.control.Tooltip", String.class.getName())
                .orShould()
                .callConstructor("javafx.scene.control.Tooltip")
                .because("a hint breaks its lines, a plain tooltip does not")
                .check(PROGRAM);
    }

    @Test
    void nobodyKnowsTheMainClass() {
        noClasses()
                .that()
                .haveNameNotMatching(withInnerClasses(".Parley"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(HOUSE + ".Parley")
                .because("it is the door, not a room")
                .check(PROGRAM);
    }

    @Test
    void theTradeModelStandsOnTheLanguageAlone() {
        classes()
                .that()
                .resideInAPackage(HOUSE + ".trade..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "org.hipparchus..", HOUSE + ".trade..")
                .because("a market is doubles and arrays, to be checked by hand and called a million times")
                .check(PROGRAM);
    }

    @Test
    void onlyTheDeskSeesTheToolkit() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".desk..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                .because("commands, exports and tests run where there is no display, without starting JavaFX")
                .check(PROGRAM);
    }

    @Test
    void onlyChartAndExportDraw() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HOUSE + ".chart..", HOUSE + ".export..")
                .and()
                .haveNameNotMatching(withInnerClasses(".desk.outcome.ChartPane"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.awt..",
                        "javax.swing..",
                        "org.jfree..",
                        "org.apache.batik..",
                        "org.apache.poi..",
                        "org.apache.pdfbox..",
                        "de.rototor..")
                .because("a chart has one definition for the screen and every export; the one node that shows it is"
                        + " desk.outcome.ChartPane")
                .check(PROGRAM);
    }

    @Test
    void onlyCommandsWriteToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".cli..")
                .should()
                .accessField(System.class, "out")
                .because("standard output is what readers of --json parse")
                .check(PROGRAM);
    }

    @Test
    void onlyCommandsAndTheMainClassSpeakOfErrorsAndLeave() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".cli..")
                .and()
                .haveNameNotMatching(withInnerClasses(".Parley"))
                .should()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "setOut", java.io.PrintStream.class)
                .orShould()
                .callMethod(System.class, "setErr", java.io.PrintStream.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("messages and exit codes are a contract, and the commands and the main class keep it")
                .check(PROGRAM);
    }

    @Test
    void theEngineTouchesNoClockAndNoChance() {
        noClasses()
                .that()
                .resideInAnyPackage(HOUSE + ".trade..", HOUSE + ".simulate..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .because("the same scenario, offer and assumptions give the same outcome to the bit")
                .check(PROGRAM);
    }

    @Test
    void theWholeScreenKnowsNothingOfBeliefs() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + ".desk.present..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HOUSE + ".bargain..", HOUSE + ".desk.bargain..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(Pattern.quote(HOUSE + ".scenario.") + "(Own)?Preferences?")
                .orShould()
                .callMethod(org.parley.scenario.Lever.class, "political")
                .because("nothing private is on a screen that others look at")
                .check(PROGRAM);
    }

    @Test
    void noCyclesBetweenRooms() {
        slices().matching(HOUSE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("rooms in a circle are one room")
                .check(PROGRAM);
    }

    @Test
    void noCyclesBetweenPackages() {
        slices().matching(HOUSE + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("views of the desk observe it and do not talk to each other")
                .check(PROGRAM);
    }

    /** The rules above would pass over an empty program. */
    @Test
    void theProgramIsThere() {
        for (String room : List.of("trade", "scenario", "simulate")) {
            assertTrue(
                    PROGRAM.stream().anyMatch(found -> found.getPackageName().equals(HOUSE + "." + room)), room);
        }
    }

    /** And a floor that is not in the list would be under no rule. */
    @Test
    void everyRoomHasAFloor() {
        List<String> known = new ArrayList<>();
        FLOORS.forEach(known::addAll);
        PROGRAM.forEach(found -> {
            String rest = found.getPackageName().substring(HOUSE.length());
            String room = rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
            assertTrue(
                    known.contains(room) || found.getFullName().startsWith(HOUSE + ".Parley"),
                    found.getFullName() + " lives in no room of the house");
        });
    }
}
