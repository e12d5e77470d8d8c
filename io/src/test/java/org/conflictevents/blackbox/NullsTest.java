package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Output;
import org.conflictevents.io.SourceTexts;
import org.conflictevents.model.TextSpan;
import org.conflictevents.testing.NullCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NullsTest {

    @Test
    @DisplayName("Every public method refuses null, and names the parameter")
    void nullIsRefusedByName() {
        NullCalls calls = NullCalls.of(Datasets.class);
        Stream.of(
                        Datasets.idlib2020(),
                        Datasets.idlib2020Manifests().get(0),
                        (SourceTexts) source -> Optional.empty(),
                        new TextSpan(1, 2),
                        Path.of("no-such-folder", "no-such-file"),
                        new ByteArrayInputStream(new byte[0]),
                        new ByteArrayOutputStream(),
                        new StringReader(""),
                        StandardCharsets.UTF_8,
                        (Consumer<Object>) any -> {},
                        OptionalLong.empty(),
                        Duration.ZERO,
                        Stream.empty(),
                        Datasets.idlib2020().events().get(0),
                        Output.to(new ByteArrayOutputStream()).as(Formats.JSONL).events())
                .forEach(calls::sample);
        calls.named("end", 2).named("sha256", "0".repeat(64));
        assertThat(calls.faults()).isEmpty();
    }
}
