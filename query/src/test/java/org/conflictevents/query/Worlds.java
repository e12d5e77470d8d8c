package org.conflictevents.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.DayPart;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventPlace;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Group;
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
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Side;
import org.conflictevents.model.Source;
import org.conflictevents.model.Stance;
import org.conflictevents.model.StatusKind;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;
import org.conflictevents.model.Unit;
import org.conflictevents.model.ViolenceType;
import org.conflictevents.testing.EdtfDates;
import org.conflictevents.testing.Quantities;

/**
 * Small worlds in which conditions are met as often as not: a few places, actors and sources, and more events than these. The
 * shared generator of datasets goes for everything that the model allows; here the answers matter.
 */
final class Worlds {

    private static final List<Measure> MEASURES = List.of(Measure.KILLED, Measure.POPULATION, Measure.LENGTH);

    private static final int EVENTS = 6;
    private static final List<String> REPORTERS = List.of("s0", "s1", "Morning", "Evening", "a0", "a1", "a2");
    private static final List<Stance> STANCES = List.of(Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES, Stance.SILENT);
    private static final List<LinkKind> LINKS =
            List.of(LinkKind.SAME_AS, LinkKind.CONTRADICTS, LinkKind.FOLLOWS, LinkKind.REVERSES);

    /** In the box, 9 km beside it, in the hole of the polygon, and far away. */
    private static final List<GeoPoint> POINTS =
            List.of(GeoPoint.of(36.2, 36.2), GeoPoint.of(36, 36.6), GeoPoint.of(36, 36), GeoPoint.of(-20, 179.9));

    private static final List<GeoBox> BOXES = List.of(
            new GeoBox(35.5, 35.5, 36.5, 36.5), new GeoBox(179, -21, -179, -19), new GeoBox(-180, -90, 180, 90));

    private static final List<GeoPolygon> POLYGONS = List.of(
            GeoPolygon.parse("POLYGON ((35.5 35.5, 36.5 35.5, 36.5 36.5, 35.5 36.5, 35.5 35.5),"
                    + " (35.9 35.9, 36.1 35.9, 36.1 36.1, 35.9 36.1, 35.9 35.9))"),
            GeoPolygon.parse("MULTIPOLYGON (((179 -21, 180 -21, 180 -19, 179 -19, 179 -21)),"
                    + " ((36.55 35, 37 35, 37 37, 36.55 35)))"));

    private static final List<PlacePrecision> PRECISIONS = List.of(
            PlacePrecision.EXACT,
            PlacePrecision.EXACT,
            PlacePrecision.NEAR,
            PlacePrecision.ADMIN2,
            PlacePrecision.UNKNOWN);

    private static final List<DayPart> DAY_PARTS = List.of(DayPart.MORNING, DayPart.NOON, DayPart.NIGHT);
    private static final List<ParticipantRole> ROLES = List.of(ParticipantRole.ACTOR, ParticipantRole.VICTIM);
    private static final List<Group> GROUPS = List.of(Group.CIVILIANS, Group.FIGHTERS);
    private static final List<String> WORDS = List.of("in Ma\u2019arra", "near the MILL", "at caf\u00e9 Noor");

    private Worlds() {}

    /** A dataset, and expressions whose names are ids in it. */
    record World(Dataset dataset, ConflictData data, List<Expression> expressions) {
        Filter filter(int i) {
            return expressions.get(i).build();
        }
    }

    static Arbitrary<World> worlds() {
        return worlds(EVENTS);
    }

    /** Returns worlds with so many events, which takes longer. */
    static Arbitrary<World> worlds(int events) {
        return Combinators.combine(
                        EdtfDates.edtfDates().list().ofSize(8),
                        Arbitraries.frequencyOf(
                                        Tuple.of(3, Quantities.in(Unit.PERSONS)),
                                        Tuple.of(3, Quantities.any()),
                                        Tuple.of(1, longest()))
                                .list()
                                .ofSize(8),
                        Arbitraries.longs())
                .as((dates, quantities, seed) -> new Maker(dates, quantities, new Random(seed), events).world())
                .withoutEdgeCases();
    }

