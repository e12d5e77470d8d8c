package org.conflictevents.io.internal.acled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.Joining;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.model.AcledType;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Unit;
import org.conflictevents.model.internal.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of the rows of an ACLED file. Each cell stands in the event, or can be made again of it; those of which neither is true are
 * kept. {@link AcledWriter} is what makes them again. Not thread-safe.
 *
 * <p>A file without a second actor is monadic: each event has a row for each of its actors. Rows that follow one another are joined.
 */
final class AcledReader implements Joining<Event> {

    /** Why a row of a monadic file is passed over whose actor was put into the event of the row before. */
    static final String JOINED = "further actor of the event before";

    /** Why a row of a monadic file is passed over that stands elsewhere than behind the others of its event. */
    static final String REPEATED = "further actor of an event that is not the one before; it is left out";

    private static final List<Column> ALWAYS_KEPT = List.of(
            AcledColumns.REGION,
            AcledColumns.SOURCE_SCALE,
            AcledColumns.TAGS,
            AcledColumns.TIMESTAMP,
            AcledColumns.DATA_ID,
            AcledColumns.EVENT_ID_NO_CNTY,
            AcledColumns.ISO3,
            AcledColumns.GWNO);

    /** The columns of numbers, which are looked at before anything of a row is remembered: what is wrong leaves no trace. */
    private static final List<Column> NUMBERS = AcledColumns.ALL.all().stream()
            .filter(column -> column.kind() == Column.Kind.INTEGER || column.kind() == Column.Kind.DECIMAL)
            .toList();

    private static final List<Column> POINT = List.of(AcledColumns.LATITUDE, AcledColumns.LONGITUDE);

    /** What differs between the rows of a monadic event. */
    private static final List<Column> OF_ACTORS =
            List.of(AcledColumns.ACTOR_1, AcledColumns.ASSOC_ACTOR_1, AcledColumns.INTER_1, AcledColumns.INTERACTION);

    /** Events that a monadic file is remembered to have had. */
    private static final int MOST_EVENTS = 1 << 16;

    /** A day, and how precise it is. */
    private record When(LocalDate day, int precision) {}

    /** The cells that tell the type of an event. */
    private record Named(String type, String subType, String inter1) {}

    /**
     * What they tell.
     *
     * @param isSubTypeKnown whether ACLED has a sub-event type for it, or none is told
     * @param eventType what is written for it, as are the two below; null where ACLED has no such type
     */
    private record Typed(
            EventType type,
            boolean isSubTypeKnown,
            @Nullable String eventType,
            String subEventType,
            String disorder) {}

    private final Sheet sheet;
    private final AcledActors actors;
    private final AcledPlaces places;
    private final AcledSides sides;
    private final Memo<When, EdtfDate> dates = new Memo<>(when -> AcledDates.date(when.day(), when.precision()));
    private final Memo<Named, Typed> types = new Memo<>(AcledReader::type);
    private final Memo<Long, List<Figure>> deaths = new Memo<>(AcledReader::killed);
    private final Set<String> seen = new LinkedHashSet<>();
    private long rows;

    // of the last row, for the one that may follow it in a monadic file
    private String id = "";
    private AcledSides.@Nullable All who;
    private @Nullable Event alone;

    AcledReader(Sheet sheet) {
        this.sheet = sheet;
        this.actors = new AcledActors(sheet);
        this.places = new AcledPlaces(sheet);
        this.sides = new AcledSides(actors);
    }

    @Override
    public boolean joins() {
        return !sheet.has(AcledColumns.ACTOR_2);
    }

    @Override
    public String reason() {
        return JOINED;
    }

    @Override
    public Event apply(Row row) {
        rows++;
        if (!joins() || !row.has(AcledColumns.EVENT_ID)) {
            return event(row);
        }
        String number = row.code(AcledColumns.EVENT_ID);
        AcledSides.All first = who;
        Event event = event(row);
        if (seen.contains(number)) {
            who = first;
            if (number.equals(id)) {
                throw row.wrong(
                        AcledColumns.EVENT_ID,
                        "another event, or its next actor: the row before has this id, and differs in more than the"
                                + " actor");
            }
            throw row.passOver(REPEATED);
        }
        if (seen.size() == MOST_EVENTS) {
            seen.remove(seen.iterator().next());
        }
        seen.add(number);
        id = number;
        alone = event;
        return event;
    }

