package org.conflictevents.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {

    private static final NameIndex<String> GROUPS = new NameIndex<>(
            List.of(
                    entry("nlf", "National Liberation Front"),
                    entry("levant-liberation", "Tahrir", "Hayat Tahrir al-Sham", "Nusra"),
                    entry("khan", "Soldiers of the South", "Khan Shaykhun")),
            (whole, part) -> false);

    @ParameterizedTest
    @CsvSource({
        "levant-liberacion, levant-liberation", // an id
        "NLFR, nlf",
        "front, nlf", // a word of the name
        "hts, levant-liberation", // the initials of an alias
        "nusras, levant-liberation", // an alias, by its letters
        "Khaan Sheeykhooniy, khan" // an alias, by its sound
    })
    void whatIsNearIsFoundByIdNameAndAlias(String written, String id) {
        assertThat(GROUPS.find(written, any -> true)).isEmpty();
        assertThat(GROUPS.near(written, any -> true, 5)).containsExactly(id);
        assertThat(GROUPS.near(written, any -> !any.equals(id), 5)).doesNotContain(id);
    }

    @ParameterizedTest
    @CsvSource({"SANNA, ''", "Sanaa, ''", "sana, agency", "Hamma, town", "HAMMA, town"})
    void whatSoundsLikeAnAbbreviationIsNotIt(String written, String id) {
        NameIndex<String> index =
                new NameIndex<>(List.of(entry("agency", "SANA"), entry("town", "Hama")), (whole, part) -> false);
        assertThat(index.find(written, any -> true)).isEqualTo(id.isEmpty() ? List.of() : List.of(id));
        assertThat(index.near(written, any -> true, 1)).hasSize(1);
    }

    @Test
    void anAliasThatIsAnAbbreviationIsNotFoundByItsSoundEither() {
        NameIndex<String> index = new NameIndex<>(
                List.of(
                        new NameIndex.Entry<>("agency", "agency", "SANA", List.of("Sana"), Set.of("Sana")),
                        entry("world", "United Nations", "U.N.")),
                (whole, part) -> false);
        assertThat(index.find("SANNA", any -> true)).isEmpty();
        assertThat(index.find("UNN", any -> true)).isEmpty();
        assertThat(index.find("sana", any -> true)).containsExactly("agency");
        assertThat(index.find("UN", any -> true)).containsExactly("world");
    }

    @Test
    void aNameOfAWholeAndItsPartMeansTheWhole() {
        List<NameIndex.Entry<String>> entries = List.of(entry("part", "Army"), entry("whole", "Army"));
        assertThat(new NameIndex<>(entries, (whole, part) -> whole.equals("whole")).find("army", any -> true))
                .containsExactly("whole");
        assertThat(new NameIndex<>(entries, (whole, part) -> false).find("army", any -> true))
                .containsExactly("part", "whole");
    }

    private static NameIndex.Entry<String> entry(String id, String name, String... aliases) {
        return new NameIndex.Entry<>(id, id, name, Arrays.asList(aliases), Set.of());
    }
}
