package org.conflictevents.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Quantity;
import org.conflictevents.query.internal.Groups;
import org.conflictevents.query.internal.Reports;
import org.jspecify.annotations.Nullable;

/**
 * Figures that say nothing of those of other events, as in most datasets of coded rows: what an event adds to a sum does not depend
 * on other events, and no graph of all figures is needed.
 */
final class PlainFigures {

    private static final Set<LinkKind> BINDING = Set.of(LinkKind.SAME_AS, LinkKind.PART_OF, LinkKind.OVERLAPS);

    private PlainFigures() {}

    /** Tells whether no figure of a dataset is bound to one of another event, by itself or by the links of its event. */
    static boolean standAlone(Dataset dataset) {
        for (Figure figure : dataset.figures()) {
            if (figure.partOf().isPresent() || figure.sameAs().isPresent()) {
                return false;
            }
        }
        for (Event event : dataset.events()) {
            for (Link link : event.links()) {
                if (BINDING.contains(link.kind())) {
                    return false;
                }
            }
            for (Figure figure : event.figures()) {
                if (!isOwn(figure.partOf(), figure, event) || !isOwn(figure.sameAs(), figure, event)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a reference is to a figure of the same measure in the same event, or there is none. */
    private static boolean isOwn(Optional<String> reference, Figure from, Event event) {
        if (reference.isEmpty()) {
            return true;
        }
        for (Figure figure : event.figures()) {
            if (figure.id().equals(reference)) {
                return figure.measure().equals(from.measure());
            }
        }
        return false;
    }

    /**
     * Adds the figures of one event to a sum, by the rules of {@link Total}.
     *
     * @param event the event
     * @param measure which of its figures
     * @param lies tells of each, as it is written, whether it lies where it should; if not, it is counted as spread
     * @param ranking whose number is the best where tellings differ
     * @param into where to add them
     */
    static void add(
            Event event,
            Measure measure,
            Predicate<Figure> lies,
            List<Predicate<List<Attribution>>> ranking,
            Gathered into) {
        Figure only = null;
        for (Figure figure : event.figures()) {
            if (figure.measure().equals(measure)) {
                if (only != null) {
                    addSeveral(event, measure, lies, ranking, into);
                    return;
                }
                only = figure;
            }
        }
        if (only != null && counts(only, event, lies, into)) {
            add(only.quantity(), into);
        }
    }

    private static boolean counts(Figure figure, Event event, Predicate<Figure> lies, Gathered into) {
        if (!Reports.stand(Events.said(figure.attributions(), event.attributions()))) {
            return false;
        }
        boolean holds = lies.test(figure);
        into.countSpread(holds ? 0 : 1);
        return holds;
    }

    private static void add(Quantity claim, Gathered into) {
        boolean isKnown = Tally.isKnown(claim);
        into.add(claim);
        into.count(isKnown ? 1 : 0, isKnown ? 0 : 1, 0);
    }

    private static void addSeveral(
            Event event,
            Measure measure,
            Predicate<Figure> lies,
            List<Predicate<List<Attribution>>> ranking,
            Gathered into) {
        List<Figure> all = new ArrayList<>();
        BitSet chosen = new BitSet();
        boolean isFree = true;
        for (Figure figure : event.figures()) {
            if (figure.measure().equals(measure)) {
                isFree &= figure.partOf().isEmpty() && figure.sameAs().isEmpty();
                chosen.set(all.size(), counts(figure, event, lies, into));
                all.add(figure);
            }
        }
        if (isFree) {
            chosen.stream().forEach(i -> add(all.get(i).quantity(), into));
            return;
        }
        Figure whole = chosen.cardinality() == all.size() ? whole(all) : null;
        if (whole != null) {
            into.add(whole.quantity());
            into.count(1, 0, all.size() - 1L);
        } else {
            FigureGraph graph = new FigureGraph(List.of(event), List.of(), new Groups<>(), measure::equals);
            Summing.add(graph, chosen, ranking, into);
        }
    }

    /** Returns the figure of which all others are plainly parts, as a coded row has them; null if it takes more to add them. */
    private static @Nullable Figure whole(List<Figure> figures) {
        Figure whole = null;
        for (Figure figure : figures) {
            if (figure.partOf().isEmpty()) {
                if (whole != null) {
                    return null;
                }
                whole = figure;
            }
        }
        if (whole == null || !Tally.isKnown(whole.quantity())) {
            return null;
        }
        Tally number = Tally.of(whole.quantity());
        for (Figure figure : figures) {
            if (figure.sameAs().isPresent()
                    || !figure.quantity().unit().equals(whole.quantity().unit())
                    || Tally.of(figure.quantity()).isSurelyMoreThan(number)
                    || (figure.partOf().isPresent() && !figure.partOf().equals(whole.id()))) {
                return null;
            }
        }
        return whole;
    }
}
