package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Merge.Conflict;
import org.conflictevents.model.Merge.Outcome;
import org.conflictevents.model.Merge.Telling;
import org.conflictevents.model.internal.merge.Claims.Claim;
import org.conflictevents.model.internal.merge.FigureReferences.Target;
import org.conflictevents.model.internal.merge.FigureTellings.Count;
import org.conflictevents.model.internal.merge.Things.Member;
import org.conflictevents.model.internal.merge.Things.Thing;
import org.jspecify.annotations.Nullable;

/** Makes the figures of the merged dataset, once all of them have their ids. Not thread-safe. */
final class FigureMaker {

    private final Merging merging;
    private final FigureReferences references;

    FigureMaker(Merging merging, FigureReferences references) {
        this.merging = merging;
        this.references = references;
    }

    /** Who tells a figure: a dataset, and the event of it that holds the figure. */
    private record Teller(int dataset, @Nullable Member<Event> event) {}

    // ---- figures of an event that one record tells of

    /** Returns figures that refer to others by the names that these have in the merged dataset. */
    List<Figure> referring(Member<Event> event, List<Figure> figures) {
        List<Figure> made = new ArrayList<>(figures.size());
        Set<String> own = null;
        for (Figure figure : figures) {
            if (figure.partOf().isEmpty() && figure.sameAs().isEmpty()) {
                made.add(figure);
                continue;
            }
            own = own == null ? ids(figures) : own;
            Here here = new Here(
                    event.thing().id(),
                    own,
                    Merging.path("events", event.thing().id()));
            Teller teller = new Teller(event.dataset, event);
            made.add(Components.with(
                    Components.with(figure, "partOf", here.name(figure, "partOf", teller, figure.partOf())),
                    "sameAs",
                    here.name(figure, "sameAs", teller, figure.sameAs())));
        }
        return made;
    }

    private static Set<String> ids(List<Figure> figures) {
        Set<String> ids = new HashSet<>();
        figures.forEach(figure -> figure.id().ifPresent(ids::add));
        return ids;
    }

    /** Where a figure stands that names another: its event, and what figures are called there. */
    private final class Here {
        private final @Nullable String event;
        private final Set<String> ids;
        private final String path;

        Here(@Nullable String event, Set<String> ids, String path) {
            this.event = event;
            this.ids = ids;
            this.path = path;
        }

        /** Returns the name of what a teller means, empty where a figure of the event stands before it. */
        Optional<String> name(Figure figure, String field, Teller teller, Optional<String> reference) {
            if (reference.isEmpty()) {
                return reference;
            }
            Target target = references.resolve(teller.dataset(), teller.event(), reference.get());
            boolean isOwn = target.event() != null && target.event().equals(event);
            boolean isHidden = event != null && ids.contains(target.key());
            String name = isOwn && (target.isNear() || isHidden) ? target.id() : target.key();
            if (isOwn || !isHidden) {
                return name.equals(reference.get()) ? reference : Optional.of(name);
            }
            merging.leftOut(
                    path, field(figure, field), teller.dataset(), name, Tellings.sources(figure), Outcome.HIDDEN);
            return Optional.empty();
        }

        /** Returns by which name a figure is known from elsewhere that goes by this name here. */
        String key(String name) {
            return ids.contains(name) ? FigureMaker.key(event, name) : name;
        }

        String field(Figure figure, String field) {
            String start = event == null
                    ? ""
                    : "figures" + figure.id().map(id -> "[" + id + "]").orElse("") + ".";
            return start + field;
        }
    }

    // ---- figures of an event that several records tell of

