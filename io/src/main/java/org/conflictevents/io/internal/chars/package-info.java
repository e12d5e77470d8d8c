/**
 * Inputs as characters and physical lines: which charset, where bytes are no characters, where lines end.
 *
 * <p>A format of lines, each by itself, reads {@link org.conflictevents.io.internal.chars.Lines}; one whose rows may have line ends
 * in them reads a {@link org.conflictevents.io.internal.chars.TextReader}. Both count physical lines alike, end them at a line feed, a
 * carriage return or both, and report bytes that are no characters by the line they are in.
 */
@NullMarked
package org.conflictevents.io.internal.chars;

import org.jspecify.annotations.NullMarked;
