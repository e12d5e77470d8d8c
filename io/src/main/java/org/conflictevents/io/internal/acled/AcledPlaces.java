package org.conflictevents.io.internal.acled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.jspecify.annotations.Nullable;

/** The places of a file: a location, in up to three divisions, in a country, as far as they are named. Not thread-safe. */
final class AcledPlaces {

    static final String ADMIN = "acled-adm";

    private static final List<Column> ADMINS =
            List.of(AcledColumns.ADMIN_1, AcledColumns.ADMIN_2, AcledColumns.ADMIN_3);
    private static final List<PlaceKind> KINDS = List.of(PlaceKind.PROVINCE, PlaceKind.DISTRICT, PlaceKind.SUBDISTRICT);

    private static final PlacePrecision[] PRECISIONS = {
        PlacePrecision.UNKNOWN, PlacePrecision.EXACT, PlacePrecision.NEAR, PlacePrecision.ADMIN1
    };

    /** The cells that tell one place from another. */
    private record Cells(
            String location,
            String admin1,
            String admin2,
            String admin3,
            String country,
            int iso,
            int gwno,
            String iso3,
            String lat,
            String lon,
            boolean isRegion) {

        String admin(int level) {
            return level == 0 ? admin1 : level == 1 ? admin2 : admin3;
        }
    }

    /**
     * What is made of them.
     *
     * @param place the place, null if nothing is named
     * @param country the country, null if that is not told
     * @param kept the cells that the place does not say
     * @param odd what is odd about the country, null if nothing is
     */
    record Made(
            @Nullable Place place,
            @Nullable Place country,
            List<Column> kept,
            @Nullable String odd) {}

    private final Sheet sheet;
    private final Memo<Cells, Made> memo = new Memo<>(1 << 15, this::make);

