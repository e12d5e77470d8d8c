package org.conflictevents.io.internal.acled;

import static org.conflictevents.io.internal.acled.AcledColumns.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Cells;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.internal.ged.GedDialect;
import org.conflictevents.model.AcledType;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Crosswalk;
import org.conflictevents.model.Event;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Side;
import org.conflictevents.model.SourceKind;
import org.jspecify.annotations.Nullable;

/** Makes rows of ACLED of events. What ACLED has no column for is counted as lost. */
final class AcledWriter {

    private static final String TARGETING = "Civilian targeting";

    private static final Set<PlaceKind> FIRST_LEVEL =
            Set.of(PlaceKind.GOVERNORATE, PlaceKind.PROVINCE, PlaceKind.REGION);

    /** Those whom something is done to; they go to the second place, which is only a custom. */
    private static final Set<ParticipantRole> PASSIVE =
            Set.of(ParticipantRole.TARGET, ParticipantRole.VICTIM, ParticipantRole.DEFENDER, ParticipantRole.AFFECTED);

    private static final Pattern COALITION = Pattern.compile(", ");

    private AcledWriter() {}

    /** Puts an event into the cells of a row. */
    static void write(Event event, Cells cells) {
        if (event.modality() != Modality.OCCURRED && event.modality() != Modality.ONGOING) {
            throw cells.refuse("it did not take place");
        }
        writeType(event, cells);
        writeDate(event, cells);
        cells.put(EVENT_ID, isOfAcled(event) ? event.externalIds().getOrDefault(AcledIds.EVENT, "") : event.id());
        writeSides(event, cells);
        writePlace(event, cells);
        cells.put(SOURCE, sources(event.attributions()));
        writeNotes(event, cells);
        cells.putAll(isOfAcled(event) ? event.extras() : foreign(event.extras()));
    }

    /** Tells whether an event was read from a file of ACLED. */
    static boolean isOfAcled(Event event) {
        return event.externalIds().containsKey(AcledIds.EVENT)
                || event.sources().stream()
                        .anyMatch(source -> source.kind().equals(SourceKind.DATASET)
                                && source.publisher().equals(Optional.of(AcledDialect.PUBLISHER)));
    }

    /** Returns what was kept of a row of another format, but for cells of columns that mean something else there. */
    private static Map<String, String> foreign(Map<String, String> extras) {
        Map<String, String> further = new LinkedHashMap<>(extras);
        HEADER.forEach(column -> further.remove(column.name()));
        return further;
    }

    /** Puts the summary into the notes, and behind it what the other cells do not hold. */
    private static void writeNotes(Event event, Cells cells) {
        List<String> more = new ArrayList<>();
        if (isTypeLost(event)) {
            more.add("Type: " + event.type().label() + ".");
        } else if (GedDialect.isOfGed(event)) {
            more.add("Sub-event type: derived."); // GED only has three types of violence
        }
        if (AcledDates.isLost(event.when())) {
            more.add("Date: " + event.when() + ".");
        }
        more.addAll(AcledKilled.write(event, cells));
        String summary = event.summary();
        if (!more.isEmpty()) {
            boolean isSentence = Character.isLetterOrDigit(summary.codePointBefore(summary.length()));
            more.add(0, isSentence ? summary + "." : summary);
        } else if (isOfAcled(event) && AcledReader.isOurs(summary, event.type(), event.place())) {
            return; // the row had no notes: we made the summary
        }
        cells.put(NOTES, more.isEmpty() ? summary : String.join(" ", more));
    }

    private static boolean isTypeLost(Event event) {
        AcledType term = AcledTypes.term(event.type()).orElse(null);
        return term != null
                && !Crosswalk.fromAcled(term.eventType(), term.subEventType().orElse(""))
                        .equals(Optional.of(event.type()));
    }

