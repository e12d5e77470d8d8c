package org.conflictevents.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Control;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventPlace;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.Place;
import org.conflictevents.model.Relation;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.jspecify.annotations.Nullable;

/** Makes of a dataset what its sources said by a day, see {@link ConflictData#knownOn(String)}. Used once. */
final class PastView {

    private final Dataset dataset;
    private final LocalDate day;
    private final Set<String> counting = new HashSet<>();
    private final List<Source> later = new ArrayList<>();
    private final List<Source> open = new ArrayList<>();
    private final List<Source> undated = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Agreement> agreements = new LinkedHashMap<>();
    private int dropped;

    PastView(Dataset dataset, LocalDate day) {
        this.dataset = dataset;
        this.day = day;
        for (Source source : dataset.sources()) {
            Optional<EdtfDate> published = source.published();
            if (published.isEmpty()) {
                // A gazetteer tells nothing that had not been so before: it is missed by nobody.
                if (!isGazetteer(source)) {
                    undated.add(source);
                }
            } else if (published.get().latest().map(last -> !last.isAfter(day)).orElse(false)) {
                counting.add(source.id());
            } else {
                boolean isLater = published
                        .get()
                        .earliest()
                        .map(first -> first.isAfter(day))
                        .orElse(false);
                (isLater ? later : open).add(source);
            }
        }
    }

    private static boolean isGazetteer(Source source) {
        return source.kind().equals(SourceKind.GAZETTEER);
    }

    private boolean counts(Source source) {
        return counting.contains(source.id());
    }

    LeftOut leftOut() {
        return new LeftOut(later, open, undated, dropped);
    }

    /** Returns the dataset as it could have been made on that day. */
    Dataset dataset() {
        Dataset.Builder view = Dataset.builder().id(dataset.id()).title(dataset.title() + ", as known on " + day);
        dataset.version().ifPresent(view::version);
        dataset.licence().ifPresent(view::licence);
        dataset.sources().stream().filter(this::counts).forEach(view::addSources);
        dataset.places().stream().filter(this::isTold).map(this::place).forEach(view::addPlaces);
        dataset.actors().stream().filter(this::isTold).map(this::actor).forEach(view::addActors);
        addAgreements(view);
        addEvents(view);
        for (Relation relation : dataset.relations()) {
            relation(relation).ifPresent(view::addRelations);
        }
        return view.build();
    }

    private boolean isTold(Entity entity) {
        return entity.attributions().stream().map(Attribution::source).anyMatch(this::counts);
    }

    private List<Attribution> known(List<Attribution> attributions) {
        return attributions.stream()
                .filter(attribution -> counts(attribution.source()))
                .map(attribution -> attribution.withVoices(
                        attribution.voices().stream().map(this::actor).toList()))
                .toList();
    }

    /** Returns who says a record by that day; null if nobody does, and the record is dropped. */
    private @Nullable List<Attribution> knownOrDropped(List<Attribution> attributions) {
        List<Attribution> known = known(attributions);
        if (known.isEmpty()) {
            dropped++;
            return null;
        }
        return known;
    }

    // ---- what is named

    private List<Alias> names(List<Alias> aliases) {
        return aliases.stream()
                .filter(alias -> alias.source().map(this::mayName).orElse(true))
                .toList();
    }

    private List<Attribution> naming(List<Attribution> attributions) {
        return attributions.stream()
                .filter(attribution -> mayName(attribution.source()))
                .toList();
    }

    private boolean mayName(Source source) {
        return counts(source) || isGazetteer(source);
    }

    private Place place(Place place) {
        Place known = places.get(place.id());
        if (known == null) {
            known = place.withWithin(place.within().map(this::place))
                    .withAliases(names(place.aliases()))
                    .withAttributions(naming(place.attributions()));
            places.put(place.id(), known);
        }
        return known;
    }

    private Actor actor(Actor actor) {
        return actors.computeIfAbsent(
                actor.id(),
                id -> actor.withAliases(names(actor.aliases())).withAttributions(naming(actor.attributions())));
    }

    // ---- agreements and relations

