package org.conflictevents.io.internal.formats;

import java.io.IOException;
import java.util.List;
import org.conflictevents.io.internal.rows.NoRowException;
import org.conflictevents.io.internal.rows.RowSink;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.model.Dataset;

/** Who hears what becomes of a dataset that is being written. */
public interface Outcome {

    /** Takes in that a row was written. */
    void sent();

    /**
     * Takes in that something was not, since the format has no place for it.
     *
     * @param what the path to it, as in {@code WriteReport.losses}
     * @param records how many records lost it, 1 or more
     */
    void lost(String what, long records);

    /**
     * Writes the records of a dataset that a format has rows for, and takes in that the others are lost, those among them that it has no
     * way to write.
     *
     * @param kinds the classes of the records that it has rows for
     * @param sink where they go; it is not closed
     */
    static void writeAll(Dataset dataset, List<Class<? extends Record>> kinds, RowSink<Record> sink, Outcome outcome)
            throws IOException {
        for (List<? extends Record> records :
                List.of(dataset.events(), dataset.agreements(), dataset.figures(), dataset.relations())) {
            for (Record record : records) {
                if (kinds.stream().noneMatch(kind -> kind.isInstance(record))) {
                    outcome.lost(RecordShape.words(record.getClass()), 1);
                    continue;
                }
                try {
                    sink.write(record);
                    outcome.sent();
                } catch (IllegalArgumentException e) {
                    outcome.lost(NoRowException.lossOf(record, e), 1);
                }
            }
        }
    }
}
