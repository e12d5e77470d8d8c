package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.Merge.Renaming;
import org.conflictevents.model.internal.merge.FigureTellings.Count;
import org.conflictevents.model.internal.merge.Things.Member;
import org.conflictevents.model.internal.merge.Things.Thing;

/** Merges events with their figures, and the figures of no event. Not thread-safe. */
final class EventMerger {

    private final Merging merging;
    private final LinkMerger links;
    private final Things<Event> events;
    private final FigureReferences references;

    /** Figures of events that several records tell of, and of those whose figures may have to be called otherwise. */
    private final Map<Thing<Event>, FigureTellings> figures = new HashMap<>();

    private FigureTellings ofNoEvent = new FigureTellings(false, List.of());

    EventMerger(Merging merging, LinkMerger links) {
        this.merging = merging;
        this.links = links;
        this.events = merging.events;
        this.references = new FigureReferences(events);
    }

    void merge() {
        events.joinByExternalId();
        events.joinBySameId(one -> 0, this::agree);
        merging.name(events);
        Set<String> crossing = new HashSet<>();
        for (Thing<Event> thing : events.all()) {
            if (thing.members().size() > 1 || mayCross(thing)) {
                figures.put(thing, sorted(thing, crossing));
            }
        }
        FigureMaker maker = new FigureMaker(merging, references);
        nameFiguresOfNoEvent();
        for (Thing<Event> thing : events.all()) {
            thing.merged(merged(thing, maker));
        }
        links.cutCircles(events, Event::links);
    }

    private boolean agree(Member<Event> one, Member<Event> other) {
        Event a = rewritten(one);
        Event b = rewritten(other);
        if (a.equals(b)) {
            return true;
        }
        FigureTellings both = new FigureTellings(true, List.of(a.figures(), b.figures()));
        return both.counts().stream().allMatch(count -> count.head() == null)
                && Merging.agree(
                        List.of(bare(a), bare(b)),
                        Map.of("links", List.of(), "figures", List.of(), "agreements", List.of()));
    }

    private static Event bare(Event event) {
        return event.withLinks().withFigures().withAgreements();
    }

    private Event rewritten(Member<Event> member) {
        return merging.rewritten(member.dataset, member.told);
    }

    // ---- figures of events

    /** Tells whether the name of a figure from elsewhere, {@code event#figure}, may be that of another. */
    private static boolean mayCross(Thing<Event> thing) {
        Event event = thing.members().get(0).told;
        for (Figure figure : event.figures()) {
            if (figure.id().isPresent()
                    && (thing.id().indexOf('#') >= 0 || figure.id().get().indexOf('#') >= 0)) {
                return true;
            }
        }
        return false;
    }

    private FigureTellings sorted(Thing<Event> thing, Set<String> crossing) {
        List<List<Figure>> tellings = new ArrayList<>();
        Set<String> avoid = new HashSet<>();
        for (Member<Event> member : thing.members()) {
            tellings.add(rewritten(member).figures());
            for (Figure figure : member.told.figures()) {
                figure.id()
                        .filter(id -> crossing.contains(thing.id() + "#" + id))
                        .ifPresent(avoid::add);
            }
        }
        FigureTellings sorted = new FigureTellings(true, tellings);
        sorted.name(avoid);
        for (Count count : sorted.counts()) {
            count.id()
                    .filter(id -> (thing.id() + id).indexOf('#') >= 0)
                    .ifPresent(id -> crossing.add(thing.id() + "#" + id));
            noteRenaming(thing, count);
            Count head = count.head();
            if (head != null && head.id().isPresent() && count.id().isPresent()) {
                merging.headsOfCounts.put(
                        thing.id() + "#" + count.id().get(),
                        thing.id() + "#" + head.id().get());
            }
        }
        return sorted;
    }

