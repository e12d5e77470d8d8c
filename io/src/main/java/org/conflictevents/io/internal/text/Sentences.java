package org.conflictevents.io.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.conflictevents.model.TextSpan;

/**
 * Splits a text into sentences, by rules for the English of the press.
 *
 * <p>A line end ends a sentence, so that a headline, a caption and a fragment is one. Within a line a full stop, a question
 * or exclamation mark or an ellipsis ends it, with the quotation marks and brackets that close behind it, where a blank
 * follows and then a capital letter or a digit. The full stop of an abbreviation ends a sentence only before a word that mostly
 * begins one. The JDK has a splitter too, which knows no abbreviations, and is free to change from release to release.
 */
public final class Sentences {

    private static final String ENDS = ".!?\u2026\u061f";
    private static final String CLOSERS = ")]}\"'\u2019\u201d\u00bb";
    private static final String OPENERS = "([{\"'\u2018\u201c\u00ab`";

    private static final Set<String> ABBREVIATIONS = words("""
            jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun mr
            mrs ms dr prof st gen lt col maj capt cpt sgt cpl adm brig cmdr gov sen rep rev hon jr sr no vs
            etc approx est ca mt ft ave dept govt inc ltd co
            """);

    private static final Set<String> STARTERS = words("""
            a about according after all also an and another around as at before both but by earlier each
            for from he her his how however i if in it its later many meanwhile more most nearly no not of
            on only or other others over several she since so some that the their then there these they
            this those to under we what when where while who why with without you
            """);

    private final CodePoints text;
    private final List<TextSpan> found = new ArrayList<>();

    private Sentences(CodePoints text) {
        this.text = text;
    }

    private static Set<String> words(String lines) {
        return Set.of(lines.strip().split("\\s+"));
    }

    /** Returns the sentences in their order, without the blanks around them; each has a letter or a digit. */
    public static List<TextSpan> of(CodePoints text) {
        Sentences sentences = new Sentences(text);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.isLineEndAt(i)) {
                sentences.splitLine(start, i);
                start = i + 1;
            }
        }
        return List.copyOf(sentences.found);
    }

    private void splitLine(int lineStart, int lineEnd) {
        int start = lineStart;
        int i = lineStart;
        while (i < lineEnd) {
            if (ENDS.indexOf(text.at(i)) < 0) {
                i++;
                continue;
            }
            int mark = i;
            while (i < lineEnd && ENDS.indexOf(text.at(i)) >= 0) {
                i++;
            }
            boolean stop = i == mark + 1 && text.at(mark) == '.';
            while (i < lineEnd && CLOSERS.indexOf(text.at(i)) >= 0) {
                i++;
            }
            if (isBehindSentence(i, lineEnd, stop ? mark : -1)) {
                add(start, i);
                start = i;
            }
        }
        add(start, lineEnd);
    }

    /** Tells whether a sentence ends here, given where its full stop is, or -1 if another mark ended it. */
    private boolean isBehindSentence(int end, int lineEnd, int stop) {
        int next = end;
        while (next < lineEnd && text.isBlankAt(next)) {
            next++;
        }
        if (next == end || next == lineEnd) {
            return false;
        }
        while (next < lineEnd && OPENERS.indexOf(text.at(next)) >= 0) {
            next++;
        }
        if (!text.isWordAt(next) || Character.isLowerCase(text.at(next))) {
            return false;
        }
        return stop < 0 || !isAbbreviation(stop) || STARTERS.contains(wordFrom(next, lineEnd));
    }

    /** Tells whether the full stop at an index belongs to the word before it. */
    private boolean isAbbreviation(int stop) {
        int start = stop;
        boolean stops = false;
        while (Character.isLetter(text.at(start - 1))
                || (text.at(start - 1) == '.' && Character.isLetter(text.at(start)))) {
            start--;
            stops |= text.at(start) == '.';
        }
        String word = text.words(start, stop).toLowerCase(Locale.ROOT);
        boolean initial = stop - start == 1 && Character.isUpperCase(text.at(start));
        return stops || initial || ABBREVIATIONS.contains(word);
    }

    /** Returns the word that begins at an index, in small letters; empty if no blank ends it, as behind an initial. */
    private String wordFrom(int start, int lineEnd) {
        int end = start;
        while (end < lineEnd && Character.isLetter(text.at(end))) {
            end++;
        }
        boolean ended = end == lineEnd || text.isBlankAt(end) || text.at(end) == ',';
        return ended ? text.words(start, end).toLowerCase(Locale.ROOT) : "";
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.isBlankAt(start)) {
            start++;
        }
        while (start < end && text.isBlankAt(end - 1)) {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (text.isWordAt(i)) {
                found.add(new TextSpan(start, end));
                return;
            }
        }
    }
}
