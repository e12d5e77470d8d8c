package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
