package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What a {@link Figure} counts or measures. An open vocabulary, see {@link Code}.
 *
 * <p>Whether a number accumulates over time is part of it: a {@link Nature#FLOW} may be added over periods that do not
 * overlap, a {@link Nature#STOCK} never. Who or what was counted (civilians, villages) is {@link Figure#group()}, and whose
 * they were {@link Figure#actor()}.
 */
public final class Measure extends Code {

    private static final Vocabulary<Measure> VOCABULARY = new Vocabulary<>(Measure::new);

    /** People who died by violence; the {@code deaths_*} and totals of UCDP GED, {@code fatalities} of ACLED. */
    public static final Measure KILLED = known("KILLED", "people killed", Nature.FLOW);

    /** People who were hurt and lived. */
    public static final Measure INJURED = known("INJURED", "people injured", Nature.FLOW);

    /** People of whom nobody knows where they are. */
    public static final Measure MISSING = known("MISSING", "people missing", Nature.FLOW);

    /** People who were detained, arrested or taken prisoner. */
    public static final Measure CAPTURED = known("CAPTURED", "people captured", Nature.FLOW);

    /** Movements out of home within a period; one person may move, and count, twice (IDMC: new displacements). */
    public static final Measure DISPLACED = known("DISPLACED", "people displaced", Nature.FLOW);

    /** People who live displaced in their own country at a time (IDMC: stock). */
    public static final Measure DISPLACED_POPULATION =
            known("DISPLACED_POPULATION", "people living displaced", Nature.STOCK);

    /** People who live as refugees in another country at a time. */
    public static final Measure REFUGEES = known("REFUGEES", "refugees", Nature.STOCK);

    /** Movements back home within a period. */
    public static final Measure RETURNED = known("RETURNED", "people returned", Nature.FLOW);

    /** People who live in a place at a time. */
    public static final Measure POPULATION = known("POPULATION", "population", Nature.STOCK);

    /** Facilities, such as hospitals, that had stopped work at a time. */
    public static final Measure FACILITIES_SUSPENDED =
            known("FACILITIES_SUSPENDED", "facilities out of service", Nature.STOCK);

    /** Military or observation posts that somebody keeps at a time. */
    public static final Measure POSTS = known("POSTS", "posts", Nature.STOCK);

    /** Posts that are behind the lines of another at a time. */
    public static final Measure POSTS_SURROUNDED = known("POSTS_SURROUNDED", "posts surrounded", Nature.STOCK);

    /** Posts that somebody attacked within a period. */
    public static final Measure POSTS_ATTACKED = known("POSTS_ATTACKED", "posts attacked", Nature.FLOW);

    /** Settlements that changed hands within a period. */
    public static final Measure PLACES_TAKEN = known("PLACES_TAKEN", "places taken", Nature.FLOW);

    /** Vehicles and weapons destroyed. */
    public static final Measure EQUIPMENT_DESTROYED =
            known("EQUIPMENT_DESTROYED", "pieces of equipment destroyed", Nature.FLOW);

    /** Vehicles and weapons taken from an enemy. */
    public static final Measure EQUIPMENT_SEIZED = known("EQUIPMENT_SEIZED", "pieces of equipment seized", Nature.FLOW);

    /** Strikes, waves of strikes, or other attacks. */
    public static final Measure ATTACKS = known("ATTACKS", "attacks", Nature.FLOW);

    /** Events of the kind that the figure's event describes, as aggregated formats such as HDX HAPI count them. */
    public static final Measure EVENTS = known("EVENTS", "events", Nature.FLOW);

    /** Members of a body or a group. */
    public static final Measure MEMBERS = known("MEMBERS", "members", Nature.STOCK);

    /** How much of a territory somebody holds. */
    public static final Measure SHARE_OF_TERRITORY = known("SHARE_OF_TERRITORY", "share of territory", Nature.STOCK);

    /** How far the places of the figure are from one another. */
    public static final Measure DISTANCE = known("DISTANCE", "distance", Nature.PROPERTY);

    /** How long a line is, such as a border. */
    public static final Measure LENGTH = known("LENGTH", "length", Nature.PROPERTY);

    /** How long something lasts or lasted. */
    public static final Measure DURATION = known("DURATION", "duration", Nature.PROPERTY);

    /** How many there are of what the figure's attribution or event tells, where no narrower measure fits. */
    public static final Measure COUNT = known("COUNT", "count", Nature.STOCK);

    private final Nature nature;

    private Measure(String code, String label, Nature nature) {
        super(code, label);
        this.nature = nature;
    }

    private Measure(String code) {
        super(code);
        this.nature = Nature.UNKNOWN;
    }

    private static Measure known(String code, String label, Nature nature) {
        return VOCABULARY.add(new Measure(code, label, nature));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text and is of unknown nature
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Measure of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known terms in their order of declaration. */
    public static List<Measure> known() {
        return VOCABULARY.known();
    }

    /**
     * Returns whether and how numbers of this measure may be added over time.
     *
     * @return the nature, {@link Nature#UNKNOWN} for an unknown term
     */
    public Nature nature() {
        return nature;
    }

    /** Whether numbers of a measure accumulate over time. */
    public enum Nature {
        /** Things that happen within a period: numbers of disjoint periods add up. */
        FLOW,

        /** Things that are there at a time: numbers of different times never add up. */
        STOCK,

        /** A property of a thing, such as a length: no time is involved, and nothing adds up. */
        PROPERTY,

        /** Not known; nothing adds up. */
        UNKNOWN
    }
}
