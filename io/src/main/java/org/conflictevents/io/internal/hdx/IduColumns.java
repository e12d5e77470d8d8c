package org.conflictevents.io.internal.hdx;

import java.util.List;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Columns;

/** The columns of IDMC's Internal Displacement Updates, in the order of the file on HDX, and behind them what only the API has. */
final class IduColumns {

    static final Columns ALL = new Columns();

    static final Column ID = ALL.code("id").required();
    static final Column COUNTRY = ALL.text("country");
    static final Column ISO3 = ALL.code("iso3");
    static final Column LATITUDE = ALL.decimal("latitude").between(-90, 90);
    static final Column LONGITUDE = ALL.decimal("longitude").between(-180, 180);
    static final Column CENTROID = ALL.text("centroid");
    static final Column DISPLACEMENT_TYPE = ALL.text("displacement_type");
    static final Column QUALIFIER = ALL.text("qualifier");
    static final Column FIGURE = ALL.integer("figure").atLeast(0);

    /** Days, but with a time of day that tells which day it is: see {@link IduDates}. */
    static final Column DISPLACEMENT_DATE = ALL.text("displacement_date");

    static final Column START_DATE = ALL.text("displacement_start_date");
    static final Column END_DATE = ALL.text("displacement_end_date");
    static final Column YEAR = ALL.integer("year").between(1900, 2999);
    static final Column EVENT_NAME = ALL.text("event_name");
    static final Column EVENT_START_DATE = ALL.text("event_start_date");
    static final Column EVENT_END_DATE = ALL.text("event_end_date");
    static final Column CATEGORY = ALL.text("category");
    static final Column SUBCATEGORY = ALL.text("subcategory");
    static final Column TYPE = ALL.text("type");
    static final Column SUBTYPE = ALL.text("subtype");
    static final Column OLD_ID = ALL.code("old_id");
    static final Column CREATED_AT = ALL.text("created_at");
    static final Column DESCRIPTION = ALL.text("description");
    static final Column LINK = ALL.text("link");
    static final Column COMBINED_TYPE = ALL.text("combined_type");

    static final Column POPUP_TEXT = ALL.text("standard_popup_text");
    static final Column INFO_TEXT = ALL.text("standard_info_text");

    /** The columns that both the API and HDX have: the others tell one from the other, and are no drift. */
    static final List<Column> HEADER = ALL.all().subList(0, CREATED_AT.index() + 1);

    static final List<Column> ALWAYS_KEPT = List.of(
            DISPLACEMENT_TYPE,
            EVENT_NAME,
            EVENT_START_DATE,
            EVENT_END_DATE,
            CATEGORY,
            SUBCATEGORY,
            TYPE,
            SUBTYPE,
            OLD_ID,
            CREATED_AT,
            DESCRIPTION,
            LINK,
            COMBINED_TYPE,
            POPUP_TEXT,
            INFO_TEXT);

    private IduColumns() {}
}
