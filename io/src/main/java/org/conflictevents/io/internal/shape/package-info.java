/**
 * What the records of the model look like from outside: their members, and how each is written and read.
 *
 * <p>Start at {@link org.conflictevents.io.internal.shape.RecordShape}. Every format derives its members from here, so that no
 * member's name stands in the code twice.
 */
@NullMarked
package org.conflictevents.io.internal.shape;

import org.jspecify.annotations.NullMarked;
