package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.io.internal.acled.AcledIds;
import org.conflictevents.io.internal.acled.AcledValues;
import org.conflictevents.model.AcledType;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;

/**
 * What ACLED says of an event in its own terms, which stands in the ids and the extras of one that was read from a file of it.
 *
 * <pre>{@code
 * String row = "event_id_cnty,event_date,event_type,sub_event_type,actor1,inter1,actor2,inter2,interaction,iso,fatalities,timestamp\n" +
 *         "SYR90001,06 February 2020,Battles,Armed clash,Force One,2,Force Two,3,23,760,0,1581379200\n";
 * Event event = Input.of(new java.io.StringReader(row), "row.csv").events().stream().findFirst().orElseThrow();
 * Acled acled = Acled.of(event);
 * acled.type()           // => Optional[Battles: Armed clash]
 * acled.interaction()    // => OptionalInt[23]
 * acled.uploaded()       // => Optional[2020-02-11T00:00:00Z]
 * acled.fatalities()     // => OptionalInt.empty
 * event.figures()        // => [KILLED at least 0 persons]
 * }</pre>
 *
 * <p>Of an event from elsewhere it says what a row of it would. Immutable and safe for use by several threads.
 */
public final class Acled {

    private final Event event;

    private Acled(Event event) {
        this.event = event;
    }

    /** Returns what ACLED says of an event. */
    public static Acled of(Event event) {
        return new Acled(requireNonNull(event, "event"));
    }

    /**
     * Returns a dataset without the events that ACLED deleted. What refers to them goes with them: links of other events to them, and that
     * a figure is a part of one of theirs, or counts the same. Sources, places and actors stay.
     *
     * @return the dataset itself if none of its events was deleted
     */
    public static Dataset applyDeletions(Dataset dataset, AcledDeletions deletions) {
        requireNonNull(deletions, "deletions");
        Set<String> gone = requireNonNull(dataset, "dataset").events().stream()
                .filter(deletions::covers)
                .map(Event::id)
                .collect(Collectors.toSet());
        if (gone.isEmpty()) {
            return dataset;
        }
        Dataset.Builder left = Dataset.builder()
                .id(dataset.id())
                .title(dataset.title())
                .addAllSources(dataset.sources())
                .addAllPlaces(dataset.places())
                .addAllActors(dataset.actors())
                .addAllAgreements(dataset.agreements())
                .addAllRelations(dataset.relations())
                .addAllFigures(without(gone, dataset.figures()));
        dataset.version().ifPresent(left::version);
        dataset.licence().ifPresent(left::licence);
        for (Event event : dataset.events()) {
            if (!gone.contains(event.id())) {
                left.addEvents(event.withFigures(without(gone, event.figures()))
                        .withLinks(event.links().stream()
                                .filter(link -> !gone.contains(link.target()))
                                .toList()));
            }
        }
        return left.build();
    }

    private static List<Figure> without(Set<String> gone, List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.withPartOf(figure.partOf().filter(of -> !isIn(gone, of)))
                        .withSameAs(figure.sameAs().filter(as -> !isIn(gone, as))))
                .toList();
    }

    /** Tells whether a figure is one of these events, by its id as {@code event#figure}. */
    private static boolean isIn(Set<String> events, String figure) {
        int end = figure.lastIndexOf('#');
        return end > 0 && events.contains(figure.substring(0, end));
    }

    /** Returns a stream without the events that ACLED deleted; the others go through as they are. */
    public static Stream<Event> applyDeletions(Stream<Event> events, AcledDeletions deletions) {
        requireNonNull(deletions, "deletions");
        return requireNonNull(events, "events").filter(event -> !deletions.covers(event));
    }

    /** Returns ACLED's id of the event, its {@code event_id_cnty}; empty for an event that is not ACLED's. */
    public Optional<String> id() {
        return Optional.ofNullable(event.externalIds().get(AcledIds.EVENT));
    }

    /** Returns the type of event and sub-event, as the file has it; empty where ACLED has none for it. */
    public Optional<AcledType> type() {
        return AcledValues.type(event);
    }

    /** Returns the type of disorder in today's words, such as {@code Political violence}; empty where it is not known. */
    public Optional<String> disorderType() {
        return AcledValues.disorderType(event);
    }

    /**
     * Returns how precisely the date is known: 1 the day, 2 the week, 3 the month; empty for a date without a first or a last day.
     */
    public OptionalInt timePrecision() {
        Optional<LocalDate> first = event.when().earliest();
        Optional<LocalDate> last = event.when().latest();
        return first.isEmpty() || last.isEmpty()
                ? OptionalInt.empty()
                : AcledValues.timePrecision(event, first.get(), last.get());
    }

    /** Returns how precisely the place is known: 1 the town, 2 near it, 3 only the region; empty where that is not told. */
    public OptionalInt geoPrecision() {
        return AcledValues.geoPrecision(event);
    }

    /** Returns the number of the interaction, such as 12 for state forces and rebels, 10 for state forces alone; empty without actors. */
    public OptionalInt interaction() {
        return AcledValues.interaction(event);
    }

    /** Tells whether civilians were the main or the only target. */
    public boolean targetsCivilians() {
        return AcledValues.targetsCivilians(event);
    }

    /**
     * Returns the number of the dead, of all sides together; empty for ACLED's 0, which says that there were none, or that nobody knows, and
     * where nothing is told.
     */
    public OptionalInt fatalities() {
        return AcledValues.fatalities(event);
    }

    /** Returns the tags, such as {@code crowd size=large}; none in files up to March 2023. */
    public List<String> tags() {
        return AcledValues.tags(event);
    }

    /** Returns ACLED's region of the country, such as {@code Middle East}; empty where the file does not tell it. */
    public Optional<String> region() {
        return AcledValues.region(event);
    }

    /** Returns how far the sources reach, such as {@code National} or {@code Local partner-New media}; empty where it is not told. */
    public Optional<String> sourceScale() {
        return AcledValues.sourceScale(event);
    }

    /** Returns when ACLED uploaded the row last; empty where it is not told. */
    public Optional<Instant> uploaded() {
        return AcledValues.uploaded(event);
    }

    /** Returns the values in one line. */
    @Override
    public String toString() {
        return "ACLED " + id().orElse("-") + ": " + type().map(Object::toString).orElse("-");
    }
}