    private void addAgreements(Dataset.Builder view) {
        List<Agreement> kept = new ArrayList<>();
        for (Agreement agreement : dataset.agreements()) {
            List<Attribution> known = knownOrDropped(agreement.attributions());
            if (known != null) {
                kept.add(agreement.withAttributions(known));
            }
        }
        Set<String> ids = new HashSet<>();
        kept.forEach(agreement -> ids.add(agreement.id()));
        for (Agreement agreement : kept) {
            Agreement one = agreement
                    .withAliases(names(agreement.aliases()))
                    .withParties(agreement.parties().stream().map(this::actor).toList())
                    .withTerms(agreement.terms().stream()
                            .filter(term -> term.attributions().isEmpty()
                                    || !known(term.attributions()).isEmpty())
                            .map(term -> term.withPlace(term.place().map(this::place))
                                    .withAttributions(known(term.attributions())))
                            .toList())
                    .withStatuses(agreement.statuses().stream()
                            .filter(status -> status.attributions().isEmpty()
                                    || !known(status.attributions()).isEmpty())
                            .map(status -> status.withBy(status.by().map(this::actor))
                                    .withAttributions(known(status.attributions())))
                            .toList())
                    .withLinks(links(agreement.links(), ids));
            agreements.put(one.id(), one);
            view.addAgreements(one);
        }
    }

    private static List<Link> links(List<Link> links, Set<String> ids) {
        return links.stream().filter(link -> ids.contains(link.target())).toList();
    }

    private Optional<Relation> relation(Relation relation) {
        Entity from = entity(relation.from());
        Entity to = entity(relation.to());
        List<Attribution> known = known(relation.attributions());
        if (from == null || to == null || known.isEmpty()) {
            dropped++;
            return Optional.empty();
        }
        return Optional.of(relation.withFrom(from).withTo(to).withAttributions(known));
    }

    private @Nullable Entity entity(Entity entity) {
        if (entity instanceof Place place) {
            return place(place);
        }
        return entity instanceof Actor actor ? actor(actor) : agreements.get(entity.id());
    }

    // ---- events and figures

    private void addEvents(Dataset.Builder view) {
        List<Event> kept = new ArrayList<>();
        for (Event event : dataset.events()) {
            List<Attribution> known = knownOrDropped(event.attributions());
            if (known == null) {
                dropped += event.figures().size();
            } else {
                kept.add(event.withAttributions(known).withFigures(figures(event.figures(), true)));
            }
        }
        List<Figure> figures = figures(dataset.figures(), false);
        FigureReferences references = new FigureReferences(dataset, kept, figures);
        Set<String> ids = new HashSet<>();
        kept.forEach(event -> ids.add(event.id()));
        for (Event event : kept) {
            view.addEvents(event.withLinks(links(event.links(), ids))
                    .withAgreements(event.agreements().stream()
                            .filter(agreements::containsKey)
                            .toList())
                    .withPlace(event.place().map(this::place))
                    .withFurtherPlaces(event.furtherPlaces().stream()
                            .map(further -> new EventPlace(place(further.place()), further.role()))
                            .toList())
                    .withParticipants(event.participants().stream()
                            .map(one -> one.withActor(actor(one.actor())))
                            .toList())
                    .withControl(event.control().stream()
                            .map(control ->
                                    new Control(place(control.place()), actor(control.holder()), control.extent()))
                            .toList())
                    .withFigures(event.figures().stream()
                            .map(figure -> references.mended(figure, Optional.of(event.id())))
                            .toList()));
        }
        figures.forEach(figure -> view.addFigures(references.mended(figure, Optional.empty())));
    }

    private List<Figure> figures(List<Figure> figures, boolean inEvent) {
        List<Figure> kept = new ArrayList<>();
        for (Figure figure : figures) {
            boolean isInherited = inEvent && figure.attributions().isEmpty();
            List<Attribution> known = isInherited ? List.of() : knownOrDropped(figure.attributions());
            if (known != null) {
                kept.add(figure.withAttributions(known)
                        .withActor(figure.actor().map(this::actor))
                        .withPlaces(figure.places().stream().map(this::place).toList()));
            }
        }
        return kept;
    }
}
