package org.conflictevents.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.conflictevents.model.Complaint.Severity;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Checks records as a whole and collects every complaint.
 *
 * <p>Paths are made only for what is complained of: on a million events nothing is spelled out for nothing.
 */
final class DatasetChecks {

    /** Links that lead from a thing to something larger, later or truer, and so must not lead back. */
    private static final List<LinkKind> ACYCLIC = List.of(LinkKind.PART_OF, LinkKind.REVISES, LinkKind.REPLACES);

    private final ReferenceData references = new ReferenceData(this::error);
    private final Map<String, Agreement> agreements = new LinkedHashMap<>();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final Map<String, FigureAt> figuresByReference = new LinkedHashMap<>();
    private final List<Complaint> errors = new ArrayList<>();
    private final List<Complaint> warnings = new ArrayList<>();

    /** A figure with the event that holds it, if one does, and its path. */
    private record FigureAt(Figure figure, Optional<String> event, Supplier<String> path) {

        /** Two figures of one event may well be equal: what counts is which of them it is. */
        @SuppressWarnings("ReferenceEquality")
        boolean isNot(FigureAt other) {
            return this != other;
        }
    }

    ReferenceData references() {
        return references;
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
            List<Figure> figures,
            List<Relation> relations) {
        addedSources.forEach(references::gather);
        addedPlaces.forEach(references::gather);
        addedActors.forEach(references::gather);
        unique("agreements", agreements, addedAgreements, Agreement::id);
        unique("events", events, addedEvents, Event::id);
        addedAgreements.forEach(references::gather);
        addedEvents.forEach(references::gather);
        figures.forEach(references::gather);
        relations.forEach(references::gather);

        List<FigureAt> all = figuresWithPlace(addedEvents, figures);
        addedAgreements.forEach(this::checkAgreement);
        addedEvents.forEach(this::checkEvent);
        all.forEach(this::checkFigure);
        checkRelations(relations);
        acyclic("agreements", "agreement", addedAgreements, Agreement::id, Agreement::links);
        acyclic("events", "event", addedEvents, Event::id, Event::links);
        acyclicFigures(all);
    }

    private <T> void unique(String list, Map<String, T> known, List<T> added, Function<T, String> id) {
        for (T one : added) {
            if (known.putIfAbsent(id.apply(one), one) != null) {
                error(list + "[" + id.apply(one) + "]", "the id is there twice");
            }
        }
    }

    // ---- agreements, events, relations

    private void checkAgreement(Agreement agreement) {
        Supplier<String> path = () -> "agreements[" + agreement.id() + "]";
        checkLinks(path, "agreement", agreement.id(), agreement.links(), agreements.keySet());
        checkAttributions(path, agreement.attributions(), false);
        for (int i = 0; i < agreement.terms().size(); i++) {
            Term term = agreement.terms().get(i);
            String step = ".terms[" + i + "]";
            term.quantity().ifPresent(quantity -> checkQuantity(() -> path.get() + step, quantity));
            checkAttributions(
                    () -> path.get() + step,
                    term.attributions(),
                    !agreement.attributions().isEmpty());
        }
    }

    private void checkEvent(Event event) {
        Supplier<String> path = () -> "events[" + event.id() + "]";
        checkLinks(path, "event", event.id(), event.links(), events.keySet());
        checkAttributions(path, event.attributions(), false);
        for (int i = 0; i < event.agreements().size(); i++) {
            String target = event.agreements().get(i);
            if (!agreements.containsKey(target)) {
                error(
                        path.get() + ".agreements[" + i + "]",
                        Suggestions.noSuch("agreement", target, agreements.keySet()));
            }
        }
    }

