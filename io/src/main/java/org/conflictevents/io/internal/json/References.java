package org.conflictevents.io.internal.json;

import org.conflictevents.io.internal.shape.ValueType.Reference;
import org.jspecify.annotations.Nullable;

/** How a record that others hold too stands in the JSON of those that hold it. */
interface References {

    /** Each stands as a whole where it is held. */
    References NESTED = (node, type, reader) -> reader.readRecord(node, type.shape());

    /**
     * Returns the record that a value stands for.
     *
     * @return the record, null if there is none; the reader's faults then say why
     */
    @Nullable
    Record resolve(Node node, Reference type, NodeReader reader);
}
