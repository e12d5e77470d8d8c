package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.internal.OneLine;
import org.immutables.value.Value;

/**
 * Something that happened, goes on, or is only spoken of, as one or several sources tell it.
 *
 * <p>Verbal conduct is an event too: its speaker and addressee are participants, and {@code when} is the day it was
 * said. For events that are planned, feared or hypothetical {@code when} is the time foreseen. Competing versions of
 * one happening stay separate events, linked {@link LinkKind#SAME_AS}. Equal and hashed by content. Immutable and safe
 * for use by several threads.
 *
 * @param id the name by which other records refer to it, unique among the events of a dataset
 * @param type what sort of event it is
 * @param scope how much of the world it stands for
 * @param modality whether it took place or is only spoken of
 * @param when the days on which it happened, in the coder's reading; {@code ?} marks an inferred date. What each
 *     source says is {@link Attribution#claimedDate()}
 * @param dayPart the part of the day
 * @param due the deadline of a threat, a demand or a plan
 * @param place where it happened; empty when unknown
 * @param placePrecision how precisely the place is known, {@link PlacePrecision#UNKNOWN} without one and by default
 * @param furtherPlaces other places with a part in it
 * @param participants who took part
 * @param control who held what afterwards
 * @param figures the numbers given with it; their ids are unique within it
 * @param links how it stands to other events
 * @param agreements ids of the agreements that it is about
 * @param summary what happened, in one sentence of the coder's words
 * @param externalIds its ids elsewhere by their scheme, such as {@code ged} and {@code acled}
 * @param extras columns of a foreign row that the model has no place for, by name, in their order
 * @param attributions who says so; a dataset warns of a record that has none
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "id",
    "type",
    "scope",
    "modality",
    "when",
    "dayPart",
    "due",
    "place",
    "placePrecision",
    "furtherPlaces",
    "participants",
    "control",
    "figures",
    "links",
    "agreements",
    "summary",
    "externalIds",
    "extras",
    "attributions"
})
public record Event(
        String id,
        EventType type,
        Scope scope,
        Modality modality,
        EdtfDate when,
        Optional<DayPart> dayPart,
        Optional<EdtfDate> due,
        Optional<Place> place,
        @JsonProperty(defaultValue = "UNKNOWN") PlacePrecision placePrecision,
        List<EventPlace> furtherPlaces,
        List<Participant> participants,
        List<Control> control,
        List<Figure> figures,
        List<Link> links,
        List<String> agreements,
        String summary,
        Map<String, String> externalIds,
        Map<String, String> extras,
        List<Attribution> attributions)
        implements WithEvent {

    public Event {
        Checks.id(id, "id");
        requireNonNull(type, "type");
        requireNonNull(scope, "scope");
        requireNonNull(modality, "modality");
        requireNonNull(when, "when");
        dayPart = Checks.optional(dayPart);
        due = Checks.optional(due);
        place = Checks.optional(place);
        furtherPlaces = Checks.list(furtherPlaces, "furtherPlaces");
        participants = Checks.list(participants, "participants");
        control = Checks.list(control, "control");
        figures = Checks.list(figures, "figures");
        links = Checks.list(links, "links");
        agreements = Checks.texts(agreements, "agreements");
        Checks.text(summary, "summary");
        externalIds = Checks.ids(externalIds, "externalIds");
        extras = Checks.extras(extras, "extras");
        attributions = Checks.list(attributions, "attributions");
        placePrecision = placePrecision == null ? PlacePrecision.UNKNOWN : placePrecision;
        if (place.isEmpty() && placePrecision != PlacePrecision.UNKNOWN) {
            throw new IllegalArgumentException("placePrecision must be UNKNOWN without a place, was " + placePrecision);
        }
    }

    /**
     * Returns the sources that tell of it, each once, in the order of the attributions.
     *
     * @return the sources of all attributions, whatever their stance
     */
    public List<Source> sources() {
        return attributions.stream().map(Attribution::source).distinct().toList();
    }

    /**
     * Returns a builder with nothing set but a place precision of UNKNOWN; id, type, scope, modality, when and summary
     * are required.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns one readable line, such as {@code 2020-02-06 Saraqib: Syrian forces enter the town [3 sources]}. */
    @Override
    public String toString() {
        int count = sources().size();
        return OneLine.of(when + place.map(p -> " " + p.name()).orElse("") + ": " + summary + " [" + count
                + (count == 1 ? " source]" : " sources]"));
    }

    /** Builds an {@link Event}. Not thread-safe. */
    public static final class Builder extends EventBuilder {
        Builder() {
            placePrecision(PlacePrecision.UNKNOWN);
        }
    }
}
