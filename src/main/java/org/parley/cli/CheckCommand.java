package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Validates files. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Validate scenario, offer, session and case files, and tell every fault with its place.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to check, or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description = "The scenario that offers and sessions are held against; otherwise the shipped one, or the one"
                    + " in the same folder, that they name.")
    private String scenarioName;

    @Option(names = "--json", description = "Print one JSON object with all faults and warnings.")
    private boolean json;

    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(console);
        Scenario scenario = scenarioName == null ? null : inputs.scenario(scenarioName);
        FileCheck check = new FileCheck(scenario);
        List<Problem> faults = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        List<Map<String, Object>> checked = new ArrayList<>();
        boolean allRead = true;
        for (String file : files) {
            byte[] bytes;
            try {
                bytes = inputs.bytes(file);
            } catch (InputException e) {
                allRead = false;
                faults.addAll(e.problems());
                continue;
            }
            try {
                FileCheck.Finding finding = check.check(file, bytes);
                warnings.addAll(finding.warnings());
                checked.add(checked(file, finding.format(), true));
            } catch (InputException e) {
                faults.addAll(e.problems());
                warnings.addAll(e.warnings());
                checked.add(checked(file, null, false));
            }
        }
        console.notes(warnings);
        console.faults(faults);
        print(faults, warnings, checked);
        if (!allRead) {
            return ExitCode.WRONG_INPUT;
        }
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private static Map<String, Object> checked(String file, String format, boolean good) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", Inputs.name(file));
        fields.put("good", good);
        if (format != null) {
            fields.put("format", format);
        }
        return fields;
    }

    private void print(List<Problem> faults, List<Problem> warnings, List<Map<String, Object>> checked) {
        if (json) {
            console.print(new Output()
                    .with("errors", faults.stream().map(CheckCommand::fields).toList())
                    .with("warnings", warnings.stream().map(CheckCommand::fields).toList())
                    .with("checked", checked)
                    .fields());
            return;
        }
        for (Map<String, Object> file : checked) {
            boolean good = (Boolean) file.get("good");
            console.print(file.get("file") + (good ? ": good (" + file.get("format") + ")" : ": has faults") + "\n");
        }
    }

    private static Map<String, Object> fields(Problem problem) {
        return new Output()
                .with("file", problem.file())
                .with("pointer", problem.pointer())
                .with("message", problem.message())
                .fields();
    }
}
