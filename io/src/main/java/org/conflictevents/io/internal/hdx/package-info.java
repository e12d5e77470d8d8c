/**
 * The formats of humanitarian data that come by the Humanitarian Data Exchange: HDX HAPI conflict events, IDMC's Internal Displacement
 * Updates, and tables with HXL tags.
 */
@NullMarked
package org.conflictevents.io.internal.hdx;

import org.jspecify.annotations.NullMarked;
