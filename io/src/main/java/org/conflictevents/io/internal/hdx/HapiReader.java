package org.conflictevents.io.internal.hdx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Unit;

/** Makes an aggregate event of each count of an area, a period and a class. Not thread-safe. */
final class HapiReader implements Function<Row, Event> {

    static final String EVENTS = "events";
    static final String FATALITIES = "fatalities";

    private static final String DEMONSTRATION = "demonstration";
    private static final long UNKNOWN = -1;

    /** HAPI's classes. Political violence holds several classes of ours, and is a type of its own. */
    private static final Map<String, EventType> TYPES = Map.of(
            HapiParts.PART,
            EventType.VIOLENCE_AGAINST_CIVILIANS,
            DEMONSTRATION,
            EventType.CIVIL_UNREST,
            HapiParts.WHOLE,
            EventType.of(HapiParts.WHOLE));

    private final Sheet sheet;
    private final HapiPlaces places;
    private final HapiParts parts = new HapiParts();
    private final List<Attribution> attributions;

    HapiReader(Sheet sheet) {
        this.sheet = sheet;
        this.places = new HapiPlaces(sheet);
        this.attributions = List.of(Attribution.of(sheet.source()));
    }

    @Override
    public Event apply(Row row) {
        LocalDate start = row.day(HapiColumns.PERIOD_START);
        LocalDate end = row.day(HapiColumns.PERIOD_END);
        if (end.isBefore(start)) {
            throw row.wrong(HapiColumns.PERIOD_END, "a day that is not before reference_period_start, " + start);
        }
        EdtfDate when = sheet.shared(Keeping.span(start, end));
        String written = row.text(HapiColumns.EVENT_TYPE);
        String type = written.strip().toLowerCase(Locale.ROOT);
        EventType known = TYPES.get(type);
        HapiPlaces.Area area = places.of(row);
        List<Figure> figures = figures(row, type);

        Keeping.keep(row, HapiColumns.ALWAYS_KEPT);
        for (Column column : area.kept()) {
            row.keep(column);
        }
        Keeping.keepUnless(row, HapiColumns.EVENT_TYPE, known == null ? written.strip() : type);
        Keeping.keepUnless(row, HapiColumns.ADMIN_LEVEL, area.level());
        Keeping.keepUnless(row, HapiColumns.PERIOD_START, start);
        Keeping.keepUnless(row, HapiColumns.PERIOD_END, end);
        note(row, area, known == null);

        String key = area.key() + "-" + Keeping.slug(when.toString().replace('/', '-'));
        String count = key + "-" + Keeping.slug(type);
        String id = "hapi-" + count;
        return Event.builder()
                .id(id)
                .type(known == null ? EventType.of(written.strip()) : known)
                .scope(Scope.AGGREGATE)
                .modality(Modality.OCCURRED)
                .when(when)
                .place(area.place())
                .placePrecision(area.precision())
                .figures(parts.of(row, key, type, id, figures))
                .summary(summary(row, type, area))
                .externalIds(Map.of("hapi", count)) // by which later releases of the count are known as such
                .extras(row.extras())
                .attributions(attributions)
                .build();
    }

    private List<Figure> figures(Row row, String type) {
        List<Figure> figures = new ArrayList<>(2);
        count(row, HapiColumns.EVENTS, Unit.EVENTS)
                .ifPresent(number -> figures.add(figure(EVENTS, Measure.EVENTS, number)));
        boolean isApplicable = row.has(HapiColumns.FATALITIES) || !type.equals(DEMONSTRATION);
        if (isApplicable) {
            count(row, HapiColumns.FATALITIES, Unit.PERSONS)
                    .ifPresent(number -> figures.add(figure(FATALITIES, Measure.KILLED, number)));
        }
        return sheet.shared(List.copyOf(figures));
    }

    /** Returns a count, unknown where the file has the column and says nothing in it. */
    private Optional<Quantity> count(Row row, Column column, Unit unit) {
        return row.has(column) || !sheet.has(column)
                ? row.count(column, unit)
                : Optional.of(sheet.shared(Quantity.uncounted(unit)));
    }

    private static Figure figure(String id, Measure measure, Quantity quantity) {
        return Figure.builder().id(id).measure(measure).quantity(quantity).build();
    }

    private static void note(Row row, HapiPlaces.Area area, boolean isUnknownType) {
        if (isUnknownType) {
            row.note(HapiColumns.EVENT_TYPE, "is no class of HAPI that we know; it is a type of its own");
        }
        if (area.isUnknownCountry()) {
            row.note(HapiColumns.LOCATION_CODE, "is no country that we know; it is a place of its own");
        }
        for (Column column : List.of(HapiColumns.WARNING, HapiColumns.ERROR)) {
            if (row.has(column)) {
                row.note(column, "HAPI says of the row: " + row.cell(column).strip());
            }
        }
    }

    private static String summary(Row row, String type, HapiPlaces.Area area) {
        StringBuilder text = new StringBuilder(80);
        long events = row.has(HapiColumns.EVENTS) ? row.integer(HapiColumns.EVENTS) : UNKNOWN;
        text.append(events == UNKNOWN ? "An unknown number of" : events == 0 ? "No" : Long.toString(events))
                .append(' ')
                .append(type.replace('_', ' '))
                .append(events == 1 ? " event in " : " events in ")
                .append(area.place().name());
        if (row.has(HapiColumns.FATALITIES) && row.integer(HapiColumns.FATALITIES) > 0) {
            text.append(", ").append(row.integer(HapiColumns.FATALITIES)).append(" killed");
        }
        return text.toString();
    }
}
