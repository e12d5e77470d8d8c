/** What the modules of this project share and nobody else sees. Nothing here appears in a public signature. */
@NullMarked
package org.conflictevents.model.internal;

import org.jspecify.annotations.NullMarked;
