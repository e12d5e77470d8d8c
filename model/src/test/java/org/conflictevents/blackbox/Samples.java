package org.conflictevents.blackbox;

import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;

/** Small valid records to start a test from. */
final class Samples {

    static final Source ARTICLE = Source.builder()
            .id("article")
            .kind(SourceKind.NEWS_ARTICLE)
            .title("Town entered")
            .build();
    static final Place SYRIA =
            Place.builder().id("syria").name("Syria").kind(PlaceKind.COUNTRY).build();
    static final Place IDLIB = Place.builder()
            .id("idlib-governorate")
            .name("Idlib")
            .kind(PlaceKind.GOVERNORATE)
            .within(SYRIA)
            .build();
    static final Place SARAQIB = Place.builder()
            .id("saraqib")
            .name("Saraqib")
            .kind(PlaceKind.TOWN)
            .within(IDLIB)
            .build();
    static final Actor ARMY = Actor.builder()
            .id("syrian-army")
            .name("Syrian army")
            .kind(ActorKind.STATE_FORCES)
            .build();
    static final Actor REBELS = Actor.builder()
            .id("rebels")
            .name("Rebels")
            .kind(ActorKind.ARMED_GROUP)
            .build();

    private Samples() {}

    /** An event to which nothing is missing. */
    static Event.Builder event(String id) {
        return Event.builder()
                .id(id)
                .type(EventType.ENTRY)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(EdtfDate.parse("2020-02-06"))
                .summary("Troops enter the town")
                .addAttributions(Attribution.of(ARTICLE));
    }
}
