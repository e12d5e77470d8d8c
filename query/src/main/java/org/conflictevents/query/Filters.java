package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.EventType;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Stance;

/**
 * The conditions that events can be asked for, made for static import.
 *
 * <pre>{@code
 * Filter deadly = measured(Measure.KILLED).atLeast(10).and(reportedBy("SOHR").not());
 * deadly                              // => KILLED at least 10 and not reported by SOHR
 * in(place("Idlib", PlaceKind.CITY))  // => in Idlib (city)
 * }</pre>
 *
 * <p>Each method says which events pass, which fail, and which are left open. Where what is known of an event leaves the
 * answer open there are two filters: the one with {@code certainly} in its name is the plain question, and leaves open what may
 * be so; the other takes what may be so for a yes. The negation of either gives only what is certainly not so.
 *
 * <p>Names may be written in any spelling, or as an id: they are looked up when the filter is bound, see
 * {@link ConflictData}.
 */
public final class Filters {

    private Filters() {}

    /** Returns the filter that every event passes. */
    public static Filter everything() {
        return new Filter.Constant(true);
    }

    /** Returns the filter that every event fails. */
    public static Filter nothing() {
        return new Filter.Constant(false);
    }

    /**
     * Returns the filter that an event passes if it passes all of these.
     *
     * @param filters any number of filters
     * @return the conjunction, simplified; {@link #everything()} for none
     */
    public static Filter allOf(Filter... filters) {
        return Joints.all(Arguments.list(filters, "filters"));
    }

    /**
     * Returns the filter that an event passes if it passes at least one of these.
     *
     * @param filters any number of filters
     * @return the alternative, simplified; {@link #nothing()} for none
     */
    public static Filter anyOf(Filter... filters) {
        return Joints.any(Arguments.list(filters, "filters"));
    }

    /**
     * Returns the filter for events in a place, as far as anybody can tell.
     *
     * <p>An event passes if one of its places, where it happened or a further one of any role, lies in the given place at any
     * depth, or in an area that overlaps it. It fails if all its places lie elsewhere. It is left open if no place is known, or
     * only a larger one that holds the given place or overlaps what holds it.
     *
     * @param place the name of a place, or its id; a name that a town shares with the area around it means the area
     * @return the filter
     * @throws IllegalArgumentException if the name is blank
     */
    public static Filter in(String place) {
        return in(PlaceName.of(place, "place"));
    }

    /** Returns the filter for events in a place, see {@link #in(String)}. */
    public static Filter in(PlaceName place) {
        return new Filter.In(place, Certainty.POSSIBLY);
    }

    /**
     * Returns the filter for events that surely were in a place.
     *
     * <p>As {@link #in(String)}, but an event in an area that only overlaps the place is left open, and so is one that is only
     * {@link org.conflictevents.model.PlacePrecision#NEAR near} the place itself, or in it only by a source's claim that one place
     * lies in the other.
     *
     * @param place the name of a place, or its id
     * @return the filter
     * @throws IllegalArgumentException if the name is blank
     */
    public static Filter certainlyIn(String place) {
        return certainlyIn(PlaceName.of(place, "place"));
    }

    /** Returns the filter for events that surely were in a place, see {@link #certainlyIn(String)}. */
    public static Filter certainlyIn(PlaceName place) {
        return new Filter.In(place, Certainty.CERTAINLY);
    }

    /**
     * Returns a place name that means only places of one kind.
     *
     * @param name the name of a place, or its id
     * @param kind the kind
     * @return the name, for {@link #in(PlaceName)} and its kin
     * @throws IllegalArgumentException if the name is blank
     */
    public static PlaceName place(String name, PlaceKind kind) {
        return new PlaceName(name, Optional.of(requireNonNull(kind, "kind")));
    }

    /** Returns the filter for events without any place; the others fail. */
    public static Filter unplaced() {
        return new Filter.Unplaced();
    }

    /**
     * Returns the filter for events that may have happened, or gone on, within a range of days.
     *
     * <p>An event passes if its {@code when} {@linkplain EdtfDate#possiblyWithin may lie} in the range; otherwise it fails.
     *
     * @param range an EDTF expression: {@code 2020-02}, {@code 2020-02-05/2020-02-07}, {@code 2020-02-01/..}
     * @return the filter
     * @throws IllegalArgumentException if the text is no EDTF expression
     */
    public static Filter during(String range) {
        return during(EdtfDate.parse(requireNonNull(range, "range")));
    }

