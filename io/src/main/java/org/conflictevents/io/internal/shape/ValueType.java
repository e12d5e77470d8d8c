package org.conflictevents.io.internal.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Place;
import org.conflictevents.model.Source;
import org.jspecify.annotations.Nullable;

/** What kind of value a component of a record holds. */
public sealed interface ValueType
        permits Scalar,
                ValueType.Maybe,
                ValueType.Many,
                ValueType.Texts,
                ValueType.Part,
                ValueType.Reference,
                ValueType.Choice {

    /** A value that may be absent. */
    record Maybe(ValueType inner, boolean primitive) implements ValueType {

        /** Tells whether a component holds a value. */
        public boolean isPresent(Object component) {
            return primitive ? ((OptionalDouble) component).isPresent() : ((Optional<?>) component).isPresent();
        }

        /** Returns the value as the component holds it: in an Optional, or in an OptionalDouble. */
        public Object wrap(Object value) {
            return primitive ? OptionalDouble.of((double) value) : Optional.of(value);
        }

        /** Returns the value that the component holds. */
        public Object unwrap(Object component) {
            return primitive ? ((OptionalDouble) component).getAsDouble() : ((Optional<?>) component).orElseThrow();
        }
    }

    /** Values in their order. */
    record Many(ValueType element) implements ValueType {}

    /** Texts by name. */
    record Texts() implements ValueType {}

    /** A record that belongs to the one that holds it. */
    record Part(Class<? extends Record> type) implements ValueType {

        /** Returns the shape of the record. */
        public RecordShape shape() {
            return RecordShape.of(type);
        }
    }

    /** A record that others hold too: reference data, which a document may name by id. */
    record Reference(Class<? extends Record> type) implements ValueType {

        /** Returns the shape of the record. */
        public RecordShape shape() {
            return RecordShape.of(type);
        }
    }

    /** A record of one of several types, told by the name of the only member of an object around it. */
    record Choice(List<Reference> options) implements ValueType {

        /** Returns the option for this type of record. */
        public Reference of(Class<?> type) {
            for (Reference option : options) {
                if (option.type() == type) {
                    return option;
                }
            }
            throw new IllegalArgumentException(type + " is none of " + this);
        }

        /** Returns the option of this name, null if there is none. */
        public @Nullable Reference named(@Nullable String name) {
            for (Reference option : options) {
                if (option.shape().words().equals(name)) {
                    return option;
                }
            }
            return null;
        }

        /** Returns the names of the options, such as {@code place, actor or agreement}. */
        @Override
        public String toString() {
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < options.size(); i++) {
                names.append(i == 0 ? "" : i < options.size() - 1 ? ", " : " or ")
                        .append(options.get(i).shape().words());
            }
            return names.toString();
        }
    }

    /** Returns the type of a component, from its generic type in Java. */
    static ValueType of(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Optional.class) {
                return new Maybe(of(generic.getActualTypeArguments()[0]), false);
            }
            if (generic.getRawType() == List.class) {
                return new Many(of(generic.getActualTypeArguments()[0]));
            }
            if (generic.getRawType() == Map.class
                    && Arrays.equals(generic.getActualTypeArguments(), new Type[] {String.class, String.class})) {
                return new Texts();
            }
        } else if (type == OptionalDouble.class) {
            return new Maybe(of(double.class), true);
        } else if (type == Entity.class) {
            List<Reference> options = new ArrayList<>();
            for (Class<?> option : Entity.class.getPermittedSubclasses()) {
                options.add(new Reference(option.asSubclass(Record.class)));
            }
            return new Choice(options);
        } else if (type instanceof Class<?> raw) {
            if (!raw.isRecord()) {
                return Scalar.of(raw);
            }
            Class<? extends Record> record = raw.asSubclass(Record.class);
            return Set.of(Source.class, Place.class, Actor.class).contains(record)
                    ? new Reference(record)
                    : new Part(record);
        }
        throw new IllegalArgumentException("no way to write a " + type.getTypeName());
    }
}
