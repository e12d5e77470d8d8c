package org.conflictevents.io.internal.hdx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Scope;
import org.jspecify.annotations.Nullable;

/** Makes an event of each row of a table with tags that tells a number or names an event. Not thread-safe. */
final class HxlReader implements Function<Row, Event> {

    /** What a table does not say what it is. */
    static final EventType UNSPECIFIED = EventType.of("UNSPECIFIED");

    /** What stands between several sources in one cell. */
    static final String BETWEEN_SOURCES = "; ";

    /** What nobody knows when. */
    private static final EdtfDate UNKNOWN = EdtfDate.parse("/");

    /** Rows that are remembered, so that others may say that they count a part of them. */
    private static final int MOST = 1 << 16;

    private static final int DAY_LENGTH = "2020-02-06".length();

    private final Sheet sheet;
    private final HxlPlaces places;
    private final Set<String> named = new HashSet<>();
    private long rows;
    private @Nullable RuntimeException wrongDate;

    HxlReader(Sheet sheet) {
        this.sheet = sheet;
        this.places = new HxlPlaces(sheet);
    }

    @Override
    public Event apply(Row row) {
        rows++;
        wrongDate = null;
        EdtfDate when = when(row);
        List<Figure> figures = HxlFigures.of(row);
        if (wrongDate != null) {
            throw wrongDate;
        }
        boolean isEvent = Stream.of(HxlColumns.EVENT, HxlColumns.EVENT_TYPE, HxlColumns.EVENT_NAME)
                .anyMatch(row::has);
        if (figures.isEmpty() && !isEvent) {
            throw row.passOver("neither a number nor an event");
        }
        boolean isNamed = row.has(HxlColumns.MEASURE) && row.has(HxlColumns.ID);
        boolean isState = !figures.isEmpty()
                && figures.stream().allMatch(figure -> figure.measure().nature() == Measure.Nature.STOCK);
        Place place = places.of(row);
        Event event = Event.builder()
                .id(isNamed ? row.code(HxlColumns.ID) : sheet.source().id() + "-row-" + rows)
                .type(type(row, figures))
                .scope(word(row, HxlColumns.SCOPE, Scope.values(), isState ? Scope.STATE : Scope.AGGREGATE))
                .modality(word(
                        row, HxlColumns.MODALITY, Modality.values(), isState ? Modality.ONGOING : Modality.OCCURRED))
                .when(sheet.shared(when))
                .place(Optional.ofNullable(place))
                .placePrecision(precision(place))
                .figures(linked(row, figures))
                .summary(summary(row, figures))
                .attributions(attributions(row))
                .build();
        keepRest(row, event);
        if (isNamed && named.size() < MOST) {
            named.add(event.id());
        }
        return event.withExtras(row.extras());
    }

    /** Says of a number what it is a part of, where the row of that has been read. */
    private List<Figure> linked(Row row, List<Figure> figures) {
        String whole = Keeping.cell(row, HxlColumns.WHOLE);
        boolean isOne = !figures.isEmpty() && figures.get(0).id().equals(Optional.of(HxlFigures.NAMED));
        if (!isOne || !named.contains(whole) || whole.equals(Keeping.cell(row, HxlColumns.ID))) {
            return figures;
        }
        List<Figure> linked = new ArrayList<>(figures);
        linked.set(0, figures.get(0).withPartOf(whole + "#" + HxlFigures.NAMED));
        return linked;
    }

    /** Keeps the cells that a row of the event would not have. */
    private static void keepRest(Row row, Event event) {
        Map<Column, String> told = HxlRow.of(event);
        told.put(HxlColumns.DATE, event.when().toString());
        for (Column column : HxlColumns.ALL.all()) {
            boolean isNumber = HxlColumns.isNumber(column);
            if (row.has(column)
                    && !isNumber
                    && !row.cell(column)
                            .strip()
                            .equals(told.getOrDefault(column, "").strip())) {
                row.keep(column);
            }
        }
    }

    private static EventType type(Row row, List<Figure> figures) {
        if (row.has(HxlColumns.EVENT_TYPE)) {
            return Keeping.code(row, HxlColumns.EVENT_TYPE, EventType::of);
        }
        boolean isDisplacement = !figures.isEmpty()
                && figures.stream().allMatch(figure -> figure.measure().equals(Measure.DISPLACED));
        return isDisplacement ? EventType.DISPLACEMENT : UNSPECIFIED;
    }

