package org.conflictevents.model;

/** Placeholder. */
public final class EdtfDate {
    private EdtfDate() {}

    @Override
    public String toString() {
        return "";
    }
}
