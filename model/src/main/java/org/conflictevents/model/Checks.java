package org.conflictevents.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.conflictevents.model.internal.OneLine;
import org.conflictevents.model.internal.PackedTexts;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * What the compact constructors of this package's records share: a refused value is named, an absent one becomes empty.
 *
 * <p>Jackson calls those constructors directly and hands in null for a member that is not there, so each of them puts
 * right here what a builder would have.
 */
@SuppressWarnings("NullableOptional") // the very point: JSON binding hands in null for an absent Optional
final class Checks {

    private Checks() {}

    /** Returns the text if it says something: not all of it is blanks and control characters. */
    static String text(@Nullable String value, String name) {
        if (OneLine.isBlank(Objects.requireNonNull(value, name))) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    /**
     * Returns an id that can be told from every other in a line of print: it says something, begins and ends with it, and
     * holds no control characters and no line separators.
     */
    static String id(@Nullable String value, String name) {
        String id = text(value, name);
        for (int i = 0; i < id.length(); i++) {
            if (OneLine.breaks(id.charAt(i))) {
                throw new IllegalArgumentException(
                        "%s must hold no control character or line separator, but '%s' has U+%04X at index %s"
                                .formatted(name, Suggestions.abbreviate(id), (int) id.charAt(i), i));
            }
        }
        if (OneLine.isBlank(id.charAt(0)) || OneLine.isBlank(id.charAt(id.length() - 1))) {
            throw new IllegalArgumentException(
                    name + " must not begin or end with a blank, was '" + Suggestions.abbreviate(id) + "'");
        }
        return id;
    }

    /** Returns the id if it is absent or can stand as one. */
    static Optional<String> id(@Nullable Optional<String> value, String name) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.isPresent()) {
            id(value.get(), name);
        }
        return value;
    }

    /** Returns the text if it is absent or says something: an empty text is no way to say that a thing is unknown. */
    static Optional<String> text(@Nullable Optional<String> value, String name) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.isPresent()) {
            text(value.get(), name);
        }
        return value;
    }

    static <T> Optional<T> optional(@Nullable Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    /** Returns an unmodifiable copy in the same order. */
    static <T> List<T> list(@Nullable List<T> value, String name) {
        if (value == null || value.isEmpty()) {
            return List.of();
        }
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i) == null) {
                throw new NullPointerException(name + "[" + i + "]");
            }
        }
        return List.copyOf(value);
    }

    /** Returns an unmodifiable copy in the same order, of texts that say something. */
    static List<String> texts(@Nullable List<String> value, String name) {
        List<String> copy = list(value, name);
        for (int i = 0; i < copy.size(); i++) {
            text(copy.get(i), name + "[" + i + "]");
        }
        return copy;
    }

    /** Returns an unmodifiable copy, sorted by name: external ids have no order of their own. */
    static Map<String, String> ids(@Nullable Map<String, String> value, String name) {
        if (value == null || value.isEmpty()) {
            return Map.of();
        }
        if (value instanceof PackedTexts packed && packed.areIds()) {
            return value;
        }
        value.forEach((k, v) -> {
            text(k, name + " key");
            text(v, name + "[" + k + "]");
        });
        return Collections.unmodifiableMap(new TreeMap<>(value));
    }

    /** Returns an unmodifiable copy in the same order. */
    static Map<String, String> extras(@Nullable Map<String, String> value, String name) {
        if (value == null || value.isEmpty()) {
            return Map.of();
        }
        if (value instanceof PackedTexts) {
            return value;
        }
        value.forEach((k, v) -> {
            Objects.requireNonNull(k, name + " key");
            Objects.requireNonNull(v, name + "[" + k + "]");
        });
        return Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }

    /** Returns the attributions of a place or an actor, which name no voices: a voice is an actor itself. */
    static List<Attribution> voiceless(@Nullable List<Attribution> value, String owner) {
        List<Attribution> copy = list(value, "attributions");
        for (Attribution attribution : copy) {
            if (!attribution.voices().isEmpty()) {
                throw new IllegalArgumentException(
                        "attributions of " + owner + " must name no voices, but one names " + attribution.voices());
            }
        }
        return copy;
    }
}
