package org.conflictevents.io.internal.hdx;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.jspecify.annotations.Nullable;

/** The places of a file: the middle of an area that has no name, in a country. Not thread-safe. */
final class IduPlaces {

    private record Cells(String country, String iso3, String lat, String lon) {}

    /** The place, null if none is told, and whether its country is none that we know. */
    record Made(@Nullable Place place, boolean isUnknownCountry, boolean isPoint) {}

    private final Sheet sheet;
    private final Memo<Cells, Made> memo = new Memo<>(this::make);

    IduPlaces(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns the place of a row. */
    Made of(Row row) {
        String lat = "";
        String lon = "";
        if (row.has(IduColumns.LATITUDE) && row.has(IduColumns.LONGITUDE)) {
            lat = text(row.decimal(IduColumns.LATITUDE));
            lon = text(row.decimal(IduColumns.LONGITUDE));
        } else if (row.has(IduColumns.CENTROID)) {
            double[] middle = centroid(row);
            lat = text(middle[0]);
            lon = text(middle[1]);
        }
        return memo.get(new Cells(
                Keeping.cell(row, IduColumns.COUNTRY),
                row.has(IduColumns.ISO3) ? row.code(IduColumns.ISO3) : "",
                lat,
                lon));
    }

    /** Returns latitude and longitude of a text such as {@code [28.1, 77.0]}, in this order. */
    static double[] centroid(Row row) {
        String text = row.text(IduColumns.CENTROID).strip();
        if (text.startsWith("[") && text.endsWith("]")) {
            String[] parts = text.substring(1, text.length() - 1).split(",", -1);
            try {
                double[] middle = {Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip())};
                if (parts.length == 2 && Math.abs(middle[0]) <= 90 && Math.abs(middle[1]) <= 180) {
                    return middle;
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                // told below
            }
        }
        throw row.wrong(IduColumns.CENTROID, "latitude and longitude, such as [28.1, 77.0]");
    }

    /** Returns a coordinate as it is written with as few digits as it has. */
    static String text(double degrees) {
        return new BigDecimal(Double.toString(degrees)).stripTrailingZeros().toPlainString();
    }

    private Made make(Cells cells) {
        Optional<Country> known =
                cells.iso3().isEmpty() ? Country.named(cells.country()) : Country.ofIso3(cells.iso3());
        Place country = known.map(Country::place).map(sheet::one).orElse(null);
        boolean isUnknown =
                country == null && !(cells.iso3().isEmpty() && cells.country().isEmpty());
        if (isUnknown) {
            country = sheet.one(Place.builder()
                    .id(
                            cells.iso3().isEmpty()
                                    ? "idu-country-" + Keeping.slug(cells.country())
                                    : "iso3-" + Keeping.slug(cells.iso3()))
                    .name(cells.country().isEmpty() ? cells.iso3() : cells.country())
                    .kind(PlaceKind.COUNTRY)
                    .externalIds(cells.iso3().isEmpty() ? Map.of() : Map.of("iso3", cells.iso3()))
                    .build());
        }
        if (cells.lat().isEmpty()) {
            return new Made(country, isUnknown, false);
        }
        GeoPoint middle =
                new GeoPoint(Double.parseDouble(cells.lat()), Double.parseDouble(cells.lon()), PlacePrecision.AREA);
        Place place = sheet.one(Place.builder()
                .id("idu-area-" + (country == null ? "" : country.id() + "-") + cells.lat() + "-" + cells.lon())
                .name("Area around " + cells.lat() + ", " + cells.lon())
                .kind(PlaceKind.AREA)
                .within(Optional.ofNullable(country))
                .location(middle)
                .build());
        return new Made(place, isUnknown, true);
    }
}
