package org.conflictevents.io.internal.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conflictevents.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A word of a text, or a number in digits. Letters behind digits ({@code 14km}) are a word of their own; digits behind
 * letters ({@code M5}, {@code T-72}) belong to a name.
 *
 * @param span where it stands
 * @param word the letters in lower case; for digits, as they stand
 * @param digits the value of a number in digits, else null
 * @param isName whether it holds digits behind letters
 */
public record Token(TextSpan span, String word, @Nullable BigDecimal digits, boolean isName) {

    /** What stands between groups of three digits; the last is a quotation mark that some texts have for a comma. */
    private static final String SEPARATORS = ",'\u2019\u00a0\u202f\u2009\u201a";

    /** Returns the tokens of a text in their order. */
    public static List<Token> of(CodePoints text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!text.isWordAt(i)) {
                i++;
                continue;
            }
            Token token = Character.isDigit(text.at(i)) ? digits(text, i) : word(text, i);
            tokens.add(token);
            i = token.span.end();
        }
        return tokens;
    }

    private static Token word(CodePoints text, int start) {
        int end = start;
        boolean capitals = true;
        while (isLetter(text, end)) {
            capitals &= !Character.isLowerCase(text.at(end));
            end++;
        }
        boolean hyphen = capitals && isHyphen(text.at(end)) && Character.isDigit(text.at(end + 1));
        int digits = hyphen ? end + 1 : end;
        if (!Character.isDigit(text.at(digits))) {
            return new Token(new TextSpan(start, end), text.words(start, end).toLowerCase(Locale.ROOT), null, false);
        }
        while (text.isWordAt(digits)) {
            digits++;
        }
        return new Token(new TextSpan(start, digits), text.words(start, digits), null, true);
    }

    private static Token digits(CodePoints text, int start) {
        StringBuilder plain = new StringBuilder();
        int end = digitsInto(text, start, plain);
        while (SEPARATORS.indexOf(text.at(end)) >= 0 && plain.length() <= 60 && isGroupAt(text, end + 1)) {
            end = digitsInto(text, end + 1, plain);
        }
        if (text.at(end) == '.' && Character.isDigit(text.at(end + 1))) {
            plain.append('.');
            end = digitsInto(text, end + 1, plain);
        }
        // More digits than any quantity has are a key of some kind.
        BigDecimal value = plain.length() > 60 ? BigDecimal.ONE.negate() : new BigDecimal(plain.toString());
        return new Token(new TextSpan(start, end), text.words(start, end), value, false);
    }

    private static int digitsInto(CodePoints text, int start, StringBuilder plain) {
        int end = start;
        while (Character.isDigit(text.at(end))) {
            plain.append(Character.digit(text.at(end), 10));
            end++;
        }
        return end;
    }

    /** Tells whether three digits stand here, and not more. */
    private static boolean isGroupAt(CodePoints text, int start) {
        return Character.isDigit(text.at(start))
                && Character.isDigit(text.at(start + 1))
                && Character.isDigit(text.at(start + 2))
                && !Character.isDigit(text.at(start + 3));
    }

    private static boolean isLetter(CodePoints text, int index) {
        int type = Character.getType(text.at(index) < 0 ? ' ' : text.at(index));
        return Character.isLetter(text.at(index))
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isHyphen(int point) {
        return point == '-' || point == 0x2010 || point == 0x2011;
    }

    int start() {
        return span.start();
    }

    int end() {
        return span.end();
    }
}
