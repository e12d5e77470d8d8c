package org.conflictevents.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Stance;
import org.conflictevents.query.internal.Independence;

/** Binds conditions on attributions: looks up the reporters that they name. */
final class AttributionBinder implements AttributionFilter.Visitor<Predicate<List<Attribution>>> {

    private final Binder binder;

    AttributionBinder(Binder binder) {
        this.binder = binder;
    }

    @Override
    public Predicate<List<Attribution>> reportedBy(AttributionFilter.ReportedBy filter) {
        Names.Reporter reporter = binder.reporter(filter.reporter());
        return anyReport(attribution -> isBy(attribution, reporter));
    }

    @Override
    public Predicate<List<Attribution>> onlyReportedBy(AttributionFilter.OnlyReportedBy filter) {
        Names.Reporter reporter = binder.reporter(filter.reporter());
        return everyReport(attribution -> isBy(attribution, reporter));
    }

    @Override
    public Predicate<List<Attribution>> unvoiced(AttributionFilter.Unvoiced filter) {
        return everyReport(attribution -> attribution.voices().isEmpty());
    }

    @Override
    public Predicate<List<Attribution>> stance(AttributionFilter.HasStance filter) {
        Set<Stance> stances = filter.stances();
        return any(attribution -> stances.contains(attribution.stance()));
    }

    @Override
    public Predicate<List<Attribution>> quoted(AttributionFilter.Quoted filter) {
        return anyReport(Attribution::quoted);
    }

    @Override
    public Predicate<List<Attribution>> chainAtLeast(AttributionFilter.ChainAtLeast filter) {
        return anyReport(attribution -> attribution.voices().size() >= filter.voices());
    }

    @Override
    public Predicate<List<Attribution>> attestedByAtLeast(AttributionFilter.AttestedByAtLeast filter) {
        return attributions -> Independence.isAtLeast(attributions, filter.reports());
    }

    @Override
    public Predicate<List<Attribution>> inDocument(AttributionFilter.InDocument filter) {
        String id = binder.source(filter.source());
        return any(attribution -> attribution.source().id().equals(id));
    }

    @Override
    public Predicate<List<Attribution>> publishedBy(AttributionFilter.PublishedBy filter) {
        Optional<String> publisher = binder.publisher(filter.publisher());
        return any(attribution -> attribution.source().publisher().equals(publisher));
    }

    private static Predicate<List<Attribution>> any(Predicate<Attribution> test) {
        return attributions -> {
            for (int i = 0; i < attributions.size(); i++) {
                if (test.test(attributions.get(i))) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Predicate<List<Attribution>> anyReport(Predicate<Attribution> test) {
        return any(attribution -> attribution.isReport() && test.test(attribution));
    }

    /** Whether there are reports, and all of them pass. */
    private static Predicate<List<Attribution>> everyReport(Predicate<Attribution> test) {
        return attributions -> {
            boolean any = false;
            for (int i = 0; i < attributions.size(); i++) {
                Attribution attribution = attributions.get(i);
                if (attribution.isReport()) {
                    if (!test.test(attribution)) {
                        return false;
                    }
                    any = true;
                }
            }
            return any;
        };
    }

    private static boolean isBy(Attribution attribution, Names.Reporter reporter) {
        String publisher = attribution.source().publisher().orElse(null);
        if (reporter.sources().contains(attribution.source().id())
                || (publisher != null && reporter.publishers().contains(publisher))) {
            return true;
        }
        var voices = attribution.voices();
        for (int i = 0; i < voices.size(); i++) {
            if (reporter.actors().contains(voices.get(i).id())) {
                return true;
            }
        }
        return false;
    }
}
