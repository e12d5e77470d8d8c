package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Formats;
import org.conflictevents.io.GdeltMention;
import org.conflictevents.io.Output;
import org.conflictevents.io.Pax;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.SourceTexts;
import org.conflictevents.io.WriteReport;
import org.conflictevents.io.dialect.Columns;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.model.Event;
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
                        (UnaryOperator<Object>) any -> any,
                        (BiConsumer<Object, Object>) (one, other) -> {},
                        (Function<Object, Object>) any -> any,
                        Datasets.idlib2020().places().get(0),
                        Proxy.newProxyInstance(
                                Sheet.class.getClassLoader(),
                                new Class<?>[] {Sheet.class},
                                (sheet, method, given) -> null),
                        Dialect.events("it", "It", new Columns()),
                        Dialect.events("it", "It", new Columns())
                                .reads(sheet -> row -> {
                                    throw row.passOver("nothing");
                                })
                                .build(),
                        Formats.JSON,
                        Event.class,
                        Datasets.idlib2020().agreements().get(0),
                        Pax.of(Datasets.idlib2020().agreements().get(0)),
                        new ReadReport(0, 0, 0, Map.of(), 0, 0, 0),
                        Drift.none(),
                        new WriteReport(0, 0, Map.of()),
                        OptionalLong.empty(),
                        OptionalInt.empty(),
                        OptionalDouble.empty(),
                        Instant.EPOCH,
                        GdeltMention.Type.WEB,
                        Duration.ZERO,
                        Stream.empty(),
                        Datasets.idlib2020().events().get(0),
                        Output.to(new ByteArrayOutputStream()).as(Formats.JSONL).events())
                .forEach(calls::sample);
        calls.named("end", 2).named("sha256", "0".repeat(64));
        assertThat(calls.faults()).isEmpty();
    }
}
