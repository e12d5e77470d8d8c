package org.conflictevents.io.internal.csv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.conflictevents.io.internal.json.Unfit;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table go by, and which row that is: ids, or numbers. Not thread-safe.
 *
 * <p>Those that belong to a row mostly follow in its order, so that a look at the row that was found last, and the next, finds most of
 * them; only for others there is a map.
 */
final class QuickKeys {

    private final boolean isGuarded;
    private String[] ids = new String[0];
    private int[] numbers = new int[0];
    private int size;
    private int found;
    private @Nullable Map<Object, Integer> rows;

    QuickKeys(boolean isGuarded) {
        this.isGuarded = isGuarded;
    }

    /** Returns a number from 1, as it is written by those who count. */
    static int number(char[] chars, int start, int length) {
        int number = 0;
        for (int i = start; i < start + length; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9 || (number == 0 && digit == 0) || length > 9) {
                throw new Unfit();
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Adds the id of the next row, which is no other's. */
    void add(String id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, Math.max(64, 2 * size));
        }
        ids[size++] = id;
    }

    /** Adds the number of the next row. */
    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(64, 2 * size));
        }
        boolean isInOrder = size == 0 || number > numbers[size - 1];
        numbers[size++] = number;
        if (rows != null) {
            note(rows, number, size - 1);
        } else if (!isInOrder) {
            byKey();
        }
    }

    /** Returns the id of a row. */
    String id(int row) {
        return ids[row];
    }

    /** Returns the row of this number. */
    int row(int number) {
        if (number <= size && numbers[number - 1] == number) {
            return number - 1;
        }
        return get(number);
    }

    /** Returns the row of the id that a cell holds. */
    int row(char[] chars, int start, int length) {
        for (int row = found; row < Math.min(size, found + 2); row++) {
            if (isId(ids[row], chars, start, length)) {
                found = row;
                return row;
            }
        }
        found = get(Cells.read(new String(chars, start, length), isGuarded));
        return found;
    }

    /** Tells whether a cell holds an id; of one that needs a second look it says no. */
    private boolean isId(String id, char[] chars, int start, int length) {
        if (id.length() != length || (isGuarded && chars[start] == '\'')) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) { // ids differ at their ends
            char c = chars[start + i];
            if (c != id.charAt(i) || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private int get(Object key) {
        Integer row = byKey().get(key);
        if (row == null) {
            throw new Unfit();
        }
        return row;
    }

    private Map<Object, Integer> byKey() {
        Map<Object, Integer> known = rows;
        if (known == null) {
            known = new HashMap<>(2 * size);
            for (int row = 0; row < size; row++) {
                note(known, numbers.length > 0 ? (Object) numbers[row] : ids[row], row);
            }
            rows = known;
        }
        return known;
    }

    private static void note(Map<Object, Integer> known, Object key, int row) {
        if (known.putIfAbsent(key, row) != null) {
            throw new Unfit();
        }
    }
}
