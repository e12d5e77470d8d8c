package org.conflictevents.io.dialect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A column that a dialect knows: what it is called, and what its cells hold. {@link Columns} makes them.
 *
 * <p>What a cell may hold is said here once, and not where it is read: a row of which any cell is wrong is refused with all
 * complaints at once, whichever cells a mapping looks at first. Immutable and safe for use by several threads.
 */
public final class Column {

    /** What the cells of a column hold. */
    public enum Kind {
        /** A text, as it stands. */
        TEXT,
        /** A short text without blanks around it, such as an id; a number that R wrote as {@code 652.0} is 652. */
        CODE,
        /** A whole number; {@code 652.0} is 652. */
        INTEGER,
        /** A number with or without a fraction, with a point. */
        DECIMAL,
        /**
         * A day: {@code 2020-02-06}, with a time of day behind it or without, {@code 20200206}, the days or seconds since 1970 that R writes, or
         * what a {@link DayForm} allows. A number from 1700 to 2200 is a year, and no day.
         */
        DAY;

        /** Tells whether it is one of numbers. */
        public boolean isNumber() {
            return this == INTEGER || this == DECIMAL;
        }
    }

    /** How days are written, beside {@code 2020-02-06}, which is always read, with a time of day behind it or without. */
    public enum DayForm {
        /** {@code 6/2/2020}, {@code 06.02.2020}, {@code 06-02-20}. */
        DAY_FIRST,
        /** {@code 06 February 2020}, {@code 6-Feb-20}, {@code 06-February-2020}, whatever the language of the machine. */
        MONTH_NAME
    }

    private final Columns owner;
    private final int index;
    private final String name;
    private final List<String> aliases;
    private final Kind kind;
    private final boolean isRequired;
    private final long least;
    private final long most;
    private final Set<DayForm> dayForms;

    Column(Columns owner, int index, String name, List<String> aliases, Kind kind) {
        this(owner, index, name, aliases, kind, false, Long.MIN_VALUE, Long.MAX_VALUE, Set.of());
    }

    private Column(
            Columns owner,
            int index,
            String name,
            List<String> aliases,
            Kind kind,
            boolean isRequired,
            long least,
            long most,
            Set<DayForm> dayForms) {
        this.owner = owner;
        this.index = index;
        this.name = name;
        this.aliases = aliases;
        this.kind = kind;
        this.isRequired = isRequired;
        this.least = least;
        this.most = most;
        this.dayForms = dayForms;
    }

    /** Returns the column as one that each file has and each row fills. A file without it is refused. */
    public Column required() {
        return owner.replace(new Column(owner, index, name, aliases, kind, true, least, most, dayForms));
    }

    /**
     * Returns the column as one whose numbers lie between two others, both included.
     *
     * @throws IllegalStateException if it holds no numbers
     * @throws IllegalArgumentException if no number lies between them
     */
    public Column between(long least, long most) {
        if (!kind.isNumber()) {
            throw new IllegalStateException("the column '" + name + "' holds no numbers, but is of kind " + kind);
        }
        if (least > most) {
            throw new IllegalArgumentException("least (" + least + ") must not be above most (" + most + ")");
        }
        return owner.replace(new Column(owner, index, name, aliases, kind, isRequired, least, most, dayForms));
    }

    /**
     * Returns the column as one whose numbers are this or more.
     *
     * @throws IllegalStateException if it holds no numbers
     */
    public Column atLeast(long least) {
        return between(least, Long.MAX_VALUE);
    }

    /**
     * Returns the column as one whose days are written in these forms, too.
     *
     * @throws IllegalStateException if it holds no days
     */
    public Column written(DayForm... forms) {
        List<DayForm> given = Given.list(forms, "forms");
        if (kind != Kind.DAY) {
            throw new IllegalStateException("the column '" + name + "' holds no days, but is of kind " + kind);
        }
        Set<DayForm> all = given.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(given));
        return owner.replace(new Column(owner, index, name, aliases, kind, isRequired, least, most, all));
    }

    /** Returns the name that it is written with. */
    public String name() {
        return name;
    }

    /** Returns other names that it goes by; empty when there are none. */
    public List<String> aliases() {
        return aliases;
    }

    /** Returns what its cells hold. */
    public Kind kind() {
        return kind;
    }

    /** Tells whether each file has it, and each row fills it. */
    public boolean isRequired() {
        return isRequired;
    }

    /** Returns the least number that a cell may hold. */
    public long least() {
        return least;
    }

    /** Returns the greatest number that a cell may hold. */
    public long most() {
        return most;
    }

    /** Returns the forms in which days are written, beside that of ISO 8601. */
    public Set<DayForm> dayForms() {
        return dayForms;
    }

    /** Returns the columns among which it was declared. */
    public Columns owner() {
        return owner;
    }

    /** Returns its place among them, from 0. */
    public int index() {
        return index;
    }

    /** Returns what stands in its cells, in words, such as {@code a whole number from 1 to 3}. */
    public String expected() {
        return switch (kind) {
            case TEXT -> "a text";
            case CODE -> "a code";
            case INTEGER -> "a whole number" + bounds();
            case DECIMAL -> "a number" + bounds();
            case DAY -> "a day, such as 2020-02-06" + (dayForms.isEmpty() ? "" : ", or " + inWords());
        };
    }

    private String bounds() {
        if (most < Long.MAX_VALUE) {
            return " from " + least + " to " + most;
        }
        return least > Long.MIN_VALUE ? ", " + least + " or more" : "";
    }

    private String inWords() {
        StringBuilder forms = new StringBuilder();
        for (DayForm form : dayForms) {
            forms.append(forms.length() == 0 ? "" : " or ")
                    .append(form == DayForm.DAY_FIRST ? "06/02/2020" : "06 February 2020");
        }
        return forms.toString();
    }

    /** Returns the name and the kind, such as {@code year (integer)}. */
    @Override
    public String toString() {
        return name + " (" + kind.name().toLowerCase(Locale.ROOT) + (isRequired ? ", required)" : ")");
    }
}
