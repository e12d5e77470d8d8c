package org.conflictevents.samples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Group;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Stance;
import org.conflictevents.model.Unit;

/**
 * Invented events in the shape of coded rows, such as those of UCDP GED: two sides, a town, a day or a few, the dead as low,
 * best and high with the parts that each side lost, and the offices that reported it.
 *
 * <p>The same seed gives the same events, on every JVM and however many are asked for. What a reader of such a file would
 * share is shared here: places, actors, offices, participants, figures with the same numbers, and days. Of 100 events 15 are
 * known to some days only, 20 have estimates that differ, and 2 have a best estimate outside of low and high, as real rows do.
 *
 * <p>Not thread-safe, since figures are pooled; use one per thread.
 */
public final class EventGenerator {

    private static final LocalDate FIRST_DAY = LocalDate.of(2011, 1, 1);
    private static final int DAYS = 14 * 365;
    private static final List<PlacePrecision> PRECISIONS =
            List.of(PlacePrecision.EXACT, PlacePrecision.NEAR, PlacePrecision.ADMIN2, PlacePrecision.ADMIN1);

    private final long seed;
    private final World world = new World();
    private final Source file = Source.builder()
            .id("generated-rows")
            .kind(SourceKind.DATASET)
            .title("Generated rows")
            .build();
    private final Map<Figure, Figure> figures = new HashMap<>();
    private final Map<LocalDate, EdtfDate> days = new HashMap<>();

    /**
     * Makes a generator.
     *
     * @param seed any number; another one gives other events in the same places
     */
    public EventGenerator(long seed) {
        this.seed = seed;
    }

    /** Returns the events from the first on, without end. */
    public Stream<Event> events() {
        return Stream.iterate(0L, number -> number + 1).map(this::event);
    }

    /**
     * Returns the first events.
     *
     * @param count how many
     */
    public List<Event> events(int count) {
        return events().limit(count).toList();
    }

    /**
     * Returns one event. Events near one another in number are no nearer in time or place than others.
     *
     * @param number its number, from 0
     */
    public Event event(long number) {
        // The first values of java.util.Random with neighbouring seeds are alike, hence the odd factor.
        Random random = new Random((seed + number) * 0x9E3779B97F4A7C15L);
        Place place = world.town(random);
        World.Pair pair = world.pair(random);
        int day = random.nextInt(DAYS);
        int span = random.nextInt(100) < 85 ? 0 : 1 + random.nextInt(30);
        String id = Long.toString(1_000_000 + number);
        return Event.builder()
                .id("row-" + id)
                .type(pair.isOneSided() ? EventType.ATTACK_ON_CIVILIANS : EventType.ARMED_CLASH)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(span == 0 ? day(day) : EdtfDate.between(date(day), date(day + span)))
                .place(place)
                .placePrecision(PRECISIONS.get(random.nextInt(PRECISIONS.size())))
                .addAllParticipants(pair.participants())
                .addAllFigures(deaths(random, pair))
                .summary(pair.name() + ", " + place.name())
                .putExternalId("rows", id)
                .addAllAttributions(reports(random, day + span))
                .build();
    }

    private List<Figure> deaths(Random random, World.Pair pair) {
        int a = pair.isOneSided() ? 0 : few(random);
        int b = pair.isOneSided() ? 0 : few(random);
        int civilians = pair.isOneSided() ? 1 + few(random) : random.nextInt(4) == 0 ? few(random) : 0;
        int unknown = random.nextInt(3) == 0 ? few(random) : 0;
        int best = a + b + civilians + unknown;
        int kind = random.nextInt(100);
        int low = kind < 2 ? best + 1 : kind < 20 ? best - random.nextInt(best + 1) : best;
        int high = kind < 20 ? best + few(random) : best;
        List<Figure> found = new ArrayList<>(5);
        found.add(pooled(killed(Quantity.range(low, best, high, Unit.PERSONS)).id("killed")));
        if (a > 0) {
            found.add(pooled(part(a).actor(pair.a())));
        }
        if (b > 0) {
            found.add(pooled(part(b).actor(pair.b())));
        }
        if (civilians > 0) {
            found.add(pooled(part(civilians).group(Group.CIVILIANS)));
        }
        if (unknown > 0) {
            found.add(pooled(part(unknown).group(Group.UNKNOWN)));
        }
        return found;
    }

    private static Figure.Builder killed(Quantity quantity) {
        return Figure.builder().measure(Measure.KILLED).quantity(quantity);
    }

    private static Figure.Builder part(int dead) {
        return killed(Quantity.exactly(dead, Unit.PERSONS)).partOf("killed");
    }

    private Figure pooled(Figure.Builder figure) {
        return figures.computeIfAbsent(figure.build(), made -> made);
    }

    /** Most rows count few dead, and some count many. */
    private static int few(Random random) {
        return (int) Math.min(5000, -4 * Math.log(1 - random.nextDouble()) / (0.05 + random.nextDouble()));
    }

    private List<Attribution> reports(Random random, int day) {
        int count = 1 + random.nextInt(3);
        List<Attribution> reports = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            reports.add(Attribution.builder()
                    .source(file)
                    .addVoices(world.office(random))
                    .stance(Stance.ASSERTS)
                    .said(day(day + random.nextInt(2)))
                    .build());
        }
        return reports;
    }

    private EdtfDate day(int day) {
        return days.computeIfAbsent(date(day), EdtfDate::of);
    }

    private static LocalDate date(int day) {
        return FIRST_DAY.plusDays(day);
    }
}
