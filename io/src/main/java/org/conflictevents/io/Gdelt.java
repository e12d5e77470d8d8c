package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.conflictevents.io.internal.gdelt.GdeltMentions;
import org.conflictevents.io.internal.gdelt.GdeltValues;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Source;

/**
 * What GDELT says of an event in its own terms, which stands in the ids and the extras of one that was read from a file of it; and its mentions,
 * which say in which articles an event stands.
 *
 * <pre>{@code
 * String row = "GLOBALEVENTID,SQLDATE,Actor1Code,EventCode,GoldsteinScale,NumArticles,ActionGeo_Type,DATEADDED\n"
 *         + "741,20200206,SYRMIL,042,1.9,4,0,20200206121500\n";
 * Event event = Input.of(new java.io.StringReader(row), "row.csv").events().stream().findFirst().orElseThrow();
 * Gdelt gdelt = Gdelt.of(event);
 * event.type()              // => VISIT
 * gdelt.eventCode()         // => Optional[042]
 * gdelt.quadClass()         // => OptionalInt[1]
 * gdelt.goldsteinScale()    // => OptionalDouble[1.9]
 * gdelt.articles()          // => OptionalInt[4]
 * gdelt.addedAt()           // => Optional[2020-02-06T12:15:00Z]
 * }</pre>
 *
 * <p>Of an event from elsewhere it says nothing. Immutable and safe for use by several threads.
 */
public final class Gdelt {

    private final Event event;

    private Gdelt(Event event) {
        this.event = event;
    }

    /** Returns what GDELT says of an event. */
    public static Gdelt of(Event event) {
        return new Gdelt(requireNonNull(event, "event"));
    }

    /** Opens a file of mentions, see {@link #mentions(Input)}. */
    public static RecordReader<GdeltMention> mentions(Path file) {
        return mentions(Input.of(file));
    }

    /**
     * Opens a table of mentions: the 16 columns of GDELT 2.0, with a header or without one.
     *
     * @throws RecordFormatException if it is no such table
     * @throws java.io.UncheckedIOException if it cannot be opened; the message says why
     */
    public static RecordReader<GdeltMention> mentions(Input input) {
        return requireNonNull(input, "input").records(GdeltMentions.create());
    }

    /**
     * Returns a dataset in which events have the attributions of their mentions behind those that they have. Of each article there is one
     * source, as the mention that comes first describes it.
     *
     * @param dataset events of GDELT, perhaps among others
     * @param mentions what a file of mentions has, such as the {@link RecordReader} of it
     * @param others gets each mention of an event that is not in the dataset: GDELT lists mentions for days after the event
     */
    public static Dataset attribute(Dataset dataset, Iterable<GdeltMention> mentions, Consumer<GdeltMention> others) {
        requireNonNull(others, "others");
        Map<String, Set<Attribution>> byEvent = new HashMap<>();
        for (Event event : requireNonNull(dataset, "dataset").events()) {
            String id = event.externalIds().get(GdeltValues.ID);
            if (id != null) {
                byEvent.put(id, new LinkedHashSet<>(event.attributions()));
            }
        }
        Map<String, Source> sources = new HashMap<>();
        dataset.sources().forEach(source -> sources.put(source.id(), source));
        int count = 0;
        for (GdeltMention mention : requireNonNull(mentions, "mentions")) {
            requireNonNull(mention, "mentions[" + count++ + "]");
            Set<Attribution> attributions = byEvent.get(mention.eventId());
            if (attributions == null) {
                others.accept(mention);
            } else {
                Attribution attribution = mention.attribution();
                Source source = sources.computeIfAbsent(attribution.source().id(), id -> attribution.source());
                attributions.add(attribution.withSource(source));
            }
        }
        return with(dataset, byEvent);
    }

    private static Dataset with(Dataset dataset, Map<String, Set<Attribution>> byEvent) {
        List<Event> events = new ArrayList<>(dataset.events().size());
        for (Event event : dataset.events()) {
            Set<Attribution> attributions = byEvent.get(event.externalIds().getOrDefault(GdeltValues.ID, ""));
            events.add(attributions == null ? event : event.withAttributions(attributions));
        }
        Dataset.Builder builder = Dataset.builder()
                .id(dataset.id())
                .title(dataset.title())
                .addAllSources(dataset.sources())
                .addAllPlaces(dataset.places())
                .addAllActors(dataset.actors())
                .addAllAgreements(dataset.agreements())
                .addAllEvents(events)
                .addAllFigures(dataset.figures())
                .addAllRelations(dataset.relations());
        dataset.version().ifPresent(builder::version);
        dataset.licence().ifPresent(builder::licence);
        return builder.build();
    }

    /** Returns GDELT's id of the event, its {@code GLOBALEVENTID}; empty for an event that is not GDELT's. */
    public Optional<String> id() {
        return Optional.ofNullable(event.externalIds().get(GdeltValues.ID));
    }

    /** Returns the CAMEO code of what is done, with its leading zeros, such as {@code 042}. */
    public Optional<String> eventCode() {
        return GdeltValues.code(event);
    }

    /** Returns the class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; protests are in 3. */
    public OptionalInt quadClass() {
        return GdeltValues.quadClass(event);
    }

    /** Returns the number that Goldstein's scale gives events of this code, from -10 to 10. */
    public OptionalDouble goldsteinScale() {
        return GdeltValues.goldstein(event);
    }

    /** Returns how often the event was mentioned when the row was made. */
    public OptionalInt mentionCount() {
        return GdeltValues.mentions(event);
    }

    /** Returns by how many sources it was told when the row was made. */
    public OptionalInt sources() {
        return GdeltValues.sources(event);
    }

    /** Returns in how many articles it stood when the row was made. */
    public OptionalInt articles() {
        return GdeltValues.articles(event);
    }

    /** Returns the tone of those articles, from -100 to 100. */
    public OptionalDouble averageTone() {
        return GdeltValues.tone(event);
    }

    /** Returns whether it stands in the lead of an article, {@code IsRootEvent}. */
    public Optional<Boolean> isRootEvent() {
        return GdeltValues.isRoot(event);
    }

    /** Returns when GDELT 2.0 added it; empty for rows of GDELT 1.0, which have a day. */
    public Optional<Instant> addedAt() {
        return GdeltValues.added(event);
    }

    /** Returns what stands in {@code SOURCEURL}: the address of the first article, in older rows perhaps the name of an office. */
    public Optional<String> sourceUrl() {
        return GdeltValues.url(event);
    }

    /** Returns one line, such as {@code GDELT 741: 042}. */
    @Override
    public String toString() {
        return "GDELT " + id().orElse("-") + ": " + eventCode().orElse("-");
    }
}
