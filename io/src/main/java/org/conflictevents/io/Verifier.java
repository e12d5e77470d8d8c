package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.conflictevents.io.Finding.Check;
import org.conflictevents.io.internal.text.CodePoints;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.Participant;
import org.conflictevents.model.Source;
import org.conflictevents.model.TextSpan;
import org.jspecify.annotations.Nullable;

/** Holds one dataset against its texts. Not thread-safe; one serves for one run. */
final class Verifier {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final Dataset dataset;
    private final SourceTexts texts;
    private final Map<String, SourceText> good = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int spans;
    private int numbers;
    private int wordings;
    private int names;

    Verifier(Dataset dataset, SourceTexts texts) {
        this.dataset = dataset;
        this.texts = texts;
    }

    ProvenanceReport verify() {
        Citation.All cited = Citation.of(dataset);
        readTexts(cited.citations());
        for (Citation citation : cited.citations()) {
            if (citation.attribution().spans().isEmpty()
                    && citation.attribution().source().sha256().isPresent()) {
                add(
                        Check.SPAN,
                        citation,
                        Optional.empty(),
                        "a span in the text, whose SHA-256 the source names",
                        "none");
            }
            SourceText text = good.get(citation.attribution().source().id());
            if (text != null) {
                verify(citation, text);
            }
        }
        for (Citation.Claim claim : cited.claims()) {
            verify(claim);
        }
        verifyNames();
        return new ProvenanceReport(good.size(), spans, numbers, wordings, names, findings);
    }

    /** Keeps the texts that are what their sources say; complains of the others once, instead of at every span. */
    private void readTexts(List<Citation> citations) {
        Set<Source> sources = new LinkedHashSet<>();
        for (Citation citation : citations) {
            if (!citation.attribution().spans().isEmpty()) {
                sources.add(citation.attribution().source());
            }
        }
        for (Source source : sources) {
            Optional<SourceText> text = requireNonNull(
                    texts.find(source), () -> "SourceTexts.find returned null for the source '" + source.id() + "'");
            if (source.sha256().isEmpty()) {
                add(Check.HASH, source, "the SHA-256 of the text that spans point into", "none");
            } else if (text.isEmpty()) {
                add(Check.TEXT, source, "a text with SHA-256 " + source.sha256().get(), "none");
            } else if (!text.get().sha256().equals(source.sha256().get())) {
                add(
                        Check.HASH,
                        source,
                        "a text with SHA-256 " + source.sha256().get(),
                        text.get().sha256());
            } else if (!text.get().isUtf8()) {
                add(Check.TEXT, source, "a text in UTF-8", "other bytes");
            } else {
                good.put(source.id(), text.get());
            }
        }
    }

    private void verify(Citation citation, SourceText text) {
        Attribution attribution = citation.attribution();
        for (TextSpan span : attribution.spans()) {
            spans++;
            String fault = fault(text.points(), span);
            if (fault != null) {
                add(Check.SPAN, citation, Optional.of(span), fault, Excerpt.of(text.points(), span));
            }
        }
        if (attribution.wording().isPresent() && !attribution.spans().isEmpty()) {
            wordings++;
            verifyWording(citation, attribution.wording().get(), text.points());
        }
    }

    /** Returns what is wanted of a span and not so, null if it is right. */
    private static @Nullable String fault(CodePoints text, TextSpan span) {
        if (!text.hold(span)) {
            return "a span within the text";
        }
        for (int i = span.start(); i < span.end(); i++) {
            if (text.isLineEndAt(i)) {
                return "a span within one line";
            }
        }
        if (!isEdge(text.at(span.start()))
                || !(isEdge(text.at(span.end() - 1)) || isAbbreviation(text, span.end() - 1))) {
            return "a span that begins and ends with a letter, a digit or a sign";
        }
        return cutsWord(text, span.start()) || cutsWord(text, span.end()) ? "a span of whole words" : null;
    }

    /** Tells whether an index lies inside of a word, a number or an abbreviation, or before the full stop that ends one. */
    private static boolean cutsWord(CodePoints text, int index) {
        return isInsideWord(text, index) || isAbbreviation(text, index);
    }

    private static boolean isEdge(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.CURRENCY_SYMBOL
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point == '%'
                || point == 0x2030
                || point == 0xb0
                || point == '#'
                || point == '@';
    }

    /** Tells whether a full stop at an index is the last of an abbreviation of single letters, such as {@code U.N.} */
    private static boolean isAbbreviation(CodePoints text, int index) {
        return text.at(index) == '.'
                && Character.isLetter(text.at(index - 1))
                && text.at(index - 2) == '.'
                && Character.isLetter(text.at(index - 3))
                && !text.isWordAt(index - 4);
    }

    /** Tells whether what stands on both sides of an index belongs together. */
    private static boolean isInsideWord(CodePoints text, int index) {
        boolean letters = text.isWordAt(index - 1) && isEdge(text.at(index)) && text.at(index) != '%';
        boolean number = Character.isDigit(text.at(index - 1))
                && ".,".indexOf(text.at(index)) >= 0
                && Character.isDigit(text.at(index + 1));
        boolean numberBefore = Character.isDigit(text.at(index))
                && ".,".indexOf(text.at(index - 1)) >= 0
                && Character.isDigit(text.at(index - 2));
        boolean initials = Character.isLetter(text.at(index))
                && text.at(index - 1) == '.'
                && Character.isLetter(text.at(index - 2))
                && !text.isWordAt(index - 3);
        boolean initialBefore = Character.isLetter(text.at(index - 1))
                && !text.isWordAt(index - 2)
                && text.at(index) == '.'
                && Character.isLetter(text.at(index + 1));
        return letters || number || numberBefore || initials || initialBefore;
    }

