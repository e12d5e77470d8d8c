package org.conflictevents.io.internal.dialect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Problem;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Columns;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.conflictevents.model.internal.PackedTexts;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/** The one row of a file, which reads the cells of whatever row its grid is at. Not thread-safe. */
final class GridRow implements Row {

    /** Which cells go into the extras differs from row to row in a few ways; more ways than these are not remembered. */
    private static final int MOST_SHAPES = 4_096;

    private static final Comparator<Problem> IN_ORDER =
            Comparator.comparingLong(Problem::line).thenComparingLong(Problem::column);

    private final Grid grid;
    private final Binding binding;
    private final Columns owner;
    private final List<Column> required;
    private final List<String> nothing;
    private final int longestNothing;
    private final Reading reading;
    private final Pool pool;
    private final CellTexts texts;
    private final DriftCount drift;
    private final CellReader reader;

    private @Nullable String[] cells = {};
    private final BitSet kept = new BitSet();

    /** The cells that are the same instances as in earlier rows already. */
    private final BitSet shared = new BitSet();

    private final Map<BitSet, PackedTexts.Names> shapes = new HashMap<>();
    private final List<Problem> complaints = new ArrayList<>();
    private final BitSet complained = new BitSet();
    private final List<Problem> notes = new ArrayList<>();
    private final BitSet retyped = new BitSet();

    GridRow(Dialect<?> dialect, Grid grid, Reading reading, Pool pool) {
        this.grid = grid;
        this.binding = grid.binding();
        this.owner = dialect.columns();
        this.required = binding.columns().stream().filter(Column::isRequired).toList();
        this.nothing = dialect.nothing();
        this.longestNothing = nothing.stream().mapToInt(String::length).max().orElse(0);
        this.reading = reading;
        this.pool = pool;
        this.texts = new CellTexts(binding, pool);
        // a table is not expected to have any one tag
        this.drift = new DriftCount(binding, binding.isTagged() ? List.of() : dialect.header());
        this.reader = new CellReader(reading.isDayFirst());
    }

    /** Returns what a mapping makes of the row that the grid is at, null if that is nothing; it is noted why. */
    <T> @Nullable T read(Function<Row, T> mapping) {
        begin();
        try {
            for (Column column : required) {
                if (!has(column)) {
                    throw Stop.wrong();
                }
            }
            T record = mapping.apply(this);
            if (complaints.isEmpty()) {
                accept();
                return record;
            }
        } catch (Stop e) {
            if (e.reason() != null) {
                reading.passOver(e.reason());
                return null;
            }
        } catch (IllegalArgumentException | NoSuchElementException e) {
            checkAll();
            if (complaints.isEmpty()) {
                String message = e.getMessage();
                complain(-1, "", message == null ? e.toString() : message, null, null);
            }
        }
        checkAll();
        complaints.sort(IN_ORDER);
        reading.reject(List.copyOf(complaints), complaints.size());
        return null;
    }

    /** Returns what a record becomes with the row that the grid is at, null if that is a row of its own, or wrong. */
    <T> @Nullable T join(T before, Joining<T> mapping) {
        begin();
        try {
            return mapping.join(before, this);
        } catch (Stop | IllegalArgumentException | NoSuchElementException e) {
            return null; // read() tells what is wrong
        }
    }

    private void begin() {
        cells = grid.cells();
        kept.clear();
        shared.clear();
        retyped.clear();
        complaints.clear();
        complained.clear();
        notes.clear();
    }

    private void accept() {
        reading.accept(1);
        for (Problem note : notes) {
            reading.note(note);
        }
        drift.count(this, retyped);
    }

    /** Returns how many cells a row has. */
    int width() {
        return binding.width();
    }

    /** Returns a copy of which cells were kept so far. */
    BitSet kept() {
        return (BitSet) kept.clone();
    }

    /** Returns a copy of which columns have cells so far that are right but written as another type. */
    BitSet retyped() {
        return (BitSet) retyped.clone();
    }

    /** Forgets which cells were kept, and which are of another type. */
    void clearMarks() {
        kept.clear();
        retyped.clear();
    }

    /** Keeps further cells, and notes further columns of another type. */
    void marks(BitSet furtherKept, BitSet furtherRetyped) {
        kept.or(furtherKept);
        retyped.or(furtherRetyped);
    }

    /** Keeps a cell, whose text is this one: the instance that earlier rows have. */
    void keep(int field, String text) {
        kept.set(field);
        cells[field] = text;
        shared.set(field);
    }

    /** Notes further columns of another type. */
    void retyped(BitSet further) {
        if (!further.isEmpty()) {
            retyped.or(further);
        }
    }

    /** Returns a cell as it stands, the same instance as in earlier rows as far as that is remembered. */
    String shared(int field) {
        String text = at(field);
        return shared.get(field) ? text : texts.share(field, text);
    }

    /** Returns a cell as it stands, empty where there is none. */
    String at(int field) {
        String text = field < 0 || field >= cells.length ? null : cells[field];
        return text == null ? "" : text;
    }

    /** Returns where a column stands in the cells, -1 if the file does not have it. */
    int field(Column column) {
        if (column.owner() != owner) {
            throw new IllegalStateException("the column '" + column.name() + "' is not one of this dialect");
        }
        return binding.field(column);
    }

    @Override
    public long line() {
        return grid.line();
    }

    @Override
    public boolean has(Column column) {
        return says(at(field(column)));
    }

