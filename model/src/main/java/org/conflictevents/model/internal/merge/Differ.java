package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Changes;
import org.conflictevents.model.Changes.Change;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.Place;
import org.conflictevents.model.Source;

/**
 * Compares a dataset with an older one. Not thread-safe.
 *
 * <p>What the older one says is rewritten first to hold the records of the newer one, so that equal means: says the same, of the same. What is
 * told of is the record as it was.
 */
public final class Differ {

    private final Dataset older;
    private final Dataset newer;
    private final Pairs<Source> sources;
    private final Pairs<Place> places;
    private final Pairs<Actor> actors;
    private final Pairs<Agreement> agreements;
    private final Pairs<Event> events;
    private final List<Change> added = new ArrayList<>();
    private final List<Change> changed = new ArrayList<>();
    private final List<Change> removed = new ArrayList<>();

    private Differ(Dataset older, Dataset newer) {
        this.older = older;
        this.newer = newer;
        this.sources = new Pairs<>(
                older.sources(),
                newer.sources(),
                Source::id,
                source -> source.sha256().map(hash -> Map.of("sha256", hash)).orElse(Map.of()));
        sources.pairIfFree(older.id(), newer.id()); // the files of two releases: each is what all its records cite
        this.places = new Pairs<>(older.places(), newer.places(), Place::id, Place::externalIds);
        this.actors = new Pairs<>(older.actors(), newer.actors(), Actor::id, Actor::externalIds);
        this.agreements = new Pairs<>(older.agreements(), newer.agreements(), Agreement::id, Agreement::externalIds);
        this.events = new Pairs<>(older.events(), newer.events(), Event::id, Event::externalIds);
    }

    /** Holds records of the newer dataset where the older one held its own. */
    private final class ToNewer extends Rewriting {

        @Override
        Source source(Source source) {
            return sources.newer(source, source.id());
        }

        @Override
        Place place(Place place) {
            return places.newer(place, place.id());
        }

        @Override
        Actor actor(Actor actor) {
            return actors.newer(actor, actor.id());
        }

        @Override
        Agreement agreement(Agreement agreement) {
            return agreements.newer(agreement, agreement.id());
        }
    }

    public static Changes changes(Dataset older, Dataset newer) {
        return new Differ(older, newer).changes();
    }

    private Changes changes() {
        field("id", Optional.of(older.id()), Optional.of(newer.id()));
        field("title", Optional.of(older.title()), Optional.of(newer.title()));
        field("version", older.version(), newer.version());
        field("licence", older.licence(), newer.licence());
        ToNewer rewriting = new ToNewer();
        compare("sources", sources, one -> one);
        compare("places", places, rewriting::within);
        compare("actors", actors, rewriting::within);
        compare(
                "agreements",
                agreements,
                one -> rewriting.within(one).withLinks(links(one.links(), agreements::newerId)));
        compare("events", events, one -> rewritten(rewriting.within(one)));
        compare("figures", older.figures(), figure -> rewritten(rewriting.within(figure)), newer.figures());
        compare("relations", older.relations(), rewriting::within, newer.relations());
        return new Changes(added, changed, removed);
    }

