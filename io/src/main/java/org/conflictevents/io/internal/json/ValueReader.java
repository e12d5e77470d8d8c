package org.conflictevents.io.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.jspecify.annotations.Nullable;

/**
 * Makes values straight from the tokens of a parser, for rows that are right: it builds no tree, shares what comes up often, and gives
 * up at the first thing that it does not expect, without saying what. Not thread-safe.
 */
abstract class ValueReader {

    /**
     * Returns the value whose first token the parser is at, and leaves the parser at its last.
     *
     * @throws Unfit if it is not what the shape asks for
     * @throws IllegalArgumentException if a record or a scalar refuses it
     */
    abstract Object read(JsonParser parser) throws IOException;

    /** The readers of one input, which share what they read. */
    static final class Readers {
        private final int maxText;
        private final Map<RecordShape, OfRecord> records = new HashMap<>();
        private final Map<Object, ValueReader> scalars = new HashMap<>();

        /** Creates readers that take texts of so many characters. */
        Readers(int maxText) {
            this.maxText = maxText;
        }

        OfRecord of(RecordShape shape, boolean isShared) {
            OfRecord known = records.get(shape);
            if (known == null) {
                known = new OfRecord(shape, isShared);
                records.put(shape, known); // before its members: a place is within a place
                known.prepare(this);
            }
            return known;
        }

        /** One vocabulary is one, whichever member holds its terms. */
        private static Object key(Scalar scalar) {
            if (scalar instanceof Scalar.Closed closed) {
                return closed.name();
            }
            return scalar instanceof Scalar.Open open ? open.name() : scalar;
        }

        ValueReader of(ValueType type) {
            if (type instanceof Scalar scalar) {
                return scalars.computeIfAbsent(key(scalar), key -> new OfScalar(scalar, maxText));
            } else if (type instanceof Maybe maybe) {
                return new OfMaybe(maybe, of(maybe.inner()));
            } else if (type instanceof Many many) {
                return new OfMany(of(many.element()));
            } else if (type instanceof Part part) {
                return of(part.shape(), false);
            } else if (type instanceof Reference reference) {
                return of(reference.shape(), true);
            } else if (type instanceof Choice choice) {
                return new OfChoice(choice, this);
            }
            return new OfTexts(maxText);
        }
    }

    private static final class OfScalar extends ValueReader {
        private static final int TERMS = 1 << 8;
        private static final int SCALARS = 1 << 12;

        private final int maxText;
        private final Scalar.Form form;
        private final ScalarPool pool;

        OfScalar(Scalar scalar, int maxText) {
            this.maxText = maxText;
            this.form = scalar.form();
            boolean isVocabulary = scalar instanceof Scalar.Closed || scalar instanceof Scalar.Open;
            this.pool = new ScalarPool(scalar::parse, isVocabulary ? TERMS : SCALARS);
        }

        @Override
        Object read(JsonParser parser) throws IOException {
            JsonToken token = parser.currentToken();
            if (form == Scalar.Form.BOOLEAN && token.isBoolean()) {
                return token == JsonToken.VALUE_TRUE;
            }
            boolean isRight = form == Scalar.Form.TEXT
                    ? token == JsonToken.VALUE_STRING
                    : form != Scalar.Form.BOOLEAN && token.isNumeric();
            if (!isRight) {
                throw new Unfit();
            }
            char[] chars = parser.getTextCharacters(); // first: it is what decodes the text
            int length = parser.getTextLength();
            if (length > maxText) {
                throw new Unfit();
            }
            return pool.get(chars, parser.getTextOffset(), length);
        }
    }

    private static final class OfMaybe extends ValueReader {
        private final Maybe maybe;
        private final ValueReader inner;

        OfMaybe(Maybe maybe, ValueReader inner) {
            this.maybe = maybe;
            this.inner = inner;
        }

        @Override
        Object read(JsonParser parser) throws IOException {
            return maybe.wrap(inner.read(parser));
        }
    }

    private static final class OfMany extends ValueReader {
        private final ValueReader element;

        OfMany(ValueReader element) {
            this.element = element;
        }

