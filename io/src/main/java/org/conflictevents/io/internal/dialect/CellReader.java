package org.conflictevents.io.internal.dialect;

import java.time.LocalDate;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Column.DayForm;
import org.jspecify.annotations.Nullable;

/** Reads what cells say, by what their columns hold. Not thread-safe. */
final class CellReader {

    private final boolean isDayFirst;
    private final Days days = new Days();
    private boolean wasRetyped;

    /** Creates one for a file whose dates may be written day first, or not. */
    CellReader(boolean isDayFirst) {
        this.isDayFirst = isDayFirst;
    }

    /** Tells whether the value that was read last is right, but written as another type. */
    boolean wasRetyped() {
        return wasRetyped;
    }

    /** Tells whether a cell that is not blank holds what its column says. */
    boolean reads(String cell, Column column) {
        return switch (column.kind()) {
            case TEXT, CODE -> true;
            case INTEGER -> integer(cell, column) != Numbers.NONE;
            case DECIMAL -> !Double.isNaN(decimal(cell, column));
            case DAY -> day(cell, column) != null;
        };
    }

    /** Tells whether a cell is a day with the day first. */
    boolean readsDayFirst(String cell) {
        return Days.inForm(cell.strip(), DayForm.DAY_FIRST) != Days.NONE;
    }

    /** Returns a code without blanks around it, and without the fraction that R gives to a whole number. */
    String code(String cell) {
        wasRetyped = false;
        String code = cell.strip();
        if (code.endsWith(".0") && Numbers.integer(code.substring(0, code.length() - 2)) != Numbers.NONE) {
            wasRetyped = true;
            return code.substring(0, code.length() - 2);
        }
        return code;
    }

    /** Returns a whole number, {@link Numbers#NONE} for anything else, or one that is out of bounds. */
    long integer(String cell, Column column) {
        wasRetyped = false;
        long number = Numbers.integer(cell);
        if (number == Numbers.NONE) {
            String stripped = cell.strip();
            number = Numbers.integer(stripped);
            if (number == Numbers.NONE) {
                number = Numbers.wholeDecimal(stripped);
                wasRetyped = number != Numbers.NONE;
            }
        }
        return number < column.least() || number > column.most() ? Numbers.NONE : number;
    }

    /** Returns a number, NaN for anything else, or one that is out of bounds. */
    double decimal(String cell, Column column) {
        String stripped = cell.strip();
        if (!Numbers.isDecimal(stripped)) {
            return Double.NaN;
        }
        double number = Double.parseDouble(stripped);
        return number >= column.least() && number <= column.most() ? number : Double.NaN;
    }

    /** Returns a day, null for anything else. */
    @Nullable
    LocalDate day(String cell, Column column) {
        wasRetyped = false;
        long day = Days.iso(cell);
        if (day == Days.NONE) {
            String stripped = cell.strip();
            day = Days.iso(stripped);
            if (day == Days.NONE) {
                day = Days.number(stripped);
                wasRetyped = day != Days.NONE && stripped.length() != "20200206".length();
            }
            for (DayForm form : column.dayForms()) {
                day = day == Days.NONE ? Days.inForm(stripped, form) : day;
            }
            if (day == Days.NONE && isDayFirst) {
                day = Days.inForm(stripped, DayForm.DAY_FIRST);
            }
        }
        return day == Days.NONE ? null : days.of(day);
    }
}
