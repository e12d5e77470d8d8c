package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.query.internal.Spelling;

class NameResolutionLawsTest {

    private static final List<String> NAMES = List.of(
            "Saraqib",
            "Saraqeb",
            "سراقب",
            "Idlib",
            "إدلب",
            "Maarrat al-Numan",
            "Maaret al-Numan",
            "معرة النعمان",
            "Nayrab",
            "Nerab",
            "Kafr Nabl",
            "Kafranbel",
            "كفرنبل",
            "Khan Shaykhun",
            "Khan Sheikhoun",
            "خان شيخون",
            "Taftanaz",
            "Tall Touqan",
            "Tel-Toukan",
            "Kafr Ruma",
            "Kfar Roummah",
            "Al-Surman",
            "Murak",
            "Hazzanu",
            "Al Kiswah",
            "Kisweh",
            "Izra",
            "Ezra",
            "Daraa",
            "Damascus",
            "Aleppo",
            "حلب",
            "Latakia",
            "اللاذقية",
            "Jisr ash-Shughur",
            "M5",
            "M4",
            "Abu al-Duhur",
            "Ma'ra",
            "Ḥimṣ",
            "As-Sweida");

    record Written(Dataset dataset, Place meant, String name) {}

    @Provide
    Arbitrary<Written> written() {
        return Arbitraries.longs().map(Random::new).map(random -> {
            List<Place> places = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Place.Builder place = Place.builder()
                        .id("place#" + i)
                        .name(pick(random, NAMES))
                        .kind(PlaceKind.TOWN);
                for (int j = random.nextInt(3); j > 0; j--) {
                    place.addAliases(Alias.of(pick(random, NAMES)));
                }
                if (i > 0 && random.nextBoolean()) {
                    place.within(pick(random, places));
                }
                places.add(place.build());
            }
            Place meant = pick(random, places);
            String name = pick(random, names(meant).toList());
            Dataset dataset =
                    Dataset.builder().id("d").title("D").addAllPlaces(places).build();
            return new Written(dataset, meant, respell(random, name));
        });
    }

    @Property(tries = 1000)
    void another_spelling_means_the_same_place_or_lists_it(@ForAll("written") Written written) {
        Place found;
        try {
            found = ConflictData.of(written.dataset()).place(written.name());
        } catch (UnresolvedNameException unclear) {
            assertThat(unclear.names().get(0).candidates())
                    .as(written.name())
                    .anyMatch(candidate -> candidate.id().equals(written.meant().id()));
            return;
        }
        assertThat(names(found).anyMatch(name -> alike(name, written.name())))
                .as("%s is called %s", found, written.name())
                .isTrue();
        assertThat(found.equals(written.meant())
                        || written.meant().isWithin(found)
                        || isNearer(found, written.meant(), written.name()))
                .as("%s means %s, not %s", written.name(), written.meant(), found)
                .isTrue();
    }

    @Property(tries = 300)
    void any_text_is_a_name_or_an_error_that_says_so(@ForAll String name) {
        ConflictData data = Fixtures.data();
        if (name.isBlank()) {
            return;
        }
        try {
            Place found = data.place(name);
            assertThat(Stream.concat(Stream.of(found.id()), names(found)).anyMatch(other -> alike(other, name)))
                    .isTrue();
        } catch (UnresolvedNameException unclear) {
            assertThat(unclear.names()).hasSize(1);
            assertThat(unclear.getMessage()).hasSizeLessThan(2_000);
        }
    }

    /** A name outranks an alias, and a like spelling outranks a like sound. */
    private static boolean isNearer(Place found, Place meant, String written) {
        return rank(found, written) < rank(meant, written);
    }

    private static int rank(Place place, String written) {
        String plain = Spelling.plain(written);
        if (Spelling.plain(place.name()).equals(plain)) {
            return 0;
        }
        if (names(place).anyMatch(name -> Spelling.plain(name).equals(plain))) {
            return 1;
        }
        return alike(place.name(), written) ? 2 : 3;
    }

    private static boolean alike(String name, String written) {
        return Spelling.sounds(name).stream().anyMatch(Spelling.sounds(written)::contains);
    }

    private static Stream<String> names(Place place) {
        return Stream.concat(Stream.of(place.name()), place.aliases().stream().map(Alias::text));
    }

    /** Changes case, hyphens, apostrophes, accents and doublings, and the vowels and consonants that stand for one another. */
    private static String respell(Random random, String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            String letter = String.valueOf(c);
            boolean isLetter = Character.isLetter(c);
            switch (random.nextInt(12)) {
                case 0 -> text.append(letter.toUpperCase(Locale.ROOT));
                case 1 -> text.append(letter.toLowerCase(Locale.ROOT));
                case 2 -> text.append(letter).append(isLetter ? letter : "");
                case 3 -> text.append(letter).append(pick(random, List.of("'", "’", "ʿ", "`")));
                case 4 ->
                    text.append(letter).append(isLetter ? pick(random, List.of("\u0301", "\u0304", "\u0323")) : "");
                case 5 -> text.append(c == '-' || c == ' ' ? pick(random, List.of("", "-", " ", "\u00A0")) : letter);
                case 6 -> text.append(c == 'i' ? "ee" : c == 'u' ? "ou" : c == 'q' ? "k" : letter);
                default -> text.append(letter);
            }
        }
        return text.toString();
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
