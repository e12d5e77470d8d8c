package org.conflictevents.io.internal.json;

import java.io.IOException;
import java.io.InputStream;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Place;
import org.conflictevents.model.Relation;
import org.conflictevents.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * The tree of values that a dataset is, for formats that write it down in another way than JSON.
 *
 * <p>It is that of the document form: what others hold too goes by its id.
 */
public final class DatasetTree {

    private DatasetTree() {}

    /** Returns the shape of the root. */
    public static RecordShape shape() {
        return RecordShape.of(DatasetDocument.class);
    }

    /** Returns the root of a dataset, as a record of that shape. */
    public static Record root(Dataset dataset) {
        return DatasetDocument.of(dataset);
    }

    /** Adds a record of any of the kinds that a dataset holds by themselves. */
    public static void add(Record record, Dataset.Builder builder) {
        if (record instanceof Source source) {
            builder.addSources(source);
        } else if (record instanceof Place place) {
            builder.addPlaces(place);
        } else if (record instanceof Actor actor) {
            builder.addActors(actor);
        } else if (record instanceof Agreement agreement) {
            builder.addAgreements(agreement);
        } else if (record instanceof Event event) {
            builder.addEvents(event);
        } else if (record instanceof Figure figure) {
            builder.addFigures(figure);
        } else {
            builder.addRelations((Relation) record);
        }
    }

    /** Returns a record that is as good as new to a dataset: an object with all that says something. */
    public static Node write(Record value) {
        return NodeWriter.BY_ID.writeRecord(value, RecordShape.of(value.getClass()));
    }

    /**
     * Returns the dataset that a tree holds.
     *
     * @param faults what is known to be wrong with it, to which all else is added
     * @throws RecordFormatException if anything is
     */
    public static Dataset read(Node root, Faults faults) {
        root.put(shape().members().get(0).name(), Node.number(Integer.toString(DatasetDocument.SCHEMA_VERSION)));
        return DatasetReader.read(root, faults);
    }

    /**
     * Returns the value that a JSON document holds.
     *
     * @throws RecordFormatException if it is none
     */
    public static Node parse(InputStream utf8, String source, ReadLimits limits) throws IOException {
        JsonLimits most = JsonLimits.of(limits);
        byte[] json = most.readDocument(utf8, source);
        Faults faults = new Faults(source, json);
        @Nullable Node root = NodeParser.parse(json, faults, most);
        if (root == null || faults.count() > 0) {
            throw faults.exception();
        }
        return root;
    }

    /** Returns a value as a JSON document. */
    public static String print(Node value) {
        StringBuilder text = new StringBuilder();
        new NodePrinter(text).print(value, 0, 0);
        return text.append('\n').toString();
    }
}
