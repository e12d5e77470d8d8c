package org.conflictevents.io.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Place;
import org.conflictevents.model.Relation;
import org.conflictevents.model.Source;

/** The kinds of rows in JSON Lines, by what the first member of each says. */
final class RowKind {

    /** The name of the member that says which kind a row is. */
    static final String MEMBER = "record";

    /** The kinds in the order in which a dataset is written. */
    static final Map<String, Class<? extends Record>> ALL = all();

    private RowKind() {}

    private static Map<String, Class<? extends Record>> all() {
        Map<String, Class<? extends Record>> kinds = new LinkedHashMap<>();
        kinds.put("dataset", DatasetHead.class);
        for (Class<? extends Record> type : List.of(
                Source.class, Place.class, Actor.class, Agreement.class, Event.class, Figure.class, Relation.class)) {
            kinds.put(RecordShape.of(type).words(), type);
        }
        return Collections.unmodifiableMap(kinds);
    }

    /** Returns the kind of a record. */
    static String of(Record record) {
        return record instanceof DatasetHead
                ? "dataset"
                : RecordShape.of(record.getClass()).words();
    }
}
