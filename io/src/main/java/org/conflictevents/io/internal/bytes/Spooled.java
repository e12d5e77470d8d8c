package org.conflictevents.io.internal.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.internal.rows.Reading;

/** Streams that have to be a file for a while. */
final class Spooled {

    private Spooled() {}

    static void copy(InputStream in, Path file, String name, ReadLimits limits) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > limits.maxSpooledBytes()) {
                    throw Reading.refusal(
                            name,
                            1,
                            "the archive has more than " + limits.maxSpooledBytes()
                                    + " bytes, which go to a temporary file as it comes as a stream;"
                                    + " ReadLimits.withMaxSpooledBytes takes more");
                }
                out.write(buffer, 0, n);
            }
        }
    }
}
