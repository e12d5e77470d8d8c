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
    private final @Nullable String standard;
    private final @Nullable Object absent;

    Member(RecordComponent component) {
        this.name = component.getName();
        this.type = ValueType.of(component.getGenericType());
        this.accessor = component.getAccessor();
        JsonProperty property = accessor.getAnnotation(JsonProperty.class);
        this.standard = property == null || property.defaultValue().isEmpty() ? null : property.defaultValue();
        this.absent = absent(type, standard);
    }

    private static @Nullable Object absent(ValueType type, @Nullable String standard) {
        if (type instanceof ValueType.Maybe maybe) {
            return maybe.primitive() ? OptionalDouble.empty() : Optional.empty();
        } else if (type instanceof ValueType.Many) {
            return List.of();
        } else if (type instanceof ValueType.Texts) {
            return Map.of();
        } else if (type instanceof Scalar.Flag) {
            return false;
        }
        return type instanceof Scalar scalar && standard != null ? scalar.parse(standard) : null;
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
        return absent == null;
    }

    /** Returns what the record holds where a file says nothing, null where it must. */
    public @Nullable Object absent() {
        return absent;
    }

    /** Returns the text of the value that holds where a file says nothing, where that is not simply none. */
    public Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    /** Returns the value of the component. */
    public Object get(Object owner) {
        return Reflection.invoke(accessor, owner);
    }

    /** Tells whether a value of the component says something, so that it is to be written. */
    public boolean isWritten(Object value) {
        if (type instanceof ValueType.Maybe maybe) {
            return maybe.primitive() ? ((OptionalDouble) value).isPresent() : ((Optional<?>) value).isPresent();
        } else if (type instanceof ValueType.Many) {
            return !((Collection<?>) value).isEmpty();
        } else if (type instanceof ValueType.Texts) {
            return !((Map<?, ?>) value).isEmpty();
        }
        return !value.equals(false);
    }
}
