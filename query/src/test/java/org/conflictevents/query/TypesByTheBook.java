package org.conflictevents.query;

import java.util.Map;
import java.util.Set;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Truth;

/** {@link TypeFilter}, slowly. */
final class TypesByTheBook {

    /** What the codebooks call the four types of these worlds. */
    private static final Map<String, Set<EventType>> CODEBOOK_TYPES = Map.of(
            "battles", Set.of(EventType.BATTLES, EventType.ARMED_CLASH),
            "Air/drone strike", Set.of(EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
            "Battles: Armed clash", Set.of(EventType.ARMED_CLASH),
            "STATE_BASED",
                    Set.of(EventType.BATTLES, EventType.ARMED_CLASH, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
            "ASSAULT", Set.of(EventType.BATTLES, EventType.ARMED_CLASH, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
            "19", Set.of(EventType.BATTLES, EventType.ARMED_CLASH, EventType.AIR_STRIKE, EventType.DRONE_STRIKE));

    private TypesByTheBook() {}

    static Truth truth(TypeFilter filter, Event event) {
        if (filter instanceof TypeFilter.OfType type) {
            return Truth.of(event.type().isA(type.type()));
        } else if (filter instanceof TypeFilter.OfModality modality) {
            return Truth.of(modality.modalities().contains(event.modality()));
        } else if (filter instanceof TypeFilter.OfScope scope) {
            return Truth.of(scope.scopes().contains(event.scope()));
        }
        return Truth.of(
                CODEBOOK_TYPES.get(((TypeFilter.OfCodebookType) filter).code()).contains(event.type()));
    }
}
