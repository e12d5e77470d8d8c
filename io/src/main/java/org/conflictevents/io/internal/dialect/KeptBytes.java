package org.conflictevents.io.internal.dialect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.conflictevents.io.internal.json.Unfit;

/** Bytes of UTF-8 of which those of a row stay at hand, so that it can be shown as it stands. Not thread-safe. */
final class KeptBytes extends FilterInputStream {

    /** Bytes between rows of which the later half stays at hand: the next row may have begun there. */
    private static final int BETWEEN_ROWS = 1 << 16;

    /** No array holds more. */
    private static final int MOST = Integer.MAX_VALUE - 16;

    private final int maxCharacters;

    private byte[] kept = new byte[1 << 14];
    private long first;
    private int count;
    private long column = 1;
    private boolean isInRow;

    /** How many bytes of the row were looked at for the characters that they are. */
    private int counted;

    private int characters;

    /**
     * Takes the bytes that are behind a byte-order mark.
     *
     * @param maxCharacters how long a row may be
     */
    KeptBytes(InputStream in, int maxCharacters) {
        super(in);
        this.maxCharacters = maxCharacters;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /**
     * Reads on, when all that is at hand has been looked at.
     *
     * @throws Unfit if the row is longer than it may be
     */
    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (!isInRow && count > BETWEEN_ROWS) {
            forgetBefore(first + count - BETWEEN_ROWS / 2);
        } else if (isInRow && isTooLong(first + count)) {
            throw new Unfit();
        }
        int n = super.read(target, from, length);
        if (n > 0) {
            if (count + n > kept.length) {
                kept = Arrays.copyOf(kept, (int) Math.min(Math.max(2L * kept.length, (long) count + n), MOST));
            }
            System.arraycopy(target, from, kept, count, n);
            count += n;
        }
        return n;
    }

    /** Keeps all bytes from one on, counted from 0, with which a row begins. */
    void beginRow(long offset) {
        forgetBefore(offset);
        isInRow = true;
        counted = 0;
        characters = 0;
    }

    /** Keeps no more of what was read than the next row may need. */
    void endRow() {
        isInRow = false;
    }

    /** Tells whether the row is longer than it may be, if it ends before a byte. Each is looked at once, and none of a short row. */
    boolean isTooLong(long end) {
        int length = (int) Math.min(end - first, count);
        if (length <= maxCharacters) {
            return false;
        }
        for (; counted < length; counted++) {
            byte one = kept[counted];
            // four bytes are two characters, and the others of a character are none by themselves
            characters += (one & 0xC0) == 0x80 ? 0 : (one & 0xF8) == 0xF0 ? 2 : 1;
        }
        return characters > maxCharacters || length > MOST - BETWEEN_ROWS;
    }

    /** Forgets what comes before a byte, counted from 0. */
    private void forgetBefore(long offset) {
        int gone = (int) Math.min(Math.max(0, offset - first), count);
        for (int i = 0; i < gone; i++) {
            byte one = kept[i];
            if (one == '\n' || one == '\r') {
                column = 1;
            } else if ((one & 0xC0) != 0x80) { // the others go on with a character
                column++;
            }
        }
        System.arraycopy(kept, gone, kept, 0, count - gone);
        count -= gone;
        first += gone;
    }

    /** Returns the code point within its line at which the first byte stands that is not forgotten, from 1. */
    long column() {
        return column;
    }

    /** Returns the text between two bytes, as far as it is at hand. */
    String text(long from, long to) {
        int start = (int) Math.min(Math.max(0, from - first), count);
        int end = (int) Math.min(Math.max(start, to - first), count);
        return new String(kept, start, end - start, StandardCharsets.UTF_8);
    }
}
