package org.conflictevents.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.internal.bytes.ByteInput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.csv.CsvRows;
import org.conflictevents.io.internal.csv.Header;

/**
 * A table as this library reads it.
 *
 * @param rows the fields of each row
 * @param rowsButBlankOnes those of rows that say something
 * @param problems what is wrong with the rows, each by itself
 */
record CsvTable(List<List<String>> rows, List<List<String>> rowsButBlankOnes, List<Problem> problems) {

    static CsvTable read(String text, char separator) throws IOException {
        return read(text.getBytes(UTF_8), separator);
    }

    static CsvTable read(byte[] bytes, char separator) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> others = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ReadLimits limits = ReadLimits.defaults();
        try (TextInput in = TextInput.of(ByteInput.of(new ByteArrayInputStream(bytes), "it", limits), null);
                CsvRows table = CsvRows.of("it", in.reader(), separator, limits)) {
            while (table.next()) {
                Problem fault = table.fault();
                if (fault != null) {
                    problems.add(fault);
                }
                rows.add(table.fields());
                if (!table.isBlank()) {
                    others.add(table.fields());
                }
            }
        }
        return new CsvTable(rows, others, problems);
    }

    /**
     * Returns the rows below the header by the names of the columns; what is wrong with them, and with the header, is added to the
     * problems.
     *
     * @param columns the columns that must be there, and no others; empty for any
     */
    List<Map<String, String>> byName(List<String> columns) {
        if (rows.isEmpty()) {
            problems.add(problem("there is no header"));
            return List.of();
        }
        Map<String, List<String>> known = new LinkedHashMap<>();
        (columns.isEmpty() ? rows.get(0) : columns).forEach(column -> known.put(column, List.of()));
        Header header = Header.bind(rows.get(0), known, Header.Names.EXACT);
        header.complaints().forEach(complaint -> problems.add(problem(complaint)));
        header.unknown()
                .forEach(index -> problems.add(
                        problem("no column is called " + header.titles().get(index))));
        known.keySet().stream()
                .filter(column -> header.indexOf(column) < 0)
                .forEach(column -> problems.add(problem("the column " + column + " is missing")));
        List<Map<String, String>> named = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() != header.width()) {
                problems.add(problem("expected " + header.width() + " fields but found " + row.size()));
            } else {
                Map<String, String> one = new LinkedHashMap<>();
                header.columns().forEach((column, index) -> one.put(column, row.get(index)));
                named.add(one);
            }
        }
        return named;
    }

    private static Problem problem(String message) {
        return new Problem("it", 1, 1, "", message, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
