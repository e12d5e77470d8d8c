package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The counterparts of {@link EventType} in the codebooks of ACLED, UCDP GED, PLOVER and CAMEO, asked both ways.
 *
 * <pre>{@code
 * Crosswalk.acled(EventType.ARMED_CLASH)                 // => [Battles: Armed clash]
 * Crosswalk.fromAcled("Battles", "Armed clash")          // => Optional[ARMED_CLASH]
 * Crosswalk.fromAcled("Battle-No change of territory")   // => Optional[ARMED_CLASH]
 * Crosswalk.cameo(EventType.CEASEFIRE)                   // => [0871]
 * Crosswalk.fromCameo("1952")                            // => Optional[AIR_STRIKE]
 * Crosswalk.plover(EventType.DRONE_STRIKE)               // => [ASSAULT: drone]
 * Crosswalk.ucdp(EventType.SHELLING)                     // => [STATE_BASED, NON_STATE, ONE_SIDED]
 * }</pre>
 *
 * <p>Codebooks cut the world up differently. For a type the crosswalk lists the terms to write, the closest first; where
 * none is close it lists wider ones, and an empty answer means that the codebook has no place for such an event, or that
 * the type is unknown. For a foreign term it gives the one type that comes closest. A term is read by the part of it that
 * is known; one of which nothing is known has no type, and none is made up.
 *
 * <p>Going out and coming back is lossless where term and type are each other's counterparts, as for each of ACLED's 25
 * sub-event types. Elsewhere the type that comes back may be another: a {@code SIEGE} goes to ACLED as
 * {@code Strategic developments: Other}. A writer that must lose nothing keeps the type beside the term.
 *
 * <p>The table is data, the resource {@code event-types.tsv} beside this class, whose head names the editions of the
 * codebooks; it is read on the first question. Immutable and safe for use by several threads.
 */
public final class Crosswalk {

    private Crosswalk() {}

    /**
     * Returns the ACLED types to write for a type.
     *
     * @param type what to translate
     * @return event types with or without a sub-event type, the one to prefer first; empty where ACLED has none
     */
    public static List<AcledType> acled(EventType type) {
        return table().acled().of(type);
    }

    /**
     * Returns the type of an ACLED event type whose sub-event type is not known, as in files up to 2018.
     *
     * <p>{@code Riots/Protests}, the name up to 2018, is read as {@link EventType#CIVIL_UNREST}: which of the two it was
     * follows from ACLED's actor types (5 rioters, 6 protesters).
     *
     * @param eventType ACLED's {@code event_type} in any case, of the current list or of those up to 2018
     * @return the type; empty for an event type that ACLED never had
     */
    public static Optional<EventType> fromAcled(String eventType) {
        return table().acled().typeOf(requireNonNull(eventType, "eventType"));
    }

    /**
     * Returns the type of an ACLED event type and sub-event type.
     *
     * @param eventType ACLED's {@code event_type} in any case, of the current list or of those up to 2018
     * @param subEventType ACLED's {@code sub_event_type} in any case; blank when there is none
     * @return the type of the pair; that of the event type alone if the pair is unknown; empty for an event type that ACLED
     *     never had
     */
    public static Optional<EventType> fromAcled(String eventType, String subEventType) {
        return pair(
                table().acled(), requireNonNull(eventType, "eventType"), requireNonNull(subEventType, "subEventType"));
    }

    /**
     * Returns the PLOVER types to write for a type.
     *
     * @param type what to translate
     * @return event types with or without a mode, the one to prefer first; empty where PLOVER has none
     */
    public static List<PloverType> plover(EventType type) {
        return table().plover().of(type);
    }

    /**
     * Returns the type of a PLOVER event type without a mode.
     *
     * @param type PLOVER's event type in any case
     * @return the type; empty for an event type that PLOVER does not have
     */
    public static Optional<EventType> fromPlover(String type) {
        return table().plover().typeOf(requireNonNull(type, "type"));
    }

    /**
     * Returns the type of a PLOVER event type and mode.
     *
     * @param type PLOVER's event type in any case
     * @param mode one mode in any case; blank when there is none
     * @return the type of the pair; that of the event type alone if the pair is unknown; empty for an event type that
     *     PLOVER does not have
     */
    public static Optional<EventType> fromPlover(String type, String mode) {
        return pair(table().plover(), requireNonNull(type, "type"), requireNonNull(mode, "mode"));
    }

    /**
     * Returns the CAMEO codes to write for a type.
     *
     * @param type what to translate
     * @return codes of three or four digits, leading zeros kept, the one to prefer first; empty where CAMEO has none
     */
    public static List<String> cameo(EventType type) {
        return table().cameo().of(type);
    }

    /**
     * Returns the type of a CAMEO code, such as GDELT's {@code EventCode}: that of the longest beginning of the code that
     * the table knows, so that {@code 1952} is read as {@code 195} is.
     *
     * @param code a code of two to four digits with its leading zeros: {@code "042"} is a visit, {@code "42"} is nothing
     * @return the type; empty for anything but a code that begins with one of the roots 01 to 20
     */
    public static Optional<EventType> fromCameo(String code) {
        if (!CrosswalkTable.CAMEO_CODE.matcher(requireNonNull(code, "code")).matches()) {
            return Optional.empty();
        }
        Optional<EventType> type = Optional.empty();
        for (int length = code.length(); type.isEmpty() && length >= 2; length--) {
            type = table().cameo().typeOf(code.substring(0, length));
        }
        return type;
    }

    /**
     * Returns the types of violence that an event of a type can be in UCDP GED, if somebody dies in it.
     *
     * <p>Where there are several, the actors decide: see {@link ViolenceType}.
     *
     * @param type what to translate
     * @return an unmodifiable set in the order of the enum; empty for events that GED does not hold
     */
    public static Set<ViolenceType> ucdp(EventType type) {
        return table().violence(type);
    }

    /**
     * Returns the type to give to an event of UCDP GED. GED tells who fought whom and not how, so this is a derived type,
     * and data that carries it should say so: an armed clash for types 1 and 2, an attack on civilians for type 3.
     *
     * @param violence GED's type of violence
     * @return the type
     */
    public static EventType fromUcdp(ViolenceType violence) {
        return table().typeOf(requireNonNull(violence, "violence"));
    }

    private static Optional<EventType> pair(CrosswalkTable.Column<?> column, String term, String part) {
        Optional<EventType> exact = part.isBlank() ? Optional.empty() : column.typeOf(term + ": " + part);
        return exact.isPresent() ? exact : column.typeOf(term);
    }

    private static CrosswalkTable table() {
        return Loaded.TABLE;
    }

    /** Reads the table when it is first asked, and not when a type is named. */
    private static final class Loaded {
        static final CrosswalkTable TABLE = CrosswalkTable.load();
    }
}
