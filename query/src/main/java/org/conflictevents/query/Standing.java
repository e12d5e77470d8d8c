package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Place;
import org.conflictevents.model.Truth;

/**
 * Whether an agreement was in force in a place on a day, and who says so.
 *
 * <p>It is answered from what sources say of how it stood ({@link Agreement#statuses()}), where its terms hold, and when it was concluded:
 *
 * <ul>
 *   <li>NO, if it was surely concluded later, was only proposed or had failed, or had surely been replaced by then; or if its terms
 *       hold elsewhere.
 *   <li>YES, if it was surely concluded by then, somebody treats it as holding on that day or a later one, nobody says that it was
 *       broken or disputed by then, and a term surely holds in the place, around it or in a part of it.
 *   <li>UNKNOWN otherwise: above all where one treats it as holding and another calls it broken.
 * </ul>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param agreement the agreement
 * @param place the place
 * @param date the day, or the days
 * @param inForce the answer
 * @param held who treats it as holding
 * @param broken who is said to have broken it or disputes it, by then
 * @param ended how it ended, was replaced, failed or never came about
 */
public record Standing(
        Agreement agreement,
        Place place,
        EdtfDate date,
        Truth inForce,
        List<AgreementStatus> held,
        List<AgreementStatus> broken,
        List<AgreementStatus> ended) {

    public Standing {
        requireNonNull(agreement, "agreement");
        requireNonNull(place, "place");
        requireNonNull(date, "date");
        requireNonNull(inForce, "inForce");
        held = Arguments.list(held, "held");
        broken = Arguments.list(broken, "broken");
        ended = Arguments.list(ended, "ended");
    }

    /** Returns who says how it stood, each with the stance that is taken. */
    public List<Attribution> attributions() {
        List<AgreementStatus> statuses = new ArrayList<>(held);
        statuses.addAll(broken);
        statuses.addAll(ended);
        return statuses.stream()
                .flatMap(status -> Events.said(status.attributions(), agreement.attributions()).stream())
                .distinct()
                .toList();
    }

    /** Returns one readable line, such as {@code Sochi agreement: unknown; in force (2020-02-27?), broken by Russia (2018-09/2020-02-27?)}. */
    @Override
    public String toString() {
        List<AgreementStatus> statuses = new ArrayList<>(held);
        statuses.addAll(broken);
        statuses.addAll(ended);
        return agreement.name() + ": " + Texts.words(inForce)
                + (statuses.isEmpty()
                        ? ""
                        : "; "
                                + statuses.stream()
                                        .map(AgreementStatus::toString)
                                        .collect(Collectors.joining(", ")));
    }
}
