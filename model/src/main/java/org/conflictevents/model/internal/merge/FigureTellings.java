package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Merge.Outcome;
import org.conflictevents.model.internal.merge.Claims.Claim;
import org.jspecify.annotations.Nullable;

/**
 * The figures that several tellings give of one event, or several datasets of no event, made one list. Not thread-safe.
 *
 * <p>No number is lost. Of an event a number that differs from that of an earlier telling stands beside it, as a count of the same and
 * with its own sources. Figures of no event that differ are two, whatever they are called.
 */
final class FigureTellings {

    /** A figure of the merged dataset in the making. */
    static final class Count {
        private final Claim<Figure> claim;
        private final @Nullable Count head;
        private Optional<String> id = Optional.empty();

        private Count(Claim<Figure> claim, @Nullable Count head) {
            this.claim = claim;
            this.head = head;
        }

        Claim<Figure> claim() {
            return claim;
        }

        /** Returns the count of the same thing beside which it stands, null if it is the only or the first one. */
        @Nullable
        Count head() {
            return head;
        }

        /** Returns its id in the merged dataset. */
        Optional<String> id() {
            return id;
        }
    }

    private final boolean isOfEvent;
    private final List<List<Figure>> tellings;
    private final List<Count> counts = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * Sorts the figures.
     *
     * @param isOfEvent whether they are of one event
     * @param tellings the figures of each telling, rewritten to hold what the merged dataset holds
     */
    FigureTellings(boolean isOfEvent, List<List<Figure>> tellings) {
        this.isOfEvent = isOfEvent;
        this.tellings = tellings;
        sort();
    }

    /** Returns the figures in their order: those of the first telling, then what each other adds. */
    List<Count> counts() {
        return counts;
    }

    private static Figure bare(Figure figure) {
        return figure.withPartOf(Optional.empty()).withSameAs(Optional.empty()).withAttributions();
    }

    private void sort() {
        Map<Claim<Figure>, Count> made = new LinkedHashMap<>();
        List<Claim<Figure>> claims = Claims.of(tellings, FigureTellings::bare);
        for (Claim<Figure> claim : claims) {
            Claim<Figure> other = isOfEvent ? counterpart(claim, claims) : null;
            if (other != null && isSameNumber(other.first(), claim.first())) {
                absorb(other, claim);
            } else {
                Count count = other == null ? null : made.get(other);
                Count head = count == null || count.head == null ? count : count.head;
                made.put(claim, new Count(claim, head));
            }
        }
        counts.addAll(made.values());
    }

    /** Returns a claim of an earlier telling about the very thing that is counted, which is not told by the telling of this one. */
    private static @Nullable Claim<Figure> counterpart(Claim<Figure> claim, List<Claim<Figure>> claims) {
        int teller = claim.tellers().get(0);
        Claim<Figure> found = null;
        for (Claim<Figure> other : claims) {
            if (other == claim || other.tellers().get(0) >= teller) {
                break;
            }
            if (!Collections.disjoint(other.tellers(), claim.tellers())) {
                continue;
            }
            if (claim.first().id().isPresent()
                    && claim.first().id().equals(other.first().id())) {
                return other;
            }
            if (found == null && isSameThing(other.first(), claim.first())) {
                found = other;
            }
        }
        return found;
    }

    private static boolean isSameThing(Figure one, Figure other) {
        return isSameNumber(one, other.withQuantity(one.quantity()));
    }

    private static boolean isSameNumber(Figure one, Figure other) {
        return bare(one).withId(Optional.empty()).equals(bare(other).withId(Optional.empty()));
    }

    private static void absorb(Claim<Figure> kept, Claim<Figure> claim) {
        for (int i = 0; i < claim.told().size(); i++) {
            kept.tell(claim.told().get(i), claim.tellers().get(i));
        }
    }

    /**
     * Gives each figure that has or needs an id one of its own.
     *
     * @param avoid ids that none may have
     */
    void name(Set<String> avoid) {
        taken.addAll(avoid);
        for (Count count : counts) {
            count.id = count.claim.told().stream()
                    .flatMap(figure -> figure.id().stream())
                    .findFirst();
        }
        Set<Count> late = new LinkedHashSet<>();
        for (Count count : counts) {
            if (count.id.isPresent() && !taken.add(count.id.get())) {
                late.add(count);
            }
        }
        for (Count count : counts) {
            Count head = count.head;
            if (head != null && head.id.isEmpty()) {
                String id = name(head.claim.first().measure());
                head.id = Optional.of(taken.add(id) ? id : Things.free(id, taken));
            }
            if (late.contains(count)) {
                count.id = Optional.of(Things.free(count.id.orElseThrow(), taken));
            }
        }
    }

    private static String name(Measure measure) {
        return Measure.known().contains(measure)
                ? measure.code().toLowerCase(Locale.ROOT).replace('_', '-')
                : "count";
    }

    /** Lists the numbers that stand beside others. */
    void conflicts(Tellings<Event> event) {
        Map<Count, List<Count>> beside = new LinkedHashMap<>();
        for (Count count : counts) {
            if (count.head != null) {
                beside.computeIfAbsent(count.head, head -> new ArrayList<>(List.of(head)))
                        .add(count);
            }
        }
        beside.forEach((head, all) -> {
            List<Object> said = new ArrayList<>();
            for (int teller = 0; teller < tellings.size(); teller++) {
                said.add(figureOf(teller, all));
            }
            event.conflict("figures[" + head.id.orElseThrow() + "]", said, Outcome.ALL_KEPT);
        });
    }

    private static Optional<Figure> figureOf(int teller, List<Count> counts) {
        for (Count count : counts) {
            int index = count.claim.tellers().indexOf(teller);
            if (index >= 0) {
                return Optional.of(count.claim.told().get(index));
            }
        }
        return Optional.empty();
    }
}
