package org.conflictevents.model.internal.merge;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.conflictevents.model.Entity;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.TextSpan;

/**
 * The components of one record class, by which records of every kind are taken apart and put together alike.
 *
 * <p>What a later version adds to a record is then merged and compared without a word about it.
 */
final class Components {

    private static final ClassValue<Components> ALL = new ClassValue<>() {
        @Override
        protected Components computeValue(Class<?> type) {
            return new Components(type);
        }
    };

    private final List<String> names = new ArrayList<>();
    private final List<Method> accessors = new ArrayList<>();
    private final Constructor<?> constructor;
    private final boolean mayRefer;

    private Components(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        boolean holdsOthers = false;
        for (RecordComponent component : components) {
            names.add(component.getName());
            accessors.add(component.getAccessor());
            component.getAccessor().setAccessible(true); // it is public: only the check at each call is spared
            Class<?> held = component.getType();
            holdsOthers |= held == List.class
                    || held == Optional.class
                    || Record.class.isAssignableFrom(held)
                    || Entity.class.isAssignableFrom(held);
        }
        this.mayRefer = holdsOthers && type != Quantity.class;
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static Components of(Class<?> type) {
        return ALL.get(type);
    }

    static Components of(Record one) {
        return ALL.get(one.getClass());
    }

    /** Tells whether a value is a record that is taken as a whole, like a number: a quantity, a point, a span. */
    static boolean isWhole(Object value) {
        return value instanceof Quantity || value instanceof GeoPoint || value instanceof TextSpan;
    }

    int count() {
        return names.size();
    }

    String name(int index) {
        return names.get(index);
    }

    /** Tells whether a record of this class may hold another record, at any depth. */
    boolean mayRefer() {
        return mayRefer;
    }

    /** Returns the value of a component. */
    Object get(Record one, int index) {
        try {
            return accessors.get(index).invoke(one);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the value of the component of this name, which there must be. */
    Object get(Record one, String name) {
        return get(one, names.indexOf(name));
    }

    /** Returns the record with these values, in the order of the components. */
    Record make(Object[] values) {
        try {
            return (Record) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a copy of a record with another value of a component; the record itself if it has that value. */
    @SuppressWarnings("unchecked") // a record of the same class
    static <T extends Record> T with(T one, String name, Object value) {
        Components components = of(one);
        Object[] values = new Object[components.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = components.get(one, i);
        }
        int index = components.names.indexOf(name);
        if (values[index].equals(value)) {
            return one;
        }
        values[index] = value;
        return (T) components.make(values);
    }
}
