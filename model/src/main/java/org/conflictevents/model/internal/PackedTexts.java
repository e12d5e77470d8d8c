package org.conflictevents.model.internal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts by name in a fixed order, whose names all rows of a file share: as small as an array of the texts.
 *
 * <p>Equal to any map with the same entries. Immutable and safe for use by several threads.
 */
public final class PackedTexts extends AbstractMap<String, String> {

    /** Names that many maps share. Immutable. */
    public static final class Names {
        private final String[] names;
        private final boolean isSorted;

        private Names(String[] names) {
            this.names = names;
            boolean sorted = true;
            for (int i = 0; i < names.length; i++) {
                sorted &= !OneLine.isBlank(names[i]) && (i == 0 || names[i - 1].compareTo(names[i]) < 0);
            }
            this.isSorted = sorted;
        }

        /**
         * Returns names in their order.
         *
         * @throws IllegalArgumentException if one of them is there twice
         */
        public static Names of(List<String> names) {
            if (new HashSet<>(names).size() < names.size()) {
                throw new IllegalArgumentException("a name is there twice in " + names);
            }
            return new Names(names.toArray(String[]::new));
        }

        /** Returns how many there are. */
        public int size() {
            return names.length;
        }
    }

    private final Names names;
    private final String[] texts;

    private PackedTexts(Names names, String[] texts) {
        this.names = names;
        this.texts = texts;
    }

    /**
     * Returns texts by their names.
     *
     * @param names the names
     * @param texts a text for each name, which are copied
     */
    public static Map<String, String> of(Names names, String... texts) {
        if (texts.length != names.names.length) {
            throw new IllegalArgumentException(
                    "expected " + names.names.length + " texts, one for each name, but found " + texts.length);
        }
        String[] copy = texts.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == null) {
                throw new NullPointerException(names.names[i]);
            }
        }
        return copy.length == 0 ? Map.of() : new PackedTexts(names, copy);
    }

    /** Tells whether names and texts can stand as ids: the names say something and are sorted, the texts say something. */
    public boolean areIds() {
        if (!names.isSorted) {
            return false;
        }
        for (String text : texts) {
            if (OneLine.isBlank(text)) {
                return false;
            }
        }
        return true;
    }

    private int indexOf(@Nullable Object name) {
        for (int i = 0; i < texts.length; i++) {
            if (names.names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return indexOf(name) >= 0;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        int index = indexOf(name);
        return index < 0 ? null : texts[index];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (other instanceof PackedTexts packed && names.equals(packed.names)) {
            return Arrays.equals(texts, packed.texts);
        }
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < texts.length; i++) {
            hash += Objects.hashCode(names.names[i]) ^ texts[i].hashCode();
        }
        return hash;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return texts.length;
            }

            @Override
            public Iterator<Entry<String, String>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, String>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < texts.length;
        }

        @Override
        public Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("there are no more than " + texts.length + " entries");
            }
            Entry<String, String> entry = Map.entry(names.names[next], texts[next]);
            next++;
            return entry;
        }
    }
}
