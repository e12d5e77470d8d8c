/**
 * Tables of separated values: rows of any of them, and a dataset as a package of them.
 *
 * <p>Start at {@link org.conflictevents.io.internal.csv.CsvRows} for the rows of one file, and at {@code Layout} for the
 * tables of a package.
 */
@NullMarked
package org.conflictevents.io.internal.csv;

import org.jspecify.annotations.NullMarked;
