package org.conflictevents.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Alias;
import org.conflictevents.model.AliasKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Bearing;
import org.conflictevents.model.Code;
import org.conflictevents.model.Control;
import org.conflictevents.model.ControlExtent;
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
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Stance;
import org.conflictevents.model.StatusKind;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;
import org.conflictevents.model.TextSpan;

/** Makes one dataset, by the throw of a die. */
final class DatasetMaker {

    private static final double[] LATITUDES = {
        35.86447, 0, -0.0, 90, -90, 1e-7, Double.MIN_VALUE, 33.333333333333336, 2e-3
    };

    private static final RandomGenerator<String> TEXTS = generator(Texts.any());
    private static final RandomGenerator<String> IDS = generator(Texts.ids());
    private static final RandomGenerator<EdtfDate> DATES = generator(EdtfDates.edtfDates());
    private static final RandomGenerator<Quantity> QUANTITIES = generator(Quantities.any());
    private static final RandomGenerator<EventType> TYPES = generator(EventTypes.any());

    private final Random random;
    private final boolean isRelated;

    private final List<Source> sources = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<String> agreementIds = new ArrayList<>();
    private final List<String> eventIds = new ArrayList<>();
    private final List<String> figureIds = new ArrayList<>();

    DatasetMaker(Random random) {
        this(random, false);
    }

    /** Creates one whose datasets, where they are to be related, have ids and external ids in common. */
    DatasetMaker(Random random, boolean isRelated) {
        this.random = random;
        this.isRelated = isRelated;
    }

    private static <T> RandomGenerator<T> generator(Arbitrary<T> arbitrary) {
        return arbitrary.generator(1_000);
    }

    Dataset dataset() {
        times(1, 3, i -> sources.add(source(id("source", i))));
        times(1, 4, i -> places.add(place(id("place", i))));
        times(1, 3, i -> actors.add(actor(id("actor", i))));
        times(0, 2, i -> agreementIds.add(id("agreement", i)));
        agreementIds.forEach(id -> agreements.add(agreement(id)));
        times(0, 3, i -> eventIds.add(id("event", i)));
        List<Event> events = eventIds.stream().map(this::event).toList();
        List<Figure> figures = times(0, 2, i -> figure(Optional.empty(), i));
        List<Relation> relations = times(0, 3, i -> relation());
        Dataset.Builder builder = Dataset.builder()
                .id(pick(IDS))
                .title(text())
                .addAllSources(some(sources))
                .addAllPlaces(some(places))
                .addAllActors(some(actors))
                .addAllAgreements(agreements)
                .addAllEvents(events)
                .addAllFigures(figures)
                .addAllRelations(relations);
        maybe(this::text).ifPresent(builder::version);
        maybe(this::text).ifPresent(builder::licence);
        return builder.build();
    }

    // ---- reference data

    private Source source(String id) {
        return new Source(
                id,
                term(SourceKind.known(), SourceKind::of),
                text(),
                maybe(this::text),
                maybe(this::date),
                maybe(() -> URI.create("https://example.org/" + random.nextInt(100) + "?q=a%20b#ä")),
                maybe(() -> "%064x".formatted(random.nextInt(Integer.MAX_VALUE))),
                maybe(this::text),
                maybe(this::date));
    }

    private Place place(String id) {
        return new Place(
                id,
                text(),
                list(this::alias),
                term(PlaceKind.known(), PlaceKind::of),
                places.isEmpty() ? Optional.empty() : maybe(() -> pick(places)),
                maybe(this::point),
                externalIds(),
                list(() -> attribution().withVoices()));
    }

    private GeoPoint point() {
        double lat = random.nextBoolean() ? LATITUDES[random.nextInt(LATITUDES.length)] : random.nextDouble() * 90;
        return new GeoPoint(lat, random.nextDouble() * 360 - 180, pick(PlacePrecision.values()));
    }

    private Actor actor(String id) {
        return new Actor(
                id,
                text(),
                list(this::alias),
                term(ActorKind.known(), ActorKind::of),
                externalIds(),
                list(() -> attribution().withVoices()));
    }

    private Alias alias() {
        return new Alias(
                text(),
                maybe(() -> "ar"),
                maybe(() -> term(AliasKind.known(), AliasKind::of)),
                maybe(() -> pick(sources)));
    }

    private Attribution attribution() {
        Optional<String> wording = maybe(this::text);
        return new Attribution(
                pick(sources),
                actors.isEmpty() ? List.of() : list(() -> pick(actors)),
                pick(Stance.values()),
                maybe(this::date),
                list(this::span),
                maybe(this::date),
                wording,
                wording.isPresent() && random.nextBoolean(),
                maybe(this::text));
    }

    private TextSpan span() {
        int start = random.nextInt(10_000);
        return new TextSpan(start, start + 1 + random.nextInt(100));
    }

    // ---- claims

    private Agreement agreement(String id) {
        return new Agreement(
                id,
                text(),
                list(this::alias),
                maybe(this::date),
                list(() -> pick(actors)),
                list(() -> new Term(
                        term(TermKind.known(), TermKind::of),
                        text(),
                        maybe(() -> pick(places)),
                        maybe(() -> pick(QUANTITIES)),
                        list(this::attribution))),
                list(() -> new AgreementStatus(
                        term(StatusKind.known(), StatusKind::of),
                        maybe(() -> pick(actors)),
                        maybe(this::date),
                        list(this::attribution))),
                links(id, agreementIds),
                externalIds(),
                extras(),
                list(this::attribution));
    }

