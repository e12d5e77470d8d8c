package org.conflictevents.io.internal.hdx;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Source;
import org.conflictevents.model.Unit;

/** The cells of a figure in a table with HXL tags. */
final class HxlRow {

    /** The columns that are written, with their titles. */
    static final Map<Column, String> COLUMNS = columns();

    /** The names of these columns. */
    static final Set<String> NAMES =
            COLUMNS.keySet().stream().map(Column::name).collect(Collectors.toUnmodifiableSet());

    private static final List<Column> PLACE = List.of(
            HxlColumns.LOC,
            HxlColumns.ADM2,
            HxlColumns.ADM2_CODE,
            HxlColumns.ADM1,
            HxlColumns.ADM1_CODE,
            HxlColumns.COUNTRY,
            HxlColumns.COUNTRY_CODE,
            HxlColumns.LAT,
            HxlColumns.LON);

    private static final Set<PlaceKind> FIRST_LEVEL = Set.of(PlaceKind.GOVERNORATE, PlaceKind.PROVINCE);

    private HxlRow() {}

    private static Map<Column, String> columns() {
        Map<Column, String> columns = new LinkedHashMap<>();
        columns.put(HxlColumns.ID, "id");
        columns.put(HxlColumns.EVENT, "event");
        columns.put(HxlColumns.EVENT_TYPE, "event type");
        columns.put(HxlColumns.SCOPE, "scope");
        columns.put(HxlColumns.MODALITY, "modality");
        columns.put(HxlColumns.DESCRIPTION, "summary");
        columns.put(HxlColumns.MEASURE, "measure");
        HxlColumns.VALUES.forEach((measure, column) -> columns.put(
                column,
                measure.equals(HxlColumns.AFFECTED)
                        ? "people affected"
                        : measure.equals(HxlColumns.IN_NEED) ? "people in need" : measure.label()));
        columns.put(HxlColumns.VALUE, "other number");
        columns.put(HxlColumns.MIN, "low");
        columns.put(HxlColumns.MAX, "high");
        columns.put(HxlColumns.QUALIFIER, "qualifier");
        columns.put(HxlColumns.UNIT, "unit");
        columns.put(HxlColumns.GROUP, "group");
        columns.put(HxlColumns.ACTOR, "actor");
        columns.put(HxlColumns.WHOLE, "part of");
        columns.put(HxlColumns.DATE_START, "first day");
        columns.put(HxlColumns.DATE_END, "last day");
        columns.put(HxlColumns.DATE, "date");
        columns.put(HxlColumns.LOC, "place");
        columns.put(HxlColumns.ADM2, "admin 2");
        columns.put(HxlColumns.ADM2_CODE, "admin 2 code");
        columns.put(HxlColumns.ADM1, "admin 1");
        columns.put(HxlColumns.ADM1_CODE, "admin 1 code");
        columns.put(HxlColumns.COUNTRY, "country");
        columns.put(HxlColumns.COUNTRY_CODE, "country code");
        columns.put(HxlColumns.LAT, "latitude");
        columns.put(HxlColumns.LON, "longitude");
        columns.put(HxlColumns.SOURCE, "source");
        columns.put(HxlColumns.URL, "url");
        return columns;
    }

    /** Returns the cells of the first row of an event, those of the event alone if it has no figures; they may be changed. */
    static Map<Column, String> of(Event event) {
        return event.figures().isEmpty() ? cells(event) : of(event.figures().get(0), Optional.of(event));
    }

    /** Returns the cells of a figure, of an event or of none. */
    static Map<Column, String> of(Figure figure, Optional<Event> event) {
        Map<Column, String> cells = event.map(HxlRow::cells).orElseGet(LinkedHashMap::new);
        String id = event.map(Event::id).orElse("");
        String own = figure.id().orElseGet(() -> number(figure, event));
        cells.put(HxlColumns.ID, id.isEmpty() ? own : rowId(id, own));
        putQuantity(figure, cells);
        figure.group().ifPresent(group -> cells.put(HxlColumns.GROUP, group.code()));
        figure.actor().ifPresent(actor -> cells.put(HxlColumns.ACTOR, actor.name()));
        figure.partOf().ifPresent(whole -> cells.put(HxlColumns.WHOLE, whole(whole, id)));
        figure.asOf().or(figure::period).ifPresent(when -> putDates(when, cells));
        if (!figure.places().isEmpty()) {
            PLACE.forEach(cells::remove);
            putPlace(figure.places().get(0), cells);
        }
        if (!figure.attributions().isEmpty()) {
            putSources(figure.attributions(), cells);
        }
        return cells;
    }

    private static Map<Column, String> cells(Event event) {
        Map<Column, String> cells = new LinkedHashMap<>();
        if (!event.type().equals(HxlReader.UNSPECIFIED)) {
            cells.put(HxlColumns.EVENT, event.id());
            cells.put(HxlColumns.EVENT_TYPE, event.type().code());
        }
        cells.put(HxlColumns.SCOPE, event.scope().name());
        cells.put(HxlColumns.MODALITY, event.modality().name());
        if (!event.summary().equals(HxlReader.summary(event.figures()))) {
            cells.put(HxlColumns.DESCRIPTION, event.summary());
        }
        putDates(event.when(), cells);
        event.place().ifPresent(place -> putPlace(place, cells));
        putSources(event.attributions(), cells);
        for (Column column : COLUMNS.keySet()) {
            String kept = HxlColumns.isNumber(column) ? null : event.extras().get(column.name());
            if (kept != null) {
                cells.put(column, kept);
            }
        }
        return cells;
    }

