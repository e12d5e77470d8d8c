package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * Which people, or which things, a {@link Figure} counts. An open vocabulary, see {@link Code}.
 *
 * <p>The measure says what is told of them (killed, taken, surrounded), the group what they are; whose they are stands in
 * {@link Figure#actor()}.
 */
public final class Group extends Code {

    private static final Vocabulary<Group> VOCABULARY = new Vocabulary<>(Group::new);

    /** People who do not fight. */
    public static final Group CIVILIANS = known("CIVILIANS", "civilians");

    /** Members of armed groups. */
    public static final Group FIGHTERS = known("FIGHTERS", "fighters");

    /** Members of the armed forces of a state. */
    public static final Group SOLDIERS = known("SOLDIERS", "soldiers");

    /** Soldiers who serve air defences. */
    public static final Group AIR_DEFENCE_PERSONNEL = known("AIR_DEFENCE_PERSONNEL", "air defence personnel");

    /** Fighters from another country. */
    public static final Group FOREIGN_FIGHTERS = known("FOREIGN_FIGHTERS", "foreign fighters");

    /** People under 18. */
    public static final Group CHILDREN = known("CHILDREN", "children");

    /** Women. */
    public static final Group WOMEN = known("WOMEN", "women");

    /** Men. */
    public static final Group MEN = known("MEN", "men");

    /** People who bring aid. */
    public static final Group AID_WORKERS = known("AID_WORKERS", "aid workers");

    /** People driven from home within their country. */
    public static final Group INTERNALLY_DISPLACED = known("INTERNALLY_DISPLACED", "internally displaced people");

    /** People driven from home across a border. */
    public static final Group REFUGEES = known("REFUGEES", "refugees");

    /** People who live in a place. */
    public static final Group RESIDENTS = known("RESIDENTS", "residents");

    /** Cities and towns. */
    public static final Group TOWNS = known("TOWNS", "towns");

    /** Villages. */
    public static final Group VILLAGES = known("VILLAGES", "villages");

    /** Military posts, of whatever use. */
    public static final Group MILITARY_POSTS = known("MILITARY_POSTS", "military posts");

    /** Military posts that watch over a ceasefire or a zone. */
    public static final Group OBSERVATION_POSTS = known("OBSERVATION_POSTS", "observation posts");

    /** Hospitals and other health facilities. */
    public static final Group HEALTH_FACILITIES = known("HEALTH_FACILITIES", "health facilities");

    /** Tanks. */
    public static final Group TANKS = known("TANKS", "tanks");

    /** Armoured vehicles that carry troops. */
    public static final Group ARMOURED_PERSONNEL_CARRIERS =
            known("ARMOURED_PERSONNEL_CARRIERS", "armoured personnel carriers");

    /** Highways. */
    public static final Group HIGHWAYS = known("HIGHWAYS", "highways");

    /** People of whom the source cannot say to which group they belong, as UCDP GED {@code deaths_unknown}. */
    public static final Group UNKNOWN = known("UNKNOWN", "unknown");

    private Group(String code, String label) {
        super(code, label);
    }

    private Group(String code) {
        super(code);
    }

    private static Group known(String code, String label) {
        return VOCABULARY.add(new Group(code, label));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Group of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known terms in their order of declaration. */
    public static List<Group> known() {
        return VOCABULARY.known();
    }
}
