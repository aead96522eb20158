package org.parley.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import org.parley.scenario.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, and what becomes of their faults. */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "What a trade offer does to exports and imports, by the deadline and after it.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%n",
        footer = {
            "SCENARIO is a file, the id of a shipped scenario (pakistan-us-2025, bangladesh-us-2025, india-us-2025,",
            "vietnam-us-2025, classroom) or - for standard input.",
            "Without a command the desk opens. Exit codes: 0 done, 1 a check failed, 2 the call or an input is wrong,"
                    + " 3 a bug."
        })
public final class Cli implements Runnable {

    @Spec
    private CommandSpec spec;

    private Cli() {}

    /**
     * Runs one command.
     *
     * @return its exit code; see {@link ExitCode}
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        Console console = new Console(in, out, err);
        int code = execute(commands(console, out, err), console, args);
        if (!console.flushed() && code == ExitCode.DONE) {
            console.fault("The result could not be written to standard output.");
            console.flushed();
            return ExitCode.WRONG_INPUT;
        }
        return code;
    }

    static CommandLine commands(Console console, PrintStream out, PrintStream err) {
        CommandLine commands = new CommandLine(new Cli())
                .addSubcommand(new ShowCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new MarketCommand(console))
                .addSubcommand(new SmartCommand(console))
                .addSubcommand(new GsimCommand(console))
                .addSubcommand(new FanCommand(console))
                .addSubcommand(new TornadoCommand(console))
                .addSubcommand(new SeekCommand(console))
                .addSubcommand(new FrontierCommand(console))
                .addSubcommand(new TalkCommand(console))
                .addSubcommand(new FormulaCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new NewCommand(console));
        OfferOptions.makeOptional(commands.getSubcommands().get("frontier").getCommandSpec());
        OfferOptions.makeOptional(commands.getSubcommands().get("talk").getCommandSpec());
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(err, true));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commands.setExpandAtFiles(false);
        commands.setUsageHelpWidth(100);
        commands.setParameterExceptionHandler((fault, args) -> {
            console.fault(inWords(fault));
            return ExitCode.WRONG_INPUT;
        });
        commands.setExecutionExceptionHandler((fault, command, result) -> {
            if (fault instanceof InputException input) {
                console.notes(input.warnings());
                console.faults(input.problems());
                return ExitCode.WRONG_INPUT;
            }
            console.fault(BugReport.write(fault, result.originalArgs().toArray(String[]::new)));
            return ExitCode.BUG;
        });
        return commands;
    }

    static int execute(CommandLine commands, Console console, String[] args) {
        try {
            return commands.execute(args);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError | LinkageError fault) {
            console.fault(BugReport.write(fault, args));
            return ExitCode.BUG;
        }
    }

    private static String inWords(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String what = fault.getMessage();
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            if (unmatched.isUnknownOption()) {
                what = "there is no option '" + first + "'";
            } else if (command.getParent() == null) {
                what = "there is no command '" + first + "'; known are "
                        + String.join(", ", command.getSubcommands().keySet());
            } else {
                what = "'" + first + "' is one argument too many";
            }
        }
        what = what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
        return name + ": " + what + (what.endsWith(".") ? "" : ".") + " See '" + name + " --help'.";
    }

    /** Options but no command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing; known are "
                + String.join(", ", spec.subcommands().keySet()));
    }
}
