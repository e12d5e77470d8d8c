package org.conflictevents.io.internal.json;

import java.util.Optional;
import org.conflictevents.io.Problem;

/** Where the values of a tree stand in their input: what their offsets mean. The order of offsets is that of the input. */
public interface Whereabouts {

    /**
     * Returns a problem with what stands at an offset.
     *
     * @param offset the offset of the value, -1 for one that does not stand in the input
     * @param path the path to it from the root
     */
    Problem problem(int offset, String path, String message, Optional<String> expected, Optional<String> found);

    /** Returns in words where an offset lies, such as {@code line 3 column 1}. */
    String position(int offset);
}