    private void field(String name, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            changed.add(new Change("dataset", "", name, before.map(Object.class::cast), after.map(Object.class::cast)));
        }
    }

    // ---- references by id

    private Event rewritten(Event event) {
        List<Figure> figures = new ArrayList<>(event.figures().size());
        event.figures().forEach(figure -> figures.add(rewritten(figure)));
        List<String> deals = new ArrayList<>(event.agreements().size());
        event.agreements().forEach(id -> deals.add(agreements.newerId(id)));
        Event rewritten = Components.with(event, "figures", figures);
        rewritten = Components.with(rewritten, "links", links(event.links(), events::newerId));
        return Components.with(rewritten, "agreements", deals);
    }

    private static List<Link> links(List<Link> links, UnaryOperator<String> newerId) {
        List<Link> rewritten = new ArrayList<>(links.size());
        links.forEach(link -> rewritten.add(link.withTarget(newerId.apply(link.target()))));
        return rewritten;
    }

    private Figure rewritten(Figure figure) {
        if (figure.partOf().isEmpty() && figure.sameAs().isEmpty()) {
            return figure;
        }
        return figure.withPartOf(figure.partOf().map(this::newerReference))
                .withSameAs(figure.sameAs().map(this::newerReference));
    }

    /** Returns a name such as {@code event#figure} with the id that the event has in the newer dataset. */
    private String newerReference(String reference) {
        for (int i = reference.indexOf('#'); i >= 0; i = reference.indexOf('#', i + 1)) {
            String event = reference.substring(0, i);
            if (older.event(event).isPresent()) {
                return events.newerId(event) + reference.substring(i);
            }
        }
        return reference;
    }

    // ---- records

    private <T extends Record> void compare(String list, Pairs<T> pairs, UnaryOperator<T> rewriting) {
        for (T one : pairs.newer()) {
            T before = pairs.olderOf(one);
            if (before == null) {
                added.add(new Change(list, pairs.id(one), "", Optional.empty(), Optional.of(one)));
            } else {
                fields(new At(list, pairs.id(one), ""), before, rewriting.apply(before), one);
            }
        }
        for (T one : pairs.onlyOlder()) {
            removed.add(new Change(list, pairs.id(one), "", Optional.of(one), Optional.empty()));
        }
    }

    private <T extends Record> void compare(String list, List<T> before, UnaryOperator<T> rewriting, List<T> after) {
        List<T> rewritten = before.stream().map(rewriting).toList();
        new ListChanges(rewritten, after).tell((was, is, label) -> {
            if (was == ListChanges.NONE) {
                added.add(new Change(list, label, "", Optional.empty(), Optional.of(after.get(is))));
            } else if (is == ListChanges.NONE) {
                removed.add(new Change(list, label, "", Optional.of(before.get(was)), Optional.empty()));
            } else {
                fields(new At(list, label, ""), before.get(was), rewritten.get(was), after.get(is));
            }
        });
    }

    /** Where something stands. */
    private record At(String list, String record, String field) {

        At member(String name) {
            return new At(list, record, field.isEmpty() ? name : field + "." + name);
        }

        At element(Object label) {
            return new At(list, record, field + "[" + label + "]");
        }
    }

    // ---- fields: what was told, the same rewritten, and what is told now

    private void fields(At at, Record told, Record before, Record after) {
        Components components = Components.of(told);
        for (int i = 0; i < components.count(); i++) {
            value(
                    at.member(components.name(i)),
                    components.get(told, i),
                    components.get(before, i),
                    components.get(after, i));
        }
    }

    private void value(At at, Object told, Object before, Object after) {
        if (before.equals(after)) {
            return;
        }
        if (told instanceof List<?> all && before instanceof List<?> were && after instanceof List<?> are) {
            list(at, all, were, are);
        } else if (before instanceof Map<?, ?> was && after instanceof Map<?, ?> is) {
            map(at, was, is);
        } else if (isPresent(told) && isPresent(before) && isPresent(after)) {
            value(at, unpacked(told), unpacked(before), unpacked(after));
        } else if (isTakenApart(before) && before.getClass() == after.getClass()) {
            fields(at, (Record) told, (Record) before, (Record) after);
        } else {
            tell(at, maybe(told), maybe(after));
        }
    }

    private static boolean isPresent(Object value) {
        return value instanceof Optional<?> optional && optional.isPresent();
    }

    private static Object unpacked(Object optional) {
        return ((Optional<?>) optional).orElseThrow();
    }

    /** Returns a value as an optional one, which it may be already. */
    private static Optional<Object> maybe(Object value) {
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
        }
        return value instanceof Optional<?> optional ? optional.map(Object.class::cast) : Optional.of(value);
    }

    private void tell(At at, Optional<Object> before, Optional<Object> after) {
        changed.add(new Change(at.list(), at.record(), at.field(), before, after));
    }

    /** Tells whether a value is a part of the record that holds it, and not one to which that record only refers. */
    private static boolean isTakenApart(Object value) {
        return value instanceof Record
                && !Components.isWhole(value)
                && !(value instanceof Source || value instanceof Entity);
    }

    private void list(At at, List<?> told, List<?> before, List<?> after) {
        int count = changed.size();
        new ListChanges(before, after).tell((was, is, label) -> {
            At element = at.element(label);
            if (was == ListChanges.NONE) {
                tell(element, Optional.empty(), Optional.of(after.get(is)));
            } else if (is == ListChanges.NONE) {
                tell(element, Optional.of(told.get(was)), Optional.empty());
            } else {
                value(element, told.get(was), before.get(was), after.get(is));
            }
        });
        if (changed.size() == count) { // the same in another order
            tell(at, Optional.of(told), Optional.of(after));
        }
    }

    private void map(At at, Map<?, ?> before, Map<?, ?> after) {
        Set<Object> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        for (Object key : keys) {
            Optional<Object> was = Optional.ofNullable(before.get(key));
            Optional<Object> is = Optional.ofNullable(after.get(key));
            if (!was.equals(is)) {
                tell(at.element(key), was, is);
            }
        }
    }
}