    private static void writeType(Event event, Cells cells) {
        Optional<AcledType> term = AcledTypes.term(event.type());
        if (term.isEmpty() && !event.extras().containsKey(EVENT_TYPE.name())) {
            throw cells.refuse("ACLED has no such type of event");
        }
        if (term.isPresent()) {
            cells.put(EVENT_TYPE, term.get().eventType());
            cells.put(SUB_EVENT_TYPE, term.get().subEventType().orElse(""));
        }
        cells.put(DISORDER_TYPE, AcledTypes.disorder(event.type()));
    }

    private static void writeDate(Event event, Cells cells) {
        Optional<LocalDate> first = event.when().earliest();
        Optional<LocalDate> last = event.when().latest();
        if (first.isEmpty() || last.isEmpty()) {
            throw cells.refuse("its first or its last day is not known");
        }
        cells.put(EVENT_DATE, first.get().toString());
        cells.put(YEAR, first.get().getYear());
        cells.put(TIME_PRECISION, AcledDates.precision(event.when(), first.get(), last.get()));
    }

    /** Who stands on two sides, and who on none that there is a place for. */
    private record Sides(List<Participant> a, List<Participant> b, List<Participant> others) {

        static Sides of(Event event) {
            Sides sides = new Sides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Participant participant : event.participants()) {
                sides.side(participant).add(participant);
            }
            return sides;
        }

