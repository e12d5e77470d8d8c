package org.conflictevents.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.conflictevents.query.internal.Groups;
import org.conflictevents.query.internal.Reports;
import org.jspecify.annotations.Nullable;

/** Adds figures up by the rules of {@link Total}. Used once. */
final class Summing {

    private final FigureGraph graph;
    private final List<Predicate<List<Attribution>>> ranking;
    private final BitSet counted = new BitSet();
    private final BitSet unknown = new BitSet();
    private final BitSet parts = new BitSet();
    private final Map<Integer, Set<String>> within = new HashMap<>();

    /**
     * Creates a sum.
     *
     * @param graph all figures of the measure
     * @param ranking whose number is the best where tellings differ, the first before the second
     */
    private Summing(FigureGraph graph, List<Predicate<List<Attribution>>> ranking) {
        this.graph = graph;
        this.ranking = ranking;
        if (graph.hasOverlaps()) {
            for (int i = 0; i < graph.figures().size(); i++) {
                String happening = graph.happening(i).orElse(null);
                if (happening != null) {
                    note(graph.thing(i), happening);
                    graph.wholes(graph.thing(i)).forEach(whole -> note(whole, happening));
                }
            }
        }
    }

    private void note(int thing, String happening) {
        within.computeIfAbsent(thing, id -> new LinkedHashSet<>(2)).add(happening);
    }

    /**
     * Returns the measure, if its numbers add up.
     *
     * @throws IllegalArgumentException if they do not
     */
    static Measure checkFlow(Measure measure) {
        String reason = switch (measure.nature()) {
            case FLOW -> "";
            case STOCK -> "is there at a time, and numbers of different times never add up";
            case PROPERTY -> "is a property of a thing, and properties never add up";
            case UNKNOWN -> "is no known measure, and nobody knows whether its numbers add up";
        };
        if (!reason.isEmpty()) {
            throw new IllegalArgumentException(
                    measure.code() + " (" + measure.label() + ") " + reason + "; list them with figures().series()");
        }
        return measure;
    }

    /**
     * Returns what the figures of a measure come to.
     *
     * @param graph all figures of the measure
     * @param passes which of them to add; those that nobody stands for are left out
     * @param extents the places and times in which they must lie as a whole
     * @param ranking whose number is the best where tellings differ
     */
    static Total sum(
            FigureGraph graph,
            Measure measure,
            Predicate<ReportedFigure> passes,
            List<FigureBinder.Extent> extents,
            List<Predicate<List<Attribution>>> ranking) {
        BitSet chosen = new BitSet();
        BitSet spread = new BitSet();
        for (int i = 0; i < graph.figures().size(); i++) {
            ReportedFigure figure = graph.figures().get(i);
            if (Reports.stand(figure.figure().attributions()) && passes.test(figure)) {
                int number = i;
                (extents.stream().allMatch(extent -> extent.holds(graph, number)) ? chosen : spread).set(i);
            }
        }
        return new Summing(graph, ranking).of(measure, chosen, spread);
    }

    private Total of(Measure measure, BitSet chosen, BitSet spread) {
        Map<Unit, BitSet> units = new LinkedHashMap<>();
        chosen.stream()
                .forEach(i -> units.computeIfAbsent(quantity(i).unit(), unit -> new BitSet())
                        .set(i));
        List<Total.Sum> sums = units.values().stream().map(this::sum).toList();
        return new Total(measure, sums, figures(counted), figures(unknown), figures(parts), figures(spread));
    }

    private List<ReportedFigure> figures(BitSet numbers) {
        return numbers.stream().mapToObj(graph.figures()::get).toList();
    }

    private Quantity quantity(int figure) {
        return graph.figures().get(figure).quantity();
    }

    private static boolean isKnown(Quantity quantity) {
        return quantity.qualifier() != Qualifier.UNCOUNTED;
    }

    /** The sum of figures of one unit. */
    private Total.Sum sum(BitSet chosen) {
        Map<Integer, BitSet> things = new TreeMap<>();
        chosen.stream()
                .forEach(i -> things.computeIfAbsent(graph.thing(i), thing -> new BitSet())
                        .set(i));
        Set<Integer> known = new LinkedHashSet<>();
        things.forEach((thing, tellings) -> {
            if (tellings.stream().anyMatch(i -> isKnown(quantity(i)))) {
                known.add(thing);
            }
        });
        List<Thing> whole = new ArrayList<>();
        things.forEach((thing, tellings) -> {
            if (graph.wholes(thing).stream().anyMatch(larger -> known.contains(larger) && isWhole(larger, thing))) {
                parts.or(tellings);
            } else {
                whole.add(new Thing(thing, tellings));
            }
        });
        return sum(numbers(whole))
                .sum(chosen.stream()
                        .mapToObj(this::quantity)
                        .findFirst()
                        .orElseThrow()
                        .unit());
    }

