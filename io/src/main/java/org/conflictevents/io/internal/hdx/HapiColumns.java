package org.conflictevents.io.internal.hdx;

import java.util.List;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Columns;

/** The columns of HAPI's conflict events, in the order of the files on HDX, and behind them what only the API has. */
final class HapiColumns {

    static final Columns ALL = new Columns();

    static final Column LOCATION_CODE = ALL.code("location_code").required();
    static final Column HAS_HRP = ALL.text("has_hrp");
    static final Column IN_GHO = ALL.text("in_gho");
    static final Column PROVIDER_ADMIN1_NAME = ALL.text("provider_admin1_name");
    static final Column PROVIDER_ADMIN2_NAME = ALL.text("provider_admin2_name");
    static final Column ADMIN1_CODE = ALL.code("admin1_code");
    static final Column ADMIN1_NAME = ALL.text("admin1_name");
    static final Column ADMIN2_CODE = ALL.code("admin2_code");
    static final Column ADMIN2_NAME = ALL.text("admin2_name");
    static final Column ADMIN_LEVEL = ALL.integer("admin_level").between(0, 2);
    static final Column EVENT_TYPE = ALL.text("event_type").required();
    static final Column EVENTS = ALL.integer("events").atLeast(0);
    static final Column FATALITIES = ALL.integer("fatalities").atLeast(0);
    static final Column PERIOD_START = ALL.day("reference_period_start").required();
    static final Column PERIOD_END = ALL.day("reference_period_end").required();
    static final Column DATASET_HDX_ID = ALL.code("dataset_hdx_id");
    static final Column RESOURCE_HDX_ID = ALL.code("resource_hdx_id");
    static final Column WARNING = ALL.text("warning");
    static final Column ERROR = ALL.text("error");

    static final Column LOCATION_REF = ALL.code("location_ref");
    static final Column LOCATION_NAME = ALL.text("location_name");
    static final Column ADMIN1_REF = ALL.code("admin1_ref");
    static final Column ADMIN2_REF = ALL.code("admin2_ref");

    /** The columns of a file on HDX. */
    static final List<Column> HEADER = ALL.all().subList(0, ERROR.index() + 1);

    /** What is said about the row, and not about what happened. */
    static final List<Column> ALWAYS_KEPT = List.of(
            HAS_HRP,
            IN_GHO,
            DATASET_HDX_ID,
            RESOURCE_HDX_ID,
            WARNING,
            ERROR,
            LOCATION_REF,
            LOCATION_NAME,
            ADMIN1_REF,
            ADMIN2_REF);

    private HapiColumns() {}
}
