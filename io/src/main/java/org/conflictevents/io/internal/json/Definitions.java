package org.conflictevents.io.internal.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.io.internal.shape.Member;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.io.internal.shape.ValueType.Reference;
import org.conflictevents.model.Place;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * The records that a document lists under their ids, each made when it is first asked for, so that a reference may point
 * forward. Not thread-safe.
 */
final class Definitions implements References {

    /** How many records may wait for one another while they are made. The model's kinds need four: none holds its like but a place. */
    private static final int MAX_WAITING = 10;

    private enum State {
        NEW,
        BEING_MADE,
        MADE,
        REFUSED
    }

    private static final class Definition {
        final Node node;
        final Listing listing;
        State state = State.NEW;
        int level;

        @Nullable
        Record record;

        Definition(Node node, Listing listing) {
            this.node = node;
            this.listing = listing;
        }

        String id() {
            return String.valueOf(node.id());
        }

        /** The value that names the definition which this one lies within, null if there is none. */
        @Nullable
        Node outerReference() {
            Member self = listing.shape.selfReference();
            Node reference = self == null ? null : node.member(self.name());
            return reference != null && reference.is(Kind.TEXT) ? reference : null;
        }

        @Nullable
        Definition outer() {
            Node reference = outerReference();
            return reference == null ? null : listing.byId.get(reference.text());
        }
    }

    /** One list of the document. */
    private static final class Listing {
        final String name;
        final RecordShape shape;
        final List<Definition> all = new ArrayList<>();
        final Map<String, Definition> byId = new LinkedHashMap<>();

        Listing(String name, RecordShape shape) {
            this.name = name;
            this.shape = shape;
        }
    }

    private final Faults faults;
    private final Map<Class<?>, Listing> listings = new HashMap<>();
    private int waiting;

    Definitions(Faults faults) {
        this.faults = faults;
    }

    /**
     * Takes in the elements of a list.
     *
     * @param name the name of the list
     * @param shape what its elements are
     * @param elements the elements; of several with one id, the first counts
     */
    void add(String name, RecordShape shape, List<Node> elements) {
        Listing listing = new Listing(name, shape);
        listings.put(shape.type(), listing);
        for (Node node : elements) {
            Definition definition = new Definition(node, listing);
            listing.all.add(definition);
            Node id = node.is(Kind.OBJECT) ? node.member("id") : null;
            Definition first = id == null || !id.is(Kind.TEXT) ? null : listing.byId.putIfAbsent(id.text(), definition);
            if (id != null && first != null) {
                faults.addTwin(id, Objects.requireNonNull(first.node.member("id")), "the id is there twice");
            }
        }
    }

    /** Returns the records of a list in their order, without those that are faulty. */
    <T> List<T> all(Class<T> type, NodeReader reader) {
        Listing listing = listing(type);
        List<T> records = new ArrayList<>(listing.all.size());
        for (Definition definition : listing.all) {
            make(definition, reader);
            Definition first = listing.byId.get(definition.id());
            if (definition.record != null && first == definition) {
                records.add(type.cast(definition.record));
            }
        }
        return records;
    }

    @Override
    public @Nullable Record resolve(Node node, Reference type, NodeReader reader) {
        Listing listing = listing(type.type());
        String kind = listing.shape.words();
        if (!node.is(Kind.TEXT)) {
            faults.addUnexpected(
                    node,
                    "the id of " + ("aeiou".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind
                            + (node.is(Kind.OBJECT) ? " (which itself stands in '" + listing.name + "')" : ""));
            return null;
        }
        Definition definition = listing.byId.get(node.text());
        if (definition == null) {
            faults.add(
                    node,
                    faults.suggests()
                            ? Suggestions.noSuch(kind, node.text(), listing.byId.keySet(), owners(node, listing))
                            : Suggestions.noSuch(kind, node.text()));
            return null;
        }
        if (definition.state == State.BEING_MADE) {
            faults.add(
                    node, "leads from the " + kind + " '" + Suggestions.abbreviate(node.text()) + "' back to itself");
            return null;
        }
        make(definition, reader);
        return definition.record;
    }

    /** The ids of the records of a listing that a value stands in: what they refer to is another. */
    @SuppressWarnings("ReferenceEquality") // which of several equal nodes it is
    private static Set<String> owners(Node node, Listing listing) {
        Set<String> owners = new HashSet<>();
        for (Node owner = node.parent(); owner != null; owner = owner.parent()) {
            String id = owner.id();
            Definition definition = id == null ? null : listing.byId.get(id);
            if (definition != null && definition.node == owner) {
                owners.add(definition.id());
            }
        }
        return owners;
    }

    private Listing listing(Class<?> type) {
        return Objects.requireNonNull(listings.get(type));
    }

    /** Makes a record, and before it those of its kind that it lies within, from the outermost inwards. */
    private void make(Definition definition, NodeReader reader) {
        List<Definition> chain = new ArrayList<>();
        Set<Definition> seen = new HashSet<>();
        Definition next = definition;
        while (next != null && next.state == State.NEW && seen.add(next)) {
            chain.add(next);
            next = next.outer();
        }
        if (next != null && seen.contains(next)) {
            refuse(chain.subList(chain.indexOf(next), chain.size()), reader);
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (chain.get(i).state == State.NEW) {
                makeOne(chain.get(i), reader);
            }
        }
    }

    /** Refuses definitions of which each lies within the next, and the last within the first. */
    private void refuse(List<Definition> cycle, NodeReader reader) {
        StringBuilder way = new StringBuilder();
        for (Definition definition : cycle) {
            way.append(definition.id()).append(" -> ");
            definition.state = State.REFUSED;
        }
        Definition first = cycle.get(0);
        faults.add(
                Objects.requireNonNull(first.outerReference()),
                "leads from the " + first.listing.shape.words() + " back to itself: "
                        + Suggestions.abbreviate(way + first.id()));
        for (Definition definition : cycle) {
            lookAt(definition, reader); // for what else is wrong with it; nothing can be made of it
        }
    }

    private void makeOne(Definition definition, NodeReader reader) {
        Definition outer = definition.outer();
        definition.level = outer == null ? 1 : outer.level + 1;
        definition.state = State.BEING_MADE;
        Record record = lookAt(definition, reader);
        // The place of the first level too many is refused itself, and those within it for its sake.
        definition.record = definition.level > Place.MAX_LEVELS + 1 ? null : record;
        definition.state = definition.record == null ? State.REFUSED : State.MADE;
    }

    private @Nullable Record lookAt(Definition definition, NodeReader reader) {
        if (waiting == MAX_WAITING) {
            faults.add(
                    definition.node,
                    "leads through voices of voices more than " + MAX_WAITING
                            + " deep; attributions of places and actors must name no voices");
            return null;
        }
        waiting++;
        Record record = reader.readRecord(definition.node, definition.listing.shape);
        waiting--;
        return record;
    }
}
