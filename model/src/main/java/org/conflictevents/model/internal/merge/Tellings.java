package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Merge.Conflict;
import org.conflictevents.model.Merge.Outcome;
import org.conflictevents.model.Merge.Telling;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Relation;
import org.conflictevents.model.Source;
import org.conflictevents.model.Term;
import org.conflictevents.model.internal.merge.Claims.Claim;

/**
 * What several datasets tell of one thing, to be made one record.
 *
 * <p>What adds up is united: aliases, external ids, extras, attributions, terms, statuses. Of what does not, the first that says
 * something is kept, and a conflict is listed where another says something else. Not thread-safe.
 */
final class Tellings<T extends Record> {

    private final String path;
    private final List<String> datasets;
    private final List<T> records;
    private final Consumer<Conflict> conflicts;
    private final Components components;

    /**
     * Creates one.
     *
     * @param path the record in the merged dataset
     * @param datasets what each dataset is called
     * @param records what each of them tells, rewritten to hold what the merged dataset holds; at least one
     * @param conflicts is told of each conflict
     */
    Tellings(String path, List<String> datasets, List<T> records, Consumer<Conflict> conflicts) {
        this.path = path;
        this.datasets = datasets;
        this.records = records;
        this.conflicts = conflicts;
        this.components = Components.of(records.get(0));
    }

    /** Returns the sources of a record; none for a source. */
    static List<Source> sources(Record one) {
        return Claims.sources(attributions(one));
    }

    static List<Attribution> attributions(Record one) {
        if (one instanceof Entity entity) {
            return entity.attributions();
        } else if (one instanceof Event event) {
            return event.attributions();
        } else if (one instanceof Figure figure) {
            return figure.attributions();
        }
        return one instanceof Relation relation ? relation.attributions() : List.of();
    }

    /** Returns the record in the merged dataset. */
    String path() {
        return path;
    }

    List<T> records() {
        return records;
    }

    /** Returns the attributions of all tellings. */
    List<List<Attribution>> attributions() {
        return records.stream().map(Tellings::attributions).toList();
    }

