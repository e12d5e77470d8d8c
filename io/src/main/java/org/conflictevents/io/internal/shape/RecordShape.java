package org.conflictevents.io.internal.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a record in their order, and how to make one of them, derived from its class.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type.asSubclass(Record.class));
        }
    };

    private final Class<? extends Record> type;
    private final List<Member> members;
    private final Map<String, Integer> indexes;
    private final Constructor<? extends Record> constructor;

    private RecordShape(Class<? extends Record> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters = new Class<?>[components.length];
        List<Member> found = new ArrayList<>(components.length);
        this.indexes = new HashMap<>(components.length * 2);
        for (int i = 0; i < components.length; i++) {
            found.add(new Member(components[i]));
            parameters[i] = components[i].getType();
            indexes.put(components[i].getName(), i);
        }
        this.members = Collections.unmodifiableList(found);
        this.constructor = Reflection.constructor(type, parameters);
    }

    /** Returns the shape of a record class. */
    public static RecordShape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    /** Returns the name of a class in words, such as {@code place precision}. */
    public static String words(Class<?> type) {
        StringBuilder words = new StringBuilder();
        String name = type.getSimpleName();
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && Character.isUpperCase(name.charAt(i))) {
                words.append(' ');
            }
            words.append(name.charAt(i));
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    /** Returns the record class. */
    public Class<? extends Record> type() {
        return type;
    }

    /** Returns the name of the record in words, in the singular. */
    public String words() {
        return words(type);
    }

    /** Returns the members in the order of the record. */
    public List<Member> members() {
        return members;
    }

    /** Returns the names of the members. */
    public Collection<String> names() {
        return Collections.unmodifiableSet(indexes.keySet());
    }

    /** Returns the index of the member with this name, -1 if there is none. */
    public int indexOf(String name) {
        return indexes.getOrDefault(name, -1);
    }

    /** Returns the member through which one record holds another of its own kind, as a place holds the one it lies within; null if there is none. */
    public @Nullable Member selfReference() {
        for (Member member : members) {
            if (member.type() instanceof ValueType.Maybe maybe
                    && maybe.inner() instanceof ValueType.Reference reference
                    && reference.type() == type) {
                return member;
            }
        }
        return null;
    }

    /**
     * Returns the record with these values.
     *
     * @param values one for each member, in the order of the members
     * @throws IllegalArgumentException if the record refuses them
     * @throws NullPointerException if the record refuses a null
     */
    public Record create(Object[] values) {
        return Reflection.create(constructor, values);
    }
}
