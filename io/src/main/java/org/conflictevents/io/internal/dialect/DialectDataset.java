package org.conflictevents.io.internal.dialect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Complaint;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.InvalidDatasetException;
import org.conflictevents.model.Source;

/** Makes a dataset of the rows of a foreign file. */
final class DialectDataset {

    private static final String REPEATED = "repeated row";

    /** Where a record comes from. */
    private record Origin(Record record, long line) {}

    private DialectDataset() {}

    /**
     * Returns the dataset of all rows, and closes them. A row that says again what another says is passed over; one that says something else
     * under the same id is wrong.
     *
     * @throws RecordFormatException if rows are wrong and the policy is to fail, or there is no dataset of the rows
     */
    static <T extends Record> Dataset read(Dialect<T> dialect, Grid grid, Reading reading) throws IOException {
        reading.pace().at(0); // a file without rows is read, too
        Map<String, Origin> byId = new HashMap<>();
        List<T> records = new ArrayList<>();
        try (DialectRows<T> rows =
                new DialectRows<>(dialect, grid, reading, (record, row) -> checkOnce(record, row, byId))) {
            for (T record = rows.next(); record != null; record = rows.next()) {
                records.add(record);
            }
            reading.failIfAnyWasWrong();
            return dataset(rows.source(), records, reading);
        }
    }

    private static <T extends Record> void checkOnce(T record, Row row, Map<String, Origin> byId) {
        Optional<String> id = id(record);
        if (id.isPresent()) {
            Origin first = byId.putIfAbsent(id.get(), new Origin(record, row.line()));
            if (first != null && first.record().equals(record)) {
                throw row.passOver(REPEATED);
            } else if (first != null) {
                throw new IllegalArgumentException("the row in line " + first.line() + " has the same id, '" + id.get()
                        + "', and says something else");
            }
        }
    }

    private static Optional<String> id(Record record) {
        if (record instanceof Event event) {
            return Optional.of(event.id());
        }
        return record instanceof Agreement agreement ? Optional.of(agreement.id()) : ((Figure) record).id();
    }

    private static Dataset dataset(Source source, List<? extends Record> records, Reading reading) {
        Dataset.Builder builder =
                Dataset.builder().id(source.id()).title(source.title()).addSources(source);
        source.licence().ifPresent(builder::licence);
        for (Record record : records) {
            if (record instanceof Event event) {
                builder.addEvents(event);
            } else if (record instanceof Agreement agreement) {
                builder.addAgreements(agreement);
            } else {
                builder.addFigures((Figure) record);
            }
        }
        try {
            return builder.build();
        } catch (InvalidDatasetException e) {
            List<Problem> problems = new ArrayList<>();
            for (Complaint complaint :
                    e.complaints().subList(0, Math.min(100, e.complaints().size()))) {
                problems.add(new Problem(
                        reading.source(),
                        1,
                        1,
                        complaint.path(),
                        complaint.message(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            }
            throw new RecordFormatException(problems, e.complaints().size());
        }
    }
}
