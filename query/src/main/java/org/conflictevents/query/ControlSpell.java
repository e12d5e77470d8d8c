package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Source;

/**
 * A time in which somebody held a place, or a part of it, with all who say so.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param from the dates that are given for its beginning, in order; several where the tellings differ, none where nobody knows. A happening
 *     that lasts changes control at its end, a state holds from its start
 * @param until the dates that are given for its end: the end that a state is said to have, or those of the next change that says
 *     something else of the holder or takes from him what he has; empty while nothing ends it
 * @param holder who held it, or lost it
 * @param extents how much of it, at least one; several where the tellings differ
 * @param contests on what the sources disagree, empty where they do not
 * @param claims who says what about it, silence and denial included
 */
public record ControlSpell(
        List<EdtfDate> from,
        List<EdtfDate> until,
        Actor holder,
        List<ControlExtent> extents,
        Set<Contest> contests,
        List<ControlClaim> claims) {

    public ControlSpell {
        from = Arguments.list(from, "from");
        until = Arguments.list(until, "until");
        requireNonNull(holder, "holder");
        extents = Arguments.list(extents, "extents");
        contests = Texts.sorted(requireNonNull(contests, "contests"));
        claims = Arguments.list(claims, "claims");
    }

    /** Tells whether sources disagree on it. */
    public boolean isContested() {
        return !contests.isEmpty();
    }

    /** Returns the sources in which somebody asserts or confirms it, each once; not those that deny it or keep silent. */
    public List<Source> sources() {
        return claims.stream()
                .filter(claim -> claim.attribution().isReport())
                .map(claim -> claim.attribution().source())
                .distinct()
                .toList();
    }

    /** Returns one readable line, such as {@code 2020-02-06 or 2020-02-07: Syrian army (all), contested: date}. */
    @Override
    public String toString() {
        return (from.isEmpty() ? "unknown" : Texts.dates(from)) + ": " + holder + " ("
                + Texts.alternatives(extents, Texts::words) + ")"
                + (contests.isEmpty()
                        ? ""
                        : ", contested: "
                                + String.join(
                                        ", ",
                                        contests.stream().map(Texts::words).toList()));
    }

    /** On what sources disagree about a spell. A closed vocabulary. */
    public enum Contest {
        /**
         * Tellings of one change give dates, starts or ends of a state that share no day, whatever their qualifiers. A happening that
         * lasts is compared as a whole: {@code 2020-01/2020-03} and {@code 2020-02/2020-04} do not exclude one another.
         */
        DATE,

        /**
         * Tellings of one change, or of changes that may fall on one day and are not said to follow one another, name different
         * holders; or the place is said to have gone to another while it was held, and that is contradicted, denied or taken back.
         */
        HOLDER,

        /** Tellings of one change give it different extents, or one event is said to contradict the other. */
        EXTENT,

        /** Somebody denies it. */
        DENIED,

        /** Whoever said so said something else later. */
        REVISED
    }
}
