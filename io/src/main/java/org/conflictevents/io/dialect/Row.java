package org.conflictevents.io.dialect;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;

/**
 * A row of a file that is being read: the cells of a line of a table, or the members of a JSON object.
 *
 * <p>There is one for each file, which holds one row after the other: a mapping takes from it what it needs, and does not keep it. A cell
 * that holds what its {@link Column} does not allow ends the mapping of the row, and all complaints about the row are reported. So do
 * {@link IllegalArgumentException}s of the records that are made. Not thread-safe, and not to be implemented by users: it may get more
 * methods.
 *
 * <p>A column that the file does not have is as good as one whose cell is blank.
 */
public interface Row {

    /** Returns the physical line on which it begins, from 1. */
    long line();

    /** Tells whether a cell says anything: it is neither blank nor one of the words that the dialect has for nothing. */
    boolean has(Column column);

    /** Returns a cell as it stands, empty where there is none. It is never complained of. */
    String cell(Column column);

    /** Returns the text of a cell as it stands; a cell that says nothing is complained of. */
    String text(Column column);

    /** Returns the text of a cell as it stands, empty where it says nothing. */
    Optional<String> optional(Column column);

    /** Returns a code without blanks around it; a cell that says nothing is complained of. */
    String code(Column column);

    /** Returns a whole number; a cell that says nothing is complained of. */
    long integer(Column column);

    /** Returns a whole number, or another where the cell says nothing. */
    long integer(Column column, long otherwise);

    /** Returns a number; a cell that says nothing is complained of. */
    double decimal(Column column);

    /** Returns a day; a cell that says nothing is complained of. */
    LocalDate day(Column column);

    /**
     * Returns a count: a number, unknown, or not said at all.
     *
     * @param column a column of whole numbers
     * @param unit what is counted
     * @return {@link Quantity#exactly(long, Unit)} for a number, {@link Quantity#uncounted} for a negative one, by which files say that
     *     it is not known, empty where the cell says nothing
     */
    Optional<Quantity> count(Column column, Unit unit);

    /** Keeps a cell among the {@link #extras} as it stands, because the record that is made does not say what it says. */
    void keep(Column column);

    /**
     * Returns what the record has no place for: the filled cells of columns that the dialect does not know, under their names in the order
     * of the file, and those that were {@linkplain #keep kept} under the names of their columns.
     */
    Map<String, String> extras();

    /**
     * Notes something odd about a row that is read all the same.
     *
     * @param column where it stands
     * @param message what is odd, such as {@code low (20) is above best (2)}
     */
    void note(Column column, String message);

    /**
     * Returns what to throw when a cell holds what it cannot mean here.
     *
     * @param column where it stands
     * @param expected what was wanted, in words that go on "expected", such as {@code a day that is not before date_start}
     */
    RuntimeException wrong(Column column, String expected);

    /**
     * Returns what to throw when a row makes no record and is not wrong.
     *
     * @param reason why, in few words, such as {@code repeated row}; rows are counted by it
     */
    RuntimeException passOver(String reason);
}
