package org.conflictevents.io.internal.csv;

import java.util.List;
import org.conflictevents.io.internal.shape.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name in the header
 * @param role what it holds
 * @param path for a {@link Role#MEMBER} the names of the members that lead to the value from the record
 * @param form how JSON writes the value
 * @param vocabulary the terms that may stand there, none where anything may
 * @param target the table whose key stands there, null where none does
 * @param isRequired whether a row must fill it
 */
record Column(
        String name,
        Role role,
        List<String> path,
        Scalar.Form form,
        List<String> vocabulary,
        @Nullable Table target,
        boolean isRequired) {

    /** What a column holds. */
    enum Role {
        /** What others name the row by, where the record has no id. */
        KEY,
        /** The key of the row that this one belongs to; blank where it belongs to one of another table. */
        OWNER,
        /** Where the row stands among those of its owner. */
        POSITION,
        /** A value of the record. */
        MEMBER,
        /** The whole of what is in the list. */
        ELEMENT,
        /** The name of a text. */
        NAME,
        /** A text that has a name. */
        TEXT
    }

    static Column of(String name, Role role, Scalar.Form form, @Nullable Table target, boolean isRequired) {
        return new Column(name, role, List.of(), form, List.of(), target, isRequired);
    }
}
