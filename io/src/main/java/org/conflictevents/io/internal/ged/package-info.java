/** UCDP GED, the Georeferenced Event Dataset: how its rows become events, and events its rows. */
@NullMarked
package org.conflictevents.io.internal.ged;

import org.jspecify.annotations.NullMarked;
