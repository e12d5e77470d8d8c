package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.conflictevents.io.internal.countries.CountryTable;
import org.conflictevents.model.Place;

/**
 * A country or territory, whatever code or name a file has for it.
 *
 * <pre>{@code
 * Country.ofGw(652).map(Country::place)           // => Optional[Syria]
 * Country.ofIso3("SYR").equals(Country.ofGw(652))  // => true
 * Country.ofFips("IS").orElseThrow().name()        // => Israel
 * Country.named("DR Congo (Zaire)").orElseThrow().iso3()   // => Optional[COD]
 * Country.named("Syria").orElseThrow().place().externalIds()   // => {fips=SY, gw=652, iso-numeric=760, iso3=SYR}
 * }</pre>
 *
 * <p>The table behind it is the resource {@code countries.tsv} beside this class. Immutable and safe for use by several threads.
 *
 * @param place the place that stands for it, the same in all formats: with an id such as {@code syria}, and external ids {@code gw},
 *     {@code iso3}, {@code iso-numeric} and {@code fips}, as far as there are such codes
 * @param gw its numbers in the list of Gleditsch and Ward as UCDP uses it; the first is the one to write
 * @param iso3 its code of three letters in ISO 3166-1
 * @param iso2 its code of two letters in ISO 3166-1
 * @param isoNumeric its number in ISO 3166-1, without leading zeros
 * @param fips its codes in FIPS PUB 10-4, as GDELT uses them for places; the first is the one to write
 * @param cameo its code of three letters in CAMEO, as GDELT uses it for actors
 * @param ucdpName the name that UCDP gives it, such as {@code Yemen (North Yemen)}
 * @param aliases further names
 */
public record Country(
        Place place,
        List<Integer> gw,
        Optional<String> iso3,
        Optional<String> iso2,
        Optional<Integer> isoNumeric,
        List<String> fips,
        Optional<String> cameo,
        String ucdpName,
        List<String> aliases) {

    public Country {
        requireNonNull(place, "place");
        gw = Arguments.list(gw, "gw");
        requireNonNull(iso3, "iso3");
        requireNonNull(iso2, "iso2");
        requireNonNull(isoNumeric, "isoNumeric");
        fips = Arguments.list(fips, "fips");
        requireNonNull(cameo, "cameo");
        requireNonNull(ucdpName, "ucdpName");
        aliases = Arguments.list(aliases, "aliases");
    }

    /** Returns the English name that we print. */
    public String name() {
        return place.name();
    }

    /** Returns all countries of the table. */
    public static List<Country> all() {
        return CountryTable.get().all();
    }

    /** Returns the country with a number of Gleditsch and Ward, such as 652 for Syria. */
    public static Optional<Country> ofGw(int number) {
        return CountryTable.get().ofGw(number);
    }

    /** Returns the country with a code of three letters in ISO 3166-1, in any case. */
    public static Optional<Country> ofIso3(String code) {
        return CountryTable.get().ofIso3(requireNonNull(code, "code"));
    }

    /** Returns the country with a code of two letters in ISO 3166-1, in any case; not to be taken for FIPS, see {@link #ofFips}. */
    public static Optional<Country> ofIso2(String code) {
        return CountryTable.get().ofIso2(requireNonNull(code, "code"));
    }

    /** Returns the country with a number in ISO 3166-1, such as 760 for Syria. */
    public static Optional<Country> ofIsoNumeric(int number) {
        return CountryTable.get().ofIsoNumeric(number);
    }

    /** Returns the country with a code of two letters in FIPS PUB 10-4, in any case; not to be taken for ISO, see {@link #ofIso2}. */
    public static Optional<Country> ofFips(String code) {
        return CountryTable.get().ofFips(requireNonNull(code, "code"));
    }

    /** Returns the country with a code of three letters in CAMEO, in any case. */
    public static Optional<Country> ofCameo(String code) {
        return CountryTable.get().ofCameo(requireNonNull(code, "code"));
    }

    /** Returns the country with a name or alias, that of UCDP included, in any case. */
    public static Optional<Country> named(String name) {
        return CountryTable.get().named(requireNonNull(name, "name"));
    }

    /** Returns the country that a place is, by its id. */
    public static Optional<Country> of(Place place) {
        return CountryTable.get().ofId(requireNonNull(place, "place").id());
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name();
    }
}
