package org.conflictevents.io.internal.ged;

import org.conflictevents.model.Actor;

/** The schemes under which UCDP's ids stand in external ids. */
public final class GedIds {

    /** The event, across all releases. */
    public static final String EVENT = "ucdp";

    /** The conflict, by the numbers since release 17.1. */
    public static final String CONFLICT = "ucdp-conflict";

    /** The dyad, by the numbers since release 17.1. */
    public static final String DYAD = "ucdp-dyad";

    /** The conflict, by the numbers before release 17.1, which mean others. */
    public static final String OLD_CONFLICT = "ucdp-old-conflict";

    /** The dyad, by the numbers before release 17.1, which mean others. */
    public static final String OLD_DYAD = "ucdp-old-dyad";

    /** An actor, by the numbers before release 17.1, which mean others. */
    static final String OLD_ACTOR = "ucdp-old";

    /** The key of the event that people can read. */
    public static final String RELID = "ucdp-relid";

    /** What the ids of events begin with that have one of UCDP. */
    static final String PREFIX = "ucdp-";

    private GedIds() {}

    /** Returns UCDP's id of an actor, of whichever of its number spaces, empty where it has none. */
    static String of(Actor actor) {
        String id = actor.externalIds().get("ucdp");
        return id == null ? actor.externalIds().getOrDefault(OLD_ACTOR, "") : id;
    }
}
