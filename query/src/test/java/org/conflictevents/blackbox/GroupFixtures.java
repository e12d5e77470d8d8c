package org.conflictevents.blackbox;

import java.util.List;
import java.util.Optional;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Unit;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.Grouped;

/** A small invented land with two governorates, and events in it. */
final class GroupFixtures {

    static final Source POST = Source.builder()
            .id("post")
            .kind(SourceKind.NEWS_ARTICLE)
            .title("Morning Post")
            .build();

    static final Place LAND = aPlace("land", "Reedland", PlaceKind.COUNTRY, Optional.empty());
    static final Place NORTH = aPlace("north", "North", PlaceKind.GOVERNORATE, Optional.of(LAND));
    static final Place SOUTH = aPlace("south", "South", PlaceKind.GOVERNORATE, Optional.of(LAND));
    static final Place MILL = aPlace("mill", "Mill", PlaceKind.TOWN, Optional.of(NORTH));
    static final Place FORD = aPlace("ford", "Ford", PlaceKind.TOWN, Optional.of(NORTH));
    static final Place OTHER_MILL = aPlace("other-mill", "Mill", PlaceKind.TOWN, Optional.of(SOUTH));

    private GroupFixtures() {}

    static Place aPlace(String id, String name, PlaceKind kind, Optional<Place> within) {
        return Place.builder().id(id).name(name).kind(kind).within(within).build();
    }

    static Actor anActor(String id) {
        return Actor.builder()
                .id(id)
                .name("Guard " + id)
                .kind(ActorKind.ARMED_GROUP)
                .build();
    }

    static Event.Builder event(String id, String when) {
        return Event.builder()
                .id(id)
                .type(EventType.ARMED_CLASH)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(EdtfDate.parse(when))
                .summary("they clash")
                .addAttributions(Attribution.of(POST));
    }

    static Event.Builder event(String id, String when, Place place) {
        return event(id, when).place(place).placePrecision(PlacePrecision.EXACT);
    }

    static Figure killed(String id, Quantity quantity) {
        return Figure.builder()
                .id(id)
                .measure(Measure.KILLED)
                .quantity(quantity)
                .build();
    }

    static Quantity persons(long number) {
        return Quantity.exactly(number, Unit.PERSONS);
    }

    static ConflictData data(Event... events) {
        return ConflictData.of(Dataset.builder()
                .id("groups")
                .title("Groups")
                .addSources(POST)
                .addPlaces(LAND, NORTH, SOUTH, MILL, FORD, OTHER_MILL)
                .addEvents(events)
                .build());
    }

    static List<String> lines(Grouped<?> groups) {
        return groups.rows().stream().map(Grouped.Row::toString).toList();
    }
}
