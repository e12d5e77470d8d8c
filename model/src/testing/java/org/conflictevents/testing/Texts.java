package org.conflictevents.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts as they come in from elsewhere: plain ones, and those that break readers and writers. */
public final class Texts {

    private Texts() {}

    /** Texts that say something, hostile ones among them. */
    public static Arbitrary<String> any() {
        return Arbitraries.frequencyOf(
                        Tuple.of(
                                2,
                                Arbitraries.strings()
                                        .withCharRange('a', 'z')
                                        .ofMinLength(1)
                                        .ofMaxLength(12)),
                        Tuple.of(2, hostile()),
                        Tuple.of(1, Arbitraries.strings().ofMinLength(1).ofMaxLength(20)))
                .filter(Texts::saysSomething);
    }

    /** Whether a text may stand where one must say something: not all of it is blanks and control characters. */
    public static boolean saysSomething(String text) {
        return text.chars().anyMatch(c -> !isBlank((char) c) && !breaksLines(c));
    }

    /** Texts that can stand as an id: no controls, no blank at an end, and hostile all the same. */
    public static Arbitrary<String> ids() {
        return any().filter(text -> text.chars().noneMatch(Texts::breaksLines)
                && !isBlank(text.charAt(0))
                && !isBlank(text.charAt(text.length() - 1)));
    }

    private static boolean breaksLines(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Texts with quotes, controls, line ends of every kind, pairs and halves of surrogates, Arabic, and what CSV and HTML mind. */
    public static Arbitrary<String> hostile() {
        return Arbitraries.of(
                "\"quoted\" \\ back/slash",
                "a\r\nb\nc\rd\te",
                "line\u2028and\u2029paragraph\u0085next",
                "\u0000\u0001\u001f\u007f\u009f nul",
                "سراقب، إدلب",
                "\u202eright to left\u202c",
                "\uD83D\uDE80 pair",
                "\uD83D half",
                "half \uDE80",
                "\uDE80\uD83D halves in the wrong order",
                "\uFEFFbyte-order mark",
                "\uFFFE\uFFFF noncharacters",
                "e\u0301 \u00e9 İıſß",
                "=1+1",
                "-2, 3; 4",
                "<script>&amp;</script>",
                "null",
                "NaN",
                "]]}}",
                "a.b[c]#d",
                " padded ",
                "x".repeat(130),
                "\u00a0no-break");
    }
}
