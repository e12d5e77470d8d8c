package org.conflictevents.io.internal.hdx;

import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.model.Event;

/** The dialect of HDX HAPI's conflict events. */
public final class HapiDialect {

    private HapiDialect() {}

    /** Returns the dialect. */
    public static Dialect<Event> create() {
        return Dialect.events("hapi", "HDX HAPI conflict events", HapiColumns.ALL)
                .signs(
                        HapiColumns.LOCATION_CODE,
                        HapiColumns.EVENT_TYPE,
                        HapiColumns.EVENTS,
                        HapiColumns.FATALITIES,
                        HapiColumns.PERIOD_START)
                .source(file -> Sources.of(file, "HDX HAPI conflict events: counts of ACLED's events", "hapi")
                        .publisher("OCHA Centre for Humanitarian Data")
                        .build())
                .reads(HapiReader::new)
                .header(HapiColumns.HEADER)
                .build();
    }
}
