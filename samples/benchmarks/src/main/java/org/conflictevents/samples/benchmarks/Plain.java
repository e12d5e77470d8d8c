package org.conflictevents.samples.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.conflictevents.model.DayPart;
import org.conflictevents.model.Modality;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Side;
import org.conflictevents.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What one writes down who wants rows in memory and nothing else: records with the components of ours, and a plain ObjectMapper.
 *
 * <p>The closed vocabularies are our enums, which Jackson reads and writes quickly. Dates and terms of open vocabularies are texts. There
 * is no check, no pool, and null where nothing is said.
 */
final class Plain {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);

    private Plain() {}

    /** Returns what reads rows. */
    static ObjectReader reader() {
        return MAPPER.readerFor(Event.class);
    }

    /** Returns what writes rows, each with a line feed behind it but for the last. */
    static ObjectWriter writer() {
        return MAPPER.writerFor(Event.class).withRootValueSeparator("\n");
    }

    /** A row. Its components are those of an event, behind the one that says that it is one. */
    record Event(
            String record,
            String id,
            String type,
            Scope scope,
            Modality modality,
            String when,
            @Nullable DayPart dayPart,
            @Nullable String due,
            @Nullable Place place,
            PlacePrecision placePrecision,
            @Nullable List<EventPlace> furtherPlaces,
            @Nullable List<Participant> participants,
            @Nullable List<Control> control,
            @Nullable List<Figure> figures,
            @Nullable List<Link> links,
            @Nullable List<String> agreements,
            String summary,
            @Nullable Map<String, String> externalIds,
            @Nullable Map<String, String> extras,
            @Nullable List<Attribution> attributions) {}

    record Figure(
            @Nullable String id,
            String measure,
            Quantity quantity,
            @Nullable String group,
            @Nullable Actor actor,
            @Nullable List<Place> places,
            @Nullable String period,
            @Nullable String asOf,
            @Nullable String partOf,
            @Nullable String sameAs,
            @Nullable List<Attribution> attributions) {}

    record Quantity(
            @Nullable BigDecimal low,
            @Nullable BigDecimal best,
            @Nullable BigDecimal high,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lowExclusive,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean highExclusive,
            Qualifier qualifier,
            String unit) {}

    record Attribution(
            Source source,
            @Nullable List<Actor> voices,
            Stance stance,
            @Nullable String said,
            @Nullable List<TextSpan> spans,
            @Nullable String claimedDate,
            @Nullable String wording,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean quoted,
            @Nullable String note) {}

    record Source(
            String id,
            String kind,
            String title,
            @Nullable String publisher,
            @Nullable String published,
            @Nullable String uri,
            @Nullable String sha256,
            @Nullable String licence,
            @Nullable String retrieved) {}

    record Place(
            String id,
            String name,
            @Nullable List<Alias> aliases,
            String kind,
            @Nullable Place within,
            @Nullable GeoPoint location,
            @Nullable Map<String, String> externalIds,
            @Nullable List<Attribution> attributions) {}

    record Actor(
            String id,
            String name,
            @Nullable List<Alias> aliases,
            String kind,
            @Nullable Map<String, String> externalIds,
            @Nullable List<Attribution> attributions) {}

    record Alias(
            String text,
            @Nullable String language,
            @Nullable String kind,
            @Nullable Source source) {}

    record GeoPoint(double lat, double lon, PlacePrecision precision) {}

    record Participant(
            Actor actor,
            @Nullable String label,
            String role,
            @Nullable Side side) {}

    record EventPlace(Place place, String role) {}

    record Control(Place place, Actor holder, String extent) {}

    record Link(
            String kind,
            String target,
            @Nullable Double confidence,
            @Nullable String note) {}

    record TextSpan(int start, int end) {}
}
