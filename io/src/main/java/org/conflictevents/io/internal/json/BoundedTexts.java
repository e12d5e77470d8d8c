package org.conflictevents.io.internal.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A JSON document that ends early where a text in it is longer than any may be: what came up to there is enough to say so, and the rest
 * of a document whose text is never closed need not be held. Not thread-safe.
 */
final class BoundedTexts extends FilterInputStream {

    /** How many bytes one character may be written with: a backslash, a {@code u} and four digits. */
    private static final int BYTES_OF_CHARACTER = 6;

    private static final int BEGUN = -1;

    private final long most;
    private long inText = -1;
    private boolean isOver;

    /** How many digits are still to come of an escape; {@link #BEGUN} behind its backslash. */
    private int escape;

    private BoundedTexts(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** Returns a document, in UTF-8, of which no more is read than shows that a text, or a name, has more than so many characters. */
    static InputStream of(InputStream document, int maxCharacters) {
        return new BoundedTexts(document, BYTES_OF_CHARACTER * (maxCharacters + 2L));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = isOver ? -1 : super.read(target, from, length);
        for (int i = from; i < from + count; i++) {
            byte one = target[i];
            boolean beginsCharacter = (one & 0xC0) != 0x80;
            if (inText > most && beginsCharacter && escape == 0) { // and none is cut
                isOver = true;
                return i == from ? -1 : i - from;
            }
            step(one);
        }
        return count;
    }

    private void step(byte one) {
        if (inText < 0) {
            inText = one == '"' ? 0 : -1;
        } else if (one == '"' && escape == 0) {
            inText = -1;
        } else {
            escape = switch (escape) {
                case 0 -> one == '\\' ? BEGUN : 0;
                case BEGUN -> one == 'u' ? 4 : 0;
                default -> escape - 1;
            };
            inText++;
        }
    }
}
