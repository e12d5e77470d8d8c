package org.conflictevents.io.internal.acled;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conflictevents.model.AcledType;
import org.conflictevents.model.Crosswalk;
import org.conflictevents.model.EventType;

/** ACLED's types of events and of disorder. */
public final class AcledTypes {

    static final String VIOLENCE = "Political violence";
    static final String DEMONSTRATIONS = "Demonstrations";
    static final String STRATEGIC = "Strategic developments";

    /** What both is: force against people who demonstrate. */
    static final String BOTH = VIOLENCE + "; " + DEMONSTRATIONS;

    private AcledTypes() {}

    /**
     * Returns the type of an event, which is one of our own making if ACLED has none of this name.
     *
     * @param inter1 the type of the first actor, which tells riots from protests up to 2018
     */
    static EventType of(String eventType, String subEventType, int inter1) {
        EventType type = Crosswalk.fromAcled(eventType.strip(), subEventType.strip())
                .orElseGet(() -> EventType.of(eventType.strip()));
        if (!type.equals(EventType.CIVIL_UNREST)) {
            return type;
        }
        return switch (inter1) {
            case AcledInter.RIOTERS -> EventType.RIOT;
            case AcledInter.PROTESTERS -> EventType.PROTEST;
            default -> type;
        };
    }

    /** Returns the term to write for a type, empty if ACLED has none. */
    static Optional<AcledType> term(EventType type) {
        List<AcledType> terms = Crosswalk.acled(type);
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms.get(0));
    }

    /** Returns the type of disorder to write for a type, empty if it does not follow from it. */
    static String disorder(EventType type) {
        AcledType term = term(type).orElse(null);
        if (term == null) {
            return "";
        }
        String sub = term.subEventType().orElse("");
        return switch (term.eventType()) {
            case "Battles", "Explosions/Remote violence", "Violence against civilians" -> VIOLENCE;
            case "Protests" -> sub.startsWith("Excessive force") ? BOTH : DEMONSTRATIONS;
            case "Riots" -> sub.isEmpty() ? "" : sub.startsWith("Mob") ? VIOLENCE : DEMONSTRATIONS;
            case "Strategic developments" -> STRATEGIC;
            default -> "";
        };
    }

    /** Returns the type of disorder that a text means, however it is spelt; the text itself if it is none. */
    public static String disorderOf(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean isViolence = lower.contains("violence");
        boolean isDemonstration = lower.contains("demo");
        if (isViolence || isDemonstration) {
            return isViolence && isDemonstration ? BOTH : isViolence ? VIOLENCE : DEMONSTRATIONS;
        }
        return lower.contains("strategic") ? STRATEGIC : text.strip();
    }
}
