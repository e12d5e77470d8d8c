package org.conflictevents.model.internal.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.model.Changes;
import org.conflictevents.model.Changes.Change;
import org.conflictevents.model.Dataset;
import org.conflictevents.testing.ArbitraryDatasets;

class ChangesLawsTest {

    @Property(tries = 1000, maxDiscardRatio = 20)
    void one_planted_change_is_found_and_nothing_else(@ForAll("datasets") Dataset dataset, @ForAll Random random) {
        Optional<PlantedChange> planted = PlantedChange.in(dataset, random);
        Assume.that(planted.isPresent());
        PlantedChange change = planted.orElseThrow();

        Changes changes = change.dataset().changesSince(dataset);

        assertThat(changes.lines()).hasSize(1);
        assertThat(changes.changed()).extracting(Change::path).containsExactly(change.path());
        assertThat(changes.changed().get(0).before()).isEqualTo(change.before());
        assertThat(changes.changed().get(0).after()).isEqualTo(change.after());

        Change back = dataset.changesSince(change.dataset()).changed().get(0);
        assertThat(back.path()).isEqualTo(change.path());
        assertThat(back.before()).isEqualTo(change.after());
        assertThat(back.after()).isEqualTo(change.before());
    }

    @Property(tries = 300)
    void nothing_has_changed_since_itself_in_whatever_order(
            @ForAll("datasets") Dataset dataset, @ForAll Random random) {
        assertThat(dataset.changesSince(dataset)).isEqualTo(new Changes(List.of(), List.of(), List.of()));
        assertThat(dataset.changesSince(dataset.toBuilder().build()).isEmpty()).isTrue();
        assertThat(shuffled(dataset, random).changesSince(dataset).lines()).isEmpty();
    }

    @Property(tries = 300)
    void what_one_way_adds_the_other_way_removes(@ForAll("related") Dataset a, @ForAll("related") Dataset b) {
        Changes there = b.changesSince(a);
        Changes back = a.changesSince(b);

        assertThat(there.added().stream().map(Change::after))
                .containsExactlyInAnyOrderElementsOf(
                        back.removed().stream().map(Change::before).toList());
        assertThat(there.removed()).hasSameSizeAs(back.added());
        assertThat(there.isEmpty()).isEqualTo(back.isEmpty());
        assertThat(there.lines())
                .hasSize(there.added().size()
                        + there.changed().size()
                        + there.removed().size());
        assertThat(there.toString()).doesNotContain("\n");
    }

    private static Dataset shuffled(Dataset dataset, Random random) {
        Dataset.Builder builder = Dataset.builder()
                .id(dataset.id())
                .title(dataset.title())
                .addAllSources(shuffled(dataset.sources(), random))
                .addAllPlaces(shuffled(dataset.places(), random))
                .addAllActors(shuffled(dataset.actors(), random))
                .addAllAgreements(shuffled(dataset.agreements(), random))
                .addAllEvents(shuffled(dataset.events(), random))
                .addAllFigures(shuffled(dataset.figures(), random))
                .addAllRelations(shuffled(dataset.relations(), random));
        dataset.version().ifPresent(builder::version);
        dataset.licence().ifPresent(builder::licence);
        return builder.build();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }

    @Provide
    Arbitrary<Dataset> related() {
        return ArbitraryDatasets.related();
    }
}
