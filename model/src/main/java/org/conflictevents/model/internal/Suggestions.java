package org.conflictevents.model.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds among known names those that somebody may have meant. */
public final class Suggestions {

    /** Longer names are not compared letter by letter: the cost of a suggestion stays bounded whatever the input. */
    private static final int MAX_LENGTH = 200;

    private static final int MAX_SHOWN = 80;

    /** How many of the known names are listed where none is near. */
    private static final int SOME = 5;

    private static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparing(Candidate::way)
            .thenComparingInt(Candidate::cost)
            .thenComparing(Candidate::name);

    private Suggestions() {}

    /**
     * Returns the known name that is nearest to the given one, if one is near enough to have been meant.
     *
     * @param name what was written
     * @param known the names that exist
     * @return the first of {@link #near}
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        return near(name, known, 1).stream().findFirst();
    }

    /**
     * Returns the known names that are near enough to the given one to have been meant, nearest first.
     *
     * <p>These come in this order: a name that differs in case and punctuation only; names that hold the given one as whole words,
     * or have it as their initials; names that begin with it; names within two letters or a third by edit distance. Where there
     * are none of these, names whose first word has most of its letters in common with the first one given, as Turkey and
     * Turkish have. Of one or two letters nobody can tell what was meant, and so only the first way counts for them, as it does for known names
     * as short. The time grows with the length of all known names together.
     *
     * @param name what was written
     * @param known the names that exist
     * @param limit how many to return at most
     * @return the names, empty when none is near
     */
    public static List<String> near(String name, Collection<String> known, int limit) {
        String wanted = name.length() > MAX_LENGTH ? "" : plain(name);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        boolean onlyDistant = true;
        for (String one : new LinkedHashSet<>(known)) {
            Candidate candidate = one.length() > MAX_LENGTH ? null : candidate(wanted, one);
            if (candidate != null) {
                candidates.add(candidate);
                onlyDistant &= candidate.way() == Way.FIRST_WORD;
            }
        }
        List<String> near = new ArrayList<>();
        candidates.sort(NEAREST_FIRST);
        for (Candidate candidate : candidates) {
            if (near.size() < limit && (onlyDistant || candidate.way() != Way.FIRST_WORD)) {
                near.add(candidate.name());
            }
        }
        return near;
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
        return noSuch(kind, name, known, Set.of());
    }

    /**
     * Returns a sentence such as {@link #noSuch(String, String, Collection)}, about what must be another thing.
     *
     * @param kind what was looked for, in a word or two
     * @param name what was written
     * @param known the names that exist
     * @param own names of the one that looks for another: to follow such a suggestion would be the next error
     */
    public static String noSuch(String kind, String name, Collection<String> known, Set<String> own) {
        String start = noSuch(kind, name);
        List<String> others = new ArrayList<>(known);
        others.removeAll(own);
        Optional<String> nearest = nearest(name, others);
        if (nearest.isPresent()) {
            return start + "; did you mean '" + OneLine.of(nearest.get()) + "'?";
        } else if (others.isEmpty()) {
            return start + (known.isEmpty() ? "; there are none" : "; there is no other");
        }
        List<String> shown = new ArrayList<>();
        for (String other : least(others, SOME)) {
            shown.add(abbreviate(other));
        }
        return start
                + (others.size() == 1 ? "; there is only " : "; there are ")
                + String.join(", ", shown)
                + (others.size() > shown.size() ? " and " + (others.size() - shown.size()) + " more" : "");
    }

    /** Returns the first names in the order of their letters. */
    private static Iterable<String> least(List<String> names, int count) {
        TreeSet<String> least = new TreeSet<>();
        for (String name : names) {
            if (least.size() < count || name.compareTo(least.last()) < 0) {
                least.add(name);
            }
            if (least.size() > count) {
                least.pollLast();
            }
        }
        return least;
    }

    /** Returns a sentence that says only what there is not. */
    public static String noSuch(String kind, String name) {
        return "no such " + kind + " '" + abbreviate(name) + "'";
    }

    /**
     * Returns a text as it fits into an error message: in one line, not too long, and without what turns the direction of the words
     * behind it.
     *
     * @param text any text
     * @return the text itself, or its beginning and an ellipsis
     */
    public static String abbreviate(String text) {
        if (text.length() <= MAX_SHOWN) {
            return straight(OneLine.of(text));
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_SHOWN - 1)) ? MAX_SHOWN - 1 : MAX_SHOWN;
        return straight(OneLine.of(text.substring(0, end))) + "…";
    }

    /** Leaves out the embeddings, overrides and isolates of Unicode's Annex 9. */
    private static String straight(String text) {
        StringBuilder straight = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069')) {
                straight = straight == null ? new StringBuilder(text).delete(i, text.length()) : straight;
            } else if (straight != null) {
                straight.append(c);
            }
        }
        return straight == null ? text : straight.toString();
    }

    /** In which way a known name is near to another, the nearest way first. */
    private enum Way {
        SAME_LETTERS,
        WORDS,
        BEGINNING,
        DISTANCE,
        FIRST_WORD
    }

    private record Candidate(String name, Way way, int cost) {}

    private static @Nullable Candidate candidate(String wanted, String name) {
        String plain = plain(name);
        int more = Math.abs(plain.length() - wanted.length());
        if (plain.equals(wanted)) {
            return new Candidate(name, Way.SAME_LETTERS, 0);
        } else if (isShort(wanted) || isShort(plain)) {
            return null;
        } else if ((" " + plain + " ").contains(" " + wanted + " ") || isAbbreviation(wanted, initials(plain))) {
            return new Candidate(name, Way.WORDS, plain.startsWith(wanted) ? more : MAX_LENGTH + more);
        } else if (plain.startsWith(wanted)) {
            return new Candidate(name, Way.BEGINNING, more);
        }
        int most = Math.max(wanted.length() > 3 ? 2 : 1, wanted.length() / 3); // two, for letters that changed places
        int distance = distance(wanted, plain, most);
        if (distance <= most) {
            return new Candidate(name, Way.DISTANCE, distance);
        }
        return sharesFirstWord(wanted, plain) ? new Candidate(name, Way.FIRST_WORD, more) : null;
    }

    private static boolean isShort(String plain) {
        return plain.codePointCount(0, plain.length()) < 3;
    }

    /** Tells whether the first words have at least four letters in common, and more than half of the longer one. */
    private static boolean sharesFirstWord(String a, String b) {
        int common = 0;
        while (common < a.length()
                && common < b.length()
                && a.charAt(common) == b.charAt(common)
                && a.charAt(common) != ' ') {
            common++;
        }
        return common >= 4 && 2 * common > Math.max(firstWord(a), firstWord(b));
    }

    private static int firstWord(String plain) {
        int end = plain.indexOf(' ');
        return end < 0 ? plain.length() : end;
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

    /** Returns the words of a name in small letters, with one space between them. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        String lower = name.toLowerCase(Locale.ROOT);
        int c;
        for (int i = 0; i < lower.length(); i += Character.charCount(c)) {
            c = lower.codePointAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                plain.appendCodePoint(c);
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private static String initials(String plain) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            if (i == 0 || plain.charAt(i - 1) == ' ') {
                initials.append(plain.charAt(i));
            }
        }
        return initials.toString();
    }

    /** Returns the Levenshtein distance, or {@code most + 1} when it is larger than that. */
    public static int distance(String a, String b, int most) {
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
