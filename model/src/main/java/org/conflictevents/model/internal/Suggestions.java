package org.conflictevents.model.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds among known names those that somebody may have meant. */
public final class Suggestions {

    /** Longer names are not compared letter by letter: the cost of a suggestion stays bounded whatever the input. */
    private static final int MAX_LENGTH = 200;

    private static final int MAX_SHOWN = 80;

    private Suggestions() {}

    /**
     * Returns the known name that is nearest to the given one, if one is near enough to have been meant.
     *
     * @param name what was written
     * @param known the names that exist
     * @return the nearest name: one that holds the given one as a word or as its initials, or one within two letters or a third by
     *     edit distance without regard to case; the first in alphabetical order among equals
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        return near(name, known, 1).stream().findFirst();
    }

    /**
     * Returns the known names that are near enough to the given one to have been meant, nearest first.
     *
     * @param name what was written
     * @param known the names that exist
     * @param limit how many to return at most
     * @return the names, empty when none is near
     */
    public static List<String> near(String name, Collection<String> known, int limit) {
        String wanted = name.toLowerCase(Locale.ROOT);
        if (wanted.isBlank() || wanted.length() > MAX_LENGTH) {
            return List.of();
        }
        record Candidate(String name, int cost) {}
        int most = Math.max(wanted.length() > 3 ? 2 : 1, wanted.length() / 3); // two, for letters that changed places
        return known.stream()
                .distinct()
                .filter(candidate -> candidate.length() <= MAX_LENGTH)
                .map(candidate -> new Candidate(candidate, cost(wanted, candidate.toLowerCase(Locale.ROOT), most)))
                .filter(candidate -> candidate.cost() <= most)
                .sorted(Comparator.comparingInt(Candidate::cost).thenComparing(Candidate::name))
                .limit(limit)
                .map(Candidate::name)
                .toList();
    }

    /**
     * Returns a sentence such as {@code no such actor 'hts'; did you mean 'hayat-tahrir-al-sham'?}.
     *
     * @param kind what was looked for, in a word or two
     * @param name what was written
     * @param known the names that exist
     * @return the sentence, with a suggestion where there is one and a few of the known names where there is none
     */
    public static String noSuch(String kind, String name, Collection<String> known) {
        String start = "no such " + kind + " '" + abbreviate(name) + "'";
        return nearest(name, known)
                .map(nearest -> start + "; did you mean '" + OneLine.of(nearest) + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? start + "; there are none"
                        : start
                                + (known.size() == 1 ? "; there is only " : "; there are ")
                                + known.stream()
                                        .sorted()
                                        .limit(5)
                                        .map(Suggestions::abbreviate)
                                        .collect(Collectors.joining(", "))
                                + (known.size() > 5 ? " and " + (known.size() - 5) + " more" : ""));
    }

    /**
     * Returns a text as it fits into an error message: in one line, and not too long.
     *
     * @param text any text
     * @return the text itself, or its beginning and an ellipsis
     */
    public static String abbreviate(String text) {
        if (text.length() <= MAX_SHOWN) {
            return OneLine.of(text);
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_SHOWN - 1)) ? MAX_SHOWN - 1 : MAX_SHOWN;
        return OneLine.of(text.substring(0, end)) + "…";
    }

    private static int cost(String wanted, String candidate, int most) {
        if (words(candidate).contains(wanted) || isAbbreviation(wanted, initials(candidate))) {
            return 0;
        }
        return distance(wanted, candidate, most);
    }

    /** Tells whether the letters are initials, the small words between them perhaps left out: hts, Hayat Tahrir al-Sham. */
    private static boolean isAbbreviation(String wanted, String initials) {
        if (wanted.length() < 2
                || initials.isEmpty()
                || initials.length() - wanted.length() > 1
                || initials.charAt(0) != wanted.charAt(0)) {
            return false;
        }
        int found = 0;
        for (int i = 0; i < initials.length() && found < wanted.length(); i++) {
            if (initials.charAt(i) == wanted.charAt(found)) {
                found++;
            }
        }
        return found == wanted.length();
    }

    private static List<String> words(String name) {
        return List.of(name.split("[^\\p{L}\\p{N}]+"));
    }

    private static String initials(String name) {
        return words(name).stream()
                .filter(w -> !w.isEmpty())
                .map(w -> w.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Levenshtein distance, or {@code most + 1} when it is larger than that. */
    private static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
                least = Math.min(least, current[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
