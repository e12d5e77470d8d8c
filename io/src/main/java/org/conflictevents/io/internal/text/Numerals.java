package org.conflictevents.io.internal.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.io.internal.text.NumberWords.Rank;
import org.conflictevents.io.internal.text.NumberWords.Word;
import org.conflictevents.model.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a text: digits of any script with or without separators, English number words, and what both make
 * together ({@code 3.6 million}, {@code half a million}, {@code twenty-first}).
 *
 * <p>An article is no number, but belongs to the one that follows it ({@code a dozen}). Of fractions it knows halves and
 * quarters.
 */
public final class Numerals {

    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");

    private final CodePoints text;
    private final List<Token> tokens;

    /** The number that is being read: what is complete, what still grows, and where it ends. */
    private BigDecimal total = BigDecimal.ZERO;

    private BigDecimal current = BigDecimal.ZERO;
    private BigDecimal scale = BigDecimal.ZERO;
    private @Nullable Rank last;
    private boolean ordinal;
    private int next;

    private Numerals(CodePoints text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Returns the numbers of a text, whose tokens these are, in their order; they do not overlap. */
    public static List<Numeral> of(CodePoints text, List<Token> tokens) {
        Numerals numerals = new Numerals(text, tokens);
        List<Numeral> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            numerals.next = i + 1;
            Numeral numeral = numerals.at(i);
            if (numeral != null) {
                found.add(numeral);
            }
            i = numerals.next;
        }
        return List.copyOf(found);
    }

    private @Nullable Numeral at(int i) {
        Token token = tokens.get(i);
        if (token.isName()) {
            return Numeral.name(token.start(), token.end());
        }
        if (token.digits() != null) {
            return digits(i, token.digits());
        }
        return switch (token.word()) {
            case "a", "an" -> behindArticle(i);
            case "half" -> half(i, i);
            default -> NumberWords.power(token.word()) != null ? band(i) : words(i, i);
        };
    }

    private @Nullable Numeral behindArticle(int i) {
        if (!isJoined(i)) {
            return null;
        }
        Token token = tokens.get(i + 1);
        Word word = NumberWords.of(token.word());
        if (word != null && !word.ordinal() && word.rank().compareTo(Rank.HUNDRED) >= 0) {
            return words(i, i + 1);
        } else if (token.word().equals("half")) {
            return half(i, i + 1);
        }
        return token.word().equals("quarter") && isWord(i + 2, "of") ? fraction(i, i + 1, NumberWords.QUARTER) : null;
    }

    /** Half a million, a half-million, half of something. */
    private Numeral half(int start, int half) {
        return fraction(start, half, NumberWords.HALF);
    }

    private Numeral fraction(int start, int at, BigDecimal part) {
        int i = at;
        if (isJoined(i) && isWord(i + 1, "of") && isJoined(i + 1) && isArticle(i + 2)) {
            i += 1;
        }
        if (isJoined(i) && isArticle(i + 1)) {
            i += 1;
        }
        Word scaled = isJoined(i) ? NumberWords.of(tokens.get(i + 1).word()) : null;
        if (scaled == null || scaled.ordinal() || scaled.rank().compareTo(Rank.HUNDRED) < 0) {
            next = at + 1;
            return cardinal(start, part);
        }
        next = i + 2;
        return cardinal(start, part.multiply(scaled.value()));
    }

    private Numeral band(int start) {
        List<Integer> powers = new ArrayList<>();
        int i = start;
        Integer power = NumberWords.power(tokens.get(i).word());
        while (power != null) {
            powers.add(power);
            next = i + 1;
            boolean goesOn = isJoined(i) && isWord(i + 1, "of") && isJoined(i + 1);
            i += 2;
            power = goesOn ? NumberWords.power(tokens.get(i).word()) : null;
        }
        return Numeral.band(tokens.get(start).start(), endOfLast(), NumberWords.band(powers));
    }

    private Numeral digits(int i, BigDecimal value) {
        Token suffix = i + 1 < tokens.size()
                        && tokens.get(i + 1).start() == tokens.get(i).end()
                ? tokens.get(i + 1)
                : null;
        String letters = suffix == null ? "" : suffix.word();
        next = i + 1;
        if (ORDINAL_ENDINGS.contains(letters)) {
            next++;
            return Numeral.ordinal(tokens.get(i).start(), endOfLast(), value);
        }
        if (letters.equals("k") || (letters.equals("m") && text.at(tokens.get(i).end()) == 'M')) {
            next++;
            return cardinal(i, value.movePointRight(letters.equals("k") ? 3 : 6));
        }
        begin(value, Rank.TEEN);
        grow(i);
        return cardinal(i, total.add(current));
    }

