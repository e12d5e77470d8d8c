/**
 * What every format's reader and writer has to do with rows: count them, say what became of each, and stop when it is time.
 *
 * <p>Start at {@link org.conflictevents.io.internal.rows.Reading}, the book in which a reader of any format writes down each row, and
 * {@link org.conflictevents.io.internal.rows.RowSource}, what such a reader is.
 */
@NullMarked
package org.conflictevents.io.internal.rows;

import org.jspecify.annotations.NullMarked;
