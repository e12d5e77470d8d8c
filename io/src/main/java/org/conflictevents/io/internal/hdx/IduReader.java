package org.conflictevents.io.internal.hdx;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Unit;
import org.jspecify.annotations.Nullable;

/** Makes an aggregate event, with one figure, of each update. Not thread-safe. */
final class IduReader implements Function<Row, Event> {

    static final String DISPLACED = "displaced";

    private final Sheet sheet;
    private final IduPlaces places;
    private final List<Attribution> attributions;

    IduReader(Sheet sheet) {
        this.sheet = sheet;
        this.places = new IduPlaces(sheet);
        this.attributions = List.of(Attribution.of(sheet.source()));
    }

    @Override
    public Event apply(Row row) {
        String id = row.code(IduColumns.ID);
        EdtfDate when = when(row);
        IduPlaces.Made made = places.of(row);
        Quantity quantity = quantity(row);

        Keeping.keep(row, IduColumns.ALWAYS_KEPT);
        keepDates(row, when);
        keepPlace(row, made);
        if (made.isUnknownCountry()) {
            row.note(
                    row.has(IduColumns.ISO3) ? IduColumns.ISO3 : IduColumns.COUNTRY,
                    "is no country that we know; it is a place of its own");
        }
        return Event.builder()
                .id("idu-" + id)
                .type(EventType.DISPLACEMENT)
                .scope(Scope.AGGREGATE)
                .modality(Modality.OCCURRED)
                .when(when)
                .place(Optional.ofNullable(made.place()))
                .placePrecision(precision(made))
                .addFigures(Figure.builder()
                        .id(DISPLACED)
                        .measure(Measure.DISPLACED)
                        .quantity(quantity)
                        .build())
                .summary(summary(row, quantity, made.place()))
                .externalIds(Map.of("idu", id))
                .extras(row.extras())
                .attributions(attributions)
                .build();
    }

    private static PlacePrecision precision(IduPlaces.Made made) {
        if (made.place() == null) {
            return PlacePrecision.UNKNOWN;
        }
        return made.isPoint() ? PlacePrecision.AREA : PlacePrecision.COUNTRY;
    }

    private EdtfDate when(Row row) {
        LocalDate day = day(row, IduColumns.DISPLACEMENT_DATE);
        LocalDate start = day(row, IduColumns.START_DATE);
        LocalDate end = day(row, IduColumns.END_DATE);
        if (start != null && end != null) {
            if (end.isBefore(start)) {
                throw row.wrong(IduColumns.END_DATE, "a day that is not before displacement_start_date, " + start);
            }
            return sheet.shared(Keeping.span(start, end));
        }
        LocalDate one = start != null ? start : day != null ? day : end;
        if (one != null) {
            return sheet.shared(EdtfDate.of(one));
        }
        if (row.has(IduColumns.YEAR)) {
            return sheet.shared(EdtfDate.of(Year.of((int) row.integer(IduColumns.YEAR))));
        }
        throw row.wrong(IduColumns.DISPLACEMENT_DATE, "a day, such as 2023-08-03");
    }

    /** Returns a day, null if none is told; of one that is none is complained, and reading goes on to find what else is wrong with the row. */
    private static @Nullable LocalDate day(Row row, Column column) {
        if (!row.has(column)) {
            return null;
        }
        IduDates.Day day = IduDates.read(row.cell(column).strip());
        if (day == null) {
            var unused = row.wrong(column, "a day, such as 2023-08-03 or 2023-08-02T12:00:00.000Z");
            return null;
        }
        if (!day.isMidnight()) {
            row.note(
                    column,
                    "its time of day is midnight neither in UTC nor in Auckland; the day is taken as " + day.date());
        }
        return day.date();
    }

