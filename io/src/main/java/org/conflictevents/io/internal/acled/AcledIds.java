package org.conflictevents.io.internal.acled;

import java.util.List;
import java.util.Map;
import org.conflictevents.model.internal.PackedTexts;

/** The schemes under which ACLED's ids stand in external ids. */
public final class AcledIds {

    /** The event, {@code event_id_cnty}. */
    public static final String EVENT = "acled";

    /** What the ids of events begin with that have one of ACLED. */
    static final String PREFIX = "acled-";

    private static final PackedTexts.Names NAMES = PackedTexts.Names.of(List.of(EVENT));

    private AcledIds() {}

    /** Returns the external ids of an event. */
    static Map<String, String> of(String id) {
        return id.isEmpty() ? Map.of() : PackedTexts.of(NAMES, id);
    }
}
