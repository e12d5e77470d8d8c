package org.conflictevents.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.model.Measure;

/** Adds up figures of events that stand by themselves, see {@link PlainFigures}, in one pass. */
final class PlainSums implements Gathering<GroupAmount> {

    private final Measure measure;
    private final GroupExtents extents;
    private final List<Predicate<List<Attribution>>> ranking;
    private final List<Gathered> sums = new ArrayList<>();

    PlainSums(Measure measure, GroupExtents extents, List<Predicate<List<Attribution>>> ranking) {
        this.measure = measure;
        this.extents = extents;
        this.ranking = ranking;
    }

    @Override
    public void begin(List<GroupKey> keys) {
        extents.begin(keys);
        sums.add(new Gathered());
    }

    @Override
    public void add(int group, Event event) {
        PlainFigures.add(event, measure, figure -> extents.hold(group, figure, event), ranking, sums.get(group));
    }

    @Override
    public GroupForm<GroupAmount> form() {
        return AmountForm.LOW_BEST_HIGH;
    }

    @Override
    public GroupAmount value(int group) {
        return sums.get(group).amount(measure);
    }
}
