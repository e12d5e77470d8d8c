package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.conflictevents.model.Dataset;

/**
 * What a merged dataset is called, and under which terms it may be used.
 *
 * @param datasets the datasets, at least one
 */
record MergedHead(List<Dataset> datasets) {

    private static final String AND = " AND ";
    private static final String OR = " OR ";

    String id() {
        return joined(Dataset::id, "+");
    }

    String title() {
        return joined(Dataset::title, "; ");
    }

    /** Returns the version that all have. */
    Optional<String> version() {
        Set<Optional<String>> versions = new LinkedHashSet<>();
        datasets.forEach(dataset -> versions.add(dataset.version()));
        return versions.size() == 1 ? versions.iterator().next() : Optional.empty();
    }

    /** Returns the terms of all, as an SPDX expression; empty if those of one are unknown. */
    Optional<String> licence() {
        boolean allKnown =
                datasets.stream().allMatch(dataset -> dataset.licence().isPresent());
        if (!allKnown) {
            return Optional.empty();
        }
        Optional<String> first = datasets.get(0).licence();
        boolean isOne = datasets.stream().allMatch(dataset -> dataset.licence().equals(first));
        return isOne ? first : Optional.of(joined(MergedHead::licence, AND));
    }

    /** Returns a licence as it can stand in a longer expression, in which AND binds more tightly than OR. */
    private static String licence(Dataset dataset) {
        String licence = dataset.licence().orElseThrow();
        return parts(licence, OR).size() > 1 ? "(" + licence + ")" : licence;
    }

    /** Returns all texts, each once: one that was joined before is taken apart first. */
    private String joined(Function<Dataset, String> text, String separator) {
        Set<String> texts = new LinkedHashSet<>();
        datasets.forEach(dataset -> texts.add(text.apply(dataset)));
        if (texts.size() == 1) {
            return texts.iterator().next();
        }
        Set<String> parts = new LinkedHashSet<>();
        texts.forEach(one -> parts.addAll(parts(one, separator)));
        return String.join(separator, parts);
    }

    /** Splits a text at each separator that stands in no brackets. */
    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                depth++;
            } else if (text.charAt(i) == ')') {
                depth--;
            } else if (depth == 0 && text.startsWith(separator, i)) {
                parts.add(text.substring(start, i));
                start = i + separator.length();
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
