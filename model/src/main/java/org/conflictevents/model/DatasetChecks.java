package org.conflictevents.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conflictevents.model.Complaint.Severity;
import org.conflictevents.model.FigureIndex.FigureAt;
import org.conflictevents.model.internal.Cycles;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Checks records as a whole and collects every complaint.
 *
 * <p>Paths are made only for what is complained of: on a million events nothing is spelled out for nothing. Plain loops: each
 * lambda costs a class when a program starts, and this stands between every program and its first answer.
 */
final class DatasetChecks {

    /** How many errors say what was perhaps meant, which takes long where there are many names. */
    private static final int MAX_SUGGESTING = 100;

    /** Names that are looked through for what was meant: a second or so, however many errors and names there are. */
    private static final long MAX_COMPARED = 200_000;

    private final ReferenceData references = new ReferenceData(this::error);
    private final Map<String, Agreement> agreements = new LinkedHashMap<>();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final FigureIndex figures = new FigureIndex();

    /** What is part of something that is itself a part: only those may lead back to themselves, and only few do in coded rows. */
    private final Map<String, List<String>> partsOfParts = new LinkedHashMap<>();

    private long compared;
    private final List<Complaint> errors = new ArrayList<>();
    private final List<Complaint> warnings = new ArrayList<>();

    ReferenceData references() {
        return references;
    }

    /** Returns the agreements, one for each id. */
    Map<String, Agreement> agreements() {
        return agreements;
    }

    /** Returns the events, one for each id. */
    Map<String, Event> events() {
        return events;
    }

    List<Complaint> errors() {
        return List.copyOf(errors);
    }

    List<Complaint> warnings() {
        return List.copyOf(warnings);
    }

    void present(String name, @Nullable String value) {
        if (value == null) {
            error(name, "is missing");
        }
    }

    void check(
            List<Source> addedSources,
            List<Place> addedPlaces,
            List<Actor> addedActors,
            List<Agreement> addedAgreements,
            List<Event> addedEvents,
            List<Figure> addedFigures,
            List<Relation> relations) {
        gather(addedSources, addedPlaces, addedActors, addedAgreements, addedEvents, addedFigures, relations);
        Map<String, List<Link>> agreementLinks = new LinkedHashMap<>();
        for (Agreement agreement : addedAgreements) {
            unique("agreements", agreements, agreement.id(), agreement);
            noteLinks(agreementLinks, agreement.id(), agreement.links());
        }
        Map<String, List<Link>> eventLinks = new LinkedHashMap<>();
        for (Event event : addedEvents) {
            unique("events", events, event.id(), event);
            noteLinks(eventLinks, event.id(), event.links());
        }
        for (FigureIndex.Twins twins : figures.addAll(addedEvents, addedFigures, events.size() < addedEvents.size())) {
            error(
                    twins.second().at().toString(),
                    "the id is there twice: " + twins.first().figure() + ", and "
                            + twins.second().figure());
        }
        for (Agreement agreement : addedAgreements) {
            checkAgreement(agreement);
        }
        for (Event event : addedEvents) {
            checkEvent(event);
        }
        for (FigureAt figure : figures.all()) {
            checkFigure(figure);
        }
        checkRelations(relations);
        for (Place place : references.places().values()) {
            checkSpans(place, "places");
        }
        for (Actor actor : references.actors().values()) {
            checkSpans(actor, "actors");
        }
        acyclic("agreements", "agreement", agreementLinks);
        acyclic("events", "event", eventLinks);
        acyclicFigures();
    }

    private void gather(
            List<Source> sources,
            List<Place> places,
            List<Actor> actors,
            List<Agreement> agreements,
            List<Event> events,
            List<Figure> figures,
            List<Relation> relations) {
        sources.forEach(references::gather);
        places.forEach(references::gather);
        actors.forEach(references::gather);
        agreements.forEach(references::gather);
        events.forEach(references::gather);
        figures.forEach(references::gather);
        relations.forEach(references::gather);
    }

    private <T> void unique(String list, Map<String, T> known, String id, T one) {
        T first = known.putIfAbsent(id, one);
        if (first != null) {
            error(list + "[" + id + "]", "the id is there twice: " + first + ", and " + one);
        }
    }

