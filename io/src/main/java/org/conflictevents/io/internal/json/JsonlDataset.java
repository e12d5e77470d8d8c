package org.conflictevents.io.internal.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.chars.Lines;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.shape.Member;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Complaint;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.InvalidDatasetException;
import org.conflictevents.model.Place;
import org.conflictevents.model.Source;
import org.jspecify.annotations.Nullable;

/** Reads the dataset that rows make, such as those of JSON Lines. */
public final class JsonlDataset {

    private static final String NO_HEAD =
            "there is no row that says which dataset it is, such as {\"record\":\"dataset\",\"id\":\"idlib-2020\",\"title\":\"Idlib 2020\"}";

    private final Reading reading;
    private final List<Record> records = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private @Nullable DatasetHead head;
    private long headLine;

    private JsonlDataset(Reading reading) {
        this.reading = reading;
    }

    /**
     * Returns the dataset of all rows.
     *
     * @throws RecordFormatException if rows are wrong and the policy is to fail, or there is no dataset of the rows
     */
    public static Dataset read(Lines lines, Reading reading) throws IOException {
        return new JsonlDataset(reading).read(new JsonlRows<>(lines, reading, Record.class));
    }

    /**
     * Returns the dataset of all rows.
     *
     * @param rows the rows, which are not closed
     * @throws RecordFormatException if rows are wrong and the policy is to fail, or there is no dataset of the rows
     */
    static Dataset read(RecordRows<Record> rows, Reading reading) throws IOException {
        return new JsonlDataset(reading).read(rows);
    }

    private Dataset read(RecordRows<Record> rows) throws IOException {
        for (Record record = rows.next(); record != null; record = rows.next()) {
            if (record instanceof DatasetHead one) {
                if (head != null) {
                    throw reading.refusal(
                            rows.line(),
                            "the row says for a second time which dataset it is; the first is line " + headLine);
                }
                head = one;
                headLine = rows.line();
            } else {
                records.add(record);
                lines.add(rows.line());
            }
        }
        reading.failIfAnyWasWrong();
        DatasetHead one = head == null ? rows.head() : head;
        if (one == null) {
            throw reading.refusal(1, NO_HEAD);
        }
        return build(one);
    }

    private Dataset build(DatasetHead one) {
        Dataset.Builder builder = one.toBuilder();
        for (Record record : records) {
            DatasetTree.add(record, builder);
        }
        try {
            return builder.build();
        } catch (InvalidDatasetException e) {
            Map<String, Long> linesByPath = linesByPath();
            List<Problem> problems = new ArrayList<>();
            for (Complaint complaint : e.complaints()) {
                if (problems.size() < Faults.MAX_LISTED) {
                    problems.add(problem(complaint, linesByPath));
                }
            }
            throw new RecordFormatException(problems, e.complaints().size());
        }
    }

    /** Returns where the rows stand by the paths to their records, and where what is nested in them has another content than before. */
    private Map<String, Long> linesByPath() {
        Map<String, Long> linesByPath = new HashMap<>();
        Map<Class<?>, Integer> counts = new HashMap<>();
        Map<String, Object> first = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            long line = lines.get(i);
            linesByPath.put(path(records.get(i), counts), line);
            nested(records.get(i), (path, value) -> {
                Object before = first.putIfAbsent(path, value);
                if (before != null && !before.equals(value)) {
                    linesByPath.putIfAbsent(path, line);
                }
            });
        }
        return linesByPath;
    }

    /** Goes through the sources, places and actors of a record. */
    private static void nested(Object value, BiConsumer<String, Object> found) {
        if (value instanceof Record record) {
            if (record instanceof Source source) {
                found.accept("sources[" + source.id() + "]", source);
            } else if (record instanceof Place place) {
                found.accept("places[" + place.id() + "]", place);
            } else if (record instanceof Actor actor) {
                found.accept("actors[" + actor.id() + "]", actor);
            }
            for (Member member : RecordShape.of(record.getClass()).members()) {
                nested(member.get(record), found);
            }
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(one -> nested(one, found));
        } else if (value instanceof Collection<?> list) {
            list.forEach(one -> nested(one, found));
        }
    }

    /** Returns how a complaint of the dataset as a whole names the record: by its id, or by its position among its kind. */
    private static String path(Record record, Map<Class<?>, Integer> counts) {
        int position = counts.merge(record.getClass(), 1, Integer::sum) - 1;
        Optional<String> id = record instanceof Event event
                ? Optional.of(event.id())
                : record instanceof Agreement agreement
                        ? Optional.of(agreement.id())
                        : record instanceof Figure figure ? figure.id() : Optional.empty();
        return RowKind.of(record) + "s[" + id.orElse(Integer.toString(position)) + "]";
    }

    private Problem problem(Complaint complaint, Map<String, Long> linesByPath) {
        String path = complaint.path();
        long line = 1;
        for (int end = path.indexOf(']'); end >= 0; end = path.indexOf(']', end + 1)) {
            line = linesByPath.getOrDefault(path.substring(0, end + 1), line);
        }
        return new Problem(
                reading.source(),
                line,
                1,
                path,
                complaint.message(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
