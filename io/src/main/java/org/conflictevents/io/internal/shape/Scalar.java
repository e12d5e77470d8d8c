package org.conflictevents.io.internal.shape;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.model.Code;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.internal.Suggestions;

/**
 * A value that is written as one text, number or truth value, in a cell of a table as in JSON.
 *
 * <p>For each of them {@code parse(print(x))} equals x.
 */
public abstract sealed class Scalar implements ValueType {

    /** How JSON writes it. */
    public enum Form {
        /** Between quotation marks. */
        TEXT,
        /** Digits. */
        INTEGER,
        /** Digits, with or without a fraction. */
        NUMBER,
        /** True or false. */
        BOOLEAN
    }

    private final Form form;

    private Scalar(Form form) {
        this.form = form;
    }

    static Scalar of(Class<?> type) {
        if (type == String.class) {
            return Text.INSTANCE;
        } else if (type == EdtfDate.class) {
            return Date.INSTANCE;
        } else if (type.isEnum()) {
            return new Closed(type);
        } else if (type.getSuperclass() == Code.class) {
            return new Open(type.asSubclass(Code.class));
        } else if (type == BigDecimal.class) {
            return Decimal.INSTANCE;
        } else if (type == double.class) {
            return Real.INSTANCE;
        } else if (type == int.class) {
            return Whole.INSTANCE;
        } else if (type == boolean.class) {
            return Flag.INSTANCE;
        } else if (type == URI.class) {
            return Address.INSTANCE;
        }
        throw new IllegalArgumentException("no way to write a " + type.getName());
    }

    /** Returns how JSON writes it. */
    public final Form form() {
        return form;
    }

    /**
     * Returns the value that a text stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    public abstract Object parse(String text);

    /** Returns the text that stands for a value. */
    public String print(Object value) {
        return value.toString();
    }

    /** A text, which says something wherever the model has one. */
    public static final class Text extends Scalar {
        static final Text INSTANCE = new Text();

        private Text() {
            super(Form.TEXT);
        }

        @Override
        public Object parse(String text) {
            return text;
        }
    }

    /** A date in EDTF. */
    public static final class Date extends Scalar {
        static final Date INSTANCE = new Date();

        private Date() {
            super(Form.TEXT);
        }

        @Override
        public Object parse(String text) {
            return EdtfDate.parse(text);
        }
    }

    /** A URI. */
    public static final class Address extends Scalar {
        static final Address INSTANCE = new Address();

        private Address() {
            super(Form.TEXT);
        }

        @Override
        public Object parse(String text) {
            try {
                return new URI(text);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(
                        "'" + Suggestions.abbreviate(text) + "' is no URI: " + e.getReason()
                                + (e.getIndex() < 0 ? "" : " at " + (e.getIndex() + 1)),
                        e);
            }
        }
    }

    /** A decimal number, as exact as it is written. */
    public static final class Decimal extends Scalar {
        static final Decimal INSTANCE = new Decimal();

        private Decimal() {
            super(Form.NUMBER);
        }

        @Override
        public Object parse(String text) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + Suggestions.abbreviate(text) + "' is no number", e);
            }
        }

        @Override
        public String print(Object value) {
            return ((BigDecimal) value).toPlainString();
        }
    }

    /** A binary number. */
    public static final class Real extends Scalar {
        static final Real INSTANCE = new Real();

        private Real() {
            super(Form.NUMBER);
        }

        @Override
        public Object parse(String text) {
            double value;
            try {
                value = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + Suggestions.abbreviate(text) + "' is no number", e);
            }
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("the number " + Suggestions.abbreviate(text) + " is out of range");
            }
            return value;
        }

        /** The shortest text that reads back equal. Not the JDK's, which finds it from release 19 on only. */
        @Override
        public String print(Object value) {
            return NumberOutput.toString((double) value, true);
        }
    }

    /** A whole number. */
    public static final class Whole extends Scalar {
        static final Whole INSTANCE = new Whole();

        private Whole() {
            super(Form.INTEGER);
        }

        @Override
        public Object parse(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "expected a whole number of at most " + Integer.MAX_VALUE + " but found "
                                + Suggestions.abbreviate(text),
                        e);
            }
        }
    }

    /** True or false; false where nothing is said. */
    public static final class Flag extends Scalar {
        static final Flag INSTANCE = new Flag();

        private Flag() {
            super(Form.BOOLEAN);
        }

        @Override
        public Object parse(String text) {
            if (text.equals("true")) {
                return true;
            } else if (text.equals("false")) {
                return false;
            }
            throw new IllegalArgumentException(
                    "expected true or false but found '" + Suggestions.abbreviate(text) + "'");
        }
    }

    /** A term of a closed vocabulary, an enum. */
    public static final class Closed extends Scalar {
        private final Class<?> type;
        private final Map<String, Object> terms = new LinkedHashMap<>();

        private Closed(Class<?> type) {
            super(Form.TEXT);
            this.type = type;
            for (Object term : type.getEnumConstants()) {
                terms.put(((Enum<?>) term).name(), term);
            }
        }

        /** Returns the name of the vocabulary. */
        public String name() {
            return type.getSimpleName();
        }

        /** Returns all terms in their order. */
        public List<String> terms() {
            return List.copyOf(terms.keySet());
        }

        @Override
        public Object parse(String text) {
            Object term = terms.get(text);
            if (term == null) {
                throw new IllegalArgumentException(
                        Suggestions.noSuch(RecordShape.words(type), text, terms.keySet()));
            }
            return term;
        }

        @Override
        public String print(Object value) {
            return ((Enum<?>) value).name();
        }
    }

    /** A term of an open vocabulary, a {@link Code}. */
    public static final class Open extends Scalar {
        private final Class<? extends Code> type;
        private final Method of;

        private Open(Class<? extends Code> type) {
            super(Form.TEXT);
            this.type = type;
            this.of = Reflection.method(type, "of", String.class);
        }

        /** Returns the name of the vocabulary. */
        public String name() {
            return type.getSimpleName();
        }

        /** Returns the terms that the vocabulary knows, in their order. */
        public List<String> known() {
            List<?> known = (List<?>) Reflection.invoke(Reflection.method(type, "known"), null);
            return known.stream().map(Object::toString).toList();
        }

        @Override
        public Object parse(String text) {
            return Reflection.invoke(of, null, text);
        }
    }
}
