package org.conflictevents.io.internal.ged;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.CellsMemo;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Crosswalk;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Side;
import org.conflictevents.model.ViolenceType;
import org.conflictevents.model.internal.PackedTexts;

/**
 * Makes events of the rows of a GED file. Each cell stands in the event, or can be made again of it; those of which neither is true are kept.
 * {@link GedWriter} is what makes them again. Not thread-safe.
 */
final class GedReader implements Function<Row, Event> {

    private static final List<Column> ALWAYS_KEPT = List.of(
            GedColumns.ACTIVE_YEAR,
            GedColumns.CODE_STATUS,
            GedColumns.SOURCE_ORIGINAL,
            GedColumns.WHERE_DESCRIPTION,
            GedColumns.GEOCOMMENT);

    private static final List<Column> KEPT_OF_SIDES = List.of(
            GedColumns.CONFLICT_DSET_ID, GedColumns.DYAD_DSET_ID, GedColumns.SIDE_A_DSET_ID, GedColumns.SIDE_B_DSET_ID);

    // The columns of numbers, all of which are looked at before anything of a row is remembered: what is wrong leaves
    // no trace.

    private static final List<Column> NUMBERS_OF_SIDES = List.of(GedColumns.TYPE_OF_VIOLENCE);

    private static final List<Column> NUMBERS_OF_PLACES = GedPlaces.COLUMNS.stream()
            .filter(column -> column.kind() == Column.Kind.INTEGER || column.kind() == Column.Kind.DECIMAL)
            .toList();

    /** The keys of ids in their order; which of them there are tells the bits of a number. */
    private static final List<String> ID_KEYS =
            List.of(GedIds.EVENT, GedIds.CONFLICT, GedIds.DYAD, GedIds.OLD_CONFLICT, GedIds.OLD_DYAD, GedIds.RELID);

    /**
     * What the two sides of a row tell.
     *
     * @param conflict the id of the conflict, empty if there is none
     * @param dyad the id of the dyad, empty if there is none
     */
    private record Sides(
            Actor a,
            Actor b,
            ViolenceType violence,
            EventType type,
            List<Participant> participants,
            String conflict,
            String dyad) {}

    private record Pair(Actor a, Actor b, ViolenceType violence) {}

    private final Sheet sheet;
    private final boolean areIdsOld;
    private final GedActors actors;
    private final GedPlaces places;
    private final GedSources sources;
    private final GedDates dates;
    private final GedDeaths deaths = new GedDeaths();
    private final CellsMemo<Sides> sides = new CellsMemo<>(
            1 << 12,
            List.of(GedColumns.DYAD_NEW_ID, GedColumns.SIDE_A_NEW_ID, GedColumns.SIDE_B_NEW_ID, GedColumns.DYAD_NAME),
            List.of(
                    GedColumns.TYPE_OF_VIOLENCE,
                    GedColumns.SIDE_A,
                    GedColumns.SIDE_B,
                    GedColumns.CONFLICT_NEW_ID,
                    GedColumns.CONFLICT_NAME,
                    GedColumns.CONFLICT_DSET_ID,
                    GedColumns.DYAD_DSET_ID,
                    GedColumns.SIDE_A_DSET_ID,
                    GedColumns.SIDE_B_DSET_ID,
                    GedColumns.GWNOA,
                    GedColumns.GWNOB),
            this::sides);
    private final Memo<Pair, List<Participant>> participants = new Memo<>(GedReader::participants);
    private final PackedTexts.Names[] idNames = new PackedTexts.Names[1 << ID_KEYS.size()];
    private long rows;

    GedReader(Sheet sheet) {
        this.sheet = sheet;
        // Up to release 5.0 there were two numbers side by side, too, and no code_status.
        this.areIdsOld = sheet.has(GedColumns.GEOCOMMENT)
                || (sheet.has(GedColumns.CONFLICT_DSET_ID) && !sheet.has(GedColumns.CODE_STATUS));
        this.actors = new GedActors(sheet, areIdsOld);
        this.places = new GedPlaces(sheet);
        GedDays days = new GedDays();
        this.sources = new GedSources(sheet, actors, days);
        this.dates = new GedDates(sheet, days);
    }