    /**
     * Returns them as one.
     *
     * @param given the components that are settled already, by their names
     */
    @SuppressWarnings("unchecked") // a record of the same class
    T merged(Map<String, ?> given) {
        Object[] values = new Object[components.count()];
        Map<String, Object> settled = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            String name = components.name(i);
            Object value = given.get(name);
            values[i] = value != null ? value : component(name, settled);
            settled.put(name, values[i]);
        }
        return (T) components.make(values);
    }

    private Object component(String name, Map<String, Object> settled) {
        return switch (name) {
            case "name" -> values(name).get(0);
            case "aliases" -> aliases();
            case "attributions" -> Claims.united(attributions());
            case "agreements" -> Claims.united(this.<List<String>>cast(values(name)));
            case "terms" -> claims(this.<List<Term>>cast(values(name)));
            case "statuses" -> claims(this.<List<AgreementStatus>>cast(values(name)));
            case "placePrecision" -> precision(Objects.requireNonNull(settled.get("place")));
            default -> values(name).get(0) instanceof Map ? texts(name) : said(name);
        };
    }

    private List<Object> values(String name) {
        return records.stream().map(one -> components.get(one, name)).toList();
    }

    @SuppressWarnings("unchecked") // what the component of a record holds
    private <X> List<X> cast(List<Object> values) {
        return (List<X>) values;
    }

    /** Returns what the first telling says that says something. */
    private Object said(String name) {
        List<Object> values = values(name);
        int kept = 0;
        while (kept < values.size() - 1 && isSilent(values.get(kept))) {
            kept++;
        }
        Object first = isSilent(values.get(kept)) ? values.get(0) : values.get(kept);
        for (Object value : values) {
            if (!isSilent(value) && !isSame(first, value)) {
                conflict(name, values, Outcome.FIRST_KEPT);
                break;
            }
        }
        return first;
    }

    private static boolean isSilent(Object value) {
        return value.equals(Optional.empty()) || value.equals(OptionalDouble.empty()) || value.equals(List.of());
    }

    private static boolean isSame(Object one, Object other) {
        if (one instanceof List<?> list && other instanceof List<?> others) {
            return Claims.isSame(list, others);
        }
        return one.equals(other);
    }

    /** Returns how precisely the place is known that is kept: what is said of another place does not count. */
    private Object precision(Object place) {
        List<Object> said = new ArrayList<>();
        boolean differ = false;
        Object kept = PlacePrecision.UNKNOWN;
        for (T one : records) {
            Event event = (Event) one;
            boolean counts = event.place().equals(place) && event.placePrecision() != PlacePrecision.UNKNOWN;
            said.add(counts ? event.placePrecision() : Optional.empty());
            if (counts && kept == PlacePrecision.UNKNOWN) {
                kept = event.placePrecision();
            }
            differ |= counts && event.placePrecision() != kept;
        }
        if (differ) {
            conflict("placePrecision", said, Outcome.FIRST_KEPT);
        }
        return kept;
    }

    private Map<String, String> texts(String name) {
        List<Map<String, String>> maps = cast(values(name));
        Map<String, String> all = new LinkedHashMap<>();
        Set<String> differing = new LinkedHashSet<>();
        for (Map<String, String> map : maps) {
            map.forEach((key, value) -> {
                String first = all.putIfAbsent(key, value);
                if (first != null && !first.equals(value)) {
                    differing.add(key);
                }
            });
        }
        for (String key : differing) {
            List<Object> said = new ArrayList<>();
            maps.forEach(map -> said.add(map.containsKey(key) ? map.get(key) : Optional.empty()));
            conflict(name + "[" + key + "]", said, Outcome.FIRST_KEPT);
        }
        return all;
    }

    /** Returns the aliases, and among them the names that are not the first, with the sources that give them. */
    private List<Alias> aliases() {
        List<Alias> all = Claims.united(this.<List<Alias>>cast(values("aliases")));
        String name = ((Entity) records.get(0)).name();
        for (T one : records) {
            Entity entity = (Entity) one;
            if (!entity.name().equals(name)) {
                addName(all, entity.name(), Claims.sources(entity.attributions()));
            }
        }
        return all;
    }

    private static void addName(List<Alias> all, String name, List<Source> sources) {
        if (sources.isEmpty() && all.stream().noneMatch(alias -> alias.text().equals(name))) {
            all.add(Alias.of(name));
        }
        for (Source source : sources) {
            Optional<Source> teller = Optional.of(source);
            if (all.stream()
                    .noneMatch(
                            alias -> alias.text().equals(name) && alias.source().equals(teller))) {
                all.add(Alias.of(name).withSource(source));
            }
        }
    }

    private <R extends Record> List<R> claims(List<List<R>> lists) {
        List<R> claims = new ArrayList<>();
        for (Claim<R> claim : Claims.of(lists, one -> Components.with(one, "attributions", List.of()))) {
            claims.add(Components.with(
                    claim.first(),
                    "attributions",
                    Claims.attributions(claim, Tellings::ownAttributions, attributions())));
        }
        return claims;
    }

    @SuppressWarnings("unchecked") // the component of that name
    static List<Attribution> ownAttributions(Record one) {
        return (List<Attribution>) Components.of(one).get(one, "attributions");
    }

    /**
     * Lists a conflict.
     *
     * @param values what each telling says; empty, as an {@code Optional} or a list, for one that says nothing
     */
    void conflict(String field, List<?> values, Outcome outcome) {
        List<Telling> tellings = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (!isSilent(value)) {
                tellings.add(telling(
                        i, value instanceof Optional<?> optional ? optional.orElseThrow() : value, records.get(i)));
            }
        }
        conflicts.accept(new Conflict(path, field, tellings, outcome));
    }

    private Telling telling(int index, Object value, T record) {
        List<Source> sources =
                value instanceof Figure figure && !figure.attributions().isEmpty() ? sources(figure) : sources(record);
        return new Telling(datasets.get(index), value, sources);
    }
}
