package org.conflictevents.io.internal.acled;

import java.util.List;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Column.DayForm;
import org.conflictevents.io.dialect.Columns;

/** The columns of ACLED in the order of its exports since March 2023, and those that other exports have. */
final class AcledColumns {

    static final Columns ALL = new Columns();

    static final Column EVENT_ID = ALL.code("event_id_cnty");
    static final Column EVENT_DATE =
            ALL.day("event_date").written(DayForm.MONTH_NAME).required();
    static final Column YEAR = ALL.integer("year");
    static final Column TIME_PRECISION = ALL.integer("time_precision").between(1, 3);
    static final Column DISORDER_TYPE = ALL.text("disorder_type");
    static final Column EVENT_TYPE = ALL.text("event_type").required();
    static final Column SUB_EVENT_TYPE = ALL.text("sub_event_type");
    static final Column ACTOR_1 = ALL.text("actor1");
    static final Column ASSOC_ACTOR_1 = ALL.text("assoc_actor_1", "ally_actor_1");
    static final Column INTER_1 = ALL.code("inter1");
    static final Column ACTOR_2 = ALL.text("actor2");
    static final Column ASSOC_ACTOR_2 = ALL.text("assoc_actor_2", "ally_actor_2");
    static final Column INTER_2 = ALL.code("inter2");
    static final Column INTERACTION = ALL.code("interaction");
    static final Column CIVILIAN_TARGETING = ALL.text("civilian_targeting");
    static final Column ISO = ALL.integer("iso").atLeast(0);
    static final Column REGION = ALL.text("region");
    static final Column COUNTRY = ALL.text("country");
    static final Column ADMIN_1 = ALL.text("admin1");
    static final Column ADMIN_2 = ALL.text("admin2");
    static final Column ADMIN_3 = ALL.text("admin3");
    static final Column LOCATION = ALL.text("location");
    static final Column LATITUDE = ALL.decimal("latitude").between(-90, 90);
    static final Column LONGITUDE = ALL.decimal("longitude").between(-180, 180);
    static final Column GEO_PRECISION = ALL.integer("geo_precision").between(1, 3);
    static final Column SOURCE = ALL.text("source");
    static final Column SOURCE_SCALE = ALL.text("source_scale");
    static final Column NOTES = ALL.text("notes");
    static final Column FATALITIES = ALL.integer("fatalities").atLeast(0);
    static final Column TAGS = ALL.text("tags");
    static final Column TIMESTAMP = ALL.integer("timestamp").atLeast(0);

    /** What exports up to March 2023 have beside that. */
    static final Column DATA_ID = ALL.code("data_id");

    static final Column EVENT_ID_NO_CNTY = ALL.code("event_id_no_cnty");
    static final Column ISO3 = ALL.code("iso3");

    /** What files up to 2017 have in place of {@code iso}. */
    static final Column GWNO = ALL.integer("gwno").atLeast(0);

    /** What the API adds if it is asked for people nearby. */
    static final List<Column> POPULATION = List.of(
            ALL.text("population_best"),
            ALL.text("population_1km"),
            ALL.text("population_2km"),
            ALL.text("population_5km"));

    /** The columns that are written. */
    static final List<Column> HEADER = ALL.all().subList(0, TIMESTAMP.index() + 1);

    private AcledColumns() {}
}
