package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conflictevents.io.internal.InputFile;
import org.conflictevents.io.internal.bytes.AtomicFile;
import org.conflictevents.io.internal.json.RecordDocument;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.TextSpan;

/**
 * Where the sentences and the numbers of one text stand, without its words, and what was claimed from it when somebody last
 * checked: what {@link Provenance#coverage} holds a dataset against.
 *
 * <p>{@link #of} makes one from a text. What only a reader can tell, that a sentence is page furniture or that a number is
 * part of a name, is put into it with {@link #excuse} and {@link #classify}, or with an editor into its JSON form, and is
 * taken over into a new one with {@link #withDecisionsOf}. {@link #verify} holds it against the text. {@link #seal} puts a seal on
 * each claim of a dataset, once {@link Provenance#verify} has nothing to say: from then on, without the text too, neither its spans,
 * wording, voices and stance nor its number change unseen.
 *
 * <pre>{@code
 * SourceText text = SourceText.of("Share\nFour people fled in May 2020.\n");
 * Manifest manifest = Manifest.of("note", text).excuse(new TextSpan(0, 5), Manifest.Excuse.FURNITURE);
 * manifest.sentences().size()       // => 2
 * manifest.numerals().get(0).kind() // => COUNT
 * manifest.numerals().get(1).kind() // => DATE
 * manifest.verify(text)             // => []
 * }</pre>
 *
 * <p>The SHA-256 of a sentence shows that a text is the right one, and does not give the sentence away. That of a short word
 * hides nothing: whoever wants to knows from it that a number is a seven. It is there to tell one number from another.
 *
 * <p>Equal and hashed by content; written manifests that are equal are equal bytes. Immutable and safe for use by several threads.
 *
 * @param source the id of the source in the dataset
 * @param sha256 SHA-256 of the file of the text, 64 lower-case hexadecimal digits
 * @param sentences all sentences in their order; they do not overlap
 * @param numerals all numbers in their order; they do not overlap
 * @param seals one for each claim that is made from the text, each path once; empty if none was sealed
 */
