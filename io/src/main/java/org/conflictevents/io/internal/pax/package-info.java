/** The PA-X Peace Agreements Database: how its rows become agreements. */
@NullMarked
package org.conflictevents.io.internal.pax;

import org.jspecify.annotations.NullMarked;
