package org.conflictevents.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Relation;
import org.conflictevents.model.Term;

/**
 * An attribution, and the record it stands in.
 *
 * @param path the attribution's path
 * @param attribution the attribution
 * @param isDated whether the record can hold when something was
 * @param isCounting whether the record holds a quantity, or an event's summary a place in an order
 * @param counted the quantities that rest on the attribution
 */
record Citation(String path, Attribution attribution, boolean isDated, boolean isCounting, List<Counted> counted) {

    /**
     * A quantity, and what it counts.
     *
     * @param what the code of a figure's measure or of a term's kind
     * @param quantity the quantity
     */
    record Counted(String what, Quantity quantity) {}

    /**
     * A quantity with those who state it.
     *
     * @param path the record's path
     * @param quantity the quantity
     * @param attributions its own attributions, or those of the record around it
     * @param isOwn whether they are its own, so that each of them states it
     */
    record Claim(String path, Quantity quantity, List<Attribution> attributions, boolean isOwn) {}

    /** All attributions of a dataset, and all its quantities, in the order of the dataset. */
    record All(List<Citation> citations, List<Claim> claims) {}

    /** Returns what a dataset cites. */
    static All of(Dataset dataset) {
        Collector collector = new Collector();
        dataset.places().forEach(place -> collector.add("places", place));
        dataset.actors().forEach(actor -> collector.add("actors", actor));
        dataset.agreements().forEach(collector::add);
        dataset.events().forEach(collector::add);
        collector.addFigures("figures", dataset.figures(), List.of());
        for (int i = 0; i < dataset.relations().size(); i++) {
            Relation relation = dataset.relations().get(i);
            collector.add(
                    "relations[" + i + "]",
                    relation.attributions(),
                    relation.when().isPresent(),
                    false,
                    List.of());
        }
        return new All(List.copyOf(collector.citations), List.copyOf(collector.claims));
    }

    /** Gathers the citations of a dataset. Not thread-safe. */
    private static final class Collector {
        private final List<Citation> citations = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();

        void add(
                String path,
                List<Attribution> attributions,
                boolean isDated,
                boolean isCounting,
                List<Counted> counted) {
            for (int i = 0; i < attributions.size(); i++) {
                String at = path + ".attributions[" + i + "]";
                citations.add(new Citation(at, attributions.get(i), isDated, isCounting, counted));
            }
        }

        void add(String list, Entity entity) {
            add(list + "[" + entity.id() + "]", entity.attributions(), false, false, List.of());
        }

        void add(Agreement agreement) {
            String path = "agreements[" + agreement.id() + "]";
            List<Counted> around = agreement.terms().stream()
                    .filter(term -> term.attributions().isEmpty())
                    .flatMap(term -> counted(term).stream())
                    .toList();
            add(path, agreement.attributions(), agreement.concluded().isPresent(), false, around);
            for (int i = 0; i < agreement.terms().size(); i++) {
                Term term = agreement.terms().get(i);
                String at = path + ".terms[" + i + "]";
                add(at, term.attributions(), false, term.quantity().isPresent(), counted(term));
                if (term.quantity().isPresent()) {
                    claim(at, term.quantity().get(), term.attributions(), agreement.attributions());
                }
            }
            for (int i = 0; i < agreement.statuses().size(); i++) {
                AgreementStatus status = agreement.statuses().get(i);
                add(
                        path + ".statuses[" + i + "]",
                        status.attributions(),
                        status.when().isPresent(),
                        false,
                        List.of());
            }
        }

        void add(Event event) {
            String path = "events[" + event.id() + "]";
            List<Counted> around = event.figures().stream()
                    .filter(figure -> figure.attributions().isEmpty())
                    .map(figure -> counted(figure))
                    .toList();
            add(path, event.attributions(), true, true, around);
            addFigures(path + ".figures", event.figures(), event.attributions());
        }

        void addFigures(String path, List<Figure> figures, List<Attribution> around) {
            for (int i = 0; i < figures.size(); i++) {
                Figure figure = figures.get(i);
                Optional<String> id = figure.id();
                String at = path + "[" + (id.isPresent() ? id.get() : Integer.toString(i)) + "]";
                add(at, figure.attributions(), true, true, List.of(counted(figure)));
                claim(at, figure.quantity(), figure.attributions(), around);
            }
        }

        private static Counted counted(Figure figure) {
            return new Counted(figure.measure().code(), figure.quantity());
        }

        private static List<Counted> counted(Term term) {
            return term.quantity().stream()
                    .map(quantity -> new Counted(term.kind().code(), quantity))
                    .toList();
        }

        private void claim(String path, Quantity quantity, List<Attribution> own, List<Attribution> around) {
            claims.add(new Claim(path, quantity, own.isEmpty() ? around : own, !own.isEmpty()));
        }
    }
}
