package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Merge;
import org.conflictevents.model.Merge.Outcome;
import org.conflictevents.model.Place;
import org.conflictevents.model.Relation;
import org.conflictevents.model.Source;
import org.conflictevents.model.Term;
import org.conflictevents.testing.ArbitraryDatasets;

class MergeLawsTest {

    @Property(tries = 200)
    void a_dataset_merged_with_itself_is_itself(@ForAll("datasets") Dataset dataset) {
        assertThat(Dataset.merge(dataset)).isEqualTo(new Merge(dataset, List.of(), List.of()));
        Merge twice = Dataset.merge(dataset, dataset);
        assertThat(twice.dataset().changesSince(dataset).lines()).isEmpty();
        assertThat(twice).isEqualTo(new Merge(dataset, List.of(), List.of()));
        Dataset copy = dataset.toBuilder().build();
        assertThat(Dataset.merge(dataset, copy, dataset).dataset()).isEqualTo(dataset);
    }

    @Property(tries = 200)
    void merging_takes_any_datasets_and_a_merged_one_is_stable(
            @ForAll("related") Dataset a, @ForAll("related") Dataset b, @ForAll("related") Dataset c) {
        Merge merge = Dataset.merge(a, b, c);

        assertThat(Dataset.merge(List.of(a, b, c))).isEqualTo(merge);
        assertThat(Dataset.merge(merge.dataset(), merge.dataset()).dataset()).isEqualTo(merge.dataset());
    }

    @Property(tries = 200)
    void nothing_that_is_told_is_lost(@ForAll("related") Dataset a, @ForAll("related") Dataset b) {
        Merge merge = Dataset.merge(a, b);
        Dataset merged = merge.dataset();
        Names names = new Names(merge, a, b);
        for (Dataset dataset : List.of(a, b)) {
            for (Source source : dataset.sources()) {
                assertThat(merged.source(names.of(dataset, "sources", source.id())))
                        .isPresent();
            }
            Stream.of(dataset.places(), dataset.actors(), dataset.agreements())
                    .flatMap(List::stream)
                    .forEach(entity -> {
                        Entity now = names.entity(dataset, entity);
                        names.holds(dataset, now.attributions(), entity.attributions());
                        assertThat(Stream.concat(
                                        Stream.of(now.name()),
                                        now.aliases().stream().map(Alias::text)))
                                .contains(entity.name())
                                .containsAll(entity.aliases().stream()
                                        .map(Alias::text)
                                        .toList());
                        assertThat(now.externalIds())
                                .satisfies(ids -> assertThat(ids.keySet())
                                        .containsAll(entity.externalIds().keySet()));
                    });
            for (Agreement agreement : dataset.agreements()) {
                Agreement now = (Agreement) names.entity(dataset, agreement);
                assertThat(now.terms().stream().map(Term::text))
                        .containsAll(agreement.terms().stream().map(Term::text).toList());
                assertThat(now.statuses().stream().map(AgreementStatus::when))
                        .containsAll(agreement.statuses().stream()
                                .map(AgreementStatus::when)
                                .toList());
            }
            for (Event event : dataset.events()) {
                Event now =
                        merged.event(names.of(dataset, "events", event.id())).orElseThrow();
                names.holds(dataset, now.attributions(), event.attributions());
                for (Figure figure : event.figures()) {
                    names.holds(dataset, now.attributions(), now.figures(), figure, event.attributions());
                }
            }
            for (Figure figure : dataset.figures()) {
                names.holds(dataset, List.of(), merged.figures(), figure, List.of());
            }
        }
        long leftOut = merge.conflicts().stream()
                .filter(conflict -> conflict.outcome() == Outcome.LEFT_OUT
                        && conflict.record().startsWith("relations"))
                .count();
        assertThat(merged.relations().size() + leftOut)
                .isGreaterThanOrEqualTo(
                        Math.max(a.relations().size(), b.relations().size()));
        assertThat(attributions(merged.relations()))
                .hasSizeGreaterThanOrEqualTo(
                        leftOut > 0 ? 0 : attributions(a.relations()).size());
    }

    private static Set<Attribution> attributions(List<Relation> relations) {
        Set<Attribution> all = new HashSet<>();
        relations.forEach(relation -> all.addAll(relation.attributions()));
        return all;
    }

    /** What records of two datasets are called in the merged one. */
    @SuppressWarnings("ReferenceEquality") // two datasets may well be equal: what counts is which of them it is
    private static final class Names {
        private final Map<String, String> renamed = new HashMap<>();
        private final Dataset merged;
        private final Dataset second;
        private final String secondName;

        Names(Merge merge, Dataset first, Dataset second) {
            merge.renamings().forEach(one -> renamed.put(one.dataset() + "\n" + one.record(), one.id()));
            this.merged = merge.dataset();
            this.second = second;
            this.secondName = second.id().equals(first.id()) ? second.id() + " (2)" : second.id();
        }

        String of(Dataset dataset, String list, String id) {
            String name = dataset == second ? secondName : dataset.id();
            return renamed.getOrDefault(name + "\n" + list + "[" + id + "]", id);
        }

