package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Measure.Nature;
import org.conflictevents.model.Quantity;

/**
 * A figure as it is to be read: with what it takes from its event filled in.
 *
 * <p>A figure of an event that names no places has those of the event, where it happened and the further ones; without
 * attributions it has those of the event. A flow that names no period has the days of the event, and so has a stock that names
 * neither a period nor a day; a property, such as a distance, has no time unless it names one.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param figure the figure, with the inherited parts filled in
 * @param event the event that it belongs to; empty for a figure of the dataset itself
 */
public record ReportedFigure(Figure figure, Optional<Event> event) {

    public ReportedFigure {
        requireNonNull(figure, "figure");
        requireNonNull(event, "event");
    }

    static ReportedFigure of(Figure figure) {
        return new ReportedFigure(figure, Optional.empty());
    }

    static ReportedFigure of(Figure figure, Optional<Event> event) {
        return event.map(of -> of(figure, of)).orElseGet(() -> of(figure));
    }

    static ReportedFigure of(Figure figure, Event event) {
        Figure full = figure;
        if (figure.places().isEmpty()
                && !(event.place().isEmpty() && event.furtherPlaces().isEmpty())) {
            full = full.withPlaces(Events.places(event));
        }
        if (figure.attributions().isEmpty()) {
            full = full.withAttributions(event.attributions());
        }
        if (figure.period().isEmpty() && takesPeriod(figure)) {
            full = full.withPeriod(event.when());
        }
        return new ReportedFigure(full, Optional.of(event));
    }

    private static boolean takesPeriod(Figure figure) {
        Nature nature = figure.measure().nature();
        return nature == Nature.FLOW
                || (nature != Nature.PROPERTY && figure.asOf().isEmpty());
    }

    /** Returns what is counted or measured. */
    public Measure measure() {
        return figure.measure();
    }

    /** Returns the number, as the source gives it. */
    public Quantity quantity() {
        return figure.quantity();
    }

    /**
     * Returns the time that the number stands for: the day for which it is given or, without one, the period.
     *
     * @return the day or period; empty where none is known
     */
    public Optional<EdtfDate> time() {
        return figure.asOf().or(figure::period);
    }

    /**
     * Tells whether it is of what happened, or goes on, and not of what is only threatened, planned, demanded, feared or supposed; a figure of
     * no event is.
     */
    public boolean isReal() {
        return event.map(Events::isReal).orElse(true);
    }

    /**
     * Returns one readable line, such as {@code DISPLACED more than 580,000 persons, as of 2020-02-06 [article-000: UN]}, and of what did
     * not happen what it is: {@code REFUGEES millions of persons, as of 2020-01-28, feared [article-002]}.
     */
    @Override
    public String toString() {
        List<String> says = Tables.says(figure.attributions());
        return figure
                + (isReal()
                        ? ""
                        : ", " + event.map(Event::modality).map(Texts::words).orElse(""))
                + (says.isEmpty() ? "" : " [" + String.join("; ", says) + "]");
    }
}
