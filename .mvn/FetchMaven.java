import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches a Maven, checks it and unpacks it, for mvnw and mvnw.cmd:
 *
 * <pre>java FetchMaven.java ADDRESS SHA-512 FOLDER</pre>
 *
 * <p>It is Java because a JDK is the only tool that surely is there. FOLDER gets its name only once
 * it is complete, so a run that is cut short leaves nothing that looks like a Maven. A failure is
 * one line on standard error and exit status 1.
 */
public class FetchMaven {

    /** Several times the size of a Maven, and still small enough to hold in memory. */
    private static final int LARGEST_ARCHIVE = 50_000_000;

    private static final class Failure extends Exception {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    public static void main(String[] args) {
        try {
            if (args.length != 3) {
                throw new Failure("usage: java FetchMaven.java ADDRESS SHA-512 FOLDER");
            }
            fetch(args[0], args[1], Path.of(args[2]).toAbsolutePath().normalize());
        } catch (Failure e) {
            fail(e.getMessage());
        } catch (RuntimeException e) {
            fail("cannot fetch Maven: " + e);
        }
    }

    private static void fail(String message) {
        System.err.println("mvnw: " + message.replaceAll("\\s*[\\r\\n]\\s*", " "));
        System.exit(1);
    }

    private static void fetch(String address, String sha512, Path folder) throws Failure {
        FileTime before = changed(folder);
        Path parent = folder.getParent();
        Path beside;
        try {
            // Asked first because createDirectories does not take a link to a folder for one.
            if (!Files.isDirectory(parent)) {
                Files.createDirectories(parent);
            }
            beside = Files.createTempDirectory(parent, ".fetching-");
        } catch (IOException e) {
            throw new Failure("cannot write in " + parent + ": " + reason(e));
        }
        // Runs at every end, an interrupt from the keyboard among them.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(beside)));

        byte[] archive = download(address);
        check(archive, sha512, address);
        unpack(archive, beside, address);
        Path maven = beside.resolve(folder.getFileName());
        Path mvn = maven.resolve("bin").resolve("mvn");
        if (!Files.isRegularFile(mvn)) {
            throw new Failure("the archive from " + address + " is broken: there is no "
                    + folder.getFileName() + "/bin/mvn in it");
        }
        mvn.toFile().setExecutable(true, false);
        putInPlace(maven, folder, before, beside.resolve("replaced"));
    }

    private static byte[] download(String address) throws Failure {
        try {
            URLConnection connection =
                    URI.create(address.strip().replace(" ", "%20")).toURL().openConnection();
            connection.setConnectTimeout(30_000);
            connection.setReadTimeout(60_000);
            if (connection instanceof HttpURLConnection http && http.getResponseCode() != 200) {
                throw new Failure("cannot fetch " + address + ": the server answered "
                        + http.getResponseCode());
            }
            try (InputStream in = connection.getInputStream()) {
                return in.readNBytes(LARGEST_ARCHIVE);
            }
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new Failure("cannot fetch " + address + ": not an address: " + e.getMessage());
        } catch (IOException e) {
            throw new Failure("cannot fetch " + address + ": " + reason(e));
        }
    }

    private static void check(byte[] archive, String expected, String address) throws Failure {
        String got;
        try {
            got = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(archive));
        } catch (NoSuchAlgorithmException e) {
            throw new Failure("this Java cannot compute a SHA-512");
        }
        if (!got.equalsIgnoreCase(expected)) {
            throw new Failure("the checksum of " + address + " differs: expected SHA-512 "
                    + shortened(expected) + ", got " + shortened(got) + "; nothing was kept");
        }
    }

    private static String shortened(String sum) {
        return sum.length() <= 12 ? sum : sum.substring(0, 12) + "...";
    }

    private static void unpack(byte[] archive, Path into, String address) throws Failure {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new Failure("the archive from " + address + " is refused: its entry "
                            + entry.getName() + " would be written outside the folder");
                }
                if (entry.isDirectory()) {
                    write(file, null);
                } else {
                    write(file, zip.readAllBytes());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure("the archive from " + address + " is broken: " + reason(e));
        }
    }

    /** Writes a file, or makes a folder where there is no content. */
    private static void write(Path file, byte[] content) throws Failure {
        try {
            Files.createDirectories(content == null ? file : file.getParent());
            if (content != null) {
                Files.write(file, content);
            }
        } catch (IOException e) {
            throw new Failure("cannot write " + file + ": " + reason(e));
        }
    }

    private static void putInPlace(Path maven, Path folder, FileTime before, Path replaced)
            throws Failure {
        try {
            // What stood there at the start is not usable, or this program would not be running.
            // If it has changed since, another run has put a good one there and may be using it.
            if (before != null && before.equals(changed(folder))) {
                Files.move(folder, replaced, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(maven, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isRegularFile(folder.resolve("bin").resolve("mvn"))) {
                throw new Failure("cannot write " + folder + ": " + reason(e));
            }
        }
    }

    /** When the folder last changed; null where there is none. */
    private static FileTime changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null;
        }
    }

    private static String reason(Exception e) {
        String name = e.getClass().getSimpleName();
        return e.getMessage() == null ? name : name + ": " + e.getMessage();
    }

    private static void delete(Path folder) {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | RuntimeException e) {
            return;
        }
        for (Path path : deepestFirst) {
            path.toFile().delete();
        }
    }
}
