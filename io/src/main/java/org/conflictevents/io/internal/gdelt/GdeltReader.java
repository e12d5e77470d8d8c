package org.conflictevents.io.internal.gdelt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.io.internal.gdelt.GdeltColumns.ActorColumns;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Side;
import org.conflictevents.model.Stance;
import org.conflictevents.model.internal.PackedTexts;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of the rows of a GDELT file. There is no count of anybody in it, and none is made up. What an event does not say is kept. Not
 * thread-safe.
 */
final class GdeltReader implements Function<Row, Event> {

    /** What is kept wherever it says something. */
    private static final List<Column> KEPT = kept();

    private static final PackedTexts.Names ID = PackedTexts.Names.of(List.of(GdeltValues.ID));

    /** Who published an article, and when GDELT saw it. */
    private record Report(String office, String added) {}

    private record Coded(String code, String root) {}

    /** An actor, of whom a file has one instance, in a role. */
    private record Part(Actor actor, Optional<String> label, ParticipantRole role, Side side) {}

    private final Attribution attribution;
    private final GdeltActors actors;
    private final GdeltPlaces places;
    private final Memo<LocalDate, GdeltDates> dates = new Memo<>(GdeltDates::of);
    private final Memo<Coded, GdeltCodes> codes = new Memo<>(coded -> GdeltCodes.of(coded.code(), coded.root()));
    private final Memo<Report, Attribution> reports = new Memo<>(this::make);
    private final Memo<Part, Participant> participants =
            new Memo<>(part -> new Participant(part.actor(), part.label(), part.role(), Optional.of(part.side())));

    GdeltReader(Sheet sheet) {
        this.attribution = Attribution.of(sheet.source());
        this.actors = new GdeltActors(sheet);
        this.places = new GdeltPlaces(sheet);
    }

    private static List<Column> kept() {
        List<Column> kept = new ArrayList<>();
        for (ActorColumns actor : List.of(GdeltColumns.ACTOR_1, GdeltColumns.ACTOR_2)) {
            kept.add(actor.country());
            kept.addAll(actor.further());
            kept.addAll(actor.types());
        }
        kept.add(GdeltColumns.IS_ROOT_EVENT);
        kept.add(GdeltColumns.EVENT_CODE);
        kept.add(GdeltColumns.GOLDSTEIN_SCALE);
        kept.add(GdeltColumns.NUM_MENTIONS);
        kept.add(GdeltColumns.NUM_SOURCES);
        kept.add(GdeltColumns.NUM_ARTICLES);
        kept.add(GdeltColumns.AVG_TONE);
        kept.addAll(GdeltColumns.ACTOR_1_GEO);
        kept.addAll(GdeltColumns.ACTOR_2_GEO);
        kept.add(GdeltColumns.GEO_TYPE);
        kept.add(GdeltColumns.GEO_ADM2);
        kept.add(GdeltColumns.ADDED);
        kept.add(GdeltColumns.SOURCE_URL);
        return List.copyOf(kept);
    }

    @Override
    public Event apply(Row row) {
        String id = Long.toString(row.integer(GdeltColumns.ID));
        GdeltDates day = dates.get(row.day(GdeltColumns.DAY));
        GdeltCodes code =
                codes.get(new Coded(row.code(GdeltColumns.EVENT_CODE), code(row, GdeltColumns.EVENT_ROOT_CODE)));
        GdeltPlaces.Made made = places.of(row);
        Actor first = actors.of(row, GdeltColumns.ACTOR_1);
        Actor second = actors.of(row, GdeltColumns.ACTOR_2);
        List<Participant> participants = participants(row, first, second, code);
        Attribution said = said(row);
        if (!code.isKnown()) {
            row.note(GdeltColumns.EVENT_CODE, "is no code of CAMEO, whose roots are 01 to 20: '" + code.code() + "'");
        }
        if (made.isUnknownCountry()) {
            row.note(GdeltColumns.GEO_COUNTRY, "is no country that we know by a code of FIPS 10-4");
        }
        keep(row, day, code, made);
        return new Event(
                "gdelt-".concat(id),
                code.type(),
                Scope.SINGLE,
                Modality.OCCURRED,
                day.when(),
                Optional.empty(),
                Optional.empty(),
                made.somewhere(),
                made.precision(),
                List.of(),
                participants,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                summary(code, first, second, made),
                PackedTexts.of(ID, id),
                row.extras(),
                List.of(said));
    }