    /** Returns what tells figures without an id apart: their number. */
    private static String number(Figure figure, Optional<Event> event) {
        List<Figure> all = event.map(Event::figures).orElse(List.of());
        return all.size() < 2 ? HxlFigures.NAMED : Integer.toString(all.indexOf(figure) + 1);
    }

    /** Returns the id of the row of a figure; that of a row which was read is the id of its event. */
    private static String rowId(String event, String figure) {
        return figure.equals(HxlFigures.NAMED) ? event : event + "/" + figure;
    }

    /** Returns the id that the row of a whole has. */
    private static String whole(String reference, String event) {
        int mark = reference.indexOf('#');
        if (mark >= 0) {
            return rowId(reference.substring(0, mark), reference.substring(mark + 1));
        }
        return event.isEmpty() ? reference : rowId(event, reference);
    }

    private static void putQuantity(Figure figure, Map<Column, String> cells) {
        Quantity quantity = figure.quantity();
        Column value = quantity.unit().equals(Unit.PERSONS)
                ? HxlColumns.VALUES.getOrDefault(figure.measure(), HxlColumns.VALUE)
                : HxlColumns.VALUE;
        cells.put(HxlColumns.MEASURE, figure.measure().code());
        put(value, quantity.best(), cells);
        if (quantity.qualifier() != Qualifier.EXACT) {
            put(HxlColumns.MIN, quantity.low(), cells);
            put(HxlColumns.MAX, quantity.high(), cells);
        }
        cells.put(HxlColumns.QUALIFIER, quantity.qualifier().name());
        cells.put(HxlColumns.UNIT, quantity.unit().code());
    }

    private static void put(Column column, Optional<BigDecimal> number, Map<Column, String> cells) {
        number.ifPresent(one -> cells.put(column, one.toPlainString()));
    }

    private static void putDates(EdtfDate when, Map<Column, String> cells) {
        LocalDate first = when.earliest().filter(HxlRow::isPlain).orElse(null);
        LocalDate last = when.latest().filter(HxlRow::isPlain).orElse(null);
        List.of(HxlColumns.DATE_START, HxlColumns.DATE_END, HxlColumns.DATE).forEach(cells::remove);
        if (first != null) {
            cells.put(HxlColumns.DATE_START, first.toString());
        }
        if (last != null) {
            cells.put(HxlColumns.DATE_END, last.toString());
        }
        if (!HxlReader.between(first, last).equals(when)) {
            cells.put(HxlColumns.DATE, when.toString());
        }
    }

    /** Tells whether a day has a year of four digits: others are told by #date alone. */
    private static boolean isPlain(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= 9999;
    }

    private static void putPlace(Place place, Map<Column, String> cells) {
        for (Place around = place; around != null; around = around.within().orElse(null)) {
            String code = around.externalIds().getOrDefault("pcode", "");
            if (around.kind().equals(PlaceKind.COUNTRY)) {
                Optional<Country> country = Country.of(around);
                cells.put(HxlColumns.COUNTRY, country.map(Country::name).orElse(around.name()));
                cells.put(
                        HxlColumns.COUNTRY_CODE,
                        country.flatMap(Country::iso3)
                                .orElse(around.externalIds().getOrDefault("iso3", "")));
            } else if (FIRST_LEVEL.contains(around.kind())) {
                cells.put(HxlColumns.ADM1, around.name());
                cells.put(HxlColumns.ADM1_CODE, code);
            } else if (around.kind().equals(PlaceKind.DISTRICT)) {
                cells.put(HxlColumns.ADM2, around.name());
                cells.put(HxlColumns.ADM2_CODE, code);
            } else if (around.equals(place)) {
                if (!around.location().map(HxlPlaces::name).equals(Optional.of(around.name()))) {
                    cells.put(HxlColumns.LOC, around.name());
                }
                around.location().ifPresent(point -> {
                    cells.put(HxlColumns.LAT, BigDecimal.valueOf(point.lat()).toPlainString());
                    cells.put(HxlColumns.LON, BigDecimal.valueOf(point.lon()).toPlainString());
                });
            }
        }
    }

    private static void putSources(List<Attribution> said, Map<Column, String> cells) {
        List<Source> sources = said.stream().map(Attribution::source).distinct().toList();
        cells.put(
                HxlColumns.SOURCE,
                sources.stream().map(Source::title).collect(Collectors.joining(HxlReader.BETWEEN_SOURCES)));
        cells.put(
                HxlColumns.URL,
                sources.stream()
                        .flatMap(source -> source.uri().stream())
                        .map(URI::toString)
                        .findFirst()
                        .orElse(""));
    }
}