    /** Whether a thing holds another; of those that are said to hold one another the first does, so that one of them counts. */
    private boolean isWhole(int whole, int part) {
        return whole < part || !graph.wholes(whole).contains(part);
    }

    /** Adds numbers up, those of overlapping happenings as one. */
    private Tally sum(List<Addend> numbers) {
        Groups<Addend> overlapping = new Groups<>();
        if (graph.hasOverlaps()) {
            Map<String, List<Addend>> told = new LinkedHashMap<>();
            for (Addend number : numbers) {
                number.around.forEach(happening -> told.computeIfAbsent(happening, id -> new ArrayList<>(1))
                        .add(number));
            }
            told.forEach((happening, some) -> graph.overlapping(happening).stream()
                    .flatMap(other -> told.getOrDefault(other, List.of()).stream())
                    .forEach(number -> overlapping.join(number, some.get(0))));
        }
        Map<Addend, List<Addend>> groups = new LinkedHashMap<>();
        numbers.forEach(number -> groups.computeIfAbsent(overlapping.of(number), first -> new ArrayList<>(1))
                .add(number));
        Tally sum = Tally.NOTHING;
        for (List<Addend> group : groups.values()) {
            sum = sum.plus(union(group));
        }
        return sum;
    }

    /** What numbers make together: at least those, the largest first, that overlap none before them, and at most all. */
    private Tally union(List<Addend> group) {
        List<Addend> largestFirst = new ArrayList<>(group);
        largestFirst.sort(Comparator.comparing(Addend::lowest).reversed());
        Set<String> taken = new LinkedHashSet<>();
        Tally least = Tally.NOTHING;
        Tally most = Tally.NOTHING;
        for (Addend number : largestFirst) {
            most = most.plus(number.tally);
            if (number.around.stream()
                    .allMatch(happening -> Collections.disjoint(taken, graph.overlapping(happening)))) {
                taken.addAll(number.around);
                least = least.plus(number.tally);
            }
        }
        return least.hull(most);
    }