    @Override
    public Event apply(Row row) {
        rows++;
        Sides who = sides.find(row);
        GedPlaces.Made where = places.find(row);
        if (who == null) {
            check(row, NUMBERS_OF_SIDES);
        }
        if (where == null) {
            check(row, NUMBERS_OF_PLACES);
        }
        LocalDate start = row.day(GedColumns.DATE_START);
        LocalDate end = row.day(GedColumns.DATE_END);
        if (end.isBefore(start)) {
            throw row.wrong(GedColumns.DATE_END, "a day that is not before date_start, " + start);
        }
        boolean isAggregate = row.integer(GedColumns.EVENT_CLARITY, 1) == 2;
        keepUnless(row, GedColumns.YEAR, start.getYear());
        if (row.has(GedColumns.YEAR) && row.integer(GedColumns.YEAR) != start.getYear()) {
            row.note(GedColumns.YEAR, "is not the year of date_start, " + start);
        }
        keepUnless(row, GedColumns.EVENT_CLARITY, isAggregate ? 2 : 1);
        keepUnless(row, GedColumns.DATE_PREC, GedDates.precision(start, end));
        long numberOfSources = row.integer(GedColumns.NUMBER_OF_SOURCES, Long.MIN_VALUE);
        GedDeaths.Numbers numbers = GedDeaths.numbers(row);
        who = who == null ? sides.make(row) : who;
        where = where == null ? places.make(row) : where;
        List<Figure> figures = deaths.of(row, numbers, who.a(), who.b());
        List<Attribution> attributions = sources.of(row, numberOfSources);
        for (Column column : ALWAYS_KEPT) {
            if (row.has(column)) {
                row.keep(column);
            }
        }
        if (where.isUnknownCountry()) {
            row.note(
                    row.has(GedColumns.COUNTRY_ID) ? GedColumns.COUNTRY_ID : GedColumns.COUNTRY,
                    "is no country that we know; it is a place of its own");
        }
        return new Event(
                id(row),
                who.type(),
                isAggregate ? Scope.AGGREGATE : Scope.SINGLE,
                Modality.OCCURRED,
                dates.date(start, end),
                Optional.empty(),
                Optional.empty(),
                where.place(),
                where.precision(),
                List.of(),
                who.participants(),
                List.of(),
                figures,
                List.of(),
                List.of(),
                GedSummary.of(row, who.violence(), who.a(), who.b()),
                ids(row, who),
                row.extras(),
                attributions);
    }

    private static void check(Row row, List<Column> numbers) {
        for (Column column : numbers) {
            if (!row.has(column)) {
                continue;
            }
            if (column.kind() == Column.Kind.INTEGER) {
                var unused = row.integer(column);
            } else {
                var unused = row.decimal(column);
            }
        }
    }

    private Sides sides(Row row) {
        ViolenceType violence = ViolenceType.of((int) row.integer(GedColumns.TYPE_OF_VIOLENCE));
        Actor a = actors.side(row, GedColumns.SIDE_A_NEW_ID, GedColumns.SIDE_A, GedColumns.GWNOA);
        Actor b = actors.side(row, GedColumns.SIDE_B_NEW_ID, GedColumns.SIDE_B, GedColumns.GWNOB);
        for (Column column : KEPT_OF_SIDES) {
            if (row.has(column)) {
                row.keep(column);
            }
        }
        keepSides(row, violence, a, b);
        return new Sides(
                a,
                b,
                violence,
                Crosswalk.fromUcdp(violence),
                participants.get(new Pair(a, b, violence)),
                code(row, GedColumns.CONFLICT_NEW_ID),
                code(row, GedColumns.DYAD_NEW_ID));
    }

