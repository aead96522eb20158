package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The desk's page of commands names all of them, and no others. */
class HelpPageTest {

    @Test
    void thePageNamesEveryCommand() throws IOException {
        String page = Files.readString(Path.of("src/main/resources/org/parley/desk/help/files.md"));
        Set<String> told = new TreeSet<>();
        Matcher found = Pattern.compile("\\| `parley (\\w+)` \\|").matcher(page);
        while (found.find()) {
            told.add(found.group(1));
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Console console = new Console(InputStream.nullInputStream(), nowhere, nowhere);
        assertEquals(
                new TreeSet<>(Cli.commands(console, nowhere, nowhere).getSubcommands().keySet()), told);
    }
}
