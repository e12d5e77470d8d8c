package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Alias;
import org.conflictevents.query.Table.Column;

/**
 * A question for actors. Each method that narrows it returns a new query and leaves this one as it is.
 *
 * <pre>{@code
 * data.actors().partOf("Turkey").list();
 * data.actors().ofKind(ActorKind.MEDIA).print();
 * }</pre>
 *
 * <p>Names are looked up when the query is run: the methods that run it throw {@link UnresolvedNameException} if names are not
 * clear. Immutable and safe for use by several threads.
 */
public final class ActorQuery {

    private final ConflictData data;
    private final Optional<String> whole;
    private final Optional<ActorKind> kind;

    private ActorQuery(ConflictData data, Optional<String> whole, Optional<ActorKind> kind) {
        this.data = data;
        this.whole = whole;
        this.kind = kind;
    }

    static ActorQuery all(ConflictData data) {
        return new ActorQuery(data, Optional.empty(), Optional.empty());
    }

    /**
     * Narrows to an actor and its parts at any depth, as {@link Filters#involving(String)} takes them; of several asked for the last holds.
     *
     * @param actor the name of an actor, or its id
     * @return the narrowed query
     * @throws IllegalArgumentException if the name is blank
     */
    public ActorQuery partOf(String actor) {
        return new ActorQuery(data, Optional.of(Texts.notBlank(actor, "actor")), kind);
    }

    /** Narrows to actors of a kind; of several kinds asked for the last holds. */
    public ActorQuery ofKind(ActorKind only) {
        return new ActorQuery(data, whole, Optional.of(requireNonNull(only, "only")));
    }

    /**
     * Returns the actors that pass, in the order of the dataset.
     *
     * @return the actors, unmodifiable; empty if none passes
     * @throws UnresolvedNameException if names are not clear
     */
    public List<Actor> list() {
        return stream().toList();
    }

    /**
     * Returns the actors that pass, as a stream that need not be closed.
     *
     * @throws UnresolvedNameException if names are not clear
     */
    public Stream<Actor> stream() {
        Binder binder = data.binder();
        Optional<Set<String>> wanted = whole.map(binder::parts);
        binder.check();
        return data.dataset().actors().stream()
                .filter(actor -> kind.map(actor.kind()::equals).orElse(true)
                        && wanted.map(ids -> ids.contains(actor.id())).orElse(true));
    }

    /** Returns how many actors pass. */
    public long count() {
        return stream().count();
    }

    /** Returns the sources that names and codes of the actors come from, with their licences. */
    public Citations cite() {
        return Citations.ofEntities(stream());
    }

    /** Returns the answer as a table: name, kind and other names. */
    public Table table() {
        return Table.of(
                List.of(Column.text("actor"), Column.text("kind"), Column.text("other names")),
                list().stream()
                        .map(actor -> List.of(
                                actor.name(),
                                actor.kind().label(),
                                actor.aliases().stream()
                                        .map(Alias::text)
                                        .distinct()
                                        .collect(Collectors.joining(", "))))
                        .toList());
    }

    /** Prints the {@linkplain #table() table} to the standard output. */
    public void print() {
        table().print();
    }

    /** Returns the question in words, such as {@code actors part of Turkey of kind military}. */
    @Override
    public String toString() {
        return "actors" + whole.map(name -> " part of " + Texts.name(name)).orElse("")
                + kind.map(only -> " of kind " + only.label()).orElse("");
    }
}
