package org.conflictevents.blackbox;

import static org.conflictevents.blackbox.Samples.ARTICLE;
import static org.conflictevents.blackbox.Samples.event;

import java.util.List;
import java.util.Locale;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Merge;
import org.conflictevents.model.Merge.Conflict;
import org.conflictevents.model.Merge.Renaming;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Unit;

/** Records that two datasets have, and what is said of merging them. */
final class MergeSamples {

    static final Source OTHER = Source.builder()
            .id("other")
            .kind(SourceKind.DATASET)
            .title("Another list")
            .build();
    static final Attribution BY_ARTICLE = Attribution.of(ARTICLE);
    static final Attribution BY_OTHER = Attribution.of(OTHER);

    private MergeSamples() {}

    static Dataset.Builder dataset(String id) {
        return Dataset.builder().id(id).title(id.toUpperCase(Locale.ROOT));
    }

    static Place place(String id, String name, String geonames) {
        return Place.builder()
                .id(id)
                .name(name)
                .kind(PlaceKind.TOWN)
                .putExternalId("geonames", geonames)
                .build();
    }

    static Figure.Builder killed(long number) {
        return Figure.builder().measure(Measure.KILLED).quantity(Quantity.exactly(number, Unit.PERSONS));
    }

    static Event coded(String id, String ged, Attribution by, Figure... figures) {
        return event(id)
                .putExternalId("ged", ged)
                .attributions(List.of(by))
                .addFigures(figures)
                .build();
    }

    static Merge events(Event first, Event second) {
        return Dataset.merge(
                dataset("a").addEvents(first).build(),
                dataset("b").addEvents(second).build());
    }

    static List<String> conflicts(Merge merge) {
        return merge.conflicts().stream().map(Conflict::toString).toList();
    }

    static List<String> renamings(Merge merge) {
        return merge.renamings().stream().map(Renaming::toString).toList();
    }
}