    private void noteRenaming(Thing<Event> thing, Count count) {
        for (int i = 0; i < count.claim().told().size(); i++) {
            Member<Event> member = thing.members().get(count.claim().tellers().get(i));
            Optional<String> before = count.claim().told().get(i).id();
            if (before.isPresent() && !before.equals(count.id())) {
                String id = count.id().orElseThrow();
                references.renamed(member.dataset, member.id, before.get(), id);
                merging.renamings.add(new Renaming(
                        merging.name(member.dataset),
                        Merging.path(Merging.path("events", member.id) + ".figures", before.get()),
                        id));
            }
        }
    }

    // ---- events

    private Event merged(Thing<Event> thing, FigureMaker maker) {
        List<Event> told = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (Member<Event> member : thing.members()) {
            Event event = rewritten(member);
            told.add(changed(event, thing.id(), links.mapped(events, member.dataset, event.links()), member.dataset));
            from.add(member.dataset);
        }
        Tellings<Event> tellings = merging.tellings(events.list(), thing.id(), from, told);
        List<Link> together = links.together(tellings, from, thing.id(), Event::links);
        FigureTellings sorted = figures.get(thing);
        if (told.size() == 1 && sorted == null) {
            Event event = told.get(0);
            return Components.with(
                    Components.with(event, "links", together),
                    "figures",
                    maker.referring(thing.members().get(0), event.figures()));
        }
        Event event = told.size() == 1
                ? told.get(0)
                : tellings.merged(Map.of("id", thing.id(), "links", together, "figures", List.of()));
        if (sorted == null) {
            return event;
        }
        sorted.conflicts(tellings);
        return event.withLinks(together).withFigures(maker.figures(thing, event, tellings, sorted));
    }

    private Event changed(Event event, String id, List<Link> mapped, int dataset) {
        List<String> agreements = new ArrayList<>();
        for (String agreement : event.agreements()) {
            agreements.add(merging.agreements.of(dataset, agreement).id());
        }
        return Components.with(
                Components.with(Components.with(event, "id", id), "links", mapped), "agreements", agreements);
    }

    // ---- figures of no event

    private void nameFiguresOfNoEvent() {
        List<List<Figure>> tellings = new ArrayList<>();
        for (int i = 0; i < merging.datasets().size(); i++) {
            List<Figure> told = new ArrayList<>();
            for (Figure figure : merging.datasets().get(i).figures()) {
                told.add(merging.rewritten(i, figure));
            }
            tellings.add(told);
        }
        ofNoEvent = new FigureTellings(false, tellings);
        ofNoEvent.name(namesOfFiguresOfEvents(tellings));
        for (Count count : ofNoEvent.counts()) {
            for (int i = 0; i < count.claim().told().size(); i++) {
                int dataset = count.claim().tellers().get(i);
                Optional<String> before = count.claim().told().get(i).id();
                if (before.isPresent() && !before.equals(count.id())) {
                    String id = count.id().orElseThrow();
                    references.renamed(dataset, null, before.get(), id);
                    merging.renamings.add(
                            new Renaming(merging.name(dataset), Merging.path("figures", before.get()), id));
                }
            }
        }
    }

    /** Returns the names by which figures of events are known from elsewhere, if one of no event can have such a name at all. */
    private Set<String> namesOfFiguresOfEvents(List<List<Figure>> tellings) {
        boolean any = tellings.stream()
                .flatMap(List::stream)
                .anyMatch(
                        figure -> figure.id().filter(id -> id.indexOf('#') >= 0).isPresent());
        Set<String> names = new HashSet<>();
        if (any) {
            for (Thing<Event> thing : events.all()) {
                FigureTellings sorted = figures.get(thing);
                if (sorted != null) {
                    sorted.counts().forEach(count -> count.id().ifPresent(id -> names.add(thing.id() + "#" + id)));
                } else {
                    for (Figure figure : thing.members().get(0).told.figures()) {
                        figure.id().ifPresent(id -> names.add(thing.id() + "#" + id));
                    }
                }
            }
        }
        return names;
    }

    /** Returns the figures of no event, once the events are merged. */
    List<Figure> figuresOfNoEvent() {
        List<Figure> made = new FigureMaker(merging, references).figuresOfNoEvent(ofNoEvent);
        return new PartCircles(merging).cut(made);
    }
}
