/**
 * Inputs as bytes: opened, counted, and unpacked where they are packed, within limits; and outputs that are there as a whole or not at all.
 *
 * <p>Start at {@link org.conflictevents.io.internal.bytes.ByteInput} and {@link org.conflictevents.io.internal.bytes.ByteOutput}.
 */
@NullMarked
package org.conflictevents.io.internal.bytes;

import org.jspecify.annotations.NullMarked;