    private static void keepSides(Row row, ViolenceType violence, Actor a, Actor b) {
        ViolenceType made = GedSides.violence(Crosswalk.fromUcdp(violence), a, b);
        if (made != violence) {
            row.keep(GedColumns.TYPE_OF_VIOLENCE);
        }
        if (!isDyad(row.cell(GedColumns.DYAD_NAME), a.name(), b.name())) {
            row.keep(GedColumns.DYAD_NAME);
        }
        String conflict = row.cell(GedColumns.CONFLICT_NAME);
        boolean isMade = made == ViolenceType.STATE_BASED ? conflict.isEmpty() : isDyad(conflict, a.name(), b.name());
        if (!isMade) {
            row.keep(GedColumns.CONFLICT_NAME);
        }
        keepUnless(row, GedColumns.SIDE_A, a.name());
        keepUnless(row, GedColumns.SIDE_B, b.name());
        keepUnless(row, GedColumns.SIDE_A_NEW_ID, GedIds.of(a));
        keepUnless(row, GedColumns.SIDE_B_NEW_ID, GedIds.of(b));
        keepUnless(row, GedColumns.GWNOA, GedActors.gw(a).orElse(""));
        keepUnless(row, GedColumns.GWNOB, GedActors.gw(b).orElse(""));
    }

    private static boolean isDyad(String dyad, String a, String b) {
        int between = GedWriter.BETWEEN_SIDES.length();
        return dyad.length() == a.length() + between + b.length()
                && dyad.startsWith(a)
                && dyad.startsWith(GedWriter.BETWEEN_SIDES, a.length())
                && dyad.endsWith(b);
    }

    static void keepUnless(Row row, Column column, String made) {
        String cell = row.cell(column);
        boolean isSame = cell.equals(made)
                || (column.kind() == Column.Kind.CODE
                        && row.has(column)
                        && row.code(column).equals(made));
        if (!isSame) {
            row.keep(column);
        }
    }

    static void keepUnless(Row row, Column column, long made) {
        long number = row.integer(column, Long.MIN_VALUE);
        boolean isSame = number == Long.MIN_VALUE ? made < 0 && row.cell(column).isEmpty() : number == made;
        if (!isSame) {
            row.keep(column);
        }
    }

    private String id(Row row) {
        if (row.has(GedColumns.ID)) {
            return GedIds.PREFIX.concat(row.code(GedColumns.ID));
        }
        return row.has(GedColumns.RELID)
                ? row.code(GedColumns.RELID)
                : sheet.source().id() + "-row-" + rows;
    }

    private Map<String, String> ids(Row row, Sides who) {
        String[] texts = new String[ID_KEYS.size()];
        int count = 0;
        int which = 0;
        for (int i = 0; i < texts.length; i++) {
            String text = id(row, who, i);
            if (!text.isEmpty()) {
                texts[count++] = text;
                which |= 1 << i;
            }
        }
        PackedTexts.Names names = idNames[which];
        if (names == null) {
            names = idNames(which);
            idNames[which] = names;
        }
        return PackedTexts.of(names, Arrays.copyOf(texts, count));
    }

    private static PackedTexts.Names idNames(int which) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ID_KEYS.size(); i++) {
            if ((which & (1 << i)) != 0) {
                names.add(ID_KEYS.get(i));
            }
        }
        return PackedTexts.Names.of(names);
    }

    /** Returns the id of the key of this index, empty if there is none. */
    private String id(Row row, Sides who, int key) {
        return switch (key) {
            case 0 -> code(row, GedColumns.ID);
            case 1 -> areIdsOld ? "" : who.conflict();
            case 2 -> areIdsOld ? "" : who.dyad();
            case 3 -> areIdsOld ? who.conflict() : "";
            case 4 -> areIdsOld ? who.dyad() : "";
            default -> row.has(GedColumns.ID) ? code(row, GedColumns.RELID) : "";
        };
    }

    private static String code(Row row, Column column) {
        return row.has(column) ? row.code(column) : "";
    }

    private static List<Participant> participants(Pair sides) {
        boolean isOneSided = sides.violence() == ViolenceType.ONE_SIDED;
        ParticipantRole roleOfA = isOneSided ? ParticipantRole.ATTACKER : ParticipantRole.BELLIGERENT;
        ParticipantRole roleOfB = isOneSided ? ParticipantRole.VICTIM : ParticipantRole.BELLIGERENT;
        return List.of(
                new Participant(sides.a(), Optional.empty(), roleOfA, Optional.of(Side.A)),
                new Participant(sides.b(), Optional.empty(), roleOfB, Optional.of(Side.B)));
    }
}
