package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.DayPart;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.EventType;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Side;
import org.conflictevents.model.Stance;
import org.conflictevents.model.ViolenceType;

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
     * Returns the filter of a text that {@link Filter#toJson()} wrote.
     *
     * <pre>{@code
     * fromJson("{\"version\":1,\"filter\":{\"not\":{\"reportedBy\":\"SOHR\"}}}")   // => not reported by SOHR
     * }</pre>
     *
     * @param json the text
     * @return the filter, equal to the one that was written
     * @throws IllegalArgumentException if the text is no filter, or of a version of the form that is not known here; the message says
     *     where and why
     */
    public static Filter fromJson(String json) {
        return FilterJson.read(requireNonNull(json, "json"));
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
     * @throws IllegalArgumentException if the name is blank
     */
    public static Filter in(String place) {
        return in(PlaceName.of(place, "place"));
    }

    /** Returns the filter for events in a place, see {@link #in(String)}. */
    public static Filter in(PlaceName place) {
        return new PlaceFilter.In(place, Certainty.POSSIBLY);
    }

    /**
     * Returns the filter for events that surely were in a place.
     *
     * <p>As {@link #in(String)}, but an event in an area that only overlaps the place is left open, and so is one that is only
     * {@link org.conflictevents.model.PlacePrecision#NEAR near} the place itself, or in it only by a source's claim that one place
     * lies in the other.
     *
     * @param place the name of a place, or its id
     * @throws IllegalArgumentException if the name is blank
     */
    public static Filter certainlyIn(String place) {
        return certainlyIn(PlaceName.of(place, "place"));
    }

    /** Returns the filter for events that surely were in a place, see {@link #certainlyIn(String)}. */
    public static Filter certainlyIn(PlaceName place) {
        return new PlaceFilter.In(place, Certainty.CERTAINLY);
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

    /**
     * Returns the filter for events in a box of coordinates, its edges included.
     *
     * <p>The coordinates of the places of an event decide, and how precisely they are known: see the table of {@link PlaceFilter}.
     *
     * @param box the box
     */
    public static Filter in(GeoBox box) {
        return new PlaceFilter.InBox(box, Certainty.POSSIBLY);
    }

    /** Returns the filter for events that surely were in a box, see {@link #in(GeoBox)}. */
    public static Filter certainlyIn(GeoBox box) {
        return new PlaceFilter.InBox(box, Certainty.CERTAINLY);
    }

    /** Returns the filter for events in a polygon, its edges included, see {@link #in(GeoBox)}. */
    public static Filter in(GeoPolygon polygon) {
        return new PlaceFilter.InPolygon(polygon, Certainty.POSSIBLY);
    }

    /** Returns the filter for events that surely were in a polygon, see {@link #in(GeoBox)}. */
    public static Filter certainlyIn(GeoPolygon polygon) {
        return new PlaceFilter.InPolygon(polygon, Certainty.CERTAINLY);
    }

    /**
     * Returns the filter for events at most so far from a place, see {@link #in(GeoBox)}.
     *
     * <pre>{@code
     * data.events().where(withinKm(20, "Saraqib")).list();
     * }</pre>
     *
     * @param km the distance in kilometres along the surface of the earth, 0 or more
     * @param place the name of a place, or its id; it must have coordinates, which the filter is bound to
     * @throws IllegalArgumentException if the name is blank, or the distance negative or no number
     */
    public static Filter withinKm(double km, String place) {
        return new PlaceFilter.NearPlace(km, PlaceName.of(place, "place"), Certainty.POSSIBLY);
    }

    /** Returns the filter for events at most so far from a point, see {@link #withinKm(double, String)}. */
    public static Filter withinKm(double km, GeoPoint point) {
        return new PlaceFilter.NearPoint(km, requireNonNull(point, "point"), Certainty.POSSIBLY);
    }

    /** Returns the filter for events that surely were at most so far from a place, see {@link #withinKm(double, String)}. */
    public static Filter certainlyWithinKm(double km, String place) {
        return new PlaceFilter.NearPlace(km, PlaceName.of(place, "place"), Certainty.CERTAINLY);
    }

    /** Returns the filter for events that surely were at most so far from a point, see {@link #withinKm(double, String)}. */
    public static Filter certainlyWithinKm(double km, GeoPoint point) {
        return new PlaceFilter.NearPoint(km, requireNonNull(point, "point"), Certainty.CERTAINLY);
    }

    /** Returns the filter for events without any place; the others fail. */
    public static Filter unplaced() {
        return new PlaceFilter.Unplaced();
    }

    /**
     * Returns the filter for events that may have happened, or gone on, within a range of days.
     *
     * <p>An event passes if its {@code when} {@linkplain EdtfDate#possiblyWithin may lie} in the range; otherwise it fails.
     *
     * @param range an EDTF expression: {@code 2020-02}, {@code 2020-02-05/2020-02-07}, {@code 2020-02-01/..}
     * @throws IllegalArgumentException if the text is no EDTF expression
     */
    public static Filter during(String range) {
        return during(EdtfDate.parse(requireNonNull(range, "range")));
    }

    /** Returns the filter for events that may lie within a range of days, see {@link #during(String)}. */
    public static Filter during(EdtfDate range) {
        return new TimeFilter.Dated(TimeFilter.Relation.DURING, requireNonNull(range, "range"), Certainty.POSSIBLY);
    }

    /**
     * Returns the filter for events that surely lie within a range of days.
     *
     * <p>An event passes if its {@code when} {@linkplain EdtfDate#certainlyWithin surely lies} in the range, fails if it cannot,
     * and is left open in between: an uncertain date, a month of which the range takes a part.
     *
     * @param range an EDTF expression
     * @throws IllegalArgumentException if the text is no EDTF expression
     */
    public static Filter certainlyDuring(String range) {
        return certainlyDuring(EdtfDate.parse(requireNonNull(range, "range")));
    }

    /** Returns the filter for events that surely lie within a range of days, see {@link #certainlyDuring(String)}. */
    public static Filter certainlyDuring(EdtfDate range) {
        return new TimeFilter.Dated(TimeFilter.Relation.DURING, requireNonNull(range, "range"), Certainty.CERTAINLY);
    }

    /**
     * Returns the filter for events that may have happened before a date.
     *
     * <p>An event passes if its {@code when} {@linkplain EdtfDate#possiblyBefore may lie} so; otherwise it fails.
     *
     * @param date an EDTF expression
     * @throws IllegalArgumentException if the text is no EDTF expression
     */
    public static Filter before(String date) {
        return dated(TimeFilter.Relation.BEFORE, date, Certainty.POSSIBLY);
    }

    /**
     * Returns the filter for events that surely happened before a date.
     *
     * <p>An event passes if its {@code when} {@linkplain EdtfDate#certainlyBefore surely lies} so, fails if it cannot, and is left
     * open in between.
     *
     * @param date an EDTF expression
     * @throws IllegalArgumentException if the text is no EDTF expression
     */
    public static Filter certainlyBefore(String date) {
        return dated(TimeFilter.Relation.BEFORE, date, Certainty.CERTAINLY);
    }

    /**
     * Returns the filter for events that may have happened after a date.
     *
     * <p>An event passes if its {@code when} {@linkplain EdtfDate#possiblyAfter may lie} so; otherwise it fails.
     *
     * @param date an EDTF expression
     * @throws IllegalArgumentException if the text is no EDTF expression
     */
    public static Filter after(String date) {
        return dated(TimeFilter.Relation.AFTER, date, Certainty.POSSIBLY);
    }

    /**
     * Returns the filter for events that surely happened after a date.
     *
     * <p>An event passes if its {@code when} {@linkplain EdtfDate#certainlyAfter surely lies} so, fails if it cannot, and is left
     * open in between.
     *
     * @param date an EDTF expression
     * @throws IllegalArgumentException if the text is no EDTF expression
     */
    public static Filter certainlyAfter(String date) {
        return dated(TimeFilter.Relation.AFTER, date, Certainty.CERTAINLY);
    }

    /**
     * Returns the filter for events that may have happened on a day of a date, be it one of several.
     *
     * <p>An event passes if its {@code when} {@linkplain EdtfDate#possiblyOverlaps may lie} so; otherwise it fails.
     *
     * @param date an EDTF expression
     * @throws IllegalArgumentException if the text is no EDTF expression
     */
    public static Filter overlapping(String date) {
        return dated(TimeFilter.Relation.OVERLAPPING, date, Certainty.POSSIBLY);
    }

    /**
     * Returns the filter for events that surely happened on a day of a date, be it one of several.
     *
     * <p>An event passes if its {@code when} {@linkplain EdtfDate#certainlyOverlaps surely lies} so, fails if it cannot, and is
     * left open in between.
     *
     * @param date an EDTF expression
     * @throws IllegalArgumentException if the text is no EDTF expression
     */
    public static Filter certainlyOverlapping(String date) {
        return dated(TimeFilter.Relation.OVERLAPPING, date, Certainty.CERTAINLY);
    }

    private static Filter dated(TimeFilter.Relation relation, String date, Certainty certainty) {
        return new TimeFilter.Dated(relation, EdtfDate.parse(requireNonNull(date, "date")), certainty);
    }

    /**
     * Returns the filter for events in some parts of the day; those of another part fail, and those of which none is told are left
     * open.
     *
     * @param first a part of the day
     * @param more further ones
     */
    public static Filter dayPart(DayPart first, DayPart... more) {
        return new TimeFilter.InDayPart(set(first, more));
    }

    /**
     * Returns the filter for events in which an actor takes part, in any role.
     *
     * <p>An event passes if a participant is the actor or a part of it: what is part or member of it, at any depth, who speaks for
     * it, and the person who leads it. It fails if it names participants and none of these is among them. It is left open if it
     * names none.
     *
     * @param actor the name of an actor, or its id; a name that a part shares with its whole means the whole
     * @throws IllegalArgumentException if the name is blank
     */
    public static Filter involving(String actor) {
        return new ActorFilter.Involving(actor, Optional.empty(), Optional.empty());
    }

    /** Returns the filter for events in which an actor, or a part of it, takes part in a role, see {@link #involving(String)}. */
    public static Filter involving(String actor, ParticipantRole role) {
        return new ActorFilter.Involving(actor, Optional.of(requireNonNull(role, "role")), Optional.empty());
    }

    /**
     * Returns the filter for events in which an actor, or a part of it, stands on a side, see {@link #involving(String)}. An event
     * that names the actor and not its side is left open.
     */
    public static Filter involving(String actor, Side side) {
        return new ActorFilter.Involving(actor, Optional.empty(), Optional.of(requireNonNull(side, "side")));
    }

    /**
     * Returns the filter for events in which an actor of a kind takes part, in any role; an event that names nobody is left open.
     *
     * @param kind the kind, such as {@link ActorKind#CIVILIANS}
     */
    public static Filter involving(ActorKind kind) {
        return new ActorFilter.InvolvingKind(kind);
    }

    /**
     * Returns the filter for events in which two actors, or parts of them, stand on different sides.
     *
     * <p>An event passes if both take part, on sides that differ. It is left open if both take part and the side of one is not
     * told, or if nobody is named; otherwise it fails. For both in any role: {@code involving(one).and(involving(other))}.
     *
     * @param one the name of an actor, or its id
     * @param other that of the other
     * @throws IllegalArgumentException if a name is blank
     */
    public static Filter between(String one, String other) {
        return new ActorFilter.Between(one, other);
    }

    /**
     * Returns the filter for events of a type, or of a class of types.
     *
     * @param type a type, with all finer ones below it; events of any other type fail
     */
    public static Filter ofType(EventType type) {
        return new TypeFilter.OfType(type);
    }

    /**
     * Returns the filter for events of a type by its code, see {@link #ofType(EventType)}.
     *
     * @param type a code such as {@code AIR_STRIKE}; those of the vocabulary also in lower case or with blanks
     * @throws IllegalArgumentException if the code is blank
     */
    public static Filter ofType(String type) {
        EventType known = EventType.of(
                Texts.notBlank(type, "type").strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_"));
        return ofType(known.isKnown() ? known : EventType.of(type));
    }

    /**
     * Returns the filter for events of a type of ACLED: by our crosswalk, the types that ACLED would have so; the others fail.
     *
     * <pre>{@code
     * data.events().where(ofAcledType("Battles")).count() > 0   // => true
     * }</pre>
     *
     * @param type ACLED's {@code event_type}, its {@code sub_event_type}, or both with {@code ": "} between, in any case
     * @return the filter; a type that ACLED does not have is told when it is bound
     * @throws IllegalArgumentException if the text is blank
     */
    public static Filter ofAcledType(String type) {
        return new TypeFilter.OfCodebookType(TypeFilter.Codebook.ACLED, Texts.notBlank(type, "type"));
    }

    /** Returns the filter for events that can be of a type of violence of UCDP GED, by our crosswalk; the others fail. */
    public static Filter ofUcdpType(ViolenceType type) {
        return new TypeFilter.OfCodebookType(
                TypeFilter.Codebook.UCDP, requireNonNull(type, "type").name());
    }

    /**
     * Returns the filter for events of a type of PLOVER, see {@link #ofAcledType}.
     *
     * @param type PLOVER's event type, or that and a mode with {@code ": "} between, in any case
     * @return the filter; a type that PLOVER does not have is told when it is bound
     * @throws IllegalArgumentException if the text is blank
     */
    public static Filter ofPloverType(String type) {
        return new TypeFilter.OfCodebookType(TypeFilter.Codebook.PLOVER, Texts.notBlank(type, "type"));
    }

    /**
     * Returns the filter for events of a code of CAMEO, see {@link #ofAcledType}.
     *
     * @param code a code of two to four digits with its leading zeros, all finer ones included
     * @return the filter; a code that CAMEO does not have is told when it is bound
     * @throws IllegalArgumentException if the text is blank
     */
    public static Filter ofCameoType(String code) {
        return new TypeFilter.OfCodebookType(TypeFilter.Codebook.CAMEO, code);
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
     */
    public static Filter modality(Modality first, Modality... more) {
        return new TypeFilter.OfModality(set(first, more));
    }

    /**
     * Returns the filter for events of some scopes; the others fail.
     *
     * @param first a scope
     * @param more further ones
     */
    public static Filter scope(Scope first, Scope... more) {
        return new TypeFilter.OfScope(set(first, more));
    }

    /**
     * Returns the filter for events whose date the source, or the coder, is not sure of: a {@code ?}, a {@code ~} or a {@code %}
     * stands anywhere in it. Events whose date is only rough, such as a month, fail.
     */
    public static Filter dateUncertain() {
        return new TimeFilter.DateUncertain();
    }

    /**
     * Returns the filter for events with a link to another event.
     *
     * <p>An event passes if it has a link of the kind: {@code linked(PART_OF)} takes the parts, not the wholes. {@code SAME_AS} and
     * {@code CONTRADICTS} say the same from either end: there the event that the link leads to passes too. All others fail.
     *
     * @param kind the sort of link
     */
    public static Filter linked(LinkKind kind) {
        return new ReferenceFilter.Linked(kind);
    }

    /**
     * Returns the filter for events with a link to one event, of any sort; {@code SAME_AS} and {@code CONTRADICTS} count from
     * either end.
     *
     * @param event the id of the other event, of the data that the filter is bound to
     * @throws IllegalArgumentException if the id is blank
     */
    public static Filter linkedTo(String event) {
        return new ReferenceFilter.LinkedTo(event, Optional.empty());
    }

    /** Returns the filter for events with a link of one sort to one event, see {@link #linkedTo(String)}. */
    public static Filter linkedTo(String event, LinkKind kind) {
        return new ReferenceFilter.LinkedTo(event, Optional.of(requireNonNull(kind, "kind")));
    }

    /**
     * Returns the filter for events that are about an agreement: it was signed, broken, spoken of. The others fail.
     *
     * @param agreement the name of an agreement, or its id
     * @throws IllegalArgumentException if the name is blank
     */
    public static Filter aboutAgreement(String agreement) {
        return new ReferenceFilter.AboutAgreement(agreement);
    }

    /**
     * Returns the filter for events where and when an agreement was in force, by the rules of {@link Standing}: of the places where
     * the event happened, one is enough. An event without a place is left open.
     *
     * @param agreement the name of an agreement, or its id
     * @throws IllegalArgumentException if the name is blank
     */
    public static Filter underAgreement(String agreement) {
        return new ReferenceFilter.UnderAgreement(agreement);
    }

    /**
     * Returns the filter for events of some ids; the others fail. Ids are not names: one that no event has is no error.
     *
     * @param first an id
     * @param more further ones
     * @throws IllegalArgumentException if an id is blank
     */
    public static Filter id(String first, String... more) {
        Set<String> ids = new HashSet<>(Arguments.list(more, "more"));
        ids.add(requireNonNull(first, "first"));
        return new ReferenceFilter.HasId(ids);
    }

    /**
     * Returns the filter for events with an id elsewhere, whatever it is; the others fail.
     *
     * @param scheme whose id, such as {@code ucdp}, {@code acled} or {@code gdelt}
     * @throws IllegalArgumentException if the scheme is blank
     */
    public static Filter externalId(String scheme) {
        return new ReferenceFilter.HasExternalId(scheme, Optional.empty());
    }

    /** Returns the filter for events that go by an id elsewhere, see {@link #externalId(String)}. */
    public static Filter externalId(String scheme, String id) {
        return new ReferenceFilter.HasExternalId(scheme, Optional.of(requireNonNull(id, "id")));
    }

    /**
     * Returns the filter for events in whose texts some words stand, each of them somewhere, in any order; the others fail.
     *
     * <p>Looked for are whole words, whatever their case, accents and marks: {@code maarrat} finds {@code Ma'arrat}. The texts are
     * the summary, the names and aliases of places and participants, the titles of the sources, the wordings and the notes of
     * attributions, such as headlines.
     *
     * @param words one word or several
     * @throws IllegalArgumentException if there is no letter and no digit in them
     */
    public static Filter mentioning(String words) {
        return new TextFilter.Mentioning(words);
    }

    /** Returns the filter for events that keep a column of a foreign format, whatever stands in it; the others fail. */
    public static Filter extra(String name) {
        return new TextFilter.HasExtra(name, Optional.empty());
    }

    /** Returns the filter for events in which a text stands in a column of a foreign format, letter by letter; the others fail. */
    public static Filter extra(String name, String value) {
        return new TextFilter.HasExtra(name, Optional.of(requireNonNull(value, "value")));
    }

    /**
     * Returns the filter for events that somebody reports.
     *
     * <p>An event passes if an attribution whose stance is to assert or to confirm has the name as the publisher or the id of its
     * source, or has the actor, or a part of it, among its voices. All others fail: silence, a denial and a refusal to confirm are
     * no report.
     *
     * @param reporter the name or id of an actor, the name of a publisher, or the id of a source
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
     * @throws IllegalArgumentException if the name is blank
     */
    public static AttributionFilter onlyReportedBy(String reporter) {
        return new AttributionFilter.OnlyReportedBy(reporter);
    }

    /**
     * Returns the filter for events that sources tell in their own voice alone: somebody reports them, and no report names a voice.
     * All others fail.
     */
    public static AttributionFilter unvoiced() {
        return new AttributionFilter.Unvoiced();
    }

    /**
     * Returns the filter for events to which somebody takes one of some stances, such as to deny them; the others fail.
     *
     * @param first a stance
     * @param more further ones
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
     * @throws IllegalArgumentException if the number is below 1
     */
    public static AttributionFilter chainAtLeast(int voices) {
        return new AttributionFilter.ChainAtLeast(voices);
    }

    /**
     * Returns the filter for events that so many reports attest of which none leans on another; the others fail.
     *
     * <p>All reports of a happening count: those of the event and those of the events linked with it as the same ({@code SAME_AS}),
     * with a confidence of 0.5 or more or with none stated. Of figures, those of all that count the same thing.
     *
     * <p>Two reports are independent if they share neither the source nor any voice of their chains, compared by id: two articles
     * that both quote one monitor are one report. Counted is the largest set of reports that are independent two by two, exactly.
     * That takes an effort that may double with each report that shares hands with others; of a handful, or where all share the
     * same voice, it is not felt.
     *
     * @param reports how many independent reports at least, 1 or more
     * @throws IllegalArgumentException if the number is below 1
     */
    public static AttributionFilter attestedByAtLeast(int reports) {
        return new AttributionFilter.AttestedByAtLeast(reports);
    }

    /**
     * Returns the filter for events of which a document tells, whatever its stance; the others fail.
     *
     * @param source the id of a source
     * @throws IllegalArgumentException if the id is blank
     */
    public static AttributionFilter inDocument(String source) {
        return new AttributionFilter.InDocument(source);
    }

    /**
     * Returns the filter for events of which something tells that a publisher brought out, whatever its stance; the others fail.
     * Voices do not count, as they do in {@link #reportedBy(String)}.
     *
     * @param publisher the name of a publisher
     * @throws IllegalArgumentException if the name is blank
     */
    public static AttributionFilter publishedBy(String publisher) {
        return new AttributionFilter.PublishedBy(publisher);
    }

    /**
     * Begins a filter on a number of the event.
     *
     * <p>The number is that of all figures of the measure in the event together, as a range: parts are not counted beside their
     * whole, tellings of the same count give the range that holds them all, and other figures add up where the measure is a flow.
     * Without a figure of the measure the number is unknown, which is not zero: the event is left open.
     *
     * @param measure what is counted or measured
     * @return the beginning; say how to compare next
     */
    public static MeasuredStep measured(Measure measure) {
        return new MeasuredStep(requireNonNull(measure, "measure"), Optional.empty());
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
