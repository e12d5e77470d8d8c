/** The Idlib 2020 dataset in JShell, in a pipe: what {@code samples/jshell/run} runs when it is not at a terminal. */
@NullMarked
package org.conflictevents.samples.jshell;

import org.jspecify.annotations.NullMarked;
