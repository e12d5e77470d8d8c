package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conflictevents.blackbox.GroupFixtures.MILL;
import static org.conflictevents.blackbox.GroupFixtures.NORTH;
import static org.conflictevents.blackbox.GroupFixtures.SOUTH;
import static org.conflictevents.blackbox.GroupFixtures.data;
import static org.conflictevents.blackbox.GroupFixtures.event;
import static org.conflictevents.blackbox.GroupFixtures.killed;
import static org.conflictevents.blackbox.GroupFixtures.lines;
import static org.conflictevents.blackbox.GroupFixtures.persons;
import static org.conflictevents.query.EventKey.month;
import static org.conflictevents.query.EventKey.place;
import static org.conflictevents.query.EventKey.source;
import static org.conflictevents.query.EventKey.year;
import static org.conflictevents.query.Filters.when;

import java.util.List;
import java.util.Optional;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Unit;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.GroupAmount;
import org.conflictevents.query.Grouped;
import org.junit.jupiter.api.Test;

/** What counts in groups, what adds up in them, and what does not. */
class GroupSumsTest {

    // ---- what counts

    @Test
    void countsTakeWhatCountTakesAndSumsWhatSumTakes() {
        ConflictData data = data(
                event("one", "2030-02-06")
                        .addFigures(killed("dead", persons(1)))
                        .build(),
                event("whole", "2030-02")
                        .scope(Scope.AGGREGATE)
                        .addFigures(killed("dead", persons(30)))
                        .build(),
                event("feared", "2030-02-06")
                        .modality(Modality.FEARED)
                        .addFigures(killed("dead", persons(900)))
                        .build());
        assertThat(lines(data.events().groupBy(month()).count())).containsExactly("2030-02: 1");
        assertThat(lines(data.events().groupBy(month()).sum(Measure.KILLED)))
                .containsExactly("2030-02: people killed: 31 persons (2 counted)");
        assertThat(lines(
                        data.events().modality(Modality.FEARED).groupBy(month()).sum(Measure.KILLED)))
                .containsExactly("2030-02: people killed: 900 persons (1 counted)");
        assertThat(lines(data.events().scope(Scope.AGGREGATE).groupBy(month()).count()))
                .containsExactly("2030-02: 1");
        assertThat(lines(data.events().orderBy(when()).limit(1).groupBy(month()).count()))
                .containsExactly("2030-02: 1");
    }

    @Test
    void tellingsOfOneHappeningFold() {
        ConflictData data = data(
                event("one", "2030-02-06")
                        .addFigures(killed("dead", persons(4)))
                        .build(),
                event("same", "2030-02-06")
                        .addFigures(killed("dead", persons(6)))
                        .addLinks(Link.of(LinkKind.SAME_AS, "one"))
                        .build(),
                event("late", "2030-03-01")
                        .addFigures(killed("dead", persons(5)))
                        .addLinks(Link.of(LinkKind.SAME_AS, "one"))
                        .build());
        assertThat(lines(data.events().groupBy(month()).count())).containsExactly("2030-02: 2", "2030-03: 1");
        assertThat(lines(data.events().groupBy(month()).happenings())).containsExactly("2030-02: 1", "2030-03: 1");
        Grouped<GroupAmount> sums = data.events().groupBy(month()).sum(Measure.KILLED);
        assertThat(lines(sums))
                .containsExactly(
                        "2030-02: people killed: 4 to 6 persons (2 counted)",
                        "2030-03: people killed: 5 persons (1 counted)");
        assertThat(sums.all().range().orElseThrow()).hasToString("4 to 6 persons");
        assertThat(lines(data.events().groupBy(source()).count())).containsExactly("post: 3");
    }

    @Test
    void aFigureOverTwoGovernoratesIsNoNumberOfOne() {
        Figure both = killed("both", persons(40)).withPlaces(List.of(NORTH, SOUTH));
        Figure longer = killed("long", persons(7)).withPeriod(EdtfDate.parse("2029/2030"));
        ConflictData data = data(event("e", "2030-02-06", MILL)
                .addFigures(both, longer, killed("here", persons(2)))
                .build());
        GroupAmount north = data.events()
                .groupBy(place(PlaceKind.GOVERNORATE))
                .sum(Measure.KILLED)
                .get("North")
                .orElseThrow();
        assertThat(north).hasToString("people killed: 9 persons (2 counted, 1 left out as spread)");
        assertThat(data.events()
                        .groupBy(month(), place(PlaceKind.GOVERNORATE))
                        .sum(Measure.KILLED)
                        .get("2030-02", "North"))
                .get()
                .hasToString("people killed: 2 persons (1 counted, 2 left out as spread)");
    }

