package org.conflictevents.io.internal.dialect;

import java.io.Closeable;
import java.io.IOException;
import org.conflictevents.io.Problem;
import org.jspecify.annotations.Nullable;

/** Where rows of cells come from: a table, or JSON objects. Not thread-safe. */
interface Grid extends Closeable {

    /** Returns which cell belongs to which column; it may grow with each row. */
    Binding binding();

    /** Tells whether a header names the columns, also those without anything in them. */
    boolean hasHeader();

    /** Goes to the next row, false at the end. */
    boolean next() throws IOException;

    /** Returns the cells of the row, null for those that it does not have. The array is not kept, and may have cells to spare. */
    @Nullable
    String[] cells();

    /** Returns the physical line on which the row begins, from 1. */
    long line();

    /** Tells whether the row says nothing at all. */
    boolean isBlank();

    /** Tells whether the row says in HXL tags what the columns hold. */
    boolean isTagRow();

    /** Returns what keeps the row from being read at all, null if nothing does. Asked for once in each row. */
    @Nullable
    Problem fault();

    /**
     * Returns a problem with the row.
     *
     * @param field the index of the cell, -1 for the row as a whole
     * @param name the name of what is wrong
     */
    Problem problem(int field, String name, String message, @Nullable String expected, @Nullable String found);
}
