package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conflictevents.query.Table.Column;

/**
 * What groups of events come to, one value a group.
 *
 * <pre>{@code
 * Grouped<Long> months = data.events().groupBy(month(), type()).count();
 * months.get("2020-02", "air strike")
 * for (Grouped.Row<Long> row : months) {
 *     System.out.println(row.keys() + " " + row.value());
 * }
 * months.pivot().print();
 * }</pre>
 *
 * <p>Made by {@link EventGrouping}. The groups stand in the order of their keys, see {@link GroupKey}; only those with an event are
 * there. Immutable and safe for use by several threads.
 *
 * @param <V> what a group comes to: a number of events, {@link Long}, or of what was counted in them, {@link GroupAmount}
 */
public final class Grouped<V> implements Iterable<Grouped.Row<V>> {

    private final List<String> keys;
    private final List<Row<V>> rows;
    private final V all;
    private final long events;
    private final long repeated;
    private final GroupForm<V> form;

    Grouped(List<String> keys, List<Row<V>> rows, V all, long events, long repeated, GroupForm<V> form) {
        this.keys = keys;
        this.rows = rows;
        this.all = all;
        this.events = events;
        this.repeated = repeated;
        this.form = form;
    }

    /**
     * A group and what it comes to. Immutable.
     *
     * @param keys what the events of the group have in common, a key for each that was asked for
     * @param value what it comes to
     * @param <V> what groups come to
     */
    public record Row<V>(List<GroupKey> keys, V value) {
        public Row {
            keys = Arguments.list(keys, "keys");
            requireNonNull(value, "value");
        }

        /** Returns the keys and the value: {@code 2020-02, air strike: 12}. */
        @Override
        public String toString() {
            return keys.stream().map(GroupKey::toString).collect(Collectors.joining(", ")) + ": " + value;
        }
    }

    /** Returns the groups in their order, unmodifiable; none if there was no event. */
    public List<Row<V>> rows() {
        return rows;
    }

    /** Returns the groups in their order, see {@link #rows()}. */
    @Override
    public Iterator<Row<V>> iterator() {
        return rows.iterator();
    }

    /**
     * Returns what one group comes to.
     *
     * @param first what the events have in common by the first key: the value itself or, if none is, its id, name, code or text, or what tables
     *     have for it, such as {@code 2020-02} and {@code (no date)}
     * @param more the same for each further key
     * @return the value; empty if there is no such group, since no event is in it
     * @throws IllegalArgumentException if more or fewer are given than there are keys, or several groups are meant
     */
    public Optional<V> get(Object first, Object... more) {
        List<Object> asked = Stream.concat(
                        Stream.of(requireNonNull(first, "first")), Arguments.list(more, "more").stream())
                .toList();
        if (asked.size() != keys.size()) {
            throw new IllegalArgumentException(
                    "groups are by " + String.join(" and ", keys) + ", and " + asked.size() + " values were given");
        }
        List<Row<V>> meant = rows(asked, GroupKey::is);
        if (meant.isEmpty()) {
            meant = rows(asked, (key, value) -> key.is(value) || key.isCalled(value.toString()));
        }
        if (meant.size() > 1) {
            throw new IllegalArgumentException(asked + " may mean " + meant.size() + " groups: "
                    + meant.stream().map(Row::keys).toList() + "; ask with the value itself, or its id");
        }
        return meant.stream().map(Row::value).findFirst();
    }

    private List<Row<V>> rows(List<Object> asked, BiPredicate<GroupKey, Object> isMeant) {
        return rows.stream()
                .filter(row -> IntStream.range(0, asked.size())
                        .allMatch(i -> isMeant.test(row.keys().get(i), asked.get(i))))
                .toList();
    }

    /** Returns what all events come to, each of them once: less than the groups together where events are in several. */
    public V all() {
        return all;
    }

    /** Returns how many events are in the groups, each counted once. */
    public long events() {
        return events;
    }

    /** Returns how many of the {@link #events()} are in more than one group, so that the groups do not add up. */
    public long repeated() {
        return repeated;
    }

    /**
     * Returns the groups that come to most, the largest first; of equal ones those that stand first here.
     *
     * @param most how many at most, 0 or more
     * @return the largest groups; {@link #all()} stays that of all
     * @throws IllegalArgumentException if the number is negative
     */
    public Grouped<V> top(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("the number of groups must not be negative, was " + most);
        }
        List<Row<V>> largest = rows.stream()
                .sorted(Comparator.comparing(
                        (Row<V> row) -> row.value(), form.order().reversed()))
                .limit(most)
                .toList();
        return new Grouped<>(keys, largest, all, events, repeated, form);
    }

    /**
     * Returns the groups as a table: a column of text for each key, and one of numbers, or several, for what the groups come to. An
     * amount in several units has a row for each.
     */
    public Table table() {
        List<Column> columns = new ArrayList<>(keys.stream().map(Column::text).toList());
        columns.addAll(form.columns());
        List<List<Object>> cells = new ArrayList<>();
        for (Row<V> row : rows) {
            for (List<Object> values : form.cells(row.value())) {
                List<Object> line = new ArrayList<>(
                        row.keys().stream().map(GroupKey::toString).toList());
                line.addAll(values);
                cells.add(line);
            }
        }
        return Table.of(columns, cells);
    }

    /**
     * Returns groups by two keys as a table with two ways in: a row for each value of the first key, a column for each of the second, both
     * in their order. A cell is empty where there is no event.
     *
     * @return the table; its first column has the name of the first key
     * @throws IllegalStateException if the groups are not by two keys
     */
    public Table pivot() {
        if (keys.size() != 2) {
            throw new IllegalStateException("a table with two ways in needs groups by two keys, not by "
                    + String.join(" and ", keys) + ": groupBy(month(), type())");
        }
        Set<GroupKey> second = new LinkedHashSet<>();
        Map<GroupKey, Map<GroupKey, V>> lines = new LinkedHashMap<>();
        rows.forEach(row -> {
            lines.computeIfAbsent(row.keys().get(0), line -> new LinkedHashMap<>())
                    .put(row.keys().get(1), row.value());
            second.add(row.keys().get(1));
        });
        List<GroupKey> heads = second.stream().sorted(GroupKey.ORDER).toList();
        List<Column> columns = new ArrayList<>(List.of(Column.text(keys.get(0))));
        heads.forEach(head -> columns.add(Column.number(head.toString())));
        List<List<Object>> cells = new ArrayList<>();
        lines.forEach((line, values) -> {
            List<Object> row = new ArrayList<>(List.of(line.toString()));
            heads.forEach(head -> row.add(Optional.ofNullable(values.get(head)).flatMap(form::cell)));
            cells.add(row);
        });
        return Table.of(columns, cells);
    }

    /** Prints the {@linkplain #table() table} to the standard output and, where events are in several groups, how many are. */
    public void print() {
        table().print();
        if (repeated > 0) {
            System.out.println(repetition());
        }
    }

    private String repetition() {
        return repeated + " of " + events + " events are in several groups, which do not add up to the whole";
    }

    /** Returns what the groups are in a line: {@code 3 groups by actor of 12 events, 4 of them in several}. */
    @Override
    public String toString() {
        return rows.size() + (rows.size() == 1 ? " group" : " groups") + " by " + String.join(" and ", keys) + " of "
                + events + (events == 1 ? " event" : " events")
                + (repeated > 0 ? ", " + repeated + " of them in several" : "");
    }
}
