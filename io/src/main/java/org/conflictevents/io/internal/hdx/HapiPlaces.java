package org.conflictevents.io.internal.hdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;

/** The areas of a file: second-level divisions in first-level divisions in countries, by their P-codes. Not thread-safe. */
final class HapiPlaces {

    /** The cells that tell one area from another. */
    private record Cells(
            String country,
            String code1,
            String name1,
            String provider1,
            String code2,
            String name2,
            String provider2) {}

    /**
     * What is made of them.
     *
     * @param key what tells the area from all others, for ids
     * @param level how many levels below the country it is
     * @param kept the cells that the area does not say
     */
    record Area(Place place, String key, int level, List<Column> kept, boolean isUnknownCountry) {

        /** Returns how precisely the place of an event is known. */
        PlacePrecision precision() {
            return level == 0 ? PlacePrecision.COUNTRY : level == 1 ? PlacePrecision.ADMIN1 : PlacePrecision.ADMIN2;
        }
    }

    private final Sheet sheet;
    private final Memo<Cells, Area> memo = new Memo<>(this::make);

    HapiPlaces(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns the area of a row. */
    Area of(Row row) {
        return memo.get(new Cells(
                row.code(HapiColumns.LOCATION_CODE),
                code(row, HapiColumns.ADMIN1_CODE),
                Keeping.cell(row, HapiColumns.ADMIN1_NAME),
                Keeping.cell(row, HapiColumns.PROVIDER_ADMIN1_NAME),
                code(row, HapiColumns.ADMIN2_CODE),
                Keeping.cell(row, HapiColumns.ADMIN2_NAME),
                Keeping.cell(row, HapiColumns.PROVIDER_ADMIN2_NAME)));
    }

    private static String code(Row row, Column column) {
        return row.has(column) ? row.code(column) : "";
    }

    private Area make(Cells cells) {
        List<Column> kept = new ArrayList<>();
        Optional<Country> known = Country.ofIso3(cells.country());
        Place place = sheet.one(known.map(Country::place)
                .orElseGet(() -> Place.builder()
                        .id("iso3-" + Keeping.slug(cells.country()))
                        .name(cells.country())
                        .kind(PlaceKind.COUNTRY)
                        .externalIds(Map.of("iso3", cells.country()))
                        .build()));
        if (!cells.country().equals(place.externalIds().get("iso3"))) {
            kept.add(HapiColumns.LOCATION_CODE);
        }
        StringBuilder key = new StringBuilder(Keeping.slug(cells.country()));
        int level = 0;
        if (isNamed(cells.code1(), cells.name1(), cells.provider1())) {
            level = 1;
            place = division(place, PlaceKind.PROVINCE, cells.code1(), cells.name1(), cells.provider1());
            keep(place, cells.code1(), cells.name1(), HapiColumns.ADMIN1_CODE, HapiColumns.ADMIN1_NAME, kept);
            keepProvider(place, cells.provider1(), HapiColumns.PROVIDER_ADMIN1_NAME, kept);
        }
        Place first = place;
        if (isNamed(cells.code2(), cells.name2(), cells.provider2())) {
            place = division(place, PlaceKind.DISTRICT, cells.code2(), cells.name2(), cells.provider2());
            keep(place, cells.code2(), cells.name2(), HapiColumns.ADMIN2_CODE, HapiColumns.ADMIN2_NAME, kept);
            keepProvider(place, cells.provider2(), HapiColumns.PROVIDER_ADMIN2_NAME, kept);
            if (!place.within().equals(Optional.of(first))) { // another row has put it somewhere else
                kept.add(HapiColumns.ADMIN1_CODE);
                kept.add(HapiColumns.ADMIN1_NAME);
            }
            append(
                    key,
                    cells.code1(),
                    first.name(),
                    cells.provider1(),
                    cells.code2().isEmpty() && level == 1);
            append(key, cells.code2(), place.name(), cells.provider2(), true);
            level = 2;
        } else if (level == 1) {
            append(key, cells.code1(), place.name(), cells.provider1(), true);
        }
        return new Area(place, key.toString(), level, List.copyOf(kept), known.isEmpty());
    }

    private static boolean isNamed(String code, String name, String provider) {
        return !(code.isEmpty() && name.isEmpty() && provider.isEmpty());
    }

    private Place division(Place within, PlaceKind kind, String code, String name, String provider) {
        String level = kind.equals(PlaceKind.PROVINCE) ? "adm1" : "adm2";
        String print = !name.isEmpty() ? name : !provider.isEmpty() ? provider : code;
        return sheet.one(Place.builder()
                .id(
                        code.isEmpty()
                                ? "hapi-" + level + "-" + within.id() + "-" + Keeping.slug(print)
                                : "pcode-" + Keeping.slug(code))
                .name(print)
                .kind(kind)
                .within(within)
                .externalIds(code.isEmpty() ? Map.of() : Map.of("pcode", code))
                .build());
    }

    private static void keep(
            Place place, String code, String name, Column codeColumn, Column nameColumn, List<Column> kept) {
        if (!place.externalIds().getOrDefault("pcode", "").equals(code)) {
            kept.add(codeColumn);
        }
        if (!place.name().equals(name)) {
            kept.add(nameColumn);
        }
    }

    private static void keepProvider(Place place, String provider, Column column, List<Column> kept) {
        if (!place.name().equals(provider)) {
            kept.add(column);
        }
    }

    /** Adds the code of a division, and the provider's name where it is another: HAPI finds one code for several names, too. */
    private static void append(StringBuilder key, String code, String name, String provider, boolean isLast) {
        boolean isOther = !provider.isEmpty() && !letters(provider).equals(letters(name));
        if (!isLast && !isOther) {
            return;
        }
        if (isLast) {
            key.append('-').append(Keeping.slug(code.isEmpty() ? name : code));
        }
        if (isOther) {
            key.append('-').append(Keeping.slug(provider));
        }
    }

    private static String letters(String name) {
        return Keeping.slug(name).replace("-", "");
    }
}
