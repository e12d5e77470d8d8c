package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conflictevents.blackbox.GroupFixtures.FORD;
import static org.conflictevents.blackbox.GroupFixtures.LAND;
import static org.conflictevents.blackbox.GroupFixtures.MILL;
import static org.conflictevents.blackbox.GroupFixtures.NORTH;
import static org.conflictevents.blackbox.GroupFixtures.OTHER_MILL;
import static org.conflictevents.blackbox.GroupFixtures.anActor;
import static org.conflictevents.blackbox.GroupFixtures.data;
import static org.conflictevents.blackbox.GroupFixtures.event;
import static org.conflictevents.blackbox.GroupFixtures.killed;
import static org.conflictevents.blackbox.GroupFixtures.lines;
import static org.conflictevents.blackbox.GroupFixtures.persons;
import static org.conflictevents.query.EventKey.actor;
import static org.conflictevents.query.EventKey.eventClass;
import static org.conflictevents.query.EventKey.month;
import static org.conflictevents.query.EventKey.own;
import static org.conflictevents.query.EventKey.place;
import static org.conflictevents.query.EventKey.source;
import static org.conflictevents.query.EventKey.type;
import static org.conflictevents.query.EventKey.week;
import static org.conflictevents.query.EventKey.year;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventPlace;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlaceRole;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.EventKey;
import org.conflictevents.query.GroupAmount;
import org.conflictevents.query.GroupKey;
import org.conflictevents.query.Grouped;
import org.conflictevents.query.Table;
import org.conflictevents.query.UnresolvedNameException;
import org.junit.jupiter.api.Test;

/** Groups of events as a user sees them: what is in which group, what is made of groups, and what is refused. */
class GroupByTest {

    // ---- time

    @Test
    void anEventIsInThePeriodThatHoldsAllItsDays() {
        ConflictData data = data(
                event("day", "2030-02-06").build(),
                event("doubtful", "2030-02-06?").build(),
                event("month", "2030-02").build(),
                event("edges", "2030-02-01/2030-02-28").build());
        assertThat(lines(data.events().groupBy(month()).count())).containsExactly("2030-02: 4");
        assertThat(lines(data.events().groupBy(year()).count())).containsExactly("2030: 4");
    }

    @Test
    void whatMayLieInSeveralPeriodsIsInAGroupThatSaysSo() {
        ConflictData data = data(
                event("lasts", "2030-01-31/2030-02-01").build(),
                event("either", "[2030-01-31,2030-02-01]").build(),
                event("year", "2030").build(),
                event("open", "../2030-02-06").build(),
                event("some-day-before", "[..2030-02-06]").build(),
                event("began-unknown", "/2030-02-06").build(),
                event("goes-on", "2030-02-06/..").build(),
                event("sure", "2030-02-06").build());
        assertThat(lines(data.events().groupBy(month()).count()))
                .containsExactlyInAnyOrder(
                        "../2030-02 (no one month): 2",
                        "/2030-02 (no one month): 1",
                        "2030-01/2030-02 (no one month): 2",
                        "2030-01/2030-12 (no one month): 1",
                        "2030-02: 1",
                        "2030-02/.. (no one month): 1");
        assertThat(lines(data.events().groupBy(year()).count())).contains("2030: 4", "2030/.. (no one year): 1");
    }

    @Test
    void weeksGoFromMondayToSundayAndOverTheTurnOfTheYear() {
        ConflictData data = data(
                event("monday", "2029-12-31").build(),
                event("sunday", "2030-01-06").build(),
                event("next", "2030-01-07").build(),
                event("both", "2030-01-06/2030-01-07").build());
        assertThat(lines(data.events().groupBy(week()).count()))
                .containsExactly(
                        "2029-12-31/2030-01-06: 2",
                        "2029-12-31/2030-01-13 (no one week): 1",
                        "2030-01-07/2030-01-13: 1");
    }

    @Test
    void yearsBeyondFourDigitsAreGroupedAsEdtfCanWriteThem() {
        ConflictData data = data(
                event("far", "Y17000").build(),
                event("last", "9999-12-31").build(),
                event("first", "-9999-01-01").build());
        assertThat(lines(data.events().groupBy(year()).count()))
                .containsExactlyInAnyOrder("-9999: 1", "9999: 1", "Y17000: 1");
        assertThat(lines(data.events().groupBy(month()).count()))
                .containsExactlyInAnyOrder("-9999-01: 1", "9999-12: 1", "Y17000 (no one month): 1");
        assertThat(lines(data.events().groupBy(week()).count()))
                .containsExactlyInAnyOrder(
                        "-9999-01-01 (no one week): 1", "9999-12-31 (no one week): 1", "Y17000 (no one week): 1");
    }

    // ---- place

