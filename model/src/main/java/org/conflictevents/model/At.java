package org.conflictevents.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands, spelled out only when somebody complains.
 *
 * @param parent the record that it is in; null for a list of the dataset
 * @param list the list
 * @param id the id in the list, or the position of what has none
 */
record At(@Nullable At parent, String list, String id) {

    @Override
    public String toString() {
        return (parent == null ? "" : parent + ".") + list + "[" + id + "]";
    }
}
