package org.conflictevents.io.internal.hdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.model.Figure;

/**
 * Sees to it that nobody is counted twice: what one class counts, another counts again.
 *
 * <p>Every event that targets civilians is also one of political violence. So the numbers of the one are parts of those of the other, in the
 * same area and period. Of the two rows the one that comes later says so, because a row may refer to one before it and never to one of
 * which nobody knows whether it comes. Not thread-safe.
 */
final class HapiParts {

    static final String PART = "civilian_targeting";
    static final String WHOLE = "political_violence";

    /** Areas and periods that are remembered: more than the file of a year has. */
    private static final int MOST = 1 << 16;

    /** The row of an area and a period that came first. */
    private record First(String eventId, boolean isPart, List<Figure> figures) {}

    private final Map<String, First> firsts = new HashMap<>();

    /**
     * Returns the figures of a row, with what they are parts of, or what is a part of them.
     *
     * @param area what the rows of an area and a period have in common
     * @param type the class of the row
     */
    List<Figure> of(Row row, String area, String type, String eventId, List<Figure> figures) {
        boolean isPart = type.equals(PART);
        if (!isPart && !type.equals(WHOLE)) {
            return figures;
        }
        First first = firsts.get(area);
        if (first == null) {
            if (firsts.size() < MOST) {
                firsts.put(area, new First(eventId, isPart, figures));
            } else {
                row.note(
                        HapiColumns.EVENT_TYPE,
                        "so many areas and periods went before that its numbers are not linked with those of the other"
                                + " class");
            }
            return figures;
        }
        if (first.isPart() == isPart) {
            return figures;
        }
        return isPart ? parts(figures, first) : withParts(figures, first);
    }

    private static List<Figure> parts(List<Figure> figures, First whole) {
        List<Figure> parts = new ArrayList<>(2);
        for (Figure figure : figures) {
            String id = figure.id().orElseThrow();
            boolean isThere =
                    whole.figures().stream().anyMatch(other -> other.id().equals(figure.id()));
            parts.add(isThere ? figure.withPartOf(whole.eventId() + "#" + id) : figure);
        }
        return List.copyOf(parts);
    }

    /** Repeats what the other class counted: a part that is the same thing as its number. */
    private static List<Figure> withParts(List<Figure> figures, First part) {
        List<Figure> all = new ArrayList<>(figures);
        for (Figure number : part.figures()) {
            String id = number.id().orElseThrow();
            if (figures.stream().anyMatch(figure -> figure.id().equals(number.id()))) {
                all.add(number.withId(Optional.of(id + "-civilian-targeting"))
                        .withPartOf(id)
                        .withSameAs(part.eventId() + "#" + id));
            }
        }
        return List.copyOf(all);
    }
}
