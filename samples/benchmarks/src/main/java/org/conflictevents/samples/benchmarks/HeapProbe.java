package org.conflictevents.samples.benchmarks;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.conflictevents.io.Datasets;

/** The program of {@link BytesPerEvent}: makes events, and prints how many and by how many bytes the heap has grown. */
final class HeapProbe {

    private HeapProbe() {}

    /** What is made. */
    enum Subject {
        /** Coded rows, in which only events differ: places, actors, figures and dates are shared. */
        CODED_ROWS("coded rows, from one file"),

        /** The dataset whole, as often as asked for: no two copies share anything. */
        IDLIB_2020("Idlib 2020, the whole dataset"),

        /** The same documents as trees, to compare with. */
        IDLIB_2020_TREE("Idlib 2020 as a JSON tree");

        private final String title;

        Subject(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static void main(String[] args) throws Exception {
        Subject subject = Subject.valueOf(args[0]);
        boolean quick = Effort.valueOf(args[1]) == Effort.QUICK;
        int copies = quick ? 20 : 200;
        Growth growth = growth(() -> switch (subject) {
            case CODED_ROWS -> new EventGenerator(1).events(quick ? 20_000 : 200_000);
            case IDLIB_2020 -> datasets(copies);
            case IDLIB_2020_TREE -> trees(copies);
        });
        int each = subject == Subject.CODED_ROWS
                ? 1
                : Datasets.idlib2020().events().size();
        System.out.println(growth.size() * each + " " + growth.bytes());
    }

    /** Returns the options of a JVM in which {@link #growth} is the same in each run. */
    static List<String> options(String heap) {
        // Without the last one the collector leaves dead objects where they are, if that is not worth the moving.
        return List.of(heap, "-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1");
    }

    /**
     * What a list added to the heap.
     *
     * @param size how much is in the list
     * @param bytes what it takes
     */
    record Growth(int size, long bytes) {}

    /** Makes a list, and returns by how many bytes the heap grows. */
    static Growth growth(Callable<? extends List<?>> maker) throws Exception {
        // Made once beforehand, for what stays behind in any case: classes, vocabularies, small shared numbers.
        int size = maker.call().size();
        long before = heap();
        List<?> made = maker.call();
        try {
            return new Growth(size, heap() - before);
        } finally {
            Reference.reachabilityFence(made);
        }
    }

    private static List<?> datasets(int copies) {
        byte[] document = idlib2020();
        List<Object> made = new ArrayList<>(copies);
        for (int i = 0; i < copies; i++) {
            made.add(Datasets.read(new ByteArrayInputStream(document), "idlib-2020.json"));
        }
        return made;
    }

    private static List<?> trees(int copies) {
        byte[] document = idlib2020();
        ObjectMapper mapper = new ObjectMapper();
        List<Object> made = new ArrayList<>(copies);
        for (int i = 0; i < copies; i++) {
            try {
                made.add(mapper.readTree(document));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return made;
    }

    /** Returns the document that our jar holds. */
    static byte[] idlib2020() {
        try (InputStream in = requireNonNull(Datasets.class.getResourceAsStream("idlib-2020.json"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the bytes in use once nothing more is given back: some objects are only let go by a thread of the JVM. */
    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int unchanged = 0; unchanged < 3; unchanged++) {
            System.gc();
            pause();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (used < least) {
                least = used;
                unchanged = 0;
            }
        }
        return least;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
