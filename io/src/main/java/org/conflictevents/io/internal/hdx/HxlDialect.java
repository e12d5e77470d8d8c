package org.conflictevents.io.internal.hdx;

import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.dialect.DialectEngine;
import org.conflictevents.io.internal.formats.Engine;
import org.conflictevents.model.Event;

/** The dialect of tables with HXL tags. */
public final class HxlDialect {

    private HxlDialect() {}

    /** Returns the dialect, which reads. */
    static Dialect<Event> create() {
        return Dialect.events("hxl", "Table with HXL tags", HxlColumns.ALL)
                .source(file -> Sources.of(
                                file, "Table with HXL tags: " + (file.isBlank() ? "no name" : file.strip()), "hxl")
                        .build())
                .reads(HxlReader::new)
                .build();
    }

    /** Returns what reads and writes the format. */
    public static Engine engine() {
        return new HxlEngine(new DialectEngine<>(create(), false), false);
    }
}
