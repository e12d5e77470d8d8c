package org.conflictevents.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** One class for each target: the fuzzer takes the first of a JVM, and no other. See {@link FuzzTarget#GEOJSON}. */
class GeoJsonFuzz {

    static Stream<byte[]> seeds() {
        return Seeds.of(FuzzTarget.GEOJSON).values().stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "")
    void anyBytes(byte[] input) {
        FuzzTarget.GEOJSON.feed(input);
    }
}
