package org.conflictevents.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Side;
import org.conflictevents.query.internal.ActorNames;
import org.conflictevents.query.internal.Amount;
import org.conflictevents.query.internal.Totals;
import org.jspecify.annotations.Nullable;

/**
 * An event as {@link Matching} looks at it, worked out once: where, when, who, how many.
 *
 * @param event the event
 * @param point where it happened
 * @param firmness how much the point says, 0 to 1
 * @param first the first day on which it may have happened, since 1970
 * @param last the last
 * @param parties the first few of those who took part
 * @param numbers how many were killed, injured and so on
 * @param ids the ids that stand for it alone, by their scheme
 */
record MatchSubject(
        Event event,
        GeoPoint point,
        double firmness,
        long first,
        long last,
        List<Party> parties,
        Map<Measure, Amount> numbers,
        Map<String, String> ids) {

    /** Whose numbers are compared: of the first that both sides tell. */
    static final List<Measure> MEASURES =
            List.of(Measure.KILLED, Measure.INJURED, Measure.CAPTURED, Measure.MISSING, Measure.DISPLACED);

    /** A date that may be any day of a month still says something; one of a year fits whatever happened in it. */
    private static final int LONGEST_DATE = 31;

    /** Each is held against each of the other side. */
    private static final int MOST_PARTIES = 6;

    private static final Set<ParticipantRole> ATTACKED =
            Set.of(ParticipantRole.DEFENDER, ParticipantRole.TARGET, ParticipantRole.VICTIM);

    private static final Set<ParticipantRole> BYSTANDERS = Set.of(
            ParticipantRole.ALLY,
            ParticipantRole.SUPPORTER,
            ParticipantRole.AFFECTED,
            ParticipantRole.MEDIATOR,
            ParticipantRole.HOST,
            ParticipantRole.WITNESS);

    /**
     * One who took part.
     *
     * @param names all that the actor is called
     * @param side the side, in words; empty if none is told
     * @param role what it does, or what is done to it
     */
    record Party(ActorNames names, String side, ParticipantRole role) {

        /** Whether the one attacks, and the other is attacked. */
        boolean isTurnedRoundIn(Party other) {
            return (isAttacking() && other.isAttacked()) || (isAttacked() && other.isAttacking());
        }

        private boolean isAttacking() {
            return role.equals(ParticipantRole.ATTACKER);
        }

        private boolean isAttacked() {
            return ATTACKED.contains(role);
        }
    }

    /**
     * Returns an event ready to be compared.
     *
     * @param days how many days may lie between the two
     * @param ids its external ids that stand for it alone
     * @param names makes the names of one who took part, or gives those that were made before
     * @return empty where nobody knows well enough where or when it happened
     */
    static Optional<MatchSubject> of(
            Event event, int days, Map<String, String> ids, Function<Participant, ActorNames> names) {
        Place located = located(event.place().orElse(null));
        Optional<LocalDate> first = event.when().earliest();
        Optional<LocalDate> last = event.when().latest();
        if (located == null || first.isEmpty() || last.isEmpty() || isOpen(event.when())) {
            return Optional.empty();
        }
        long from = first.get().toEpochDay();
        long to = last.get().toEpochDay();
        if (to - from >= Math.max(LONGEST_DATE, 2L * days + 1)) {
            return Optional.empty();
        }
        GeoPoint point = located.location().orElseThrow();
        boolean isOwn = event.place().get().location().isPresent();
        return Optional.of(new MatchSubject(
                event,
                point,
                isOwn ? firmness(coarser(event.placePrecision(), point.precision())) : 0,
                from,
                to,
                parties(event, names),
                numbers(event),
                ids));
    }

    private static boolean isOpen(EdtfDate date) {
        return date.hasOpenStart() || date.hasOpenEnd() || date.hasUnknownStart() || date.hasUnknownEnd();
    }

    /** The place, or the nearest around it, that has a point. */
    private static @Nullable Place located(@Nullable Place place) {
        @Nullable Place at = place;
        while (at != null && at.location().isEmpty()) {
            at = at.within().orElse(null);
        }
        return at;
    }

    /** Without a precision of the event's own that of the point holds. */
    private static PlacePrecision coarser(PlacePrecision event, PlacePrecision point) {
        return event == PlacePrecision.UNKNOWN || point.compareTo(event) > 0 ? point : event;
    }

    private static double firmness(PlacePrecision precision) {
        return switch (precision) {
            case EXACT -> 1;
            case NEAR -> 0.5;
            case ADMIN2 -> 0.25;
            case ADMIN1, AREA, COUNTRY, INTERNATIONAL, UNKNOWN -> 0;
        };
    }

    private static List<Party> parties(Event event, Function<Participant, ActorNames> names) {
        List<Party> main = new ArrayList<>();
        List<Party> others = new ArrayList<>();
        for (Participant participant : event.participants()) {
            ActorNames of = names.apply(participant);
            if (of.isKnown()) {
                (BYSTANDERS.contains(participant.role()) ? others : main)
                        .add(new Party(of, participant.side().map(Side::label).orElse(""), participant.role()));
            }
        }
        List<Party> parties = main.isEmpty() ? others : main;
        return List.copyOf(parties.subList(0, Math.min(parties.size(), MOST_PARTIES)));
    }

    private static Map<Measure, Amount> numbers(Event event) {
        Map<Measure, Amount> numbers = new HashMap<>();
        for (Measure measure : MEASURES) {
            Amount amount = Totals.of(event, measure, null);
            if (amount != null && isTold(amount)) {
                numbers.put(measure, amount);
            }
        }
        return Map.copyOf(numbers);
    }

    /** From zero on without an end: nobody says how many there were. */
    private static boolean isTold(Amount amount) {
        return amount.low() != null && (amount.low().signum() > 0 || amount.high() != null);
    }

    /** Returns how many days lie between the two at least. */
    static long daysApart(MatchSubject a, MatchSubject b) {
        return Math.max(0, Math.max(a.first, b.first) - Math.min(a.last, b.last));
    }

    /** Returns how many days it may have happened on. */
    long length() {
        return last - first + 1;
    }
}
