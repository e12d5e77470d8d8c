package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.query.EventKey.actor;
import static org.conflictevents.query.EventKey.eventClass;
import static org.conflictevents.query.EventKey.month;
import static org.conflictevents.query.EventKey.own;
import static org.conflictevents.query.EventKey.place;
import static org.conflictevents.query.EventKey.source;
import static org.conflictevents.query.EventKey.type;
import static org.conflictevents.query.EventKey.week;
import static org.conflictevents.query.EventKey.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Participant;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.query.Worlds.World;

/** Groups of any events, held against what one finds who looks at the events one by one. */
class GroupLawsTest {

    private static final EventKey ID = own("id", Event::id);

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    @Provide
    Arbitrary<World> largerWorlds() {
        return Worlds.worlds(40);
    }

    // ---- which events are in a group

    @Property(tries = 200)
    void groups_of_one_value_an_event_part_the_events(@ForAll("worlds") World world) {
        EventQuery query = world.data().events().where(world.filter(0));
        for (EventKey key : List.of(month(), week(), year(), place(PlaceKind.AREA), type(), eventClass())) {
            Grouped<Long> groups = query.groupBy(key).count();
            assertThat(groups.rows().stream().mapToLong(Grouped.Row::value).sum())
                    .as(key.name())
                    .isEqualTo(query.count())
                    .isEqualTo(groups.all())
                    .isEqualTo(groups.events());
            assertThat(groups.repeated()).isZero();
            assertThat(query.groupBy(key, ID).count().rows())
                    .extracting(row -> row.keys().get(1).toString())
                    .doesNotHaveDuplicates()
                    .hasSize((int) query.count());
        }
    }

    @Property(tries = 300)
    void a_period_holds_all_days_of_its_events_and_no_other_group_could_be_one(@ForAll("worlds") World world) {
        for (EventKey key : List.of(month(), week(), year())) {
            for (Grouped.Row<Long> row : world.data().events().groupBy(key, ID).count()) {
                GroupKey group = row.keys().get(0);
                EdtfDate when = event(world, row).when();
                Optional<LocalDate> first = when.earliest();
                Optional<LocalDate> last = when.latest();
                String about = when + " in " + group;
                if (group.value().isEmpty()) {
                    assertThat(first.isEmpty() && last.isEmpty()).as(about).isTrue();
                    continue;
                }
                EdtfDate range = (EdtfDate) group.value().get();
                assertThat(range.earliest().isEmpty()).as(about).isEqualTo(first.isEmpty());
                assertThat(range.latest().isEmpty()).as(about).isEqualTo(last.isEmpty());
                first.ifPresent(day ->
                        assertThat(range.earliest().orElseThrow()).as(about).isBeforeOrEqualTo(day));
                last.ifPresent(day ->
                        assertThat(range.latest().orElseThrow()).as(about).isAfterOrEqualTo(day));
                if (group.isKnown()) {
                    assertThat(isPeriod(key, range)).as(about).isTrue();
                } else if (isShort(first) && isShort(last)) {
                    assertThat(range.certainlyWithin(period(key, first.get())))
                            .as(about)
                            .isFalse();
                    assertThat(range.earliest())
                            .as(about)
                            .isEqualTo(period(key, first.get()).earliest());
                }
            }
        }
    }

    /** Whether a day is known, and EDTF can write it and the week around it. */
    private static boolean isShort(Optional<LocalDate> day) {
        return day.filter(known -> Math.abs(known.getYear()) < 9999).isPresent();
    }

    private static boolean isPeriod(EventKey key, EdtfDate range) {
        LocalDate first = range.earliest().orElseThrow();
        return Math.abs(first.getYear()) > 9999
                ? key.name().equals("year") && range.equals(EdtfDate.of(Year.from(first)))
                : range.equals(period(key, first));
    }