    /** A number without a qualifier is taken as it stands, and one with a word that we do not know as rough. */
    private Quantity quantity(Row row) {
        String qualifier = row.cell(IduColumns.QUALIFIER).strip().toLowerCase(Locale.ROOT);
        if (!row.has(IduColumns.FIGURE)) {
            Keeping.keep(row, List.of(IduColumns.QUALIFIER));
            return sheet.shared(Quantity.uncounted(Unit.PERSONS));
        }
        long number = row.integer(IduColumns.FIGURE);
        Quantity quantity;
        boolean isWord = true;
        switch (qualifier) {
            case "total" -> quantity = Quantity.exactly(number, Unit.PERSONS);
            case "approximately" -> quantity = Quantity.about(number, Unit.PERSONS);
            case "more than" -> quantity = Quantity.moreThan(number, Unit.PERSONS);
            case "at least" -> quantity = Quantity.atLeast(number, Unit.PERSONS);
            case "less than or equal to" -> quantity = Quantity.upTo(number, Unit.PERSONS);
            case "less than" -> {
                if (number == 0) {
                    throw row.wrong(IduColumns.FIGURE, "a number above 0, since there are less");
                }
                quantity = Quantity.fewerThan(number, Unit.PERSONS);
            }
            case "" -> quantity = Quantity.exactly(number, Unit.PERSONS);
            default -> {
                isWord = false;
                quantity = Quantity.about(number, Unit.PERSONS);
                row.note(IduColumns.QUALIFIER, "is no qualifier that we know; the number is taken as rough");
            }
        }
        if (!isWord || !qualifier.equals(row.cell(IduColumns.QUALIFIER)) || qualifier.isEmpty()) {
            row.keep(IduColumns.QUALIFIER);
        }
        return sheet.shared(quantity);
    }

    private static void keepDates(Row row, EdtfDate when) {
        String first = when.earliest().map(LocalDate::toString).orElse("");
        String last = when.latest().map(LocalDate::toString).orElse("");
        Keeping.keepUnless(row, IduColumns.DISPLACEMENT_DATE, first);
        Keeping.keepUnless(row, IduColumns.START_DATE, first);
        Keeping.keepUnless(row, IduColumns.END_DATE, last);
        Keeping.keepUnless(row, IduColumns.YEAR, Long.parseLong(first.substring(0, 4)));
    }

    private static void keepPlace(Row row, IduPlaces.Made made) {
        Place place = made.place();
        Place country = place == null ? null : made.isPoint() ? place.within().orElse(null) : place;
        String iso3 = country == null ? "" : country.externalIds().getOrDefault("iso3", "");
        String name =
                country == null ? "" : Country.of(country).map(Country::name).orElse(country.name());
        Keeping.keepUnless(row, IduColumns.ISO3, iso3);
        Keeping.keepUnless(row, IduColumns.COUNTRY, name);
        GeoPoint point =
                place == null || !made.isPoint() ? null : place.location().orElse(null);
        String lat = point == null ? "" : IduPlaces.text(point.lat());
        String lon = point == null ? "" : IduPlaces.text(point.lon());
        Keeping.keepUnless(row, IduColumns.LATITUDE, lat);
        Keeping.keepUnless(row, IduColumns.LONGITUDE, lon);
        Keeping.keepUnless(row, IduColumns.CENTROID, point != null ? "[" + lat + ", " + lon + "]" : "");
    }

    private static String summary(Row row, Quantity quantity, @Nullable Place place) {
        StringBuilder text = new StringBuilder(80);
        String number = quantity.toString();
        text.append(Character.toUpperCase(number.charAt(0))).append(number, 1, number.length());
        text.append(" displaced");
        switch (row.cell(IduColumns.DISPLACEMENT_TYPE).strip().toLowerCase(Locale.ROOT)) {
            case "conflict" -> text.append(" by conflict");
            case "disaster" -> text.append(" by disaster");
            default -> {}
        }
        if (place != null) {
            text.append(place.kind().equals(PlaceKind.COUNTRY) ? " in " : ", ").append(place);
        }
        return text.toString();
    }
}
