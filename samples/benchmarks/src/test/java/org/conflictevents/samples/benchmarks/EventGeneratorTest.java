package org.conflictevents.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.conflictevents.model.Complaint;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Group;
import org.junit.jupiter.api.Test;

class EventGeneratorTest {

    private final List<Event> events = new EventGenerator(1).events(5_000);

    @Test
    void sameSeedGivesTheSameEvents() {
        assertThat(new EventGenerator(1).events(5_000)).isEqualTo(events);
    }

    @Test
    void anotherSeedGivesOthers() {
        assertThat(new EventGenerator(2).events(100)).isNotEqualTo(events.subList(0, 100));
    }

    @Test
    void anEventIsTheSameHoweverItIsReached() {
        assertThat(new EventGenerator(1).event(4_321)).isEqualTo(events.get(4_321));
    }

    /** The numbers stay what they are on every JVM, or else figures taken on two of them could not be compared. */
    @Test
    void firstEventIsKnown() {
        assertThat(events.get(0)).hasToString("2011-02-17 Town 3/8/2: Force 15 - Front 15, Town 3/8/2 [1 source]");
    }

    @Test
    void eventsMakeADatasetThatOnlyWarnsOfNumbersOutOfOrder() {
        Dataset dataset = Dataset.builder()
                .id("generated")
                .title("Generated")
                .addAllEvents(events)
                .build();
        assertThat(dataset.events()).hasSize(5_000);
        assertThat(dataset.warnings())
                .isNotEmpty()
                .extracting(Complaint::message)
                .allMatch(message -> message.contains("not in rising order") || message.contains("above its whole"));
    }

    @Test
    void sharesAreThoseOfRealRows() {
        assertThat(share(event -> event.when().isInterval())).isBetween(0.13, 0.17);
        assertThat(share(event -> !event.figures().get(0).quantity().isOrdered()))
                .isBetween(0.01, 0.03);
        assertThat(share(event ->
                        event.figures().stream().anyMatch(f -> f.group().equals(Optional.of(Group.CIVILIANS)))))
                .isBetween(0.3, 0.5);
        assertThat(events.stream().map(Event::place).distinct()).hasSizeGreaterThan(500);
    }

    @Test
    void figuresWithTheSameNumbersAreOneInstance() {
        Set<Figure> instances = Collections.newSetFromMap(new IdentityHashMap<>());
        events.forEach(event -> instances.addAll(event.figures()));
        assertThat(new HashSet<>(instances)).hasSameSizeAs(instances);
    }

    private double share(Predicate<Event> condition) {
        return (double) events.stream().filter(condition).count() / events.size();
    }
}
