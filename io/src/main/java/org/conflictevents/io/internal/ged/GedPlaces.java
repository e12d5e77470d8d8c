package org.conflictevents.io.internal.ged;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.CellsMemo;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.jspecify.annotations.Nullable;

/** The places of a file: a point, in a second-level division, in a first-level division, in a country, as far as they are named. */
final class GedPlaces {

    private static final PlacePrecision[] PRECISIONS = {
        PlacePrecision.UNKNOWN,
        PlacePrecision.EXACT,
        PlacePrecision.NEAR,
        PlacePrecision.ADMIN2,
        PlacePrecision.ADMIN1,
        PlacePrecision.AREA,
        PlacePrecision.COUNTRY,
        PlacePrecision.INTERNATIONAL
    };

    /** The columns that tell a place. */
    static final List<Column> COLUMNS = List.of(
            GedColumns.LATITUDE,
            GedColumns.LONGITUDE,
            GedColumns.WHERE_COORDINATES,
            GedColumns.WHERE_PREC,
            GedColumns.ADM_1,
            GedColumns.ADM_2,
            GedColumns.COUNTRY,
            GedColumns.COUNTRY_ID,
            GedColumns.REGION,
            GedColumns.GEOM_WKT,
            GedColumns.PRIOGRID_GID);

    private static final int TELLING = 3;

    /** {@code where_prec} of a line, or of an area without edges. */
    private static final int FUZZY = 5;

    private static final Set<PlaceKind> DIVISIONS =
            Set.of(PlaceKind.GOVERNORATE, PlaceKind.PROVINCE, PlaceKind.REGION, PlaceKind.DISTRICT);

    /** The cells that tell one place from another. */
    private record Cells(String name, String lat, String lon, int precision) {}

    /**
     * What is made of them.
     *
     * @param place the place, empty if nothing is named
     * @param precision how precisely it is known
     * @param isUnknownCountry whether the table of countries has no such number
     */
    record Made(Optional<Place> place, PlacePrecision precision, boolean isUnknownCountry) {}

    /**
     * The divisions in which a place lies.
     *
     * @param within the smallest one that is named, null if none is
     * @param home the end of the ids of what lies in its country, empty without one
     * @param isUnknownCountry whether the table of countries has no such number
     * @param region the region of UCDP, empty if that is not known
     */
    private record Divisions(@Nullable Place within, String home, boolean isUnknownCountry, String region) {}

    private final Sheet sheet;
    private final CellsMemo<Divisions> divisions = new CellsMemo<>(
            1 << 13,
            List.of(GedColumns.ADM_1, GedColumns.ADM_2),
            List.of(GedColumns.COUNTRY, GedColumns.COUNTRY_ID),
            this::divisions);
    private final CellsMemo<Made> memo = new CellsMemo<>(
            1 << 14, COLUMNS.subList(0, TELLING), COLUMNS.subList(TELLING, COLUMNS.size()), this::place);

