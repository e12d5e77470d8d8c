package org.conflictevents.io.internal.dialect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.dialect.Cells;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.text.Utf8Text;
import org.jspecify.annotations.Nullable;

/** A row that is being written. Not thread-safe. */
final class RenderedRow implements Cells {

    /** Where columns stand in what is written. Immutable. */
    static final class Layout {
        private final int[] positions;
        private final Map<String, Column> byName = new HashMap<>();

        Layout(Dialect<?> dialect) {
            positions = new int[dialect.columns().all().size()];
            Arrays.fill(positions, -1);
            for (Column column : dialect.header()) {
                positions[column.index()] = byName.size();
                byName.put(column.name(), column);
            }
        }
    }

    private final Layout layout;
    private final @Nullable String[] cells;
    private final Map<String, String> further = new LinkedHashMap<>();

    RenderedRow(Layout layout) {
        this.layout = layout;
        this.cells = new String[layout.byName.size()];
    }

    /** Returns the cells of the columns that are written, then those of further ones; null for those into which nothing was put. */
    @Nullable
    String[] cells(List<String> columnsBehind) {
        @Nullable String[] all = Arrays.copyOf(cells, cells.length + columnsBehind.size());
        for (int i = 0; i < columnsBehind.size(); i++) {
            all[cells.length + i] = further.get(columnsBehind.get(i));
        }
        return all;
    }

    Map<String, String> further() {
        return further;
    }

    @Override
    public void put(Column column, String text) {
        int at = layout.positions[column.index()];
        if (at < 0) {
            throw new IllegalStateException("the column '" + column.name() + "' is not one of those that are written");
        }
        cells[at] = Utf8Text.checked(text, column.name());
    }

    @Override
    public void put(Column column, long number) {
        put(column, Long.toString(number));
    }

    @Override
    public void putAll(Map<String, String> extras) {
        extras.forEach((name, text) -> {
            Column column = layout.byName.get(name);
            if (column == null) {
                further.put(Utf8Text.checked(name, name), Utf8Text.checked(text, name));
            } else {
                put(column, text);
            }
        });
    }

    @Override
    public RuntimeException refuse(String reason) {
        return Stop.because(reason);
    }
}
