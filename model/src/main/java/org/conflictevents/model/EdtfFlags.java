package org.conflictevents.model;

/** What an {@link EdtfDate} knows about itself beside its bounds, as bits of an int: dates are many, and small. */
final class EdtfFlags {

    static final int UNCERTAIN = 1;
    static final int APPROXIMATE = 1 << 1;
    static final int INTERVAL = 1 << 2;
    static final int ONE_OF = 1 << 3;
    static final int ALL_OF = 1 << 4;
    static final int OPEN_START = 1 << 5;
    static final int OPEN_END = 1 << 6;
    static final int UNKNOWN_START = 1 << 7;
    static final int UNKNOWN_END = 1 << 8;

    private EdtfFlags() {}
}
