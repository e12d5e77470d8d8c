package org.conflictevents.io.internal.countries;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.conflictevents.io.Country;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.Alias;
import org.conflictevents.model.AliasKind;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;

/**
 * The table behind {@link Country}; the head of {@code countries.tsv} explains the format. A fault in it is ours, and stops the reading.
 * Immutable and safe for use by several threads.
 */
public final class CountryTable {

    private static final String RESOURCE = "countries.tsv";
    private static final List<String> HEADER =
            List.of("name", "gw", "iso3", "iso2", "numeric", "fips", "cameo", "ucdp", "aliases");

    private final List<Country> all = new ArrayList<>();
    private final Map<Integer, Country> byGw = new HashMap<>();
    private final Map<Integer, Country> byNumeric = new HashMap<>();
    private final Map<String, Country> byIso3 = new HashMap<>();
    private final Map<String, Country> byIso2 = new HashMap<>();
    private final Map<String, Country> byFips = new HashMap<>();
    private final Map<String, Country> byCameo = new HashMap<>();
    private final Map<String, Country> byName = new HashMap<>();
    private final Map<String, Country> byId = new HashMap<>();

    private CountryTable() {}

    /** Returns the table that comes with the library. */
    public static CountryTable get() {
        return Loaded.TABLE;
    }

    private static CountryTable load() {
        try (InputStream in = Country.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + Country.class.getName());
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    /** Reads a table. */
    static CountryTable read(Reader text) throws IOException {
        CountryTable table = new CountryTable();
        BufferedReader lines = new BufferedReader(text);
        boolean isHeaderSeen = false;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (cells.size() != HEADER.size() || (!isHeaderSeen && !cells.equals(HEADER))) {
                throw new IllegalStateException(RESOURCE + " line " + number + ": expected " + HEADER.size()
                        + " cells, below the header " + HEADER + ", but found " + cells);
            }
            if (isHeaderSeen) {
                table.add(country(cells), number);
            }
            isHeaderSeen = true;
        }
        return table;
    }

    private static Country country(List<String> cells) {
        String name = cells.get(0);
        List<Integer> gw = parts(cells.get(1)).stream().map(Integer::valueOf).toList();
        Optional<String> iso3 = text(cells.get(2));
        Optional<Integer> numeric = text(cells.get(4)).map(Integer::valueOf);
        List<String> fips = parts(cells.get(5));
        Optional<String> cameo = text(cells.get(6)).or(() -> iso3);
        String ucdpName = text(cells.get(7)).orElse(name);
        List<String> aliases = parts(cells.get(8));
        Map<String, String> ids = new TreeMap<>();
        if (!gw.isEmpty()) {
            ids.put("gw", gw.get(0).toString());
        }
        iso3.ifPresent(code -> ids.put("iso3", code));
        numeric.ifPresent(code -> ids.put("iso-numeric", code.toString()));
        if (!fips.isEmpty()) {
            ids.put("fips", fips.get(0));
        }
        List<String> names = new ArrayList<>(aliases);
        if (!ucdpName.equals(name)) {
            names.add(0, ucdpName);
        }
        Place place = Place.builder()
                .id(Slug.of(name))
                .name(name)
                .kind(PlaceKind.COUNTRY)
                .addAllAliases(names.stream()
                        .map(alias -> Alias.builder()
                                .text(alias)
                                .language("en")
                                .kind(AliasKind.BYNAME)
                                .build())
                        .toList())
                .externalIds(ids)
                .build();
        return new Country(place, gw, iso3, text(cells.get(3)), numeric, fips, cameo, ucdpName, aliases);
    }

    private static Optional<String> text(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" \\| ", -1));
    }

    private void add(Country country, int line) {
        all.add(country);
        put(byId, country.place().id(), country, line);
        country.gw().forEach(code -> put(byGw, code, country, line));
        country.isoNumeric().ifPresent(code -> put(byNumeric, code, country, line));
        country.iso3().ifPresent(code -> put(byIso3, code, country, line));
        country.iso2().ifPresent(code -> put(byIso2, code, country, line));
        country.fips().forEach(code -> put(byFips, code, country, line));
        country.cameo().ifPresent(code -> put(byCameo, code, country, line));
        put(byName, key(country.name()), country, line);
        if (!country.ucdpName().equals(country.name())) {
            put(byName, key(country.ucdpName()), country, line);
        }
        country.aliases().forEach(alias -> put(byName, key(alias), country, line));
    }

    private static <K> void put(Map<K, Country> countries, K key, Country country, int line) {
        if (countries.put(key, country) != null) {
            throw new IllegalStateException(RESOURCE + " line " + line + ": '" + key + "' is there twice");
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Country> find(Map<String, Country> countries, String key, Function<String, String> form) {
        return Optional.ofNullable(countries.get(form.apply(key)));
    }

    private static String upper(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** Returns all countries in the order of the table. */
    public List<Country> all() {
        return List.copyOf(all);
    }

    /** Returns the country with a number of Gleditsch and Ward. */
    public Optional<Country> ofGw(int number) {
        return Optional.ofNullable(byGw.get(number));
    }

    /** Returns the country with a number of ISO 3166-1. */
    public Optional<Country> ofIsoNumeric(int number) {
        return Optional.ofNullable(byNumeric.get(number));
    }

    /** Returns the country with a code of three letters of ISO 3166-1. */
    public Optional<Country> ofIso3(String code) {
        return find(byIso3, code, CountryTable::upper);
    }

    /** Returns the country with a code of two letters of ISO 3166-1. */
    public Optional<Country> ofIso2(String code) {
        return find(byIso2, code, CountryTable::upper);
    }

    /** Returns the country with a code of FIPS PUB 10-4. */
    public Optional<Country> ofFips(String code) {
        return find(byFips, code, CountryTable::upper);
    }

    /** Returns the country with a code of CAMEO. */
    public Optional<Country> ofCameo(String code) {
        return find(byCameo, code, CountryTable::upper);
    }

    /** Returns the country of a name. */
    public Optional<Country> named(String name) {
        return find(byName, name, CountryTable::key);
    }

    /** Returns the country whose place has an id. */
    public Optional<Country> ofId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Reads the table when it is first asked. */
    private static final class Loaded {
        static final CountryTable TABLE = CountryTable.load();
    }
}
