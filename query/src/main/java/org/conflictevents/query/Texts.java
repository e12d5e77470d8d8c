package org.conflictevents.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.model.EdtfDate;

/** How filters, queries and errors put things into words. */
final class Texts {

    /** How many dates one text names, at most. */
    private static final int DATES_SHOWN = 3;

    private Texts() {}

    static String notBlank(String text, String what) {
        if (Objects.requireNonNull(text, what).isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return text;
    }

    /** Returns a name as it is, or in quotation marks where it would read as a part of the sentence around it. */
    static String name(String name) {
        return Quoting.HARMLESS.matcher(name).matches()
                        && !Quoting.KEYWORD.matcher(name).matches()
                ? name
                : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Returns what a text begins with whose filter takes only what is certain. */
    static String certainly(Certainty certainty) {
        return certainty == Certainty.CERTAINLY ? "certainly " : "";
    }

    /** Returns a number without a fraction that says nothing: {@code 50}, {@code 36.5}. */
    static String number(double number) {
        String text = BigDecimal.valueOf(number).toPlainString();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Returns the constant of an enum in words: {@code does not confirm}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns {@code a}, or {@code (a or b)}: what stands beside it in a sentence cannot tear it apart. */
    static String choice(Collection<? extends Enum<?>> constants) {
        List<Enum<?>> sorted = List.copyOf(constants);
        String text = alternatives(sorted, Texts::words);
        return sorted.size() > 1 ? "(" + text + ")" : text;
    }

    /** Returns an unmodifiable copy in order of declaration. */
    static <E extends Enum<E>> Set<E> sorted(Set<E> constants) {
        return Collections.unmodifiableSet(new TreeSet<>(constants));
    }

    /**
     * Returns the dates as alternatives, those of a one-of set among them: {@code 2020-02-05 or 2020-02-06}. Dates that differ only in
     * how sure they are stand once, with the doubts of all of them; of many, the first two stand for the rest. One unknown day of a
     * range reads as {@code by 2020-02-06}, {@code 2020-02-05 or later} or {@code within 2020-02-01..2020-02-06}.
     */
    static String dates(List<EdtfDate> dates) {
        Map<String, String> doubts = new LinkedHashMap<>();
        dates.stream()
                .flatMap(
                        date -> date.isOneOf() && date.members().size() > 1 ? date.members().stream() : Stream.of(date))
                .map(EdtfDate::toString)
                .forEach(date -> {
                    int end = date.length();
                    while (end > 0 && "?~%".indexOf(date.charAt(end - 1)) >= 0) {
                        end--;
                    }
                    doubts.merge(date.substring(0, end), date.substring(end), Texts::weaker);
                });
        List<String> each = new ArrayList<>();
        doubts.forEach((date, doubt) -> each.add(inWords(date + doubt)));
        return each.size() > DATES_SHOWN
                ? String.join(", ", each.subList(0, DATES_SHOWN - 1)) + " or " + (each.size() - DATES_SHOWN + 1)
                        + " others"
                : alternatives(each, date -> date);
    }

    private static String inWords(String date) {
        int dots = date.indexOf("..");
        if (dots < 0 || !date.startsWith("[") || date.indexOf(',') >= 0) {
            return date;
        }
        String range = date.substring(1, date.length() - 1);
        if (dots == 1) {
            return "by " + range.substring(2);
        }
        return range.endsWith("..") ? range.substring(0, range.length() - 2) + " or later" : "within " + range;
    }

    /** Returns the mark of both doubts: {@code ?} for uncertain, {@code ~} for approximate, {@code %} for both. */
    private static String weaker(String one, String other) {
        return one.isEmpty() || one.equals(other) ? other : other.isEmpty() ? one : "%";
    }

    /** Returns {@code a, b or c}. */
    static <T> String alternatives(List<T> items, Function<? super T, String> text) {
        List<String> texts = items.stream().map(text).collect(Collectors.toList());
        int last = texts.size() - 1;
        return last < 1 ? String.join("", texts) : String.join(", ", texts.subList(0, last)) + " or " + texts.get(last);
    }

    /** Patterns that only texts need: a query that runs puts nothing into words, and does not wait for them. */
    private static final class Quoting {

        /** Words that have a meaning of their own in the text of a filter. */
        static final Pattern KEYWORD = Pattern.compile("(?i).*\\b(and|or|not)\\b.*");

        static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{M}\\p{N} .'’_-]+");
    }
}
