package org.conflictevents.io;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conflictevents.io.Finding.Check;
import org.conflictevents.io.Manifest.Seal;
import org.conflictevents.io.internal.text.Sha256;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.TextSpan;

/** Seals claims, and finds those that are not as they were sealed. */
final class Seals {

    private static final String WAY_OUT = ": check it against the text, then seal again with Manifest.seal";

    private Seals() {}

    /** Seals the claims that a dataset takes from one source. */
    static List<Seal> of(String source, List<Citation> citations) {
        return citations.stream()
                .filter(citation -> citation.attribution().source().id().equals(source))
                .map(citation -> new Seal(citation.path(), sha256(citation)))
                .toList();
    }

    /**
     * Looks for claims that are not as they were sealed.
     *
     * @param citations those of the manifest's source
     * @param findings where what is wrong is added
     * @return how many claims are as they were sealed
     */
    static int check(Manifest manifest, List<Citation> citations, List<Finding> findings) {
        if (manifest.seals().isEmpty() && !citations.isEmpty()) {
            String wanted = "seals on " + ProvenanceReport.counted(citations.size(), "claim");
            String found = "none in the manifest: check the claims against the text, then seal them with Manifest.seal";
            findings.add(new Finding(Check.SEAL, manifest.source(), "", Optional.empty(), wanted, found));
            return 0;
        }
        Map<String, String> sealed = new HashMap<>();
        manifest.seals().forEach(seal -> sealed.put(seal.path(), seal.sha256()));
        Set<String> there = new HashSet<>();
        int good = 0;
        for (Citation citation : citations) {
            there.add(citation.path());
            String seal = sealed.get(citation.path());
            if (seal == null) {
                add(manifest, citation, "a seal on this claim", "none" + WAY_OUT, findings);
            } else if (!seal.equals(sha256(citation))) {
                add(manifest, citation, "the claim as it was sealed", "another" + WAY_OUT, findings);
            } else {
                good++;
            }
        }
        for (Seal seal : manifest.seals()) {
            if (!there.contains(seal.path())) {
                String found = "no such claim: put it back, or seal again with Manifest.seal";
                findings.add(new Finding(
                        Check.SEAL, manifest.source(), seal.path(), Optional.empty(), "the claim sealed here", found));
            }
        }
        return good;
    }

    private static void add(Manifest manifest, Citation citation, String wanted, String found, List<Finding> findings) {
        Optional<TextSpan> span = citation.attribution().spans().stream().findFirst();
        findings.add(new Finding(Check.SEAL, manifest.source(), citation.path(), span, wanted, found));
    }

    /** The form is public: {@link Seal} describes it, so that others can make it in other languages. */
    private static String sha256(Citation citation) {
        Attribution attribution = citation.attribution();
        List<String> lines = new ArrayList<>();
        lines.add("stance " + attribution.stance().name());
        if (!attribution.voices().isEmpty()) {
            lines.add("voices " + attribution.voices().stream().map(Actor::id).collect(Collectors.joining(" > ")));
        }
        attribution.said().ifPresent(date -> lines.add("said " + date));
        attribution.claimedDate().ifPresent(date -> lines.add("claimedDate " + date));
        attribution.spans().forEach(span -> lines.add("span " + span.start() + "-" + span.end()));
        attribution.wording().ifPresent(words -> lines.add((attribution.quoted() ? "quoted " : "wording ") + words));
        for (Citation.Counted counted : citation.counted()) {
            lines.add("counted " + counted.what() + " " + canonical(counted.quantity()));
        }
        String form = lines.stream().map(line -> line.replace('\n', ' ') + "\n").collect(Collectors.joining());
        return Sha256.of(form.getBytes(StandardCharsets.UTF_8));
    }

    private static String canonical(Quantity quantity) {
        return quantity.qualifier().name() + " " + quantity.unit().code() + " low "
                + canonical(quantity.low(), quantity.lowExclusive()) + " best "
                + canonical(quantity.best(), false) + " high "
                + canonical(quantity.high(), quantity.highExclusive());
    }

    private static String canonical(Optional<BigDecimal> number, boolean exclusive) {
        return number.map(BigDecimal::toPlainString).orElse("none") + (exclusive ? " exclusive" : "");
    }
}
