package org.conflictevents.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Place;
import org.conflictevents.model.StatusKind;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;
import org.conflictevents.model.Truth;
import org.conflictevents.query.internal.PlaceTree;
import org.conflictevents.query.internal.Reports;

/** Tells whether agreements were in force in a place on a day, by the rules of {@link Standing}. Immutable. */
final class StandingReader {

    private final Dataset dataset;
    private final PlaceTree tree;
    private final Place place;
    private final PlaceTree.Area area;
    private final EdtfDate date;
    private final LocalDate first;
    private final LocalDate last;

    StandingReader(Dataset dataset, PlaceTree tree, Place place, EdtfDate date) {
        this.dataset = dataset;
        this.tree = tree;
        this.place = place;
        this.area = tree.area(place);
        this.date = date;
        this.first = date.earliest().orElse(LocalDate.MIN);
        this.last = date.latest().orElse(LocalDate.MAX);
    }

    Standing of(Agreement agreement) {
        List<AgreementStatus> held = new ArrayList<>();
        List<AgreementStatus> broken = new ArrayList<>();
        List<AgreementStatus> ended = new ArrayList<>();
        Truth over = replaced(agreement);
        boolean isConcluded = agreement.concluded().isPresent();
        boolean wasOnlySought = false;
        for (AgreementStatus status : agreement.statuses()) {
            if (!Reports.stand(Events.said(status.attributions(), agreement.attributions()))) {
                continue;
            }
            if (status.kind().equals(StatusKind.IN_FORCE)) {
                isConcluded = true;
                if (!status.when().flatMap(EdtfDate::latest).map(first::isAfter).orElse(false)) {
                    held.add(status);
                }
            } else if (status.kind().equals(StatusKind.BROKEN) || status.kind().equals(StatusKind.DISPUTED)) {
                isConcluded = true;
                if (!isAfter(status.when())) {
                    broken.add(status);
                }
            } else if (status.kind().equals(StatusKind.FAILED)
                    || status.kind().equals(StatusKind.REPLACED)
                    || status.kind().equals(StatusKind.PROPOSED)) {
                wasOnlySought |= !status.kind().equals(StatusKind.REPLACED);
                if (!isAfter(status.when())) {
                    ended.add(status);
                    over = over.or(status.kind().equals(StatusKind.PROPOSED) ? Truth.NO : by(status.when()));
                }
            }
        }
        if (wasOnlySought && !isConcluded) {
            over = Truth.YES;
        }
        Truth stood = held.isEmpty() || !broken.isEmpty() ? Truth.UNKNOWN : Truth.YES;
        Truth answer = by(agreement.concluded()).and(over.not()).and(stood).and(here(agreement));
        return new Standing(agreement, place, date, answer, held, broken, ended);
    }

    /** Whether something surely lies behind the first of the days. */
    private boolean isAfter(Optional<EdtfDate> when) {
        return when.flatMap(EdtfDate::earliest)
                .map(begin -> begin.isAfter(last))
                .orElse(false);
    }

    /** Whether something had come about by the first of the days; unknown where its date is, or the days cut it. */
    private Truth by(Optional<EdtfDate> when) {
        if (isAfter(when)) {
            return Truth.NO;
        }
        return when.flatMap(EdtfDate::latest).map(end -> !end.isAfter(first)).orElse(false) ? Truth.YES : Truth.UNKNOWN;
    }

    private Truth replaced(Agreement agreement) {
        Truth replaced = Truth.NO;
        for (Agreement other : dataset.agreements()) {
            boolean takesItsPlace = other.links().stream()
                    .anyMatch(link -> link.kind().equals(LinkKind.REPLACES)
                            && link.target().equals(agreement.id()));
            if (takesItsPlace && Reports.stand(other.attributions())) {
                replaced = replaced.or(by(other.concluded()));
            }
        }
        return replaced;
    }

    /** Whether one of its terms holds in the place, around it or in a part of it; unknown if none says where. */
    private Truth here(Agreement agreement) {
        Truth here = Truth.NO;
        boolean isSaid = false;
        for (Term term : agreement.terms()) {
            if (term.place().isPresent() && Reports.stand(Events.said(term.attributions(), agreement.attributions()))) {
                isSaid = true;
                Truth around = holds(tree.area(term.place().get()).position(place));
                if (term.kind().equals(TermKind.COUNTRY)) { // a truce of two villages does not hold in all of it
                    around = around == Truth.YES ? Truth.UNKNOWN : around;
                }
                here = here.or(around).or(holds(area.position(term.place().get())));
            }
        }
        return isSaid ? here : Truth.UNKNOWN;
    }

    private static Truth holds(PlaceTree.Position position) {
        return switch (position) {
            case INSIDE -> Truth.YES;
            case PERHAPS_INSIDE -> Truth.UNKNOWN;
            case AROUND, ELSEWHERE -> Truth.NO;
        };
    }
}
