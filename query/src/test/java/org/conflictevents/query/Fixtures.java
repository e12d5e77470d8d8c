package org.conflictevents.query;

import java.util.List;
import java.util.OptionalDouble;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Control;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventPlace;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.PlaceRole;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Stance;
import org.conflictevents.model.Unit;

/** A small invented dataset with one case of everything that a question can trip over. */
public final class Fixtures {

    public static final Source MORNING = source("article-a", "The Morning Post");
    public static final Source EVENING = source("article-b", "Evening Wire");
    public static final Source LATER = source("article-c", "Evening Wire");

    public static final Place SYRIA = place("syria", "Syria", PlaceKind.COUNTRY, null);
    public static final Place IDLIB =
            place("idlib-governorate", "Idlib", PlaceKind.GOVERNORATE, SYRIA, "Idlib province", "Idleb");
    public static final Place IDLIB_CITY = place("idlib-city", "Idlib", PlaceKind.CITY, IDLIB, "Idlib city");
    public static final Place SARAQIB = place("saraqib", "Saraqib", PlaceKind.TOWN, IDLIB, "Saraqeb", "سراقب");
    public static final Place NAYRAB = place("nayrab-idlib", "Nayrab", PlaceKind.VILLAGE, IDLIB, "Nerab", "Nairab");
    public static final Place MAARRAT =
            place("maarrat-al-numan", "Maarrat al-Numan", PlaceKind.TOWN, IDLIB, "Maaret al-Numan", "معرة النعمان");
    public static final Place KAFR_RUMA = place("kafr-ruma", "Kafr Ruma", PlaceKind.VILLAGE, IDLIB);
    public static final Place TALL_TOUQAN = place("tall-touqan", "Tall Touqan", PlaceKind.VILLAGE, IDLIB);
    public static final Place KHAN_SHAYKHUN = place("khan-shaykhun", "Khan Shaykhun", PlaceKind.TOWN, IDLIB);
    public static final Place ALEPPO = place("aleppo-governorate", "Aleppo", PlaceKind.GOVERNORATE, SYRIA);
    public static final Place NAYRAB_ALEPPO = place("nayrab-aleppo", "Nayrab", PlaceKind.VILLAGE, ALEPPO);
    public static final Place KISWEH = place("al-kiswah", "Al Kiswah", PlaceKind.TOWN, SYRIA);
    public static final Place REGION = place("idlib-region", "Idlib region", PlaceKind.REGION, SYRIA);
    public static final Place ZONE = place("zone", "De-escalation zone", PlaceKind.ZONE, SYRIA);
    public static final Place TURKEY_LAND = place("turkey-country", "Turkey", PlaceKind.COUNTRY, null);

    public static final Actor TURKEY = actor("turkey", "Turkey", ActorKind.STATE, "Ankara", "Türkiye");
    public static final Actor TURKISH_FORCES =
            actor("turkish-forces", "Turkish forces", ActorKind.STATE_FORCES, "Turkey");
    public static final Actor ERDOGAN = actor("erdogan", "Recep Tayyip Erdoğan", ActorKind.PERSON);
    public static final Actor GOVERNMENT =
            actor("syrian-government", "Syrian government", ActorKind.GOVERNMENT, "Damascus");
    public static final Actor ARMY = actor("syrian-army", "Syrian army", ActorKind.STATE_FORCES, "regime forces");
    public static final Actor REBELS = actor("rebels", "Syrian rebels", ActorKind.COALITION, "opposition");
    public static final Actor NLF = actor("nlf", "National Liberation Front", ActorKind.ARMED_GROUP, "NLF");
    public static final Actor SOHR =
            actor("sohr", "Syrian Observatory for Human Rights", ActorKind.MONITOR, "SOHR", "the Observatory");
    public static final Actor SANA = actor("sana", "SANA", ActorKind.MEDIA);
    public static final Actor UN = actor("un", "United Nations", ActorKind.INTERGOVERNMENTAL, "UN");

    private Fixtures() {}

    /** Returns the questions to the dataset. */
    public static ConflictData data() {
        return ConflictData.of(dataset());
    }

