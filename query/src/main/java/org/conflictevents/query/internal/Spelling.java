package org.conflictevents.query.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What remains of a name once the ways in which it can be written are taken away.
 *
 * <p>Arabic names reach Latin letters in many spellings: {@code Saraqib} and {@code Saraqeb}, {@code Kafr Ruma} and
 * {@code Kfar Roummah}, {@code Khan Shaykhun} and {@code Khan Sheikhoun}. Two names that sound alike have a key in common.
 * The keys are made to be compared, not to be read.
 */
public final class Spelling {

    /** The Arabic article as it is written, also where it takes on the sound of the next letter. */
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ul", "il", "an", "en", "ar", "er", "as", "es", "ash", "esh", "at", "et", "ad", "ed", "az",
            "ez");

    private Spelling() {}

    /**
     * Returns a name without case, accents, apostrophes, hyphens, blanks and other marks; Arabic without vowel signs and in one form of alef.
     *
     * @param name a name in any script
     * @return its letters and digits; empty if it has none
     */
    public static String plain(String name) {
        return String.join("", words(name));
    }

    /**
     * Returns the keys of a name by its sound: one with its articles and, where it has any, one without.
     *
     * @param name a name in any script
     * @return one or two keys; none if the name has neither letters nor digits
     */
    public static List<String> sounds(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return List.of();
        }
        String whole = Sound.of(String.join("", words));
        String bare = Sound.of(String.join("", withoutArticles(words)));
        return whole.equals(bare) ? List.of(whole) : List.of(whole, bare);
    }

    /** Tells whether a name is an abbreviation, such as {@code SANA} and {@code U.N.}: two to four capital Latin letters, dots aside. */
    static boolean isAbbreviation(String name) {
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 'A' && name.charAt(i) <= 'Z') {
                letters++;
            } else if (name.charAt(i) != '.') {
                return false;
            }
        }
        return letters >= 2 && letters <= 4;
    }

    /** Returns the words of a text, without case, accents and marks, each of letters and digits alone. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        // Marks come off only once letters and marks stand apart.
        String text = isFoldable(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                appendFolded(word, c);
            } else if (!isMark(c) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    /**
     * Tells whether a text is of ASCII and Arabic letters alone, which are folded as they stand.
     *
     * <p>Such are most names, and the tables of the normaliser cost a program that starts more time than its question.
     */
    static boolean isFoldable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !(c >= 'ء' && c <= 'ي')) {
                return false;
            }
        }
        return true;
    }

    private static void appendFolded(StringBuilder word, int c) {
        int lower = Character.toLowerCase(Character.toUpperCase(c));
        switch (lower) {
            case 'ß' -> word.append("ss");
            case 'æ' -> word.append("ae");
            case 'œ' -> word.append("oe");
            case 'ø' -> word.append('o');
            case 'ł' -> word.append('l');
            case 'đ' -> word.append('d');
            case 'ς' -> word.append('σ');
            case 'ٱ', 'آ', 'أ', 'إ' -> word.append('ا');
            case 'ؤ' -> word.append('و');
            case 'ى', 'ی', 'ئ' -> word.append('ي');
            case 'ک' -> word.append('ك');
            case 'ة' -> word.append('ه');
            case 'ـ' -> {} // the tatweel, a letter only to Unicode
            default -> {
                // The letters for hamza and ayn in transliterations are letters to Unicode, and an apostrophe to most
                // writers.
                if (!isApostrophe(c)) {
                    int digit = Character.digit(c, 10);
                    word.appendCodePoint(digit < 0 ? lower : '0' + digit);
                }
            }
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || isApostrophe(c);
    }

    private static boolean isApostrophe(int c) {
        return switch (c) {
            case '\'', '`', '´', '‘', '’', '‛', '′', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', '＇' -> true;
            default -> false;
        };
    }

    private static List<String> withoutArticles(List<String> words) {
        List<String> bare = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean isLast = i == words.size() - 1;
            if (isLast || !ARTICLES.contains(word)) {
                bare.add(word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word);
            }
        }
        return bare;
    }

    /** Returns the text with each run of one letter written once; digits are numbers, and stay. */
    private static String single(String text) {
        StringBuilder once = new StringBuilder(text.length());
        int last = -1;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c != last || !Character.isLetter(c)) {
                once.appendCodePoint(c);
            }
            last = c;
        }
        return once.toString();
    }

    /** How a name sounds: apart, since most names are found as they are written and never need it. */
    private static final class Sound {

        private static final Pattern VILLAGE = Pattern.compile("^(?:kfar|kafr|kafar|kufr|kufur)(?=\\p{L}{2})");
        private static final Pattern HILL = Pattern.compile("^(?:tal|tel|til)(?=\\p{L}{3})");
        private static final Pattern LAST_A = Pattern.compile("(?<=\\p{L}{2})(?:eh|ah|a)$");
        private static final Pattern I_SOUNDS = Pattern.compile("a?[eiy]+");
        private static final Pattern U_SOUNDS = Pattern.compile("[ou]+");

        static String of(String letters) {
            String key = single(letters);
            key = VILLAGE.matcher(key).replaceFirst("kfr");
            key = HILL.matcher(key).replaceFirst("tl");
            key = LAST_A.matcher(key).replaceFirst("a");
            key = I_SOUNDS.matcher(key).replaceAll("i");
            key = U_SOUNDS.matcher(key).replaceAll("u");
            return single(key.replace('q', 'k'));
        }
    }
}