    private static EdtfDate period(EventKey key, LocalDate day) {
        String text = EdtfDate.of(day).toString();
        int sign = text.startsWith("-") ? 1 : 0;
        return switch (key.name()) {
            case "month" -> EdtfDate.parse(text.substring(0, sign + "2020-02".length()));
            case "year" -> EdtfDate.parse(text.substring(0, sign + "2020".length()));
            default -> {
                LocalDate monday = day;
                while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
                    monday = monday.minusDays(1);
                }
                yield EdtfDate.between(monday, monday.plusDays(6));
            }
        };
    }

    @Property(tries = 200)
    void a_group_of_places_holds_where_its_events_happened(@ForAll("worlds") World world) {
        for (Grouped.Row<Long> row :
                world.data().events().groupBy(place(PlaceKind.AREA), ID).count()) {
            GroupKey group = row.keys().get(0);
            List<Place> scene = Events.scene(event(world, row));
            if (group.value().isPresent()) {
                Place holder = (Place) group.value().get();
                assertThat(scene).isNotEmpty().allMatch(place -> place.isWithin(holder));
            } else {
                assertThat(group).hasToString(scene.isEmpty() ? "(no place)" : "(no one area)");
            }
            if (scene.size() == 1) { // all places are of this kind
                assertThat(group.value()).contains(scene.get(0));
                assertThat(group.isKnown()).isTrue();
            }
        }
    }

    @Property(tries = 200)
    void who_takes_part_in_several_groups_stands_in_each(@ForAll("largerWorlds") World world) {
        EventQuery query = world.data().events().where(world.filter(0));
        Map<String, Long> expected = new TreeMap<>();
        long several = 0;
        for (Event event : counted(query)) {
            Set<String> ids = event.participants().stream()
                    .map(Participant::actor)
                    .map(who -> who.id())
                    .collect(Collectors.toSet());
            several += ids.size() > 1 ? 1 : 0;
            (ids.isEmpty() ? Set.of("(no actor)") : ids).forEach(id -> expected.merge(id, 1L, Long::sum));
        }
        Grouped<Long> groups = query.groupBy(actor()).count();
        assertThat(groups.repeated()).isEqualTo(several);
        assertThat(groups).hasSize(expected.size());
        expected.forEach((id, count) -> assertThat(groups.get(id)).contains(count));
    }

    @Property(tries = 200)
    void what_is_different_in_a_group_is_what_a_set_of_it_holds(@ForAll("largerWorlds") World world) {
        EventQuery query = world.data().events().where(world.filter(0));
        Map<String, Set<String>> actors = new HashMap<>();
        Map<String, Set<String>> happenings = new HashMap<>();
        for (Event event : counted(query)) {
            Set<String> known = actors.computeIfAbsent(event.type().code(), type -> new HashSet<>());
            event.participants()
                    .forEach(participant -> known.add(participant.actor().id()));
            happenings
                    .computeIfAbsent(event.type().code(), type -> new HashSet<>())
                    .add(world.data().happenings().of(event.id()));
        }
        Grouped<Long> different = query.groupBy(type()).distinct(actor());
        actors.forEach((type, ids) -> assertThat(different.get(type)).contains((long) ids.size()));
        Grouped<Long> folded = query.groupBy(type()).happenings();
        happenings.forEach((type, ids) -> assertThat(folded.get(type)).contains((long) ids.size()));
        assertThat(folded.all()).isEqualTo(query.happenings());
    }

    private static List<Event> counted(EventQuery query) {
        return query.where(query.counted()).list();
    }

    private static Event event(World world, Grouped.Row<Long> row) {
        String id = row.keys().get(1).toString();
        return world.dataset().events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    // ---- what becomes of groups

    @Property(tries = 200)
    void the_largest_groups_are_the_head_of_all_in_a_stable_order(
            @ForAll("largerWorlds") World world, @ForAll @IntRange(max = 6) int most) {
        Grouped<Long> groups = world.data().events().groupBy(month(), type()).count();
        List<Grouped.Row<Long>> sorted = new ArrayList<>(groups.rows());
        sorted.sort(Comparator.comparing((Grouped.Row<Long> row) -> -row.value()));
        assertThat(groups.top(most).rows()).isEqualTo(sorted.subList(0, Math.min(most, sorted.size())));
        assertThat(groups.top(most).all()).isEqualTo(groups.all());
    }

    @Property(tries = 200)
    void a_table_with_two_ways_in_has_each_group_once(@ForAll("largerWorlds") World world) {
        Grouped<Long> groups =
                world.data().events().groupBy(place(PlaceKind.AREA), type()).count();
        Table table = groups.pivot();
        List<Long> cells = table.rows().stream()
                .flatMap(row -> row.stream().skip(1))
                .filter(cell -> cell instanceof Long)
                .map(cell -> (Long) cell)
                .toList();
        assertThat(cells)
                .isEqualTo(groups.rows().stream().map(Grouped.Row::value).toList());
    }

    @Property(tries = 200)
    void the_order_of_events_changes_no_group(@ForAll("worlds") World world) {
        List<Event> turned = new ArrayList<>(world.dataset().events());
        Collections.reverse(turned);
        ConflictData other =
                ConflictData.of(with(world.dataset(), turned, world.dataset().figures()));
        for (EventKey key : List.of(month(), actor(), source(), place(PlaceKind.AREA), type())) {
            assertThat(other.events().groupBy(key).count().rows())
                    .isEqualTo(world.data().events().groupBy(key).count().rows());
        }
    }

    /** Returns a dataset with other events and figures. */
    static Dataset with(Dataset dataset, List<Event> events, List<Figure> figures) {
        return Dataset.builder()
                .id(dataset.id())
                .title(dataset.title())
                .addAllSources(dataset.sources())
                .addAllPlaces(dataset.places())
                .addAllActors(dataset.actors())
                .addAllAgreements(dataset.agreements())
                .addAllEvents(events)
                .addAllFigures(figures)
                .addAllRelations(dataset.relations())
                .build();
    }
}
