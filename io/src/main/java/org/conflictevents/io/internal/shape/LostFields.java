package org.conflictevents.io.internal.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.conflictevents.model.Source;

/**
 * What one record says and another one does not, by the names of the fields.
 *
 * <p>Both are taken apart into single values, each under the path to it without positions, cut after the third name:
 * {@code figures.quantity}, {@code place.within.aliases}. The order of lists says nothing here.
 */
public final class LostFields {

    /** Names in a path; what lies deeper goes by the path to what it lies in. */
    private static final int MOST_NAMES = 3;

    /** A value under the whole path to it. */
    private record Leaf(Path path, Object value) {}

    /** The names to a value, all of them and as they are told. */
    private record Path(String whole, String told, int names) {

        static Path of(String name) {
            return new Path(name, name, 1);
        }

        Path member(String name) {
            String step = "." + name;
            if (whole.endsWith(step)) {
                return this; // within, and within that
            }
            return new Path(whole + step, names < MOST_NAMES ? told + step : told, names + 1);
        }

        Path entry(Object key) {
            String entry = "[" + key + "]";
            return new Path(whole + entry, names <= MOST_NAMES ? told + entry : told, names);
        }
    }

    private final Map<Leaf, Integer> kept = new HashMap<>();
    private final Set<String> lost = new TreeSet<>();

    private LostFields() {}

    /** Returns the paths to what the first record says and the second does not, sorted. */
    public static Set<String> of(Record told, Record readAgain) {
        LostFields fields = new LostFields();
        for (Member member : RecordShape.of(told.getClass()).members()) {
            Object value = member.get(told);
            Object again = member.get(readAgain);
            if (!value.equals(again)) {
                fields.walk(member.type(), again, Path.of(member.name()), true);
                fields.walk(member.type(), value, Path.of(member.name()), false);
                fields.kept.clear();
            }
        }
        return fields.lost;
    }

    private void walk(ValueType type, Object value, Path path, boolean isKept) {
        if (type instanceof ValueType.Maybe maybe) {
            if (maybe.isPresent(value)) {
                walk(maybe.inner(), maybe.unwrap(value), path, isKept);
            }
        } else if (type instanceof ValueType.Many many) {
            for (Object element : (List<?>) value) {
                walk(many.element(), element, path, isKept);
            }
        } else if (value instanceof Map<?, ?> texts) {
            texts.forEach((name, text) -> leaf(path.entry(name), text, isKept));
        } else if (value instanceof Record part && !(value instanceof Source) && !isFlat(part)) {
            walkMembers(part, path, isKept);
        } else {
            leaf(path, value, isKept);
        }
    }

    private void walkMembers(Record part, Path path, boolean isKept) {
        for (Member member : RecordShape.of(part.getClass()).members()) {
            Object value = member.get(part);
            if (member.isWritten(value)) {
                walk(member.type(), value, path.member(member.name()), isKept);
            }
        }
    }

    /** Tells whether a record holds single values only, so that it is one itself, as a quantity is. */
    private static boolean isFlat(Record part) {
        for (Member member : RecordShape.of(part.getClass()).members()) {
            ValueType type = member.type() instanceof ValueType.Maybe maybe ? maybe.inner() : member.type();
            if (!(type instanceof Scalar)) {
                return false;
            }
        }
        return true;
    }

    private void leaf(Path path, Object value, boolean isKept) {
        Leaf leaf = new Leaf(path, value);
        if (isKept) {
            kept.merge(leaf, 1, Integer::sum);
        } else if (kept.merge(leaf, -1, Integer::sum) < 0) {
            lost.add(path.told());
        }
    }
}
