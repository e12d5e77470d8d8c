package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Truth;
import org.conflictevents.query.Worlds.World;
import org.conflictevents.testing.ArbitraryDatasets;

class FilterLawsTest {

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }

    @Property(tries = 500)
    void answers_are_those_of_the_book(@ForAll("worlds") World world) {
        ByTheBook book = new ByTheBook(world.dataset());
        for (Expression expression : world.expressions()) {
            BoundFilter bound = world.data().bind(expression.build());
            for (Event event : world.dataset().events()) {
                assertThat(bound.test(event)).as("%s on %s", bound, event).isEqualTo(book.truth(expression, event));
            }
        }
    }

    @Property(tries = 300)
    void de_morgan(@ForAll("worlds") World world) {
        Filter f = world.filter(0);
        Filter g = world.filter(1);
        assertSame(world, f.and(g).not(), f.not().or(g.not()));
        assertSame(world, f.or(g).not(), f.not().and(g.not()));
    }

    @Property(tries = 300)
    void double_negation_falls_away(@ForAll("worlds") World world) {
        Filter f = world.filter(0);
        assertThat(f.not().not()).isEqualTo(f).hasToString(f.toString());
    }

    @Property(tries = 300)
    void the_order_of_operands_has_no_meaning(@ForAll("worlds") World world) {
        Filter f = world.filter(0);
        Filter g = world.filter(1);
        Filter h = world.filter(2);
        assertThat(f.and(g)).isEqualTo(g.and(f)).hasSameHashCodeAs(g.and(f));
        assertThat(f.or(g)).isEqualTo(g.or(f)).hasSameHashCodeAs(g.or(f));
        assertSame(world, f.and(g).and(h), f.and(g.and(h)));
        assertSame(world, f.or(g).or(h), f.or(g.or(h)));
    }

    @Property(tries = 300)
    void one_joint_distributes_over_the_other(@ForAll("worlds") World world) {
        Filter f = world.filter(0);
        Filter g = world.filter(1);
        Filter h = world.filter(2);
        assertSame(world, f.and(g.or(h)), f.and(g).or(f.and(h)));
        assertSame(world, f.or(g.and(h)), f.or(g).and(f.or(h)));
    }

    @Property(tries = 300)
    void simplification_is_complete_where_it_is_promised(@ForAll("worlds") World world) {
        Filter f = world.filter(0);
        Filter g = world.filter(1);
        assertThat(f.and(f)).isEqualTo(f);
        assertThat(f.or(f)).isEqualTo(f);
        assertThat(Filters.everything().and(f)).isEqualTo(f);
        assertThat(f.or(Filters.nothing())).isEqualTo(f);
        assertThat(f.and(Filters.nothing())).isEqualTo(Filters.nothing());
        assertThat(Filters.everything().or(f)).isEqualTo(Filters.everything());
        assertSame(world, f.and(f.or(g)), f);
        assertSame(world, f.or(f.and(g)), f);
    }

    @Property(tries = 500)
    void filter_negation_and_unknown_divide_the_events(@ForAll("worlds") World world) {
        Filter f = world.filter(0);
        EventQuery all = world.data().events();
        List<Event> pass = all.where(f).list();
        List<Event> fail = all.where(f.not()).list();
        BoundFilter bound = world.data().bind(f);
        List<Event> open =
                all.stream().filter(event -> bound.test(event) == Truth.UNKNOWN).toList();
        List<Event> together = new ArrayList<>(pass);
        together.addAll(fail);
        together.addAll(open);
        assertThat(together).containsExactlyInAnyOrderElementsOf(world.dataset().events());
    }

    @Property(tries = 300)
    void what_is_certain_is_possible_and_both_fail_alike(@ForAll("worlds") World world) {
        assertRefined(world, Filters.certainlyIn("p0"), Filters.in("p0"));
        assertRefined(world, Filters.certainlyIn("p3"), Filters.in("p3"));
        assertRefined(world, Filters.certainlyDuring("2020-02"), Filters.during("2020-02"));
        assertRefined(world, Filters.certainlyDuring("2020-02-06/.."), Filters.during("2020-02-06/.."));
        assertRefined(world, Filters.certainlyBefore("2020-02-06"), Filters.before("2020-02-06"));
        assertRefined(world, Filters.certainlyAfter("2020-02-05"), Filters.after("2020-02-05"));
        assertRefined(world, Filters.certainlyOverlapping("2020-02-06"), Filters.overlapping("2020-02-06"));
        assertRefined(world, Filters.certainlyWithinKm(60, "p0"), Filters.withinKm(60, "p0"));
        GeoBox box = new GeoBox(35.5, 35.5, 36.5, 36.5);
        assertRefined(world, Filters.certainlyIn(box), Filters.in(box));
    }

    private static void assertRefined(World world, Filter certainly, Filter possibly) {
        BoundFilter sure = world.data().bind(certainly);
        BoundFilter maybe = world.data().bind(possibly);
        for (Event event : world.dataset().events()) {
            if (sure.test(event) == Truth.YES) {
                assertThat(maybe.test(event)).isEqualTo(Truth.YES);
            }
            assertThat(sure.test(event) == Truth.NO).isEqualTo(maybe.test(event) == Truth.NO);
        }
    }

    @Property(tries = 200)
    void refining_never_adds_events(@ForAll("worlds") World world) {
        EventQuery wide = world.data().events().where(world.filter(0));
        EventQuery narrow = wide.where(world.filter(1)).limit(3);
        assertThat(new HashSet<>(wide.list())).containsAll(narrow.list());
        assertThat(narrow.list()).hasSizeLessThanOrEqualTo(3);
        assertThat(wide.count()).isLessThanOrEqualTo(wide.list().size());
    }

    @Property(tries = 300)
    void narrowing_never_raises_the_count_unless_it_names_modalities_or_scopes(@ForAll("worlds") World world) {
        EventQuery wide = world.data().events().where(world.filter(0));
        Filter filter = world.filter(1);
        if (!Joints.names(filter, TypeFilter.OfModality.class) && !Joints.names(filter, TypeFilter.OfScope.class)) {
            assertThat(wide.where(filter).count()).as("%s and %s", wide, filter).isLessThanOrEqualTo(wide.count());
        }
        Filter negation = Filters.modality(Modality.HYPOTHETICAL).not();
        assertThat(wide.where(negation).count()).isLessThanOrEqualTo(wide.count());
        assertThat(wide.where(Filters.scope(Scope.STATE).not()).count()).isLessThanOrEqualTo(wide.count());
    }

    @Property(tries = 200)
    void ordering_keeps_the_events(@ForAll("worlds") World world) {
        EventQuery query = world.data().events().where(world.filter(0));
        List<Event> ordered = query.orderBy(Filters.when(), Filters.placeName()).list();
        assertThat(ordered).containsExactlyInAnyOrderElementsOf(query.list());
        assertThat(ordered).isSortedAccordingTo(Comparator.comparing(FilterLawsTest::start));
        assertThat(query.orderBy(Filters.when().descending()).list())
                .isSortedAccordingTo(Comparator.comparing(FilterLawsTest::hasNoDay)
                        .thenComparing(
                                Comparator.comparing(FilterLawsTest::start).reversed()));
    }

    private static boolean hasNoDay(Event event) {
        return start(event).equals(LocalDate.MAX);
    }

    private static LocalDate start(Event event) {
        return event.when().hasOpenStart() && !event.when().isSet()
                ? LocalDate.MIN
                : event.when().earliest().or(event.when()::latest).orElse(LocalDate.MAX);
    }

    @Property(tries = 200)
    void hostile_data_never_breaks_a_question(@ForAll("datasets") Dataset dataset) {
        ConflictData data = ConflictData.of(dataset);
        dataset.places().forEach(place -> {
            EventQuery in = data.events().in(place.id());
            assertThat(in.list())
                    .containsAll(data.events().certainlyIn(place.id()).list());
            assertThat(in.table().toString()).isNotEmpty();
            assertThat(data.control(place.id()).timeline().toString()).isNotEmpty();
        });
        dataset.actors().forEach(actor -> data.events().involving(actor.id()).list());
        dataset.sources()
                .forEach(source -> data.events().reportedBy(source.id()).list());
        dataset.events()
                .forEach(event ->
                        assertThat(data.events().ofType(event.type()).list()).contains(event));
        assertThat(data.figures().series().table().toString()).isNotEmpty();
        assertThat(data.events().list()).isEqualTo(dataset.events());
    }

    private static void assertSame(World world, Filter one, Filter other) {
        BoundFilter first = world.data().bind(one);
        BoundFilter second = world.data().bind(other);
        for (Event event : world.dataset().events()) {
            assertThat(first.test(event))
                    .as("%s and %s on %s", one, other, event)
                    .isEqualTo(second.test(event));
        }
    }
}
