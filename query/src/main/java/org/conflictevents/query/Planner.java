package org.conflictevents.query;

import static org.conflictevents.query.Candidates.exact;
import static org.conflictevents.query.Candidates.some;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.conflictevents.query.internal.Spelling;
import org.conflictevents.query.internal.index.DateIndex;
import org.conflictevents.query.internal.index.PlaceIndex;
import org.conflictevents.query.internal.index.Rows;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/**
 * Looks up what an index knows of a filter: the events among which all those are that pass.
 *
 * <p>The filter has been bound before, so that its names are clear.
 */
final class Planner
        implements FilterVisitor<Candidates>,
                PlaceFilter.Visitor<Candidates>,
                TimeFilter.Visitor<Candidates>,
                TypeFilter.Visitor<Candidates> {

    /** A set that is not there yet is worth putting together if it is not this many times as large as what it narrows. */
    private static final int WORTH = 8;

    private final EventIndex index;
    private final Binder binder;

    Planner(EventIndex index, Binder binder) {
        this.index = index;
        this.binder = binder;
    }

    @Override
    public Candidates constant(Filter.Constant filter) {
        return filter.value() ? Candidates.unknown(filter) : exact(filter, Rows.none());
    }

    @Override
    public Candidates and(Filter.And filter) {
        List<Candidates> parts = new ArrayList<>();
        List<Rows> used = new ArrayList<>();
        boolean isExact = true;
        List<Candidates> all = parts(filter);
        all.sort(Comparator.comparingLong(Candidates::atMost));
        long atMost = all.get(0).atMost();
        for (Candidates part : all) {
            Rows rows = part.rows();
            boolean isWorth = rows != null && (used.isEmpty() || rows.isReady() || rows.atMost() / WORTH <= atMost);
            if (rows != null && isWorth) {
                used.add(rows);
            }
            isExact &= isWorth && part.isExact();
            parts.add(isWorth ? part : part.unused());
        }
        Rows rows = used.isEmpty() ? null : used.size() == 1 ? used.get(0) : Rows.of(atMost, () -> intersection(used));
        return new Candidates(filter, rows, isExact, parts, rows != null);
    }

    private List<Candidates> parts(Filter filter) {
        List<Candidates> parts = new ArrayList<>();
        filter.operands().forEach(operand -> parts.add(operand.accept(this)));
        return parts;
    }

    private static RoaringBitmap intersection(List<Rows> all) {
        RoaringBitmap common = RoaringBitmap.and(all.get(0).set(), all.get(1).set());
        for (Rows rows : all.subList(2, all.size())) {
            common.and(rows.set());
        }
        return common;
    }

    @Override
    public Candidates or(Filter.Or filter) {
        List<Candidates> parts = parts(filter);
        List<Rows> all = new ArrayList<>();
        boolean isExact = true;
        for (Candidates part : parts) {
            Rows rows = part.rows();
            if (rows == null) { // events that nobody knows may pass
                return new Candidates(
                        filter,
                        null,
                        false,
                        parts.stream().map(Candidates::unused).toList(),
                        false);
            }
            all.add(rows);
            isExact &= part.isExact();
        }
        return new Candidates(filter, union(all), isExact, parts, true);
    }

    /** What fails is known only of conditions that leave nothing open, and of which all that pass are known. */
    @Override
    public Candidates not(Filter.Not filter) {
        Filter operand = filter.operand();
        boolean isDecided = operand instanceof TypeFilter
                || operand instanceof TextFilter
                || operand instanceof AttributionFilter
                || operand instanceof PlaceFilter.Unplaced
                || (operand instanceof TimeFilter.Dated dated && dated.certainty() == Certainty.POSSIBLY);
        Candidates found = isDecided ? operand.accept(this) : Candidates.unknown(operand);
        Rows rows = found.rows();
        if (rows == null || !found.isExact()) {
            return Candidates.unknown(filter);
        }
        return exact(filter, Rows.of(index.size(), () -> RoaringBitmap.flip(rows.set(), 0L, index.size())));
    }

    @Override
    public Candidates place(PlaceFilter filter) {
        return filter.accept((PlaceFilter.Visitor<Candidates>) this);
    }

    @Override
    public Candidates time(TimeFilter filter) {
        return filter.accept((TimeFilter.Visitor<Candidates>) this);
    }

    @Override
    public Candidates actor(ActorFilter filter) {
        if (filter instanceof ActorFilter.Involving involving) {
            Rows rows = index.actors().anyOf(binder.parts(involving.actor()));
            return involving.role().isEmpty() && involving.side().isEmpty() ? exact(filter, rows) : some(filter, rows);
        } else if (filter instanceof ActorFilter.Between between) {
            Rows one = index.actors().anyOf(binder.parts(between.one()));
            Rows other = index.actors().anyOf(binder.parts(between.other()));
            return some(
                    filter,
                    Rows.of(Math.min(one.atMost(), other.atMost()), () -> RoaringBitmap.and(one.set(), other.set())));
        }
        return Candidates.unknown(filter);
    }

    @Override
    public Candidates type(TypeFilter filter) {
        return filter.accept((TypeFilter.Visitor<Candidates>) this);
    }

    @Override
    public Candidates attributed(AttributionFilter filter) {
        if (filter instanceof AttributionFilter.InDocument document) {
            String source = binder.source(document.source());
            return exact(filter, reporters().sources().anyOf(List.of(source)));
        } else if (filter instanceof AttributionFilter.PublishedBy published) {
            Optional<String> publisher = binder.publisher(published.publisher());
            return exact(
                    filter, reporters().publishers().anyOf(publisher.stream().toList()));
        } else if (filter instanceof AttributionFilter.ReportedBy reported) {
            return some(filter, toldBy(reported.reporter()));
        } else if (filter instanceof AttributionFilter.OnlyReportedBy reported) {
            return some(filter, toldBy(reported.reporter()));
        }
        return Candidates.unknown(filter);
    }

    private ReporterIndex reporters() {
        return index.reporters().get();
    }

    /** Returns the events that somebody tells of, in whatever stance. */
    private Rows toldBy(String name) {
        Names.Reporter reporter = binder.reporter(name);
        return union(List.of(
                reporters().sources().anyOf(reporter.sources()),
                reporters().publishers().anyOf(reporter.publishers()),
                reporters().voices().anyOf(reporter.actors())));
    }

    private static Rows union(List<Rows> all) {
        return Rows.of(
                all.stream().mapToLong(Rows::atMost).sum(),
                () -> FastAggregation.or(all.stream().map(Rows::set).iterator()));
    }

    @Override
    public Candidates reference(ReferenceFilter filter) {
        return Candidates.unknown(filter);
    }

    @Override
    public Candidates text(TextFilter filter) {
        return filter instanceof TextFilter.Mentioning mentioning
                ? exact(filter, index.words().get().allOf(Set.copyOf(Spelling.words(mentioning.words()))))
                : Candidates.unknown(filter);
    }

    @Override
    public Candidates measured(Filter.Measured filter) {
        return Candidates.unknown(filter);
    }

    @Override
    public Candidates in(PlaceFilter.In filter) {
        Place place = binder.place(filter.place()).orElse(null);
        if (place == null) {
            return Candidates.unknown(filter);
        }
        return filter.certainty() == Certainty.POSSIBLY
                ? exact(filter, index.places().in(binder.placeTree().area(place).roots()))
                : some(filter, index.places().in(Set.of(place.id())));
    }

    @Override
    public Candidates unplaced(PlaceFilter.Unplaced filter) {
        return exact(filter, index.places().unplaced());
    }

    private Candidates region(PlaceFilter filter, Certainty certainty, GeoBox bounds, PlaceIndex.Region region) {
        Rows rows = index.places().in(bounds.west(), bounds.south(), bounds.east(), bounds.north(), region);
        return found(filter, rows, certainty == Certainty.POSSIBLY);
    }

    @Override
    public Candidates inBox(PlaceFilter.InBox filter) {
        GeoBox box = filter.box();
        return region(filter, filter.certainty(), box, point -> box.contains(point.lon(), point.lat()));
    }

    @Override
    public Candidates inPolygon(PlaceFilter.InPolygon filter) {
        GeoPolygon polygon = filter.polygon();
        return region(
                filter, filter.certainty(), polygon.bounds(), point -> polygon.contains(point.lon(), point.lat()));
    }

    @Override
    public Candidates nearPoint(PlaceFilter.NearPoint filter) {
        return near(filter, filter.certainty(), filter.centre(), filter.km());
    }

    @Override
    public Candidates nearPlace(PlaceFilter.NearPlace filter) {
        Optional<GeoPoint> centre = binder.place(filter.place()).flatMap(Place::location);
        return centre.isEmpty()
                ? Candidates.unknown(filter)
                : near(filter, filter.certainty(), centre.get(), filter.km());
    }

    private Candidates near(PlaceFilter filter, Certainty certainty, GeoPoint centre, double km) {
        GeoBox bounds = new GeoBox(centre.lon(), centre.lat(), centre.lon(), centre.lat()).grown(km);
        return region(filter, certainty, bounds, point -> centre.distanceKm(point) <= km);
    }

    @Override
    public Candidates dated(TimeFilter.Dated filter) {
        EdtfDate date = filter.date();
        boolean isPossible = filter.certainty() == Certainty.POSSIBLY;
        return switch (filter.relation()) {
            case DURING, OVERLAPPING -> {
                boolean isExact = isPossible
                        && index.dates().sets().isEmpty()
                        && !date.isSet()
                        && date.earliest().map(DateIndex::isKnown).orElse(true)
                        && date.latest().map(DateIndex::isKnown).orElse(true);
                yield found(filter, index.dates().sharing(date.earliest(), date.latest()), isExact);
            }
            case BEFORE ->
                date.latest()
                        .map(day -> found(filter, index.dates().before(day), isPossible && DateIndex.isKnown(day)))
                        .orElseGet(() -> Candidates.unknown(filter));
            case AFTER ->
                date.earliest()
                        .map(day -> found(filter, index.dates().after(day), isPossible && DateIndex.isKnown(day)))
                        .orElseGet(() -> Candidates.unknown(filter));
        };
    }

    private static Candidates found(Filter filter, Rows rows, boolean isExact) {
        return isExact ? exact(filter, rows) : some(filter, rows);
    }

    @Override
    public Candidates dateUncertain(TimeFilter.DateUncertain filter) {
        return Candidates.unknown(filter);
    }

    @Override
    public Candidates inDayPart(TimeFilter.InDayPart filter) {
        return Candidates.unknown(filter);
    }

    @Override
    public Candidates ofType(TypeFilter.OfType filter) {
        return exact(filter, index.types().where(type -> type.isA(filter.type())));
    }

    @Override
    public Candidates ofCodebookType(TypeFilter.OfCodebookType filter) {
        return exact(filter, index.types().anyOf(TypeBinder.types(filter)));
    }

    @Override
    public Candidates ofModality(TypeFilter.OfModality filter) {
        return exact(filter, index.modalities().anyOf(filter.modalities()));
    }

    @Override
    public Candidates ofScope(TypeFilter.OfScope filter) {
        return exact(filter, index.scopes().anyOf(filter.scopes()));
    }
}
