package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Truth;
import org.conflictevents.query.Worlds.World;
import org.conflictevents.testing.ArbitraryDatasets;

class ViewLawsTest {

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }

    @Property(tries = 200)
    void happenings_are_never_more_than_tellings(@ForAll("worlds") World world) {
        EventQuery query = world.data().events().where(world.filter(0));
        assertThat(query.happenings()).isLessThanOrEqualTo(query.count());
        assertThat(query.happenings() == 0).isEqualTo(query.count() == 0);
    }

    // ---- sums

    @Property(tries = 300)
    void every_figure_that_is_added_has_one_fate(@ForAll("worlds") World world) {
        ConflictData data = world.data();
        for (FigureQuery query :
                List.of(data.figures(), data.figures().in("p1"), data.figures().reportedBy("Evening"))) {
            sum(query).ifPresent(total -> {
                List<ReportedFigure> all = Stream.of(total.counted(), total.unknown(), total.parts(), total.spread())
                        .flatMap(List::stream)
                        .toList();
                List<ReportedFigure> asked = query.measuring(Measure.KILLED).list();
                assertThat(asked).containsAll(all);
                assertThat(all.size()).isLessThanOrEqualTo(asked.size());
                assertThat(total.parts().isEmpty() || !total.counted().isEmpty())
                        .isTrue();
                assertThat(total.table().rows()).hasSameSizeAs(all);
            });
        }
    }

    @Property(tries = 200)
    void ranking_changes_no_range(@ForAll("worlds") World world) {
        FigureQuery query = world.data().figures();
        sum(query).ifPresent(total -> {
            Total ranked = query.sum(Measure.KILLED, "Evening", "a0", "s0");
            assertThat(ranges(ranked)).isEqualTo(ranges(total));
            for (int i = 0; i < total.sums().size(); i++) {
                if (total.sums().get(i).best().isPresent()) {
                    assertThat(ranked.sums().get(i).best())
                            .isEqualTo(total.sums().get(i).best());
                }
            }
        });
    }

    private static List<Object> ranges(Total total) {
        return total.sums().stream().map(sum -> (Object) sum.range()).toList();
    }

    /** The sum, unless it needs more digits than a number may have. */
    private static Optional<Total> sum(FigureQuery query) {
        try {
            return Optional.of(query.sum(Measure.KILLED));
        } catch (IllegalArgumentException tooLong) {
            assertThat(tooLong).hasMessageContaining("digits");
            return Optional.empty();
        }
    }

    // ---- disputes

    @Property(tries = 200)
    void disputes_do_not_hang_on_the_order_of_records(@ForAll("worlds") World world) {
        List<Event> events = new ArrayList<>(world.dataset().events());
        Collections.reverse(events);
        Dataset reversed = rebuilt(world.dataset(), events);
        assertThat(sets(ConflictData.of(reversed).disputes()))
                .isEqualTo(sets(world.data().disputes()));
    }

    private static Set<Set<Figure>> sets(Disputes disputes) {
        return disputes.figures().stream()
                .map(dispute ->
                        dispute.figures().stream().map(ReportedFigure::figure).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static Dataset rebuilt(Dataset dataset, List<Event> events) {
        return Dataset.builder()
                .id(dataset.id())
                .title(dataset.title())
                .addAllSources(dataset.sources())
                .addAllPlaces(dataset.places())
                .addAllActors(dataset.actors())
                .addAllAgreements(dataset.agreements())
                .addAllEvents(events)
                .addAllFigures(dataset.figures())
                .addAllRelations(dataset.relations())
                .build();
    }

    @Property(tries = 200)
    void in_a_dispute_some_numbers_exclude_one_another(@ForAll("worlds") World world) {
        for (FigureDispute dispute : world.data().disputes().figures()) {
            List<ReportedFigure> figures = dispute.figures();
            assertThat(figures).hasSizeGreaterThan(1);
            assertThat(figures.stream()
                            .anyMatch(one -> figures.stream()
                                    .anyMatch(other -> FigureComparison.differ(one.quantity(), other.quantity()))))
                    .isTrue();
            assertThat(figures.stream().map(ReportedFigure::measure).distinct()).hasSize(1);
        }
    }

    // ---- the past

    @Property(tries = 300)
    void the_past_knows_only_what_was_published(@ForAll("worlds") World world) {
        ConflictData past = world.data().knownOn("2020-02-06");
        Set<Source> missing = new HashSet<>(past.leftOut().sources());
        assertThat(missing).contains(world.dataset().source("s2").orElseThrow());
        assertThat(past.dataset().sources()).doesNotContainAnyElementsOf(missing);
        for (Event event : past.dataset().events()) {
            assertThat(event.attributions()).isNotEmpty();
            assertThat(world.dataset().event(event.id()).orElseThrow().attributions())
                    .containsAll(event.attributions());
        }
        int records = size(world.dataset()) - size(past.dataset());
        assertThat(past.leftOut().records()).isEqualTo(records);
    }

    private static int size(Dataset dataset) {
        return dataset.events().size()
                + dataset.figures().size()
                + dataset.events().stream()
                        .mapToInt(event -> event.figures().size())
                        .sum()
                + dataset.agreements().size()
                + dataset.relations().size();
    }

    @Property(tries = 200)
    void more_is_known_later(@ForAll("worlds") World world) {
        Dataset before = world.data().knownOn("2020-02-05").dataset();
        Dataset after = world.data().knownOn("2020-02-29").dataset();
        assertThat(ids(after.events(), Event::id)).containsAll(ids(before.events(), Event::id));
        assertThat(after.agreements().size())
                .isGreaterThanOrEqualTo(before.agreements().size());
    }

    private static <T> List<String> ids(List<T> records, Function<T, String> id) {
        return records.stream().map(id).toList();
    }

    @Property(tries = 200)
    void looking_back_twice_shows_the_same(@ForAll("worlds") World world) {
        Dataset once = world.data().knownOn("2020-02-06").dataset();
        Dataset twice = ConflictData.of(once).knownOn("2020-02-06").dataset();
        assertThat(rebuilt(twice, twice.events()).events()).isEqualTo(once.events());
        assertThat(twice.figures()).isEqualTo(once.figures());
        assertThat(twice.relations()).isEqualTo(once.relations());
        assertThat(twice.agreements()).isEqualTo(once.agreements());
    }

    // ---- all views

    @Property(tries = 200)
    void what_rests_on_one_is_reported_by_it_alone(@ForAll("worlds") World world) {
        Records records = world.data().restingOnlyOn("Evening");
        assertThat(records.events())
                .isSubsetOf(Stream.concat(
                                world.data().events().onlyReportedBy("Evening").stream(),
                                world.dataset().events().stream()
                                        .filter(event ->
                                                event.attributions().stream().noneMatch(Attribution::isReport)))
                        .toList());
        assertThat(records.figures())
                .isEqualTo(world.data()
                        .figures()
                        .where(Filters.onlyReportedBy("Evening"))
                        .list());
    }

    @Property(tries = 200)
    void an_agreement_in_force_for_certain_is_so_possibly(@ForAll("worlds") World world) {
        AgreementQuery all = world.data().agreements();
        assertThat(all.inForce("p0", "2020-02-06").list())
                .containsAll(all.certainlyInForce("p0", "2020-02-06").list());
        assertThat(all.standings("p0", "2020-02-06").stream()
                        .filter(standing -> standing.inForce() == Truth.YES)
                        .map(Standing::agreement))
                .isEqualTo(all.certainlyInForce("p0", "2020-02-06").list());
    }

    @Property(tries = 200)
    void hostile_data_never_breaks_a_view(@ForAll("datasets") Dataset dataset) {
        ConflictData data = ConflictData.of(dataset);
        assertThat(data.disputes().toString()).isNotEmpty();
        assertThat(data.disputes().cite().sources()).isSubsetOf(dataset.sources());
        assertThat(data.events().happenings()).isLessThanOrEqualTo(data.events().count());
        sum(data.figures());
        ConflictData past = data.knownOn("2020-02-06");
        assertThat(past.dataset().sources())
                .noneMatch(source -> past.leftOut().sources().contains(source)
                        && !source.kind().equals(SourceKind.GAZETTEER));
        dataset.places().forEach(place -> {
            data.agreements()
                    .standings(place.id(), "2020-02-06")
                    .forEach(one -> assertThat(one.toString()).isNotEmpty());
            assertThat(data.control(place.id()).bySource().keySet()).isSubsetOf(dataset.sources());
            assertThat(data.places().in(place.id()).list()).contains(place);
        });
        dataset.actors()
                .forEach(actor ->
                        assertThat(data.actors().partOf(actor.id()).list()).contains(actor));
        dataset.sources()
                .forEach(source ->
                        assertThat(data.restingOnlyOn(source.id()).toString()).isNotEmpty());
        assertThat(data.relations().table().rows()).hasSameSizeAs(dataset.relations());
        assertThat(data.agreements().table().rows()).hasSameSizeAs(dataset.agreements());
        assertThat(data.events().cite().sources()).isSubsetOf(dataset.sources());
    }
}