    @Override
    public @Nullable Event join(Event before, Row row) {
        if (!row.has(AcledColumns.EVENT_ID)
                || !row.code(AcledColumns.EVENT_ID).equals(id)
                || alone == null
                || who == null) {
            return null;
        }
        AcledSides.All first = who;
        Event next = event(row);
        AcledSides.All second = who;
        who = first;
        if (!withoutActors(next).equals(withoutActors(alone))) {
            return null;
        }
        List<AcledSides.One> all = new ArrayList<>(first.sides());
        all.addAll(second.sides());
        who = new AcledSides.All(
                List.copyOf(all), first.interaction(), first.type(), first.country(), first.isTargeting());
        AcledSides.Made made = sides.of(who);
        Map<String, String> extras = new LinkedHashMap<>(withoutActors(alone).extras());
        for (Column column : made.kept()) {
            extras.put(column.name(), cell(column, who));
        }
        return before.withParticipants(made.participants()).withExtras(extras);
    }

    private static Event withoutActors(Event event) {
        Map<String, String> extras = new LinkedHashMap<>(event.extras());
        OF_ACTORS.forEach(column -> extras.remove(column.name()));
        return event.withParticipants(List.of()).withExtras(extras);
    }

    private static String cell(Column column, AcledSides.All who) {
        AcledSides.One one = who.sides().get(0);
        AcledSides.One other = who.sides().get(1);
        return switch (column.name()) {
            case "actor1" -> one.actor();
            case "assoc_actor_1" -> one.associated();
            case "inter1" -> one.inter();
            case "actor2" -> other.actor();
            case "assoc_actor_2" -> other.associated();
            case "inter2" -> other.inter();
            default -> who.interaction();
        };
    }

    private Event event(Row row) {
        for (Column column : NUMBERS) {
            if (row.has(column)) {
                check(row, column);
            }
        }
        LocalDate day = row.day(AcledColumns.EVENT_DATE);
        int precision = code(row, AcledColumns.TIME_PRECISION);
        EdtfDate when = dates.get(new When(day, precision));
        int geoPrecision = code(row, AcledColumns.GEO_PRECISION);
        AcledPlaces.Made made = places.of(row, geoPrecision);
        Optional<Place> place = Optional.ofNullable(made.place());
        Typed typed = type(row);
        EventType type = typed.type();
        AcledSides.Made participants = sides(row, type, made.country());
        AcledActors.Told told = actors.told(row.cell(AcledColumns.SOURCE), row.has(AcledColumns.SOURCE));
        String notes = row.cell(AcledColumns.NOTES);
        String summary = row.has(AcledColumns.NOTES) && !OneLine.isBlank(notes) ? notes : summary(type, place);
        List<Figure> figures = figures(row);

        keep(row, ALWAYS_KEPT);
        keep(row, AcledColumns.POPULATION);
        made.kept().forEach(row::keep);
        participants.kept().forEach(row::keep);
        keepType(row, typed);
        keepUnless(row, AcledColumns.YEAR, Integer.toString(day.getYear()));
        if (row.has(AcledColumns.YEAR) && row.integer(AcledColumns.YEAR) != day.getYear()) {
            row.note(AcledColumns.YEAR, "is not the year of event_date, " + day);
        }
        if (precision == AcledDates.MONTH && day.getDayOfMonth() != 1) {
            row.keep(AcledColumns.EVENT_DATE);
        }
        keepUnless(row, AcledColumns.TIME_PRECISION, Integer.toString(Math.max(AcledDates.DAY, precision)));
        keepUnless(row, AcledColumns.CIVILIAN_TARGETING, AcledWriter.targeting(participants.participants()));
        keepUnless(row, AcledColumns.SOURCE, told.written());
        keepUnless(row, AcledColumns.NOTES, isOurs(summary, type, place) ? "" : summary);
        if (place.isEmpty()) {
            keep(row, List.of(AcledColumns.GEO_PRECISION));
        }
        if (place.flatMap(Place::location).isEmpty()) {
            keep(row, POINT);
        }
        if (made.odd() != null) {
            row.note(AcledColumns.COUNTRY, made.odd());
        }
        if (participants.oddColumn() != null && participants.odd() != null) {
            row.note(participants.oddColumn(), participants.odd());
        }
        return new Event(
                id(row),
                type,
                Scope.SINGLE,
                Modality.OCCURRED,
                when,
                Optional.empty(),
                Optional.empty(),
                place,
                place.isEmpty() ? PlacePrecision.UNKNOWN : AcledPlaces.precision(geoPrecision),
                List.of(),
                participants.participants(),
                List.of(),
                figures,
                List.of(),
                List.of(),
                summary,
                AcledIds.of(row.has(AcledColumns.EVENT_ID) ? row.code(AcledColumns.EVENT_ID) : ""),
                row.extras(),
                told.attributions());
    }

    private static void check(Row row, Column column) {
        if (column.kind() == Column.Kind.INTEGER) {
            var unused = row.integer(column);
        } else {
            var unused = row.decimal(column);
        }
    }

    private static int code(Row row, Column column) {
        return row.has(column) ? (int) row.integer(column) : 0;
    }

