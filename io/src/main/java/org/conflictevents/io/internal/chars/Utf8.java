package org.conflictevents.io.internal.chars;

/** UTF-8, by table 3-7 of the Unicode standard. */
public final class Utf8 {

    private Utf8() {}

    /** Returns the index of the first byte from which on there is no character, -1 if there is none. */
    public static int firstFault(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int b = bytes[i];
            if (b >= 0) {
                i++;
                continue;
            }
            int length = length(bytes, i, to);
            if (length == 0) {
                return i;
            }
            i += length;
        }
        return -1;
    }

    /** Returns how many bytes the character has that begins here, which is not one of ASCII; 0 if none does. */
    private static int length(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xC2 && first < 0xE0
                ? 2
                : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80; // no overlong forms
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF; // no surrogates, nothing beyond U+10FFFF
        if (second < low || second > high) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if (!continues(bytes[at + i])) {
                return 0;
            }
        }
        return length;
    }

    private static boolean continues(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** Returns how many code points there are, each byte that begins none with its neighbours as one. */
    static int codePoints(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += continues(bytes[i]) ? 0 : 1;
        }
        return count;
    }

    /** Returns how many characters as of {@link String#length()} these bytes are. */
    public static int characters(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += continues(bytes[i]) ? 0 : (bytes[i] & 0xF8) == 0xF0 ? 2 : 1;
        }
        return count;
    }
}
