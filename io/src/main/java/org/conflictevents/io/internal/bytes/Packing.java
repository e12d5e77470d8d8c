package org.conflictevents.io.internal.bytes;

/** The ways in which a file may be packed, told by its first bytes. */
public enum Packing {
    /** One stream of bytes, RFC 1952. */
    GZIP(0x1F, 0x8B),
    /** An archive of entries. */
    ZIP('P', 'K');

    private final byte first;
    private final byte second;

    Packing(int first, int second) {
        this.first = (byte) first;
        this.second = (byte) second;
    }

    /** Tells whether these are the first bytes of a file that is packed so. */
    public boolean isIn(byte[] head) {
        return head.length >= 2
                && head[0] == first
                && head[1] == second
                && (this == GZIP || (head.length >= 4 && isRecord(head[2], head[3])));
    }

    /** Tells whether a zip may begin with this record: an entry, the end of an empty one, or the mark of one in parts. */
    private static boolean isRecord(int third, int fourth) {
        return (third == 3 || third == 5 || third == 7) && fourth == third + 1;
    }
}