public record Manifest(
        String source, String sha256, List<Sentence> sentences, List<Numeral> numerals, List<Seal> seals) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Manifest {
        requireNonNull(source, "source");
        requireNonNull(sha256, "sha256");
        requireNonNull(sentences, "sentences");
        requireNonNull(numerals, "numerals");
        requireNonNull(seals, "seals");
        if (source.isBlank()) {
            throw new IllegalArgumentException("source must not be blank");
        }
        checkHash(sha256);
        sentences = Arguments.list(sentences, "sentences");
        numerals = Arguments.list(numerals, "numerals");
        seals = Arguments.list(seals, "seals");
        ManifestChecks.check(sentences, numerals, seals);
    }

    /**
     * Returns the manifest of a text, nothing excused and nothing sealed.
     *
     * <p>A line end ends a sentence, so that a headline or a caption is one; within a line a full stop, question mark,
     * exclamation mark or ellipsis does, unless it belongs to an abbreviation. A line without a letter or digit is none. Numbers
     * are those in digits and in English words, {@code one} included and articles left out, but for {@code a dozen} and the like.
     * Their kind is a guess: ORDINAL and NAME by how they look, DATE beside the name of a month, before a word for a
     * stretch of time, and for what looks like a year or a time of day, COUNT for the rest.
     *
     * @param source the id of the source in the dataset
     * @param text the text
     */
    public static Manifest of(String source, SourceText text) {
        return ManifestMaker.make(requireNonNull(source, "source"), requireNonNull(text, "text"));
    }

    /**
     * Returns the same manifest with a sentence or a number excused.
     *
     * @param span the span of a sentence or of a number, exactly
     * @param excuse why it needs no citation
     * @throws IllegalArgumentException if there is no such sentence or number, or REPEATED is said of a sentence that stands nowhere
     *     else, unexcused
     */
    public Manifest excuse(TextSpan span, Excuse excuse) {
        return ManifestMaker.excuse(this, requireNonNull(span, "span"), requireNonNull(excuse, "excuse"));
    }

    /**
     * Returns the same manifest with a number of another kind.
     *
     * @param span the span of the number, exactly
     * @param kind what it is for
     * @throws IllegalArgumentException if there is no such number
     */
    public Manifest classify(TextSpan span, Kind kind) {
        return ManifestMaker.classify(this, requireNonNull(span, "span"), requireNonNull(kind, "kind"));
    }

    /**
     * Returns the same manifest with the excuses and kinds of an earlier one, where the same words stand at the same place, and
     * with its seals, if it is of the same text.
     *
     * @param earlier a manifest of the same source
     */
    public Manifest withDecisionsOf(Manifest earlier) {
        return ManifestMaker.withDecisionsOf(this, requireNonNull(earlier, "earlier"));
    }

    /**
     * Returns the same manifest with seals on all claims that a dataset takes from its source, in place of those it had.
     *
     * <p>A seal says that the claim was right when it was put on. It does not check that: seal when {@link Provenance#verify} finds
     * nothing, and somebody has read each claim that was changed beside the words that carry it.
     *
     * @param dataset the dataset
     */
    public Manifest seal(Dataset dataset) {
        requireNonNull(dataset, "dataset");
        return new Manifest(
                source,
                sha256,
                sentences,
                numerals,
                Seals.of(source, Citation.of(dataset).citations()));
    }

    /**
     * Holds the manifest against the text: its SHA-256, that of each sentence and each number, and that no word stands outside of
     * all sentences and no number is left out.
     *
     * <p>Where sentences begin and end may be settled otherwise than {@link #of} does, by a reader who knows better.
     *
     * @param text the text
     * @return what is wrong; empty if nothing is
     */
    public List<Finding> verify(SourceText text) {
        return ManifestChecks.verify(this, requireNonNull(text, "text"));
    }

    /**
     * Reads a manifest from a file.
     *
     * @param file a JSON document in UTF-8, as {@link #write(Path)} writes it
     * @throws RecordFormatException if there is anything wrong with the content; it lists all problems
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Manifest read(Path file) {
        try (InputStream in = InputFile.open(requireNonNull(file, "file"), "a manifest")) {
            return RecordDocument.read(in, file.toString(), Manifest.class);
        } catch (IOException e) {
            throw InputFile.unchecked(e);
        }
    }

    /**
     * Reads a manifest from a stream, up to its end. The caller closes the stream.
     *
     * @param in a JSON document in UTF-8
     * @param name what to call the input in problems
     * @throws RecordFormatException if there is anything wrong with the content; it lists all problems
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static Manifest read(InputStream in, String name) {
        try {
            return RecordDocument.read(requireNonNull(in, "in"), requireNonNull(name, "name"), Manifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the manifest to a file, which is replaced if it is there, as a whole or not at all.
     *
     * @param file the file; its folder is there
     * @throws UncheckedIOException if the file cannot be written; one that was there is as it was
     */
    public void write(Path file) {
        try {
            AtomicFile.write(requireNonNull(file, "file"), this::writeTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the manifest to a stream, and flushes it. The caller closes the stream.
     *
     * @param out where the bytes go
     * @throws UncheckedIOException if the stream cannot be written
     */
    public void write(OutputStream out) {
        try {
            writeTo(requireNonNull(out, "out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeTo(OutputStream out) throws IOException {
        RecordDocument.write(this, out);
    }

    /** Returns one line, such as {@code manifest of article-000: 15 sentences, 21 numerals}. */
    @Override
    public String toString() {
        return "manifest of " + source + ": " + ProvenanceReport.counted(sentences.size(), "sentence") + ", "
                + ProvenanceReport.counted(numerals.size(), "numeral");
    }

    private static void checkHash(String sha256) {
        if (!SHA_256.matcher(requireNonNull(sha256, "sha256")).matches()) {
            throw new IllegalArgumentException("sha256 must be 64 lower-case hexadecimal digits, was '" + sha256 + "'");
        }
    }

    /**
     * A sentence, headline, caption or fragment.
     *
     * @param start first code point, from 0
     * @param end code point behind the last
     * @param sha256 SHA-256 of its words in UTF-8
     * @param excuse why it needs no citation; empty if it does
     */
    public record Sentence(int start, int end, String sha256, Optional<Excuse> excuse) {
        public Sentence {
            new TextSpan(start, end);
            checkHash(sha256);
            requireNonNull(excuse, "excuse");
        }

        /** Returns where it stands. */
        public TextSpan span() {
            return new TextSpan(start, end);
        }
    }

    /**
     * A number in digits or in words, its unit and hedges left out.
     *
     * @param start first code point, from 0
     * @param end code point behind the last
     * @param sha256 SHA-256 of its words in UTF-8
     * @param kind what it is for
     * @param excuse why it needs no citation; empty if it does. A number in a sentence that is excused is excused with it
     */
    public record Numeral(int start, int end, String sha256, Kind kind, Optional<Excuse> excuse) {
        public Numeral {
            new TextSpan(start, end);
            checkHash(sha256);
            requireNonNull(kind, "kind");
            requireNonNull(excuse, "excuse");
        }

        /** Returns where it stands. */
        public TextSpan span() {
            return new TextSpan(start, end);
        }
    }

    /**
     * What one attribution of a dataset claimed when it was last checked against the text, as a hash.
     *
     * <p>The hash is that of these lines in UTF-8, each ended by a line feed, those that do not apply left out:
     *
     * <pre>
     * stance ASSERTS
     * voices sana &gt; syrian-army-source
     * said 2020-02-06
     * claimedDate 2020-02-06
     * span 26-50
     * wording at least three
     * counted KILLED AT_LEAST PERSONS low 3 best none high none
     * </pre>
     *
     * <p>There is a line for each span, in their order, and one for each quantity that rests on the attribution: that of its own
     * figure or term, and those of the figures or terms inside its record that have no attribution of their own. A bound that is
     * left out of its range is followed by {@code exclusive}; {@code quoted} stands in place of {@code wording} where the
     * wording is. A line break inside of a wording becomes a blank.
     *
     * <p>What the coder makes of the words is not in it: the type, the day, the places, parties and links of an event, whose dead are
     * counted, or how a control changed.
     *
     * @param path the path of the attribution, as findings give it: {@code events[saraqib-entered].figures[dead].attributions[0]}
     * @param sha256 SHA-256 of what it claims
     */
    public record Seal(String path, String sha256) {
        public Seal {
            requireNonNull(path, "path");
            if (path.isBlank()) {
                throw new IllegalArgumentException("path must not be blank");
            }
            checkHash(sha256);
        }
    }

    /** What a number is for, and so which record must cite it. */
    public enum Kind {
        /** How many there are, or how much: cited by a figure, or by a term of an agreement that holds a quantity. */
        COUNT,

        /**
         * A date, a time of day, or a stretch of time by which something is dated: cited by a record that can hold it, which is an
         * event, a figure, or an agreement, a status or a relation that has a date.
         */
        DATE,

        /** A place in an order, such as the eighth post: cited by an event, a figure, or a term that holds a quantity. */
        ORDINAL,

        /**
         * A part of a name, such as that of a road: cited by any record, and a word of the name or of an alias of a place, an actor or
         * an agreement of the dataset.
         */
        NAME,

        /** No number at all, such as "one" for a thing that was named before: needs no citation. Never said of digits. */
        PRONOUN
    }

    /** Why something needs no citation. A sentence that states a fact never has an excuse. */
    public enum Excuse {
        /** It belongs to the page and not to the text: links, advice to the reader, the names of buttons. */
        FURNITURE,

        /** It names who wrote, translated or photographed. */
        BYLINE,

        /** The same words stand elsewhere in the text, and are not excused there. */
        REPEATED
    }
}
