/** What stands behind the query API: names and their spellings, trees of places and actors, totals, text widths. Nothing here appears in a public signature. */
@NullMarked
package org.conflictevents.query.internal;

import org.jspecify.annotations.NullMarked;
