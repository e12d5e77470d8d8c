package org.conflictevents.io.internal.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
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

    /** A record of one of several types, told by the only member of an object around it. */
    record Choice(List<Reference> options) implements ValueType {

        /** Returns the option for this type of record. */
        public Reference of(Class<?> type) {
            return options.stream()
                    .filter(option -> option.type() == type)
                    .findFirst()
                    .orElseThrow();
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
            return new Choice(Arrays.stream(Entity.class.getPermittedSubclasses())
                    .map(option -> new Reference(option.asSubclass(Record.class)))
                    .toList());
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
