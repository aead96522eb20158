package org.parley.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Tests of windows. On Linux, JavaFX lays text out with Pango, headless too: a machine with a JDK and nothing more skips these
 * tests and runs all others. The gate has Pango, so that there nothing is skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "org.parley.desk.NeedsSystemText$Check#isThere",
        disabledReason = "JavaFX cannot lay out text here: the system has no Pango library")
public @interface NeedsSystemText {

    /** Whether JavaFX can lay out text. */
    final class Check {

        private static final List<String> FOLDERS = List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib");

        private Check() {}

        static boolean isThere() {
            boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
            return !linux
                    || FOLDERS.stream().map(Path::of).flatMap(Check::withChildren).anyMatch(Check::hasPango);
        }

        /** Debian keeps libraries in a folder for each kind of processor. */
        private static Stream<Path> withChildren(Path folder) {
            try (Stream<Path> children = Files.list(folder)) {
                return Stream.concat(Stream.of(folder), children.filter(Files::isDirectory).toList().stream());
            } catch (java.io.IOException e) {
                return Stream.empty();
            }
        }

        private static boolean hasPango(Path folder) {
            return Files.exists(folder.resolve("libpango-1.0.so.0")) && Files.exists(folder.resolve("libpangoft2-1.0.so.0"));
        }
    }
}
