package org.conflictevents.io.internal.acled;

import java.util.OptionalLong;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Columns;
import org.conflictevents.io.dialect.Dialect;

/** The list of events that ACLED took back, as its API gives it. */
public final class AcledDeletionList {

    private static final Columns COLUMNS = new Columns();
    private static final Column ID = COLUMNS.code("event_id_cnty").required();
    private static final Column DELETED = COLUMNS.integer("deleted_timestamp").atLeast(0);

    /**
     * An event that was taken back.
     *
     * @param id ACLED's id of it
     * @param seconds when it was, in seconds from 1970; empty where that is not told
     */
    public record Deletion(String id, OptionalLong seconds) {}

    private AcledDeletionList() {}

    /** Returns the dialect of the list. */
    public static Dialect<Deletion> dialect() {
        return Dialect.records("acled-deleted", "Events that ACLED deleted", Deletion.class, COLUMNS)
                .signs(ID, DELETED)
                .nothing("NA")
                .reads(sheet -> row -> new Deletion(
                        row.code(ID), row.has(DELETED) ? OptionalLong.of(row.integer(DELETED)) : OptionalLong.empty()))
                .build();
    }
}
