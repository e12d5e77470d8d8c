package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Merge.Outcome;
import org.conflictevents.model.internal.Cycles;
import org.conflictevents.model.internal.merge.Claims.Claim;
import org.conflictevents.model.internal.merge.Things.Member;
import org.conflictevents.model.internal.merge.Things.Thing;

/** Merges the links of events and of agreements. Not thread-safe. */
final class LinkMerger {

    private final Merging merging;

    LinkMerger(Merging merging) {
        this.merging = merging;
    }

    /** Returns links of a dataset with the ids that their targets have in the merged one. */
    <T extends Record> List<Link> mapped(Things<T> things, int dataset, List<Link> links) {
        List<Link> mapped = new ArrayList<>(links.size());
        for (Link link : links) {
            mapped.add(link.withTarget(things.of(dataset, link.target()).id()));
        }
        return mapped;
    }

    /**
     * Returns the links of all tellings, but for those from a thing to itself.
     *
     * @param from the dataset of each telling
     */
    <T extends Record> List<Link> together(
            Tellings<T> tellings, List<Integer> from, String self, Function<T, List<Link>> links) {
        List<List<Link>> lists = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            T one = tellings.records().get(i);
            List<Link> list = new ArrayList<>();
            for (Link link : links.apply(one)) {
                if (link.target().equals(self)) {
                    merging.leftOut(tellings.path(), field(link), from.get(i), link, Tellings.sources(one));
                } else {
                    list.add(link);
                }
            }
            lists.add(list);
        }
        List<Link> all = new ArrayList<>();
        for (Claim<Link> claim : Claims.of(lists, link -> Link.of(link.kind(), link.target()))) {
            all.add(claim.first());
            if (claim.told().stream().anyMatch(link -> !link.equals(claim.first()))) {
                List<Object> said = new ArrayList<>(Collections.nCopies(from.size(), Optional.empty()));
                for (int i = 0; i < claim.told().size(); i++) {
                    said.set(claim.tellers().get(i), claim.told().get(i));
                }
                tellings.conflict(field(claim.first()), said, Outcome.FIRST_KEPT);
            }
        }
        return all;
    }

    private static String field(Link link) {
        return "links[" + Link.of(link.kind(), link.target()) + "]";
    }

    /** Takes links out where they lead in a circle that none of the datasets has by itself, those of the last datasets first. */
    <T extends Record> void cutCircles(Things<T> things, Function<T, List<Link>> links) {
        for (LinkKind kind : LinkKind.acyclic()) {
            while (true) {
                Map<String, List<String>> next = new LinkedHashMap<>();
                for (Thing<T> thing : things.all()) {
                    List<String> targets = new ArrayList<>();
                    for (Link link : links.apply(thing.merged())) {
                        if (link.kind().equals(kind)) {
                            targets.add(link.target());
                        }
                    }
                    if (!targets.isEmpty()) {
                        next.put(thing.id(), targets);
                    }
                }
                List<String> circle = Cycles.first(next);
                if (circle.isEmpty()) {
                    break;
                }
                Map<String, Thing<T>> byId = new HashMap<>();
                things.all().forEach(thing -> byId.put(thing.id(), thing));
                cut(things, byId, kind, circle, links);
            }
        }
    }

    private <T extends Record> void cut(
            Things<T> things,
            Map<String, Thing<T>> byId,
            LinkKind kind,
            List<String> circle,
            Function<T, List<Link>> links) {
        int worst = 0;
        int latest = -1;
        for (int i = 0; i + 1 < circle.size(); i++) {
            int origin =
                    origin(things, Objects.requireNonNull(byId.get(circle.get(i))), kind, circle.get(i + 1), links);
            if (origin >= latest) {
                latest = origin;
                worst = i;
            }
        }
        Thing<T> thing = Objects.requireNonNull(byId.get(circle.get(worst)));
        List<Link> kept = new ArrayList<>();
        for (Link link : links.apply(thing.merged())) {
            if (link.kind().equals(kind) && link.target().equals(circle.get(worst + 1))) {
                merging.leftOut(
                        Merging.path(things.list(), thing.id()),
                        field(link),
                        latest,
                        link,
                        Tellings.sources(thing.merged()));
            } else {
                kept.add(link);
            }
        }
        thing.merged(Components.with(thing.merged(), "links", kept));
    }

    /** Returns the first dataset that has the link. */
    private static <T extends Record> int origin(
            Things<T> things, Thing<T> thing, LinkKind kind, String target, Function<T, List<Link>> links) {
        for (Member<T> member : thing.members()) {
            for (Link link : links.apply(member.told)) {
                if (link.kind().equals(kind)
                        && things.of(member.dataset, link.target()).id().equals(target)) {
                    return member.dataset;
                }
            }
        }
        throw new IllegalStateException("nobody links " + thing.id() + " to " + target);
    }
}
