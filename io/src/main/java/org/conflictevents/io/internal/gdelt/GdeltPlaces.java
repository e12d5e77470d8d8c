package org.conflictevents.io.internal.gdelt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.jspecify.annotations.Nullable;

/**
 * The places of a file: towns within divisions within countries. What stands for a country or a division has a point in its middle, which is
 * not where anything happened. Not thread-safe.
 */
final class GdeltPlaces {

    private static final int COUNTRY = 1;
    private static final int US_STATE = 2;
    private static final int US_CITY = 3;
    private static final int DIVISION = 5;

    /** Schemes of ids: GEOnet Names Server, for places outside of the United States, and Geographic Names Information System. */
    private static final String GNS = "gns";

    private static final String GNIS = "gnis";
    private static final String FIPS = "fips";
    private static final String ADM1 = "fips-adm1";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    /** What tells one place from another. */
    private record Cells(int type, String name, String country, String adm1, String lat, String lon, String feature) {
        @Override
        public int hashCode() {
            return 31 * feature.hashCode() + name.hashCode();
        }
    }

    /**
     * What is made of it.
     *
     * @param place the place, null where there is none
     * @param somewhere the same, empty where there is none
     * @param precision how precisely it is known
     * @param isUnknownCountry whether no country has this code
     * @param kept the cells that it does not say
     */
    record Made(
            @Nullable Place place,
            Optional<Place> somewhere,
            PlacePrecision precision,
            boolean isUnknownCountry,
            List<Column> kept) {

        Made(@Nullable Place place, PlacePrecision precision, boolean isUnknownCountry, List<Column> kept) {
            this(place, Optional.ofNullable(place), precision, isUnknownCountry, kept);
        }
    }

    private static final Made NOWHERE = new Made(
            null,
            PlacePrecision.UNKNOWN,
            false,
            List.of(
                    GdeltColumns.GEO_FULL_NAME,
                    GdeltColumns.GEO_COUNTRY,
                    GdeltColumns.GEO_ADM1,
                    GdeltColumns.GEO_LAT,
                    GdeltColumns.GEO_LONG,
                    GdeltColumns.GEO_FEATURE));

    private final Sheet sheet;
    private final Memo<Cells, Made> memo = new Memo<>(1 << 15, this::make);

