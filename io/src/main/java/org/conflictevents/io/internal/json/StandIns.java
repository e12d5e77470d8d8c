package org.conflictevents.io.internal.json;

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
import org.conflictevents.io.internal.shape.ValueType.Texts;
import org.jspecify.annotations.Nullable;

/** Harmless values, which no record refuses by themselves, to stand in for faulty ones while the rest is looked at. */
final class StandIns {

    /** More than any closed vocabulary has. */
    private static final int MOST_TERMS = 30;

    private StandIns() {}

    /** Returns a value that is there and says something wherever that can be; null where none is known. */
    static @Nullable Object of(ValueType type) {
        return of(type, 0);
    }

    private static @Nullable Object of(ValueType type, int term) {
        if (type instanceof Scalar scalar) {
            return scalar.parse(text(scalar, term));
        } else if (type instanceof Maybe maybe) {
            Object value = of(maybe.inner(), term);
            return value == null ? null : maybe.wrap(value);
        } else if (type instanceof Many) {
            return List.of();
        } else if (type instanceof Texts) {
            return Map.of();
        } else if (type instanceof Part part) {
            return record(part.shape());
        } else if (type instanceof Reference reference) {
            return record(reference.shape());
        }
        return record(((Choice) type).options().get(0).shape());
    }

    private static String text(Scalar scalar, int term) {
        if (scalar instanceof Scalar.Closed closed) {
            return closed.terms().get(Math.min(term, closed.terms().size() - 1));
        }
        return switch (scalar.form()) {
            case TEXT -> scalar instanceof Scalar.Date ? "2020" : "x";
            case INTEGER -> "0";
            case NUMBER -> "1";
            case BOOLEAN -> "false";
        };
    }

    /** Returns a record of which no more is set than must be, with the first terms that go with so little. */
    private static @Nullable Record record(RecordShape shape) {
        for (int term = 0; term < MOST_TERMS; term++) {
            Object[] values = new Object[shape.members().size()];
            for (int i = 0; i < values.length; i++) {
                Member member = shape.members().get(i);
                Object absent = member.absent();
                Object value = absent == null ? of(member.type(), term) : absent;
                if (value == null) {
                    return null;
                }
                values[i] = value;
            }
            try {
                return shape.create(values);
            } catch (IllegalArgumentException e) {
                // The next term may go with it, as UNCOUNTED does with a quantity without numbers.
            }
        }
        return null;
    }
}
