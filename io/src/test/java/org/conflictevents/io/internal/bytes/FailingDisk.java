package org.conflictevents.io.internal.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A disk that notes what is done to the files on it, and that fails where a test wants it to. */
final class FailingDisk implements NewFile {

    /** What may be done to a file. */
    enum Step {
        WRITE,
        FORCE,
        CLOSE
    }

    private final List<Step> steps = new ArrayList<>();
    private final Step fails;
    private final long after;

    private FailingDisk(Step fails, long after) {
        this.fails = fails;
        this.after = after;
    }

    /** Returns a disk on which a step fails, once it was taken so many times. */
    static FailingDisk failing(Step step, long after) {
        return new FailingDisk(step, after);
    }

    /** Returns a disk that works. */
    static FailingDisk working() {
        return failing(Step.CLOSE, Long.MAX_VALUE);
    }

    /** Returns what was done, in this order; writing that follows writing counts once. */
    List<Step> steps() {
        List<Step> changes = new ArrayList<>();
        for (Step step : steps) {
            if (step != Step.WRITE || changes.isEmpty() || changes.get(changes.size() - 1) != Step.WRITE) {
                changes.add(step);
            }
        }
        return changes;
    }

    @Override
    public SeekableByteChannel make(Path file, FileAttribute<?>... rights) throws IOException {
        return new Channel(
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights));
    }

    private void take(Step step) throws IOException {
        if (step == fails && steps.stream().filter(step::equals).count() >= after) {
            throw new IOException("No space left on device");
        }
        steps.add(step);
    }

    /** A channel of a file on this disk. */
    private final class Channel extends FileChannel {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            take(Step.WRITE);
            return file.write(bytes);
        }

        @Override
        public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
            take(Step.WRITE);
            return file.write(bytes, offset, length);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            take(Step.WRITE);
            return file.write(bytes, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            take(Step.FORCE);
            file.force(metaData);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
            take(Step.CLOSE);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long newPosition) throws IOException {
            file.position(newPosition);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public int read(ByteBuffer target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] targets, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer target, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }
}