    public static Dataset dataset() {
        return Dataset.builder()
                .id("fixtures")
                .title("Fixtures")
                .addPlaces(
                        SYRIA,
                        IDLIB,
                        IDLIB_CITY,
                        SARAQIB,
                        NAYRAB,
                        MAARRAT,
                        KAFR_RUMA,
                        TALL_TOUQAN,
                        KHAN_SHAYKHUN,
                        ALEPPO,
                        NAYRAB_ALEPPO,
                        KISWEH,
                        REGION,
                        ZONE,
                        TURKEY_LAND)
                .addActors(TURKEY, TURKISH_FORCES, ERDOGAN, GOVERNMENT, ARMY, REBELS, NLF, SOHR, SANA, UN)
                .addAllRelations(List.of(
                        relation(RelationKind.OVERLAPS, REGION, IDLIB),
                        relation(RelationKind.OVERLAPS, ALEPPO, REGION),
                        relation(RelationKind.WITHIN, IDLIB, ZONE),
                        relation(RelationKind.PART_OF, TURKISH_FORCES, TURKEY),
                        relation(RelationKind.LED_BY, TURKEY, ERDOGAN),
                        relation(RelationKind.PART_OF, ARMY, GOVERNMENT),
                        relation(RelationKind.MEMBER_OF, NLF, REBELS)))
                .addAllEvents(events())
                .addFigures(figure("population", Measure.POPULATION, Quantity.about(3_000_000, Unit.PERSONS))
                        .addPlaces(IDLIB)
                        .asOf(EdtfDate.parse("2020-02-06"))
                        .addAttributions(Attribution.of(MORNING))
                        .build())
                .build();
    }

    private static List<Event> events() {
        return List.of(
                event("stronghold", "2011/..", SARAQIB, "The town is in rebel hands", Attribution.of(LATER))
                        .scope(Scope.STATE)
                        .modality(Modality.ONGOING)
                        .addControl(held(REBELS, ControlExtent.ALL))
                        .build(),
                event("entered", "2020-02-05", SARAQIB, "The army enters the town", Attribution.of(MORNING))
                        .type(EventType.ENTRY)
                        .addParticipants(Participant.of(ARMY, ParticipantRole.ATTACKER))
                        .addControl(held(ARMY, ControlExtent.ENTERED))
                        .build(),
                event(
                                "pushed-out",
                                "2020-02-05/2020-02-06",
                                SARAQIB,
                                "Rebels push the army out",
                                Attribution.of(MORNING))
                        .type(EventType.ATTACK_REPELLED)
                        .addParticipants(
                                Participant.of(NLF, ParticipantRole.DEFENDER),
                                Participant.of(ARMY, ParticipantRole.ATTACKER))
                        .addControl(held(REBELS, ControlExtent.ALL), held(ARMY, ControlExtent.LOST))
                        .addLinks(Link.of(LinkKind.REVERSES, "entered"))
                        .build(),
                event(
                                "sectors",
                                "2020-02-06",
                                SARAQIB,
                                "The army takes large parts of the town",
                                says(EVENING, Stance.ASSERTS, SOHR))
                        .addAttributions(says(EVENING, Stance.CONFIRMS, SANA))
                        .type(EventType.TERRITORY_TAKEN_BY_STATE)
                        .addParticipants(Participant.of(ARMY, ParticipantRole.ATTACKER))
                        .addControl(held(ARMY, ControlExtent.MOST))
                        .addLinks(Link.of(LinkKind.FOLLOWS, "pushed-out"))
                        .build(),
                event("overrun", "2020-02-07", SARAQIB, "The army takes the town", Attribution.of(EVENING))
                        .type(EventType.TERRITORY_TAKEN_BY_STATE)
                        .addParticipants(Participant.of(ARMY, ParticipantRole.ATTACKER))
                        .addControl(held(ARMY, ControlExtent.ALL))
                        .build(),
                event("captured", "2020-02-06?", SARAQIB, "The army takes the town", Attribution.of(LATER))
                        .type(EventType.TERRITORY_TAKEN_BY_STATE)
                        .addParticipants(Participant.of(ARMY, ParticipantRole.ATTACKER))
                        .addControl(held(ARMY, ControlExtent.ALL))
                        .addLinks(sameAs("overrun"))
                        .build(),
                event("retaken", "2020-02-27?", SARAQIB, "Rebels retake the town", Attribution.of(LATER))
                        .addAttributions(says(LATER, Stance.SILENT, SANA))
                        .type(EventType.TERRITORY_TAKEN_BY_NON_STATE)
                        .addParticipants(
                                Participant.of(NLF, ParticipantRole.ATTACKER),
                                Participant.of(TURKISH_FORCES, ParticipantRole.SUPPORTER))
                        .addControl(held(REBELS, ControlExtent.ALL))
                        .addLinks(Link.of(LinkKind.REVERSES, "captured"))
                        .build(),
                event("threat", "2020-02-05", null, "Turkey demands a withdrawal", Attribution.of(MORNING))
                        .type(EventType.THREAT)
                        .addParticipants(Participant.of(ERDOGAN, ParticipantRole.SPEAKER))
                        .build(),
                event("attack-threatened", "2020-02", SARAQIB, "Turkey may attack", Attribution.of(MORNING))
                        .type(EventType.OFFENSIVE)
                        .modality(Modality.THREATENED)
                        .addParticipants(Participant.of(TURKEY, ParticipantRole.ATTACKER))
                        .build(),
                event(
                                "region-raid",
                                "2020-02-02",
                                REGION,
                                "Air strikes in the region",
                                says(EVENING, Stance.ASSERTS, SOHR))
                        .type(EventType.AIR_STRIKE)
                        .build(),
                event(
                                "somewhere",
                                "2020-01",
                                SYRIA,
                                "Somebody was killed somewhere",
                                says(EVENING, Stance.DENIES, SANA))
                        .addFigures(figure("dead", Measure.KILLED, Quantity.band(Qualifier.TENS, Unit.PERSONS))
                                .build())
                        .build(),
                event(
                                "strikes",
                                "2020-02-06",
                                IDLIB_CITY,
                                "Air strikes kill civilians",
                                says(EVENING, Stance.ASSERTS, SOHR))
                        .type(EventType.AIR_STRIKE)
                        .addFigures(
                                figure("day", Measure.KILLED, Quantity.exactly(17, Unit.PERSONS))
                                        .build(),
                                figure("strike", Measure.KILLED, Quantity.exactly(10, Unit.PERSONS))
                                        .partOf("day")
                                        .build())
                        .build(),
                event("fled", "2019-12/2020-02-06", IDLIB, "People flee", says(MORNING, Stance.ASSERTS, UN))
                        .scope(Scope.AGGREGATE)
                        .type(EventType.DISPLACEMENT)
                        .addFurtherPlaces(new EventPlace(TURKEY_LAND, PlaceRole.DESTINATION))
                        .addFigures(figure("fled", Measure.DISPLACED, Quantity.moreThan(580_000, Unit.PERSONS))
                                .asOf(EdtfDate.parse("2020-02-06"))
                                .build())
                        .build(),
                event(
                                "near-kisweh",
                                "2020-02-06",
                                KISWEH,
                                "A strike near the town",
                                says(EVENING, Stance.ASSERTS, SOHR))
                        .type(EventType.AIR_STRIKE)
                        .placePrecision(PlacePrecision.NEAR)
                        .addFigures(figure("iranians", Measure.KILLED, Quantity.exactly(3, Unit.PERSONS))
                                .build())
                        .build());
    }

