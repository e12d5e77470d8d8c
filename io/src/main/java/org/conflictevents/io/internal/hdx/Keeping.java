package org.conflictevents.io.internal.hdx;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.Code;
import org.conflictevents.model.EdtfDate;

/** What the mappings of this package have in common: cells are kept where a record does not say what they say. */
final class Keeping {

    private Keeping() {}

    /** Keeps the cells of columns that say something. */
    static void keep(Row row, List<Column> columns) {
        for (Column column : columns) {
            if (row.has(column)) {
                row.keep(column);
            }
        }
    }

    /** Keeps a cell that is not the text that the record tells. */
    static void keepUnless(Row row, Column column, String told) {
        if (!row.cell(column).equals(told)) {
            row.keep(column);
        }
    }

    /** Keeps the cell of a number that is not the one that the record tells. */
    static void keepUnless(Row row, Column column, long told) {
        if (!row.has(column) || row.integer(column) != told) {
            row.keep(column);
        }
    }

    /** Keeps the cell of a day that is more than the day that the record tells: midnight is no more. */
    static void keepUnless(Row row, Column column, LocalDate told) {
        String cell = row.cell(column);
        if (!cell.equals(told.toString()) && !cell.equals(told + "T00:00:00")) {
            row.keep(column);
        }
    }

    /** Returns a cell without blanks around it, empty where it says nothing. */
    static String cell(Row row, Column column) {
        return row.has(column) ? row.cell(column).strip() : "";
    }

    /** Returns a word of a vocabulary, without blanks around it if that is one that we know. */
    static <C extends Code> C code(Row row, Column column, Function<String, C> vocabulary) {
        C code = vocabulary.apply(row.text(column).strip());
        return code.isKnown() ? code : vocabulary.apply(row.text(column));
    }

    /** Returns a part of an id for any name, also one without a letter. */
    static String slug(String name) {
        String slug = Slug.of(name);
        return slug.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : slug;
    }

    /** Returns the day, the month or the year that two days are the first and the last of, or the interval. */
    static EdtfDate span(LocalDate start, LocalDate end) {
        if (start.equals(end)) {
            return EdtfDate.of(start);
        } else if (isMonth(start, end)) {
            return EdtfDate.of(YearMonth.from(start));
        }
        return isYear(start, end) ? EdtfDate.of(Year.of(start.getYear())) : EdtfDate.between(start, end);
    }

    private static boolean isMonth(LocalDate start, LocalDate end) {
        return start.getDayOfMonth() == 1 && end.equals(YearMonth.from(start).atEndOfMonth());
    }

    private static boolean isYear(LocalDate start, LocalDate end) {
        return start.getDayOfYear() == 1 && end.equals(LocalDate.of(start.getYear(), 12, 31));
    }
}
