package org.conflictevents.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conflictevents.io.Finding.Check;
import org.conflictevents.io.Manifest.Kind;
import org.conflictevents.io.Manifest.Numeral;
import org.conflictevents.io.Manifest.Sentence;
import org.conflictevents.io.internal.text.CodePoints;
import org.conflictevents.io.internal.text.Numerals;
import org.conflictevents.io.internal.text.Token;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Source;
import org.conflictevents.model.TextSpan;

/** Holds manifests against one dataset. Not thread-safe; one serves for one run. */
final class CoverageCheck {

    /** The spans of one source, by what their records can hold. */
    private record Spans(List<Cited> all, Map<Kind, List<TextSpan>> byKind) {
        Spans() {
            this(new ArrayList<>(), new HashMap<>());
        }

        void add(Kind kind, List<TextSpan> spans) {
            byKind.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(spans);
        }

        boolean hold(Kind kind, TextSpan numeral) {
            return byKind.getOrDefault(kind, List.of()).stream().anyMatch(span -> span.contains(numeral));
        }
    }

    /** A span, and the path of the attribution that gives it. */
    private record Cited(TextSpan span, String path) {}

    private final Dataset dataset;
    private final Map<String, Manifest> manifests = new LinkedHashMap<>();
    private final Map<String, Spans> cited = new HashMap<>();
    private final Map<String, List<Citation>> claims = new HashMap<>();
    private final Set<String> namedNumbers;
    private final List<Finding> findings = new ArrayList<>();

    CoverageCheck(Dataset dataset, Collection<Manifest> manifests) {
        this.dataset = dataset;
        for (Manifest manifest : manifests) {
            if (dataset.source(manifest.source()).isEmpty()) {
                throw new IllegalArgumentException("there is a manifest of '" + manifest.source()
                        + "', but no such source in the dataset " + dataset.id());
            }
            if (this.manifests.put(manifest.source(), manifest) != null) {
                throw new IllegalArgumentException("there are two manifests of " + manifest.source());
            }
        }
        this.namedNumbers = namedNumbers(dataset);
    }

    /** The SHA-256 of every number that is a part of a name. */
    private static Set<String> namedNumbers(Dataset dataset) {
        Set<String> hashes = new HashSet<>();
        Stream.of(dataset.places(), dataset.actors(), dataset.agreements())
                .<Entity>flatMap(List::stream)
                .flatMap(entity -> Stream.concat(
                        Stream.of(entity.name()), entity.aliases().stream().map(Alias::text)))
                .map(CodePoints::of)
                .forEach(name ->
                        Numerals.of(name, Token.of(name)).forEach(numeral -> hashes.add(name.sha256(numeral.span()))));
        return hashes;
    }

    Coverage run() {
        gather();
        List<Coverage.Tally> tallies = new ArrayList<>();
        for (Manifest manifest : manifests.values()) {
            Source source = dataset.source(manifest.source()).orElseThrow();
            if (!source.sha256().equals(Optional.of(manifest.sha256()))) {
                add(
                        Check.MANIFEST,
                        manifest,
                        "",
                        Optional.empty(),
                        "a manifest of the text with SHA-256 " + source.sha256().orElse("that the source lacks"),
                        manifest.sha256());
            }
            tallies.add(check(manifest, cited.getOrDefault(manifest.source(), new Spans())));
        }
        return new Coverage(tallies, findings);
    }

    private void gather() {
        Citation.All all = Citation.of(dataset);
        Set<Source> without = new LinkedHashSet<>();
        for (Citation citation : all.citations()) {
            Attribution attribution = citation.attribution();
            Source source = attribution.source();
            claims.computeIfAbsent(source.id(), id -> new ArrayList<>()).add(citation);
            if (!attribution.spans().isEmpty()) {
                if (!manifests.containsKey(source.id())) {
                    without.add(source);
                    continue;
                }
                Spans spans = cited.computeIfAbsent(source.id(), id -> new Spans());
                attribution.spans().forEach(span -> spans.all.add(new Cited(span, citation.path())));
                spans.add(Kind.NAME, attribution.spans());
                if (citation.isDated()) {
                    spans.add(Kind.DATE, attribution.spans());
                }
                if (citation.isCounting()) {
                    spans.add(Kind.ORDINAL, attribution.spans());
                }
            }
        }
        for (Citation.Claim claim : all.claims()) {
            for (Attribution attribution : claim.attributions()) {
                cited.computeIfAbsent(attribution.source().id(), id -> new Spans())
                        .add(Kind.COUNT, attribution.spans());
            }
        }
        without.forEach(source -> findings.add(new Finding(
                Check.MANIFEST, source.id(), "", Optional.empty(), "a manifest, as spans point into it", "none")));
    }

