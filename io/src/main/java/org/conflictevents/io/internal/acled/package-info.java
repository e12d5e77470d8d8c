/** ACLED, the Armed Conflict Location and Event Data: how its rows become events, and events its rows. */
@NullMarked
package org.conflictevents.io.internal.acled;

import org.jspecify.annotations.NullMarked;