    GdeltPlaces(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns the place of a row. */
    Made of(Row row) {
        int type = row.has(GdeltColumns.GEO_TYPE) ? (int) row.integer(GdeltColumns.GEO_TYPE) : 0;
        if (type == 0) {
            return NOWHERE;
        }
        boolean hasPoint = row.has(GdeltColumns.GEO_LAT) && row.has(GdeltColumns.GEO_LONG);
        if (hasPoint) { // a wrong point ends the row before anything of it is remembered
            check(row.decimal(GdeltColumns.GEO_LAT), row.decimal(GdeltColumns.GEO_LONG));
        }
        return memo.get(new Cells(
                type,
                cell(row, GdeltColumns.GEO_FULL_NAME),
                cell(row, GdeltColumns.GEO_COUNTRY),
                cell(row, GdeltColumns.GEO_ADM1),
                hasPoint ? cell(row, GdeltColumns.GEO_LAT) : "",
                hasPoint ? cell(row, GdeltColumns.GEO_LONG) : "",
                cell(row, GdeltColumns.GEO_FEATURE)));
    }

    private static void check(double lat, double lon) {
        if (Double.isNaN(lat + lon)) {
            throw new IllegalArgumentException("the point has no coordinates");
        }
    }

    private static String cell(Row row, Column column) {
        return row.has(column) ? row.cell(column).strip() : "";
    }

    private Made make(Cells cells) {
        String[] names = cells.name().split(", ", -1);
        List<Column> kept = new ArrayList<>();
        Optional<Country> known = cells.country().isEmpty() ? Optional.empty() : Country.ofFips(cells.country());
        Place country = known.map(Country::place).map(sheet::one).orElse(null);
        boolean isUnknown = known.isEmpty() && !cells.country().isEmpty();
        if (isUnknown) {
            country = sheet.one(Place.builder()
                    .id("fips-" + slug(cells.country()))
                    .name(cells.name().isEmpty() ? "FIPS " + cells.country() : names[names.length - 1])
                    .kind(PlaceKind.COUNTRY)
                    .externalIds(Map.of(FIPS, cells.country()))
                    .build());
        }
        Place place = cells.type() == COUNTRY ? country : below(cells, names, country);
        PlacePrecision precision = place == null ? PlacePrecision.UNKNOWN : precision(cells.type());
        if (place != null && place.kind().equals(PlaceKind.COUNTRY)) {
            precision = PlacePrecision.COUNTRY; // nothing narrower is named
        }
        keep(cells, place, kept);
        return new Made(place, precision, isUnknown, List.copyOf(kept));
    }

    private static PlacePrecision precision(int type) {
        return switch (type) {
            case COUNTRY -> PlacePrecision.COUNTRY;
            case US_STATE, DIVISION -> PlacePrecision.ADMIN1;
            default -> PlacePrecision.EXACT;
        };
    }

    /** Returns the place of a row that is not a country, null where it has neither a name nor a code. */
    private @Nullable Place below(Cells cells, String[] names, @Nullable Place country) {
        boolean isDivision = precision(cells.type()) == PlacePrecision.ADMIN1;
        boolean isNumbered = cells.adm1().length() > cells.country().length(); // SY12, and not SY alone
        if (isDivision && isNumbered) {
            return division(cells.adm1(), names[0], country);
        }
        Place within = country;
        if (isNumbered) {
            within = division(cells.adm1(), names.length > 2 ? names[names.length - 2] : "", country);
        }
        if (names[0].isBlank() && cells.feature().isEmpty()) {
            return within;
        }
        Place.Builder place = Place.builder()
                .name(names[0].isBlank() ? "place " + cells.feature() : names[0])
                .kind(isDivision ? PlaceKind.PROVINCE : PlaceKind.SETTLEMENT)
                .within(Optional.ofNullable(within));
        if (!isDivision && !cells.lat().isEmpty()) {
            place.location(GeoPoint.of(Double.parseDouble(cells.lat()), Double.parseDouble(cells.lon())));
        }
        if (!isDivision && NUMBER.matcher(cells.feature()).matches()) {
            String list = cells.type() == US_CITY ? GNIS : GNS;
            return sheet.one(
                    place.id("gdelt-" + list + (cells.feature().startsWith("-") ? "" : "-plus-") + cells.feature())
                            .externalIds(Map.of(list, cells.feature()))
                            .build());
        }
        String home = country == null ? "" : country.id() + "-";
        String at = isDivision || cells.lat().isEmpty() ? "" : "-" + cells.lat() + "-" + cells.lon();
        return sheet.one(place.id("gdelt-place-" + home + slug(cells.name() + " " + cells.feature()) + at)
                .build());
    }

    private Place division(String code, String name, @Nullable Place country) {
        return sheet.one(Place.builder()
                .id("gdelt-adm1-" + slug(code))
                .name(name.isBlank() ? "division " + code : name)
                .kind(PlaceKind.PROVINCE)
                .within(Optional.ofNullable(country))
                .externalIds(Map.of(ADM1, code))
                .build());
    }

    /** Finds the cells that a place does not say. */
    private static void keep(Cells cells, @Nullable Place place, List<Column> kept) {
        StringBuilder name = new StringBuilder();
        String country = "";
        String adm1 = "";
        for (Place at = place; at != null; at = at.within().orElse(null)) { // another row may have put it elsewhere
            name.append(name.length() == 0 ? "" : ", ").append(at.name());
            country = at.externalIds().getOrDefault(FIPS, country);
            adm1 = at.externalIds().getOrDefault(ADM1, adm1);
        }
        keepUnless(cells.country().equals(country), GdeltColumns.GEO_COUNTRY, kept);
        keepUnless(cells.adm1().equals(adm1.isEmpty() ? country : adm1), GdeltColumns.GEO_ADM1, kept);
        Map<String, String> ids = place == null ? Map.of() : place.externalIds();
        String feature =
                ids.getOrDefault(GNS, ids.getOrDefault(GNIS, ids.getOrDefault(ADM1, ids.getOrDefault(FIPS, ""))));
        Optional<GeoPoint> point = place == null ? Optional.empty() : place.location();
        keepUnless(cells.name().contentEquals(name), GdeltColumns.GEO_FULL_NAME, kept);
        keepUnless(cells.feature().equals(feature), GdeltColumns.GEO_FEATURE, kept);
        keepUnless(
                point.filter(at -> cells.lat().equals(Double.toString(at.lat())))
                        .isPresent(),
                GdeltColumns.GEO_LAT,
                kept);
        keepUnless(
                point.filter(at -> cells.lon().equals(Double.toString(at.lon())))
                        .isPresent(),
                GdeltColumns.GEO_LONG,
                kept);
    }

    private static void keepUnless(boolean isSaid, Column column, List<Column> kept) {
        if (!isSaid) {
            kept.add(column);
        }
    }

    private static String slug(String text) {
        String slug = Slug.of(text);
        return slug.isEmpty() ? "x" + Integer.toHexString(text.hashCode()) : slug;
    }
}