        Entity entity(Dataset dataset, Entity entity) {
            if (entity instanceof Place) {
                return merged.place(of(dataset, "places", entity.id())).orElseThrow();
            } else if (entity instanceof Actor) {
                return merged.actor(of(dataset, "actors", entity.id())).orElseThrow();
            }
            return merged.agreement(of(dataset, "agreements", entity.id())).orElseThrow();
        }

        /** The same attribution, but for what its source and its voices are now. */
        private String key(Dataset dataset, Attribution told) {
            boolean isMerged = dataset == merged;
            String source = isMerged
                    ? told.source().id()
                    : of(dataset, "sources", told.source().id());
            List<String> voices = told.voices().stream()
                    .map(voice -> isMerged ? voice.id() : of(dataset, "actors", voice.id()))
                    .toList();
            return source
                    + voices
                    + told.stance()
                    + told.said()
                    + told.spans()
                    + told.claimedDate()
                    + told.wording()
                    + told.quoted()
                    + told.note();
        }

        void holds(Dataset dataset, List<Attribution> now, List<Attribution> told) {
            assertThat(now.stream().map(one -> key(merged, one)))
                    .containsAll(told.stream().map(one -> key(dataset, one)).toList());
        }

        void holds(
                Dataset dataset,
                List<Attribution> inherited,
                List<Figure> now,
                Figure figure,
                List<Attribution> event) {
            List<Attribution> told = figure.attributions().isEmpty() ? event : figure.attributions();
            assertThat(now).anySatisfy(one -> {
                assertThat(one.measure()).isEqualTo(figure.measure());
                assertThat(one.quantity()).isEqualTo(figure.quantity());
                assertThat(one.asOf()).isEqualTo(figure.asOf());
                holds(dataset, one.attributions().isEmpty() ? inherited : one.attributions(), told);
            });
        }
    }

    @Property(tries = 200)
    void parts_of_one_dataset_merge_in_any_grouping_to_the_same(
            @ForAll("distinct") Dataset whole, @ForAll Random random) {
        Dataset unlinked = unlinked(whole);
        List<Dataset> parts =
                IntStream.range(0, 3).mapToObj(i -> part(unlinked, random)).toList();
        Dataset a = parts.get(0);
        Dataset b = parts.get(1);
        Dataset c = parts.get(2);

        Merge left = Dataset.merge(Dataset.merge(a, b).dataset(), c);
        Merge right = Dataset.merge(a, Dataset.merge(b, c).dataset());

        assertThat(left.conflicts()).isEmpty();
        assertThat(left.renamings()).isEmpty();
        assertThat(left.dataset()).isEqualTo(Dataset.merge(a, b, c).dataset());
        assertThat(left.dataset().changesSince(right.dataset()).lines()).isEmpty();
        assertThat(Dataset.merge(unlinked, a, b).dataset()).isEqualTo(unlinked);
        assertThat(Dataset.merge(b, a, unlinked)
                        .dataset()
                        .changesSince(unlinked)
                        .lines())
                .isEmpty();
    }

    /** Leaves out what one claim says of another, so that each can stand by itself. */
    private static Dataset unlinked(Dataset dataset) {
        return copy(dataset)
                .addAllAgreements(
                        dataset.agreements().stream().map(Agreement::withLinks).toList())
                .addAllEvents(dataset.events().stream()
                        .map(event -> event.withLinks()
                                .withAgreements()
                                .withFigures(event.figures().stream()
                                        .map(MergeLawsTest::unlinked)
                                        .toList()))
                        .toList())
                .addAllFigures(
                        dataset.figures().stream().map(MergeLawsTest::unlinked).toList())
                .build();
    }

    private static Figure unlinked(Figure figure) {
        return figure.withPartOf(Optional.empty()).withSameAs(Optional.empty());
    }

    private static Dataset.Builder copy(Dataset dataset) {
        Dataset.Builder builder = Dataset.builder()
                .id(dataset.id())
                .title(dataset.title())
                .addAllSources(dataset.sources())
                .addAllPlaces(dataset.places())
                .addAllActors(dataset.actors());
        dataset.version().ifPresent(builder::version);
        dataset.licence().ifPresent(builder::licence);
        return builder;
    }

    private static Dataset part(Dataset dataset, Random random) {
        return copy(dataset)
                .addAllAgreements(some(dataset.agreements(), random))
                .addAllEvents(some(dataset.events(), random))
                .addAllFigures(some(dataset.figures(), random))
                .build();
    }

    private static <T> List<T> some(List<T> all, Random random) {
        List<T> some = new ArrayList<>(all);
        some.removeIf(one -> random.nextInt(3) == 0);
        return some;
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.oneOf(ArbitraryDatasets.datasets(), ArbitraryDatasets.related());
    }

    @Provide
    Arbitrary<Dataset> distinct() {
        return ArbitraryDatasets.datasets()
                .filter(dataset -> Stream.of(
                                dataset.places().stream().map(Entity::externalIds),
                                dataset.actors().stream().map(Entity::externalIds),
                                dataset.agreements().stream().map(Entity::externalIds),
                                dataset.events().stream().map(Event::externalIds))
                        .allMatch(ids -> isDistinct(
                                ids.flatMap(map -> map.entrySet().stream()).toList())));
    }

    private static boolean isDistinct(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }

    @Provide
    Arbitrary<Dataset> related() {
        return ArbitraryDatasets.related();
    }
}