        @Override
        Object read(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw new Unfit();
            }
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                return List.of();
            }
            Object first = element.read(parser);
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                return List.of(first);
            }
            List<Object> list = new ArrayList<>();
            list.add(first);
            do {
                list.add(element.read(parser));
            } while (parser.nextToken() != JsonToken.END_ARRAY);
            return list;
        }
    }

    private static final class OfTexts extends ValueReader {
        private final int maxText;

        OfTexts(int maxText) {
            this.maxText = maxText;
        }

        @Override
        Object read(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new Unfit();
            }
            Map<String, String> texts = new LinkedHashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                String text = parser.nextTextValue();
                if (text == null || text.length() > maxText || texts.put(name, text) != null) {
                    throw new Unfit();
                }
            }
            return texts;
        }
    }

    private static final class OfChoice extends ValueReader {
        private final Choice choice;
        private final Readers readers;

        OfChoice(Choice choice, Readers readers) {
            this.choice = choice;
            this.readers = readers;
        }

        @Override
        Object read(JsonParser parser) throws IOException {
            Reference option =
                    parser.currentToken() == JsonToken.START_OBJECT ? choice.named(parser.nextFieldName()) : null;
            if (option == null) {
                throw new Unfit();
            }
            parser.nextToken();
            Object value = readers.of(option).read(parser);
            if (parser.nextToken() != JsonToken.END_OBJECT) {
                throw new Unfit();
            }
            return value;
        }
    }

    /** Takes members that stand among those of a record, and are none of it. */
    interface Others {

        /** Tells whether a member is one of these; its value, which the parser is before, was read then. */
        boolean take(String name, JsonParser parser) throws IOException;
    }

    /** Reads records of one shape. */
    static final class OfRecord extends ValueReader {

        private static final int SHARED = 1 << 12;
        private static final Others NONE = (name, parser) -> false;

        private final RecordShape shape;
        private final Member[] members;
        private final ValueReader[] readers;
        private final @Nullable Object[] absent;
        private final @Nullable Object @Nullable [] shared;

        OfRecord(RecordShape shape, boolean isShared) {
            this.shape = shape;
            this.members = shape.members().toArray(new Member[0]);
            this.readers = new ValueReader[members.length];
            this.absent = new @Nullable Object[members.length];
            this.shared = isShared ? new @Nullable Object[SHARED] : null;
        }

        private void prepare(Readers all) {
            for (int i = 0; i < members.length; i++) {
                readers[i] = all.of(members[i].type());
                absent[i] = members[i].absent();
            }
        }

        @Override
        Record read(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new Unfit();
            }
            return readMembers(parser);
        }

        /** Returns the record of the members that follow, up to the end of their object. */
        Record readMembers(JsonParser parser) throws IOException {
            return readMembers(parser, NONE);
        }

        /** Returns the record of the members that follow, up to the end of their object, among which others stand. */
        Record readMembers(JsonParser parser, Others others) throws IOException {
            @Nullable Object[] values = new @Nullable Object[members.length];
            int next = 0;
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                int index = indexOf(name, next);
                if (index < 0 && others.take(name, parser)) {
                    continue;
                }
                if (index < 0 || values[index] != null) {
                    throw new Unfit();
                }
                next = index + 1;
                values[index] =
                        parser.nextToken() == JsonToken.VALUE_NULL ? absent[index] : readers[index].read(parser);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                throw new Unfit();
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] == null ? absent[i] : values[i];
                if (values[i] == null) {
                    throw new Unfit();
                }
            }
            Record record = shape.create(noNulls(values));
            return shared == null ? record : share(record, shared);
        }

        @SuppressWarnings("NullAway") // it was looked at just now
        private static Object[] noNulls(@Nullable Object[] values) {
            return values;
        }

        /** Looks from where the last name was: they mostly come in their order. */
        private int indexOf(String name, int next) {
            for (int i = next; i < members.length; i++) {
                if (members[i].name().equals(name)) {
                    return i;
                }
            }
            return shape.indexOf(name);
        }

        private static Record share(Record record, @Nullable Object[] shared) {
            int hash = record.hashCode();
            int slot = (hash ^ (hash >>> 16)) & (shared.length - 1);
            if (shared[slot] instanceof Record known && known.equals(record)) {
                return known;
            }
            shared[slot] = record;
            return record;
        }
    }
}
