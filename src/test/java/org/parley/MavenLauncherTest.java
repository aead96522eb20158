package org.parley;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs mvnw and the program it fetches Maven with, in a home of their own. The PATH of mvnw holds
 * only what a test puts there, so it also shows that the script needs no tool beside the shell.
 */
@Tag("long")
class MavenLauncherTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path FETCHER = PROJECT.resolve(".mvn").resolve("FetchMaven.java");
    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final String ESC = "\u001b";

    @TempDir
    Path temp;

    private Path home;
    private Path bin;
    private Path wrapper;
    private Path unpacked;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void setUp() throws Exception {
        home = Files.createDirectories(temp.resolve("home of a user"));
        bin = Files.createDirectories(temp.resolve("bin"));
        wrapper = home.resolve(".m2").resolve("wrapper");
        unpacked = wrapper.resolve("apache-maven-" + pinned("maven_version", "mvnw"));
        environment.put("HOME", home.toString());
        environment.put("PATH", bin.toString());
        environment.put("JAVA_HOME", JAVA_HOME);
        // Where an address is not the matter of a test, nothing may be fetched.
        environment.put("PARLEY_MAVEN_URL", missing().toUri().toString());
    }

    // ---- which Maven mvnw takes

    @Test
    void takesTheMavenOnThePathWithItsArgumentsUnchanged() throws Exception {
        assumeShell();
        List<String> arguments = List.of("-q", "two words", "", "*", "$HOME", "a\"b'c", "back\\slash",
                "-Dx=^%PATH%!", "  spaces  ");
        for (String version : List.of("Apache Maven 3.8.7",
                ESC + "[1mApache Maven 3.8.7" + ESC + "[m",
                "Picked up something\n" + ESC + "[1mApache Maven 3.9.11 (abc)" + ESC + "[0m\nMaven home: /x",
                "Apache Maven 3.10.0", "Apache Maven 4.0.0-rc-5", "Apache Maven 10.0.0")) {
            maven(bin.resolve("mvn"), version, "path", 0);

            Result result = mvnw(temp, arguments);

            assertEquals("", result.err, version);
            assertEquals(0, result.status, version);
            assertEquals(said("path", arguments), result.out, version);
        }
        assertFalse(Files.exists(home.resolve(".m2")));
    }

    @Test
    void keepsTheExitStatusOfMaven() throws Exception {
        assumeShell();
        maven(bin.resolve("mvn"), "Apache Maven 3.9.0", "path", 7);
        assertEquals(7, mvnw(temp, List.of("verify")).status);
    }

    @Test
    void passesOverAnOldOrBrokenMavenForTheUnpackedOne() throws Exception {
        assumeShell();
        maven(unpacked.resolve("bin/mvn"), "Apache Maven 3.9.9", "unpacked", 5);
        List<String> arguments = List.of("clean", "two words");
        for (String version : List.of("Apache Maven 3.6.3", ESC + "[1mApache Maven 3.6.3" + ESC + "[m",
                "Apache Maven 3.0.5", "Apache Maven 2.2.1", "3.9.9", "Maven", "")) {
            maven(bin.resolve("mvn"), version, "path", 0);
            assertEquals(new Result(5, said("unpacked", arguments), ""), mvnw(temp, arguments), version);
        }
        for (String broken : List.of("#!/bin/sh\necho Apache Maven 3.9.9\nexit 1\n",
                "#!" + temp.resolve("no-such-shell") + "\n")) {
            executable(bin.resolve("mvn"), broken);
            assertEquals(new Result(5, said("unpacked", arguments), ""), mvnw(temp, arguments), broken);
        }
        Files.delete(bin.resolve("mvn"));
        assertEquals(new Result(5, said("unpacked", arguments), ""), mvnw(temp, arguments));
    }

    @Test
    void doesNotTrustAnUnpackedMavenThatDoesNotRun() throws Exception {
        assumeShell();
        executable(unpacked.resolve("bin/mvn"), "#!/bin/sh\necho half >&2\nexit 0\n");
        String before = tree(wrapper);

        assertOneLine(mvnw(temp, List.of("-v")), "cannot fetch", missing().getFileName().toString());

        // It may be somebody's own, so it stays until there is a better one.
        assertEquals(before, tree(wrapper));
    }

    // ---- fetching, through mvnw

    @Test
    void fetchesOnceIntoTheHomeFromAnyFolderAndAProjectWithSpaces() throws Exception {
        assumeShell();
        byte[] archive = zip(unpacked.getFileName() + "/", null,
                unpacked.getFileName() + "/bin/mvn", fake("Apache Maven 3.9.9", "fetched", 3),
                unpacked.getFileName() + "/lib/some.jar", "jar");
        Path project = projectPinning(archive);
        address(archive);
        Path elsewhere = Files.createDirectories(temp.resolve("else where"));
        List<String> arguments = List.of("verify", "two words");

        Result first = run(elsewhere, environment, command(project.resolve("mvnw"), arguments));

        assertEquals(new Result(3, said("fetched", arguments), ""), first);
        assertEquals(List.of(unpacked), list(wrapper));
        assertEquals("jar", Files.readString(unpacked.resolve("lib/some.jar")));

        // The second run needs no address any more.
        environment.put("PARLEY_MAVEN_URL", missing().toUri().toString());
        assertEquals(first, run(elsewhere, environment, command(project.resolve("mvnw"), arguments)));
        assertEquals(first, run(project, environment, command(Path.of("./mvnw"), arguments)));
    }

    @Test
    void replacesAnUnpackedMavenThatDoesNotRun() throws Exception {
        assumeShell();
        executable(unpacked.resolve("bin/mvn"), "#!/bin/sh\nexit 0\n");
        Files.writeString(unpacked.resolve("left-over"), "x");
        byte[] archive = zip(unpacked.getFileName() + "/bin/mvn", fake("Apache Maven 3.9.9", "fetched", 0));
        Path project = projectPinning(archive);
        address(archive);

        Result result = run(temp, environment, command(project.resolve("mvnw"), List.of("x")));

        assertEquals(new Result(0, said("fetched", List.of("x")), ""), result);
        assertEquals(List.of(unpacked), list(wrapper));
        assertFalse(Files.exists(unpacked.resolve("left-over")));
    }

    @Test
    void refusesAnArchiveWithAnotherChecksum() throws Exception {
        assumeShell();
        byte[] archive = zip(unpacked.getFileName() + "/bin/mvn", fake("Apache Maven 3.9.9", "fetched", 0));
        address(archive);

        Result result = mvnw(temp, List.of("-v"));

        assertOneLine(result, "checksum", "expected SHA-512 " + pinned("maven_sha512", "mvnw").substring(0, 12),
                "got " + sha512(archive).substring(0, 12));
        assertEquals(List.of(), list(wrapper));
    }

    @Test
    void saysWhenTheAddressCannotBeReached() throws Exception {
        assumeShell();
        for (String address : List.of(missing().toUri().toString(), "http://127.0.0.1:1/maven.zip", "nonsense",
                "what://is.this/", "%%")) {
            environment.put("PARLEY_MAVEN_URL", address);
            assertOneLine(mvnw(temp, List.of("-v")), "cannot fetch " + address + ": ");
            assertEquals(List.of(), list(wrapper));
        }
    }

    @Test
    void saysWhenTheFolderCannotBeWritten() throws Exception {
        assumeShell();
        Files.writeString(home.resolve(".m2"), "a file where the folder should be");
        assertOneLine(mvnw(temp, List.of("-v")), "cannot write in " + wrapper);

        environment.remove("HOME");
        assertOneLine(mvnw(temp, List.of("-v")), "HOME is not set");
    }

    // ---- which Java mvnw takes

    @Test
    void saysWhenThereIsNoJava() throws Exception {
        assumeShell();
        maven(bin.resolve("mvn"), "Apache Maven 3.9.9", "path", 0);
        environment.remove("JAVA_HOME");
        assertOneLine(mvnw(temp, List.of("-v")), "no Java found", "JAVA_HOME", "PATH");

        String wrong = temp.resolve("no such jdk").toString();
        environment.put("JAVA_HOME", wrong);
        executable(bin.resolve("java"), java("17.0.1"));
        assertOneLine(mvnw(temp, List.of("-v")), "no Java found", "JAVA_HOME", wrong);
    }

    @Test
    void refusesAJavaOlderThan17AndTakesNewerOnes() throws Exception {
        assumeShell();
        maven(bin.resolve("mvn"), "Apache Maven 3.9.9", "path", 0);
        environment.remove("JAVA_HOME");
        for (String version : List.of("1.8.0_392", "9", "11.0.21", "16.0.2", "1.7.0")) {
            executable(bin.resolve("java"), java(version));
            assertOneLine(mvnw(temp, List.of("x")), "17 or newer", version, bin.resolve("java").toString());
        }
        for (String version : List.of("17", "17.0.9", "21.0.1", "26-ea", "30", "100.0.1")) {
            executable(bin.resolve("java"), java(version));
            assertEquals(new Result(0, said("path", List.of("x")), ""), mvnw(temp, List.of("x")), version);
        }
        for (String broken : List.of("#!/bin/sh\necho a\necho b >&2\nexit 1\n", "#!/bin/sh\necho a\necho b\n")) {
            executable(bin.resolve("java"), broken);
            assertOneLine(mvnw(temp, List.of("x")), "17 or newer", bin.resolve("java").toString());
        }
    }

    @Test
    void prefersJavaHomeToThePath() throws Exception {
        assumeShell();
        maven(bin.resolve("mvn"), "Apache Maven 3.9.9", "path", 0);
        executable(bin.resolve("java"), java("11.0.21"));
        assertEquals(new Result(0, said("path", List.of("x")), ""), mvnw(temp, List.of("x")));

        Path old = temp.resolve("old jdk");
        executable(old.resolve("bin/java"), java("11.0.21"));
        executable(bin.resolve("java"), java("17.0.9"));
        environment.put("JAVA_HOME", old.toString());
        assertOneLine(mvnw(temp, List.of("x")), "11.0.21", old.resolve("bin/java").toString());
    }

    @Test
    void saysWhenTheJavaCannotCompile() throws Exception {
        assumeShell();
        Path runtime = temp.resolve("jre");
        executable(runtime.resolve("bin/java"), java("17.0.9"));
        environment.put("JAVA_HOME", runtime.toString());
        assertOneLine(mvnw(temp, List.of("x")), "no compiler", "JDK 17");
    }

    // ---- the program that fetches

    @Test
    void fetchesChecksAndUnpacks() throws Exception {
        // With and without entries of their own for the folders, and from an address that holds a space.
        byte[] archive = zip("apache-maven-1/", null, "apache-maven-1/bin/", null,
                "apache-maven-1/bin/mvn", "start",
                "apache-maven-1/lib/deep/down/a.jar", "jar");
        Path file = Files.write(temp.resolve("an archive.zip"), archive);
        for (String address : List.of(file.toUri().toString(), file.toUri().toString().replace("%20", " "))) {
            Path folder = temp.resolve("into" + address.length()).resolve("apache-maven-1");

            Result result = fetch(address, sha512(archive).toUpperCase(), folder);

            assertEquals(new Result(0, "", ""), result);
            assertEquals(List.of(folder), list(folder.getParent()));
            assertEquals("start", Files.readString(folder.resolve("bin/mvn")));
            assertTrue(Files.isExecutable(folder.resolve("bin/mvn")));
            assertEquals("jar", Files.readString(folder.resolve("lib/deep/down/a.jar")));
        }
    }

    @Test
    void refusesAnotherChecksumAndKeepsWhatIsThere() throws Exception {
        Path folder = temp.resolve("into").resolve("apache-maven-1");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("mine"), "mine");
        byte[] archive = zip("apache-maven-1/bin/mvn", "start");
        String wrong = sha512("something else".getBytes(StandardCharsets.UTF_8));

        Result result = fetch(file(archive), wrong, folder);

        assertOneLine(result, "checksum", "expected SHA-512 " + wrong.substring(0, 12) + "...",
                "got " + sha512(archive).substring(0, 12) + "...");
        assertFalse(result.err.contains(wrong), "the sums are shortened");
        assertEquals(List.of(folder), list(folder.getParent()));
        assertEquals("mine", Files.readString(folder.resolve("mine")));
        assertEquals(List.of(folder.resolve("mine")), list(folder));
    }

    @Test
    void refusesEntriesThatLeaveTheFolder() throws Exception {
        Path absolute = temp.resolve("absolute");
        for (String name : List.of("../../escaped", "apache-maven-1/../../../escaped",
                absolute.toString().replace('\\', '/'))) {
            Path folder = temp.resolve("deep").resolve("into").resolve("apache-maven-1");
            byte[] archive = zip("apache-maven-1/bin/mvn", "start", name, "evil");

            Result result = fetch(file(archive), sha512(archive), folder);

            assertOneLine(result, "refused", name);
            assertEquals(List.of(), list(folder.getParent()), name);
            assertFalse(Files.exists(temp.resolve("escaped")), name);
            assertFalse(Files.exists(temp.resolve("deep").resolve("escaped")), name);
            assertFalse(Files.exists(absolute), name);
        }
    }

    @Test
    void saysWhenTheArchiveIsBroken() throws Exception {
        byte[] whole = zip("apache-maven-1/bin/mvn", "start".repeat(1000) + sha512(new byte[1]));
        byte[] damaged = whole.clone();
        damaged[60] ^= 0x55;
        Path folder = temp.resolve("into").resolve("apache-maven-1");
        for (byte[] archive : List.of(new byte[0], "<html>no archive</html>".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, 70), damaged, zip("other/bin/mvn", "start"),
                zip("apache-maven-1/lib/a.jar", "jar"))) {
            assertOneLine(fetch(file(archive), sha512(archive), folder), "broken");
            assertEquals(List.of(), list(folder.getParent()));
        }
    }

    @Test
    void saysWhenItIsCalledWrongly() throws Exception {
        assertOneLine(run(temp, environment, List.of(javaProgram(), FETCHER.toString(), "one")), "usage");
    }

    // ---- the scripts as files

    @Test
    void bothScriptsPinTheSameMaven() throws Exception {
        String version = pinned("maven_version", "mvnw");
        assertEquals(version, pinned("PARLEY_MVN_VERSION", "mvnw.cmd"));
        assertEquals(pinned("maven_sha512", "mvnw"), pinned("PARLEY_MVN_SHA512", "mvnw.cmd"));
        assertTrue(pinned("maven_sha512", "mvnw").matches("[0-9a-f]{128}"));
        assertEquals(pinned("maven_url", "mvnw").replace("$maven_version", version),
                pinned("PARLEY_MVN_URL", "mvnw.cmd").replace("%PARLEY_MVN_VERSION%", version));
    }

    @Test
    void theWindowsScriptHasNoLabels() throws Exception {
        // Labels are what fails in a batch file whose line ends were changed on the way.
        String text = Files.readString(PROJECT.resolve("mvnw.cmd")).replace("\r\n", "\n");
        assertFalse(Pattern.compile("(?im)^\\s*:|\\bgoto\\b|\\bcall\\s+:").matcher(text).find());
        assertFalse(text.contains("\r"));
    }

    // ---- what the tests above share

    private record Result(int status, String out, String err) {
    }

    private static void assumeShell() {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "mvnw needs a POSIX shell");
    }

    private static void assertOneLine(Result result, String... parts) {
        assertNotEquals(0, result.status, result.toString());
        assertEquals("", result.out, result.toString());
        assertTrue(result.err.startsWith("mvnw: "), result.toString());
        assertTrue(result.err.endsWith("\n"), result.toString());
        assertEquals(1, result.err.lines().count(), result.toString());
        for (String part : parts) {
            assertTrue(result.err.contains(part), part + " in " + result);
        }
    }

    private Result mvnw(Path folder, List<String> arguments) throws Exception {
        return run(folder, environment, command(PROJECT.resolve("mvnw"), arguments));
    }

    private Result fetch(String address, String sha512, Path folder) throws Exception {
        return run(temp, environment, List.of(javaProgram(), FETCHER.toString(), address, sha512, folder.toString()));
    }

    private static String javaProgram() {
        return Path.of(JAVA_HOME, "bin", "java").toString();
    }

    private static List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        return command;
    }

    private Result run(Path folder, Map<String, String> environment, List<String> command) throws Exception {
        Path out = Files.createTempFile(temp, "out", ".txt");
        Path err = Files.createTempFile(temp, "err", ".txt");
        Path in = Files.createTempFile(temp, "in", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        // Only what the test sets, and what a process needs to read names of files at all.
        builder.environment().keySet().retainAll(List.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            fail("still running: " + command);
        }
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** A Maven that names itself as told and repeats its arguments, one a line. */
    private static String fake(String version, String name, int status) {
        return "#!/bin/sh\nif [ \"$1\" = -v ]; then\nprintf '%s\\n' '" + version + "'\nexit 0\nfi\n"
                + "printf '" + name + " <%s>\\n' \"$@\"\nexit " + status + "\n";
    }

    private static String said(String name, List<String> arguments) {
        StringBuilder text = new StringBuilder();
        arguments.forEach(argument -> text.append(name).append(" <").append(argument).append(">\n"));
        return text.toString();
    }

    private static void maven(Path file, String version, String name, int status) throws IOException {
        executable(file, fake(version, name, status));
    }

    private static String java(String version) {
        return "#!/bin/sh\nif [ \"$1\" = -version ]; then\necho 'openjdk version \"" + version
                + "\" 2023-10-17' >&2\necho 'OpenJDK Runtime \"Environment\"' >&2\nelse\necho java.base@17\nfi\n";
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
    }

    /** A copy of the project's scripts that pins the archive given in place of the true Maven. */
    private Path projectPinning(byte[] archive) throws Exception {
        Path project = temp.resolve("a project with spaces");
        Files.createDirectories(project.resolve(".mvn"));
        Files.copy(FETCHER, project.resolve(".mvn").resolve(FETCHER.getFileName()));
        Path script = Files.copy(PROJECT.resolve("mvnw"), project.resolve("mvnw"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(script, Files.readString(script).replace(pinned("maven_sha512", "mvnw"), sha512(archive)));
        return project;
    }

    private void address(byte[] archive) throws IOException {
        environment.put("PARLEY_MAVEN_URL", file(archive));
    }

    private String file(byte[] archive) throws IOException {
        return Files.write(temp.resolve("maven.zip"), archive).toUri().toString();
    }

    private Path missing() {
        return temp.resolve("no-such-archive.zip");
    }

    /** What a script sets a name to. */
    private static String pinned(String name, String script) throws IOException {
        Matcher matcher = Pattern.compile("(?m)^(?:set \")?" + name + "=([^\"\\s]+)\"?\\r?$")
                .matcher(Files.readString(PROJECT.resolve(script)));
        assertTrue(matcher.find(), name + " in " + script);
        return matcher.group(1);
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                if (namesAndContents[i + 1] != null) {
                    zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String sha512(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static String tree(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().map(path -> folder.relativize(path).toString()).toList().toString();
        }
    }
}
