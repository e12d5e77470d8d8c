/** Shows that the Idlib 2020 dataset holds what its articles say, as a program to copy from. Start at {@code Report}. */
@NullMarked
package org.conflictevents.samples.provenance;

import org.jspecify.annotations.NullMarked;
