package org.conflictevents.query;

import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Truth;

/** A second evaluator, written from the documentation alone and slow: what the real one is held against. Names are ids. */
final class ByTheBook {

    private final PlacesByTheBook places;
    private final ActorsByTheBook actors;
    private final ReportsByTheBook reports;
    private final ReferencesByTheBook references;

    ByTheBook(Dataset dataset) {
        ClaimsByTheBook claims = new ClaimsByTheBook(dataset);
        places = new PlacesByTheBook(dataset, claims);
        actors = new ActorsByTheBook(claims);
        reports = new ReportsByTheBook(dataset, claims);
        references = new ReferencesByTheBook(dataset);
    }

    Truth truth(Expression expression, Event event) {
        if (expression instanceof Expression.Not not) {
            return Kleene.not(truth(not.operand(), event));
        } else if (expression instanceof Expression.And and) {
            return Kleene.least(truth(and.left(), event), truth(and.right(), event));
        } else if (expression instanceof Expression.Or or) {
            return Kleene.greatest(truth(or.left(), event), truth(or.right(), event));
        }
        return leaf(((Expression.Leaf) expression).filter(), event);
    }

    private Truth leaf(Filter filter, Event event) {
        if (filter instanceof Filter.Constant constant) {
            return Truth.of(constant.value());
        } else if (filter instanceof PlaceFilter place) {
            return places.truth(place, event);
        } else if (filter instanceof TimeFilter time) {
            return TimesByTheBook.truth(time, event);
        } else if (filter instanceof ActorFilter actor) {
            return actors.truth(actor, event);
        } else if (filter instanceof TypeFilter type) {
            return TypesByTheBook.truth(type, event);
        } else if (filter instanceof AttributionFilter report) {
            return reports.truth(report, event);
        } else if (filter instanceof ReferenceFilter reference) {
            return references.truth(reference, event);
        } else if (filter instanceof TextFilter text) {
            return TextsByTheBook.truth(text, event);
        }
        return FiguresByTheBook.truth((Filter.Measured) filter, event);
    }
}
