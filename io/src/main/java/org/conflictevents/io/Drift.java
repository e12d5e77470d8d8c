package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.model.internal.Suggestions;

/**
 * How the columns of a file differ from those that its format is known to have. None of it makes a row wrong.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param missing columns that the file does not have, by name
 * @param added columns that the format is not known to have, by name; what is in them is in the extras of the records
 * @param retyped known columns with values that are right but written as another type, such as {@code 652.0} for 652, or days counted from
 *     1970
 */
public record Drift(List<String> missing, Map<String, Cells> added, Map<String, Cells> retyped) {

    /**
     * The cells of a column.
     *
     * @param count how many of them are meant
     * @param example one of them, cut where it is long; empty where there is none
     */
    public record Cells(long count, String example) {

        public Cells {
            requireNonNull(example, "example");
            if (count < 0) {
                throw new IllegalArgumentException("count must not be negative, was " + count);
            }
        }

        /** Returns count and example, such as {@code 12, such as '652.0'}. */
        @Override
        public String toString() {
            return example.isEmpty()
                    ? Long.toString(count)
                    : count + ", such as '" + Suggestions.abbreviate(example) + "'";
        }
    }

    public Drift {
        missing = Arguments.list(missing, "missing");
        added = copy(added, "added");
        retyped = copy(retyped, "retyped");
    }

    private static Map<String, Cells> copy(Map<String, Cells> cells, String name) {
        requireNonNull(cells, name).forEach((column, value) -> {
            requireNonNull(column, name + " key");
            requireNonNull(value, name + "[" + column + "]");
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** Returns the drift of a file that has the columns that its format has. */
    public static Drift none() {
        return new Drift(List.of(), Map.of(), Map.of());
    }

    /** Tells whether the file has the columns that its format has, with values of their types. */
    public boolean isNone() {
        return missing.isEmpty() && added.isEmpty() && retyped.isEmpty();
    }

    /** Returns one line, such as {@code missing relid, code_status; added iso3 (198, such as 'BGD')}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        if (!missing.isEmpty()) {
            line.append("missing ").append(String.join(", ", missing));
        }
        append(line, "added", added);
        append(line, "retyped", retyped);
        return line.length() == 0 ? "none" : line.toString();
    }

    private static void append(StringBuilder line, String what, Map<String, Cells> columns) {
        String separator = (line.length() == 0 ? "" : "; ") + what + " ";
        for (Map.Entry<String, Cells> column : columns.entrySet()) {
            line.append(separator)
                    .append(column.getKey())
                    .append(" (")
                    .append(column.getValue())
                    .append(')');
            separator = ", ";
        }
    }
}