    private Coverage.Tally check(Manifest manifest, Spans spans) {
        int[] citedIn = new int[manifest.sentences().size()];
        for (Cited one : spans.all) {
            int index = sentenceAt(manifest, one.span.start());
            if (index >= 0 && manifest.sentences().get(index).span().contains(one.span)) {
                citedIn[index]++;
            } else {
                add(
                        Check.SENTENCE,
                        manifest,
                        one.path,
                        Optional.of(one.span),
                        "a span within one sentence",
                        index < 0
                                ? "the start of none"
                                : "one at " + manifest.sentences().get(index).span());
            }
        }
        int excused = 0;
        int sentencesCited = 0;
        for (int i = 0; i < citedIn.length; i++) {
            Sentence sentence = manifest.sentences().get(i);
            if (citedIn[i] > 0) {
                sentencesCited++;
            } else if (sentence.excuse().isPresent()) {
                excused++;
            } else {
                add(
                        Check.SENTENCE,
                        manifest,
                        "",
                        Optional.of(sentence.span()),
                        "a span in this sentence, or an excuse",
                        "neither");
            }
        }
        int numeralsCited = 0;
        int numeralsExcused = 0;
        for (Numeral numeral : manifest.numerals()) {
            if (isCited(numeral, spans)) {
                numeralsCited++;
            } else if (isExcused(numeral, manifest)) {
                numeralsExcused++;
            } else {
                add(
                        Check.NUMERAL,
                        manifest,
                        "",
                        Optional.of(numeral.span()),
                        wanted(numeral.kind()),
                        "none that holds it");
            }
        }
        List<Citation> made = claims.getOrDefault(manifest.source(), List.of());
        int sealed = Seals.check(manifest, made, findings);
        return new Coverage.Tally(
                manifest.source(),
                citedIn.length,
                sentencesCited,
                excused,
                manifest.numerals().size(),
                numeralsCited,
                numeralsExcused,
                made.size(),
                sealed);
    }

    private boolean isCited(Numeral numeral, Spans spans) {
        boolean isName = numeral.kind() == Kind.NAME;
        return spans.hold(numeral.kind(), numeral.span()) && (!isName || namedNumbers.contains(numeral.sha256()));
    }

    private static boolean isExcused(Numeral numeral, Manifest manifest) {
        int index = sentenceAt(manifest, numeral.start());
        return numeral.kind() == Kind.PRONOUN
                || numeral.excuse().isPresent()
                || (index >= 0 && manifest.sentences().get(index).excuse().isPresent());
    }

    private static String wanted(Kind kind) {
        return switch (kind) {
            case COUNT -> "the span of a figure around this COUNT";
            case DATE -> "the span of a record with a date around this DATE";
            case ORDINAL -> "the span of an event or a figure around this ORDINAL";
            case NAME -> "a span around this NAME, and an entity with the same word in its name";
            case PRONOUN -> "nothing";
        };
    }

    /** Returns the index of the sentence that an offset lies in, -1 if it lies in none. */
    private static int sentenceAt(Manifest manifest, int offset) {
        int low = 0;
        int high = manifest.sentences().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Sentence sentence = manifest.sentences().get(middle);
            if (offset < sentence.start()) {
                high = middle - 1;
            } else if (offset >= sentence.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private void add(
            Check check, Manifest manifest, String path, Optional<TextSpan> span, String wanted, String found) {
        findings.add(new Finding(check, manifest.source(), path, span, wanted, found));
    }
}
