/**
 * How several datasets become one, and how two are compared. {@link Merger} and {@link Differ} are what the model calls; nothing here
 * appears in a public signature.
 */
@NullMarked
package org.conflictevents.model.internal.merge;

import org.jspecify.annotations.NullMarked;