    private static void noteLinks(Map<String, List<Link>> all, String id, List<Link> links) {
        if (!links.isEmpty()) {
            all.putIfAbsent(id, links);
        }
    }

    // ---- agreements, events, relations

    private void checkAgreement(Agreement agreement) {
        At at = new At(null, "agreements", agreement.id());
        checkLinks(at, "agreement", agreement.id(), agreement.links(), agreements.keySet());
        checkAttributions(at, agreement.attributions(), false);
        for (int i = 0; i < agreement.terms().size(); i++) {
            Term term = agreement.terms().get(i);
            At termAt = new At(at, "terms", Integer.toString(i));
            if (term.quantity().isPresent()) {
                checkQuantity(termAt, term.quantity().get());
            }
            checkAttributions(
                    termAt, term.attributions(), !agreement.attributions().isEmpty());
        }
        for (int i = 0; i < agreement.statuses().size(); i++) {
            At statusAt = new At(at, "statuses", Integer.toString(i));
            checkAttributions(
                    statusAt,
                    agreement.statuses().get(i).attributions(),
                    !agreement.attributions().isEmpty());
        }
    }

    private void checkEvent(Event event) {
        At at = new At(null, "events", event.id());
        checkLinks(at, "event", event.id(), event.links(), events.keySet());
        checkAttributions(at, event.attributions(), false);
        for (int i = 0; i < event.agreements().size(); i++) {
            String target = event.agreements().get(i);
            if (!agreements.containsKey(target)) {
                error(at + ".agreements[" + i + "]", noSuch("agreement", target, agreements.keySet(), Set.of()));
            }
        }
    }

    /** Whose attributions need not be there: a country is one without anybody saying so. */
    private void checkSpans(Entity entity, String list) {
        if (!entity.attributions().isEmpty()) {
            checkAttributions(new At(null, list, entity.id()), entity.attributions(), true);
        }
    }