    private void checkRelations(List<Relation> relations) {
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            String path = "relations[" + i + "]";
            checkAttributions(() -> path, relation.attributions(), false);
            if (relation.from().getClass() == relation.to().getClass()
                    && relation.from().id().equals(relation.to().id())) {
                error(path, "'" + relation.from().id() + "' stands in a relation to itself");
            }
            checkAgreementEnd(path + ".from", relation.from());
            checkAgreementEnd(path + ".to", relation.to());
        }
    }

    /** An agreement is a claim with a place of its own in the dataset: a relation does not bring one along. */
    @SuppressWarnings("ReferenceEquality") // mostly the same instance, which costs nothing to compare
    private void checkAgreementEnd(String path, Entity entity) {
        if (entity instanceof Agreement agreement
                && agreement != agreements.get(agreement.id())
                && !agreement.equals(agreements.get(agreement.id()))) {
            error(
                    path,
                    agreements.containsKey(agreement.id())
                            ? "two different contents under one id: agreement '" + agreement.id() + "'"
                            : Suggestions.noSuch("agreement", agreement.id(), agreements.keySet()));
        }
    }

    private void checkLinks(
            Supplier<String> path, String kind, String self, List<Link> links, Collection<String> known) {
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            String step = ".links[" + i + "]";
            if (link.target().equals(self)) {
                error(path.get() + step + ".target", "links to itself");
            } else if (!known.contains(link.target())) {
                error(path.get() + step + ".target", Suggestions.noSuch(kind, link.target(), known));
            }
            if (link.kind().equals(LinkKind.SAME_AS) && link.confidence().isEmpty()) {
                warning(path.get() + step, "SAME_AS without a confidence");
            }
        }
    }

    private void checkAttributions(Supplier<String> path, List<Attribution> attributions, boolean inherited) {
        if (attributions.isEmpty() && !inherited) {
            warning(path.get(), "no attribution: nobody says so");
        }
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            if (!attribution.spans().isEmpty() && attribution.source().sha256().isEmpty()) {
                warning(
                        path.get() + ".attributions[" + i + "].spans",
                        "source '" + attribution.source().id() + "' has no sha256, so spans in it cannot be checked");
            }
        }
    }

    // ---- figures

    private List<FigureAt> figuresWithPlace(List<Event> events, List<Figure> figures) {
        List<FigureAt> all = new ArrayList<>();
        for (Event event : events) {
            for (int i = 0; i < event.figures().size(); i++) {
                Figure figure = event.figures().get(i);
                String step = "].figures[" + figure.id().orElse(Integer.toString(i)) + "]";
                note(all, new FigureAt(figure, Optional.of(event.id()), () -> "events[" + event.id() + step));
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            String path = "figures[" + figure.id().orElse(Integer.toString(i)) + "]";
            note(all, new FigureAt(figure, Optional.empty(), () -> path));
        }
        return all;
    }

    private void note(List<FigureAt> all, FigureAt at) {
        all.add(at);
        at.figure().id().ifPresent(id -> {
            String reference = at.event().map(event -> event + "#" + id).orElse(id);
            if (figuresByReference.putIfAbsent(reference, at) != null) {
                error(at.path().get(), "the id '" + id + "' is there twice");
            }
        });
    }

    private void checkFigure(FigureAt at) {
        Figure figure = at.figure();
        checkQuantity(at.path(), figure.quantity());
        checkAttributions(at.path(), figure.attributions(), at.event().isPresent());
        figure.sameAs().ifPresent(reference -> resolve(at, "sameAs", reference));
        figure.partOf().flatMap(reference -> resolve(at, "partOf", reference)).ifPresent(whole -> {
            if (figure.measure().equals(whole.figure().measure())
                    && figure.quantity().isMoreThan(whole.figure().quantity()) == Truth.YES) {
                warning(
                        at.path().get() + ".partOf",
                        "a part (" + figure.quantity() + ") above its whole ("
                                + whole.figure().quantity() + ")");
            }
        });
    }

    private void checkQuantity(Supplier<String> path, Quantity quantity) {
        if (!quantity.isOrdered()) {
            warning(path.get() + ".quantity", "low, best and high are not in rising order: " + quantity);
        }
    }

    private Optional<FigureAt> resolve(FigureAt at, String member, String reference) {
        Optional<FigureAt> found = find(at, reference);
        if (found.isEmpty()) {
            error(at.path().get() + "." + member, Suggestions.noSuch("figure", reference, referencesFrom(at)));
        } else if (!found.get().isNot(at)) {
            error(at.path().get() + "." + member, "names itself");
        }
        return found.filter(at::isNot);
    }

    private Optional<FigureAt> find(FigureAt at, String reference) {
        FigureAt near = at.event()
                .map(event -> figuresByReference.get(event + "#" + reference))
                .orElse(null);
        return Optional.ofNullable(near != null ? near : figuresByReference.get(reference));
    }

    private Set<String> referencesFrom(FigureAt at) {
        Set<String> references = new LinkedHashSet<>(figuresByReference.keySet());
        at.event()
                .ifPresent(event -> figuresByReference.keySet().stream()
                        .filter(reference -> reference.startsWith(event + "#"))
                        .map(reference -> reference.substring(event.length() + 1))
                        .forEach(references::add));
        return references;
    }

    // ---- cycles

    private <T> void acyclic(
            String list, String kind, List<T> records, Function<T, String> id, Function<T, List<Link>> links) {
        for (LinkKind linkKind : ACYCLIC) {
            Map<String, List<String>> next = new LinkedHashMap<>();
            for (T one : records) {
                List<String> targets = links.apply(one).stream()
                        .filter(link -> link.kind().equals(linkKind))
                        .map(Link::target)
                        .filter(target -> !target.equals(id.apply(one)))
                        .toList();
                if (!targets.isEmpty()) {
                    next.putIfAbsent(id.apply(one), targets);
                }
            }
            cycles(next)
                    .forEach(cycle -> error(
                            list + "[" + cycle.get(0) + "].links",
                            linkKind + " leads from the " + kind + " back to itself: " + String.join(" -> ", cycle)));
        }
    }

    private void acyclicFigures(List<FigureAt> all) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        for (FigureAt at : all) {
            at.figure()
                    .partOf()
                    .flatMap(reference -> find(at, reference))
                    .filter(at::isNot)
                    .ifPresent(whole ->
                            next.put(at.path().get(), List.of(whole.path().get())));
        }
        cycles(next)
                .forEach(cycle ->
                        error(cycle.get(0) + ".partOf", "leads back to itself: " + String.join(" -> ", cycle)));
    }

    /** Returns the cycles of a graph, the first node of each again at its end; no recursion, for chains of any length. */
    private static List<List<String>> cycles(Map<String, List<String>> next) {
        List<List<String>> cycles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String start : next.keySet()) {
            List<String> path = new ArrayList<>(List.of(start));
            Map<String, Integer> branch = new LinkedHashMap<>(Map.of(start, 0));
            while (!path.isEmpty()) {
                String node = path.get(path.size() - 1);
                List<String> targets = next.getOrDefault(node, List.of());
                int i = Objects.requireNonNull(branch.get(node));
                if (i == targets.size() || done.contains(node)) {
                    done.add(node);
                    branch.remove(node);
                    path.remove(path.size() - 1);
                    continue;
                }
                branch.put(node, i + 1);
                String target = targets.get(i);
                if (branch.containsKey(target)) {
                    List<String> cycle = new ArrayList<>(path.subList(path.indexOf(target), path.size()));
                    cycle.add(target);
                    cycles.add(cycle);
                    continue;
                }
                path.add(target);
                branch.put(target, 0);
            }
        }
        return cycles;
    }

    private void error(String path, String message) {
        errors.add(new Complaint(Severity.ERROR, path, message));
    }

    private void warning(String path, String message) {
        warnings.add(new Complaint(Severity.WARNING, path, message));
    }
}
