package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Truth;
import org.conflictevents.query.Table.Column;

/**
 * A question for places. Each method that narrows it returns a new query and leaves this one as it is.
 *
 * <pre>{@code
 * data.places().in("Idlib").ofKind(PlaceKind.TOWN).list();
 * }</pre>
 *
 * <p>Names are looked up when the query is run: the methods that run it throw {@link UnresolvedNameException} if names are not
 * clear. Immutable and safe for use by several threads.
 */
public final class PlaceQuery {

    private final ConflictData data;
    private final List<PlaceFilter.In> areas;
    private final Optional<PlaceKind> kind;

    private PlaceQuery(ConflictData data, List<PlaceFilter.In> areas, Optional<PlaceKind> kind) {
        this.data = data;
        this.areas = areas;
        this.kind = kind;
    }

    static PlaceQuery all(ConflictData data) {
        return new PlaceQuery(data, List.of(), Optional.empty());
    }

    /**
     * Narrows to a place and those in it, as far as anybody can tell; see {@link Filters#in(String)}.
     *
     * @param place the name of a place, or its id
     * @return the narrowed query
     * @throws IllegalArgumentException if the name is blank
     */
    public PlaceQuery in(String place) {
        return in(place, Certainty.POSSIBLY);
    }

    /** Narrows to a place and those that surely lie in it; see {@link Filters#certainlyIn(String)}. */
    public PlaceQuery certainlyIn(String place) {
        return in(place, Certainty.CERTAINLY);
    }

    private PlaceQuery in(String place, Certainty certainty) {
        List<PlaceFilter.In> more = new ArrayList<>(areas);
        more.add(new PlaceFilter.In(PlaceName.of(place, "place"), certainty));
        return new PlaceQuery(data, List.copyOf(more), kind);
    }

    /** Narrows to places of a kind; of several kinds asked for the last holds. */
    public PlaceQuery ofKind(PlaceKind only) {
        return new PlaceQuery(data, areas, Optional.of(requireNonNull(only, "only")));
    }

    /**
     * Returns the places that pass, in the order of the dataset.
     *
     * @return the places, unmodifiable; empty if none passes
     * @throws UnresolvedNameException if names are not clear
     */
    public List<Place> list() {
        return stream().toList();
    }

    /**
     * Returns the places that pass, as a stream that need not be closed.
     *
     * @throws UnresolvedNameException if names are not clear
     */
    public Stream<Place> stream() {
        Binder binder = data.binder();
        List<Predicate<Place>> tests =
                areas.stream().map(area -> test(binder, area)).toList();
        binder.check();
        return data.dataset().places().stream()
                .filter(place -> kind.map(place.kind()::equals).orElse(true)
                        && tests.stream().allMatch(test -> test.test(place)));
    }

    private static Predicate<Place> test(Binder binder, PlaceFilter.In area) {
        PlaceBinder.PlaceTest test = area.accept(new PlaceBinder(binder));
        return place -> test.test(place, PlacePrecision.EXACT) == Truth.YES;
    }

    /** Returns how many places pass. */
    public long count() {
        return stream().count();
    }

    /** Returns the sources that names, codes and coordinates of the places come from, with their licences. */
    public Citations cite() {
        return Citations.ofEntities(stream());
    }

    /** Returns the answer as a table: name, kind, what it lies in, where, and its other names. */
    public Table table() {
        return Table.of(
                List.of(
                        Column.text("place"),
                        Column.text("kind"),
                        Column.text("within"),
                        Column.text("location"),
                        Column.text("other names")),
                list().stream()
                        .map(place -> List.of(
                                place.name(),
                                place.kind().label(),
                                place.within(),
                                place.location(),
                                place.aliases().stream()
                                        .map(Alias::text)
                                        .distinct()
                                        .collect(Collectors.joining(", "))))
                        .toList());
    }

    /** Prints the {@linkplain #table() table} to the standard output. */
    public void print() {
        table().print();
    }

    /** Returns the question in words, such as {@code places in Idlib of kind town}. */
    @Override
    public String toString() {
        return "places" + (areas.isEmpty() ? "" : " " + Joints.text(List.copyOf(areas), " and "))
                + kind.map(only -> " of kind " + only.label()).orElse("");
    }
}
