package org.conflictevents.io.internal.hdx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.internal.dialect.Rereading;
import org.conflictevents.io.internal.shape.LostFields;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Finds what rows with HXL tags do not say of events and figures: it reads each row again, as whoever gets the file will.
 *
 * <p>A row is one figure of its event. What it tells in another place than the event is no loss: the id of the event stands in a column of
 * its own, that of the figure in the id of the row, and the place and the day of a figure are those of the row. Not thread-safe.
 */
final class HxlLosses {

    private static final String OF_FIGURES = "figures.";

    private final Rereading<Event> rereading = new Rereading<>(HxlDialect.create(), List.of());

    /** Tells whether an event took place, or does: a number that is feared or planned would pass for one that was counted. */
    static boolean isReal(Event event) {
        return event.modality() == Modality.OCCURRED || event.modality() == Modality.ONGOING;
    }

    /** Tells whether anybody vouches for a figure: one that is only denied would pass for one that is told. */
    static boolean isVouchedFor(Figure figure, List<Attribution> ofEvent) {
        List<Attribution> said = figure.attributions().isEmpty() ? ofEvent : figure.attributions();
        return said.isEmpty()
                || said.stream()
                        .map(Attribution::stance)
                        .anyMatch(stance -> stance == Stance.ASSERTS || stance == Stance.CONFIRMS);
    }

    /**
     * Returns which parts of an event are lost, and of its figures.
     *
     * @param figures the figures that have a row, at least one
     * @param rows the cells of each of them
     */
    Set<String> of(Event event, List<Figure> figures, List<Map<Column, String>> rows) {
        Set<String> losses = new TreeSet<>(whole(event));
        if (figures.size() < event.figures().size()) {
            losses.add("figures");
        }
        Map<String, String> extras = new TreeMap<>(event.extras());
        extras.keySet().retainAll(HxlRow.NAMES); // others have columns of their own
        Event rest = event.withParticipants()
                .withControl()
                .withLinks()
                .withAgreements()
                .withFurtherPlaces()
                .withExternalIds(Map.of())
                .withExtras(extras)
                .withFigures();
        for (int i = 0; i < rows.size(); i++) {
            losses.addAll(ofRow(rest, event.figures(), figures.get(i), rows.get(i)));
        }
        if (event.place().isPresent()
                && figures.stream().noneMatch(figure -> figure.places().isEmpty())) {
            losses.add("place");
        }
        if (figures.stream()
                .noneMatch(figure -> figure.asOf().isEmpty() && figure.period().isEmpty())) {
            losses.add("when");
        }
        if (!event.attributions().isEmpty()
                && figures.stream().noneMatch(figure -> figure.attributions().isEmpty())) {
            losses.add("attributions");
        }
        return losses;
    }

    /** Returns which parts of a figure of no event are lost. */
    Set<String> of(Figure figure, Map<Column, String> row) {
        return ofRow(null, List.of(), figure, row);
    }

    /** Returns what no row has a place for, whatever it is. */
    private static List<String> whole(Event event) {
        List<String> losses = new ArrayList<>();
        loseIf(!event.participants().isEmpty(), "participants", losses);
        loseIf(!event.control().isEmpty(), "control", losses);
        loseIf(!event.links().isEmpty(), "links", losses);
        loseIf(!event.agreements().isEmpty(), "agreements", losses);
        loseIf(!event.furtherPlaces().isEmpty(), "furtherPlaces", losses);
        loseIf(!event.externalIds().isEmpty(), "externalIds", losses);
        return losses;
    }

    private Set<String> ofRow(@Nullable Event event, List<Figure> all, Figure figure, Map<Column, String> row) {
        @Nullable String[] cells = new String[HxlColumns.ALL.all().size()];
        row.forEach((column, text) -> cells[column.index()] = text);
        Event again = rereading.read(cells);
        if (again == null) {
            return Set.of("row");
        }
        Set<String> losses = new TreeSet<>();
        Figure number = again.figures().get(0);
        LostFields.of(asInRow(figure, number, row), number).forEach(field -> losses.add(OF_FIGURES + field));
        loseIf(figure.places().size() > 1, OF_FIGURES + "places", losses);
        loseIf(figure.asOf().isPresent() && figure.period().isPresent(), OF_FIGURES + "period", losses);
        Event own = again.withPlace(place(figure).or(again::place))
                .withAttributions(figure.attributions().isEmpty() ? again.attributions() : figure.attributions());
        LostFields.of(own, again).forEach(field -> losses.add(OF_FIGURES + field));
        if (event != null) {
            LostFields.of(asInRow(event, all, figure, again), again).forEach(losses::add);
            boolean isNamed = event.id().equals(again.id())
                    || event.id().equals(again.extras().get(HxlColumns.EVENT.name()));
            loseIf(!isNamed, "id", losses);
        }
        return losses;
    }

    private static Optional<Place> place(Figure figure) {
        return figure.places().stream().findFirst();
    }

    /** Returns a figure without what stands elsewhere in its row. */
    private static Figure asInRow(Figure figure, Figure again, Map<Column, String> row) {
        return figure.withId(again.id())
                .withPartOf(row.containsKey(HxlColumns.WHOLE) ? again.partOf() : figure.partOf())
                .withPlaces()
                .withPeriod(Optional.empty())
                .withAsOf(Optional.empty())
                .withAttributions();
    }

    /** Returns an event as the row of a figure should tell it: what the figure says for itself goes before what the event says. */
    private static Event asInRow(Event event, List<Figure> all, Figure figure, Event again) {
        boolean isOfFigures = event.summary().equals(HxlReader.summary(all));
        boolean isDated = figure.asOf().isPresent() || figure.period().isPresent();
        boolean isPlaced = !figure.places().isEmpty();
        boolean isPrecise = !isPlaced && event.placePrecision() != PlacePrecision.UNKNOWN;
        return event.withId(again.id())
                .withSummary(isOfFigures ? again.summary() : event.summary())
                .withWhen(isDated ? again.when() : event.when())
                .withPlace(isPlaced ? again.place() : event.place())
                .withPlacePrecision(isPrecise ? event.placePrecision() : again.placePrecision())
                .withAttributions(figure.attributions().isEmpty() ? event.attributions() : again.attributions());
    }

    private static void loseIf(boolean isLost, String field, Collection<String> losses) {
        if (isLost) {
            losses.add(field);
        }
    }
}
