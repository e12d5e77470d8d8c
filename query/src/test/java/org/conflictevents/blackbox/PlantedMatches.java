package org.conflictevents.blackbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Alias;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Side;
import org.conflictevents.model.Unit;
import org.conflictevents.query.Match;

/**
 * Two sets of events in the shape of UCDP GED (countries, dyads, towns, days, deaths with low, best and high) of which it is known which
 * tell of one happening. All is invented, from a seed.
 *
 * <p>Half of the left events have a duplicate on the right: put up to 15 km and 3 days off, its actors under an alias or with two slips of
 * the pen in their names, its numbers up to 30 % off; every second of them has all four, the others any of these. Around each duplicate stand
 * ten that are others: five at its place and on its day with other actors, of which one may be the same, and five with its actors on the
 * next day. The right side has as many again that stand alone.
 *
 * <p>Not made are five with the same actors in the very town of the left event on the day after it: they are nearer and more alike than a
 * duplicate that is some days and kilometres off, and nothing tells them from it but numbers, of which most are 1 or 2.
 */
public final class PlantedMatches {

    /** Where those stand that have the same actors on the next day. */
    public enum NextDay {
        /** In another town of the country. */
        IN_ANOTHER_TOWN,
        /** In the same place, which is no farther off and looks alike; sources are late here, never early. */
        IN_THE_SAME_PLACE
    }

    private static final int COUNTRIES = 8;
    private static final int TOWNS = 12;
    private static final int DAYS = 3 * 365;
    private static final LocalDate START = LocalDate.of(2017, 1, 1);
    private static final double KM_PER_DEGREE = 111.2;
    private static final List<String> SYLLABLES = List.of(
            "ba", "kor", "lim", "sha", "ra", "tun", "del", "mo", "vis", "gan", "hu", "zer", "ni", "pol", "fa", "dra");

    private record Dyad(Actor a, Actor b, boolean isOneSided) {}

    private record Country(List<GeoPoint> towns, List<Dyad> dyads) {}

    private record Happening(Country country, Dyad dyad, GeoPoint point, LocalDate day, long killed) {}

    private final Random random;
    private final NextDay nextDay;
    private final List<Country> countries = new ArrayList<>();
    private final List<Event> left = new ArrayList<>();
    private final List<Event> right = new ArrayList<>();
    private final Map<String, String> planted = new HashMap<>();

    /**
     * Makes the events.
     *
     * @param seed the seed; the same makes the same
     * @param duplicates how many duplicates there are
     */
    public PlantedMatches(long seed, int duplicates, NextDay nextDay) {
        this.random = new Random(seed);
        this.nextDay = nextDay;
        for (int i = 0; i < COUNTRIES; i++) {
            countries.add(country(i));
        }
        for (int i = 0; i < duplicates; i++) {
            plant(i);
            left.add(event("left-alone-" + i, happening()));
            right.add(event("right-alone-" + i, happening()));
        }
        Collections.shuffle(left, random);
        Collections.shuffle(right, random);
    }

    /** Returns the events of one side. */
    public List<Event> left() {
        return List.copyOf(left);
    }

    /** Returns the events of the other side. */
    public List<Event> right() {
        return List.copyOf(right);
    }

    /** Returns the share of some matches that are right. */
    public double precision(List<Match> matches) {
        return (double) hits(matches) / matches.size();
    }

    /** Returns the share of the planted duplicates that is found. */
    public double recall(List<Match> matches) {
        return (double) hits(matches) / planted.size();
    }

    private long hits(List<Match> matches) {
        return matches.stream()
                .filter(match ->
                        match.right().id().equals(planted.get(match.left().id())))
                .count();
    }

