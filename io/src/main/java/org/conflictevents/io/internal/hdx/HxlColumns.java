package org.conflictevents.io.internal.hdx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Columns;
import org.conflictevents.model.Group;
import org.conflictevents.model.Measure;

/** The tags that are read, and those that are written. */
final class HxlColumns {

    /** A number in a table: its best, its least and its greatest value. */
    record Counted(Measure measure, Optional<Group> group, Column value, Column min, Column max) {}

    /** People whom something befell, whatever it was. */
    static final Measure AFFECTED = Measure.of("AFFECTED");

    static final Measure IN_NEED = Measure.of("IN_NEED");

    static final Columns ALL = new Columns();

    static final Column ID = ALL.code("#meta+id");
    static final Column EVENT = ALL.code("#event+id");
    static final Column EVENT_TYPE = ALL.text("#event+type");
    static final Column SCOPE = ALL.text("#event+scope");
    static final Column MODALITY = ALL.text("#event+modality");
    static final Column EVENT_NAME = ALL.text("#event+name", "#event");
    static final Column DESCRIPTION = ALL.text("#description", "#event+description");
    static final Column MEASURE = ALL.text("#indicator+name");
    static final Column VALUE =
            ALL.decimal("#indicator+value+num", "#indicator").atLeast(0);
    static final Column MIN = ALL.decimal("#indicator+min+num").atLeast(0);
    static final Column MAX = ALL.decimal("#indicator+max+num").atLeast(0);
    static final Column UNIT = ALL.text("#indicator+unit");
    static final Column QUALIFIER = ALL.text("#indicator+qualifier");
    static final Column GROUP = ALL.text("#indicator+group");
    static final Column ACTOR = ALL.text("#group+name");
    static final Column DATE = ALL.text("#date", "#date+occurred", "#date+year");
    static final Column DATE_START = ALL.text("#date+start");
    static final Column DATE_END = ALL.text("#date+end");
    static final Column LOC = ALL.text("#loc+name", "#loc");
    static final Column ADM2 = ALL.text("#adm2+name", "#adm2");
    static final Column ADM2_CODE = ALL.code("#adm2+code");
    static final Column ADM1 = ALL.text("#adm1+name", "#adm1");
    static final Column ADM1_CODE = ALL.code("#adm1+code");
    static final Column COUNTRY = ALL.text("#country+name", "#country");
    static final Column COUNTRY_CODE = ALL.code("#country+code", "#country+code+iso3", "#country+iso3");
    static final Column LAT = ALL.decimal("#geo+lat").between(-90, 90);
    static final Column LON = ALL.decimal("#geo+lon").between(-180, 180);
    static final Column SOURCE = ALL.text("#meta+source");
    static final Column URL = ALL.text("#meta+url");
    static final Column WHOLE = ALL.text("#meta+part_of");

    /** The tag of each measure that has one of its own. */
    static final Map<Measure, Column> VALUES = new LinkedHashMap<>();

    static final List<Counted> NUMBERS = numbers();

    private HxlColumns() {}

    /** Tells whether the tag of a column says what its numbers count. */
    static boolean isNumber(Column column) {
        return column.index() > WHOLE.index() || column.equals(VALUE) || column.equals(MIN) || column.equals(MAX);
    }

    private static List<Counted> numbers() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("#affected+killed", Measure.KILLED);
        measures.put("#affected+injured", Measure.INJURED);
        measures.put("#affected+missing", Measure.MISSING);
        measures.put("#affected+displaced", Measure.DISPLACED);
        measures.put("#affected+idps", Measure.DISPLACED_POPULATION);
        measures.put("#affected+refugees", Measure.REFUGEES);
        measures.put("#affected+returnees", Measure.RETURNED);
        measures.put("#affected", AFFECTED);
        measures.put("#inneed", IN_NEED);
        measures.put("#population", Measure.POPULATION);
        List<Counted> numbers = new ArrayList<>();
        measures.forEach((tag, measure) -> {
            Counted all = number(tag, measure, Optional.empty());
            numbers.add(all);
            VALUES.put(measure, all.value());
            numbers.add(number(tag + "+civilians", measure, Optional.of(Group.CIVILIANS)));
            numbers.add(number(tag + "+children", measure, Optional.of(Group.CHILDREN)));
        });
        return List.copyOf(numbers);
    }

    private static Counted number(String tag, Measure measure, Optional<Group> group) {
        return new Counted(
                measure,
                group,
                ALL.decimal(tag + "+num").atLeast(0),
                ALL.decimal(tag + "+min+num").atLeast(0),
                ALL.decimal(tag + "+max+num").atLeast(0));
    }
}