    @Test
    void whatIsUnknownIsCountedBesideTheSumAndNeverZero() {
        Quantity uncounted = Quantity.uncounted(Unit.PERSONS);
        ConflictData data = data(
                event("some", "2030-02-06")
                        .addFigures(killed("dead", uncounted))
                        .build(),
                event("four", "2030-02-07")
                        .addFigures(killed("dead", persons(4)))
                        .build(),
                event("none-told", "2030-02-08").build(),
                event("march", "2030-03-01")
                        .addFigures(killed("dead", uncounted))
                        .build());
        Grouped<GroupAmount> sums = data.events().groupBy(month()).sum(Measure.KILLED);
        assertThat(sums.get("2030-02").orElseThrow())
                .hasToString("people killed: at least 4 persons (1 counted, 1 unknown)");
        assertThat(sums.get("2030-03").orElseThrow().range().orElseThrow().lowest())
                .isEmpty();
        assertThat(sums.top(1).rows().get(0).keys().get(0)).hasToString("2030-02");
        Grouped<GroupAmount> least = data.events().groupBy(month()).min(Measure.KILLED);
        assertThat(least.get("2030-02").orElseThrow()).hasToString("people killed: 4 persons (1 counted, 1 unknown)");
        assertThat(least.get("2030-03").orElseThrow()).hasToString("people killed: nothing (0 counted, 1 unknown)");
    }

    @Test
    void theSmallestTheLargestAndTheMeanAreRangesWhereNumbersAre() {
        ConflictData data = data(
                event("a", "2030-02-06")
                        .addFigures(killed("dead", Quantity.range(1, 2, 10, Unit.PERSONS)))
                        .build(),
                event("b", "2030-02-06").addFigures(killed("dead", persons(3))).build(),
                event("c", "2030-02-06")
                        .addFigures(killed("dead", Quantity.moreThan(20, Unit.PERSONS)))
                        .build());
        var all = data.events().groupBy(year());
        assertThat(all.min(Measure.KILLED).all().range().orElseThrow()).hasToString("1 to 3 persons");
        assertThat(all.max(Measure.KILLED).all().range().orElseThrow()).hasToString("more than 20 persons");
        assertThat(all.mean(Measure.KILLED).all().range().orElseThrow()).hasToString("more than 8 persons");
        assertThat(all.mean(Measure.KILLED).all().best()).isEmpty();
    }

    @Test
    void stocksHaveASmallestButNoSum() {
        ConflictData data = data(event("camp", "2030-02-06")
                .addFigures(
                        Figure.builder()
                                .id("then")
                                .measure(Measure.REFUGEES)
                                .quantity(persons(100))
                                .build(),
                        Figure.builder()
                                .id("now")
                                .measure(Measure.REFUGEES)
                                .quantity(persons(300))
                                .build())
                .build());
        var months = data.events().groupBy(month());
        assertThat(months.max(Measure.REFUGEES).all().range().orElseThrow()).hasToString("100 to 300 persons");
        assertThatThrownBy(() -> months.sum(Measure.REFUGEES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REFUGEES");
    }

    @Test
    void unitsAreNeverMixed() {
        ConflictData data = data(
                event("persons", "2030-02-06")
                        .addFigures(killed("dead", persons(3)))
                        .build(),
                event("households", "2030-02-07")
                        .addFigures(killed("dead", Quantity.exactly(2, Unit.HOUSEHOLDS)))
                        .build());
        Grouped<GroupAmount> sums = data.events().groupBy(month()).sum(Measure.KILLED);
        assertThat(sums.get("2030-02").orElseThrow().range()).isEmpty();
        assertThat(sums.table().column("unit", String.class))
                .containsExactly(Optional.of("persons"), Optional.of("households"));
    }
}
