package org.conflictevents.io.internal.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.Problem;
import org.conflictevents.io.internal.chars.LineFault;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * Reads GeoJSON: each feature is a row, and so is each record that follows the features of a collection that we wrote. Not thread-safe.
 *
 * @param <T> the kind of record that is asked for, Record for all; rows of other kinds are passed over
 */
public final class FeatureRows<T extends Record> implements RecordRows<T> {

    private static final byte[] CLOSING = {']', '}'};

    private final FeatureFeed feed;
    private final Reading reading;
    private final Class<T> wanted;
    private final JsonLimits limits;
    private final FeatureReader features;
    private final RowReader records;
    private @Nullable DatasetHead head;
    private long number;
    private boolean wasRejected;

    /**
     * Takes bytes in UTF-8, which are closed with the rows.
     *
     * @param wanted the class of the records asked for
     */
    public FeatureRows(InputStream utf8, Reading reading, Class<T> wanted) {
        this.feed = new FeatureFeed(utf8, reading);
        this.reading = reading;
        this.wanted = wanted;
        this.limits = JsonLimits.of(reading.limits());
        ValueReader.Readers readers = new ValueReader.Readers(limits.textCharacters());
        this.features = new FeatureReader(reading, wanted.isAssignableFrom(Event.class), limits, readers);
        this.records = new RowReader(reading, wanted, limits, readers);
    }

    @Override
    public @Nullable T next() throws IOException {
        for (FeatureFeed.Part part = feed.next(); part != FeatureFeed.Part.END; part = feed.next()) {
            if (part == FeatureFeed.Part.HEAD) {
                openCollection();
            } else if (part == FeatureFeed.Part.TAIL) {
                closeCollection();
            } else {
                Record record = read(part == FeatureFeed.Part.FEATURE);
                if (record != null) {
                    return wanted.cast(record);
                }
            }
        }
        reading.end();
        return null;
    }

    private @Nullable Record read(boolean isFeature) throws IOException {
        ByteWindow value = feed.value();
        reading.beginRow(value.line());
        number += isFeature ? 1 : 0;
        long rejected = reading.rejected();
        LineFault fault = feed.fault();
        Record record = null;
        if (fault != null) {
            String row = new String(value.bytes(), value.start(), value.lengthOfText(), StandardCharsets.UTF_8);
            reading.reject(fault.problem(reading.source(), row));
        } else if (isFeature) {
            record = features.read(value, number);
        } else {
            record = records.read(value.bytes(), value.start(), value.lengthOfText(), value.line(), value.column());
        }
        wasRejected = reading.rejected() > rejected;
        if (record != null) {
            reading.accept(1);
        }
        return record;
    }

    /** Looks at what a collection says before an array of it. What is wrong there is wrong with all features, and ends the reading. */
    private void openCollection() throws IOException {
        ByteArrayOutputStream closed = new ByteArrayOutputStream();
        closed.write(feed.collection());
        closed.write(CLOSING);
        Faults faults = Faults.ofParts(reading.source(), closed.toByteArray(), feed.anchors());
        Node root = NodeParser.parse(closed.toByteArray(), faults, limits);
        faults.throwIfAny();
        if (root != null) {
            Node type = root.member("type");
            if (type != null && !GeoRules.is(root, GeoRules.COLLECTION)) {
                faults.addUnexpected(type, "the text '" + GeoRules.COLLECTION + "', for it has features,");
            }
            new GeoRules(faults).checkCrs(root);
            readHead(root, faults);
        }
        faults.throwIfAny();
        wasRejected = false;
    }

    private void readHead(Node root, Faults faults) {
        Node said = root.member(FeatureSink.DATASET);
        if (said == null) {
            return;
        }
        DatasetHead found = (DatasetHead)
                new NodeReader(faults, References.NESTED).readRecord(said, RecordShape.of(DatasetHead.class));
        if (found != null && head != null && !found.equals(head) && wanted == Record.class) {
            faults.add(said, "says for a second time which dataset it is; the first is '" + head.id() + "'");
        }
        head = head == null ? found : head;
    }

    /** Looks at a collection as a whole. The features were read by then, and so what is wrong with it is a wrong row among them. */
    private void closeCollection() {
        if (!feed.isClosed() && wasRejected) {
            return; // its end is lost in a feature that was rejected
        }
        Faults faults = Faults.ofParts(reading.source(), feed.collection(), feed.anchors());
        Node root = NodeParser.parse(feed.collection(), faults, limits);
        if (root != null) {
            GeoRules rules = new GeoRules(faults);
            if (!rules.checkCrs(root)) {
                throw faults.exception();
            }
            rules.checkCollection(root);
        }
        if (faults.count() > 0) {
            List<Problem> problems = faults.problems();
            reading.beginRow(problems.isEmpty() ? 1 : problems.get(0).line());
            reading.reject(problems, faults.count());
        }
    }

    @Override
    public long line() {
        return feed.value().line();
    }

    /** Returns what a collection says, or else the name of the input: no dataset goes without one. */
    @Override
    public DatasetHead head() {
        String file = ForeignFeature.fileName(reading.source());
        return head == null ? new DatasetHead(file, file, Optional.empty(), Optional.empty()) : head;
    }

    /** Returns the dataset of all rows. */
    public static Dataset dataset(InputStream utf8, Reading reading) throws IOException {
        return JsonlDataset.read(new FeatureRows<>(utf8, reading, Record.class), reading);
    }

    @Override
    public void close() throws IOException {
        feed.close();
    }
}
