/** Converts files from one exchange format into another, as a program to copy from. Start at {@code Convert}. */
@NullMarked
package org.conflictevents.samples.convert;

import org.jspecify.annotations.NullMarked;
