package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.conflictevents.model.internal.Suggestions;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final List<String> NAMES = List.of("hayat-tahrir-al-sham", "saraqib", "sarmin", "turkey");

    @Test
    void initialsAreUnderstood() {
        assertThat(Suggestions.nearest("htas", NAMES)).contains("hayat-tahrir-al-sham");
        assertThat(Suggestions.nearest("HTS", NAMES)).contains("hayat-tahrir-al-sham");
        assertThat(Suggestions.nearest("sth", NAMES)).isEmpty();
    }

    @Test
    void theNearestSpellingWins() {
        assertThat(Suggestions.nearest("Saraqeb", NAMES)).contains("saraqib");
        assertThat(Suggestions.near("sarmib", NAMES, 3)).containsExactly("sarmin", "saraqib");
    }

    @Test
    void aWordOfTheNameIsEnough() {
        assertThat(Suggestions.nearest("tahrir", NAMES)).contains("hayat-tahrir-al-sham");
    }

    @Test
    void severalWordsOfTheNameAreEnough() {
        assertThat(Suggestions.nearest("hayat tahrir", List.of("Hayat", "Hayat Tahrir al-Sham", "Tahrir Hayat")))
                .contains("Hayat Tahrir al-Sham");
        assertThat(Suggestions.nearest("al sham", NAMES)).contains("hayat-tahrir-al-sham");
    }

    @Test
    void caseAndPunctuationAreNoDifference() {
        assertThat(Suggestions.near("Hayat Tahrir al Sham", NAMES, 3)).containsExactly("hayat-tahrir-al-sham");
        assertThat(Suggestions.nearest("SAMEAS", List.of("PART_OF", "SAME_AS"))).contains("SAME_AS");
    }

    @Test
    void whatANameBeginsWithComesBeforeNamesThatAreOnlyLikeIt() {
        List<String> places = List.of("idlib-area", "idlib-city", "idlib-governorate", "idlib-grove");
        assertThat(Suggestions.nearest("idlib-gov", places)).contains("idlib-governorate");
        assertThat(Suggestions.near("idlib", places, 2)).containsExactly("idlib-area", "idlib-city");
        assertThat(Suggestions.near("event", List.of("evenly", "events"), 2)).containsExactly("events", "evenly");
    }

    @Test
    void aFirstWordWithMostLettersInCommonIsEnoughWhereNothingElseIsNear() {
        assertThat(Suggestions.near("Turkish army", List.of("Syrian army", "Turkey", "Turkish forces"), 3))
                .containsExactly("Turkish forces", "Turkey");
        assertThat(Suggestions.near("Turkish army", List.of("Turkey", "the Turkish army"), 3))
                .containsExactly("the Turkish army");
        assertThat(Suggestions.nearest("Turbines", List.of("Turkey"))).isEmpty();
    }

    @Test
    void oneOrTwoLettersMayMeanAnything() {
        assertThat(Suggestions.near("s", List.of("a", "r", "saraqib"), 3)).isEmpty();
        assertThat(Suggestions.near("ff", List.of("f", "fff", "f f"), 3)).isEmpty();
        assertThat(Suggestions.near("abc", List.of("ab", "bc"), 3)).isEmpty();
        assertThat(Suggestions.nearest("un", List.of("NU", "UN"))).contains("UN");
    }

    @Test
    void whoLooksForAnotherIsNotSuggested() {
        assertThat(Suggestions.noSuch("event", "entred", List.of("entered", "entries"), Set.of("entered")))
                .isEqualTo("no such event 'entred'; did you mean 'entries'?");
        assertThat(Suggestions.noSuch("event", "left", List.of("entered"), Set.of("entered")))
                .isEqualTo("no such event 'left'; there is no other");
        assertThat(Suggestions.noSuch("event", "gone", List.of("entered", "left"), Set.of("entered")))
                .isEqualTo("no such event 'gone'; there is only left");
    }

    @Test
    void nothingNearIsNothing() {
        assertThat(Suggestions.nearest("zzzz", NAMES)).isEmpty();
        assertThat(Suggestions.nearest("", NAMES)).isEmpty();
    }

    @Test
    void theSentenceListsWhatThereIsWhereNothingIsNear() {
        assertThat(Suggestions.noSuch("actor", "zzzz", NAMES))
                .isEqualTo("no such actor 'zzzz'; there are hayat-tahrir-al-sham, saraqib, sarmin, turkey");
        assertThat(Suggestions.noSuch("actor", "zzzz", List.of())).isEqualTo("no such actor 'zzzz'; there are none");
        assertThat(Suggestions.noSuch("n", "zzzz", List.of("a", "b", "c", "d", "e", "f", "g")))
                .endsWith("there are a, b, c, d, e and 2 more");
        assertThat(Suggestions.noSuch("actor", "zzzz", List.of("turkey"))).endsWith("'zzzz'; there is only turkey");
    }

    @Test
    void aNameWithoutLettersHasNoInitials() {
        assertThat(Suggestions.nearest("hts", List.of("--", "؟"))).isEmpty();
    }

    @Test
    void longNamesThatThereAreAreCut() {
        assertThat(Suggestions.noSuch("actor", "zzzz", List.of("x".repeat(1_000_000))))
                .hasSizeLessThan(150);
    }

    @Test
    void aLongNameCostsLittleAndIsCut() {
        String name = "x".repeat(1_000_000);
        assertThat(Suggestions.noSuch("actor", name, NAMES)).hasSizeLessThan(250);
    }

    @Test
    void cuttingNeverSplitsACodePoint() {
        assertThat(Suggestions.abbreviate("a".repeat(79) + "\uD83D\uDE00b")).isEqualTo("a".repeat(79) + "…");
    }

    @Test
    void whatTurnsTheDirectionOfWordsIsLeftOutOfMessages() {
        assertThat(Suggestions.noSuch("place", "\u202Eabc\u2066\u0633\u2069", List.of("abd")))
                .isEqualTo("no such place 'abc\u0633'; there is only abd");
        assertThat(Suggestions.abbreviate("\u200Fa\u202E")).isEqualTo("\u200Fa");
        assertThat(Suggestions.abbreviate("\u202E".repeat(100))).isEqualTo("…");
    }
}