    /** Claims with as many digits as there may be: what is made of them does not fit into a quantity. */
    private static Arbitrary<Quantity> longest() {
        String nines = "9".repeat(50);
        return Combinators.combine(
                        Arbitraries.of(nines, "0." + "1".repeat(50), nines + "." + nines)
                                .map(BigDecimal::new),
                        Quantities.units(),
                        Arbitraries.of(true, false))
                .as((number, unit, isExact) -> isExact ? Quantity.exactly(number, unit) : Quantity.about(number, unit));
    }

    private static final class Maker {
        private final List<EdtfDate> dates = new ArrayList<>(List.of(
                EdtfDate.parse("2020-02-05"),
                EdtfDate.parse("2020-02-06?"),
                EdtfDate.parse("2020-02"),
                EdtfDate.parse("2019-12/2020-02-06"),
                EdtfDate.parse("2020-02-06/..")));
        private final List<Quantity> quantities;
        private final Random random;
        private final List<Source> sources;
        private final List<Place> places = new ArrayList<>();
        private final List<Actor> actors = new ArrayList<>();
        private final List<String> known = new ArrayList<>();

        private final int size;

        Maker(List<EdtfDate> dates, List<Quantity> quantities, Random random, int size) {
            this.size = size;
            this.dates.addAll(dates);
            this.quantities = quantities;
            this.random = random;
            this.sources = List.of(
                    Fixtures.source("s0", "Morning").withPublished(maybe(() -> pick(this.dates))),
                    Fixtures.source("s1", "Evening").withPublished(EdtfDate.parse("2020-02-06?")),
                    Fixtures.source("s2", "Evening"));
        }

