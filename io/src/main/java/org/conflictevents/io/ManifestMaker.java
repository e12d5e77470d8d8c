package org.conflictevents.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.conflictevents.io.Manifest.Excuse;
import org.conflictevents.io.Manifest.Kind;
import org.conflictevents.io.Manifest.Numeral;
import org.conflictevents.io.Manifest.Sentence;
import org.conflictevents.io.internal.text.CodePoints;
import org.conflictevents.io.internal.text.Sentences;
import org.conflictevents.io.internal.text.Token;
import org.conflictevents.model.TextSpan;
import org.jspecify.annotations.Nullable;

/** Makes manifests, of texts and of other manifests. */
final class ManifestMaker {

    private static final Set<String> MONTHS = words("""
            january february march april may june july august september october november december jan feb
            mar apr jun jul aug sep sept oct nov dec
            """);

    private static final Set<String> TIMES = words("""
            second seconds minute minutes hour hours day days night nights week weeks month months year
            years decade decades century centuries am pm gmt s
            """);

    private ManifestMaker() {}

    private static Set<String> words(String lines) {
        return Set.of(lines.strip().split("\\s+"));
    }

    static Manifest make(String source, SourceText text) {
        CodePoints points = text.points();
        List<Sentence> sentences = Sentences.of(points).stream()
                .map(span -> new Sentence(span.start(), span.end(), points.sha256(span), Optional.empty()))
                .toList();
        List<Numeral> numerals = text.numerals().stream()
                .map(found -> new Numeral(
                        found.span().start(),
                        found.span().end(),
                        points.sha256(found.span()),
                        kind(text, found),
                        Optional.empty()))
                .toList();
        return new Manifest(source, text.sha256(), sentences, numerals, List.of());
    }

    static Kind kind(SourceText text, org.conflictevents.io.internal.text.Numeral numeral) {
        return switch (numeral.form()) {
            case NAME -> Kind.NAME;
            case ORDINAL -> isBesideMonth(text, numeral.span()) ? Kind.DATE : Kind.ORDINAL;
            case BAND -> isBeforeTime(text, numeral.span()) ? Kind.DATE : Kind.COUNT;
            case CARDINAL ->
                isBesideMonth(text, numeral.span())
                                || isBeforeTime(text, numeral.span())
                                || isYear(text.points().words(numeral.span()))
                                || isClock(text.points(), numeral.span())
                        ? Kind.DATE
                        : Kind.COUNT;
        };
    }

    private static boolean isBesideMonth(SourceText text, TextSpan span) {
        return around(text, span.start() - 12, span.start() - 1).reduce((first, last) -> last).stream()
                        .anyMatch(word -> MONTHS.contains(word))
                || around(text, span.end(), span.end() + 3).findFirst().stream().anyMatch(MONTHS::contains);
    }

    static boolean isBeforeTime(SourceText text, TextSpan span) {
        return around(text, span.end(), span.end() + 4)
                .filter(word -> !word.equals("of"))
                .findFirst()
                .filter(TIMES::contains)
                .isPresent();
    }

    private static Stream<String> around(SourceText text, int first, int last) {
        return text.tokensFrom(first, last).stream().map(Token::word);
    }

    private static boolean isYear(String words) {
        return words.length() == 4
                && (words.startsWith("19") || words.startsWith("20"))
                && words.chars().allMatch(Character::isDigit);
    }

    private static boolean isClock(CodePoints text, TextSpan span) {
        return (text.at(span.end()) == ':' && Character.isDigit(text.at(span.end() + 1)))
                || (text.at(span.start() - 1) == ':' && Character.isDigit(text.at(span.start() - 2)));
    }

    static Manifest excuse(Manifest manifest, TextSpan span, Excuse excuse) {
        boolean isSentence = manifest.sentences().stream()
                .anyMatch(sentence -> sentence.span().equals(span));
        List<Sentence> sentences = manifest.sentences().stream()
                .map(sentence -> sentence.span().equals(span)
                        ? new Sentence(span.start(), span.end(), sentence.sha256(), Optional.of(excuse))
                        : sentence)
                .toList();
        List<Numeral> numerals = isSentence
                ? manifest.numerals()
                : changed(
                        manifest,
                        span,
                        "sentence or number",
                        old -> new Numeral(span.start(), span.end(), old.sha256(), old.kind(), Optional.of(excuse)));
        return new Manifest(manifest.source(), manifest.sha256(), sentences, numerals, manifest.seals());
    }

    static Manifest classify(Manifest manifest, TextSpan span, Kind kind) {
        List<Numeral> numerals = changed(
                manifest,
                span,
                "number",
                old -> new Numeral(span.start(), span.end(), old.sha256(), kind, old.excuse()));
        return new Manifest(manifest.source(), manifest.sha256(), manifest.sentences(), numerals, manifest.seals());
    }

    private static List<Numeral> changed(Manifest manifest, TextSpan span, String what, UnaryOperator<Numeral> change) {
        if (manifest.numerals().stream().noneMatch(numeral -> numeral.span().equals(span))) {
            throw new IllegalArgumentException("there is no " + what + " at " + span + " in the " + manifest);
        }
        return manifest.numerals().stream()
                .map(numeral -> numeral.span().equals(span) ? change.apply(numeral) : numeral)
                .toList();
    }

    static Manifest withDecisionsOf(Manifest manifest, Manifest earlier) {
        Map<TextSpan, Sentence> sentences = new HashMap<>();
        earlier.sentences().forEach(sentence -> sentences.put(sentence.span(), sentence));
        Map<TextSpan, Numeral> numerals = new HashMap<>();
        earlier.numerals().forEach(numeral -> numerals.put(numeral.span(), numeral));
        return new Manifest(
                manifest.source(),
                manifest.sha256(),
                manifest.sentences().stream()
                        .map(sentence -> same(sentences.get(sentence.span()), sentence))
                        .toList(),
                manifest.numerals().stream()
                        .map(numeral -> same(numerals.get(numeral.span()), numeral))
                        .toList(),
                earlier.sha256().equals(manifest.sha256()) ? earlier.seals() : manifest.seals());
    }

    private static Sentence same(@Nullable Sentence earlier, Sentence now) {
        return earlier != null && earlier.sha256().equals(now.sha256()) ? earlier : now;
    }

    private static Numeral same(@Nullable Numeral earlier, Numeral now) {
        return earlier != null && earlier.sha256().equals(now.sha256()) ? earlier : now;
    }
}
