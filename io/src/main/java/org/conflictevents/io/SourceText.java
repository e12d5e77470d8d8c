package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.conflictevents.io.internal.InputFile;
import org.conflictevents.io.internal.text.CodePoints;
import org.conflictevents.io.internal.text.Numeral;
import org.conflictevents.io.internal.text.Numerals;
import org.conflictevents.io.internal.text.Sha256;
import org.conflictevents.io.internal.text.Token;
import org.conflictevents.model.TextSpan;

/**
 * The file of a {@link org.conflictevents.model.Source} whose text claims are read from, such as one article.
 *
 * <p>Its bytes have the SHA-256 that the source names; decoded as UTF-8 and otherwise untouched they are the text that
 * {@link org.conflictevents.model.TextSpan}s count in. A byte-order mark counts as a code point, and so does each character of a
 * line end.
 *
 * <pre>{@code
 * SourceText text = SourceText.of("Four people fled.\n");
 * text.sha256().substring(0, 8)   // => 7eb98f91
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Held in memory as a whole.
 */
public final class SourceText {

    private final String sha256;
    private final String text;
    private final boolean isUtf8;
    private final CodePoints points;
    private final List<Token> tokens;
    private final List<Numeral> numerals;

    private SourceText(byte[] file) {
        this.sha256 = Sha256.of(file);
        this.text = new String(file, StandardCharsets.UTF_8);
        this.isUtf8 = isUtf8(file);
        this.points = CodePoints.of(text);
        this.tokens = Token.of(points);
        this.numerals = Numerals.of(points, tokens);
    }

    private static boolean isUtf8(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * Returns the text that these bytes are.
     *
     * @param file all bytes of the file
     */
    public static SourceText of(byte[] file) {
        return new SourceText(requireNonNull(file, "file").clone());
    }

    /**
     * Returns the text of a file that holds this, in UTF-8 and without a byte-order mark.
     *
     * @param text the text; half a surrogate pair, which UTF-8 cannot hold, becomes a question mark
     */
    public static SourceText of(String text) {
        return new SourceText(requireNonNull(text, "text").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a file.
     *
     * @param file the file, as it was when its SHA-256 was taken
     * @throws UncheckedIOException if it cannot be read
     */
    public static SourceText read(Path file) {
        try (InputStream in = InputFile.open(requireNonNull(file, "file"), "a text")) {
            return new SourceText(in.readAllBytes());
        } catch (IOException e) {
            throw InputFile.unchecked(e);
        }
    }

    /** Returns the SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Returns the text; what is no UTF-8 stands as the replacement character U+FFFD. */
    public String text() {
        return text;
    }

    /** Tells whether the bytes are UTF-8, so that spans have something to count in. */
    public boolean isUtf8() {
        return isUtf8;
    }

    CodePoints points() {
        return points;
    }

    List<Numeral> numerals() {
        return numerals;
    }

    /** The tokens that begin at one index, at another, or between them. */
    List<Token> tokensFrom(int first, int last) {
        return tokens.subList(
                behind(tokens, token -> token.span().start(), first - 1),
                behind(tokens, token -> token.span().start(), last));
    }

    /** The numbers that lie within a span as a whole. */
    List<Numeral> numeralsIn(TextSpan span) {
        int from = behind(numerals, numeral -> numeral.span().start(), span.start() - 1);
        return numerals.subList(
                from, Math.max(from, behind(numerals, numeral -> numeral.span().end(), span.end())));
    }

    /** How many of the first elements, which stand in the order of the text, have no higher key than this. */
    private static <T> int behind(List<T> inOrder, ToIntFunction<T> key, int limit) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key.applyAsInt(inOrder.get(middle)) <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns what it is, without its words: {@code 7eb98f91... (18 code points)}. */
    @Override
    public String toString() {
        return sha256.substring(0, 8) + "... (" + points.length() + " code points)";
    }
}
