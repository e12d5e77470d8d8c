package org.conflictevents.io.internal.hdx;

import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.jspecify.annotations.Nullable;

/** The places of a table with tags. Not thread-safe. */
final class HxlPlaces {

    private final Sheet sheet;

    HxlPlaces(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns the smallest place that a row names, null if it names none. */
    @Nullable
    Place of(Row row) {
        String code = row.has(HxlColumns.COUNTRY_CODE) ? row.code(HxlColumns.COUNTRY_CODE) : "";
        Place place = country(code, Keeping.cell(row, HxlColumns.COUNTRY));
        place = division(row, HxlColumns.ADM1_CODE, HxlColumns.ADM1, PlaceKind.PROVINCE, place);
        place = division(row, HxlColumns.ADM2_CODE, HxlColumns.ADM2, PlaceKind.DISTRICT, place);
        String name = Keeping.cell(row, HxlColumns.LOC);
        GeoPoint point = row.has(HxlColumns.LAT) && row.has(HxlColumns.LON)
                ? new GeoPoint(row.decimal(HxlColumns.LAT), row.decimal(HxlColumns.LON), PlacePrecision.UNKNOWN)
                : null;
        if (name.isEmpty() && point == null) {
            return place;
        }
        String home = place == null ? "" : place.id() + "-";
        return sheet.one(Place.builder()
                .id("hxl-place-" + home + (name.isEmpty() ? "" : Keeping.slug(name))
                        + (point == null ? "" : "-" + point.lat() + "-" + point.lon()))
                .name(point != null && name.isEmpty() ? name(point) : name)
                .kind(PlaceKind.SETTLEMENT)
                .within(Optional.ofNullable(place))
                .location(Optional.ofNullable(point))
                .build());
    }

    /** Returns what a place is called of which nothing but the coordinates is told. */
    static String name(GeoPoint point) {
        return point.lat() + ", " + point.lon();
    }

    private @Nullable Place country(String code, String name) {
        Optional<Country> known =
                code.isEmpty() ? Optional.empty() : Country.ofIso3(code).or(() -> Country.ofIso2(code));
        known = known.or(() -> name.isEmpty() ? Optional.empty() : Country.named(name));
        if (known.isPresent()) {
            return sheet.one(known.get().place());
        }
        if (code.isEmpty() && name.isEmpty()) {
            return null;
        }
        return sheet.one(Place.builder()
                .id("hxl-country-" + Keeping.slug(code.isEmpty() ? name : code))
                .name(name.isEmpty() ? code : name)
                .kind(PlaceKind.COUNTRY)
                .build());
    }

    private @Nullable Place division(Row row, Column codes, Column names, PlaceKind kind, @Nullable Place within) {
        String code = row.has(codes) ? row.code(codes) : "";
        String name = Keeping.cell(row, names);
        if (code.isEmpty() && name.isEmpty()) {
            return within;
        }
        String home = within == null ? "" : within.id() + "-";
        return sheet.one(Place.builder()
                .id(
                        code.isEmpty()
                                ? "hxl-" + (kind.equals(PlaceKind.PROVINCE) ? "adm1-" : "adm2-") + home
                                        + Keeping.slug(name)
                                : "pcode-" + Keeping.slug(code))
                .name(name.isEmpty() ? code : name)
                .kind(kind)
                .within(Optional.ofNullable(within))
                .externalIds(code.isEmpty() ? Map.of() : Map.of("pcode", code))
                .build());
    }
}
