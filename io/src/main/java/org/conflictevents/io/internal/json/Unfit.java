package org.conflictevents.io.internal.json;

/** Thrown where a quick reader meets what it does not expect, for the thorough one to look at. It carries nothing. */
public final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates it. */
    public Unfit() {
        super("unfit", null, false, false);
    }
}
