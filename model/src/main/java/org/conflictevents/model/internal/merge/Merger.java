package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.Merge;
import org.conflictevents.model.Relation;
import org.conflictevents.model.internal.merge.Claims.Claim;
import org.conflictevents.model.internal.merge.Things.Member;
import org.conflictevents.model.internal.merge.Things.Thing;

/**
 * Makes one dataset of several. Not thread-safe.
 *
 * <p>The kinds of records are merged in the order in which they hold one another, so that each finds what it holds merged already.
 */
public final class Merger {

    private final Merging merging;
    private final LinkMerger links;

    private Merger(List<Dataset> datasets) {
        this.merging = new Merging(datasets);
        this.links = new LinkMerger(merging);
    }

    public static Merge merge(List<Dataset> datasets) {
        return datasets.size() == 1 ? new Merge(datasets.get(0), List.of(), List.of()) : new Merger(datasets).merge();
    }

    private Merge merge() {
        mergeFlat(merging.sources);
        mergeFlat(merging.actors);
        new PlaceMerger(merging).merge();
        mergeAgreements();
        EventMerger events = new EventMerger(merging, links);
        events.merge();
        List<Figure> figures = events.figuresOfNoEvent();
        Dataset.Builder builder = head().addAllSources(merged(merging.sources))
                .addAllPlaces(merged(merging.places))
                .addAllActors(merged(merging.actors))
                .addAllAgreements(merged(merging.agreements))
                .addAllEvents(merged(merging.events))
                .addAllFigures(figures)
                .addAllRelations(relations());
        return new Merge(builder.build(), merging.conflicts, merging.renamings);
    }

    private static <T extends Record> List<T> merged(Things<T> things) {
        return things.all().stream().map(Thing::merged).toList();
    }

    private Dataset.Builder head() {
        MergedHead head = new MergedHead(merging.datasets());
        Dataset.Builder builder = Dataset.builder().id(head.id()).title(head.title());
        head.version().ifPresent(builder::version);
        head.licence().ifPresent(builder::licence);
        return builder;
    }

    // ---- what holds nothing of its own kind

    private <T extends Record> void mergeFlat(Things<T> things) {
        things.joinByExternalId();
        things.joinBySameId(one -> 0, (a, b) -> Merging.agree(List.of(rewritten(a), rewritten(b)), Map.of()));
        merging.name(things);
        for (Thing<T> thing : things.all()) {
            List<T> told = new ArrayList<>();
            List<Integer> from = new ArrayList<>();
            for (Member<T> member : thing.members()) {
                told.add(rewritten(member));
                from.add(member.dataset);
            }
            thing.merged(
                    told.size() == 1
                            ? Components.with(told.get(0), "id", thing.id())
                            : merging.tellings(things.list(), thing.id(), from, told)
                                    .merged(Map.of("id", thing.id())));
        }
    }

    private <T extends Record> T rewritten(Member<T> member) {
        return merging.rewritten(member.dataset, member.told);
    }

    // ---- agreements

    private void mergeAgreements() {
        Things<Agreement> agreements = merging.agreements;
        agreements.joinByExternalId();
        Map<String, Object> given = Map.of("links", List.of());
        agreements.joinBySameId(
                one -> 0,
                (a, b) -> Merging.agree(
                        List.of(rewritten(a).withLinks(), rewritten(b).withLinks()), given));
        merging.name(agreements);
        for (Thing<Agreement> thing : agreements.all()) {
            List<Agreement> told = new ArrayList<>();
            List<Integer> from = new ArrayList<>();
            for (Member<Agreement> member : thing.members()) {
                told.add(rewritten(member)
                        .withId(thing.id())
                        .withLinks(links.mapped(agreements, member.dataset, member.told.links())));
                from.add(member.dataset);
            }
            Tellings<Agreement> tellings = merging.tellings(agreements.list(), thing.id(), from, told);
            List<Link> together = links.together(tellings, from, thing.id(), Agreement::links);
            thing.merged(
                    told.size() == 1
                            ? told.get(0).withLinks(together)
                            : tellings.merged(Map.of("id", thing.id(), "links", together)));
        }
        links.cutCircles(agreements, Agreement::links);
    }

    // ---- relations

    private List<Relation> relations() {
        List<List<Relation>> tellings = new ArrayList<>();
        for (int i = 0; i < merging.datasets().size(); i++) {
            List<Relation> told = new ArrayList<>();
            for (Relation relation : merging.datasets().get(i).relations()) {
                Relation rewritten = merging.rewritten(i, relation);
                if (isOfOneThing(rewritten)) {
                    merging.leftOut(
                            Merging.path("relations", Integer.toString(told.size())),
                            "",
                            i,
                            relation,
                            Tellings.sources(relation));
                } else {
                    told.add(rewritten);
                }
            }
            tellings.add(told);
        }
        List<List<Attribution>> none =
                tellings.stream().map(telling -> List.<Attribution>of()).toList();
        List<Relation> relations = new ArrayList<>();
        for (Claim<Relation> claim : Claims.of(tellings, Relation::withAttributions)) {
            relations.add(claim.first().withAttributions(Claims.attributions(claim, Relation::attributions, none)));
        }
        return relations;
    }

    private static boolean isOfOneThing(Relation relation) {
        return relation.from().getClass() == relation.to().getClass()
                && relation.from().id().equals(relation.to().id());
    }
}
