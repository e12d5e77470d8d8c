package org.conflictevents.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Event;
import org.conflictevents.model.Participant;
import org.conflictevents.query.internal.ActorNames;
import org.jspecify.annotations.Nullable;

/** Finds the matches of {@link Matching}, and holds them. Immutable once it is made. */
final class Matcher {

    private static final Comparator<Match> SUREST_FIRST = Comparator.comparing(Match::confidence)
            .reversed()
            .thenComparing(match -> match.left().id())
            .thenComparing(match -> match.right().id());

    private final double leastConfidence;
    private final MatchOdds odds;
    private final List<Match> matches;
    private final List<Event> uncompared;
    private long compared;

    Matcher(List<Event> left, List<Event> right, double km, int days, double leastConfidence) {
        this.leastConfidence = leastConfidence;
        this.odds = new MatchOdds(km, days);
        Map<Named, ActorNames> names = new HashMap<>();
        Set<String> schemes = new HashSet<>(schemes(left));
        schemes.retainAll(schemes(right));
        MatchBlocks ours = new MatchBlocks(candidates(left, days, schemes, names), km, days);
        MatchBlocks theirs = new MatchBlocks(candidates(right, days, schemes, names), km, days);
        this.matches = List.copyOf(find(ours, theirs));
        List<Event> rest = new ArrayList<>(rest(left, ours));
        rest.addAll(rest(right, theirs));
        this.uncompared = List.copyOf(rest);
    }

    List<Match> matches() {
        return matches;
    }

    List<Event> uncompared() {
        return uncompared;
    }

    long compared() {
        return compared;
    }

    /** An actor as an event calls it. */
    private record Named(Actor actor, String label) {}

    /** The events of a side that are no candidates, or have too many around them. */
    private static List<Event> rest(List<Event> events, MatchBlocks blocks) {
        Set<String> compared = new HashSet<>();
        for (Candidate candidate : blocks.candidates()) {
            if (!candidate.isCrowded) {
                compared.add(candidate.id());
            }
        }
        return events.stream().filter(event -> !compared.contains(event.id())).toList();
    }

    private static List<Candidate> candidates(
            List<Event> events, int days, Set<String> schemes, Map<Named, ActorNames> names) {
        List<Candidate> candidates = new ArrayList<>();
        for (Event event : events) {
            Map<String, String> ids = new HashMap<>(event.externalIds());
            ids.keySet().retainAll(schemes);
            MatchSubject.of(event, days, ids, participant -> names(participant, names))
                    .ifPresent(subject -> candidates.add(new Candidate(subject)));
        }
        return candidates;
    }

    private static ActorNames names(Participant participant, Map<Named, ActorNames> names) {
        String label = participant.label().orElse("");
        return names.computeIfAbsent(
                new Named(participant.actor(), label),
                named -> new ActorNames(named.actor(), label.isEmpty() ? List.of() : List.of(label)));
    }

    /** The schemes in which each event has an id of its own: others are those of groups, such as the conflict. */
    private static Set<String> schemes(List<Event> events) {
        Map<String, Set<String>> ids = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Event event : events) {
            event.externalIds().forEach((scheme, id) -> {
                if (!ids.computeIfAbsent(scheme, key -> new HashSet<>()).add(id)) {
                    shared.add(scheme);
                }
            });
        }
        Set<String> schemes = new HashSet<>(ids.keySet());
        schemes.removeAll(shared);
        return schemes;
    }

    private List<Match> find(MatchBlocks ours, MatchBlocks theirs) {
        List<Candidate> crowded = new ArrayList<>(ours.crowdedBy(theirs));
        crowded.addAll(theirs.crowdedBy(ours));
        crowded.forEach(candidate -> candidate.isCrowded = true);
        ours.forEachNear(theirs, (left, right) -> {
            if (!left.isCrowded && !right.isCrowded) {
                compared++;
                double found = odds.of(left.subject, right.subject);
                if (found > 0) {
                    left.note(right, found);
                    right.note(left, found);
                }
            }
        });
        List<Match> found = new ArrayList<>();
        for (Candidate left : ours.candidates()) {
            Candidate right = left.best;
            if (right != null && right.best == left) {
                Match match = match(left, right);
                if (match.confidence() >= leastConfidence) {
                    found.add(match);
                }
            }
        }
        found.sort(SUREST_FIRST);
        return found;
    }

    private Match match(Candidate left, Candidate right) {
        Candidate rival = left.second;
        double rivalOdds = left.secondOdds;
        if (right.second != null && isBefore(right.second, right.secondOdds, rival, rivalOdds)) {
            rival = right.second;
            rivalOdds = right.secondOdds;
        }
        double all = left.bestOdds * MatchOdds.rivalFactor(rivalOdds);
        // Three digits are more than anybody knows, and nothing is certain.
        double confidence = Math.min(999, Math.max(1, Math.round(1000 * all / (1 + all)))) / 1000.0;
        return new Match(
                left.subject.event(),
                right.subject.event(),
                confidence,
                odds.reasons(left.subject, right.subject, rival == null ? null : rival.subject, rivalOdds));
    }

    /** An event that is compared, with the best two of the other side that were found for it so far. */
    static final class Candidate {
        final MatchSubject subject;
        private boolean isCrowded;
        private @Nullable Candidate best;
        private double bestOdds;
        private @Nullable Candidate second;
        private double secondOdds;

        Candidate(MatchSubject subject) {
            this.subject = subject;
        }

        private String id() {
            return subject.event().id();
        }

        private void note(Candidate other, double odds) {
            if (isBefore(other, odds, best, bestOdds)) {
                second = best;
                secondOdds = bestOdds;
                best = other;
                bestOdds = odds;
            } else if (isBefore(other, odds, second, secondOdds)) {
                second = other;
                secondOdds = odds;
            }
        }
    }

    /** By the odds, then by the ids, so that it does not matter who comes first. */
    private static boolean isBefore(Candidate one, double odds, @Nullable Candidate known, double knownOdds) {
        return known == null
                || odds > knownOdds
                || (odds == knownOdds && one.id().compareTo(known.id()) < 0);
    }
}
