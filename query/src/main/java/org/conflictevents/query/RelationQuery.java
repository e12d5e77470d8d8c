package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.conflictevents.query.Table.Column;

/**
 * A question for relations: who backs whom, what lies on which road. Each method that narrows it returns a new query and leaves this
 * one as it is.
 *
 * <pre>{@code
 * data.relations().of("Turkey").ofKind(RelationKind.BACKS).list();
 * }</pre>
 *
 * <p>Names are looked up when the query is run: the methods that run it throw {@link UnresolvedNameException} if names are not
 * clear. Immutable and safe for use by several threads.
 */
public final class RelationQuery {

    private final ConflictData data;
    private final List<String> ends;
    private final Optional<RelationKind> kind;
    private final List<AttributionFilter> told;

    private RelationQuery(
            ConflictData data, List<String> ends, Optional<RelationKind> kind, List<AttributionFilter> told) {
        this.data = data;
        this.ends = ends;
        this.kind = kind;
        this.told = told;
    }

    static RelationQuery all(ConflictData data) {
        return new RelationQuery(data, List.of(), Optional.empty(), List.of());
    }

    /**
     * Narrows to relations at one end of which a place, an actor or an agreement of a name stands itself, not what lies in it or is part of
     * it; asked twice, to those between the two.
     *
     * @param name a name or an id; if it is that of several, such as a country and its state, or a governorate and the city in it, of
     *     any of them
     * @return the narrowed query
     * @throws IllegalArgumentException if the name is blank
     */
    public RelationQuery of(String name) {
        List<String> more = new ArrayList<>(ends);
        more.add(Texts.notBlank(name, "name"));
        return new RelationQuery(data, List.copyOf(more), kind, told);
    }

    /** Narrows to relations of a kind; of several kinds asked for the last holds. */
    public RelationQuery ofKind(RelationKind only) {
        return new RelationQuery(data, ends, Optional.of(requireNonNull(only, "only")), told);
    }

    /** Narrows to relations by who tells of them, such as {@link Filters#reportedBy(String)}. */
    public RelationQuery where(AttributionFilter condition) {
        List<AttributionFilter> more = new ArrayList<>(told);
        more.add(requireNonNull(condition, "condition"));
        return new RelationQuery(data, ends, kind, List.copyOf(more));
    }

    /**
     * Returns the relations that pass, in the order of the dataset.
     *
     * @return the relations, unmodifiable; empty if none passes
     * @throws UnresolvedNameException if names are not clear
     */
    public List<Relation> list() {
        return stream().toList();
    }

    /**
     * Returns the relations that pass, as a stream that need not be closed.
     *
     * @throws UnresolvedNameException if names are not clear
     */
    public Stream<Relation> stream() {
        Binder binder = data.binder();
        List<List<Entity>> things = ends.stream().map(binder::things).toList();
        List<Predicate<List<Attribution>>> tests =
                told.stream().map(binder::attributionTest).toList();
        binder.check();
        return data.dataset().relations().stream()
                .filter(relation -> kind.map(relation.kind()::equals).orElse(true)
                        && things.stream()
                                .allMatch(
                                        bearers -> bearers.contains(relation.from()) || bearers.contains(relation.to()))
                        && tests.stream().allMatch(test -> test.test(relation.attributions())));
    }

    /** Returns how many relations pass. */
    public long count() {
        return stream().count();
    }

    /** Returns the sources that the answer rests on, with their licences. */
    public Citations cite() {
        return Citations.ofRelations(stream());
    }

    /** Returns the answer as a table: the first, how it stands to the second, the second, when, and who says so. */
    public Table table() {
        return Table.of(
                List.of(
                        Column.text("from"),
                        Column.text("relation"),
                        Column.text("to"),
                        Column.text("when"),
                        Column.text("sources")),
                list().stream()
                        .map(relation -> List.of(
                                relation.from().name(),
                                relation.bearing().map(bearing -> bearing + " ").orElse("")
                                        + relation.kind().label(),
                                relation.to().name(),
                                relation.when(),
                                String.join("; ", Tables.says(relation.attributions()))))
                        .toList());
    }

    /** Prints the {@linkplain #table() table} to the standard output. */
    public void print() {
        table().print();
    }

    /** Returns the question in words, such as {@code relations of Turkey of kind backs}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("relations");
        ends.forEach(name -> text.append(" of ").append(Texts.name(name)));
        kind.ifPresent(only -> text.append(" of kind ").append(only.label()));
        told.forEach(condition -> text.append(" ").append(condition));
        return text.toString();
    }
}
