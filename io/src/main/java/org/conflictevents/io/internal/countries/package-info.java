/** The table of countries behind {@link org.conflictevents.io.Country}. */
@NullMarked
package org.conflictevents.io.internal.countries;

import org.jspecify.annotations.NullMarked;
