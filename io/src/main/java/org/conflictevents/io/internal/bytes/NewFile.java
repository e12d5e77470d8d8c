package org.conflictevents.io.internal.bytes;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** Makes files to write to; a test has others that are written to a disk that fails. */
@FunctionalInterface
interface NewFile {

    /** Makes them where the path says. */
    NewFile ON_DISK = (file, rights) ->
            Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights);

    /**
     * Returns what writes to a file that was not there.
     *
     * @param rights who may read and write it; none for those of any new file
     */
    SeekableByteChannel make(Path file, FileAttribute<?>... rights) throws IOException;

    /** Forces all that was written to the disk. File systems that are no disk have nothing to force. */
    static void force(SeekableByteChannel channel) throws IOException {
        if (channel instanceof FileChannel file) {
            file.force(true);
        }
    }
}