    AcledPlaces(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns how precisely the place of a row is known, by {@code geo_precision}, 0 if that is not told. */
    static PlacePrecision precision(int code) {
        return PRECISIONS[code];
    }

    /** Returns {@code geo_precision}, 0 if there is none. */
    static int code(PlacePrecision precision) {
        return switch (precision) {
            case EXACT -> 1;
            case NEAR -> 2;
            case ADMIN1, ADMIN2, AREA, COUNTRY -> 3;
            case INTERNATIONAL, UNKNOWN -> 0;
        };
    }

    /** Returns the place of a row. */
    Made of(Row row, int precision) {
        boolean hasPoint = row.has(AcledColumns.LATITUDE) && row.has(AcledColumns.LONGITUDE);
        return memo.get(new Cells(
                cell(row, AcledColumns.LOCATION),
                cell(row, AcledColumns.ADMIN_1),
                cell(row, AcledColumns.ADMIN_2),
                cell(row, AcledColumns.ADMIN_3),
                cell(row, AcledColumns.COUNTRY),
                number(row, AcledColumns.ISO),
                number(row, AcledColumns.GWNO),
                cell(row, AcledColumns.ISO3),
                hasPoint ? row.cell(AcledColumns.LATITUDE).strip() : "",
                hasPoint ? row.cell(AcledColumns.LONGITUDE).strip() : "",
                precision == 3));
    }

    private static String cell(Row row, Column column) {
        return row.has(column) ? row.cell(column) : "";
    }

    private static int number(Row row, Column column) {
        return row.has(column) ? (int) Math.min(Integer.MAX_VALUE, row.integer(column)) : -1;
    }

    private Made make(Cells cells) {
        List<Column> kept = new ArrayList<>();
        Optional<Country> coded = cells.iso() >= 0 ? Country.ofIsoNumeric(cells.iso()) : Optional.empty();
        Optional<Country> named = Country.named(cells.country());
        Optional<Country> known = coded.or(() -> cells.gwno() >= 0 ? Country.ofGw(cells.gwno()) : Optional.empty())
                .or(() -> Country.ofIso3(cells.iso3()))
                .or(() -> named);
        Place country = known.map(Country::place).map(sheet::one).orElse(null);
        String odd = null;
        if (country == null && !cells.country().isEmpty()) {
            country = sheet.one(Place.builder()
                    .id("acled-country-" + AcledActors.slug(cells.country()))
                    .name(cells.country().strip())
                    .kind(PlaceKind.COUNTRY)
                    .build());
            odd = "is no country that we know; it is a place of its own";
        } else if (named.isPresent()
                && country != null
                && !named.get().place().id().equals(country.id())) {
            odd = "is not the country of the code beside it, which is " + country.name();
        }
        if (!cells.country().equals(country == null ? "" : country.name())) {
            kept.add(AcledColumns.COUNTRY);
        }
        if (!isoOf(country).equals(cells.iso() < 0 ? "" : Integer.toString(cells.iso()))) {
            kept.add(AcledColumns.ISO);
        }
        Place within = country;
        StringBuilder home = new StringBuilder(country == null ? "" : "-" + country.id());
        for (int level = 0; level < ADMINS.size(); level++) {
            String name = cells.admin(level);
            if (!name.isEmpty()) {
                within = division(home, name, level, within, kept);
            }
        }
        return new Made(leaf(cells, country, within, kept), country, List.copyOf(kept), odd);
    }

    private Place division(StringBuilder home, String name, int level, @Nullable Place within, List<Column> kept) {
        home.append('-').append(AcledActors.slug(name));
        Place place = sheet.one(Place.builder()
                .id(ADMIN + (level + 1) + home)
                .name(name.strip())
                .kind(KINDS.get(level))
                .within(Optional.ofNullable(within))
                .build());
        if (!place.name().equals(name)) {
            kept.add(ADMINS.get(level));
        }
        return place;
    }

    private @Nullable Place leaf(Cells cells, @Nullable Place country, @Nullable Place within, List<Column> kept) {
        boolean isWithin = within != null && cells.location().strip().equals(within.name());
        if (cells.lat().isEmpty() && (cells.location().isEmpty() || isWithin)) {
            if (!cells.location().isEmpty()) {
                kept.add(AcledColumns.LOCATION); // a row without one looks alike
            }
            return within;
        }
        GeoPoint point = null;
        StringBuilder id = new StringBuilder("acled-place");
        if (cells.lat().isEmpty()) {
            id.append(within == null ? "" : "-" + within.id());
        } else {
            id.append(country == null ? "" : "-" + country.id());
        }
        id.append('-').append(cells.location().isEmpty() ? "point" : AcledActors.slug(cells.location()));
        if (!cells.lat().isEmpty()) {
            double lat = Double.parseDouble(cells.lat()) + 0.0; // one zero, as in GeoPoint
            double lon = Double.parseDouble(cells.lon()) + 0.0;
            point = new GeoPoint(lat, lon, cells.isRegion() ? PlacePrecision.ADMIN1 : PlacePrecision.EXACT);
            id.append('-').append(text(point.lat())).append('-').append(text(point.lon()));
            if (!text(point.lat()).equals(cells.lat())) {
                kept.add(AcledColumns.LATITUDE);
            }
            if (!text(point.lon()).equals(cells.lon())) {
                kept.add(AcledColumns.LONGITUDE);
            }
        }
        Place place = sheet.one(Place.builder()
                .id(id.append(cells.isRegion() ? "-region" : "").toString())
                .name(cells.location().isEmpty() ? point + "" : cells.location().strip())
                .kind(cells.isRegion() ? PlaceKind.AREA : PlaceKind.SETTLEMENT)
                .within(Optional.ofNullable(within))
                .location(Optional.ofNullable(point))
                .build());
        if (!nameOf(place).equals(cells.location())) {
            kept.add(AcledColumns.LOCATION);
        }
        if (!place.within().equals(Optional.ofNullable(within))) {
            kept.addAll(ADMINS); // another row has put the point somewhere else
        }
        return place;
    }

    /** Returns the location that a place of ACLED's has the name of, empty for a division, a country, and a point without a name. */
    static String nameOf(Place place) {
        boolean isPoint = place.location().map(GeoPoint::toString).equals(Optional.of(place.name()));
        boolean isArea = place.id().startsWith(ADMIN) || place.kind().equals(PlaceKind.COUNTRY);
        return isPoint || isArea ? "" : place.name();
    }

    /** Returns the number of a country in ISO 3166-1, empty if it has none. */
    static String isoOf(@Nullable Place country) {
        return country == null ? "" : country.externalIds().getOrDefault("iso-numeric", "");
    }

    /** Returns a coordinate with all its digits, and without an exponent. */
    static String text(double degrees) {
        String text = Double.toString(degrees);
        return text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString();
    }
}
