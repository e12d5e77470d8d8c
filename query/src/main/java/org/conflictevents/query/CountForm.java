package org.conflictevents.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.conflictevents.query.Table.Column;

/**
 * How whole numbers are shown.
 *
 * @param name what is counted
 */
record CountForm(String name) implements GroupForm<Long> {

    @Override
    public boolean isNothing(Long value) {
        return false; // that nobody is named in the events of a group, say, is an answer
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.number(name));
    }

    @Override
    public List<List<Object>> cells(Long value) {
        return List.of(List.of(value));
    }

    @Override
    public Optional<Object> cell(Long value) {
        return Optional.of(value);
    }

    @Override
    public Comparator<Long> order() {
        return Comparator.naturalOrder();
    }
}
