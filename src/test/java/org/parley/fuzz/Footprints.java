package org.parley.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Every file that this Java reads or writes, every connection that it opens and every program that it starts, as Java itself
 * records them.
 */
final class Footprints implements AutoCloseable {

    private static final List<String> FILES = List.of("jdk.FileRead", "jdk.FileWrite");
    /** Where Java itself reads when it draws letters and wants chance; it does so with any input. */
    private static final List<Path> OF_JAVA = Stream.of("/dev/random", "/dev/urandom", "/usr/share/fonts", "/usr/local/share/fonts")
            .map(Path::of)
            .toList();

    private static final List<String> OTHERS = List.of("jdk.SocketRead", "jdk.SocketWrite", "jdk.ProcessStart");

    private final Path folder;
    private final List<Path> own = new ArrayList<>();
    private Recording recording;

    /** @param folder the one that may be written to */
    Footprints(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        own.addAll(OF_JAVA);
        own.add(Path.of(System.getProperty("java.home")).toAbsolutePath().normalize());
        for (String part : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            own.add(Path.of(part).toAbsolutePath().normalize());
        }
        begin();
    }

    private void begin() {
        recording = new Recording();
        Stream.of(FILES, OTHERS).flatMap(List::stream).forEach(event -> recording.enable(event).withThreshold(Duration.ZERO));
        recording.start();
    }

    /**
     * What was done since the last time that is not allowed; and how many files were read or written inside the folder.
     *
     * @param faults each a line
     */
    record Found(List<String> faults, int inside) {}

    Found next() throws IOException {
        Path record = folder.resolve("footprints.jfr");
        recording.stop();
        recording.dump(record);
        recording.close();
        TreeSet<String> faults = new TreeSet<>();
        int inside = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(record)) {
            String what = event.getEventType().getName();
            if (OTHERS.contains(what)) {
                faults.add(what + " " + event);
            }
            if (!FILES.contains(what) || event.getString("path") == null) {
                continue; // standard input and output have no name
            }
            Path path = Path.of(event.getString("path")).toAbsolutePath().normalize();
            if (path.startsWith(folder)) {
                inside++;
            } else if (what.equals("jdk.FileWrite") || own.stream().noneMatch(path::startsWith)) {
                faults.add(what + " " + path);
            }
        }
        Files.delete(record);
        begin();
        return new Found(new ArrayList<>(faults), inside);
    }

    @Override
    public void close() {
        recording.close();
    }
}
