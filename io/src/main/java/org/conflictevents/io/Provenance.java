package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import org.conflictevents.model.Dataset;

/**
 * The proof of a dataset that was coded from texts: that every claim stands where it is said to stand, and that nothing in the
 * texts was passed over.
 *
 * <p>{@link #verify} holds the dataset against the texts themselves. {@link #coverage} holds it against a {@link Manifest} of each
 * text, which has no words in it and so can be passed on with the dataset, to those who may not have the texts; the seals in it
 * show them that no claim has other spans, another wording, voice, stance or number since.
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
 * // => note: 100 % of 1 sentence, 100 % of 1 number, 0 % of 1 claim sealed
 * // 1 finding
 * //   note: wanted seals on 1 claim, found none in the manifest: ...
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
     *   <li><b>Each attribution</b> to a source that names a SHA-256 has a span.
     *   <li><b>Each wording</b> stands, letter by letter and in whole words, inside one of the spans of its attribution; a quoted one
     *       between quotation marks that open before it and close behind it in the same line.
     *   <li><b>Each quantity</b> of a figure or a term has its numbers in the spans of each attribution that asserts or confirms
     *       it, all spans of the attribution taken together; one that takes the attributions of the record around it, in those
     *       of one of them. The numbers are those that its qualifier states: low for MORE_THAN and AT_LEAST, high for UP_TO
     *       and FEWER_THAN, low and high for BETWEEN, best for EXACT and ABOUT. They stand there in digits, with or
     *       without separators, in words, or in both ({@code 3.6 million}, {@code half a million}); for 1 an article,
     *       {@code another} or {@code single} will do where the span has no number besides dates, for 2 likewise {@code both}, a
     *       {@code couple} or a {@code pair}, for 0 {@code no} or {@code none}. A band stands there by its name, and an uncounted
     *       quantity has no number in its spans.
     *   <li><b>Each number is the first</b> of one of the spans, dates, ordinals and names left out, but for the numbers of the same
     *       quantity: {@code one of 12 posts} does not hold the number 12, {@code 12 posts} does.
     *   <li><b>The words right before a number</b>, in its span or before it, agree with the qualifier where there are any:
     *       {@code more than}, {@code over}, {@code at least}, {@code up to}, {@code fewer than}, {@code nearly}, {@code about},
     *       {@code around}, {@code some} and the like. {@code above}, {@code below} and {@code under} may also say where, and
     *       {@code over} before a stretch of time during which; a plain number may stand behind these. So do the words right behind it:
     *       {@code or more}, {@code or fewer}, {@code or less}, {@code or so}.
     *   <li><b>A unit</b> of length, of time, or percent stands behind the number.
     *   <li><b>Each alias</b> with a source stands in its text, and each label of a participant in the text of one of the event's
     *       sources, whatever the blanks and apostrophes and the size of the first letter.
     * </ul>
     *
     * <p>What this cannot see: whether the words mean what the coder made of them; a span without a number or a wording that was
     * moved to other whole words; a wording that lost a word at one of its ends; a unit other than these, a claimed date, or a hedge
     * where the text has none. A change in any of these but the first breaks the seal that {@link Manifest#seal} puts on the claim,
     * see {@link #coverage}. What the words mean, a reader must say.
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
     * Holds the manifests of texts against a dataset: nothing in them may have been passed over, and no claim may stand elsewhere, or
     * have another wording, voice or number, than when somebody checked it.
     *
     * <p>There must be a manifest, of the SHA-256 that the source names, for each source that spans point into. Then:
     *
     * <ul>
     *   <li><b>Each sentence</b> has a span in it, of whatever record, or is excused ({@link Manifest.Excuse}).
     *   <li><b>Each span</b> lies within one sentence.
     *   <li><b>Each number</b> lies, as a whole, within a span of a record that can hold it, see {@link Manifest.Kind}, unless it or
     *       its sentence is excused.
     *   <li><b>Each claim</b> is as it was sealed: where it says that it stands, its wording, its voices, stance and dates, and the
     *       number that rests on it, see {@link Manifest.Seal}. A claim of which one of these was changed, or that was added, removed or
     *       moved in the dataset, is to be checked against the text, and then sealed again with {@link Manifest#seal}. A manifest without any seal, such as
     *       one of an older version, is said to lack them.
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
