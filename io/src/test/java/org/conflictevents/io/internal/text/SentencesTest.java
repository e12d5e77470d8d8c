package org.conflictevents.io.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.model.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** A bar stands where a sentence ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Guards came.| They left.",
                "Was it so?| Yes!| It was ...| He nodded.",
                "They met on Feb. 6 and on Jan. 7.| Then they left.",
                "It was Dec. 23, 2019.| Guards came.",
                "The U.N. Security Council met.| So did the U.S. Senate.",
                "They fled, says the U.N.| Many came back.",
                "Mr. Example and Gen. Sample met J. Doe.| They talked.",
                "\"We leave,\" he said.| \"We leave now.\"| They left.",
                "They left (in May).| (Example Photo)",
                "It rose by 3.5 percent.| 12 people fled.",
                "It has what it needs, etc.| The rest is lost",
                "Visit example.org now",
                "They came at 5 p.m. on Monday",
                "\u201cWe leave.\u201d| They left.",
                "Alone at 5 p.m.| The guards left.",
                "\u0647\u0631\u0628\u0648\u0627.| \u0639\u0627\u062f\u0648\u0627\u061f| \u0646\u0639\u0645"
            })
    void sentencesEndWhereReadersSayTheyDo(String marked) {
        String text = marked.replace("|", "");
        assertThat(split(text)).containsExactly(marked.split("\\|\\s*", -1));
    }

    @Test
    void aLineEndEndsASentence() {
        assertThat(split("Headline\n\n  Caption \r\nText. More\u2028\u00a0\n|\nEnd"))
                .containsExactly("Headline", "Caption", "Text.", "More", "End");
    }

    @Test
    void whatHasNoLetterIsNoSentence() {
        assertThat(split("")).isEmpty();
        assertThat(split(" \n|\n...\n---\n")).isEmpty();
    }

    @Test
    void offsetsCountCodePoints() {
        assertThat(Sentences.of(CodePoints.of("\ud83d\ude00 a. B")))
                .containsExactly(new TextSpan(0, 4), new TextSpan(5, 6));
    }

    @Property(tries = 500)
    void every_word_lies_in_one_sentence(@ForAll("texts") String text) {
        CodePoints points = CodePoints.of(text);
        List<TextSpan> sentences = Sentences.of(points);
        for (int i = 0; i < points.length(); i++) {
            int at = i;
            long around = sentences.stream()
                    .filter(span -> span.start() <= at && at < span.end())
                    .count();
            assertThat(around).isEqualTo(points.isWordAt(i) ? 1 : Math.min(around, 1));
        }
        assertThat(sentences).allSatisfy(span -> {
            assertThat(points.isBlankAt(span.start())).isFalse();
            assertThat(points.isBlankAt(span.end() - 1)).isFalse();
        });
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "Be",
                        "The",
                        "Mr",
                        "U.N",
                        "12",
                        ".",
                        "?",
                        "\"",
                        ")",
                        "(",
                        " ",
                        "\u00a0",
                        "\n",
                        "\r\n",
                        "\ud83d\ude00",
                        "\u0639")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static List<String> split(String text) {
        CodePoints points = CodePoints.of(text);
        return Sentences.of(points).stream().map(points::words).toList();
    }
}