    GedPlaces(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns how precisely the place of a row is known. */
    static PlacePrecision precision(int code) {
        return PRECISIONS[code];
    }

    /** Returns GED's {@code where_prec}, 0 if there is none. */
    static int code(PlacePrecision precision) {
        for (int code = 1; code < PRECISIONS.length; code++) {
            if (PRECISIONS[code] == precision) {
                return code;
            }
        }
        return 0;
    }

    /** Returns the place of a row, null if it is to be made yet. */
    @Nullable
    Made find(Row row) {
        return memo.find(row);
    }

    /** Makes the place of a row. */
    Made make(Row row) {
        return memo.make(row);
    }

    private Made place(Row row) {
        int precision = row.has(GedColumns.WHERE_PREC) ? (int) row.integer(GedColumns.WHERE_PREC) : 0;
        Divisions around = divisions.find(row);
        around = around == null ? divisions.make(row) : around;
        boolean hasPoint = row.has(GedColumns.LATITUDE) && row.has(GedColumns.LONGITUDE);
        Cells cells = new Cells(
                cell(row, GedColumns.WHERE_COORDINATES),
                hasPoint ? row.cell(GedColumns.LATITUDE).strip() : "",
                hasPoint ? row.cell(GedColumns.LONGITUDE).strip() : "",
                precision);
        List<Column> kept = new ArrayList<>();
        Place place = hasPoint ? point(row, cells, around, kept) : named(row, cells, around, kept);
        kept.forEach(row::keep);
        GedReader.keepUnless(row, GedColumns.REGION, around.region());
        if (place == null && precision > 0) {
            row.keep(GedColumns.WHERE_PREC);
        }
        return new Made(
                Optional.ofNullable(place),
                place == null ? PlacePrecision.UNKNOWN : precision(precision),
                around.isUnknownCountry());
    }

    private static String cell(Row row, Column column) {
        return row.has(column) ? row.cell(column) : "";
    }

    private Divisions divisions(Row row) {
        String country = cell(row, GedColumns.COUNTRY);
        String countryId = row.has(GedColumns.COUNTRY_ID) ? Long.toString(row.integer(GedColumns.COUNTRY_ID)) : "";
        String adm1 = cell(row, GedColumns.ADM_1);
        String adm2 = cell(row, GedColumns.ADM_2);
        List<Column> kept = new ArrayList<>();
        Optional<Country> known =
                countryId.isEmpty() ? Country.named(country) : Country.ofGw(Integer.parseInt(countryId));
        Place within = known.map(Country::place).map(sheet::one).orElse(null);
        boolean isUnknown = within == null && !(countryId.isEmpty() && country.isEmpty());
        if (isUnknown) {
            within = unknownCountry(country, countryId);
        }
        String countryName = known.map(Country::ucdpName).orElse(within == null ? "" : within.name());
        if (!countryName.equals(country)) {
            kept.add(GedColumns.COUNTRY);
        }
        String countryNumber = within == null ? "" : within.externalIds().getOrDefault("gw", "");
        if (!countryNumber.equals(countryId)) {
            kept.add(GedColumns.COUNTRY_ID);
        }
        String home = within == null ? "" : "-" + within.id();
        if (!adm1.isEmpty()) {
            within = division("ged-adm1" + home, adm1, PlaceKind.PROVINCE, within, GedColumns.ADM_1, kept);
        }
        if (!adm2.isEmpty()) {
            String parent = adm1.isEmpty() ? home : home + "-" + GedActors.slug(adm1);
            within = division("ged-adm2" + parent, adm2, PlaceKind.DISTRICT, within, GedColumns.ADM_2, kept);
        }
        kept.forEach(row::keep);
        return new Divisions(within, home, isUnknown, region(countryNumber));
    }

    private Place unknownCountry(String country, String number) {
        String name = country.isEmpty() ? "G-W " + number : country.strip();
        Place.Builder place = Place.builder()
                .id(number.isEmpty() ? "ged-country-" + GedActors.slug(name) : "gw-" + number)
                .name(name)
                .kind(PlaceKind.COUNTRY);
        if (!number.isEmpty()) {
            place.externalIds(Map.of("gw", number));
        }
        return sheet.one(place.build());
    }

    private Place division(
            String prefix, String name, PlaceKind otherwise, @Nullable Place within, Column column, List<Column> kept) {
        Place place = sheet.one(Place.builder()
                .id(prefix + "-" + GedActors.slug(name))
                .name(name.strip())
                .kind(kind(name, otherwise))
                .within(Optional.ofNullable(within))
                .build());
        if (!place.name().equals(name)) {
            kept.add(column);
        }
        return place;
    }

    /** Returns the place of a row without coordinates. */
    private @Nullable Place named(Row row, Cells cells, Divisions around, List<Column> kept) {
        for (Column column :
                List.of(GedColumns.LATITUDE, GedColumns.LONGITUDE, GedColumns.GEOM_WKT, GedColumns.PRIOGRID_GID)) {
            if (!row.cell(column).isEmpty()) {
                kept.add(column);
            }
        }
        Place within = around.within();
        if (cells.name().isEmpty()) {
            if (within != null && within.kind().equals(PlaceKind.COUNTRY)) {
                kept.add(GedColumns.WHERE_COORDINATES); // a country that is named there looks alike
            }
            return within;
        }
        if (within != null && isName(cells.name(), within)) {
            if (!within.name().equals(cells.name())) {
                kept.add(GedColumns.WHERE_COORDINATES);
            }
            return within;
        }
        String inside = within == null ? around.home() : "-" + within.id();
        return leaf(cells, "ged-place" + inside + "-" + GedActors.slug(cells.name()), within, null, kept);
    }

    /** Tells whether a country goes by a name. */
    private static boolean isName(String name, Place country) {
        return country.kind().equals(PlaceKind.COUNTRY)
                && (country.name().equals(name)
                        || Country.named(name).map(Country::place).equals(Optional.of(country)));
    }

    private Place point(Row row, Cells cells, Divisions around, List<Column> kept) {
        double lat = Double.parseDouble(cells.lat()) + 0.0; // one zero, as in GeoPoint
        double lon = Double.parseDouble(cells.lon()) + 0.0;
        String latText = text(lat);
        String lonText = text(lon);
        if (!latText.equals(cells.lat())) {
            kept.add(GedColumns.LATITUDE);
        }
        if (!lonText.equals(cells.lon())) {
            kept.add(GedColumns.LONGITUDE);
        }
        GedReader.keepUnless(row, GedColumns.PRIOGRID_GID, gridCell(lat, lon));
        GedReader.keepUnless(row, GedColumns.GEOM_WKT, wkt(latText, lonText));
        PlacePrecision precision = cells.precision() <= 2 ? PlacePrecision.EXACT : precision(cells.precision());
        String id = "ged-place" + around.home() + "-"
                + (cells.name().isEmpty() ? "point" : GedActors.slug(cells.name())) + "-" + latText + "-" + lonText
                + (precision == PlacePrecision.EXACT
                        ? ""
                        : "-" + precision.name().toLowerCase(Locale.ROOT));
        return leaf(cells, id, around.within(), new GeoPoint(lat, lon, precision), kept);
    }

    private Place leaf(Cells cells, String id, @Nullable Place within, @Nullable GeoPoint location, List<Column> kept) {
        String name = cells.name().isEmpty() ? location + "" : cells.name().strip();
        Place place = sheet.one(new Place(
                id,
                name,
                List.of(),
                kindOfLeaf(name, cells.precision(), within),
                Optional.ofNullable(within),
                Optional.ofNullable(location),
                Map.of(),
                List.of()));
        if (!nameOf(place).equals(cells.name())) {
            kept.add(GedColumns.WHERE_COORDINATES);
        }
        if (within != null && !place.within().equals(Optional.of(within))) {
            kept.add(GedColumns.ADM_1); // another row has put the point somewhere else
            kept.add(GedColumns.ADM_2);
        }
        return place;
    }

    /** Returns the name that a row has for a place, empty for a point that is called by its coordinates. */
    static String nameOf(Place place) {
        boolean isPoint = place.location().map(GeoPoint::toString).equals(Optional.of(place.name()));
        return isPoint ? "" : place.name();
    }

    /** Returns what a place is; what is fuzzy is no division, also if it is named for one, such as Southern Idlib Governorate. */
    private static PlaceKind kindOfLeaf(String name, int precision, @Nullable Place within) {
        PlaceKind kind = kind(name, kind(precision, within));
        return precision == FUZZY && DIVISIONS.contains(kind) ? PlaceKind.AREA : kind;
    }

    private static PlaceKind kind(int precision, @Nullable Place within) {
        return switch (precision) {
            case 3 -> PlaceKind.DISTRICT;
            case 4 -> PlaceKind.PROVINCE;
            case 5 -> PlaceKind.AREA;
            case 6 -> within == null ? PlaceKind.COUNTRY : PlaceKind.AREA; // a point of the country is not a second one
            case 7 -> PlaceKind.ZONE;
            default -> PlaceKind.SETTLEMENT;
        };
    }

    /** Returns what the last word of a name says that the place is. */
    private static PlaceKind kind(String name, PlaceKind otherwise) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("road ")) {
            return PlaceKind.ROAD;
        }
        return switch (lower.substring(lower.lastIndexOf(' ') + 1)) {
            case "town" -> PlaceKind.TOWN;
            case "village" -> PlaceKind.VILLAGE;
            case "city" -> PlaceKind.CITY;
            case "suburb", "neighborhood", "neighbourhood" -> PlaceKind.NEIGHBOURHOOD;
            case "governorate" -> PlaceKind.GOVERNORATE;
            case "province" -> PlaceKind.PROVINCE;
            case "region" -> PlaceKind.REGION;
            case "district" -> PlaceKind.DISTRICT;
            case "border" -> PlaceKind.BORDER;
            case "area" -> PlaceKind.AREA;
            default -> otherwise;
        };
    }

    /** Returns a coordinate with all its digits, and without an exponent. */
    static String text(double degrees) {
        String text = Double.toString(degrees);
        return text.indexOf('E') < 0
                ? text
                : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    /** Returns a point as well-known text, the longitude first. */
    static String wkt(double lat, double lon) {
        return wkt(text(lat), text(lon));
    }

    private static String wkt(String lat, String lon) {
        return "POINT (" + lon + " " + lat + ")";
    }

    /** Returns the number of the cell of PRIO-GRID that holds a point: half a degree, counted from the south-west, row by row, from 1. */
    static int gridCell(double lat, double lon) {
        int row = Math.min(359, (int) Math.floor((lat + 90) * 2));
        int column = Math.min(719, (int) Math.floor((lon + 180) * 2));
        return row * 720 + column + 1;
    }

    /** Returns the region that UCDP gives a country of this number; empty where there is none. */
    static String region(String number) {
        return number.isEmpty() ? "" : region(Integer.parseInt(number));
    }

    private static String region(int gw) {
        if (gw < 2 || gw > 999) {
            return "";
        } else if (gw < 200) {
            return "Americas";
        } else if (gw < 400) {
            return "Europe";
        } else if (gw < 630) {
            return "Africa";
        }
        return gw < 700 ? "Middle East" : "Asia";
    }
}