    // ---- parts

    static Event.Builder event(String id, String when, Place place, String summary, Attribution first) {
        Event.Builder event = Event.builder()
                .id(id)
                .type(EventType.BATTLES)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(EdtfDate.parse(when))
                .placePrecision(place == null ? PlacePrecision.UNKNOWN : PlacePrecision.EXACT)
                .summary(summary)
                .addAttributions(first);
        return place == null ? event : event.place(place);
    }

    static Figure.Builder figure(String id, Measure measure, Quantity quantity) {
        return Figure.builder().id(id).measure(measure).quantity(quantity);
    }

    static Attribution says(Source source, Stance stance, Actor... voices) {
        return Attribution.builder()
                .source(source)
                .stance(stance)
                .addVoices(voices)
                .build();
    }

    static Control held(Actor holder, ControlExtent extent) {
        return new Control(SARAQIB, holder, extent);
    }

    static Link sameAs(String target) {
        return Link.builder()
                .kind(LinkKind.SAME_AS)
                .target(target)
                .confidence(OptionalDouble.of(0.8))
                .build();
    }

    static Relation relation(RelationKind kind, Entity from, Entity to) {
        return Relation.builder()
                .kind(kind)
                .from(from)
                .to(to)
                .addAttributions(Attribution.of(MORNING))
                .build();
    }

    static Source source(String id, String publisher) {
        return Source.builder()
                .id(id)
                .kind(SourceKind.NEWS_ARTICLE)
                .title("Title of " + id)
                .publisher(publisher)
                .build();
    }

    static Place place(String id, String name, PlaceKind kind, Place within, String... aliases) {
        Place.Builder place = Place.builder().id(id).name(name).kind(kind);
        List.of(aliases).forEach(alias -> place.addAliases(Alias.of(alias)));
        return within == null ? place.build() : place.within(within).build();
    }

    static Actor actor(String id, String name, ActorKind kind, String... aliases) {
        Actor.Builder actor = Actor.builder().id(id).name(name).kind(kind);
        List.of(aliases).forEach(alias -> actor.addAliases(Alias.of(alias)));
        return actor.build();
    }
}
