package org.conflictevents.io.internal.json;

/** Thrown where the quick reader of rows meets what it does not expect, for the thorough one to look at. It carries nothing. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfit() {
        super("unfit", null, false, false);
    }
}
