package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.conflictevents.io.CancelledException;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.WriteReport;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may go wrong while something is written: the old is there, or the new and whole, and nothing else. */
class WritingFaultsTest {

    private static final boolean IS_THOROUGH = Boolean.getBoolean("thorough");
    private static final String OLD = "the old one";
    private static final String NEW = "the new one";
    private static final FaultTable FAULTS = new FaultTable("faults while writing");

    private final Random random = new Random(20200206);

    @TempDir
    Path folder;

    @AfterAll
    static void printTable() {
        if (IS_THOROUGH) {
            FAULTS.print();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV_FOLDER")
    void aStreamThatFailsSomewhereIsSaidSo(WritingTarget target) {
        int size = sizeOf(target);
        for (int i = 0; i < (IS_THOROUGH ? 200 : 5); i++) {
            Failing out = new Failing(random.nextInt(size));
            assertThatThrownBy(() -> target.write(out, NEW))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("the line is dead");
            FAULTS.note("failing stream, " + target, out.count > 0, true);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV_FOLDER")
    void aFullDeviceIsSaidSo(WritingTarget target) throws IOException {
        Path device = Path.of("/dev/full");
        assumeThat(Files.exists(device)).as("there is a /dev/full").isTrue();
        for (int i = 0; i < (IS_THOROUGH ? 50 : 2); i++) {
            try (OutputStream out = Files.newOutputStream(device)) {
                assertThatThrownBy(() -> target.write(out, NEW))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("No space left on device");
            }
            FAULTS.note("full device, " + target, true, true);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("thorough") // it mounts a file system, where that is allowed
    void aFileSystemThatIsFullKeepsTheOld(WritingTarget target) throws Exception {
        int size = sizeOf(target.isReplaceable() ? target : WritingTarget.JSON_DOCUMENT);
        Path mounted = Files.createDirectory(folder.resolve("mounted"));
        int code = run("mount", "-t", "tmpfs", "-o", "size=" + 2 * size, "tmpfs", mounted.toString());
        assumeThat(code).as("the exit code of mount: a tmpfs may be mounted").isZero();
        try {
            for (int i = 0; i < 100; i++) {
                writeToFull(target, mounted, random.nextInt(size));
            }
        } finally {
            assertThat(run("umount", mounted.toString())).isZero();
        }
    }

    private void writeToFull(WritingTarget target, Path mounted, int left) throws IOException {
        Path path = mounted.resolve(target.file());
        if (target.isReplaceable()) {
            Files.writeString(path, OLD);
        }
        Path filling = mounted.resolve("filling");
        fill(filling, left);
        Throwable thrown = catchThrowable(() -> target.write(path, NEW));
        Files.delete(filling);
        if (thrown == null) {
            assertThat(target.markOf(path)).isEqualTo(NEW);
        } else {
            assertThat(thrown).isInstanceOf(UncheckedIOException.class).hasMessageContaining("No space left on device");
            assertThat(WritingTarget.filesIn(mounted)).isEqualTo(target.isReplaceable() ? List.of(path) : List.of());
            assertThat(!target.isReplaceable() || Files.readString(path).equals(OLD))
                    .isTrue();
        }
        for (Path any : WritingTarget.filesIn(mounted)) {
            WritingTarget.delete(any);
        }
        FAULTS.note("full tmpfs, " + target, thrown != null, thrown != null);
    }

    /** Takes all room of a file system but for so many bytes. */
    private static void fill(Path file, int left) throws IOException {
        long room = Files.getFileStore(file.getParent()).getUsableSpace() - left;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[(int) Math.max(0, room)]);
        }
    }

    @Test
    void anExceptionOfTheUsersStreamLeavesTheOldFile() {
        Path path = folder.resolve("events.jsonl");
        WritingTarget.JSON_LINES.write(path, OLD);
        for (int i = 0; i < (IS_THOROUGH ? 200 : 5); i++) {
            AtomicInteger left = new AtomicInteger(random.nextInt(WritingTarget.ROWS));
            assertThatThrownBy(() -> {
                        try (RecordWriter<Event> out =
                                Output.to(path).as(Formats.JSONL).events()) {
                            out.writeAll(WritingTarget.events(NEW).peek(event -> {
                                if (left.getAndDecrement() == 0) {
                                    throw new IllegalStateException("of the user's own");
                                }
                            }));
                            out.commit();
                        }
                    })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("of the user's own");
            assertThat(WritingTarget.JSON_LINES.markOf(path)).isEqualTo(OLD);
            assertOnly(path);
            FAULTS.note("exception of the user's stream, JSON_LINES", true, true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionOfTheUsersListenerLeavesTheOld(WritingTarget target) throws IOException {
        Path path = begin(target);
        assertThatThrownBy(() -> target.write(path, NEW, progress -> {
                    throw new IllegalStateException("of the user's own");
                }))
                .hasMessage("of the user's own");
        // Writing may be quicker than the first call, which then is that of the end.
        boolean isOld = !Files.exists(path) || target.markOf(path).equals(OLD);
        FAULTS.note("exception of the listener, " + target, isOld, isOld);
        assertThat(WritingTarget.filesIn(folder).size()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptionLeavesTheOldOrTheNew(WritingTarget target) throws Exception {
        for (int i = 0; i < (IS_THOROUGH ? 200 : 5); i++) {
            Path path = begin(target);
            long nanos = nanosOfWriting(target);
            Throwable thrown = interruptAfter(random.nextLong(nanos), () -> target.write(path, NEW));
            if (thrown == null) {
                assertThat(target.markOf(path)).isEqualTo(NEW);
                assertOnly(path);
            } else {
                assertThat(thrown).isInstanceOf(CancelledException.class);
                assertThat(target.isReplaceable()).isEqualTo(Files.exists(path));
                assertThat(!target.isReplaceable() || target.markOf(path).equals(OLD))
                        .isTrue();
                assertThat(WritingTarget.filesIn(folder)).hasSize(target.isReplaceable() ? 1 : 0);
            }
            FAULTS.note("interruption of the writing, " + target, thrown != null, thrown != null);
        }
    }

    @Test
    void anInterruptionOfTheReadingLeavesNoFile() throws Exception {
        Path document = folder.resolve("dataset.json");
        WritingTarget.JSON_DOCUMENT.write(document, OLD);
        Path zip = folder.resolve("package.zip");
        WritingTarget.CSV_ZIP.write(zip, OLD);
        List<Path> before = temporaries();
        for (int i = 0; i < (IS_THOROUGH ? 200 : 5); i++) {
            Path file = i % 2 == 0 ? document : zip;
            long start = System.nanoTime();
            read(file);
            long nanos = System.nanoTime() - start;
            Throwable thrown = interruptAfter(random.nextLong(nanos), () -> read(file));
            assertThat(thrown == null || thrown instanceof CancelledException)
                    .as(String.valueOf(thrown))
                    .isTrue();
            FAULTS.note("interruption of the reading, " + file.getFileName(), thrown != null, true);
        }
        // Another JVM may read a zip at the same time: its file goes away by itself, one that was forgotten does not.
        List<Path> left = new ArrayList<>(temporaries());
        left.removeAll(before);
        for (int seconds = 0; seconds < 60 && left.stream().anyMatch(Files::exists); seconds++) {
            TimeUnit.SECONDS.sleep(1);
        }
        assertThat(left).noneMatch(Files::exists);
        assertThat(WritingTarget.filesIn(folder)).containsExactly(document, zip);
    }

    /** Reads a dataset from a stream; a zip of it goes through a temporary file. */
    private static void read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Input.of(in, "it").dataset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> temporaries() throws IOException {
        return WritingTarget.filesIn(Path.of(System.getProperty("java.io.tmpdir"))).stream()
                .filter(file -> file.getFileName().toString().matches("conflict-events\\d*\\.zip"))
                .toList();
    }

    /** Returns what a task throws whose thread is interrupted after a while, null if it comes to its end. */
    private static Throwable interruptAfter(long nanos, Runnable task) throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread worker = new Thread(() -> thrown.complete(catchThrowable(task::run)));
        worker.start();
        TimeUnit.NANOSECONDS.sleep(nanos);
        worker.interrupt();
        Throwable result = thrown.get(10, TimeUnit.MINUTES);
        worker.join();
        return result;
    }

    private long nanosOfWriting(WritingTarget target) throws IOException {
        Path other = folder.resolve("other-" + target.file());
        long start = System.nanoTime();
        target.write(other, NEW);
        long nanos = System.nanoTime() - start;
        WritingTarget.delete(other);
        return nanos;
    }

    /** Returns where to write, with an old one there unless that may not be. */
    private Path begin(WritingTarget target) {
        Path path = folder.resolve(target.file());
        try {
            if (target.isReplaceable()) {
                target.write(path, OLD);
            } else if (Files.exists(path)) {
                WritingTarget.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    private static int sizeOf(WritingTarget target) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriteReport report = target.write(out, NEW);
        assertThat(report.bytes()).isEqualTo(out.size());
        return out.size();
    }

    private void assertOnly(Path path) {
        try {
            assertThat(WritingTarget.filesIn(folder)).containsExactly(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            System.out.println(String.join(" ", command) + ": " + said.strip());
        }
        return code;
    }

    /** A stream that takes so many bytes, and no more. */
    private static final class Failing extends OutputStream {
        private final int most;
        private int count;

        Failing(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            if (count == most) {
                throw new IOException("the line is dead");
            }
            count++;
        }
    }
}
