@NullMarked
package org.conflictevents.model;

import org.jspecify.annotations.NullMarked;
