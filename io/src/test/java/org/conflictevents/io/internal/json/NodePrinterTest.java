package org.conflictevents.io.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NodePrinterTest {

    @Test
    void whatFitsStandsOnOneLine() {
        assertThat(printed("{\"a\":[{\"b\":1,\"c\":null}],\"d\":[],\"e\":{}}"))
                .isEqualTo("{\"a\": [{\"b\": 1, \"c\": null}], \"d\": [], \"e\": {}}");
    }

    @Test
    void severalObjectsStandOnLinesOfTheirOwn() {
        assertThat(printed("[{\"start\":1,\"end\":5},{\"start\":7,\"end\":9}]")).isEqualTo("""
                [
                  {"start": 1, "end": 5},
                  {"start": 7, "end": 9}
                ]""");
    }

    @Test
    void whatIsNestedDeeperIsBroken() {
        assertThat(printed("{\"a\":{\"b\":{\"c\":{\"d\":1}}}}")).isEqualTo("""
                {
                  "a": {"b": {"c": {"d": 1}}}
                }""");
    }

    @Test
    void aLineHas120ColumnsWithTheCommaBehindIt() {
        String longest = "x".repeat(120 - 1 - "[\"\"]".length());
        assertThat(printed("[\"" + longest + "\"]")).isEqualTo("[\"" + longest + "\"]");
        assertThat(printed("[\"" + longest + "x\"]")).isEqualTo("[\n  \"" + longest + "x\"\n]");
        String value = "x".repeat(120 - 1 - "  \"name\": [\"\"]".length());
        assertThat(printed("{\"name\":[\"" + value + "\"],\"b\":[[],[]]}"))
                .startsWith("{\n  \"name\": [\"" + value + "\"],\n");
        assertThat(printed("{\"name\":[\"" + value + "x\"],\"b\":[[],[]]}")).startsWith("{\n  \"name\": [\n    \"x");
    }

    @Test
    void textsAreWrittenAsTheyAre() {
        assertThat(printed("[\"سراقب \uD83D\uDE80 é\"]")).isEqualTo("[\"سراقب \uD83D\uDE80 é\"]");
    }

    @Test
    void whatCannotStandInATextIsEscaped() {
        String text = "\"\\\n\r\t\b\f\u0000\u001f\u007f\u0085\u2028\u2029\uD83D \uDE80";
        StringBuilder out = new StringBuilder();
        new NodePrinter(out).print(Node.text(text), 0, 0);
        assertThat(out.toString())
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001f\\u007f\\u0085\\u2028\\u2029\\ud83d \\ude80\"");
    }

    private static String printed(String json) {
        byte[] input = json.getBytes(StandardCharsets.UTF_8);
        Faults faults = new Faults("test", input);
        Node node = NodeParser.parse(input, faults, JsonLimits.STANDARD);
        faults.throwIfAny();
        StringBuilder out = new StringBuilder();
        new NodePrinter(out).print(node, 0, 0);
        return out.toString();
    }
}