    private static String code(Row row, Column column) {
        return row.has(column) ? row.code(column) : "";
    }

    private List<Participant> participants(Row row, @Nullable Actor first, @Nullable Actor second, GdeltCodes code) {
        Participant one = first == null ? null : one(row, GdeltColumns.ACTOR_1, first, code.first(), Side.A);
        Participant other = second == null ? null : one(row, GdeltColumns.ACTOR_2, second, code.second(), Side.B);
        if (one == null || other == null) {
            Participant only = one == null ? other : one;
            return only == null ? List.of() : List.of(only);
        }
        return List.of(one, other);
    }

    private Participant one(Row row, ActorColumns columns, Actor actor, ParticipantRole role, Side side) {
        return participants.get(new Part(actor, row.optional(columns.name()), role, side));
    }

    private static void keep(Row row, GdeltDates day, GdeltCodes code, GdeltPlaces.Made made) {
        for (Column column : KEPT) {
            if (row.has(column)) {
                row.keep(column);
            }
        }
        for (Column column : made.kept()) {
            if (row.has(column)) {
                row.keep(column);
            }
        }
        keepUnless(row, GdeltColumns.DAY, day.day());
        keepUnless(row, GdeltColumns.MONTH_YEAR, day.monthYear());
        keepUnless(row, GdeltColumns.YEAR, day.year());
        keepUnless(row, GdeltColumns.FRACTION_DATE, day.fraction());
        keepUnless(row, GdeltColumns.EVENT_BASE_CODE, code.baseCode());
        keepUnless(row, GdeltColumns.EVENT_ROOT_CODE, code.rootCode());
        keepUnless(row, GdeltColumns.QUAD_CLASS, Integer.toString(code.quadClass()));
    }

    private static void keepUnless(Row row, Column column, String made) {
        if (row.has(column) && !row.cell(column).equals(made)) {
            row.keep(column);
        }
    }

    /** Returns who says it: the file, by the one who published the article, on the day on which GDELT saw that. */
    private Attribution said(Row row) {
        String added = row.cell(GdeltColumns.ADDED).strip();
        if (row.has(GdeltColumns.ADDED) && GdeltDates.day(added).isEmpty()) {
            row.note(GdeltColumns.ADDED, "is no time, such as 20180326044500, but '" + added + "'");
        }
        String office =
                row.has(GdeltColumns.SOURCE_URL) ? GdeltAddresses.office(row.cell(GdeltColumns.SOURCE_URL)) : "";
        return office.isEmpty() && added.isEmpty()
                ? attribution
                : reports.get(new Report(office, added.length() > 8 ? added.substring(0, 8) : added));
    }

    private Attribution make(Report report) {
        Attribution.Builder made = Attribution.builder()
                .source(attribution.source())
                .stance(Stance.ASSERTS)
                .said(GdeltDates.day(report.added()).map(EdtfDate::of));
        if (!report.office().isEmpty()) {
            made.addVoices(actors.office(report.office()));
        }
        return made.build();
    }

    private static String summary(
            GdeltCodes code, @Nullable Actor first, @Nullable Actor second, GdeltPlaces.Made made) {
        StringBuilder text = new StringBuilder(80).append(code.type().label());
        if (first != null) {
            text.append(" by ").append(first.name());
        }
        if (second != null) {
            text.append(", towards ").append(second.name());
        }
        if (made.place() != null) {
            text.append(made.precision().compareTo(PlacePrecision.NEAR) <= 0 ? ", at " : ", in ")
                    .append(made.place().name());
        }
        return text.toString();
    }
}
