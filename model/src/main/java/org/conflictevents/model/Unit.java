package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the number of a {@link Quantity} counts or measures. An open vocabulary, see {@link Code}.
 *
 * <p>What exactly was counted (the killed, the posts, the villages) is said by the figure, not by the unit. Only the units
 * of length convert into one another: one kilometre is 1,000 metres, one mile exactly 1,609.344 metres (the international
 * mile of 1959). A household is no fixed number of persons, so these two do not.
 */
public final class Unit extends Code {

    private static final Vocabulary<Unit> VOCABULARY = new Vocabulary<>(Unit::new);

    /** People. */
    public static final Unit PERSONS = counted("PERSONS", "persons", "person");

    /** Households or families. */
    public static final Unit HOUSEHOLDS = counted("HOUSEHOLDS", "households", "household");

    /** Things of any kind that are counted: posts, villages, vehicles, facilities. */
    public static final Unit ITEMS = counted("ITEMS", "items", "item");

    /** Events, where a source counts them instead of telling them one by one. */
    public static final Unit EVENTS = counted("EVENTS", "events", "event");

    /** Days. */
    public static final Unit DAYS = counted("DAYS", "days", "day");

    /** Months, as somebody counts them: no fixed number of days. */
    public static final Unit MONTHS = counted("MONTHS", "months", "month");

    /** Years, as somebody counts them. */
    public static final Unit YEARS = counted("YEARS", "years", "year");

    /** Kilometres. */
    public static final Unit KILOMETRES = length("KILOMETRES", "km", "km", "1000");

    /** Metres. */
    public static final Unit METRES = length("METRES", "m", "m", "1");

    /** International miles. */
    public static final Unit MILES = length("MILES", "miles", "mile", "1609.344");

    /** Parts in a hundred of something that the figure names. */
    public static final Unit PERCENT = VOCABULARY.add(new Unit("PERCENT", "%", "%", false, null));

    private final String singular;
    private final boolean count;
    private final @Nullable BigDecimal metres;

    private Unit(String code, String label, String singular, boolean count, @Nullable BigDecimal metres) {
        super(code, label);
        this.singular = singular;
        this.count = count;
        this.metres = metres;
    }

    private Unit(String code) {
        super(code);
        this.singular = code;
        this.count = true;
        this.metres = null;
    }

    private static Unit counted(String code, String label, String singular) {
        return VOCABULARY.add(new Unit(code, label, singular, true, null));
    }

    private static Unit length(String code, String label, String singular, String metres) {
        return VOCABULARY.add(new Unit(code, label, singular, false, new BigDecimal(metres)));
    }

    /**
     * Returns the unit that is written so.
     *
     * @param code the unit, not blank
     * @return the constant for a known unit, else a unit that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Unit of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known units in their order of declaration. */
    public static List<Unit> known() {
        return VOCABULARY.known();
    }

    /**
     * Tells whether numbers of this unit can be compared with numbers of the other.
     *
     * @param other the other unit
     * @return true if the two are the same or both are units of length
     */
    public boolean isConvertibleTo(Unit other) {
        requireNonNull(other, "other");
        return equals(other) || (metres != null && other.metres != null);
    }

    /** How many metres one of this unit is; null where it is no length. */
    @Nullable
    BigDecimal metres() {
        return metres;
    }

    /** Whether one says "fewer" of it rather than "less". */
    boolean isCount() {
        return count;
    }

    /** The word for exactly one of it. */
    String singular() {
        return singular;
    }
}
