/**
 * Which events have what, as sets of their numbers in the dataset: built once over many events, so that a question need not look at all of
 * them. Knows nothing of filters.
 */
@NullMarked
package org.conflictevents.query.internal.index;

import org.jspecify.annotations.NullMarked;
