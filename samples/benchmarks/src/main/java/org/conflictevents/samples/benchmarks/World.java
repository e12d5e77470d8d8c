package org.conflictevents.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Side;

/**
 * Where generated events take place, and between whom: always the same 4 countries with 10 provinces each and 50 towns in each,
 * 40 pairs of actors and 60 offices.
 *
 * <p>Immutable once made.
 */
final class World {

    private static final int COUNTRIES = 4;
    private static final int PROVINCES = 10;
    private static final int TOWNS = 50;
    private static final int PAIRS = 40;
    private static final int OFFICES = 60;

    private final List<Place> towns = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Actor> offices = new ArrayList<>();

    World() {
        for (int c = 1; c <= COUNTRIES; c++) {
            Place country =
                    place("country-" + c, "Country " + c, PlaceKind.COUNTRY).build();
            for (int p = 1; p <= PROVINCES; p++) {
                Place province = place(
                                "province-%d-%d".formatted(c, p), "Province %d/%d".formatted(c, p), PlaceKind.PROVINCE)
                        .within(country)
                        .build();
                for (int t = 1; t <= TOWNS; t++) {
                    towns.add(place(
                                    "town-%d-%d-%d".formatted(c, p, t),
                                    "Town %d/%d/%d".formatted(c, p, t),
                                    PlaceKind.TOWN)
                            .within(province)
                            .location(GeoPoint.of(10 + c * 5 + t / 10.0, 20 + p + t % 10 / 10.0))
                            .build());
                }
            }
        }
        Actor civilians = actor("civilians", "Civilians", ActorKind.CIVILIANS);
        for (int i = 1; i <= PAIRS; i++) {
            Actor attacker =
                    actor("force-" + i, "Force " + i, i % 3 == 0 ? ActorKind.ARMED_GROUP : ActorKind.STATE_FORCES);
            boolean oneSided = i % 4 == 0;
            Actor other = oneSided ? civilians : actor("front-" + i, "Front " + i, ActorKind.ARMED_GROUP);
            pairs.add(new Pair(attacker, other, oneSided));
        }
        for (int i = 1; i <= OFFICES; i++) {
            offices.add(actor("office-" + i, "Office " + i, ActorKind.MEDIA));
        }
    }

    /** Returns a town. Some come up far more often than others, as in any war. */
    Place town(Random random) {
        double chance = random.nextDouble();
        return towns.get((int) (towns.size() * chance * chance));
    }

    /** Returns two sides. */
    Pair pair(Random random) {
        return pairs.get(random.nextInt(pairs.size()));
    }

    /** Returns who reports. */
    Actor office(Random random) {
        return offices.get(random.nextInt(offices.size()));
    }

    private static Place.Builder place(String id, String name, PlaceKind kind) {
        return Place.builder().id(id).name(name).kind(kind);
    }

    private static Actor actor(String id, String name, ActorKind kind) {
        return Actor.builder().id(id).name(name).kind(kind).build();
    }

    /**
     * Two sides.
     *
     * @param a the one that attacks
     * @param b the one that is attacked
     * @param isOneSided whether the second are civilians
     * @param participants both, with their roles
     */
    record Pair(Actor a, Actor b, boolean isOneSided, List<Participant> participants) {

        Pair(Actor a, Actor b, boolean isOneSided) {
            this(
                    a,
                    b,
                    isOneSided,
                    List.of(
                            new Participant(a, Optional.empty(), ParticipantRole.ATTACKER, Optional.of(Side.A)),
                            new Participant(
                                    b,
                                    Optional.empty(),
                                    isOneSided ? ParticipantRole.VICTIM : ParticipantRole.DEFENDER,
                                    Optional.of(Side.B))));
        }

        /** Returns both names, as a row has them. */
        String name() {
            return a.name() + " - " + b.name();
        }
    }
}
