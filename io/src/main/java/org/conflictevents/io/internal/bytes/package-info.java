/**
 * Inputs as bytes: opened, counted, and unpacked where they are packed, within limits.
 *
 * <p>Start at {@link org.conflictevents.io.internal.bytes.ByteInput}.
 */
@NullMarked
package org.conflictevents.io.internal.bytes;

import org.jspecify.annotations.NullMarked;
