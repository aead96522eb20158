package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, and the launcher. */
class ProcessTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path LAUNCHER = Path.of("src", "main", "launcher", "parley").toAbsolutePath();

    @TempDir
    private Path folder;

    private record Result(int code, byte[] out, String err) {

        String text() {
            return new String(out, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private Result start(ProcessBuilder builder) throws IOException, InterruptedException {
        File out = Files.createTempFile(folder, "out", "").toFile();
        File err = Files.createTempFile(folder, "err", "").toFile();
        Process process = builder.redirectOutput(out).redirectError(err).start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process does not end");
        return new Result(process.exitValue(), Files.readAllBytes(out.toPath()), Files.readString(err.toPath()));
    }

    private Result java(List<String> flags, String... args) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1"));
        call.addAll(flags);
        call.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.parley.Parley"));
        call.addAll(List.of(args));
        return start(new ProcessBuilder(call));
    }

    @Test
    void aCommandLoadsNoJavaFx() throws Exception {
        Path log = folder.resolve("classes.txt");
        Result result = java(List.of("-Xlog:class+load:file=" + log), "run", "classroom", "--offer", "free-trade");
        assertEquals(0, result.code(), result.err());
        String classes = Files.readString(log);
        assertTrue(classes.contains("org.parley.cli.RunCommand"), "the log does not list what is loaded");
        assertFalse(classes.contains(" javafx.") || classes.contains(" com.sun.javafx."), "JavaFX was loaded");
        assertFalse(classes.contains(" org.parley.desk."), "the desk was loaded");
    }

    /** Where there is no display, and where there is one that nobody needs. */
    @Test
    void anExportNeedsNoDisplayAndNoJavaFx() throws Exception {
        Path log = folder.resolve("classes.txt");
        Path to = folder.resolve("out");
        List<String> call = List.of(
                JAVA.toString(), "-XX:TieredStopAtLevel=1", "-Xlog:class+load:file=" + log, "-cp",
                System.getProperty("java.class.path"), "org.parley.Parley", "export", "classroom", "--offer", "free-trade",
                "--format", "png,svg,pdf,pptx,xlsx,csv,briefing", "--charts", "exports,limits", "--to", to.toString());
        ProcessBuilder builder = new ProcessBuilder(call);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Result result = start(builder);
        assertEquals(0, result.code(), result.err());
        assertEquals("", result.err(), "progress is for terminals, and nothing was to be warned of");
        assertEquals(15, result.text().lines().count(), result.text());
        for (String line : result.text().lines().toList()) {
            assertTrue(Files.size(Path.of(line)) > 0, line);
        }
        String classes = Files.readString(log);
        assertTrue(classes.contains("org.parley.export.ChartPdf"), "the log does not list what is loaded");
        assertFalse(classes.contains(" javafx.") || classes.contains(" com.sun.javafx."), "JavaFX was loaded");
        assertFalse(classes.contains(" org.parley.desk."), "the desk was loaded");
    }

    /** The same files on any day, in any process: they can be compared and stored. */
    @Test
    void twoProcessesWriteTheSameFiles() throws Exception {
        List<List<String>> files = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            Result result = java(
                    List.of("-Djava.awt.headless=true"), "export", "pakistan-us-2025", "--offer", "july-2025", "--offers", "zero-tariff",
                    "--format", "svg,pdf,pptx,xlsx,csv,briefing", "--charts", "outcomes,imports,comparison",
                    "--to", folder.resolve(name).toString());
            assertEquals(0, result.code(), result.err());
            files.add(result.text().lines().toList());
        }
        assertEquals(17, files.get(0).size(), files.toString());
        for (int i = 0; i < files.get(0).size(); i++) {
            assertArrayEquals(
                    Files.readAllBytes(Path.of(files.get(0).get(i))), Files.readAllBytes(Path.of(files.get(1).get(i))), files.get(0).get(i));
        }
    }

    /** Immutable maps have another order in every process: what is printed may not follow it. */
    @Test
    void twoProcessesPrintTheSameBytes() throws Exception {
        Result one = java(List.of(), "show", "pakistan-us-2025", "--json");
        Result two = java(List.of(), "show", "pakistan-us-2025", "--json");
        assertEquals(0, one.code(), one.err());
        assertTrue(one.out().length > 1000);
        assertArrayEquals(one.out(), two.out());
    }

    @Test
    void aRefusalReachesTheShell() throws Exception {
        Result result = java(List.of(), "run", "nowhere", "--offer", "x");
        assertEquals(2, result.code());
        assertEquals(0, result.out().length);
        assertTrue(result.err().startsWith("nowhere: there is no such file"), result.err());
    }

    /** A program folder with the launcher, and a java that tells its version and how it is called. */
    private Path program(String release, String answer) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("the program/bin"));
        Files.copy(LAUNCHER, bin.resolve("parley"));
        executable(bin.resolve("parley"));
        Path java = folder.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(
                java,
                "#!/bin/sh\nif [ \"$1\" = -version ]; then echo 'openjdk version \"" + answer
                        + "\" 2025-04-15' >&2; exit; fi\nfor a; do echo \"$a\"; done\n");
        executable(java);
        if (release != null) {
            Files.writeString(folder.resolve("jdk/release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + release + "\"\n");
        }
        return bin.resolve("parley");
    }

    private static void executable(Path file) {
        assumeTrue(file.toFile().setExecutable(true) && File.separatorChar == '/', "needs a POSIX shell");
    }

    private Result launch(Path launcher, String... args) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of(launcher.toString()));
        call.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(call);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        return start(builder);
    }

    @Test
    void theLauncherPassesArgumentsOnAsTheyAre() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("parley"), program("17.0.15", "never asked"));
        Path second = Files.createSymbolicLink(folder.resolve("again"), Path.of("parley"));
        assertTrue(Files.exists(link));
        Result result = launch(second, "run", "my case.json", "--set", "a=$b * \"c\"");
        assertEquals(0, result.code(), result.err());
        List<String> call = result.text().lines().toList();
        Path lib = folder.toRealPath().resolve("the program/lib/*");
        int main = call.indexOf("org.parley.Parley");
        assertEquals(List.of("run", "my case.json", "--set", "a=$b * \"c\""), call.subList(main + 1, call.size()));
        assertTrue(call.subList(0, main)
                .containsAll(List.of("-Dfile.encoding=UTF-8", "-cp", lib.toString(), "-XX:+UseSerialGC")), call.toString());
        assertFalse(call.contains("--enable-native-access=ALL-UNNAMED"), call.toString());
    }

    @Test
    void theLauncherKnowsNewerJavaAndTheDesk() throws Exception {
        Result desk = launch(program("25.0.1", "never asked"));
        assertEquals(0, desk.code(), desk.err());
        List<String> call = desk.text().lines().toList();
        assertEquals("org.parley.Parley", call.get(call.size() - 1));
        assertTrue(
                call.containsAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")),
                call.toString());
        assertFalse(call.contains("-XX:TieredStopAtLevel=1"), call.toString());
    }

    @Test
    void theLauncherAsksJavaWhereThereIsNoReleaseFile() throws Exception {
        Result result = launch(program(null, "24-ea"), "show");
        assertEquals(0, result.code(), result.err());
        assertTrue(result.text().contains("--enable-native-access=ALL-UNNAMED"), result.text());
    }

    @Test
    void theLauncherRefusesOldJavaInOneLine() throws Exception {
        Path launcher = program("1.8.0_402", "never asked");
        Result old = launch(launcher, "show");
        assertEquals(2, old.code());
        assertEquals(
                "parley: " + folder.resolve("jdk/bin/java")
                        + " is Java 1.8.0_402. Install Java 17 or newer, or set JAVA_HOME to it.\n",
                old.err());
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"16.0.2\"\n");
        assertEquals(2, launch(launcher, "show").code());
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17\"\n");
        assertEquals(0, launch(launcher, "show").code());
    }

    @Test
    void theLauncherSaysWhenThereIsNoJava() throws Exception {
        Path launcher = program(null, "");
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("dirname", "ls", "sed", "head")) {
            Path real = Path.of("/usr/bin", tool);
            assumeTrue(Files.exists(real), "needs " + tool);
            executable(Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n"));
        }
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString(), "show");
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", tools.toString());
        Result none = start(builder);
        assertEquals(2, none.code());
        assertEquals("parley: Java is missing. Install Java 17 or newer, or set JAVA_HOME to it.\n", none.err());
    }
}