    private void checkRelations(List<Relation> relations) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            At at = new At(null, "relations", Integer.toString(i));
            checkAttributions(at, relation.attributions(), false);
            if (relation.from().getClass() == relation.to().getClass()
                    && relation.from().id().equals(relation.to().id())) {
                error(at.toString(), "'" + relation.from().id() + "' stands in a relation to itself");
            }
            checkAgreementEnd(at, ".from", relation.from());
            checkAgreementEnd(at, ".to", relation.to());
            if (relation.kind().equals(RelationKind.PART_OF)) {
                parts.computeIfAbsent(kindOf(relation.from()) + relation.from().id(), id -> new ArrayList<>(1))
                        .add(kindOf(relation.to()) + relation.to().id());
            }
        }
        for (Cycles.Cycle cycle : Cycles.in(parts)) {
            if (cycle.size() > 1) {
                warning("relations", "PART_OF leads from the " + cycle.first() + " back to itself: " + cycle);
            }
        }
    }

    private static String kindOf(Entity entity) {
        return entity instanceof Place ? "place " : entity instanceof Actor ? "actor " : "agreement ";
    }

    /** An agreement is a claim with a place of its own in the dataset: a relation does not bring one along. */
    @SuppressWarnings("ReferenceEquality") // mostly the same instance, which costs nothing to compare
    private void checkAgreementEnd(At at, String member, Entity entity) {
        if (entity instanceof Agreement agreement
                && agreement != agreements.get(agreement.id())
                && !agreement.equals(agreements.get(agreement.id()))) {
            error(
                    at + member,
                    agreements.containsKey(agreement.id())
                            ? "two different contents under one id: agreement '" + agreement.id() + "'"
                            : noSuch("agreement", agreement.id(), agreements.keySet(), Set.of()));
        }
    }

    private void checkLinks(At at, String kind, String self, List<Link> links, Collection<String> known) {
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            String step = ".links[" + i + "]";
            if (link.target().equals(self)) {
                error(at + step + ".target", "links to itself");
            } else if (!known.contains(link.target())) {
                error(at + step + ".target", noSuch(kind, link.target(), known, Set.of(self)));
            }
            if (link.kind().equals(LinkKind.SAME_AS) && link.confidence().isEmpty()) {
                warning(at + step, "SAME_AS without a confidence");
            }
        }
    }

    private void checkAttributions(At at, List<Attribution> attributions, boolean inherited) {
        if (attributions.isEmpty() && !inherited) {
            warning(at.toString(), "no attribution: nobody says so");
        }
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            if (!attribution.spans().isEmpty() && attribution.source().sha256().isEmpty()) {
                warning(
                        at + ".attributions[" + i + "].spans",
                        "source '" + attribution.source().id() + "' has no sha256, so spans in it cannot be checked");
            }
        }
    }

    // ---- figures

    private void checkFigure(FigureAt at) {
        Figure figure = at.figure();
        checkQuantity(at.at(), figure.quantity());
        checkAttributions(at.at(), figure.attributions(), at.event() != null);
        if (figure.sameAs().isPresent()) {
            resolve(at, "sameAs", figure.sameAs().get());
        }
        FigureAt whole = figure.partOf().isPresent()
                ? resolve(at, "partOf", figure.partOf().get())
                : null;
        if (whole != null && whole.figure().partOf().isPresent()) {
            partsOfParts.put(at.at().toString(), List.of(whole.at().toString()));
        }
        if (whole != null
                && figure.measure().equals(whole.figure().measure())
                && figure.quantity().isMoreThan(whole.figure().quantity()) == Truth.YES) {
            warning(
                    at.at() + ".partOf",
                    "a part (" + figure.quantity() + ") above its whole ("
                            + whole.figure().quantity() + ")");
        }
    }

    private void checkQuantity(At at, Quantity quantity) {
        if (!quantity.isOrdered()) {
            warning(at + ".quantity", "low, best and high are not in rising order: " + quantity);
        }
    }

    /** Returns the figure that is named, none if there is none or it is the very one that names it. */
    private @Nullable FigureAt resolve(FigureAt at, String member, String reference) {
        FigureAt found = figures.find(at, reference);
        if (found == null) {
            error(
                    at.at() + "." + member,
                    noSuch(
                            "figure",
                            reference,
                            suggests() ? figures.referencesFrom(at) : Set.of(),
                            FigureIndex.ownReferences(at)));
            return null;
        }
        if (found.isNot(at)) {
            return found;
        }
        error(at.at() + "." + member, "names itself");
        return null;
    }

    // ---- cycles

    private void acyclic(String list, String kind, Map<String, List<Link>> links) {
        for (LinkKind linkKind : LinkKind.acyclic()) {
            Map<String, List<String>> next = new LinkedHashMap<>();
            for (Map.Entry<String, List<Link>> entry : links.entrySet()) {
                List<String> targets = new ArrayList<>();
                for (Link link : entry.getValue()) {
                    if (link.kind().equals(linkKind) && !link.target().equals(entry.getKey())) {
                        targets.add(link.target());
                    }
                }
                if (!targets.isEmpty()) {
                    next.put(entry.getKey(), targets);
                }
            }
            for (Cycles.Cycle cycle : Cycles.in(next)) {
                error(
                        list + "[" + cycle.first() + "].links",
                        linkKind + " leads from the " + kind + " back to itself: " + cycle);
            }
        }
    }

    private void acyclicFigures() {
        for (Cycles.Cycle cycle : Cycles.in(partsOfParts)) {
            error(cycle.first() + ".partOf", "leads back to itself: " + cycle);
        }
    }

    private boolean suggests() {
        return errors.size() < MAX_SUGGESTING && compared < MAX_COMPARED;
    }

    private String noSuch(String kind, String name, Collection<String> known, Set<String> own) {
        if (!suggests()) {
            return Suggestions.noSuch(kind, name);
        }
        compared += known.size();
        return Suggestions.noSuch(kind, name, known, own);
    }

    private void error(String path, String message) {
        errors.add(new Complaint(Severity.ERROR, path, message));
    }

    private void warning(String path, String message) {
        warnings.add(new Complaint(Severity.WARNING, path, message));
    }
}
