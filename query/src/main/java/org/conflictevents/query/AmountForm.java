package org.conflictevents.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.conflictevents.query.Table.Column;

/** How numbers of a measure are shown. */
enum AmountForm implements GroupForm<GroupAmount> {
    /** The ends of the range and the best number, and what became of the figures. */
    LOW_BEST_HIGH;

    @Override
    public boolean isNothing(GroupAmount value) {
        return value.counted() + value.unknown() + value.parts() + value.spread() == 0;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.number("low"),
                Column.number("best"),
                Column.number("high"),
                Column.text("unit"),
                Column.number("counted"),
                Column.number("unknown"),
                Column.number("spread"));
    }

    @Override
    public List<List<Object>> cells(GroupAmount value) {
        List<List<Object>> rows = new ArrayList<>();
        for (Total.Sum sum : value.sums()) {
            rows.add(List.of(
                    sum.range().lowest(),
                    sum.best(),
                    sum.range().highest(),
                    sum.range().unit().label(),
                    value.counted(),
                    value.unknown(),
                    value.spread()));
        }
        if (rows.isEmpty()) {
            Optional<Object> none = Optional.empty();
            rows.add(List.of(none, none, none, none, value.counted(), value.unknown(), value.spread()));
        }
        return rows;
    }

    @Override
    public Optional<Object> cell(GroupAmount value) {
        return value.sums().isEmpty() ? Optional.empty() : Optional.of(value.text());
    }

    /** By the first unit: the best number, or the smallest that is possible where there is none; what has neither comes first. */
    @Override
    public Comparator<GroupAmount> order() {
        return Comparator.comparing(
                value -> value.sums().stream()
                        .findFirst()
                        .flatMap(sum -> sum.best().or(() -> sum.range().lowest()))
                        .orElse(null),
                Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()));
    }
}