    private Event event(String id) {
        Optional<Place> place = maybe(() -> pick(places));
        return new Event(
                id,
                pick(TYPES),
                pick(Scope.values()),
                pick(Modality.values()),
                date(),
                maybe(() -> pick(DayPart.values())),
                maybe(this::date),
                place,
                place.isEmpty() ? PlacePrecision.UNKNOWN : pick(PlacePrecision.values()),
                list(() -> new EventPlace(pick(places), term(PlaceRole.known(), PlaceRole::of))),
                list(() -> new Participant(
                        pick(actors),
                        maybe(this::text),
                        term(ParticipantRole.known(), ParticipantRole::of),
                        maybe(() -> term(Side.known(), Side::of)))),
                list(() -> new Control(pick(places), pick(actors), pick(ControlExtent.values()))),
                times(0, 2, i -> figure(Optional.of(id), i)),
                links(id, eventIds),
                agreementIds.isEmpty() ? List.of() : list(() -> pick(agreementIds)),
                text(),
                externalIds(),
                extras(),
                list(this::attribution));
    }

    private List<Link> links(String self, List<String> targets) {
        List<Link> links = new ArrayList<>();
        for (String target : targets) {
            if (!target.equals(self) && random.nextBoolean()) {
                boolean backwards = targets.indexOf(target) < targets.indexOf(self);
                LinkKind kind =
                        backwards ? pick(LinkKind.known()) : pick(List.of(LinkKind.SAME_AS, LinkKind.of("AFTER")));
                links.add(new Link(
                        kind,
                        target,
                        random.nextBoolean() ? OptionalDouble.of(1 - random.nextDouble()) : OptionalDouble.empty(),
                        maybe(this::text)));
            }
        }
        return links;
    }

    private Figure figure(Optional<String> event, int i) {
        Optional<String> id = maybe(() -> event.isPresent() ? "f" + i : "figure " + i);
        Optional<String> whole = figureIds.isEmpty() ? Optional.empty() : maybe(() -> pick(figureIds));
        Optional<String> same = figureIds.isEmpty() ? Optional.empty() : maybe(() -> pick(figureIds));
        id.ifPresent(name -> figureIds.add(event.map(e -> e + "#").orElse("") + name));
        return new Figure(
                id,
                term(Measure.known(), Measure::of),
                pick(QUANTITIES),
                maybe(() -> term(Group.known(), Group::of)),
                maybe(() -> pick(actors)),
                list(() -> pick(places)),
                maybe(this::date),
                maybe(this::date),
                whole,
                same,
                list(this::attribution));
    }

    private Relation relation() {
        List<Entity> entities = new ArrayList<>(places);
        entities.addAll(actors);
        entities.addAll(agreements);
        Collections.shuffle(entities, random);
        return new Relation(
                term(RelationKind.known(), RelationKind::of),
                entities.get(0),
                entities.get(1),
                maybe(() -> pick(Bearing.values())),
                maybe(this::date),
                list(this::attribution));
    }

    // ---- values

    private String id(String kind, int i) {
        return !isRelated && random.nextInt(3) == 0 ? pick(IDS) + "-" + kind + i : kind + "-" + i;
    }

    private String text() {
        return isRelated && random.nextBoolean() ? pick(List.of("a", "b")) : pick(TEXTS);
    }

    /** A text without halves of surrogate pairs, which no format can write in a name. */
    private String key() {
        return new String(text().getBytes(UTF_8), UTF_8);
    }

    private EdtfDate date() {
        return pick(DATES);
    }

    private <T extends Code> T term(List<T> known, Function<String, T> of) {
        return random.nextInt(4) == 0 ? of.apply(text()) : pick(known);
    }

    private Map<String, String> externalIds() {
        Map<String, String> ids = new LinkedHashMap<>();
        times(0, 2, i -> isRelated ? ids.put("scheme " + i, "" + random.nextInt(3)) : ids.put(key(), text()));
        return ids;
    }

    private Map<String, String> extras() {
        Map<String, String> extras = new LinkedHashMap<>();
        times(0, 2, i -> extras.put(random.nextInt(5) == 0 ? "" : key(), random.nextInt(3) == 0 ? "" : text()));
        return extras;
    }

    // ---- chance

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T pick(RandomGenerator<T> values) {
        return values.next(random).value();
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.of(value.get()) : Optional.empty();
    }

    /** None in most cases, so that a dataset stays small. */
    private <T> List<T> list(Supplier<T> value) {
        return random.nextInt(3) == 0 ? times(1, 2, i -> value.get()) : List.of();
    }

    private <T> List<T> some(List<T> values) {
        List<T> some = new ArrayList<>(values);
        Collections.shuffle(some, random);
        return some.subList(0, random.nextInt(some.size() + 1));
    }

    private <T> List<T> times(int least, int most, Function<Integer, T> make) {
        List<T> made = new ArrayList<>();
        int count = least + random.nextInt(most - least + 1);
        for (int i = 0; i < count; i++) {
            made.add(make.apply(i));
        }
        return made;
    }
}
