package org.conflictevents.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Stance;
import org.junit.jupiter.api.Test;

class IndependenceTest {

    @Test
    void reportsThatShareASourceOrAVoiceAreOne() {
        assertThat(largest(report(1), report(1))).isEqualTo(1);
        assertThat(largest(report(1, 1), report(2, 1))).isEqualTo(1);
        assertThat(largest(report(1, 1), report(2, 2))).isEqualTo(2);
        assertThat(largest()).isZero();
        assertThat(largest(report(1).withStance(Stance.DENIES))).isZero();
    }

    @Test
    void whoLinksAllOthersCostsOnlyHimself() {
        assertThat(largest(report(1, 1, 2, 3), report(2, 1), report(3, 2), report(4, 3)))
                .isEqualTo(3);
        assertThat(largest(report(1, 1), report(2, 1, 2), report(3, 2, 3), report(4, 3)))
                .isEqualTo(2);
    }

    @Property(tries = 300)
    void there_are_as_many_as_the_largest_set_of_disjoint_reports(@ForAll("reports") List<Attribution> reports) {
        int largest = 0;
        for (int chosen = 0; chosen < 1 << reports.size(); chosen++) {
            largest = Math.max(largest, sizeIfIndependent(reports, chosen));
        }
        for (int number = 1; number <= reports.size() + 1; number++) {
            assertThat(Independence.isAtLeast(reports, number)).isEqualTo(number <= largest);
        }
    }

    private static int sizeIfIndependent(List<Attribution> reports, int chosen) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < reports.size(); i++) {
            if ((chosen >> i & 1) == 1) {
                Attribution report = reports.get(i);
                Set<String> hands = new HashSet<>(List.of(report.source().title()));
                report.voices().forEach(voice -> hands.add(voice.name()));
                if (!report.isReport() || !Collections.disjoint(seen, hands)) {
                    return 0;
                }
                seen.addAll(hands);
            }
        }
        return Integer.bitCount(chosen);
    }

    private static int largest(Attribution... reports) {
        return (int) IntStream.rangeClosed(1, reports.length)
                .filter(number -> Independence.isAtLeast(List.of(reports), number))
                .count();
    }

    @Provide
    Arbitrary<List<Attribution>> reports() {
        Arbitrary<Attribution> report = Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers()
                                .between(1, 6)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.of(Stance.ASSERTS, Stance.CONFIRMS)),
                                Tuple.of(1, Arbitraries.of(Stance.class))))
                .as((source, voices, stance) -> report(
                                source,
                                voices.stream().mapToInt(Integer::intValue).toArray())
                        .withStance(stance));
        return report.list().ofMaxSize(9);
    }

    /** A report of a source by its number, through voices by theirs. */
    private static Attribution report(int source, int... voices) {
        List<Actor> chain = new ArrayList<>();
        for (int voice : voices) {
            chain.add(Actor.builder()
                    .id("v" + voice)
                    .name("Voice " + voice)
                    .kind(ActorKind.MONITOR)
                    .build());
        }
        return Attribution.of(Source.builder()
                        .id("s" + source)
                        .kind(SourceKind.NEWS_ARTICLE)
                        .title("Source " + source)
                        .build())
                .withVoices(chain);
    }
}
