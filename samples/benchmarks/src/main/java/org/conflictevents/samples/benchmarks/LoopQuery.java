package org.conflictevents.samples.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Place;
import org.conflictevents.query.ConflictData;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to ask for events by name, rather than to write the loop by hand: a province and a year of 20,000 events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LoopQuery {

    private static final String PROVINCE = "Province 2/3";
    private static final String YEAR = "2019";

    private final Dataset dataset = Dataset.builder()
            .id("generated")
            .title("Generated")
            .addAllEvents(new EventGenerator(1).events(20_000))
            .build();
    private final ConflictData data = ConflictData.of(dataset);
    private final List<Event> events = dataset.events();

    /** Ours: names looked up, the filter bound, three-valued logic. */
    @Benchmark
    public List<Event> query() {
        return data.events().in(PROVINCE).during(YEAR).list();
    }

    /** The baseline: what one would write without it. */
    @Benchmark
    public List<Event> loop() {
        EdtfDate year = EdtfDate.parse(YEAR);
        return events.stream()
                .filter(event -> isInProvince(event.place()) && event.when().possiblyWithin(year))
                .toList();
    }

    private static boolean isInProvince(Optional<Place> place) {
        return place.isPresent()
                && (place.get().name().equals(PROVINCE)
                        || isInProvince(place.get().within()));
    }
}
