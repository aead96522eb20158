package org.parley.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.parley.scenario.InputException;

/**
 * Grows inputs of every format that Parley reads, good and bad, and does with each what a user would. To be run in a Java of its
 * own, with little memory: {@code Fuzz CASES SEED FOLDER}. Ends with 0 when all went well, with 1 and the reason when not; the input
 * that did it is then in the folder, as {@code FORMAT-NUMBER.txt}.
 */
public final class Fuzz {

    private static final int THOUSAND = 1_000;
    /** Footprints are read after so many cases at the latest: they are kept in memory until then. */
    private static final int AT_ONCE = 5_000;

    private final Path folder;
    private final long seed;
    private final Watch watch;
    private volatile String running = "";
    private volatile byte[] input = new byte[0];

    private Fuzz(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
        watch = new Watch(() -> fail(new AssertionError("took too long")));
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[2]));
        new Fuzz(folder, Long.parseLong(args[1])).run(Long.parseLong(args[0]));
        System.exit(0);
    }

    private void run(long cases) throws IOException {
        Exported.check(Formats.classroom(), folder); // what Java sets up once, it sets up now
        try (Footprints footprints = new Footprints(folder)) {
            List<Subject> subjects = Formats.all(folder);
            if (subjects.stream().mapToInt(Subject::share).sum() != THOUSAND) {
                throw new IllegalStateException("the shares of the formats must sum to 1,000");
            }
            for (Subject subject : subjects) {
                run(subject, cases * subject.share() / THOUSAND, footprints);
            }
        }
    }

    private void run(Subject subject, long cases, Footprints footprints) throws IOException {
        long taken = 0;
        double sum = 0;
        double millis = 0;
        double megabytes = 0;
        int files = 0;
        for (long n = 0; n < cases; n++) {
            running = subject.name() + "-" + n;
            input = subject.input(new Dice((seed * 1_000_003 + subject.name().hashCode()) * 1_000_003 + n));
            watch.begin(subject.mostSeconds());
            taken += tryOne(subject) ? 1 : 0;
            Watch.Taken took = watch.end();
            sum += took.millis();
            millis = Math.max(millis, took.millis());
            megabytes = Math.max(megabytes, took.megabytes());
            if (n % AT_ONCE == AT_ONCE - 1 || n == cases - 1) {
                files += look(footprints);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d cases, %d taken, %.1f s in all, %.0f ms and %.0f MB at most, %d times at a file in the folder%n",
                subject.name(),
                cases,
                taken,
                sum / 1000,
                millis,
                megabytes,
                files);
    }

    private boolean tryOne(Subject subject) {
        try {
            subject.use(input);
            return true;
        } catch (InputException refused) {
            try {
                Words.check(refused);
            } catch (AssertionError fault) {
                fail(fault);
            }
            return false;
        } catch (Throwable fault) {
            fail(fault);
            return false;
        }
    }

    private int look(Footprints footprints) throws IOException {
        Footprints.Found found = footprints.next();
        if (!found.faults().isEmpty()) {
            fail(new AssertionError("went where it has no business: " + found.faults()));
        }
        return found.inside();
    }

    private void fail(Throwable fault) {
        System.out.println(running + " of seed " + seed + ":");
        fault.printStackTrace(System.out);
        try {
            Files.write(folder.resolve(running + ".txt"), input);
        } catch (IOException e) {
            e.printStackTrace(System.out);
        }
        System.out.flush();
        Runtime.getRuntime().halt(1);
    }
}
