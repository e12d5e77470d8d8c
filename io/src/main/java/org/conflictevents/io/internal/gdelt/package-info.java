/** GDELT: how the rows of its event tables become events, and those of its mentions attributions. */
@NullMarked
package org.conflictevents.io.internal.gdelt;

import org.jspecify.annotations.NullMarked;
