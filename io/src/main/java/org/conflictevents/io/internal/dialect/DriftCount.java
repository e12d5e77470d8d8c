package org.conflictevents.io.internal.dialect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.Drift;
import org.conflictevents.io.dialect.Column;

/** How the columns of a file differ from those that its dialect has, counted as rows are accepted. Not thread-safe. */
final class DriftCount {

    private final Binding binding;
    private final List<Column> header;
    private long[] added = new long[0];
    private String[] addedExamples = new String[0];
    private final long[] retypedCounts;
    private final String[] retypedExamples;

    /**
     * Creates one that has counted nothing.
     *
     * @param header the columns that a file is expected to have
     */
    DriftCount(Binding binding, List<Column> header) {
        this.binding = binding;
        this.header = header;
        this.retypedCounts = new long[binding.columns().size()];
        this.retypedExamples = new String[retypedCounts.length];
    }

    /**
     * Counts the cells of a row.
     *
     * @param retyped the columns whose cells are right, but written as another type
     */
    void count(GridRow row, BitSet retyped) {
        for (int i = retyped.nextSetBit(0); i >= 0; i = retyped.nextSetBit(i + 1)) {
            if (retypedCounts[i]++ == 0) {
                retypedExamples[i] = row.cell(binding.columns().get(i)).strip();
            }
        }
        int[] unknown = binding.unknown();
        if (added.length < unknown.length) {
            added = Arrays.copyOf(added, unknown.length);
            addedExamples = Arrays.copyOf(addedExamples, unknown.length);
        }
        for (int i = 0; i < unknown.length; i++) {
            String text = row.at(unknown[i]);
            if (!text.isBlank() && added[i]++ == 0) {
                addedExamples[i] = text;
            }
        }
    }

    /**
     * Returns how the columns differ.
     *
     * @param hasHeader whether columns are there even if no row says anything in them
     */
    Drift found(boolean hasHeader) {
        List<String> missing = header.stream()
                .filter(column -> binding.field(column) < 0)
                .map(Column::name)
                .toList();
        Map<String, Drift.Cells> more = new LinkedHashMap<>();
        int[] unknown = binding.unknown();
        for (int i = 0; i < unknown.length; i++) {
            boolean isSeen = i < added.length && added[i] > 0;
            if (isSeen || hasHeader) { // what stands in a page of an API beside its rows is no column
                String example = isSeen ? addedExamples[i] : "";
                more.put(binding.name(unknown[i]), new Drift.Cells(isSeen ? added[i] : 0, example));
            }
        }
        Map<String, Drift.Cells> changed = new LinkedHashMap<>();
        for (Column column : binding.columns()) {
            long count = retypedCounts[column.index()];
            if (count > 0) {
                changed.put(column.name(), new Drift.Cells(count, retypedExamples[column.index()]));
            }
        }
        return new Drift(missing, more, changed);
    }
}
