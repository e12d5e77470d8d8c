package org.conflictevents.blackbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
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
import org.conflictevents.query.Matching;

/** Events around Saraqib, and what a matching makes of two of them. */
final class MatchFixtures {

    static final GeoPoint SARAQIB = GeoPoint.of(35.864, 36.806);
    static final GeoPoint NEAR_SARAQIB = GeoPoint.of(35.892, 36.806);
    static final Actor ARMY = actor("army", "Government of Syria", ActorKind.GOVERNMENT);
    static final Actor REBELS = actor("rebels", "Hayat Tahrir al-Sham", ActorKind.ARMED_GROUP);
    static final Actor OTHERS = actor("others", "National Liberation Brigades", ActorKind.ARMED_GROUP);

    private MatchFixtures() {}

    static List<String> ids(Matching matching) {
        return matching.matches().stream()
                .map(match -> match.left().id() + " " + match.right().id())
                .toList();
    }

    static Match only(Event left, Event right) {
        return Matching.between(List.of(left), List.of(right))
                .atLeast(0)
                .matches()
                .get(0);
    }

    static double confidence(Event left, Event right) {
        return only(left, right).confidence();
    }

    static Map<String, Double> reasons(Event left, Event right) {
        Map<String, Double> factors = new LinkedHashMap<>();
        only(left, right).reasons().forEach(reason -> factors.put(reason.text(), reason.factor()));
        return factors;
    }

    static Actor actor(String id, String name, ActorKind kind) {
        return Actor.builder().id(id).name(name).kind(kind).build();
    }

    static Place town(String name, Optional<GeoPoint> point) {
        return Place.builder()
                .id(name)
                .name(name)
                .kind(PlaceKind.TOWN)
                .location(point)
                .build();
    }

    static Participant participant(Actor actor, Side side) {
        return new Participant(actor, Optional.empty(), ParticipantRole.BELLIGERENT, Optional.of(side));
    }

    static Event clash(String id, String when, GeoPoint point) {
        return Event.builder()
                .id(id)
                .type(EventType.ARMED_CLASH)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(EdtfDate.parse(when))
                .place(town("at " + point, Optional.of(point)))
                .placePrecision(PlacePrecision.EXACT)
                .addParticipants(participant(ARMY, Side.A), participant(REBELS, Side.B))
                .summary("A clash")
                .build();
    }

    static Event killing(Event event, long killed) {
        return event.withFigures(List.of(Figure.builder()
                .measure(Measure.KILLED)
                .quantity(Quantity.exactly(killed, Unit.PERSONS))
                .build()));
    }
}