    /** Returns the filter for events that may lie within a range of days, see {@link #during(String)}. */
    public static Filter during(EdtfDate range) {
        return new Filter.During(range, Certainty.POSSIBLY);
    }

    /**
     * Returns the filter for events that surely lie within a range of days.
     *
     * <p>An event passes if its {@code when} {@linkplain EdtfDate#certainlyWithin surely lies} in the range, fails if it cannot,
     * and is left open in between: an uncertain date, a month of which the range takes a part.
     *
     * @param range an EDTF expression
     * @return the filter
     * @throws IllegalArgumentException if the text is no EDTF expression
     */
    public static Filter certainlyDuring(String range) {
        return certainlyDuring(EdtfDate.parse(requireNonNull(range, "range")));
    }

    /** Returns the filter for events that surely lie within a range of days, see {@link #certainlyDuring(String)}. */
    public static Filter certainlyDuring(EdtfDate range) {
        return new Filter.During(range, Certainty.CERTAINLY);
    }

    /**
     * Returns the filter for events in which an actor takes part, in any role.
     *
     * <p>An event passes if a participant is the actor or a part of it: what is part or member of it, at any depth, who speaks
     * for it, and the person who leads it. It fails if it names participants and none of these is among them. It is left open if
     * it names none.
     *
     * @param actor the name of an actor, or its id; a name that a part shares with its whole means the whole
     * @return the filter
     * @throws IllegalArgumentException if the name is blank
     */
    public static Filter involving(String actor) {
        return new Filter.Involving(actor);
    }

    /**
     * Returns the filter for events of a type, or of a class of types.
     *
     * @param type a type, with all finer ones below it; events of any other type fail
     * @return the filter
     */
    public static Filter ofType(EventType type) {
        return new Filter.OfType(type);
    }

