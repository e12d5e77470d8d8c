package org.conflictevents.io.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.conflictevents.model.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4                            | 4
            580,000                      | 580000
            580\u00a0000                 | 580000
            580\u201a000                 | 580000
            1,234,567.5                  | 1234567.5
            \u0661\u0662                 | 12
            zero                         | 0
            four                         | 4
            Ten                          | 10
            twenty-one                   | 21
            twenty one                   | 21
            ninety\u2011nine             | 99
            a hundred                    | 100
            one hundred and fifty        | 150
            two hundred fifty            | 250
            three thousand five hundred  | 3500
            three thousand and five      | 3005
            two million three hundred thousand and four | 2300004
            twelve hundred               | 1200
            a dozen                      | 12
            two dozen                    | 24
            half a dozen                 | 6
            half a million               | 500000
            half-million                 | 500000
            a half-million               | 500000
            half of a million            | 500000
            two and a half million       | 2500000
            a quarter of a million       | 250000
            3.6 million                  | 3600000
            10\u00a0million              | 10000000
            100 thousand                 | 100000
            A million                    | 1000000
            2 billion                    | 2000000000
            500k                         | 500000
            5M                           | 5000000
            1.5bn                        | 1500000000
            half                         | 0.5
            """)
    void numberIsReadAsAWhole(String words, BigDecimal value) {
        assertThat(find(words)).containsExactly(words);
        assertThat(numerals(words).get(0).value().orElseThrow()).isEqualByComparingTo(value);
        assertThat(numerals(words).get(0).form()).isEqualTo(Numeral.Form.CARDINAL);
    }

    /** The numbers stand between brackets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "on Feb. [6], [2020], [12] fled",
                "a [911]-kilometer ([566]-mile) border",
                "about [16]km off",
                "[10]-[15] people",
                "[three]-[four] days",
                "a [nine]-year-long war",
                "[one] of [12] posts",
                "more than [a dozen] villages",
                "the [150]-member body",
                "[two] others and [three] more",
                "between [two] and [five]",
                "[1],[23] and [1],[2345]",
                "a [second] tank",
                "no one, someone, another, both, a couple",
                "[70] per cent of the rest",
                "since early [2011] when",
                "version [1.2].[3]",
                "[five]\n[thousand] people",
            })
    void numbersEndWhereReadersSayTheyDo(String marked) {
        String text = marked.replaceAll("[\\[\\]]", "");
        List<String> wanted = Pattern.compile("\\[([^]]*)]")
                .matcher(marked)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(find(text)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "hundreds, HUNDREDS",
        "hundreds of thousands, HUNDREDS_OF_THOUSANDS",
        "Tens of thousands, TENS_OF_THOUSANDS",
        "dozens, DOZENS",
        "millions, MILLIONS",
        "thousands, THOUSANDS",
        "tens, TENS"
    })
    void ordersOfMagnitudeAreBands(String words, Qualifier band) {
        assertThat(find(words + " of people")).containsExactly(words);
        assertThat(numerals(words).get(0).band()).contains(band);
        assertThat(numerals(words).get(0).value()).isEmpty();
    }

    @Test
    void aBandWithoutAQualifierIsStillFound() {
        assertThat(find("tens of millions fled")).containsExactly("tens of millions");
        assertThat(numerals("tens of millions").get(0).band()).isEmpty();
        assertThat(numerals("dozens of thousands").get(0).band()).isEmpty();
    }

    @Test
    void severalHundredIsABandAndAHundredIsNone() {
        assertThat(numerals("several hundred people").get(0).band()).contains(Qualifier.HUNDREDS);
        assertThat(numerals("a few thousand people").get(0).band()).contains(Qualifier.THOUSANDS);
        assertThat(numerals("a hundred people").get(0).band()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"eighth, 8", "2nd, 2", "21st, 21", "twenty-first, 21", "hundredth, 100", "first, 1"})
    void ordinalsAreToldFromCounts(String words, BigDecimal value) {
        assertThat(find("the " + words + " post")).containsExactly(words);
        assertThat(numerals(words).get(0).form()).isEqualTo(Numeral.Form.ORDINAL);
        assertThat(numerals(words).get(0).value().orElseThrow()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M5", "F-16", "T-72B3", "COVID-19"})
    void digitsBehindLettersAreNames(String name) {
        assertThat(find("the " + name + " there")).containsExactly(name);
        assertThat(numerals(name).get(0).form()).isEqualTo(Numeral.Form.NAME);
        assertThat(find("mid-2018")).containsExactly("2018");
    }

    @Test
    void aKeyOfManyDigitsIsNoQuantity() {
        assertThat(numerals("9".repeat(200)).get(0).value().orElseThrow()).isNegative();
    }

    @Property(tries = 500)
    void digits_with_separators_are_read_back(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        String words = String.format(Locale.ROOT, "%,d", number);
        assertThat(find("some " + words + " people")).containsExactly(words);
        assertThat(numerals(words).get(0).value().orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(number));
    }

    @Property(tries = 500)
    void numbers_in_words_are_read_back(@ForAll @LongRange(min = 0, max = 999_999_999L) long number) {
        String words = spelled(number);
        assertThat(find("some " + words + " people")).containsExactly(words);
        assertThat(numerals(words).get(0).value().orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(number));
    }

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");

    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static String spelled(long number) {
        if (number < 20) {
            return SMALL.get((int) number);
        }
        if (number < 100) {
            return TENS.get((int) number / 10) + (number % 10 == 0 ? "" : "-" + SMALL.get((int) number % 10));
        }
        long unit = number < 1_000 ? 100 : number < 1_000_000 ? 1_000 : 1_000_000;
        String name = unit == 100 ? " hundred" : unit == 1_000 ? " thousand" : " million";
        long rest = number % unit;
        return spelled(number / unit) + name + (rest == 0 ? "" : (rest < 100 ? " and " : " ") + spelled(rest));
    }

    private static List<Numeral> numerals(String text) {
        CodePoints points = CodePoints.of(text);
        return Numerals.of(points, Token.of(points));
    }

    private static List<String> find(String text) {
        CodePoints points = CodePoints.of(text);
        return numerals(text).stream()
                .map(numeral -> points.words(numeral.span()))
                .toList();
    }
}
