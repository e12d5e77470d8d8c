package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.query.Filters.in;
import static org.conflictevents.query.Filters.quoted;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Control;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.DayPart;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Group;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Side;
import org.conflictevents.model.Stance;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;
import org.conflictevents.model.Truth;
import org.conflictevents.model.Unit;
import org.conflictevents.model.ViolenceType;
import org.conflictevents.query.ActorFilter;
import org.conflictevents.query.AttributionFilter;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.FilterVisitor;
import org.conflictevents.query.GeoBox;
import org.conflictevents.query.PlaceFilter;
import org.conflictevents.query.ReferenceFilter;
import org.conflictevents.query.Table.Column;
import org.conflictevents.query.TextFilter;
import org.conflictevents.query.TimeFilter;
import org.conflictevents.query.TypeFilter;
import org.conflictevents.testing.NullCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NullsTest {

    @Test
    @DisplayName("Every public method refuses null, and names the parameter")
    void nullIsRefusedByName() {
        Dataset idlib = Datasets.idlib2020();
        Event event = idlib.events().get(0);
        NullCalls calls = NullCalls.of(ConflictData.class);
        Stream.of(
                        idlib,
                        event,
                        idlib.places().get(0),
                        idlib.actors().get(0),
                        idlib.sources().get(0))
                .forEach(calls::sample);
        Stream.of(Stance.ASSERTS, Modality.OCCURRED, Scope.SINGLE, ControlExtent.ALL, Truth.YES)
                .forEach(calls::sample);
        Stream.of(EventType.BATTLES, Measure.KILLED, LinkKind.SAME_AS, TermKind.CEASEFIRE, RelationKind.BACKS)
                .forEach(calls::sample);
        Stream.of(PlaceKind.CITY, ActorKind.MEDIA, event.when(), LocalDate.of(2020, 2, 6), visitor())
                .forEach(calls::sample);
        Stream.of(GeoPoint.of(35, 36), new GeoBox(36, 35, 37, 36), DayPart.NIGHT, Side.A, Group.CIVILIANS)
                .forEach(calls::sample);
        Stream.of(ParticipantRole.ATTACKER, ViolenceType.ONE_SIDED, OptionalLong.empty())
                .forEach(calls::sample);
        Agreement agreement = idlib.agreements().get(0);
        Quantity four = Quantity.exactly(4, Unit.PERSONS);
        Stream.of(
                        agreement,
                        new Term(TermKind.CEASEFIRE, "all fire ceases", Optional.empty(), Optional.empty(), List.of()),
                        four,
                        Figure.builder().measure(Measure.KILLED).quantity(four).build(),
                        new Control(idlib.places().get(0), idlib.actors().get(0), ControlExtent.ALL),
                        event.attributions().get(0),
                        in("Idlib").and(quoted()),
                        in("Idlib").or(quoted()),
                        ConflictData.of(idlib))
                .forEach(calls::sample);
        calls.named("columns", List.of(Column.text("event")))
                .named("range", "2020-02")
                .named("date", "2020-02-06")
                .named("wkt", "POLYGON ((36 35, 37 36, 37 35, 36 35))")
                .named("corners", List.of(GeoPoint.of(35, 36), GeoPoint.of(36, 36), GeoPoint.of(36, 37)))
                .named("km", 5.0)
                .named("type", String.class)
                .named("value", (Function<Event, String>) Event::id);
        assertThat(calls.faults()).isEmpty();
    }

    private static Object visitor() {
        return Proxy.newProxyInstance(
                FilterVisitor.class.getClassLoader(),
                new Class<?>[] {
                    FilterVisitor.class,
                    ActorFilter.Visitor.class,
                    AttributionFilter.Visitor.class,
                    PlaceFilter.Visitor.class,
                    ReferenceFilter.Visitor.class,
                    TextFilter.Visitor.class,
                    TimeFilter.Visitor.class,
                    TypeFilter.Visitor.class
                },
                (proxy, method, arguments) -> null);
    }
}
