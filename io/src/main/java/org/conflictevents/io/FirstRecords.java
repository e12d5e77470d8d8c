package org.conflictevents.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.conflictevents.io.internal.shape.LostFields;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;

/**
 * A dataset of the first records of an input. What they refer to and is not among them is left out of them.
 *
 * @param dataset the dataset
 * @param losses what was left out, by the path to the field, with how many records lost it
 */
record FirstRecords(Dataset dataset, Map<String, Long> losses) {

    /** Between the id of an event and that of its figure. */
    private static final char OF_EVENT = '#';

    static FirstRecords of(Iterator<? extends Record> records, long limit, String source) {
        List<Record> first = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (long left = limit; left > 0 && records.hasNext(); left--) {
            Record record = records.next();
            first.add(record);
            addIds(record, ids);
        }
        Dataset.Builder builder = Dataset.builder().id("first-records").title("The first records of " + source);
        Map<String, Long> losses = new TreeMap<>();
        for (Record record : first) {
            Record alone = alone(record, ids);
            LostFields.of(record, alone).forEach(field -> losses.merge(field, 1L, Long::sum));
            if (alone instanceof Event event) {
                builder.addEvents(event);
            } else if (alone instanceof Agreement agreement) {
                builder.addAgreements(agreement);
            } else {
                builder.addFigures((Figure) alone);
            }
        }
        return new FirstRecords(builder.build(), losses);
    }

    private static void addIds(Record record, Set<String> ids) {
        if (record instanceof Event event) {
            ids.add(event.id());
            for (Figure figure : event.figures()) {
                figure.id().ifPresent(id -> ids.add(event.id() + OF_EVENT + id));
            }
        } else if (record instanceof Agreement agreement) {
            ids.add(agreement.id());
        } else {
            ((Figure) record).id().ifPresent(ids::add);
        }
    }

    private static Record alone(Record record, Set<String> ids) {
        if (record instanceof Event event) {
            return event.withLinks(event.links().stream()
                            .filter(link -> ids.contains(link.target()))
                            .toList())
                    .withAgreements(List.of())
                    .withFigures(event.figures().stream()
                            .map(figure -> alone(figure, event.id() + OF_EVENT, ids))
                            .toList());
        } else if (record instanceof Agreement agreement) {
            return agreement.withLinks(agreement.links().stream()
                    .filter(link -> ids.contains(link.target()))
                    .toList());
        }
        return alone((Figure) record, "", ids);
    }

    private static Figure alone(Figure figure, String owner, Set<String> ids) {
        return figure.withPartOf(kept(figure.partOf(), owner, ids)).withSameAs(kept(figure.sameAs(), owner, ids));
    }

    private static Optional<String> kept(Optional<String> reference, String owner, Set<String> ids) {
        return reference.filter(target -> ids.contains(target) || ids.contains(owner + target));
    }
}
