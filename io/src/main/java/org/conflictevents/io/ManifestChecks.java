package org.conflictevents.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.io.Finding.Check;
import org.conflictevents.io.internal.text.CodePoints;
import org.conflictevents.model.TextSpan;

/** What must hold of a manifest, by itself and against its text. */
final class ManifestChecks {

    private ManifestChecks() {}

    /** Throws if the parts are out of order, an excuse cannot be, or a claim has two seals. */
    static void check(List<Manifest.Sentence> sentences, List<Manifest.Numeral> numerals, List<Manifest.Seal> seals) {
        int end = 0;
        Set<String> unexcused = new HashSet<>();
        for (Manifest.Sentence sentence : sentences) {
            inOrder("sentences", sentence.span(), end);
            end = sentence.end();
            if (sentence.excuse().isEmpty()) {
                unexcused.add(sentence.sha256());
            }
        }
        for (Manifest.Sentence sentence : sentences) {
            if (sentence.excuse().equals(Optional.of(Manifest.Excuse.REPEATED))
                    && !unexcused.contains(sentence.sha256())) {
                throw new IllegalArgumentException("sentences: " + sentence.span()
                        + " is excused as REPEATED, but no sentence that is not excused has the same words");
            }
        }
        end = 0;
        for (Manifest.Numeral numeral : numerals) {
            inOrder("numerals", numeral.span(), end);
            end = numeral.end();
        }
        Set<String> paths = new HashSet<>();
        for (Manifest.Seal seal : seals) {
            if (!paths.add(seal.path())) {
                throw new IllegalArgumentException("seals: there are two on " + seal.path());
            }
        }
    }

    private static void inOrder(String list, TextSpan span, int end) {
        if (span.start() < end) {
            throw new IllegalArgumentException(list + " must stand in their order and not overlap, but " + span
                    + " begins before the end of the one before it, " + end);
        }
    }

    static List<Finding> verify(Manifest manifest, SourceText text) {
        List<Finding> findings = new ArrayList<>();
        if (!manifest.sha256().equals(text.sha256())) {
            findings.add(new Finding(
                    Check.HASH,
                    manifest.source(),
                    "",
                    Optional.empty(),
                    "a text with SHA-256 " + manifest.sha256(),
                    text.sha256()));
            return findings;
        }
        CodePoints points = text.points();
        for (Manifest.Sentence sentence : manifest.sentences()) {
            checkWords(manifest, points, "sentences", sentence.span(), sentence.sha256(), findings);
        }
        for (Manifest.Numeral numeral : manifest.numerals()) {
            checkWords(manifest, points, "numerals", numeral.span(), numeral.sha256(), findings);
            if (numeral.kind() == Manifest.Kind.PRONOUN && hasDigits(points, numeral.span())) {
                add(manifest, "numerals", numeral.span(), "another kind than PRONOUN", "digits", findings);
            }
        }
        findWordsOutside(manifest, points, findings);
        Set<TextSpan> listed = new HashSet<>();
        manifest.numerals().forEach(numeral -> listed.add(numeral.span()));
        for (var numeral : text.numerals()) {
            if (!listed.contains(numeral.span())) {
                String found = Excerpt.of(points, numeral.span());
                add(manifest, "numerals", numeral.span(), "every number of the text", "none for " + found, findings);
            }
        }
        return List.copyOf(findings);
    }

    private static boolean hasDigits(CodePoints text, TextSpan span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isDigit(text.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static void checkWords(
            Manifest manifest, CodePoints text, String list, TextSpan span, String sha256, List<Finding> findings) {
        if (!text.hold(span)) {
            add(manifest, list, span, "a span within the text", Excerpt.of(text, span), findings);
        } else if (!text.sha256(span).equals(sha256)) {
            add(manifest, list, span, "words with SHA-256 " + sha256, Excerpt.of(text, span), findings);
        }
    }

    /** A word outside of all sentences would never be missed. One finding is enough for each stretch of them. */
    private static void findWordsOutside(Manifest manifest, CodePoints text, List<Finding> findings) {
        int from = 0;
        for (int i = 0; i <= manifest.sentences().size(); i++) {
            boolean last = i == manifest.sentences().size();
            int to = last ? text.length() : Math.min(manifest.sentences().get(i).start(), text.length());
            for (int at = from; at < to; at++) {
                if (text.isWordAt(at)) {
                    TextSpan outside = new TextSpan(at, to);
                    add(
                            manifest,
                            "sentences",
                            outside,
                            "every word in a sentence",
                            Excerpt.of(text, outside),
                            findings);
                    break;
                }
            }
            from = last ? to : manifest.sentences().get(i).end();
        }
    }

    private static void add(
            Manifest manifest, String list, TextSpan span, String wanted, String found, List<Finding> findings) {
        findings.add(new Finding(Check.MANIFEST, manifest.source(), list, Optional.of(span), wanted, found));
    }
}
