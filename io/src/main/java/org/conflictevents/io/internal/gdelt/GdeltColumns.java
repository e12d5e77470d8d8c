package org.conflictevents.io.internal.gdelt;

import java.util.List;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Columns;

/** The columns of GDELT's events in the order of GDELT 2.0. The files have no header: their number of columns tells which they are. */
final class GdeltColumns {

    /**
     * The columns of one of the two actors.
     *
     * @param further what else is said of the actor, beside code and name, in the order of the file
     */
    record ActorColumns(Column code, Column name, Column country, List<Column> further, List<Column> types) {}

    static final Columns ALL = new Columns();

    static final Column ID = ALL.integer("GLOBALEVENTID").atLeast(0).required();
    static final Column DAY = ALL.day("SQLDATE").required();
    static final Column MONTH_YEAR = ALL.code("MonthYear");
    static final Column YEAR = ALL.code("Year");
    static final Column FRACTION_DATE = ALL.code("FractionDate");
    static final ActorColumns ACTOR_1 = actor("Actor1");
    static final ActorColumns ACTOR_2 = actor("Actor2");
    static final Column IS_ROOT_EVENT = ALL.code("IsRootEvent");
    static final Column EVENT_CODE = ALL.code("EventCode").required();
    static final Column EVENT_BASE_CODE = ALL.code("EventBaseCode");
    static final Column EVENT_ROOT_CODE = ALL.code("EventRootCode");
    static final Column QUAD_CLASS = ALL.code("QuadClass");
    static final Column GOLDSTEIN_SCALE = ALL.code("GoldsteinScale");
    static final Column NUM_MENTIONS = ALL.code("NumMentions");
    static final Column NUM_SOURCES = ALL.code("NumSources");
    static final Column NUM_ARTICLES = ALL.code("NumArticles");
    static final Column AVG_TONE = ALL.code("AvgTone");

    /** Where the words for the actors stood in the text, on the map: nothing that the event says of itself. */
    static final List<Column> ACTOR_1_GEO = geo("Actor1Geo");

    static final List<Column> ACTOR_2_GEO = geo("Actor2Geo");
    static final Column GEO_TYPE = ALL.integer("ActionGeo_Type").between(0, 5);
    static final Column GEO_FULL_NAME = ALL.text("ActionGeo_FullName");
    static final Column GEO_COUNTRY = ALL.code("ActionGeo_CountryCode");
    static final Column GEO_ADM1 = ALL.code("ActionGeo_ADM1Code");
    static final Column GEO_ADM2 = ALL.code("ActionGeo_ADM2Code");
    static final Column GEO_LAT = ALL.decimal("ActionGeo_Lat").between(-90, 90);
    static final Column GEO_LONG = ALL.decimal("ActionGeo_Long").between(-180, 180);
    static final Column GEO_FEATURE = ALL.code("ActionGeo_FeatureID");
    static final Column ADDED = ALL.code("DATEADDED");
    static final Column SOURCE_URL = ALL.text("SOURCEURL");

    /** The 61 columns of GDELT 2.0. */
    static final List<Column> VERSION_2 = List.copyOf(ALL.all());

    /** The 58 columns of the daily files of GDELT 1.0. */
    static final List<Column> VERSION_1 = VERSION_2.stream()
            .filter(column -> !column.name().endsWith("ADM2Code"))
            .toList();

    /** The 57 columns of the files up to March 2013, in which no source is named. */
    static final List<Column> BACKFILE = VERSION_1.subList(0, VERSION_1.size() - 1);

    private GdeltColumns() {}

    private static ActorColumns actor(String prefix) {
        Column code = ALL.code(prefix + "Code");
        Column name = ALL.text(prefix + "Name");
        Column country = ALL.code(prefix + "CountryCode");
        List<Column> groups = List.of(
                ALL.code(prefix + "KnownGroupCode"),
                ALL.code(prefix + "EthnicCode"),
                ALL.code(prefix + "Religion1Code"),
                ALL.code(prefix + "Religion2Code"));
        List<Column> types =
                List.of(ALL.code(prefix + "Type1Code"), ALL.code(prefix + "Type2Code"), ALL.code(prefix + "Type3Code"));
        return new ActorColumns(code, name, country, groups, types);
    }

    private static List<Column> geo(String prefix) {
        return List.of(
                ALL.code(prefix + "_Type"),
                ALL.text(prefix + "_FullName"),
                ALL.code(prefix + "_CountryCode"),
                ALL.code(prefix + "_ADM1Code"),
                ALL.code(prefix + "_ADM2Code"),
                ALL.code(prefix + "_Lat"),
                ALL.code(prefix + "_Long"),
                ALL.code(prefix + "_FeatureID"));
    }
}
