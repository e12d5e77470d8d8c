package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conflictevents.io.Country;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTest {

    @ParameterizedTest
    @CsvSource({
        "syria, 652, SYR, SY, 760, SY",
        "turkey, 640, TUR, TR, 792, TU",
        "russia, 365, RUS, RU, 643, RS",
        "israel, 666, ISR, IL, 376, IS",
        "lebanon, 660, LBN, LB, 422, LE",
        "iraq, 645, IRQ, IQ, 368, IZ",
        "iran, 630, IRN, IR, 364, IR",
        "united-kingdom, 200, GBR, GB, 826, UK",
        "south-africa, 560, ZAF, ZA, 710, SF",
        "myanmar, 775, MMR, MM, 104, BM",
        "democratic-republic-of-congo, 490, COD, CD, 180, CG",
        "burkina-faso, 439, BFA, BF, 854, UV"
    })
    void allCodesOfACountryLeadToIt(String id, int gw, String iso3, String iso2, int numeric, String fips) {
        List<Optional<Country>> found = List.of(
                Country.ofGw(gw),
                Country.ofIso3(iso3),
                Country.ofIso2(iso2),
                Country.ofIsoNumeric(numeric),
                Country.ofFips(fips),
                Country.ofCameo(iso3));
        assertThat(found)
                .allSatisfy(country ->
                        assertThat(country.map(Country::place).map(Place::id)).contains(id));
    }

    @Test
    void codesAndNamesAreUnique() {
        assertUnique(country -> country.gw().stream());
        assertUnique(country -> country.iso3().stream());
        assertUnique(country -> country.iso2().stream());
        assertUnique(country -> country.isoNumeric().stream());
        assertUnique(country -> country.fips().stream());
        assertUnique(country -> Stream.of(country.place().id()));
        assertUnique(country -> Stream.concat(Stream.of(country.name()), country.aliases().stream()));
    }

    private static void assertUnique(Function<Country, Stream<?>> codes) {
        assertThat(Country.all().stream().<Object>flatMap(codes)).doesNotHaveDuplicates();
    }

    @Test
    void codesHaveTheirForm() {
        assertThat(Country.all()).hasSizeGreaterThan(240).allSatisfy(country -> {
            assertThat(country.gw()).allMatch(number -> number >= 2 && number < 1_000);
            assertThat(country.iso3().stream()).allMatch(code -> code.matches("[A-Z]{3}"));
            assertThat(country.cameo().stream()).allMatch(code -> code.matches("[A-Z]{3}"));
            assertThat(country.iso2().stream()).allMatch(code -> code.matches("[A-Z]{2}"));
            assertThat(country.fips()).allMatch(code -> code.matches("[A-Z]{2}"));
            assertThat(country.isoNumeric().stream()).allMatch(number -> number >= 1 && number <= 899);
            assertThat(country.place().kind()).isEqualTo(PlaceKind.COUNTRY);
            assertThat(Country.of(country.place())).contains(country);
            assertThat(country.aliases()).doesNotContain(country.name(), "");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Syrian Arab Republic, syria",
        "DR Congo (Zaire), democratic-republic-of-congo",
        "Yemen (North Yemen), yemen",
        "Russia (Soviet Union), russia",
        "Serbia (Yugoslavia), serbia",
        "Türkiye, turkey",
        "BURMA, myanmar",
        "Republic of Congo, republic-of-congo",
        "Timor-Leste, east-timor"
    })
    void namesOfOthersLeadToIt(String name, String id) {
        assertThat(Country.named(name).map(Country::place).map(Place::id)).contains(id);
    }

    @Test
    void aCountryHasTheIdThatItHasInOurDataset() {
        assertThat(Datasets.idlib2020().places())
                .filteredOn(place -> place.kind().equals(PlaceKind.COUNTRY))
                .isNotEmpty()
                .allSatisfy(place ->
                        assertThat(Country.of(place).map(Country::name)).contains(place.name()));
    }

    @Test
    void whatIsNoCodeLeadsNowhere() {
        assertThat(Country.ofGw(-1)).isEmpty();
        assertThat(Country.ofIso3("")).isEmpty();
        assertThat(Country.ofIso3("SY")).isEmpty();
        assertThat(Country.named("Idlib")).isEmpty();
        assertThat(Country.ofFips("GZ")).isEqualTo(Country.ofFips("WE")).isPresent();
    }
}
