package org.conflictevents.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of a dataset, to be found by what names them: an id within their event, or {@code event#figure} from anywhere. */
final class FigureIndex {

    /** So many figures of one event are looked through one by one. */
    private static final int MANY = 16;

    private final List<FigureAt> figures = new ArrayList<>();

    /** The figures by what names them from anywhere, made when one is named from outside of its event: in coded rows none is. */
    private @Nullable Map<String, FigureAt> byReference;

    /**
     * A figure with the event that holds it, if one does.
     *
     * @param first the number of the first figure of the event, or of the dataset, among all
     * @param index which of these it is
     */
    record FigureAt(Figure figure, @Nullable Event event, int first, int index) {

        /** Two figures of one event may well be equal: what counts is which of them it is. */
        @SuppressWarnings("ReferenceEquality")
        boolean isNot(FigureAt other) {
            return this != other;
        }

        At at() {
            return new At(
                    event == null ? null : new At(null, "events", event.id()),
                    "figures",
                    figure.id().isPresent() ? figure.id().get() : Integer.toString(index));
        }

        /** Returns what names it from anywhere; null if it has no id. */
        @Nullable
        String reference() {
            String id = figure.id().orElse(null);
            return id == null || event == null ? id : event.id() + "#" + id;
        }
    }

    /** Two figures that go by one name. */
    record Twins(FigureAt first, FigureAt second) {}

    /**
     * Takes all figures of a dataset, once.
     *
     * @param mayBeTwins whether two events may have one id
     * @return those that cannot be told from one another
     */
    List<Twins> addAll(List<Event> events, List<Figure> others, boolean mayBeTwins) {
        boolean isPlain = !mayBeTwins; // no name can be that of two, so that they need not be held against one another
        for (Event event : events) {
            int first = figures.size();
            isPlain &= event.figures().isEmpty() || event.id().indexOf('#') < 0;
            for (int i = 0; i < event.figures().size(); i++) {
                FigureAt figure = new FigureAt(event.figures().get(i), event, first, i);
                String id = figure.figure().id().orElse("");
                isPlain &= id.indexOf('#') < 0 && i < MANY && near(figure, id) == null;
                figures.add(figure);
            }
        }
        int first = figures.size();
        for (int i = 0; i < others.size(); i++) {
            figures.add(new FigureAt(others.get(i), null, first, i));
        }
        List<Twins> twins = new ArrayList<>();
        if (!isPlain || !others.isEmpty()) {
            byReference = index(twins);
        }
        return twins;
    }

    List<FigureAt> all() {
        return figures;
    }

    private Map<String, FigureAt> byReference() {
        Map<String, FigureAt> all = byReference;
        if (all == null) {
            all = index(new ArrayList<>());
            byReference = all;
        }
        return all;
    }

    private Map<String, FigureAt> index(List<Twins> twins) {
        Map<String, FigureAt> all = new LinkedHashMap<>();
        for (FigureAt figure : figures) {
            String reference = figure.reference();
            FigureAt twin = reference == null ? null : all.putIfAbsent(reference, figure);
            if (twin != null) {
                twins.add(new Twins(twin, figure));
            }
        }
        return all;
    }

    /** Returns the figure of the same event that a name means or, if there is none, that of anywhere. */
    @Nullable
    FigureAt find(FigureAt at, String reference) {
        Event event = at.event();
        FigureAt near = event == null
                ? null
                : event.figures().size() <= MANY
                        ? near(at, reference)
                        : byReference().get(event.id() + "#" + reference);
        return near != null ? near : byReference().get(reference);
    }

    @SuppressWarnings("ReferenceEquality") // the figures of one event stand side by side
    private @Nullable FigureAt near(FigureAt at, String id) {
        for (int i = at.first(); i < figures.size() && figures.get(i).event() == at.event(); i++) {
            String one = figures.get(i).figure().id().orElse(null);
            if (one != null && one.equals(id)) {
                return figures.get(i);
            }
        }
        return null;
    }

    Set<String> referencesFrom(FigureAt at) {
        Set<String> references = new LinkedHashSet<>(byReference().keySet());
        if (at.event() != null) {
            String prefix = at.event().id() + "#";
            for (String reference : byReference().keySet()) {
                if (reference.startsWith(prefix)) {
                    references.add(reference.substring(prefix.length()));
                }
            }
        }
        return references;
    }

    static Set<String> ownReferences(FigureAt at) {
        Set<String> own = new HashSet<>();
        if (at.figure().id().isPresent()) {
            String id = at.figure().id().get();
            own.add(id);
            own.add(at.event() == null ? id : at.event().id() + "#" + id);
        }
        return own;
    }
}
