package org.conflictevents.io.internal.chars;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The charset of an input, and how many bytes its byte-order mark has.
 *
 * @param charset the charset
 * @param markLength bytes of the mark; 0 where there is none
 * @param isStated whether neither a mark nor the standard says so, but the user
 */
public record Encoding(Charset charset, int markLength, boolean isStated) {

    /**
     * Returns the charset of a stream that is at its beginning, and goes behind the byte-order mark. A mark says what the input is,
     * whatever was stated; without one it is what was stated, or else UTF-8.
     *
     * @param in a stream with marks
     * @param stated what the user says, null for nothing
     */
    public static Encoding of(InputStream in, @Nullable Charset stated) throws IOException {
        in.mark(4);
        byte[] head = in.readNBytes(4);
        in.reset();
        Encoding encoding = of(head, stated);
        in.skipNBytes(encoding.markLength);
        return encoding;
    }

    /** Returns the charset of an input with these first bytes. */
    public static Encoding of(byte[] head, @Nullable Charset stated) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3, false);
        } else if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return new Encoding(Charset.forName("UTF-32LE"), 4, false);
        } else if (startsWith(head, 0, 0, 0xFE, 0xFF)) {
            return new Encoding(Charset.forName("UTF-32BE"), 4, false);
        } else if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, false);
        } else if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, false);
        }
        return stated == null ? new Encoding(StandardCharsets.UTF_8, 0, false) : new Encoding(stated, 0, true);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether it is UTF-8, so that bytes can be read as they are. */
    public boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }
}