    private Typed type(Row row) {
        Typed typed = types.get(new Named(
                row.text(AcledColumns.EVENT_TYPE),
                row.has(AcledColumns.SUB_EVENT_TYPE) ? row.cell(AcledColumns.SUB_EVENT_TYPE) : "",
                row.cell(AcledColumns.INTER_1)));
        if (!typed.type().isKnown()) {
            row.note(AcledColumns.EVENT_TYPE, "is no type of event that we know; it is a type of its own");
        } else if (!typed.isSubTypeKnown()) {
            row.note(AcledColumns.SUB_EVENT_TYPE, "is no sub-event type that we know of this type of event");
        }
        return typed;
    }

    private static Typed type(Named cells) {
        EventType type = AcledTypes.of(cells.type(), cells.subType(), AcledInter.of(cells.inter1()));
        Optional<AcledType> term = AcledTypes.term(type);
        Optional<String> subType = term.flatMap(AcledType::subEventType);
        return new Typed(
                type,
                cells.subType().isEmpty() || subType.isPresent(),
                term.map(AcledType::eventType).orElse(null),
                subType.orElse(""),
                AcledTypes.disorder(type));
    }

    private static void keepType(Row row, Typed typed) {
        if (typed.eventType() == null) {
            keep(row, List.of(AcledColumns.EVENT_TYPE, AcledColumns.SUB_EVENT_TYPE));
        } else {
            keepUnless(row, AcledColumns.EVENT_TYPE, typed.eventType());
            keepUnless(row, AcledColumns.SUB_EVENT_TYPE, typed.subEventType());
        }
        keepUnless(row, AcledColumns.DISORDER_TYPE, typed.disorder());
    }

    private AcledSides.Made sides(Row row, EventType type, @Nullable Place country) {
        List<AcledSides.One> both = new ArrayList<>(2);
        both.add(one(row, AcledColumns.ACTOR_1, AcledColumns.ASSOC_ACTOR_1, AcledColumns.INTER_1));
        if (!joins()) {
            both.add(one(row, AcledColumns.ACTOR_2, AcledColumns.ASSOC_ACTOR_2, AcledColumns.INTER_2));
        }
        boolean isTargeting = type.isA(EventType.VIOLENCE_AGAINST_CIVILIANS)
                || !sheet.has(AcledColumns.CIVILIAN_TARGETING)
                || row.has(AcledColumns.CIVILIAN_TARGETING);
        String interaction = row.has(AcledColumns.INTERACTION) ? row.code(AcledColumns.INTERACTION) : "";
        who = new AcledSides.All(List.copyOf(both), interaction, type, country, isTargeting);
        return sides.of(who);
    }

    private static AcledSides.One one(Row row, Column actor, Column associated, Column inter) {
        return new AcledSides.One(
                row.has(actor) ? row.cell(actor) : "",
                row.has(associated) ? row.cell(associated) : "",
                row.has(inter) ? row.code(inter) : "");
    }

    /** Returns the dead: ACLED writes 0 where there were none, and where nobody knows. */
    private List<Figure> figures(Row row) {
        if (!row.has(AcledColumns.FATALITIES)) {
            return List.of();
        }
        return deaths.get(row.integer(AcledColumns.FATALITIES));
    }

    private static List<Figure> killed(long number) {
        return List.of(Figure.builder()
                .id("fatalities")
                .measure(Measure.KILLED)
                .quantity(number == 0 ? Quantity.atLeast(0, Unit.PERSONS) : Quantity.exactly(number, Unit.PERSONS))
                .build());
    }

    /** Tells whether a summary is what we say of an event without notes. */
    static boolean isOurs(String summary, EventType type, Optional<Place> place) {
        return summary.regionMatches(true, 0, type.label(), 0, type.label().length())
                && summary.equals(summary(type, place));
    }

    private static String summary(EventType type, Optional<Place> place) {
        String label = type.label();
        return Character.toUpperCase(label.charAt(0))
                + label.substring(1)
                + place.map(where -> ", " + where.name()).orElse("");
    }

    private String id(Row row) {
        if (row.has(AcledColumns.EVENT_ID)) {
            return AcledIds.PREFIX + row.code(AcledColumns.EVENT_ID);
        }
        return row.has(AcledColumns.DATA_ID)
                ? AcledIds.PREFIX + "data-" + row.code(AcledColumns.DATA_ID)
                : sheet.source().id() + "-row-" + rows;
    }

    private static void keep(Row row, List<Column> columns) {
        for (Column column : columns) {
            if (row.has(column)) {
                row.keep(column);
            }
        }
    }

    private static void keepUnless(Row row, Column column, String made) {
        if (!(row.has(column) ? isSame(row, column, made) : made.isEmpty())) {
            row.keep(column);
        }
    }

    private static boolean isSame(Row row, Column column, String made) {
        return row.cell(column).equals(made)
                || (column.kind() == Column.Kind.INTEGER
                        && Long.toString(row.integer(column)).equals(made));
    }
}
