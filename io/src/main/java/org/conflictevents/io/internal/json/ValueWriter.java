package org.conflictevents.io.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.internal.shape.Member;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.io.internal.shape.Scalar;
import org.conflictevents.io.internal.shape.ValueType;
import org.conflictevents.io.internal.shape.ValueType.Choice;
import org.conflictevents.io.internal.shape.ValueType.Many;
import org.conflictevents.io.internal.shape.ValueType.Maybe;
import org.conflictevents.io.internal.shape.ValueType.Part;
import org.conflictevents.io.internal.shape.ValueType.Reference;

/** Writes records as a whole, with all that they hold, straight to JSON: what {@link NodeWriter#NESTED} says, without the tree. */
final class ValueWriter {

    private final JsonBytesOut out;
    private final Map<RecordShape, Plan> plans = new HashMap<>();
    private final WrittenRecords written = new WrittenRecords();

    private final int maxName;

    /**
     * Creates one.
     *
     * @param maxName how many bytes the name of a member may have
     */
    ValueWriter(JsonBytesOut out, int maxName) {
        this.out = out;
        this.maxName = maxName;
    }

    /** Writes the members of a record that say something, each behind a separator: the first behind the one that is given. */
    void members(Object record, RecordShape shape, char separator) {
        Plan plan = plans.get(shape);
        if (plan == null) {
            plan = new Plan(shape);
            plans.put(shape, plan);
        }
        char next = separator;
        for (int i = 0; i < plan.members.length; i++) {
            Member member = plan.members[i];
            Object value = member.get(record);
            if (member.isWritten(value)) {
                if (next != 0) {
                    out.raw(next);
                }
                out.raw(plan.names[i]);
                write(value, member.type());
                next = ',';
            }
        }
    }

    /** The members of a shape, with what stands before their values. */
    private static final class Plan {
        final Member[] members;
        final byte[][] names;

        Plan(RecordShape shape) {
            members = shape.members().toArray(new Member[0]);
            names = new byte[members.length][];
            for (int i = 0; i < members.length; i++) {
                names[i] = ('"' + members[i].name() + "\":").getBytes(StandardCharsets.US_ASCII);
            }
        }
    }

    private void write(Object value, ValueType type) {
        if (type instanceof Scalar scalar) {
            if (scalar.form() == Scalar.Form.TEXT) {
                out.quoted(scalar.print(value));
            } else {
                out.raw(scalar.print(value));
            }
        } else if (type instanceof Maybe maybe) {
            write(maybe.unwrap(value), maybe.inner());
        } else if (type instanceof Many many) {
            list((List<?>) value, many.element());
        } else if (type instanceof Part part) {
            record(value, part.shape());
        } else if (type instanceof Reference reference) {
            reference(value, reference.shape());
        } else if (type instanceof Choice choice) {
            Reference option = choice.of(value.getClass());
            out.raw('{');
            out.quoted(option.shape().words());
            out.raw(':');
            record(value, option.shape());
            out.raw('}');
        } else {
            texts((Map<?, ?>) value);
        }
    }

    private void record(Object record, RecordShape shape) {
        out.raw('{');
        members(record, shape, '\0');
        out.raw('}');
    }

    /** Writes a record that others hold too: mostly it was written before, and looks the same. */
    private void reference(Object record, RecordShape shape) {
        byte[] known = written.get(record);
        if (known != null) {
            out.raw(known);
            return;
        }
        int start = out.lengthOfRow();
        record(record, shape);
        int length = out.lengthOfRow() - start;
        if (length <= WrittenRecords.MAX_BYTES && written.isDue(record)) {
            written.put(record, out.since(start));
        }
    }

    private void list(List<?> values, ValueType element) {
        char separator = '[';
        for (Object value : values) {
            out.raw(separator);
            write(value, element);
            separator = ',';
        }
        out.raw(values.isEmpty() ? "[]" : "]");
    }

    private void texts(Map<?, ?> texts) {
        out.raw('{');
        boolean isFirst = true;
        for (Map.Entry<?, ?> text : texts.entrySet()) {
            if (!isFirst) {
                out.raw(',');
            }
            isFirst = false;
            out.quoted(NodeWriter.whole((String) text.getKey(), maxName));
            out.raw(':');
            out.quoted((String) text.getValue());
        }
        out.raw('}');
    }
}
