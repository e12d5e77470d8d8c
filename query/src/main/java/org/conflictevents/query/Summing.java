package org.conflictevents.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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
import java.util.stream.Stream;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.conflictevents.query.internal.DayRanges;
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

    /** What is left out beside a thing of which it is a part, in the unit that is being added up. */
    private final Map<Integer, List<List<Integer>>> beneath = new HashMap<>();

    /**
     * Creates a sum.
     *
     * @param graph all figures of the measure
     * @param ranking whose number is the best where tellings differ, the first before the second
     */
    private Summing(FigureGraph graph, List<Predicate<List<Attribution>>> ranking) {
        this.graph = graph;
        this.ranking = ranking;
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
                (extents.stream().allMatch(extent -> extent.holds(graph.asWritten(number), figure.event()))
                                ? chosen
                                : spread)
                        .set(i);
            }
        }
        Summing summing = new Summing(graph, ranking);
        List<Total.Sum> sums = summing.tallies(chosen).entrySet().stream()
                .map(sum -> sum.getValue().sum(sum.getKey()))
                .toList();
        return new Total(
                measure,
                sums,
                summing.figures(summing.counted),
                summing.figures(summing.unknown),
                summing.figures(summing.parts),
                summing.figures(spread));
    }

    /** Adds some figures of a graph to what is gathered: those that stand and lie, as a whole, where they should. */
    static void add(FigureGraph graph, BitSet chosen, List<Predicate<List<Attribution>>> ranking, Gathered into) {
        Summing summing = new Summing(graph, ranking);
        summing.tallies(chosen).forEach(into::add);
        into.count(summing.counted.cardinality(), summing.unknown.cardinality(), summing.parts.cardinality());
    }

    private Map<Unit, Tally> tallies(BitSet chosen) {
        Map<Unit, BitSet> units = new LinkedHashMap<>();
        chosen.stream()
                .forEach(i -> units.computeIfAbsent(quantity(i).unit(), unit -> new BitSet())
                        .set(i));
        Map<Unit, Tally> tallies = new LinkedHashMap<>();
        units.forEach((unit, figures) -> tallies.put(unit, sum(figures)));
        return tallies;
    }

    private List<ReportedFigure> figures(BitSet numbers) {
        return numbers.stream().mapToObj(graph.figures()::get).toList();
    }

    private Quantity quantity(int figure) {
        return graph.figures().get(figure).quantity();
    }

    /** The sum of figures of one unit. */
    private Tally sum(BitSet chosen) {
        beneath.clear();
        Map<Integer, List<Integer>> things = new TreeMap<>();
        chosen.stream()
                .forEach(i -> things.computeIfAbsent(graph.thing(i), thing -> new ArrayList<>(1))
                        .add(i));
        Set<Integer> known = new LinkedHashSet<>();
        things.forEach((thing, tellings) -> {
            if (tellings.stream().anyMatch(i -> Tally.isKnown(quantity(i)))) {
                known.add(thing);
            }
        });
        List<Thing> whole = new ArrayList<>();
        things.forEach((thing, tellings) -> {
            List<Integer> larger = graph.wholes(thing).stream()
                    .filter(other -> known.contains(other) && isWhole(other, thing))
                    .toList();
            if (larger.isEmpty()) {
                whole.add(new Thing(thing, tellings));
            } else {
                tellings.forEach(parts::set);
                larger.stream()
                        .filter(other ->
                                !graph.wholes(other).contains(thing)) // or it is said to be no more than a part
                        .forEach(other -> beneath.computeIfAbsent(other, of -> new ArrayList<>(1))
                                .add(tellings));
            }
        });
        return sum(numbers(whole));
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
            for (List<Addend> meeting : meeting(group)) {
                sum = sum.plus(union(meeting));
            }
        }
        return sum;
    }

    /** Splits numbers where no day is in the time of two of them: nobody dies twice. */
    private static List<List<Addend>> meeting(List<Addend> group) {
        if (group.size() == 1) {
            return List.of(group);
        }
        List<Addend> byTime = new ArrayList<>(group);
        byTime.sort(Comparator.comparing(number -> number.first));
        List<List<Addend>> meeting = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (Addend number : byTime) {
            if (meeting.isEmpty() || number.first.isAfter(last)) {
                meeting.add(new ArrayList<>());
            }
            meeting.get(meeting.size() - 1).add(number);
            last = number.last.isAfter(last) ? number.last : last;
        }
        return meeting;
    }

    /** What numbers make together: at least those, the largest first, that overlap none before them, and at most all. */
    private Tally union(List<Addend> group) {
        List<Addend> largestFirst = new ArrayList<>(group);
        largestFirst.sort(Comparator.comparing(Addend::lowest).reversed());
        Map<String, DayRanges> taken = new HashMap<>();
        Tally least = Tally.NOTHING;
        Tally most = Tally.NOTHING;
        for (Addend number : largestFirst) {
            most = most.plus(number.tally);
            boolean isApart = number.around.stream()
                    .flatMap(happening -> graph.overlapping(happening).stream())
                    .map(taken::get)
                    .noneMatch(days -> days != null && days.meet(number.first, number.last));
            if (isApart) {
                number.around.forEach(happening ->
                        taken.computeIfAbsent(happening, id -> new DayRanges()).add(number.first, number.last));
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
            List<Integer> tellings = new ArrayList<>();
            for (Thing thing : things) {
                number = number.plus(hull(thing));
                tellings.addAll(thing.tellings);
            }
            told.add(new Account(number, tellings));
        }
        return best(told);
    }

    /** What the tellings of one thing make together. */
    private Tally hull(Thing thing) {
        List<Account> told = new ArrayList<>();
        thing.tellings.forEach(i -> {
            (Tally.isKnown(quantity(i)) ? counted : unknown).set(i);
            told.add(new Account(Tally.of(quantity(i)), List.of(i)));
        });
        Tally hull = best(told);
        for (List<Integer> part : beneath.getOrDefault(thing.number, List.of())) {
            Tally least = part.stream()
                    .map(i -> Tally.of(quantity(i)))
                    .filter(tally -> tally.range() != null)
                    .reduce(Tally::hull)
                    .orElse(Tally.NOTHING);
            if (least.isSurelyMoreThan(hull)) { // and so the whole is more than is told, or the part is less
                hull = new Tally(hull.hull(least).range(), ranked(told), hull.unknown());
            }
        }
        return hull;
    }

    /** The hull of what is told, with the best number of who ranks first; what tells no number says nothing beside what does. */
    private Tally best(List<Account> told) {
        List<Account> known =
                told.stream().filter(account -> account.number.range() != null).toList();
        if (known.isEmpty()) {
            return told.get(0).number;
        }
        told.stream().filter(account -> account.number.range() == null).forEach(account -> {
            account.tellings.forEach(unknown::clear);
            account.tellings.forEach(counted::set);
        });
        Tally hull = known.stream().map(Account::number).reduce(Tally::hull).orElseThrow();
        return hull.best() != null ? hull : new Tally(hull.range(), ranked(known), hull.unknown());
    }

    private @Nullable BigDecimal ranked(List<Account> known) {
        for (Predicate<List<Attribution>> rank : ranking) {
            for (Account account : known) {
                if (account.number.best() != null
                        && account.tellings.stream()
                                .anyMatch(i -> rank.test(
                                        graph.figures().get(i).figure().attributions()))) {
                    return account.number.best();
                }
            }
        }
        return null;
    }

    /** What somebody tells, and the figures in which it is told. */
    private record Account(Tally number, List<Integer> tellings) {}

    /**
     * What is to be added, the days from the first to the last that it may stand for, and the happenings in which it or a part of it was
     * counted, with all that hold them and all that they hold. Each is another one, whatever it holds.
     */
    private final class Addend {
        private final Tally tally;
        private final Set<String> around = new LinkedHashSet<>();
        private final LocalDate first;
        private final LocalDate last;

        Addend(Tally tally, List<Thing> things) {
            this.tally = tally;
            List<Optional<EdtfDate>> times = things.stream()
                    .flatMap(thing -> thing.tellings.stream().map(graph.figures()::get))
                    .flatMap(figure -> Stream.concat(
                            Stream.of(figure.figure().period()), figure.figure().asOf().map(Optional::of).stream()))
                    .toList();
            this.first = times.stream()
                    .map(time -> time.flatMap(EdtfDate::earliest).orElse(LocalDate.MIN))
                    .min(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
            this.last = times.stream()
                    .map(time -> time.flatMap(EdtfDate::latest).orElse(LocalDate.MAX))
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MAX);
            things.forEach(
                    thing -> graph.counting(thing.number).forEach(happening -> around.addAll(graph.around(happening))));
        }

        BigDecimal lowest() {
            return tally.range() == null
                    ? BigDecimal.ZERO
                    : tally.range().lowest().orElse(BigDecimal.ZERO);
        }
    }

    /** One thing that is counted, with the figures that count it. */
    private final class Thing {
        private final int number;
        private final List<Integer> tellings;

        Thing(int number, List<Integer> tellings) {
            this.number = number;
            this.tellings = tellings;
        }

        List<String> events() {
            return tellings.stream()
                    .filter(i -> graph.figures().get(i).event().isPresent())
                    .map(Summing.this::event)
                    .toList();
        }

        List<String> happenings() {
            return tellings.stream()
                    .map(graph::happening)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }
    }
}
