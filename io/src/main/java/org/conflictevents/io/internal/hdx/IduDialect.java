package org.conflictevents.io.internal.hdx;

import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.model.Event;

/** The dialect of IDMC's Internal Displacement Updates. */
public final class IduDialect {

    private IduDialect() {}

    /** Returns the dialect. */
    public static Dialect<Event> create() {
        return Dialect.events("idu", "IDMC Internal Displacement Updates", IduColumns.ALL)
                .signs(
                        IduColumns.ID,
                        IduColumns.DISPLACEMENT_TYPE,
                        IduColumns.QUALIFIER,
                        IduColumns.FIGURE,
                        IduColumns.DISPLACEMENT_DATE)
                .source(file -> Sources.of(file, "IDMC Internal Displacement Updates (IDU)", "idu")
                        .publisher("Internal Displacement Monitoring Centre")
                        .build())
                .reads(IduReader::new)
                .header(IduColumns.HEADER)
                .build();
    }
}