    private boolean says(String cell) {
        int length = cell.length();
        if (length == 0) {
            return false;
        }
        if (isLetter(cell.charAt(0)) && isLetter(cell.charAt(length - 1))) { // most cells
            return length > longestNothing || !nothing.contains(cell);
        }
        return !cell.isBlank() && !nothing.contains(cell.strip());
    }

    /** Tells whether a character is one that is surely no blank. */
    private static boolean isLetter(char c) {
        return c > ' ' && c < 0x7F;
    }

    @Override
    public String cell(Column column) {
        return at(field(column));
    }

    private String needed(Column column) {
        String cell = at(field(column));
        if (!says(cell)) {
            throw wrong(column, column.expected());
        }
        return cell;
    }

    @Override
    public String text(Column column) {
        return texts.share(field(column), needed(column));
    }

    @Override
    public Optional<String> optional(Column column) {
        String cell = at(field(column));
        return says(cell) ? Optional.of(texts.share(field(column), cell)) : Optional.empty();
    }

    @Override
    public String code(Column column) {
        String cell = needed(column);
        String code = reader.code(cell);
        note(column, reader.wasRetyped());
        return texts.share(field(column), code);
    }

    @Override
    public long integer(Column column) {
        long number = reader.integer(needed(column), column);
        if (number == Numbers.NONE) {
            throw wrong(column, column.expected());
        }
        note(column, reader.wasRetyped());
        return number;
    }

    @Override
    public long integer(Column column, long otherwise) {
        String cell = at(field(column));
        if (!says(cell)) {
            return otherwise;
        }
        long number = reader.integer(cell, column);
        if (number == Numbers.NONE) {
            throw wrong(column, column.expected());
        }
        note(column, reader.wasRetyped());
        return number;
    }

    @Override
    public double decimal(Column column) {
        double number = reader.decimal(needed(column), column);
        if (Double.isNaN(number)) {
            throw wrong(column, column.expected());
        }
        return number;
    }

    @Override
    public LocalDate day(Column column) {
        LocalDate day = reader.day(needed(column), column);
        if (day == null) {
            throw wrong(column, expected(column));
        }
        note(column, reader.wasRetyped());
        return day;
    }

    private void note(Column column, boolean wasRetyped) {
        if (wasRetyped) {
            retyped.set(column.index());
        }
    }

    @Override
    public Optional<Quantity> count(Column column, Unit unit) {
        if (!has(column)) {
            return Optional.empty();
        }
        long number = integer(column);
        return Optional.of(pool.share(number < 0 ? Quantity.uncounted(unit) : Quantity.exactly(number, unit)));
    }

    @Override
    public void keep(Column column) {
        int field = field(column);
        if (field >= 0) {
            kept.set(field);
        }
    }

    @Override
    public Map<String, String> extras() {
        for (int field : binding.unknown()) {
            if (!at(field).isBlank()) {
                kept.set(field);
            }
        }
        if (kept.isEmpty()) {
            return Map.of();
        }
        String[] keptTexts = new String[kept.cardinality()];
        int count = 0;
        for (int field = kept.nextSetBit(0); field >= 0; field = kept.nextSetBit(field + 1)) {
            keptTexts[count++] = shared(field);
        }
        return PackedTexts.of(shape(), keptTexts);
    }

    private PackedTexts.Names shape() {
        PackedTexts.Names names = shapes.get(kept);
        if (names == null) {
            names = PackedTexts.Names.of(kept.stream().mapToObj(binding::name).toList());
            if (shapes.size() < MOST_SHAPES) {
                shapes.put((BitSet) kept.clone(), names);
            }
        }
        return names;
    }

    @Override
    public void note(Column column, String message) {
        int field = field(column);
        notes.add(grid.problem(field, column.name(), message, null, at(field)));
    }

    @Override
    public RuntimeException passOver(String reason) {
        return Stop.because(reason);
    }

    @Override
    public RuntimeException wrong(Column column, String expected) {
        int field = field(column);
        String found = at(field);
        if (complained.get(column.index())) {
            return Stop.wrong();
        }
        complained.set(column.index());
        if (says(found)) {
            complain(
                    field,
                    column.name(),
                    "expected " + expected + " but found '" + Suggestions.abbreviate(found) + "'",
                    expected,
                    Suggestions.abbreviate(found));
        } else {
            complain(field, column.name(), "is missing: expected " + expected, expected, null);
        }
        return Stop.wrong();
    }

    /** Returns what a cell should hold, and the way out for a day that is right once it is said that the day goes first. */
    private String expected(Column column) {
        boolean isDayFirst = column.kind() == Column.Kind.DAY && reader.readsDayFirst(cell(column));
        return column.expected() + (isDayFirst ? " (if the day goes first, Input.dayFirst() says so)" : "");
    }

    private void complain(int field, String name, String message, @Nullable String expected, @Nullable String found) {
        complaints.add(grid.problem(field, name, message, expected, found));
    }

    /** Looks at all cells, lest a complaint hide the next one. */
    private void checkAll() {
        for (Column column : binding.columns()) {
            String cell = at(field(column));
            boolean isWrong = says(cell) ? !reader.reads(cell, column) : column.isRequired();
            if (isWrong) {
                var unused = wrong(column, expected(column));
            }
        }
    }

    /** Returns how the columns differ from those that the dialect has. */
    Drift drift() {
        return drift.found(grid.hasHeader());
    }
}
