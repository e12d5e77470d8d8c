package org.conflictevents.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** One class for each target: the fuzzer takes the first of a JVM, and no other. See {@link FuzzTarget#GDELT}. */
class GdeltFuzz {

    static Stream<byte[]> seeds() {
        return Seeds.of(FuzzTarget.GDELT).values().stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "")
    void anyBytes(byte[] input) {
        FuzzTarget.GDELT.feed(input);
    }
}
