package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadLimitsTest {

    static Stream<RecordComponent> limits() {
        return Stream.of(ReadLimits.class.getRecordComponents());
    }

    @ParameterizedTest
    @MethodSource("limits")
    void eachLimitIsSetByItselfAndIsOneOrMore(RecordComponent limit) throws Exception {
        Method with = wither(limit);
        ReadLimits changed = set(with, limit, 7);
        for (RecordComponent other : ReadLimits.class.getRecordComponents()) {
            Object value = other.getAccessor().invoke(changed);
            Object before = other.getAccessor().invoke(ReadLimits.defaults());
            if (other.getName().equals(limit.getName())) {
                assertThat(((Number) value).longValue()).isEqualTo(7);
            } else {
                assertThat(value).as(other.getName()).isEqualTo(before);
            }
        }
        assertThatThrownBy(() -> set(with, limit, 0))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseMessage(limit.getName() + " must be 1 or more, was 0");
    }

    @Test
    void moreNestingThanAStackHoldsIsRefused() {
        assertThat(ReadLimits.defaults().withMaxNesting(500).maxNesting()).isEqualTo(500);
        assertThatThrownBy(() -> ReadLimits.defaults().withMaxNesting(501))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxNesting must be 500 or less, lest the stack of a thread not suffice; it was 501");
    }

    @Test
    void theMostNestingThereMayBeIsReadOnAThreadOfTheUsualStack() {
        int levels = 400;
        String row =
                "{\"record\":\"event\",\"id\":\"e\",\"type\":\"SHELLING\",\"scope\":\"SINGLE\",\"modality\":\"OCCURRED\","
                        + "\"when\":\"2031-05\",\"summary\":\"It is far in.\",\"place\":{\"id\":\"p\",\"name\":\"P\",\"kind\":\"TOWN\""
                        + ",\"within\":{\"id\":\"q\",\"name\":\"Q\",\"kind\":\"TOWN\"".repeat(levels)
                        + "}".repeat(levels) + "}}";
        Input input = Input.of(new ByteArrayInputStream(row.getBytes(UTF_8)), "it")
                .as(Formats.JSONL)
                .limits(ReadLimits.defaults().withMaxNesting(500));
        try (RecordReader<Event> events = input.events()) {
            assertThatThrownBy(() -> events.forEach(event -> {}))
                    .isInstanceOf(RecordFormatException.class)
                    .hasMessageContaining("within must make at most 32 levels");
        }
    }

    @Test
    void aTextThatIsNeverClosedEndsTheReadingOfADocumentWithinTheLimitOfATextAndNotOfTheDocument() {
        AtomicLong handedOut = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return handedOut.getAndIncrement() == 0 ? '"' : 'x';
            }
        };
        assertThatThrownBy(() -> Input.of(endless, "it")
                        .as(Formats.JSON)
                        .limits(ReadLimits.defaults().withMaxFieldCharacters(100_000))
                        .dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageMatching("it line 1 column 1: expected a text of at most 100000 characters but found one "
                        + "that does not end within \\d+; ReadLimits.withMaxFieldCharacters takes more");
        assertThat(handedOut.get()).isBetween(100_000L, 1_000_000L);
    }

    @Test
    void aTextThatIsTooLongIsSaidSoAlsoWhereItIsAllEscapes() {
        ReadLimits limits = ReadLimits.defaults().withMaxFieldCharacters(60_000);
        String escapes = "{\"schemaVersion\":1,\"id\":\"it\",\"title\":\"" + "\\u0633".repeat(60_001) + "\"}";
        assertThatThrownBy(() -> json(escapes, limits))
                .hasMessage(
                        "it line 1 column 38, title: expected a text of at most 60000 characters but found one of 60001;"
                                + " ReadLimits.withMaxFieldCharacters takes more");
        String endless = "{\"schemaVersion\":1,\"id\":\"it\",\"title\":\"" + "\\u0633".repeat(200_000);
        assertThatThrownBy(() -> json(endless, limits))
                .hasMessageStartingWith(
                        "it line 1 column 38, title: expected a text of at most 60000 characters but found one"
                                + " that does not end within ");
    }

    @Test
    void aNameMayBeLongerThanATextMayBe() {
        String document = "{\"schemaVersion\":1,\"id\":\"it\",\"title\":\"It.\",\"" + "n".repeat(49_000) + "\":1}";
        assertThatThrownBy(() -> json(document, ReadLimits.defaults().withMaxFieldCharacters(100)))
                .hasMessageContaining("no such member");
    }

    @Test
    void moreTokensThanADocumentMayHaveAreRefused() {
        String title = "{\"schemaVersion\":1,\"id\":\"it\",\"title\":\"It is short.\"}";
        assertThat(json(title, ReadLimits.defaults().withMaxDocumentTokens(9)).title())
                .isEqualTo("It is short.");
        assertThatThrownBy(() -> json(title, ReadLimits.defaults().withMaxDocumentTokens(4)))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageEndingWith("there are more than 4 tokens; ReadLimits.withMaxDocumentTokens takes more");
    }

    private static Dataset json(String document, ReadLimits limits) {
        return Input.of(new StringReader(document), "it")
                .as(Formats.JSON)
                .limits(limits)
                .dataset();
    }

    private static Method wither(RecordComponent limit) throws NoSuchMethodException {
        String name = limit.getName();
        return ReadLimits.class.getMethod(
                "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1), limit.getType());
    }

    private static ReadLimits set(Method with, RecordComponent limit, int value) throws Exception {
        Object argument = limit.getType() == long.class ? (Object) (long) value : (Object) value;
        return (ReadLimits) with.invoke(ReadLimits.defaults(), argument);
    }
}