    /**
     * Returns the filter for events of a type by its code, see {@link #ofType(EventType)}.
     *
     * @param type a code such as {@code AIR_STRIKE}; those of the vocabulary also in lower case or with blanks
     * @return the filter
     * @throws IllegalArgumentException if the code is blank
     */
    public static Filter ofType(String type) {
        EventType known = EventType.of(
                Texts.notBlank(type, "type").strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_"));
        return ofType(known.isKnown() ? known : EventType.of(type));
    }

    /**
     * Returns the filter for what occurred or goes on; what is only threatened, planned, demanded, feared or supposed fails.
     *
     * <pre>{@code
     * data.events().where(happened()).list().size() < data.events().list().size()   // => true
     * }</pre>
     *
     * @return the filter, the same as {@code modality(OCCURRED, ONGOING)}
     */
    public static Filter happened() {
        return modality(Modality.OCCURRED, Modality.ONGOING);
    }

    /**
     * Returns the filter for events of some modalities; the others fail.
     *
     * @param first a modality
     * @param more further ones
     * @return the filter
     */
    public static Filter modality(Modality first, Modality... more) {
        return new Filter.OfModality(set(first, more));
    }

    /**
     * Returns the filter for events of some scopes; the others fail.
     *
     * @param first a scope
     * @param more further ones
     * @return the filter
     */
    public static Filter scope(Scope first, Scope... more) {
        return new Filter.OfScope(set(first, more));
    }

    /**
     * Returns the filter for events whose date the source, or the coder, is not sure of: a {@code ?}, a {@code ~} or a {@code %} stands
     * anywhere in it. Events whose date is only rough, such as a month, fail.
     */
    public static Filter dateUncertain() {
        return new Filter.DateUncertain();
    }

    /**
     * Returns the filter for events with a link to another event.
     *
     * <p>An event passes if it has a link of the kind: {@code linked(PART_OF)} takes the parts, not the wholes. {@code SAME_AS} and
     * {@code CONTRADICTS} say the same from either end: there the event that the link leads to passes too. All others fail.
     *
     * @param kind the sort of link
     * @return the filter
     */
    public static Filter linked(LinkKind kind) {
        return new Filter.Linked(kind);
    }

    /**
     * Returns the filter for events that somebody reports.
     *
     * <p>An event passes if an attribution whose stance is to assert or to confirm has the name as the publisher or the id of its
     * source, or has the actor, or a part of it, among its voices. All others fail: silence, a denial and a refusal to confirm
     * are no report.
     *
     * @param reporter the name or id of an actor, the name of a publisher, or the id of a source
     * @return the filter
     * @throws IllegalArgumentException if the name is blank
     */
    public static AttributionFilter reportedBy(String reporter) {
        return new AttributionFilter.ReportedBy(reporter);
    }

    /**
     * Returns the filter for events that nobody reports but one.
     *
     * <p>An event passes if somebody asserts or confirms it, and all who do have the reporter as source, publisher or voice, as
     * {@link #reportedBy(String)} has it: take the reporter away, and nobody says it any more. All others fail.
     *
     * @param reporter the name or id of an actor, the name of a publisher, or the id of a source
     * @return the filter
     * @throws IllegalArgumentException if the name is blank
     */
    public static AttributionFilter onlyReportedBy(String reporter) {
        return new AttributionFilter.OnlyReportedBy(reporter);
    }

    /**
     * Returns the filter for events that sources tell in their own voice alone: somebody reports them, and no report names a
     * voice. All others fail.
     */
    public static AttributionFilter unvoiced() {
        return new AttributionFilter.Unvoiced();
    }

    /**
     * Returns the filter for events to which somebody takes one of some stances, such as to deny them; the others fail.
     *
     * @param first a stance
     * @param more further ones
     * @return the filter
     */
    public static AttributionFilter stance(Stance first, Stance... more) {
        return new AttributionFilter.HasStance(set(first, more));
    }

    /** Returns the filter for events of which a report has words in quotation marks; the others fail. */
    public static AttributionFilter quoted() {
        return new AttributionFilter.Quoted();
    }

    /**
     * Returns the filter for events that came to us through so many voices: a report of it has a chain of at least this length, not
     * counting the source itself. The others fail.
     *
     * @param voices how many voices at least, 1 or more
     * @return the filter
     * @throws IllegalArgumentException if the number is below 1
     */
    public static AttributionFilter chainAtLeast(int voices) {
        return new AttributionFilter.ChainAtLeast(voices);
    }

    /**
     * Returns the filter for events that so many reports attest of which none leans on another; the others fail.
     *
     * <p>All reports of a happening count: those of the event and those of the events linked with it as the same ({@code SAME_AS}), with
     * a confidence of 0.5 or more or with none stated. Of figures, those of all that count the same thing.
     *
     * <p>Two reports are independent if they share neither the source nor any voice of their chains, compared by id: two articles that
     * both quote one monitor are one report. Counted is the largest set of reports that are independent two by two, exactly. That
     * takes an effort that may double with each report that shares hands with others; of a handful, or where all share the same
     * voice, it is not felt.
     *
     * @param reports how many independent reports at least, 1 or more
     * @return the filter
     * @throws IllegalArgumentException if the number is below 1
     */
    public static AttributionFilter attestedByAtLeast(int reports) {
        return new AttributionFilter.AttestedByAtLeast(reports);
    }

    /**
     * Begins a filter on a number of the event.
     *
     * <p>The number is that of all figures of the measure in the event together, as a range: parts are not counted beside their
     * whole, tellings of the same count give the range that holds them all, and other figures add up where the measure is a
     * flow. Without a figure of the measure the number is unknown, which is not zero: the event is left open.
     *
     * @param measure what is counted or measured
     * @return the beginning; say how to compare next
     */
    public static MeasuredStep measured(Measure measure) {
        return new MeasuredStep(requireNonNull(measure, "measure"));
    }

    /** Returns the order by the days on which events happened, see {@link EventOrder}. */
    public static EventOrder when() {
        return new EventOrder(EventOrder.Key.WHEN, false);
    }

    /** Returns the alphabetical order by the names of the places of events, see {@link EventOrder}. */
    public static EventOrder placeName() {
        return new EventOrder(EventOrder.Key.PLACE_NAME, false);
    }

    private static <E extends Enum<E>> Set<E> set(E first, E[] more) {
        Set<E> set = EnumSet.of(requireNonNull(first, "first"));
        set.addAll(Arguments.list(more, "more"));
        return set;
    }
}
