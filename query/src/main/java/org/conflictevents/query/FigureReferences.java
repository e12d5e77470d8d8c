package org.conflictevents.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.query.internal.Groups;
import org.jspecify.annotations.Nullable;

/**
 * What figures say of one another once some of them are gone: a part of a part is still a part of the whole, and two that counted the
 * same as a third still count the same.
 */
final class FigureReferences {

    /** Figures of the whole dataset by their full reference: {@code event#figure}, or the id of a figure of no event. */
    private final Map<String, Node> all = new LinkedHashMap<>();

    private final Set<String> kept = new HashSet<>();
    private final Groups<String> things = new Groups<>();
    private final Map<String, List<String>> tellings = new HashMap<>();
    private final Map<String, List<String>> wholes = new HashMap<>();

    /** Things of which a telling is gone that said what they are a part of. */
    private final Set<String> orphans = new HashSet<>();

    /**
     * Reads the references of a dataset.
     *
     * @param dataset the dataset, with all figures
     * @param keptEvents the events that stay, with the figures that stay
     * @param keptFigures the figures of no event that stay
     */
    FigureReferences(Dataset dataset, List<Event> keptEvents, List<Figure> keptFigures) {
        dataset.events().forEach(event -> event.figures().forEach(figure -> note(figure, Optional.of(event.id()))));
        dataset.figures().forEach(figure -> note(figure, Optional.empty()));
        for (Event event : keptEvents) {
            event.figures().forEach(figure -> figure.id().ifPresent(id -> kept.add(event.id() + "#" + id)));
        }
        keptFigures.forEach(figure -> figure.id().ifPresent(kept::add));
        all.forEach((name, node) -> {
            String same = find(node.figure().sameAs(), node.event());
            if (same != null) {
                things.join(name, same);
            }
        });
        all.forEach((name, node) -> {
            String whole = find(node.figure().partOf(), node.event());
            if (whole != null) {
                wholes.computeIfAbsent(things.of(name), thing -> new ArrayList<>(1))
                        .add(things.of(whole));
                if (!kept.contains(name)) {
                    orphans.add(things.of(name));
                }
            }
        });
        all.keySet().stream()
                .filter(kept::contains)
                .forEach(name -> tellings.computeIfAbsent(things.of(name), thing -> new ArrayList<>(2))
                        .add(name));
    }

    private void note(Figure figure, Optional<String> event) {
        figure.id().ifPresent(id -> all.put(name(id, event), new Node(figure, event)));
    }

    private static String name(String id, Optional<String> event) {
        return event.map(in -> in + "#" + id).orElse(id);
    }

    private @Nullable String find(Optional<String> reference, Optional<String> event) {
        return reference.map(to -> find(to, event)).orElse(null);
    }

    private @Nullable String find(String reference, Optional<String> event) {
        String near = name(reference, event);
        return all.containsKey(near) ? near : all.containsKey(reference) ? reference : null;
    }

    /** Returns a figure that stays, with references to none but those that stay. */
    Figure mended(Figure figure, Optional<String> event) {
        Optional<String> self = figure.id().map(id -> name(id, event));
        return figure.withPartOf(whole(figure.partOf(), event, self))
                .withSameAs(figure.sameAs().flatMap(to -> same(to, event, self)));
    }

    /**
     * The nearest whole that stays, or another telling of it, seen from what may be gone: the whole that the figure names, or that
     * another telling of the same named.
     */
    private Optional<String> whole(Optional<String> reference, Optional<String> event, Optional<String> self) {
        String named = find(reference, event);
        if (named != null && kept.contains(named)) {
            return reference;
        }
        Deque<String> open = new ArrayDeque<>();
        if (named != null) {
            open.add(things.of(named));
        }
        self.map(things::of).filter(orphans::contains).ifPresent(thing -> open.addAll(wholesOf(thing)));
        Set<String> seen = new HashSet<>();
        for (String thing = open.poll(); thing != null; thing = open.poll()) {
            if (seen.add(thing)) {
                Optional<String> telling = tellings.getOrDefault(thing, List.of()).stream()
                        .filter(name -> name.equals(find(name, event)))
                        .filter(name -> self.map(part -> !isPart(name, part)).orElse(true))
                        .findFirst();
                if (telling.isPresent()) {
                    return telling;
                }
                open.addAll(wholesOf(thing));
            }
        }
        return Optional.empty();
    }

    private List<String> wholesOf(String thing) {
        return wholes.getOrDefault(thing, List.of());
    }

    /** Whether a figure counts, or is a part of, what another counts, at any depth: it cannot be the whole of it. */
    private boolean isPart(String part, String whole) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(things.of(part)));
        while (!open.isEmpty()) {
            String thing = open.pop();
            if (thing.equals(things.of(whole))) {
                return true;
            }
            if (seen.add(thing)) {
                open.addAll(wholesOf(thing));
            }
        }
        return false;
    }

    private Optional<String> same(String reference, Optional<String> event, Optional<String> self) {
        String target = find(reference, event);
        if (target == null || kept.contains(target)) {
            return Optional.of(reference);
        }
        return tellings.getOrDefault(things.of(target), List.of()).stream()
                .filter(name -> name.equals(find(name, event))) // an event may have a figure of that id itself
                .filter(name -> !self.equals(Optional.of(name)))
                .findFirst();
    }

    /**
     * A figure with the event that holds it.
     *
     * @param figure the figure
     * @param event the id of its event; empty for a figure of no event
     */
    private record Node(Figure figure, Optional<String> event) {}
}