    /** Reads number words from a token on, the number beginning at that or at the article before it. */
    private @Nullable Numeral words(int start, int i) {
        Word word = NumberWords.of(tokens.get(i).word());
        boolean denial = i > 0
                && tokens.get(i - 1).word().equals("no")
                && tokens.get(i).word().equals("one");
        if (word == null || denial || tokens.get(i).word().length() == 2) { // bn and mn stand behind digits
            return null;
        }
        boolean bare = start == i && word.rank().compareTo(Rank.HUNDRED) >= 0;
        if (bare
                && i > 0
                && isJoined(i - 1)
                && NumberWords.SEVERAL.contains(tokens.get(i - 1).word())) {
            next = i + 1;
            return Numeral.band(tokens.get(i).start(), endOfLast(), several(i, word));
        }
        next = i + 1;
        begin(word.rank() == Rank.SCALE ? BigDecimal.ZERO : word.value(), word.rank());
        ordinal = word.ordinal();
        if (word.rank() == Rank.SCALE) {
            total = word.value();
            scale = word.value();
        }
        if (!ordinal) {
            grow(i);
        }
        BigDecimal value = total.add(current);
        return ordinal ? Numeral.ordinal(tokens.get(start).start(), endOfLast(), value) : cardinal(start, value);
    }

    /** Some 3 million is a rough number, some hundred is too: only what cannot be one number is several. */
    private Optional<Qualifier> several(int i, Word word) {
        return tokens.get(i - 1).word().equals("some") ? Optional.empty() : NumberWords.severalOf(word.value());
    }

    private void begin(BigDecimal value, Rank rank) {
        total = BigDecimal.ZERO;
        current = value;
        scale = BigDecimal.ZERO;
        last = rank;
        ordinal = false;
    }

    /** Adds the words behind a token for as long as they go on with its number. */
    private void grow(int from) {
        int i = from;
        while (!ordinal && isJoined(i)) {
            int at = i + 1;
            boolean and = isWord(at, "and") && isJoined(at) && (last == Rank.HUNDRED || last == Rank.SCALE);
            if (isWord(at, "and") && isJoined(at) && addHalf(at)) {
                i = next - 1;
                continue;
            }
            Word word = NumberWords.of(tokens.get(and ? at + 1 : at).word());
            if (word == null || !accepts(word, and)) {
                return;
            }
            i = and ? at + 1 : at;
            next = i + 1;
        }
    }

    /** Takes "and a half" behind a number: two and a half million. */
    private boolean addHalf(int and) {
        boolean isHalf = isWord(and + 1, "a") && isJoined(and + 1) && isWord(and + 2, "half");
        if (isHalf && (last == Rank.UNIT || last == Rank.TEEN || last == Rank.TENS)) {
            current = current.add(NumberWords.HALF);
            last = Rank.TEEN;
            next = and + 3;
            return true;
        }
        return false;
    }

    /** Takes the word into the number, if it can stand behind what was read last. */
    private boolean accepts(Word word, boolean and) {
        boolean below = word.rank().compareTo(Rank.HUNDRED) < 0;
        boolean fits = switch (word.rank()) {
            case UNIT -> last == Rank.TENS || last == Rank.HUNDRED || last == Rank.SCALE;
            case TEEN, TENS -> last == Rank.HUNDRED || last == Rank.SCALE;
            case HUNDRED -> last == Rank.UNIT || last == Rank.TEEN;
            case DOZEN -> last == Rank.UNIT || last == Rank.TEEN || last == Rank.TENS;
            case SCALE ->
                last != Rank.DOZEN
                        && (last != Rank.SCALE || current.signum() != 0)
                        && (scale.signum() == 0 || word.value().compareTo(scale) < 0);
        };
        if (!fits
                || (and && !below)
                || (word.rank() == Rank.UNIT && word.value().signum() == 0)) {
            return false;
        }
        switch (word.rank()) {
            case SCALE -> {
                total = total.add(current.multiply(word.value()));
                scale = word.value();
                current = BigDecimal.ZERO;
            }
            case HUNDRED, DOZEN -> current = current.multiply(word.value());
            default -> current = current.add(word.value());
        }
        last = word.rank();
        ordinal = word.ordinal();
        return true;
    }

    private Numeral cardinal(int start, BigDecimal value) {
        return Numeral.cardinal(tokens.get(start).start(), endOfLast(), value);
    }

    private int endOfLast() {
        return tokens.get(next - 1).end();
    }

    private boolean isArticle(int i) {
        return isWord(i, "a") || isWord(i, "an");
    }

    private boolean isWord(int i, String word) {
        return i < tokens.size() && tokens.get(i).word().equals(word);
    }

    /** Tells whether one blank or hyphen, and nothing else, stands between a token and the next. */
    private boolean isJoined(int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        int gap = tokens.get(i).end();
        int wide = tokens.get(i + 1).start() - gap;
        boolean letters = wide == 0 && tokens.get(i).digits() != null;
        return letters
                || (wide == 1 && !text.isLineEndAt(gap) && (text.isBlankAt(gap) || Token.isHyphen(text.at(gap))));
    }
}
