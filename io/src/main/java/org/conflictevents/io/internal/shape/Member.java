package org.conflictevents.io.internal.shape;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A component of a record, by the name under which files know it. */
public final class Member {

    private final String name;
    private final ValueType type;
    private final Method accessor;
    private final @Nullable Object none;

    Member(RecordComponent component) {
        this.name = component.getName();
        this.type = ValueType.of(component.getGenericType());
        this.accessor = component.getAccessor();
        this.none = none(type);
    }

    private static @Nullable Object none(ValueType type) {
        if (type instanceof ValueType.Maybe maybe) {
            return maybe.primitive() ? OptionalDouble.empty() : Optional.empty();
        } else if (type instanceof ValueType.Many) {
            return List.of();
        } else if (type instanceof ValueType.Texts) {
            return Map.of();
        }
        return type instanceof Scalar.Flag ? false : null;
    }

    /** Returns the name of the component. */
    public String name() {
        return name;
    }

    /** Returns what kind of value it holds. */
    public ValueType type() {
        return type;
    }

    /** Tells whether a file must say something about it. */
    public boolean isRequired() {
        return absent() == null;
    }

    /** Returns what the record holds where a file says nothing, null where it must. */
    public @Nullable Object absent() {
        String standard = none == null ? standard() : null;
        return standard != null && type instanceof Scalar scalar ? scalar.parse(standard) : none;
    }

    /** Returns the text of the value that holds where a file says nothing, null where there is none or it is simply nothing. */
    public @Nullable String standard() {
        // Asked for when it is needed, and not before: the JDK's first look at an annotation takes long.
        JsonProperty property = accessor.getAnnotation(JsonProperty.class);
        return property == null || property.defaultValue().isEmpty() ? null : property.defaultValue();
    }

    /** Returns the value of the component. */
    public Object get(Object owner) {
        return Reflection.invoke(accessor, owner);
    }

    /** Tells whether a value of the component says something, so that it is to be written. */
    public boolean isWritten(Object value) {
        if (type instanceof ValueType.Maybe maybe) {
            return maybe.isPresent(value);
        } else if (type instanceof ValueType.Many) {
            return !((Collection<?>) value).isEmpty();
        } else if (type instanceof ValueType.Texts) {
            return !((Map<?, ?>) value).isEmpty();
        }
        return !value.equals(false);
    }
}
