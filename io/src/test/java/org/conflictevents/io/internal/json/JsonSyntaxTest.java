package org.conflictevents.io.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.junit.jupiter.api.Test;

class JsonSyntaxTest {

    private static final List<String> DOCUMENTS = List.of(
            "{\"a\": [1, -2.5e+7, 0, true, false, null], \"b\": {\"c\": \"d\\n\\u00e9\\\"\"}, \"سراقب\": []}",
            "[{}, [], [[]], {\"x\": {}}, \"\", 0.0, 1E5, -0]",
            "\uFEFF {\"a\" : \"\uD83D\uDE80 pair\",\r\n\t\"b\" : [ ] }",
            "12");

    private static final String PIECES = "{}[]:,\"\\/'#+-.0123456789eEuntrfalsNI \n\t\r\u0001\u00a0س\uFEFF";

    /** Damages a document here and there. */
    private static byte[] damaged(Random random) {
        StringBuilder text = new StringBuilder(DOCUMENTS.get(random.nextInt(DOCUMENTS.size())));
        for (int i = random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 2 -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
                default -> text.setLength(at);
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    @Property(tries = 1000)
    void it_finds_a_fault_where_the_parser_does_and_nowhere_else(@ForAll Random random) throws IOException {
        for (int i = 0; i < 20; i++) {
            byte[] input = damaged(random);
            JsonSyntax.Fault fault = JsonSyntax.firstFault(input, JsonLimits.STANDARD, "document");
            boolean isSecondValue = fault != null && "the end of the document".equals(fault.expected());
            boolean isNothing = fault != null
                    && fault.isAtEnd()
                    && new String(input, UTF_8).replace("\uFEFF", "").isBlank();
            if (!isSecondValue && !isNothing) {
                assertThat(fault == null).as(new String(input, UTF_8)).isEqualTo(isParsed(input));
            }
        }
    }

    @Property(tries = 500)
    void its_words_are_ours(@ForAll Random random) {
        byte[] input = damaged(random);
        Faults faults = new Faults("it", input);
        if (NodeParser.parse(input, faults, JsonLimits.STANDARD) == null) {
            RecordFormatException refusal = faults.exception();
            assertThat(refusal.problem().message())
                    .matches(
                            "(expected .+ but found .+|is there twice in one object; .+|is not closed before the document ends"
                                    + "|the document ends before it is complete|there is nothing in the document)")
                    .doesNotContainIgnoringCase("token")
                    .doesNotContain("character (")
                    .doesNotContain("code ");
        }
    }

    @Test
    void whatTheParserSaidIsTheCause() {
        byte[] input = "{\"a\": NaN}".getBytes(UTF_8);
        Faults faults = new Faults("it", input);
        assertThat(NodeParser.parse(input, faults, JsonLimits.STANDARD)).isNull();
        assertThat(faults.exception()).hasCauseInstanceOf(JsonProcessingException.class);
        assertThat(faults.exception().problem().expected()).contains("a value");
        assertThat(faults.exception().problem().found()).contains("'NaN'");
    }

    @Test
    void aLimitThatThereIsNoWordForIsStillALimit() {
        byte[] input = ("{\"" + "س".repeat(JsonLimits.MAX_NAME) + "\": 1}").getBytes(UTF_8);
        Faults faults = new Faults("it", input);
        assertThat(NodeParser.parse(input, faults, JsonLimits.STANDARD)).isNull();
        assertThat(faults.exception()).hasMessageContaining("the name of a member has more than 50000 bytes");
    }

    @Test
    void moreTokensThanThereMayBeAreSaidSo() {
        byte[] input = "[1, 2, 3, 4]".getBytes(UTF_8);
        Faults faults = new Faults("it", input);
        JsonLimits four = JsonLimits.of(ReadLimits.defaults().withMaxDocumentTokens(4));
        assertThat(NodeParser.parse(input, faults, four)).isNull();
        assertThat(faults.exception())
                .hasMessageContaining("there are more than 4 tokens; ReadLimits.withMaxDocumentTokens takes more");
    }

    @Test
    void textsAndNamesThatAreTooLongAreSaidSo() {
        assertThat(refusal("{\"" + "x".repeat(60_000) + "\": 1}"))
                .isEqualTo("it line 1 column 2: expected a name of at most 50000 characters but found one of 60000");
        assertThat(refusal("[\"" + "x".repeat(JsonLimits.STANDARD.textCharacters() + 1) + "\"]"))
                .isEqualTo(
                        "it line 1 column 2: expected a text of at most 4194304 characters but found one of 4194305");
    }

    private static String refusal(String document) {
        byte[] input = document.getBytes(UTF_8);
        Faults faults = new Faults("it", input);
        assertThat(NodeParser.parse(input, faults, JsonLimits.STANDARD)).isNull();
        return String.valueOf(faults.exception().getMessage());
    }

    private static boolean isParsed(byte[] input) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(input)) {
            while (parser.nextToken() != null) {
                parser.getText();
            }
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
