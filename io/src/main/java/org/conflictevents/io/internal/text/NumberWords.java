package org.conflictevents.io.internal.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.Qualifier;
import org.jspecify.annotations.Nullable;

/** The English words for numbers. */
final class NumberWords {

    /** How a number word joins with others. */
    enum Rank {
        /** Zero to nine. */
        UNIT,
        /** Ten to nineteen. */
        TEEN,
        /** Twenty to ninety. */
        TENS,
        /** A hundred. */
        HUNDRED,
        /** A dozen, which nothing but a number stands before. */
        DOZEN,
        /** A thousand and up. */
        SCALE
    }

    /** A number word. */
    record Word(Rank rank, BigDecimal value, boolean ordinal) {}

    static final BigDecimal HALF = new BigDecimal("0.5");
    static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** Words that leave open how many of what follows them. */
    static final Set<String> SEVERAL = Set.of("several", "few", "many", "some");

    private static final Map<String, Word> WORDS = new HashMap<>();

    private static final Map<String, Integer> BANDS = Map.of(
            "tens",
            1,
            "dozens",
            0,
            "scores",
            0,
            "hundreds",
            2,
            "thousands",
            3,
            "millions",
            6,
            "billions",
            9,
            "trillions",
            12);

    private static final Map<Integer, Qualifier> BY_POWER = Map.of(
            0, Qualifier.DOZENS,
            1, Qualifier.TENS,
            2, Qualifier.HUNDREDS,
            3, Qualifier.THOUSANDS,
            4, Qualifier.TENS_OF_THOUSANDS,
            5, Qualifier.HUNDREDS_OF_THOUSANDS,
            6, Qualifier.MILLIONS);

    static {
        add(Rank.UNIT, 0, 1, "zero one two three four five six seven eight nine");
        add(Rank.TEEN, 10, 1, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
        add(Rank.TENS, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
        add(Rank.HUNDRED, 100, 0, "hundred");
        add(Rank.DOZEN, 12, 0, "dozen");
        add(Rank.SCALE, 1_000, 0, "thousand");
        add(Rank.SCALE, 1_000_000, 0, "million mn");
        add(Rank.SCALE, 1_000_000_000, 0, "billion bn");
        add(Rank.SCALE, 1_000_000_000_000L, 0, "trillion");
        addOrdinals(Rank.UNIT, 1, 1, "first second third fourth fifth sixth seventh eighth ninth");
        addOrdinals(Rank.TEEN, 10, 1, "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth");
        addOrdinals(Rank.TEEN, 18, 1, "eighteenth nineteenth");
        addOrdinals(Rank.TENS, 20, 10, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth");
        addOrdinals(Rank.HUNDRED, 100, 0, "hundredth");
        addOrdinals(Rank.SCALE, 1_000, 0, "thousandth");
        addOrdinals(Rank.SCALE, 1_000_000, 0, "millionth");
    }

    private NumberWords() {}

    private static void add(Rank rank, long first, long step, String words) {
        add(rank, first, step, words, false);
    }

    private static void addOrdinals(Rank rank, long first, long step, String words) {
        add(rank, first, step, words, true);
    }

    private static void add(Rank rank, long first, long step, String words, boolean ordinal) {
        long value = first;
        for (String word : words.split(" ", -1)) {
            WORDS.put(word, new Word(rank, BigDecimal.valueOf(value), ordinal));
            value += step;
        }
    }

    /** Returns the number that a word stands for, null if it stands for none. */
    static @Nullable Word of(String word) {
        return WORDS.get(word);
    }

    /** Returns the power of ten that a plural such as {@code hundreds} stands for, null if it is none; dozens and scores give 0. */
    static @Nullable Integer power(String plural) {
        return BANDS.get(plural);
    }

    /** Returns the qualifier for an order of magnitude, given the powers whose product it is; empty if there is none. */
    static Optional<Qualifier> band(List<Integer> powers) {
        int power = powers.stream().mapToInt(Integer::intValue).sum();
        boolean clean = powers.size() == 1 || !powers.contains(0);
        return clean ? Optional.ofNullable(BY_POWER.get(power)) : Optional.empty();
    }

    /** Returns the qualifier for several of a number such as a hundred; empty if there is none. */
    static Optional<Qualifier> severalOf(BigDecimal value) {
        return switch (value.toPlainString()) {
            case "12" -> Optional.of(Qualifier.DOZENS);
            case "100" -> Optional.of(Qualifier.HUNDREDS);
            case "1000" -> Optional.of(Qualifier.THOUSANDS);
            case "1000000" -> Optional.of(Qualifier.MILLIONS);
            default -> Optional.empty();
        };
    }
}
