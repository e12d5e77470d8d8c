package org.conflictevents.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fuzzer is started from, and what it found, without the fuzzer: {@code -Pfuzz} goes on from here. */
class FuzzCorpusTest {

    @TestFactory
    Stream<DynamicTest> seedsGiveRecordsOrOurOwnException() {
        return Arrays.stream(FuzzTarget.values())
                .flatMap(target -> Seeds.of(target).entrySet().stream()
                        .map(seed -> DynamicTest.dynamicTest(
                                target.folder() + ": " + seed.getKey(), () -> target.feed(seed.getValue()))));
    }

    @ParameterizedTest
    @EnumSource(FuzzTarget.class)
    void soDoSeedsThatAreCutOrDamaged(FuzzTarget target) {
        Map<String, byte[]> seeds = Seeds.of(target);
        assertThat(seeds).isNotEmpty();
        Random random = new Random(4); // always the same damage: the fuzzer is for finding more
        seeds.forEach((name, seed) -> {
            target.feed(new byte[0]);
            for (int i = 0; i < 12; i++) {
                byte[] damaged = Arrays.copyOf(seed, i % 2 == 0 ? seed.length : random.nextInt(seed.length + 1));
                for (int j = 0; j < i / 2 && damaged.length > 0; j++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                target.feed(damaged);
            }
        });
    }
}
