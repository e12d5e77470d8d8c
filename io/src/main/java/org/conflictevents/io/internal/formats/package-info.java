/**
 * The formats: what each reads and writes, and how its inputs are told from others.
 *
 * <p>Start at {@link org.conflictevents.io.internal.formats.Engine}.
 */
@NullMarked
package org.conflictevents.io.internal.formats;

import org.jspecify.annotations.NullMarked;