    @Test
    void anEventIsInThePlaceThatHoldsItOrInAGroupThatSaysWhatIsKnown() {
        ConflictData data = data(
                event("town", "2030-02-06", MILL).build(),
                event("governorate", "2030-02-06", NORTH).build(),
                event("country", "2030-02-06", LAND).build(),
                event("two-towns", "2030-02-06", MILL)
                        .addFurtherPlaces(new EventPlace(FORD, PlaceRole.ALSO))
                        .build(),
                event("two-governorates", "2030-02-06", MILL)
                        .addFurtherPlaces(new EventPlace(OTHER_MILL, PlaceRole.ALSO))
                        .build(),
                event("went-south", "2030-02-06", MILL)
                        .addFurtherPlaces(new EventPlace(OTHER_MILL, PlaceRole.DESTINATION))
                        .build(),
                event("nowhere", "2030-02-06").build());
        assertThat(lines(data.events().groupBy(place(PlaceKind.GOVERNORATE)).count()))
                .containsExactly(
                        "North: 4",
                        "Reedland (no governorate): 1",
                        "Reedland (no one governorate): 1",
                        "(no place): 1");
        assertThat(lines(data.events()
                        .groupBy(place(PlaceKind.TOWN, PlaceKind.GOVERNORATE))
                        .count()))
                .contains("North: 1", "Mill: 2", "North (no one town or governorate): 1");
    }

