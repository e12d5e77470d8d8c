/**
 * The machinery of foreign formats, written once: what binds columns, reads cells, and makes rows of a mapping.
 *
 * <p>Start at {@link org.conflictevents.io.internal.dialect.DialectEngine}. {@link org.conflictevents.io.internal.dialect.Grid} is where rows
 * come from, {@link org.conflictevents.io.internal.dialect.GridRow} reads their cells, and
 * {@link org.conflictevents.io.internal.dialect.DialectSink} writes them.
 */
@NullMarked
package org.conflictevents.io.internal.dialect;

import org.jspecify.annotations.NullMarked;
