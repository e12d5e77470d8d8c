package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.query.EventKey.actor;
import static org.conflictevents.query.EventKey.eventClass;
import static org.conflictevents.query.EventKey.month;
import static org.conflictevents.query.EventKey.place;
import static org.conflictevents.query.EventKey.source;
import static org.conflictevents.query.EventKey.year;

import org.conflictevents.io.Datasets;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Measure;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.GroupAmount;
import org.conflictevents.query.Grouped;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What groups of the events on Idlib in early 2020 come to: counted by hand in the dataset, the reasoning stands in the names. */
class GroupsOfIdlibTest {

    private static final ConflictData DATA = ConflictData.of(Datasets.idlib2020());

    private static String text(Grouped<GroupAmount> sums, Object first, Object... more) {
        return sums.get(first, more).orElseThrow().toString();
    }

    @Test
    @DisplayName(
            "Months: 40 happenings have all their days in February, 8 in January; what was told by a day, no beginning known,"
                    + " may be older, and what is dated 28 January to 27 February may be of either month")
    void aMonthHasWhatSurelyLiesInIt() {
        Grouped<Long> months = DATA.events().groupBy(month()).count();
        assertThat(months.get("2020-02")).contains(40L);
        assertThat(months.get("2020-01")).contains(8L);
        assertThat(months.get("2019-12")).contains(2L); // the siege of Al-Surman, in two articles
        assertThat(months.get("../2020-02 (no one month)")).contains(10L); // [..2020-02-05] to [..2020-02-27]
        assertThat(months.get("2020-01/2020-02")).contains(1L);
        assertThat(months.all()).isEqualTo(70).isEqualTo(DATA.events().count());
        assertThat(months.repeated()).isZero();
    }

    @Test
    @DisplayName(
            "Killed in February: 17 civilians of a Thursday (ten of them in one strike), 23 in Israeli strikes (3, 7, 8 and 5), 19"
                    + " Turkish soldiers (two of them on the 26th), who may be among the more than 20 of the 3rd: more than 60 in all")
    void theDeadOfAMonth() {
        assertThat(text(DATA.events().groupBy(month()).sum(Measure.KILLED), "2020-02"))
                .isEqualTo("people killed: more than 60 persons (4 counted, 6 left out as parts)");
    }

    @Test
    @DisplayName(
            "Killed by month: those of the war since 2011, of the offensive since November and of the fighting since December are in"
                    + " groups of their own, not in the month of the article that counts them")
    void whatWasCountedOverALongTimeIsNoNumberOfAMonth() {
        Grouped<GroupAmount> months = DATA.events().groupBy(month()).sum(Measure.KILLED);
        assertThat(text(months, "2011-01/.. (no one month)"))
                .isEqualTo("people killed: at least 200,000 persons (3 counted)"); // three articles on one war
        assertThat(text(months, "2019-11/..")).isEqualTo("people killed: hundreds of persons (1 counted)");
        assertThat(text(months, "2019-12/2020-02")).isEqualTo("people killed: more than 300 persons (1 counted)");
        assertThat(months).hasSize(4);
    }

    @Test
    @DisplayName(
            "The groups do not add up to all: over all events the dead of each month are a part of those of the war")
    void partsInOneGroupAndTheirWholeInAnother() {
        Grouped<GroupAmount> months = DATA.events().groupBy(month()).sum(Measure.KILLED);
        assertThat(months.all())
                .hasToString("people killed: at least 200,000 persons (3 counted, 12 left out as parts)");
        assertThat(months.all().range())
                .isEqualTo(DATA.events().sum(Measure.KILLED).range());
    }

    @Test
    @DisplayName(
            "Killed in February by governorate: ten on the outskirts of Idlib city and two soldiers in the province are 12; the 17"
                    + " of Idlib region, which is in no governorate, and the 8 at Mezzeh and Jisr Baghdad, in two, are in groups that say so")
    void theDeadOfAMonthInEachGovernorate() {
        Grouped<GroupAmount> places = DATA.events()
                .during("2020-02")
                .groupBy(place(PlaceKind.GOVERNORATE), month())
                .sum(Measure.KILLED);
        assertThat(places.get("Idlib", "2020-02").orElseThrow().range().orElseThrow())
                .hasToString("12 persons");
        assertThat(text(places, "Idlib region (no governorate)", "2020-02"))
                .isEqualTo("people killed: 17 persons (1 counted)");
        assertThat(text(places, "Syria (no one governorate)", "2020-02"))
                .isEqualTo("people killed: 8 persons (1 counted)");
        assertThat(text(places, "(no place)", "2020-02"))
                .isEqualTo(
                        "people killed: more than 20 persons (2 counted)"); // 19 soldiers may be among the more than 20
    }

    @Test
    @DisplayName(
            "Of the 70 happenings 35 are in Idlib governorate, one each in four others, 8 in none of them and 23 at no known place")
    void everyHappeningHasAGovernorateOrSaysThatItHasNone() {
        Grouped<Long> places =
                DATA.events().groupBy(place(PlaceKind.GOVERNORATE)).count();
        assertThat(places.get(DATA.place("Idlib"))).contains(35L);
        assertThat(places.get("(no place)")).contains(23L);
        assertThat(places.rows().stream()
                        .filter(row -> row.keys().get(0).isKnown())
                        .mapToLong(Grouped.Row::value)
                        .sum())
                .isEqualTo(39);
        assertThat(places.rows().stream()
                        .filter(row -> row.toString().contains(" governorate)"))
                        .mapToLong(Grouped.Row::value)
                        .sum())
                .isEqualTo(8);
    }

    @Test
    @DisplayName(
            "Government forces take part in 41 happenings, the opposition in 21, Turkey in 14 and its forces in 12: 48 of the 70 have"
                    + " several sides or partners")
    void whoTakesPartMost() {
        Grouped<Long> actors = DATA.events().groupBy(actor()).count();
        assertThat(actors.top(4).rows())
                .extracting(Object::toString)
                .containsExactly(
                        "Syrian government forces: 41", "Syrian opposition: 21", "Turkey: 14", "Turkish forces: 12");
        assertThat(actors.repeated()).isEqualTo(48);
        assertThat(actors.all()).isEqualTo(70);
    }

    @Test
    @DisplayName(
            "Each of the 70 tellings is reported by one article: 24 by 001, 17 by 002, 12 by 003, 10 by 004 and 7 by 000")
    void whatEachArticleReports() {
        assertThat(DATA.events().groupBy(source()).count().rows())
                .extracting(Object::toString)
                .containsExactly(
                        "article-000: 7", "article-001: 24", "article-002: 17", "article-003: 12", "article-004: 10");
    }

    @Test
    @DisplayName("By year and class, battles of 2020 are 23 tellings")
    void yearsByClass() {
        Grouped<Long> years = DATA.events().groupBy(year(), eventClass()).count();
        assertThat(years.get(2020, "battles")).contains(23L);
        assertThat(years.pivot().columns().get(0).name()).isEqualTo("year");
        assertThat(years.pivot().column("battles", Long.class).stream()
                        .mapToLong(cell -> cell.orElse(0L))
                        .sum())
                .isEqualTo(DATA.events().ofType(EventType.BATTLES).count());
    }
}