    /** Returns the value of this name; another word says nothing to us, and is kept. */
    private static <E extends Enum<E>> E word(Row row, Column column, E[] values, E otherwise) {
        String word = row.cell(column).strip().toUpperCase(Locale.ROOT);
        for (E value : values) {
            if (value.name().equals(word)) {
                return value;
            }
        }
        return otherwise;
    }

    private static PlacePrecision precision(@Nullable Place place) {
        if (place == null || place.location().isPresent()) {
            return PlacePrecision.UNKNOWN;
        } else if (place.kind().equals(PlaceKind.COUNTRY)) {
            return PlacePrecision.COUNTRY;
        } else if (place.kind().equals(PlaceKind.PROVINCE)) {
            return PlacePrecision.ADMIN1;
        }
        return place.kind().equals(PlaceKind.DISTRICT) ? PlacePrecision.ADMIN2 : PlacePrecision.UNKNOWN;
    }

    private EdtfDate when(Row row) {
        if (!row.has(HxlColumns.DATE_START) && !row.has(HxlColumns.DATE_END)) {
            return date(row, HxlColumns.DATE);
        }
        LocalDate first = date(row, HxlColumns.DATE_START).earliest().orElse(null);
        LocalDate last = date(row, HxlColumns.DATE_END).latest().orElse(null);
        if (first != null && last != null && last.isBefore(first)) {
            throw row.wrong(HxlColumns.DATE_END, "a date that is not before #date+start, " + first);
        }
        EdtfDate said = row.has(HxlColumns.DATE) ? read(row.cell(HxlColumns.DATE)) : null;
        boolean isSame = said != null
                && (first == null || said.earliest().equals(Optional.of(first)))
                && (last == null || said.latest().equals(Optional.of(last)));
        return said != null && isSame ? said : between(first, last); // #date may say more, and how sure that is
    }

    /** Returns what a first and a last day make, of which either may not be known. */
    static EdtfDate between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first != null && last != null
                ? Keeping.span(first, last)
                : EdtfDate.parse((first == null ? "" : first) + "/" + (last == null ? "" : last));
    }

    /** Returns a date; of one that is none is complained, and reading goes on to find what else is wrong with the row. */
    private EdtfDate date(Row row, Column column) {
        EdtfDate date = row.has(column) ? read(row.cell(column)) : UNKNOWN;
        if (date == null) {
            wrongDate = row.wrong(column, "a date, such as 2020-02-06, 2020-02 or 2020");
            return UNKNOWN;
        }
        return date;
    }

    private static @Nullable EdtfDate read(String cell) {
        String text = cell.strip();
        try {
            boolean hasTime = text.length() > DAY_LENGTH && "T ".indexOf(text.charAt(DAY_LENGTH)) >= 0;
            return EdtfDate.parse(hasTime ? text.substring(0, DAY_LENGTH) : text);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Who says so: the file, by the voices that a row names. */
    private List<Attribution> attributions(Row row) {
        Attribution own = sheet.shared(Attribution.of(sheet.source()));
        List<Attribution> all = new ArrayList<>(1);
        for (String name : Keeping.cell(row, HxlColumns.SOURCE).split(BETWEEN_SOURCES, -1)) {
            if (!name.isBlank()) {
                Actor voice = sheet.one(Actor.builder()
                        .id("hxl-source-" + Keeping.slug(name))
                        .name(name.strip())
                        .kind(ActorKind.of("SOURCE"))
                        .build());
                all.add(sheet.shared(own.withVoices(voice)));
            }
        }
        return sheet.shared(all.isEmpty() ? List.of(own) : List.copyOf(all));
    }

    private static String summary(Row row, List<Figure> figures) {
        for (Column column : List.of(HxlColumns.DESCRIPTION, HxlColumns.EVENT_NAME)) {
            if (row.has(column)) {
                return row.text(column);
            }
        }
        return summary(figures);
    }

    /** Returns what is said of an event of which nothing but numbers is known. */
    static String summary(List<Figure> figures) {
        String numbers = figures.stream()
                .map(figure -> figure.measure().label() + ": " + figure.quantity())
                .collect(Collectors.joining("; "));
        return numbers.isEmpty() ? "An event of which the table tells nothing more" : numbers;
    }
}