    private void verifyWording(Citation citation, String wording, CodePoints text) {
        boolean cut = false;
        boolean stands = false;
        boolean quoted = false;
        for (TextSpan span : citation.attribution().spans()) {
            if (text.hold(span)) {
                String words = text.words(span);
                for (int at = words.indexOf(wording); at >= 0; at = words.indexOf(wording, at + 1)) {
                    int start = span.start() + words.codePointCount(0, at);
                    int end = start + wording.codePointCount(0, wording.length());
                    boolean whole = !cutsWord(text, start) && !cutsWord(text, end);
                    cut |= !whole;
                    stands |= whole;
                    quoted |= whole && Quotation.holds(text, start, end);
                }
            }
        }
        if (!stands) {
            add(
                    Check.WORDING,
                    citation,
                    firstSpan(citation.attribution()),
                    "the wording " + Excerpt.of(wording) + (cut ? " in whole words" : ""),
                    Excerpt.of(text, citation.attribution().spans().get(0)));
        } else if (citation.attribution().quoted() && !quoted) {
            add(
                    Check.WORDING,
                    citation,
                    firstSpan(citation.attribution()),
                    "quotation marks around " + Excerpt.of(wording),
                    "none that open before it and close behind it");
        }
    }

    private void verify(Citation.Claim claim) {
        boolean counted = false;
        Optional<Finding> first = Optional.empty();
        boolean stands = false;
        for (int i = 0; i < claim.attributions().size(); i++) {
            Attribution attribution = claim.attributions().get(i);
            SourceText text = good.get(attribution.source().id());
            if (text == null || attribution.spans().isEmpty() || !attribution.isReport()) {
                continue;
            }
            counted = true;
            String path = claim.path() + (claim.isOwn() ? ".attributions[" + i + "]" : "");
            List<TextSpan> inside =
                    attribution.spans().stream().filter(text.points()::hold).toList();
            Optional<Finding> finding = new QuantityCheck(text, inside, claim.quantity())
                    .fault()
                    .map(fault -> new Finding(
                            fault.check(),
                            attribution.source().id(),
                            path,
                            firstSpan(attribution),
                            fault.wanted(),
                            fault.found()));
            if (claim.isOwn()) {
                finding.ifPresent(findings::add);
            }
            stands |= finding.isEmpty();
            first = first.isPresent() ? first : finding;
        }
        numbers += counted ? 1 : 0;
        if (!claim.isOwn() && !stands) {
            first.ifPresent(findings::add);
        }
    }

    private void verifyNames() {
        dataset.places().forEach(place -> verifyAliases("places", place));
        dataset.actors().forEach(actor -> verifyAliases("actors", actor));
        dataset.agreements().forEach(agreement -> verifyAliases("agreements", agreement));
        for (Event event : dataset.events()) {
            List<Source> sources = event.sources().stream()
                    .filter(source -> good.containsKey(source.id()))
                    .toList();
            for (int i = 0;
                    i < event.participants().size()
                            && sources.size() == event.sources().size();
                    i++) {
                Participant participant = event.participants().get(i);
                if (participant.label().isPresent() && !sources.isEmpty()) {
                    verifyName(
                            "events[" + event.id() + "].participants[" + i + "].label",
                            participant.label().get(),
                            sources);
                }
            }
        }
    }

    private void verifyAliases(String list, Entity entity) {
        for (int i = 0; i < entity.aliases().size(); i++) {
            Alias alias = entity.aliases().get(i);
            if (alias.source().isPresent()
                    && good.containsKey(alias.source().get().id())) {
                String path = list + "[" + entity.id() + "].aliases[" + i + "]";
                verifyName(path, alias.text(), List.of(alias.source().get()));
            }
        }
    }

    private void verifyName(String path, String name, List<Source> sources) {
        names++;
        String wanted = plain(name);
        int second = wanted.offsetByCodePoints(0, 1);
        String lower = wanted.substring(0, second).toLowerCase(Locale.ROOT) + wanted.substring(second);
        String upper = wanted.substring(0, second).toUpperCase(Locale.ROOT) + wanted.substring(second);
        for (Source source : sources) {
            String text = plain.computeIfAbsent(
                    source.id(), id -> plain(good.containsKey(id) ? good.get(id).text() : ""));
            if (text.contains(lower) || text.contains(upper)) {
                return;
            }
        }
        findings.add(new Finding(
                Check.NAME, sources.get(0).id(), path, Optional.empty(), "the name " + Excerpt.of(name), "it nowhere"));
    }

    /** Names are written with plain blanks and apostrophes, whatever stands in the text. */
    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll(" ").replace('\u2019', '\'').replace('\u2018', '\'');
    }

    private static Optional<TextSpan> firstSpan(Attribution attribution) {
        return attribution.spans().stream().findFirst();
    }

    private void add(Check check, Source source, String wanted, String found) {
        findings.add(new Finding(check, source.id(), "", Optional.empty(), wanted, found));
    }

    private void add(Check check, Citation citation, Optional<TextSpan> span, String wanted, String found) {
        findings.add(new Finding(check, citation.attribution().source().id(), citation.path(), span, wanted, found));
    }
}