    /**
     * Returns the figures of a merged event.
     *
     * @param event the event without its figures
     * @param tellings the event as each dataset tells it
     */
    List<Figure> figures(Thing<Event> thing, Event event, Tellings<Event> tellings, FigureTellings sorted) {
        Set<String> ids = new HashSet<>();
        sorted.counts().forEach(count -> count.id().ifPresent(ids::add));
        Here here = new Here(thing.id(), ids, tellings.path());
        List<Figure> made = new ArrayList<>();
        for (Count count : sorted.counts()) {
            List<Teller> tellers = new ArrayList<>();
            for (int teller : count.claim().tellers()) {
                Member<Event> member = thing.members().get(teller);
                tellers.add(new Teller(member.dataset, member));
            }
            Figure figure = made(count, tellers, here)
                    .withAttributions(
                            Claims.attributions(count.claim(), Figure::attributions, tellings.attributions()));
            made.add(inherited(figure, event, count.claim(), tellings));
        }
        return made;
    }

    /** Returns a figure with the place and the day that it took from its event, where none who tells it has those of the merged one. */
    private static Figure inherited(Figure figure, Event event, Claim<Figure> claim, Tellings<Event> tellings) {
        Figure whole = figure;
        List<Event> told = claim.tellers().stream().map(tellings.records()::get).toList();
        if (figure.places().isEmpty()
                && told.stream().noneMatch(one -> one.place().equals(event.place()))
                && told.get(0).place().isPresent()) {
            whole = whole.withPlaces(told.get(0).place().get());
        }
        if (figure.period().isEmpty()
                && figure.asOf().isEmpty()
                && told.stream().noneMatch(one -> one.when().equals(event.when()))) {
            whole = whole.withPeriod(told.get(0).when());
        }
        return whole;
    }

    private Figure made(Count count, List<Teller> tellers, Here here) {
        Figure first = count.claim().first().withId(count.id());
        Optional<String> partOf = named(count, tellers, here, "partOf", Figure::partOf);
        Optional<String> sameAs = named(count, tellers, here, "sameAs", Figure::sameAs);
        Count head = count.head();
        if (sameAs.isEmpty() && head != null) {
            sameAs = head.id();
        }
        return first.withPartOf(partOf).withSameAs(sameAs);
    }

    /** Returns the name of the figure that the first teller names who names one. */
    private Optional<String> named(
            Count count, List<Teller> tellers, Here here, String field, Function<Figure, Optional<String>> reference) {
        Figure self = count.claim().first().withId(count.id());
        List<Telling> said = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Optional<String> first = Optional.empty();
        for (int i = 0; i < tellers.size(); i++) {
            Figure figure = count.claim().told().get(i);
            Optional<String> name = here.name(self, field, tellers.get(i), reference.apply(figure));
            if (name.isEmpty() || isItself(name, here.event, count.id())) {
                continue; // what was two is one now
            }
            names.add(merging.headsOfCounts.getOrDefault(here.key(name.get()), here.key(name.get())));
            said.add(new Telling(merging.name(tellers.get(i).dataset()), name.get(), Tellings.sources(figure)));
            if (first.isEmpty()) {
                first = name;
                if (field.equals("partOf") && count.id().isPresent()) {
                    merging.tellersOfParts.put(
                            key(here.event, count.id().get()), tellers.get(i).dataset());
                }
            }
        }
        if (names.size() > 1) {
            merging.conflicts.add(new Conflict(here.path, here.field(self, field), said, Outcome.FIRST_KEPT));
        }
        return first;
    }

    private static boolean isItself(Optional<String> name, @Nullable String event, Optional<String> id) {
        return name.equals(id) || name.equals(id.map(own -> key(event, own)));
    }

    private static String key(@Nullable String event, String id) {
        return new Target(event, id, false).key();
    }

    // ---- figures of no event

    List<Figure> figuresOfNoEvent(FigureTellings sorted) {
        List<Figure> made = new ArrayList<>();
        List<List<Attribution>> none = Collections.nCopies(merging.datasets().size(), List.of());
        for (Count count : sorted.counts()) {
            List<Teller> tellers = new ArrayList<>();
            for (int dataset : count.claim().tellers()) {
                tellers.add(new Teller(dataset, null));
            }
            Here here =
                    new Here(null, Set.of(), Merging.path("figures", count.id().orElse(Integer.toString(made.size()))));
            made.add(made(count, tellers, here)
                    .withAttributions(Claims.attributions(count.claim(), Figure::attributions, none)));
        }
        return made;
    }
}
