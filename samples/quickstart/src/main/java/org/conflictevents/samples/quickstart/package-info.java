/** Three questions to the Idlib 2020 dataset, as a program to copy from. Start at {@code Quickstart}. */
@NullMarked
package org.conflictevents.samples.quickstart;

import org.jspecify.annotations.NullMarked;