        World world() {
            for (int i = 0; i < 7; i++) {
                places.add(Fixtures.place(
                                "p" + i,
                                "Place " + i,
                                PlaceKind.AREA,
                                places.isEmpty() ? null : maybe(this::place).orElse(null))
                        .withLocation(i == 0 ? Optional.of(POINTS.get(0)) : maybe(this::point)));
            }
            for (int i = 0; i < 5; i++) {
                actors.add(Fixtures.actor("a" + i, "Actor " + i, pick(List.of(ActorKind.PERSON, ActorKind.COALITION))));
            }
            List<Relation> relations = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                relate(relations, places, List.of(RelationKind.OVERLAPS, RelationKind.WITHIN, RelationKind.NEAR));
                relate(
                        relations,
                        actors,
                        List.of(
                                RelationKind.PART_OF,
                                RelationKind.MEMBER_OF,
                                RelationKind.LED_BY,
                                RelationKind.SPEAKS_FOR,
                                RelationKind.BACKS));
            }
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                events.add(event("e" + i));
            }
            Dataset dataset = Dataset.builder()
                    .id("world")
                    .title("World")
                    .addAllSources(sources)
                    .addAllPlaces(places)
                    .addAllActors(actors)
                    .addAgreements(agreement("g0"), agreement("g1"))
                    .addAllEvents(events)
                    .addAllFigures(figures(""))
                    .addAllRelations(relations)
                    .build();
            return new World(dataset, ConflictData.of(dataset), List.of(expression(3), expression(2), expression(1)));
        }

        private <T extends Entity> void relate(List<Relation> relations, List<T> ends, List<RelationKind> kinds) {
            T from = pick(ends);
            T to = pick(ends);
            if (!from.equals(to)) {
                relations.add(Relation.builder()
                        .kind(pick(kinds))
                        .from(from)
                        .to(to)
                        .addAllAttributions(list(this::attribution))
                        .build());
            }
        }

        private GeoPoint point() {
            GeoPoint point = pick(POINTS);
            return new GeoPoint(point.lat(), point.lon(), pick(PRECISIONS));
        }

        private Participant participant() {
            return Participant.builder()
                    .actor(pick(actors))
                    .role(pick(ROLES))
                    .side(maybe(() -> pick(Side.known())))
                    .build();
        }

        private Event event(String id) {
            Optional<Place> place = maybe(this::place);
            return Event.builder()
                    .id(id)
                    .type(pick(List.of(
                            EventType.BATTLES, EventType.ARMED_CLASH, EventType.AIR_STRIKE, EventType.DRONE_STRIKE)))
                    .scope(pick(List.of(Scope.values())))
                    .modality(pick(List.of(Modality.values())))
                    .when(pick(dates))
                    .place(place)
                    .placePrecision(place.isEmpty() ? PlacePrecision.UNKNOWN : pick(PRECISIONS))
                    .dayPart(maybe(() -> pick(DAY_PARTS)))
                    .addAllFurtherPlaces(list(() -> new EventPlace(place(), PlaceRole.ALSO)))
                    .addAllParticipants(list(this::participant))
                    .addAllAgreements(list(() -> "g" + random.nextInt(2)))
                    .externalIds(random.nextBoolean() ? Map.of("ucdp", "" + random.nextInt(2)) : Map.of())
                    .extras(random.nextBoolean() ? Map.of("region", pick(List.of("Asia", "Europe"))) : Map.of())
                    .addAllFigures(figures(id + "#"))
                    .addAllLinks(links(id))
                    .addAllAttributions(list(4, this::attribution))
                    .summary("something happens " + pick(WORDS))
                    .build();
        }

        private List<Link> links(String self) {
            return list(() -> Link.builder()
                            .kind(pick(LINKS))
                            .target("e" + random.nextInt(size))
                            .confidence(
                                    random.nextBoolean()
                                            ? OptionalDouble.of(pick(List.of(0.4, 0.5, 0.9)))
                                            : OptionalDouble.empty())
                            .build())
                    .stream()
                    .filter(link -> !link.target().equals(self))
                    .toList();
        }

        private List<Figure> figures(String prefix) {
            List<Figure> figures = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                // References run backwards, so that nothing is a part of itself.
                int before = figures.size();
                List<String> own = figures.stream()
                        .map(figure -> figure.id().orElseThrow())
                        .toList();
                figures.add(Figure.builder()
                        .id("f" + before)
                        .measure(pick(MEASURES))
                        .quantity(pick(quantities))
                        .group(maybe(() -> pick(GROUPS)))
                        .places(list(this::place))
                        .asOf(random.nextInt(4) == 0 ? Optional.of(pick(dates)) : Optional.empty())
                        .partOf(reference(own))
                        .sameAs(reference(own))
                        .addAllAttributions(random.nextInt(3) == 0 ? list(this::attribution) : List.of())
                        .build());
            }
            figures.forEach(figure -> known.add(prefix + figure.id().orElseThrow()));
            return figures;
        }

        /** Mostly one of the same event, now and then one of an earlier event. */
        private Optional<String> reference(List<String> own) {
            List<String> among = random.nextInt(4) == 0 ? known : own;
            return among.isEmpty() ? Optional.empty() : maybe(() -> pick(among));
        }

        private Agreement agreement(String id) {
            return Agreement.builder()
                    .id(id)
                    .name("Agreement " + id)
                    .concluded(maybe(() -> pick(dates)))
                    .addAllParties(list(() -> pick(actors)))
                    .addAllTerms(list(() -> Term.builder()
                            .kind(TermKind.OBSERVATION)
                            .text("they may look")
                            .place(maybe(this::place))
                            .quantity(maybe(() -> pick(quantities)))
                            .addAllAttributions(list(this::attribution))
                            .build()))
                    .addAllStatuses(list(() -> AgreementStatus.builder()
                            .kind(pick(StatusKind.known()))
                            .when(maybe(() -> pick(dates)))
                            .by(maybe(() -> pick(actors)))
                            .addAllAttributions(list(this::attribution))
                            .build()))
                    .addAllLinks(id.equals("g1") ? List.of(Fixtures.sameAs("g0")) : List.of())
                    .addAllAttributions(list(this::attribution))
                    .build();
        }

        private Attribution attribution() {
            return Attribution.builder()
                    .source(pick(sources))
                    .addAllVoices(list(() -> pick(actors)))
                    .stance(pick(STANCES))
                    .wording("so many")
                    .quoted(random.nextBoolean())
                    .build();
        }

        private Expression expression(int depth) {
            if (depth == 0 || random.nextInt(5) == 0) {
                return new Expression.Leaf(leaf());
            }
            return switch (random.nextInt(3)) {
                case 0 -> new Expression.Not(expression(depth - 1));
                case 1 -> new Expression.And(expression(depth - 1), expression(depth - 1));
                default -> new Expression.Or(expression(depth - 1), expression(depth - 1));
            };
        }

        private Filter leaf() {
            return switch (random.nextInt(33)) {
                case 0 -> new Filter.Constant(random.nextBoolean());
                case 1, 2 -> new PlaceFilter.In(new PlaceName(place().id(), Optional.empty()), certainty());
                case 3 -> Filters.unplaced();
                case 4, 5 ->
                    new TimeFilter.Dated(pick(List.of(TimeFilter.Relation.values())), pick(dates), certainty());
                case 6 -> Filters.involving(pick(actors).id());
                case 7 -> Filters.ofType(pick(List.of(EventType.BATTLES, EventType.AIR_STRIKE)));
                case 8 -> Filters.modality(pick(List.of(Modality.values())), pick(List.of(Modality.values())));
                case 9 -> Filters.scope(pick(List.of(Scope.values())));
                case 10 -> Filters.reportedBy(pick(REPORTERS));
                case 11 -> Filters.onlyReportedBy(pick(REPORTERS));
                case 12 -> Filters.unvoiced();
                case 13 -> Filters.stance(pick(STANCES), pick(STANCES));
                case 14 -> Filters.quoted();
                case 15 -> Filters.chainAtLeast(1 + random.nextInt(3));
                case 16 -> Filters.attestedByAtLeast(1 + random.nextInt(4));
                case 17 -> Filters.dateUncertain();
                case 18 -> Filters.linked(pick(LINKS));
                case 19 -> new PlaceFilter.InBox(pick(BOXES), certainty());
                case 20 -> new PlaceFilter.InPolygon(pick(POLYGONS), certainty());
                case 21 -> new PlaceFilter.NearPoint(pick(List.of(0.0, 60.0, 30_000.0)), pick(POINTS), certainty());
                case 22 ->
                    new PlaceFilter.NearPlace(
                            pick(List.of(1.0, 60.0)), new PlaceName("p0", Optional.empty()), certainty());
                case 23 -> Filters.dayPart(pick(DAY_PARTS), pick(DAY_PARTS));
                case 24 ->
                    new ActorFilter.Involving(
                            pick(actors).id(), maybe(() -> pick(ROLES)), maybe(() -> pick(Side.known())));
                case 25 -> Filters.involving(pick(List.of(ActorKind.PERSON, ActorKind.COALITION)));
                case 26 -> Filters.between(pick(actors).id(), pick(actors).id());
                case 27 -> codebookType();
                case 28 -> new ReferenceFilter.LinkedTo("e" + random.nextInt(size), maybe(() -> pick(LINKS)));
                case 29 -> reference();
                case 30 ->
                    Filters.mentioning(
                            pick(List.of("maarra", "MILL the", "cafe", "noor cafe", "Place", "morning actor")));
                case 31 -> pick(List.of(Filters.inDocument("s1"), Filters.publishedBy("evening")));
                default ->
                    new Filter.Measured(
                            pick(MEASURES),
                            maybe(() -> pick(GROUPS)),
                            certainty(),
                            pick(List.of(Comparison.values())),
                            value());
            };
        }

        private Filter codebookType() {
            return pick(List.of(
                    Filters.ofAcledType("battles"),
                    Filters.ofAcledType("Air/drone strike"),
                    Filters.ofAcledType("Battles: Armed clash"),
                    Filters.ofUcdpType(ViolenceType.STATE_BASED),
                    Filters.ofPloverType("ASSAULT"),
                    Filters.ofCameoType("19")));
        }

        private Filter reference() {
            return pick(List.of(
                    Filters.aboutAgreement("g0"),
                    Filters.underAgreement("g1"),
                    Filters.id("e1", "e4", "nowhere"),
                    Filters.externalId("ucdp"),
                    Filters.externalId("ucdp", "1"),
                    Filters.extra("region"),
                    Filters.extra("region", "Asia")));
        }

        /** A number to compare with; more often than not one that a claim states, which is where answers change. */
        private BigDecimal value() {
            Quantity claim = pick(quantities);
            List<BigDecimal> stated = Stream.of(claim.low(), claim.best(), claim.high())
                    .flatMap(Optional::stream)
                    .toList();
            return stated.isEmpty() || random.nextInt(3) == 0
                    ? new BigDecimal(pick(List.of("0", "10", "200", "1.5")))
                    : pick(stated);
        }

        private Certainty certainty() {
            return pick(List.of(Certainty.values()));
        }

        private Place place() {
            return pick(places);
        }

        private <T> T pick(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        private <T> Optional<T> maybe(Supplier<T> value) {
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
        }

        private <T> List<T> list(Supplier<T> value) {
            return list(2, value);
        }

        private <T> List<T> list(int most, Supplier<T> value) {
            List<T> values = new ArrayList<>();
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                values.add(value.get());
            }
            return values;
        }
    }
}
