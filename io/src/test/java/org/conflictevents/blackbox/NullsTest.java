package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.conflictevents.io.Datasets;
import org.conflictevents.testing.NullCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NullsTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Every public method refuses null, and names the parameter")
    void nullIsRefusedByName() {
        NullCalls calls = NullCalls.of(Datasets.class).sample(Datasets.idlib2020());
        assertThat(calls.faults()).isEmpty();
    }
}