        private List<Participant> side(Participant participant) {
            if (participant.side().isPresent()) {
                Side side = participant.side().get();
                return side.equals(Side.A) ? a : side.equals(Side.B) ? b : others;
            }
            if (PASSIVE.contains(participant.role())) {
                return b;
            } else if (a.isEmpty()) {
                return a;
            }
            boolean isLikeFirst =
                    b.isEmpty() && participant.role().equals(a.get(0).role());
            return isLikeFirst ? b : others;
        }
    }

    /** Returns the number of the interaction of those who take part. */
    static int interaction(Event event) {
        Sides sides = Sides.of(event);
        Place country = country(event.place().orElse(null));
        return AcledInter.interaction(type(sides.a(), country), type(sides.b(), country));
    }

    private static int type(List<Participant> side, @Nullable Place country) {
        return side.isEmpty() ? AcledInter.NOBODY : AcledInter.of(side.get(0).actor(), country);
    }

    private static void writeSides(Event event, Cells cells) {
        Sides sides = Sides.of(event);
        List<Participant> a = sides.a();
        List<Participant> b = sides.b();
        if (a.isEmpty() && b.isEmpty() && !isOfAcled(event)) {
            throw cells.refuse("it has no actor");
        }
        if (a.isEmpty() && !isOfAcled(event)) {
            a = b;
            b = List.of();
        }
        Place country = country(event.place().orElse(null));
        int inter1 = writeSide(a, ACTOR_1, ASSOC_ACTOR_1, INTER_1, country, cells);
        int inter2 = writeSide(b, ACTOR_2, ASSOC_ACTOR_2, INTER_2, country, cells);
        cells.put(INTERACTION, AcledInter.interactionText(AcledInter.interaction(inter1, inter2)));
        cells.put(CIVILIAN_TARGETING, targeting(event.participants()));
    }

    private static int writeSide(
            List<Participant> side,
            Column main,
            Column associated,
            Column inter,
            @Nullable Place country,
            Cells cells) {
        if (side.isEmpty()) {
            return AcledInter.NOBODY;
        }
        List<String> names = new ArrayList<>();
        for (Participant participant : side) {
            names.addAll(names(participant.actor(), country));
        }
        int type = type(side, country);
        cells.put(main, names.get(0));
        cells.put(associated, String.join("; ", names.subList(1, names.size())));
        cells.put(inter, AcledInter.text(type));
        return type;
    }

    /** Returns the names of an actor as ACLED writes them: civilians are those of the country, and a coalition of UCDP is its members. */
    private static List<String> names(Actor actor, @Nullable Place country) {
        String name = actor.name().replace(';', ',');
        if (actor.id().startsWith(AcledIds.PREFIX)) {
            return List.of(actor.name());
        } else if (actor.kind().equals(ActorKind.CIVILIANS) && name.equals("Civilians") && country != null) {
            return List.of("Civilians (" + country.name() + ")");
        }
        return actor.externalIds().containsKey("ucdp") ? List.of(COALITION.split(name)) : List.of(name);
    }

    /** Returns whether civilians are the target, as ACLED writes it. */
    static String targeting(List<Participant> participants) {
        for (Participant participant : participants) {
            boolean isHit = participant.role().equals(ParticipantRole.VICTIM)
                    || participant.role().equals(ParticipantRole.TARGET);
            if (isHit && participant.actor().kind().equals(ActorKind.CIVILIANS)) {
                return TARGETING;
            }
        }
        return "";
    }

    private static void writePlace(Event event, Cells cells) {
        Place place = event.place().orElse(null);
        if (place == null) {
            return;
        }
        int precision = AcledPlaces.code(event.placePrecision());
        cells.put(GEO_PRECISION, precision == 0 ? "" : Integer.toString(precision));
        cells.put(LOCATION, isOfAcled(event) ? AcledPlaces.nameOf(place) : place.name());
        for (Place around = place; around != null; around = around.within().orElse(null)) {
            Column division = division(around);
            if (division != null) {
                cells.put(division, around.name());
            }
        }
        Place country = country(place);
        if (country != null) {
            cells.put(COUNTRY, country.name());
            cells.put(ISO, AcledPlaces.isoOf(country));
        }
        place.location().ifPresent(point -> {
            cells.put(LATITUDE, AcledPlaces.text(point.lat()));
            cells.put(LONGITUDE, AcledPlaces.text(point.lon()));
        });
    }

    private static @Nullable Column division(Place place) {
        if (place.id().startsWith(AcledPlaces.ADMIN)) {
            return switch (place.id().charAt(AcledPlaces.ADMIN.length())) {
                case '1' -> ADMIN_1;
                case '2' -> ADMIN_2;
                default -> ADMIN_3;
            };
        } else if (place.id().startsWith(AcledIds.PREFIX)) {
            return null; // a location, whatever its kind
        } else if (FIRST_LEVEL.contains(place.kind())) {
            return ADMIN_1;
        }
        return place.kind().equals(PlaceKind.DISTRICT)
                ? ADMIN_2
                : place.kind().equals(PlaceKind.SUBDISTRICT) ? ADMIN_3 : null;
    }

    /** Returns the country that a place is or lies in, null if that is not told. */
    private static @Nullable Place country(@Nullable Place place) {
        for (Place around = place; around != null; around = around.within().orElse(null)) {
            if (around.kind().equals(PlaceKind.COUNTRY)) {
                return Country.of(around).map(Country::place).orElse(around);
            }
        }
        return null;
    }

    /** Returns who tells, as ACLED writes it: the first voice, or else who published the source; nobody where a dataset speaks itself. */
    static String sources(List<Attribution> attributions) {
        boolean isOfOneDataset = attributions.stream().allMatch(AcledWriter::isOfDataset);
        List<String> names = new ArrayList<>();
        for (Attribution attribution : attributions) {
            if (attribution.isReport() && !attribution.voices().isEmpty()) {
                names.add(attribution.voices().get(0).name().replace(';', ','));
            } else if (attribution.isReport() && !isOfDataset(attribution)) {
                names.add(attribution
                        .source()
                        .publisher()
                        .orElse(attribution.source().title())
                        .replace(';', ','));
            }
        }
        return String.join("; ", isOfOneDataset ? names : new LinkedHashSet<>(names));
    }

    private static boolean isOfDataset(Attribution attribution) {
        return attribution.source().kind().equals(SourceKind.DATASET);
    }
}
