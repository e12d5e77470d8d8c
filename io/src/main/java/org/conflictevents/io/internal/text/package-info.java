/** What is read off a text by itself: its code points, its sentences, its numbers. */
@NullMarked
package org.conflictevents.io.internal.text;

import org.jspecify.annotations.NullMarked;
