/** What all formats share. */
@NullMarked
package org.conflictevents.io.internal;

import org.jspecify.annotations.NullMarked;
