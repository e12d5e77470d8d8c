package org.conflictevents.io.internal.ged;

import static org.conflictevents.io.internal.ged.GedColumns.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Cells;
import org.conflictevents.model.Event;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.ViolenceType;

/** Makes rows of GED of events. What GED has no column for is counted as lost. */
final class GedWriter {

    /** What stands between the sides in the name of a dyad. */
    static final String BETWEEN_SIDES = " - ";

    private static final Set<PlaceKind> FIRST_LEVEL =
            Set.of(PlaceKind.GOVERNORATE, PlaceKind.PROVINCE, PlaceKind.REGION);

    private GedWriter() {}

    /** Puts an event into the cells of a row. */
    static void write(Event event, Cells cells) {
        GedKilled killed = GedKilled.of(event);
        if (killed == null) {
            throw cells.refuse("nobody was killed");
        }
        if (event.modality() != Modality.OCCURRED && event.modality() != Modality.ONGOING) {
            throw cells.refuse("it did not take place");
        }
        GedSides sides = GedSides.of(event);
        if (sides == null) {
            throw cells.refuse("it has not two sides");
        }
        boolean isOfGed = GedDialect.isOfGed(event);
        writeIds(event, cells);
        if (hasOldIds(event)) {
            cells.putAll(Map.of(GEOCOMMENT.name(), "")); // the column of old releases tells that the ids are theirs
        }
        writeSides(sides, cells);
        GedSourceCells.write(event.attributions(), cells);
        writePlace(event, cells);
        writeDates(event, cells);
        killed.write(sides, isOfGed, cells);
        cells.put(EVENT_CLARITY, clarity(event, isOfGed));
        cells.putAll(isOfGed ? event.extras() : foreign(event.extras()));
    }

    /** Returns GED's {@code event_clarity}; empty for a row of another dataset, which says nothing of it. */
    private static String clarity(Event event, boolean isOfGed) {
        if (event.scope() == Scope.AGGREGATE) {
            return "2";
        }
        boolean isTold = isOfGed
                || event.sources().stream().anyMatch(source -> !source.kind().equals(SourceKind.DATASET));
        return isTold ? "1" : "";
    }

    /** Returns what was kept of a row of another format, but for cells of columns that mean something else there. */
    private static Map<String, String> foreign(Map<String, String> extras) {
        Map<String, String> further = new LinkedHashMap<>(extras);
        HEADER.forEach(column -> further.remove(column.name()));
        further.remove(GEOCOMMENT.name());
        return further;
    }

    private static boolean hasOldIds(Event event) {
        return event.externalIds().containsKey(GedIds.OLD_CONFLICT)
                || event.externalIds().containsKey(GedIds.OLD_DYAD)
                || event.participants().stream()
                        .anyMatch(
                                participant -> participant.actor().externalIds().containsKey(GedIds.OLD_ACTOR));
    }

    private static void writeIds(Event event, Cells cells) {
        Map<String, String> ids = event.externalIds();
        String id = ids.getOrDefault(GedIds.EVENT, "");
        cells.put(ID, id);
        cells.put(RELID, id.isEmpty() ? event.id() : ids.getOrDefault(GedIds.RELID, ""));
        cells.put(CONFLICT_NEW_ID, ids.getOrDefault(GedIds.CONFLICT, ids.getOrDefault(GedIds.OLD_CONFLICT, "")));
        cells.put(DYAD_NEW_ID, ids.getOrDefault(GedIds.DYAD, ids.getOrDefault(GedIds.OLD_DYAD, "")));
    }

    private static void writeSides(GedSides sides, Cells cells) {
        String dyad = sides.dyad();
        cells.put(TYPE_OF_VIOLENCE, sides.violence().number());
        cells.put(DYAD_NAME, dyad);
        cells.put(CONFLICT_NAME, sides.violence() == ViolenceType.STATE_BASED ? "" : dyad);
        cells.put(SIDE_A, sides.a().name());
        cells.put(SIDE_B, sides.nameOfB());
        cells.put(SIDE_A_NEW_ID, GedIds.of(sides.a()));
        cells.put(SIDE_B_NEW_ID, GedIds.of(sides.b()));
        cells.put(GWNOA, GedActors.gw(sides.a()).orElse(""));
        cells.put(GWNOB, GedActors.gw(sides.b()).orElse(""));
    }

    private static void writePlace(Event event, Cells cells) {
        Place place = event.place().orElse(null);
        if (place == null) {
            cells.put(WHERE_PREC, "");
            return;
        }
        int precision = GedPlaces.code(event.placePrecision());
        cells.put(WHERE_PREC, precision == 0 ? "" : Integer.toString(precision));
        if (!place.id().startsWith("ged-adm")) {
            cells.put(WHERE_COORDINATES, GedPlaces.nameOf(place));
        }
        for (Place around = place; around != null; around = around.within().orElse(null)) {
            writeDivision(around, place, cells);
        }
        GeoPoint point = place.location().orElse(null);
        if (point != null) {
            cells.put(LATITUDE, GedPlaces.text(point.lat()));
            cells.put(LONGITUDE, GedPlaces.text(point.lon()));
            cells.put(GEOM_WKT, GedPlaces.wkt(point.lat(), point.lon()));
            cells.put(PRIOGRID_GID, GedPlaces.gridCell(point.lat(), point.lon()));
        }
    }

    private static void writeDivision(Place around, Place place, Cells cells) {
        boolean isOfGed = place.id().startsWith("ged-");
        Optional<Country> country = Country.of(around);
        if (around.id().startsWith("ged-adm1") || (!isOfGed && FIRST_LEVEL.contains(around.kind()))) {
            cells.put(ADM_1, around.name());
        } else if (around.id().startsWith("ged-adm2")
                || (!isOfGed && around.kind().equals(PlaceKind.DISTRICT))) {
            cells.put(ADM_2, around.name());
        } else if (country.isPresent() && around.kind().equals(PlaceKind.COUNTRY)) {
            cells.put(COUNTRY, country.get().ucdpName());
            writeNumber(around, cells);
        } else if (around.kind().equals(PlaceKind.COUNTRY) && !around.equals(place)) {
            cells.put(COUNTRY, around.name());
            writeNumber(around, cells);
        }
    }

    private static void writeNumber(Place country, Cells cells) {
        String number = country.externalIds().getOrDefault("gw", "");
        cells.put(COUNTRY_ID, number);
        cells.put(REGION, GedPlaces.region(number));
    }

    private static void writeDates(Event event, Cells cells) {
        Optional<LocalDate> start = event.when().earliest();
        Optional<LocalDate> end = event.when().latest();
        if (start.isEmpty() || end.isEmpty()) {
            throw cells.refuse("its first or its last day is not known");
        }
        cells.put(YEAR, start.get().getYear());
        cells.put(DATE_START, start.get().toString());
        cells.put(DATE_END, end.get().toString());
        cells.put(DATE_PREC, GedDates.precision(start.get(), end.get()));
    }
}
