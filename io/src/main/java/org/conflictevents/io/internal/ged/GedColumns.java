package org.conflictevents.io.internal.ged;

import java.util.List;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Columns;

/** The columns of GED in the order of its releases since 21.1, with the names that they had before. */
final class GedColumns {

    static final Columns ALL = new Columns();

    static final Column ID = ALL.code("id", "ged_id");
    static final Column RELID = ALL.code("relid");
    static final Column YEAR = ALL.integer("year");
    static final Column ACTIVE_YEAR = ALL.text("active_year");
    static final Column CODE_STATUS = ALL.text("code_status");
    static final Column TYPE_OF_VIOLENCE =
            ALL.integer("type_of_violence").between(1, 3).required();
    static final Column CONFLICT_DSET_ID = ALL.text("conflict_dset_id");
    static final Column CONFLICT_NEW_ID = ALL.code("conflict_new_id");
    static final Column CONFLICT_NAME = ALL.text("conflict_name");
    static final Column DYAD_DSET_ID = ALL.text("dyad_dset_id");
    static final Column DYAD_NEW_ID = ALL.code("dyad_new_id");
    static final Column DYAD_NAME = ALL.text("dyad_name");
    static final Column SIDE_A_DSET_ID = ALL.text("side_a_dset_id");
    static final Column SIDE_A_NEW_ID = ALL.code("side_a_new_id");
    static final Column SIDE_A = ALL.text("side_a").required();
    static final Column SIDE_B_DSET_ID = ALL.text("side_b_dset_id");
    static final Column SIDE_B_NEW_ID = ALL.code("side_b_new_id");
    static final Column SIDE_B = ALL.text("side_b").required();
    static final Column NUMBER_OF_SOURCES = ALL.integer("number_of_sources");
    static final Column SOURCE_ARTICLE = ALL.text("source_article");
    static final Column SOURCE_OFFICE = ALL.text("source_office");
    static final Column SOURCE_DATE = ALL.text("source_date");
    static final Column SOURCE_HEADLINE = ALL.text("source_headline");
    static final Column SOURCE_ORIGINAL = ALL.text("source_original");
    static final Column WHERE_PREC = ALL.integer("where_prec").between(1, 7);
    static final Column WHERE_COORDINATES = ALL.text("where_coordinates", "coordinate_location");
    static final Column WHERE_DESCRIPTION = ALL.text("where_description", "where_location");
    static final Column ADM_1 = ALL.text("adm_1", "adm1");
    static final Column ADM_2 = ALL.text("adm_2", "adm2");
    static final Column LATITUDE = ALL.decimal("latitude").between(-90, 90);
    static final Column LONGITUDE = ALL.decimal("longitude").between(-180, 180);
    static final Column GEOM_WKT = ALL.text("geom_wkt");
    static final Column PRIOGRID_GID = ALL.integer("priogrid_gid");
    static final Column COUNTRY = ALL.text("country");
    static final Column COUNTRY_ID = ALL.integer("country_id").between(0, 99_999);
    static final Column REGION = ALL.text("region");
    static final Column EVENT_CLARITY = ALL.integer("event_clarity").between(1, 2);
    static final Column DATE_PREC = ALL.integer("date_prec").between(1, 5);
    static final Column DATE_START = ALL.day("date_start").required();
    static final Column DATE_END = ALL.day("date_end").required();
    static final Column DEATHS_A = ALL.integer("deaths_a").atLeast(0);
    static final Column DEATHS_B = ALL.integer("deaths_b").atLeast(0);
    static final Column DEATHS_CIVILIANS = ALL.integer("deaths_civilians").atLeast(0);
    static final Column DEATHS_UNKNOWN = ALL.integer("deaths_unknown").atLeast(0);
    static final Column BEST = ALL.integer("best", "best_est").atLeast(0);
    static final Column HIGH = ALL.integer("high", "high_est").atLeast(0);
    static final Column LOW = ALL.integer("low", "low_est").atLeast(0);
    static final Column GWNOA = ALL.code("gwnoa");
    static final Column GWNOB = ALL.code("gwnob");

    /** What releases up to 18 have beside that; they are not written. */
    static final Column GEOCOMMENT = ALL.text("Geocomment");

    /** The columns that are written. */
    static final List<Column> HEADER = ALL.all().subList(0, GWNOB.index() + 1);

    /** The parts of the best estimate. */
    static final List<Column> DEATHS = List.of(DEATHS_A, DEATHS_B, DEATHS_CIVILIANS, DEATHS_UNKNOWN);

    private GedColumns() {}
}