    private Country country(int number) {
        String name = name(2);
        double lat = -30 + 8.0 * number;
        double lon = -150 + 37.0 * number;
        List<GeoPoint> towns = new ArrayList<>();
        for (int i = 0; i < TOWNS; i++) {
            towns.add(GeoPoint.of(lat + 4 * random.nextDouble(), lon + 4 * random.nextDouble()));
        }
        Actor government = actor("Government of " + name, name + " Armed Forces", ActorKind.GOVERNMENT);
        Actor civilians = actor("Civilians", "Civilian population", ActorKind.CIVILIANS);
        List<Dyad> dyads = new ArrayList<>();
        List<Actor> groups = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String first = name(3);
            Actor group = actor(first + " " + name(3), first + " Brigades", ActorKind.ARMED_GROUP);
            groups.add(group);
            dyads.add(new Dyad(government, group, false));
        }
        dyads.add(new Dyad(groups.get(0), groups.get(1), false));
        dyads.add(new Dyad(groups.get(2), civilians, true));
        dyads.add(new Dyad(government, civilians, true));
        return new Country(towns, dyads);
    }

    private String name(int syllables) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Actor actor(String name, String alias, ActorKind kind) {
        return Actor.builder()
                .id("left-" + name)
                .name(name)
                .addAliases(Alias.of(alias))
                .kind(kind)
                .build();
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private Happening happening() {
        Country country = any(countries);
        return new Happening(
                country, any(country.dyads()), any(country.towns()), START.plusDays(random.nextInt(DAYS)), killed());
    }

    /** Mostly one or two, at times a hundred. */
    private long killed() {
        return Math.max(1, Math.round(Math.exp(0.7 + 1.2 * random.nextGaussian())));
    }

    private void plant(int number) {
        Happening happening = happening();
        boolean hasAll = number % 2 == 0;
        GeoPoint point = hasAll || random.nextBoolean() ? moved(happening.point()) : happening.point();
        int late = hasAll || random.nextBoolean() ? random.nextInt(4) : 0;
        boolean isEarly = nextDay == NextDay.IN_ANOTHER_TOWN && random.nextBoolean();
        LocalDate day = happening.day().plusDays(isEarly ? -late : late);
        Dyad dyad = happening.dyad();
        Dyad called = hasAll || random.nextBoolean()
                ? new Dyad(otherwise(dyad.a()), otherwise(dyad.b()), dyad.isOneSided())
                : dyad;
        long killed = hasAll || random.nextBoolean()
                ? Math.round(happening.killed() * (0.7 + 0.6 * random.nextDouble()))
                : happening.killed();
        left.add(event("left-" + number, happening));
        Happening duplicate = new Happening(happening.country(), called, point, day, killed);
        right.add(event("right-" + number, duplicate));
        planted.put("left-" + number, "right-" + number);
        for (int i = 0; i < 5; i++) {
            List<Dyad> others = new ArrayList<>(happening.country().dyads());
            others.remove(dyad);
            Happening other = new Happening(happening.country(), any(others), point, day, killed());
            right.add(event("right-" + number + "-other-" + i, other));
            List<GeoPoint> towns = new ArrayList<>(happening.country().towns());
            towns.remove(happening.point());
            GeoPoint next = nextDay == NextDay.IN_THE_SAME_PLACE ? point : any(towns);
            Happening after = new Happening(happening.country(), called, next, day.plusDays(1), killed());
            right.add(event("right-" + number + "-next-" + i, after));
        }
    }

    private GeoPoint moved(GeoPoint from) {
        double km = 15 * random.nextDouble();
        double angle = 2 * Math.PI * random.nextDouble();
        double north = km * Math.cos(angle) / KM_PER_DEGREE;
        double east = km * Math.sin(angle) / KM_PER_DEGREE / Math.cos(Math.toRadians(from.lat()));
        return GeoPoint.of(from.lat() + north, from.lon() + east);
    }

    /** The actor as another source has it: nothing but a name, which is an alias or has two slips in it. */
    private Actor otherwise(Actor actor) {
        String name = random.nextBoolean() ? actor.aliases().get(0).text() : slipped(slipped(actor.name()));
        return Actor.builder().id("right-" + name).name(name).kind(actor.kind()).build();
    }

    private String slipped(String name) {
        int at = random.nextInt(name.length());
        String letter = String.valueOf((char) ('a' + random.nextInt(26)));
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + letter + name.substring(at);
            default -> name.substring(0, at) + letter + name.substring(at + 1);
        };
    }

    private static Event event(String id, Happening told) {
        Dyad dyad = told.dyad();
        GeoPoint point = told.point();
        Place town = Place.builder()
                .id("at " + point)
                .name("Town at " + point)
                .kind(PlaceKind.TOWN)
                .location(point)
                .build();
        return Event.builder()
                .id(id)
                .type(dyad.isOneSided() ? EventType.ATTACK_ON_CIVILIANS : EventType.ARMED_CLASH)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(EdtfDate.of(told.day()))
                .place(town)
                .placePrecision(PlacePrecision.EXACT)
                .addParticipants(participant(dyad.a(), Side.A, dyad.isOneSided()))
                .addParticipants(participant(dyad.b(), Side.B, dyad.isOneSided()))
                .addFigures(Figure.builder()
                        .id("killed")
                        .measure(Measure.KILLED)
                        .quantity(Quantity.range(
                                told.killed(), told.killed(), told.killed() + told.killed() / 5, Unit.PERSONS))
                        .build())
                .summary(dyad.a() + " against " + dyad.b())
                .build();
    }

    private static Participant participant(Actor actor, Side side, boolean isOneSided) {
        ParticipantRole role = !isOneSided
                ? ParticipantRole.BELLIGERENT
                : side.equals(Side.A) ? ParticipantRole.ATTACKER : ParticipantRole.VICTIM;
        return new Participant(actor, Optional.empty(), role, Optional.of(side));
    }
}
