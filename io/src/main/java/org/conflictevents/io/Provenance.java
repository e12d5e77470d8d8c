package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import org.conflictevents.model.Dataset;

/**
 * The proof of a dataset that was coded from texts: that every claim stands where it is said to stand, and that nothing in the
 * texts was passed over.
 *
 * <p>{@link #verify} holds the dataset against the texts themselves. {@link #coverage} holds it against a {@link Manifest} of each
 * text, which has no words in it and so can be passed on with the dataset, to those who may not have the texts.
 *
 * <pre>{@code
 * SourceText text = SourceText.of("Four people fled on Monday.\n");
 * Source source = Source.builder().id("note").kind(SourceKind.NEWS_ARTICLE).title("Note").sha256(text.sha256()).build();
 * Attribution says = Attribution.of(source).withSpans(new TextSpan(0, 11)).withWording("Four people");
 * Figure fled = Figure.builder().id("fled").measure(Measure.DISPLACED).quantity(Quantity.exactly(5, Unit.PERSONS))
 *         .addAttributions(says).build();
 * Dataset dataset = Dataset.builder().id("d").title("D").addFigures(fled).build();
 *
 * Provenance.verify(dataset, known -> Optional.of(text))
 * // => 1 text, 1 span, 1 number, 1 wording, 0 names: 1 finding
 * //      note 0-11, figures[fled].attributions[0]: wanted the number 5, found 'Four people'
 * Provenance.coverage(dataset, List.of(Manifest.of("note", text)))
 * // => note: 100 % of 1 sentence, 100 % of 1 number
 * }</pre>
 *
 * <p>Number words, hedges, units and the ends of sentences are those of English; digits are read in any script. All methods
 * are safe for use by several threads.
 */
public final class Provenance {

    private Provenance() {}

    /**
     * Holds every span, number, wording and name of a dataset against the texts of its sources.
     *
     * <p>For each source that spans point into, there must be a text, in UTF-8, whose SHA-256 is the one that the source
     * names; without it, nothing else of that source is looked at. Then, code point by code point:
     *
     * <ul>
     *   <li><b>Each span</b> lies within the text and within one line. It begins and ends with a letter, a digit, or a sign such as
     *       {@code %}, and cuts no word, number or abbreviation ({@code U.N.}) in two: blanks, quotation marks and full stops
     *       around the words stay outside, so that a span that is off by one shows.
     *   <li><b>Each wording</b> stands, letter by letter, inside one of the spans of its attribution; a quoted one between
     *       quotation marks that open before it and close behind it in the same line.
     *   <li><b>Each quantity</b> of a figure or a term has its numbers in the spans of each attribution that asserts or confirms
     *       it, all spans of the attribution taken together; one that takes the attributions of the record around it, in those
     *       of one of them. The numbers are those that its qualifier states: low for MORE_THAN and AT_LEAST, high for UP_TO
     *       and FEWER_THAN, low and high for BETWEEN, best for EXACT and ABOUT. They stand there in digits, with or
     *       without separators, in words, or in both ({@code 3.6 million}, {@code half a million}); for 1 an article,
     *       {@code another} or {@code single} will do, for 2 {@code both}, a {@code couple} or a {@code pair}, for 0 {@code no}
     *       or {@code none}. A band stands there by its name, and an uncounted quantity has no number in its spans.
     *   <li><b>The words before a number</b>, such as {@code more than}, agree with the qualifier where there are any; and a
     *       unit of length, of time, or percent stands behind the number.
     *   <li><b>Each alias</b> with a source stands in its text, and each label of a participant in the text of one of the event's
     *       sources, whatever the blanks and apostrophes and the size of the first letter.
     * </ul>
     *
     * <p>What this cannot see: whether the words mean what the coder made of them; and a span of a record that has neither a
     * number nor a wording, when it was moved to other whole words.
     *
     * @param dataset the dataset; sources that no span points into are not asked for
     * @param texts the texts
     * @return the report, with all findings
     * @throws java.io.UncheckedIOException if a text cannot be read
     */
    public static ProvenanceReport verify(Dataset dataset, SourceTexts texts) {
        return new Verifier(requireNonNull(dataset, "dataset"), requireNonNull(texts, "texts")).verify();
    }

    /**
     * Holds the manifests of texts against a dataset: nothing in them may have been passed over.
     *
     * <p>There must be a manifest, of the SHA-256 that the source names, for each source that spans point into. Then:
     *
     * <ul>
     *   <li><b>Each sentence</b> has a span in it, of whatever record, or is excused ({@link Manifest.Excuse}).
     *   <li><b>Each span</b> lies within one sentence.
     *   <li><b>Each number</b> lies, as a whole, within a span of a record that can hold it, see {@link Manifest.Kind}, unless it or
     *       its sentence is excused.
     * </ul>
     *
     * @param dataset the dataset
     * @param manifests one for each source that spans point into; further ones of its sources may be there, and are held
     *     against it likewise
     * @return for each source how much is accounted for, and all gaps
     * @throws IllegalArgumentException if two manifests are of one source, or one is of a source that the dataset does not have
     */
    public static Coverage coverage(Dataset dataset, Collection<Manifest> manifests) {
        return new CoverageCheck(requireNonNull(dataset, "dataset"), requireNonNull(manifests, "manifests")).run();
    }
}
