package org.conflictevents.query;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Source;
import org.conflictevents.model.Stance;
import org.conflictevents.model.Truth;

/** {@link AttributionFilter}, slowly: who says it. */
final class ReportsByTheBook {

    private final Dataset dataset;
    private final ClaimsByTheBook claims;

    ReportsByTheBook(Dataset dataset, ClaimsByTheBook claims) {
        this.dataset = dataset;
        this.claims = claims;
    }

    Truth truth(AttributionFilter filter, Event event) {
        boolean everyTelling = filter instanceof AttributionFilter.AttestedByAtLeast;
        return Truth.of(attributed(filter, everyTelling ? tellings(event) : event.attributions()));
    }

    private boolean attributed(AttributionFilter filter, List<Attribution> attributions) {
        List<Attribution> reports = attributions.stream()
                .filter(said -> said.stance() == Stance.ASSERTS || said.stance() == Stance.CONFIRMS)
                .toList();
        if (filter instanceof AttributionFilter.ReportedBy by) {
            return reports.stream().anyMatch(said -> isBy(said, by.reporter()));
        } else if (filter instanceof AttributionFilter.OnlyReportedBy by) {
            return !reports.isEmpty() && reports.stream().allMatch(said -> isBy(said, by.reporter()));
        } else if (filter instanceof AttributionFilter.Unvoiced) {
            return !reports.isEmpty()
                    && reports.stream().allMatch(said -> said.voices().isEmpty());
        } else if (filter instanceof AttributionFilter.HasStance stance) {
            return attributions.stream().anyMatch(said -> stance.stances().contains(said.stance()));
        } else if (filter instanceof AttributionFilter.Quoted) {
            return reports.stream().anyMatch(Attribution::quoted);
        } else if (filter instanceof AttributionFilter.ChainAtLeast chain) {
            return reports.stream().anyMatch(said -> said.voices().size() >= chain.voices());
        }
        if (filter instanceof AttributionFilter.InDocument in) {
            return attributions.stream().anyMatch(said -> said.source().id().equals(in.source()));
        } else if (filter instanceof AttributionFilter.PublishedBy by) {
            return attributions.stream()
                    .anyMatch(said -> said.source().publisher().orElse("").equalsIgnoreCase(by.publisher()));
        }
        return independent(reports) >= ((AttributionFilter.AttestedByAtLeast) filter).reports();
    }

    /** The attributions of all events that can be reached by likely links. */
    private List<Attribution> tellings(Event event) {
        Set<Event> told = new HashSet<>(Set.of(event));
        for (int i = 0; i < dataset.events().size(); i++) {
            dataset.events().stream()
                    .filter(one -> told.stream().anyMatch(other -> areSame(one, other) || areSame(other, one)))
                    .toList()
                    .forEach(told::add);
        }
        return told.stream().flatMap(one -> one.attributions().stream()).toList();
    }

    private static boolean areSame(Event one, Event other) {
        return one.links().stream()
                .filter(link ->
                        link.kind().equals(LinkKind.SAME_AS) && link.target().equals(other.id()))
                .anyMatch(
                        link -> link.confidence().isEmpty() || link.confidence().getAsDouble() >= 0.5);
    }

    /** Tries every choice of at most one report of each source. */
    private static int independent(List<Attribution> reports) {
        List<Source> sources =
                reports.stream().map(Attribution::source).distinct().toList();
        return independent(reports, sources, Set.of());
    }

    private static int independent(List<Attribution> reports, List<Source> sources, Set<Actor> taken) {
        if (sources.isEmpty()) {
            return 0;
        }
        List<Source> rest = sources.subList(1, sources.size());
        int largest = independent(reports, rest, taken);
        for (Attribution report : reports) {
            if (report.source().equals(sources.get(0))
                    && report.voices().stream().noneMatch(taken::contains)) {
                Set<Actor> more = new HashSet<>(taken);
                more.addAll(report.voices());
                largest = Math.max(largest, 1 + independent(reports, rest, more));
            }
        }
        return largest;
    }

    private boolean isBy(Attribution said, String reporter) {
        return said.source().id().equals(reporter)
                || said.source().publisher().equals(Optional.of(reporter))
                || (dataset.actor(reporter).isPresent()
                        && said.voices().stream()
                                .anyMatch(voice -> claims.parts(reporter).contains(voice.id())));
    }
}
