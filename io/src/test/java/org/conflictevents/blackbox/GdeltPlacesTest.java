package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.conflictevents.blackbox.GdeltRows.Read;
import org.conflictevents.io.Country;
import org.conflictevents.io.Input;
import org.conflictevents.io.Problem;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GdeltPlacesTest {

    private static Read at(String type, String name, String country, String adm1, String lat, String lon, String id) {
        return GdeltRows.with(cells(type, name, country, adm1, lat, lon, id));
    }

    private static String[] cells(
            String type, String name, String country, String adm1, String lat, String lon, String id) {
        return new String[] {
            "ActionGeo_Type",
            type,
            "ActionGeo_FullName",
            name,
            "ActionGeo_CountryCode",
            country,
            "ActionGeo_ADM1Code",
            adm1,
            "ActionGeo_Lat",
            lat,
            "ActionGeo_Long",
            lon,
            "ActionGeo_FeatureID",
            id
        };
    }

    private static Place place(Event event) {
        return event.place().orElseThrow();
    }

    @Test
    void aTownLiesInItsDivisionAndThatInItsCountry() {
        Event event = at("4", "Quay, Harbour, Syria", "SY", "SY12", "35.5", "36.25", "-254")
                .event();
        Place quay = place(event);
        assertThat(event.placePrecision()).isEqualTo(PlacePrecision.EXACT);
        assertThat(quay).hasToString("Quay, Harbour, Syria");
        assertThat(quay.kind()).isEqualTo(PlaceKind.SETTLEMENT);
        assertThat(quay.location()).hasToString("Optional[35.5, 36.25]");
        assertThat(quay.externalIds()).isEqualTo(Map.of("gns", "-254"));
        assertThat(quay.within().orElseThrow().externalIds()).isEqualTo(Map.of("fips-adm1", "SY12"));
        assertThat(quay.within().orElseThrow().within()).contains(country("SYR"));
        assertThat(event.extras().keySet())
                .filteredOn(name -> name.startsWith("ActionGeo"))
                .containsExactly("ActionGeo_Type");
    }

    private static Place country(String iso3) {
        return Country.ofIso3(iso3).orElseThrow().place();
    }

    @ParameterizedTest
    @CsvSource({
        "SY, SYR", "TU, TUR", "IS, ISR", "LE, LBN", "IZ, IRQ", "IR, IRN", "RS, RUS", "SF, ZAF", "GM, DEU", "UK, GBR"
    })
    void codesOfCountriesAreThoseOfFips(String fips, String iso3) {
        Event event = at("1", "x", fips, fips, "35", "38", fips).event();
        assertThat(place(event)).isEqualTo(country(iso3));
    }

    @Test
    void theMiddleOfACountryIsNoPlace() {
        Event event = at("1", "Syria", "SY", "SY", "35", "38", "SY").event();
        assertThat(event.placePrecision()).isEqualTo(PlacePrecision.COUNTRY);
        assertThat(place(event).location()).isEmpty();
        assertThat(event.extras())
                .containsEntry("ActionGeo_Lat", "35")
                .containsEntry("ActionGeo_Long", "38")
                .doesNotContainKeys(
                        "ActionGeo_FullName", "ActionGeo_CountryCode", "ActionGeo_ADM1Code", "ActionGeo_FeatureID");
    }

    @ParameterizedTest
    @CsvSource({"5, SY, SY12, 'Harbour, Syria', Syria", "2, US, USTX, 'Harbour, United States', United States"})
    void theMiddleOfADivisionIsNone(String type, String country, String adm1, String name, String of) {
        Event event = at(type, name, country, adm1, "35.5", "36.5", adm1).event();
        assertThat(event.placePrecision()).isEqualTo(PlacePrecision.ADMIN1);
        assertThat(place(event)).hasToString("Harbour, " + of);
        assertThat(place(event).kind()).isEqualTo(PlaceKind.PROVINCE);
        assertThat(place(event).location()).isEmpty();
        assertThat(event.extras())
                .containsKeys("ActionGeo_Lat", "ActionGeo_Long")
                .doesNotContainKey("ActionGeo_FeatureID");
    }

    @Test
    void aTownOfTheUnitedStatesHasANumberOfAnotherList() {
        Event event = at("3", "Quay, Texas, United States", "US", "USTX", "30.5", "-97.5", "1384")
                .event();
        assertThat(event.placePrecision()).isEqualTo(PlacePrecision.EXACT);
        assertThat(place(event).externalIds()).isEqualTo(Map.of("gnis", "1384"));
        assertThat(place(event).id())
                .isNotEqualTo(place(at("4", "Quay, Texas, United States", "US", "USTX", "30.5", "-97.5", "1384")
                                .event())
                        .id());
    }

    @Test
    void typeZeroIsNoPlace() {
        Event event = at("0", "", "", "", "", "", "").event();
        assertThat(event.place()).isEmpty();
        assertThat(event.placePrecision()).isEqualTo(PlacePrecision.UNKNOWN);
    }

    @Test
    void aLetterThatWasLostStaysLost() {
        Event event = at("4", "Quay, ?arbour, Syria", "SY", "SY09", "36.5", "37.5", "-255")
                .event();
        assertThat(place(event).within()).hasToString("Optional[?arbour, Syria]");
    }

    @Test
    void whatOneIdIsCalledInAnotherRowIsKept() {
        String text = GdeltRows.text(
                GdeltRows.COLUMNS,
                List.of(
                        GdeltRows.row(cells("4", "Quay, Harbour, Syria", "SY", "SY12", "35.5", "36.5", "-254")),
                        withId("742", cells("4", "Old Quay, ?arbour, Syria", "SY", "SY12", "35.75", "36.5", "-254"))));
        Dataset dataset =
                Input.of(new StringReader(text), "20200207121500.export.CSV").dataset();
        assertThat(dataset.warnings()).isEmpty();
        assertThat(dataset.events())
                .extracting(GdeltPlacesTest::place)
                .containsOnly(place(dataset.events().get(0)));
        assertThat(dataset.events().get(1).extras())
                .containsEntry("ActionGeo_FullName", "Old Quay, ?arbour, Syria")
                .containsEntry("ActionGeo_Lat", "35.75")
                .doesNotContainKey("ActionGeo_Long");
    }

    private static Map<String, String> withId(String id, String... cells) {
        Map<String, String> row = GdeltRows.row(cells);
        row.put("GLOBALEVENTID", id);
        return row;
    }

    @Test
    void aCountryThatNobodyKnowsIsNotedAndAPlaceOfItsOwn() {
        Read read = at("1", "Harbour Sea", "Q9", "Q9", "1.5", "2.5", "Q9");
        assertThat(place(read.event())).hasToString("Harbour Sea");
        assertThat(place(read.event()).externalIds()).isEqualTo(Map.of("fips", "Q9"));
        assertThat(read.notes())
                .extracting(Problem::message)
                .containsExactly("is no country that we know by a code of FIPS 10-4");
    }

    @Test
    void aTownWithoutANumberIsKnownByNameAndPoint() {
        Event event = at("4", "Quay, Syria", "SY", "SY", "35.5", "36.5", "").event();
        assertThat(place(event).id()).isEqualTo("gdelt-place-syria-quay-syria-35.5-36.5");
        assertThat(place(event).within()).contains(country("SYR"));
        assertThat(at("4", "", "SY", "SY", "", "", "").event().placePrecision()).isEqualTo(PlacePrecision.COUNTRY);
        assertThat(at("4", "", "", "", "", "", "").event().place()).isEmpty();
    }

    @Test
    void theNumberOfASecondLevelIsKept() {
        assertThat(GdeltRows.with("ActionGeo_ADM2Code", "26324").event().extras())
                .containsEntry("ActionGeo_ADM2Code", "26324");
    }
}
