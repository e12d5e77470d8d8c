package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Code;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Relation;
import org.conflictevents.model.Source;
import org.conflictevents.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a dataset in which one field of one record is other, anywhere and at any depth; and which one.
 *
 * @param dataset the copy
 * @param path the field
 * @param before what it was; empty if nothing
 * @param after what it is; empty if nothing
 */
record PlantedChange(Dataset dataset, String path, Optional<Object> before, Optional<Object> after) {

    /** Fields that name other records, or must fit to others. */
    private static final List<String> FIXED =
            List.of("id", "target", "partOf", "sameAs", "agreements", "quoted", "placePrecision");

    /** Plants a change; empty where chance has picked a field that cannot be changed by itself. */
    static Optional<PlantedChange> in(Dataset dataset, Random random) {
        List<Record> records = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        add(records, paths, "sources", dataset.sources());
        add(records, paths, "places", dataset.places());
        add(records, paths, "actors", dataset.actors());
        add(records, paths, "agreements", dataset.agreements());
        add(records, paths, "events", dataset.events());
        add(records, paths, "figures", dataset.figures());
        add(records, paths, "relations", dataset.relations());
        if (records.isEmpty()) {
            return Optional.empty();
        }
        int index = random.nextInt(records.size());
        Record record = records.get(index);
        Planting planting = new Planting(random);
        try {
            Record changed = planting.in(record, paths.get(index));
            if (planting.path == null || changed.equals(record)) {
                return Optional.empty();
            }
            return Optional.of(new PlantedChange(
                    replaced(dataset, record, changed), planting.path, planting.before, planting.after));
        } catch (IllegalArgumentException e) { // what does not fit to the rest of its record, or makes a circle
            return Optional.empty();
        }
    }

    private static void add(List<Record> records, List<String> paths, String list, List<? extends Record> all) {
        for (int i = 0; i < all.size(); i++) {
            Record one = all.get(i);
            records.add(one);
            Object id = one instanceof Relation ? i : Components.of(one).get(one, "id");
            paths.add(list + "["
                    + (id instanceof Optional<?> own ? own.map(Object::toString).orElse("" + i) : id) + "]");
        }
    }

    /** Returns the dataset with a record in the place of another, wherever that is held. */
    @SuppressWarnings("ReferenceEquality") // of two equal figures one is meant
    private static Dataset replaced(Dataset dataset, Record before, Record after) {
        Rewriting rewriting = new Rewriting() {
            @Override
            Source source(Source source) {
                return source.equals(before) ? (Source) after : source;
            }

            @Override
            Place place(Place place) {
                return place.equals(before) ? (Place) after : within(place);
            }

            @Override
            Actor actor(Actor actor) {
                return actor.equals(before) ? (Actor) after : within(actor);
            }

            @Override
            Agreement agreement(Agreement agreement) {
                return agreement.equals(before) ? (Agreement) after : within(agreement);
            }
        };
        Dataset.Builder builder = Dataset.builder().id(dataset.id()).title(dataset.title());
        dataset.version().ifPresent(builder::version);
        dataset.licence().ifPresent(builder::licence);
        dataset.sources().forEach(one -> builder.addSources(rewriting.source(one)));
        dataset.places().forEach(one -> builder.addPlaces(rewriting.place(one)));
        dataset.actors().forEach(one -> builder.addActors(rewriting.actor(one)));
        dataset.agreements().forEach(one -> builder.addAgreements(rewriting.agreement(one)));
        dataset.events().forEach(one -> builder.addEvents(one == before ? (Event) after : rewriting.within(one)));
        dataset.figures().forEach(one -> builder.addFigures(one == before ? (Figure) after : rewriting.within(one)));
        dataset.relations()
                .forEach(one -> builder.addRelations(one == before ? (Relation) after : rewriting.within(one)));
        return builder.build();
    }

    /** Goes down by chance, and changes what it comes to. */
    private static final class Planting {
        private final Random random;
        private @Nullable String path;
        private Optional<Object> before = Optional.empty();
        private Optional<Object> after = Optional.empty();

        Planting(Random random) {
            this.random = random;
        }

        Record in(Record one, String at) {
            Components components = Components.of(one);
            int index = random.nextInt(components.count());
            String name = components.name(index);
            if (FIXED.contains(name)) {
                return one;
            }
            return Components.with(one, name, value(components.get(one, index), at + "." + name));
        }

        private Object value(Object value, String at) {
            if (value instanceof Optional<?> optional) {
                return optional.isEmpty() ? optional : optional(optional.get(), at);
            } else if (value instanceof List<?> list) {
                return list.isEmpty() ? list : list(list, at);
            } else if (value instanceof Map<?, ?> map) {
                return map.isEmpty() ? map : map(map, at);
            } else if (value instanceof OptionalDouble number) {
                double other = number.orElse(1) / 2;
                planted(at, number.orElse(1), other);
                before = number.isPresent() ? before : Optional.empty();
                return OptionalDouble.of(other);
            } else if (value instanceof Source || value instanceof Entity) {
                return value; // another one would be another reference
            } else if (value instanceof Record one && !Components.isWhole(value)) {
                return in(one, at);
            }
            return leaf(value, at);
        }

        private Object optional(Object value, String at) {
            if (random.nextBoolean()) {
                return Optional.of(value(value, at));
            }
            path = at;
            before = Optional.of(value);
            return Optional.empty();
        }

        private Object list(List<?> list, String at) {
            int index = random.nextInt(list.size());
            List<Object> copy = new ArrayList<>(list);
            Object element = list.get(index);
            String label = element instanceof Figure figure ? figure.id().orElse("" + index) : "" + index;
            if (random.nextInt(3) > 0) {
                copy.set(index, value(element, at + "[" + label + "]"));
            } else if (Collections.frequency(list, element) == 1) {
                path = at + "[" + label + "]";
                before = Optional.of(element);
                copy.remove(index);
            }
            return copy;
        }

        private Object map(Map<?, ?> map, String at) {
            Object key = map.keySet().iterator().next();
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            copy.put(key, planted(at + "[" + key + "]", map.get(key), map.get(key) + "!"));
            return copy;
        }

        private Object leaf(Object value, String at) {
            if (value instanceof String text) {
                return planted(at, text, text + "!");
            } else if (value instanceof EdtfDate date) {
                return planted(at, date, EdtfDate.parse(date.toString().equals("2020") ? "2021" : "2020"));
            } else if (value instanceof Quantity quantity) {
                return planted(at, quantity, Quantity.exactly(random.nextInt(), quantity.unit()));
            } else if (value instanceof GeoPoint point) {
                return planted(at, point, GeoPoint.of(-point.lat() / 2, point.lon() / 3));
            } else if (value instanceof TextSpan span) {
                return planted(at, span, new TextSpan(span.start(), span.end() + 1));
            } else if (value instanceof Enum<?> constant) {
                List<?> all = List.of(constant.getDeclaringClass().getEnumConstants());
                return planted(at, constant, all.get((all.indexOf(constant) + 1) % all.size()));
            } else if (value instanceof Code code) {
                return other(code, at);
            }
            return value;
        }

        private Object other(Code code, String at) {
            try {
                Object other = code.getClass().getMethod("of", String.class).invoke(null, code.code() + "!");
                return planted(at, code, other);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private Object planted(String at, Object was, Object is) {
            path = at;
            before = Optional.of(was);
            after = Optional.of(is);
            return is;
        }
    }
}