    @Test
    void placesOfOneNameAreTwoGroupsAndAskedForById() {
        ConflictData data = data(
                event("one", "2030-02-06", MILL).build(),
                event("two", "2030-02-06", OTHER_MILL).build(),
                event("three", "2030-02-06", OTHER_MILL).build());
        Grouped<Long> towns = data.events().groupBy(place(PlaceKind.TOWN)).count();
        assertThat(lines(towns)).containsExactly("Mill: 1", "Mill: 2");
        assertThat(towns.get("mill")).contains(1L);
        assertThat(towns.get(OTHER_MILL)).contains(2L);
        assertThatThrownBy(() -> towns.get("Mill"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("[Mill] may mean 2 groups: [[Mill], [Mill]]; ask with the value itself, or its id");
    }

    // ---- several values

    @Test
    void anEventOfAHundredActorsIsInAHundredGroupsAndSaysSo() {
        Event crowd = event("crowd", "2030-02-06")
                .addAllParticipants(IntStream.range(0, 100)
                        .mapToObj(i -> Participant.of(anActor("a" + i), ParticipantRole.ACTOR))
                        .toList())
                .addParticipants(Participant.of(anActor("a0"), ParticipantRole.VICTIM))
                .addFigures(killed("dead", persons(5)))
                .build();
        ConflictData data = data(crowd, event("nobody", "2030-02-06").build());
        Grouped<Long> actors = data.events().groupBy(actor()).count();
        assertThat(actors).hasSize(101);
        assertThat(actors.all()).isEqualTo(2);
        assertThat(actors.repeated()).isEqualTo(1);
        assertThat(actors.get("(no actor)")).contains(1L);
        assertThat(actors).hasToString("101 groups by actor of 2 events, 1 of them in several");
        assertThat(data.events()
                        .groupBy(actor(), own("again", event -> List.of(1, 2, 2, 3)))
                        .count())
                .hasSize(303);
        Grouped<GroupAmount> dead = data.events().groupBy(actor()).sum(Measure.KILLED);
        assertThat(dead).hasSize(100);
        assertThat(dead.get("a42").orElseThrow().best()).contains(BigDecimal.valueOf(5));
        assertThat(dead.all().best()).contains(BigDecimal.valueOf(5));
        assertThat(data.events().groupBy(type()).distinct(actor()).get("armed clash"))
                .contains(100L);
        assertThat(printed(actors.top(1)))
                .endsWith("1 of 2 events are in several groups, which do not add up to the whole\n");
        assertThat(printed(data.events().groupBy(type()).count())).doesNotContain("several");
    }

    @Test
    void aKeyOfOnesOwnGivesAValueSeveralOrNone() {
        ConflictData data = data(
                event("thursday", "2030-02-07").build(),
                event("wednesday", "2030-02-06").build(),
                event("undated", "../2030").build());
        EventKey weekday = own("weekday", event -> event.when().earliest().map(LocalDate::getDayOfWeek));
        Grouped<Long> days = data.events().groupBy(weekday).count();
        assertThat(lines(days)).containsExactly("WEDNESDAY: 1", "THURSDAY: 1", "(no weekday): 1");
        assertThat(days.get(DayOfWeek.THURSDAY)).contains(1L);
        assertThat(days.get("MONDAY")).isEmpty();
        assertThat(lines(data.events()
                        .groupBy(own("long", event -> event.id().length() > 8))
                        .count()))
                .containsExactly("false: 2", "true: 1");
        assertThat(lines(data.events()
                        .groupBy(own("mixed", event -> event.id().startsWith("u") ? "10" : 9))
                        .count()))
                .containsExactly("9: 2", "10: 1");
        assertThat(data.events().groupBy(own("none", event -> List.of())).count())
                .hasToString("1 group by none of 3 events");
    }

    @Test
    void aKeyThatGivesNullIsNamed() {
        EventKey bad = own(
                "bad",
                event ->
                        Optional.ofNullable(event.id()).map(id -> (Object) null).orElse(null));
        assertThatThrownBy(() ->
                        data(event("e", "2030").build()).events().groupBy(bad).count())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the key 'bad' gives null for the event 'e'; let it give an Optional");
        assertThatThrownBy(() -> own(" ", Event::id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must not be blank");
    }

    // ---- what is made of groups

    @Test
    void ofNoEventsThereIsNoGroup() {
        ConflictData data = data();
        assertThat(data.events().groupBy(month()).count()).isEmpty();
        assertThat(data.events().groupBy(month()).count().all()).isZero();
        assertThat(data.events().groupBy(month(), type()).count().pivot().rows())
                .isEmpty();
        assertThat(data.events().groupBy(actor()).sum(Measure.KILLED)).isEmpty();
        assertThat(data.events().groupBy(actor()).sum(Measure.KILLED).all().range())
                .isEmpty();
        assertThat(data.events().groupBy(month()).mean(Measure.KILLED).all())
                .hasToString("people killed: nothing (0 counted)");
        assertThat(data.events().groupBy(month()).count()).hasToString("0 groups by month of 0 events");
    }

    @Test
    void whereEverythingIsUnknownThereIsOneGroupThatSaysSo() {
        ConflictData data = data(
                event("a", "../..").attributions(List.of()).build(),
                event("b", "../..").attributions(List.of()).build());
        assertThat(lines(data.events()
                        .groupBy(month(), place(PlaceKind.TOWN), actor(), source())
                        .count()))
                .containsExactly("(no date), (no place), (no actor), (no report): 2");
        assertThat(data.events()
                        .groupBy(month())
                        .distinct(place(PlaceKind.TOWN))
                        .all())
                .isZero();
    }

    @Test
    void tablesHaveTypedColumnsInAStableOrder() {
        ConflictData data = data(
                event("late", "2030-03-01", OTHER_MILL).build(),
                event("b", "2030-02-06", MILL).type(EventType.AIR_STRIKE).build(),
                event("c", "2030-02-07", MILL).build());
        Grouped<Long> groups = data.events().groupBy(month(), eventClass()).count();
        Table table = groups.table();
        assertThat(table.columns().stream().map(Table.Column::name)).containsExactly("month", "class", "events");
        assertThat(table.column("month", String.class))
                .containsExactly(Optional.of("2030-02"), Optional.of("2030-02"), Optional.of("2030-03"));
        assertThat(table.column("events", Long.class)).containsOnly(Optional.of(1L));
        Table pivot = groups.pivot();
        assertThat(pivot.columns().stream().map(Table.Column::name))
                .containsExactly(
                        "month", "battles", EventType.AIR_STRIKE.eventClass().label());
        assertThat(pivot.rows()).hasSize(2);
        assertThat(pivot.rows().get(1)).containsExactly("2030-03", 1L, Optional.empty());
        assertThat(groups.rows().get(0).keys().get(0))
                .isEqualTo(new GroupKey(Optional.of(EdtfDate.parse("2030-02")), Optional.empty()));
    }

    @Test
    void wrongNumbersOfKeysAreRefused() {
        Grouped<Long> months =
                data(event("e", "2030").build()).events().groupBy(month()).count();
        assertThatThrownBy(() -> months.get("2030-02", "Mill"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("groups are by month, and 2 values were given");
        assertThatThrownBy(months::pivot)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "a table with two ways in needs groups by two keys, not by month: groupBy(month(), type())");
        assertThatThrownBy(() -> months.top(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of groups must not be negative, was -1");
    }

    @Test
    void unclearNamesAreToldAllAtOnce() {
        ConflictData data = data(event("e", "2030").build());
        assertThatThrownBy(() -> data.events().in("Nowhere").groupBy(month()).sum(Measure.KILLED, "Nobody"))
                .isInstanceOf(UnresolvedNameException.class)
                .hasMessageContaining("Nowhere")
                .hasMessageContaining("Nobody");
        assertThat(data.events().in("North").groupBy(month(), place(PlaceKind.TOWN)))
                .hasToString("events in North, grouped by month and town");
    }

    @Test
    void oneGroupingServesManyThreads() throws Exception {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            events.add(event("e" + i, "2030-0" + (1 + i % 9) + "-06", i % 2 == 0 ? MILL : OTHER_MILL)
                    .addFigures(killed("dead", persons(i % 7)))
                    .build());
        }
        var grouping = data(events.toArray(Event[]::new)).events().groupBy(month(), place(PlaceKind.GOVERNORATE));
        List<String> expected = lines(grouping.sum(Measure.KILLED));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<String>> ask = () -> lines(grouping.sum(Measure.KILLED));
            for (Future<List<String>> answer :
                    threads.invokeAll(IntStream.range(0, 32).mapToObj(i -> ask).toList())) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static String printed(Grouped<?> groups) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            groups.print();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