    /** The numbers to add: one for each happening, of which each thing belongs to one, and one for each thing beside all happenings. */
    private List<Addend> numbers(List<Thing> things) {
        // Tellings that share a figure are one account of what happened: their figures stand beside one another.
        // Those that do not are rival accounts of a happening.
        Groups<String> accounts = new Groups<>();
        Map<String, Set<String>> tellings = new HashMap<>();
        for (Thing thing : things) {
            List<String> events = thing.events();
            events.forEach(event -> accounts.join(events.get(0), event));
            thing.tellings.stream()
                    .forEach(i -> graph.happening(i)
                            .ifPresent(happening -> tellings.computeIfAbsent(happening, id -> new LinkedHashSet<>())
                                    .add(event(i))));
        }
        List<Addend> numbers = new ArrayList<>();
        Map<String, Map<String, List<Thing>>> byHappening = new LinkedHashMap<>();
        for (Thing thing : things) {
            Optional<String> home = thing.happenings().stream()
                    .max(Comparator.comparing(happening -> Objects.requireNonNull(tellings.get(happening)).stream()
                            .map(accounts::of)
                            .distinct()
                            .limit(2)
                            .count()));
            if (home.isEmpty()) {
                numbers.add(new Addend(hull(thing), List.of(thing)));
            } else {
                byHappening
                        .computeIfAbsent(home.get(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(accounts.of(thing.events().get(0)), id -> new ArrayList<>())
                        .add(thing);
            }
        }
        byHappening
                .values()
                .forEach(rivals -> numbers.add(new Addend(
                        number(rivals.values()),
                        rivals.values().stream().flatMap(List::stream).toList())));
        return numbers;
    }

    private String event(int figure) {
        return graph.figures().get(figure).event().orElseThrow().id();
    }

    /** What rival accounts of a happening make together. */
    private Tally number(Collection<List<Thing>> accounts) {
        List<Account> told = new ArrayList<>();
        for (List<Thing> things : accounts) {
            Tally number = Tally.NOTHING;
            BitSet tellings = new BitSet();
            for (Thing thing : things) {
                number = number.plus(hull(thing));
                tellings.or(thing.tellings);
            }
            told.add(new Account(number, tellings));
        }
        return best(told);
    }

    /** What the tellings of one thing make together. */
    private Tally hull(Thing thing) {
        List<Account> told = new ArrayList<>();
        thing.tellings.stream().forEach(i -> {
            BitSet itself = new BitSet();
            itself.set(i);
            (isKnown(quantity(i)) ? counted : unknown).set(i);
            told.add(new Account(Tally.of(quantity(i)), itself));
        });
        return best(told);
    }

    /** The hull of what is told, with the best number of who ranks first; what tells no number says nothing beside what does. */
    private Tally best(List<Account> told) {
        List<Account> known =
                told.stream().filter(account -> account.number.range != null).toList();
        if (known.isEmpty()) {
            return told.get(0).number;
        }
        told.stream().filter(account -> account.number.range == null).forEach(account -> {
            unknown.andNot(account.tellings);
            counted.or(account.tellings);
        });
        Tally hull = known.stream().map(Account::number).reduce(Tally::hull).orElseThrow();
        return hull.best != null ? hull : new Tally(hull.range, ranked(known), hull.unknown);
    }

    private @Nullable BigDecimal ranked(List<Account> known) {
        for (Predicate<List<Attribution>> rank : ranking) {
            for (Account account : known) {
                if (account.number.best != null
                        && account.tellings.stream()
                                .anyMatch(i -> rank.test(
                                        graph.figures().get(i).figure().attributions()))) {
                    return account.number.best;
                }
            }
        }
        return null;
    }

    /** What somebody tells, and the figures in which it is told. */
    private record Account(Tally number, BitSet tellings) {}

    /**
     * What is to be added, and the happenings in which it or a part of it was counted, with all that hold them and all that they hold.
     * Each is another one, whatever it holds.
     */
    private final class Addend {
        private final Tally tally;
        private final Set<String> around = new LinkedHashSet<>();

        Addend(Tally tally, List<Thing> things) {
            this.tally = tally;
            things.forEach(thing -> within.getOrDefault(thing.number, Set.of())
                    .forEach(happening -> around.addAll(graph.around(happening))));
        }

        BigDecimal lowest() {
            return tally.range == null ? BigDecimal.ZERO : tally.range.lowest().orElse(BigDecimal.ZERO);
        }
    }

    /** One thing that is counted, with the figures that count it. */
    private final class Thing {
        private final int number;
        private final BitSet tellings;

        Thing(int number, BitSet tellings) {
            this.number = number;
            this.tellings = tellings;
        }

        List<String> events() {
            return tellings.stream()
                    .filter(i -> graph.figures().get(i).event().isPresent())
                    .mapToObj(Summing.this::event)
                    .toList();
        }

        List<String> happenings() {
            return tellings.stream()
                    .mapToObj(graph::happening)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }
    }

    /**
     * A number on the way to the sum.
     *
     * @param range what is known of it; null where nothing is
     * @param best the best number; null where there is none
     * @param unknown whether something unknown comes on top
     */
    private record Tally(@Nullable Quantity range, @Nullable BigDecimal best, boolean unknown) {

        static final Tally NOTHING = new Tally(null, null, false);

        static Tally of(Quantity claim) {
            return isKnown(claim) ? new Tally(claim, claim.best().orElse(null), false) : new Tally(null, null, true);
        }

        Tally plus(Tally other) {
            if (range == null) {
                return new Tally(other.range, unknown ? null : other.best, unknown || other.unknown);
            }
            if (other.range == null) {
                return new Tally(range, other.unknown ? null : best, unknown || other.unknown);
            }
            return new Tally(
                    range.plus(other.range),
                    best == null || other.best == null ? null : best.add(other.best),
                    unknown || other.unknown);
        }

        Tally hull(Tally other) {
            if (range == null || other.range == null) {
                return new Tally(range == null ? other.range : range, null, unknown || other.unknown);
            }
            boolean agree = best != null && other.best != null && best.compareTo(other.best) == 0;
            return new Tally(range.hull(other.range), agree ? best : null, unknown || other.unknown);
        }

        Total.Sum sum(Unit unit) {
            if (range == null) {
                return new Total.Sum(Quantity.uncounted(unit), Optional.empty());
            }
            if (!unknown) {
                return new Total.Sum(range, Optional.ofNullable(best));
            }
            // What is unknown is not below zero: the lower end holds, and is all that is known.
            return new Total.Sum(
                    range.lowest()
                            .map(low ->
                                    range.lowExclusive() ? Quantity.moreThan(low, unit) : Quantity.atLeast(low, unit))
                            .orElseGet(() -> Quantity.uncounted(unit)),
                    Optional.empty());
        }
    }
}
