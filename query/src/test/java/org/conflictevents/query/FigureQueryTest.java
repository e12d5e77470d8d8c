package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;

class FigureQueryTest {

    private static final ConflictData DATA = Fixtures.data();

    @Test
    void aFigureTakesFromItsEventWhatItLeavesOut() {
        ReportedFigure fled = DATA.figures().measuring(Measure.DISPLACED).list().get(0);
        assertThat(fled.event().orElseThrow().id()).isEqualTo("fled");
        assertThat(fled.figure().places()).extracting(Place::id).containsExactly("idlib-governorate", "turkey-country");
        assertThat(fled.figure().period()).contains(EdtfDate.parse("2019-12/2020-02-06"));
        assertThat(fled.time()).contains(EdtfDate.parse("2020-02-06"));
        assertThat(fled)
                .hasToString("DISPLACED more than 580,000 persons, Idlib and Turkey, 2019-12/2020-02-06,"
                        + " as of 2020-02-06 [article-a: United Nations]");
    }

    @Test
    void aFigureOfTheDatasetStandsForItself() {
        ReportedFigure population =
                DATA.figures().measuring(Measure.POPULATION).list().get(0);
        assertThat(population.event()).isEmpty();
        assertThat(population.figure()).isEqualTo(DATA.dataset().figures().get(0));
        assertThat(population.measure()).isEqualTo(Measure.POPULATION);
    }

    @Test
    void figuresAreNarrowedByPlaceTimeAndReporter() {
        assertThat(ids(DATA.figures().in("Idlib"))).containsExactly("day", "strike", "fled", "population");
        assertThat(ids(DATA.figures().during("2020-01"))).containsExactly("dead");
        assertThat(ids(DATA.figures().reportedBy("SOHR"))).containsExactly("day", "strike", "iranians");
        assertThat(ids(DATA.figures().reportedBy("SANA"))).isEmpty();
        assertThat(ids(DATA.figures()
                        .measuring(Measure.KILLED)
                        .measuring(Measure.DISPLACED)
                        .in("Idlib")))
                .containsExactly("day", "strike", "fled");
        assertThat(DATA.figures().count()).isEqualTo(6);
    }

    @Test
    void aSeriesRunsByTheDayThatTheFigureStandsFor() {
        assertThat(ids(DATA.figures().series())).startsWith("dead").hasSize(6);
    }

    @Test
    void inASeriesWhatStandsForNoKnownDayComesLast() {
        ConflictData data = ConflictData.of(Dataset.builder()
                .id("d")
                .title("D")
                .addFigures(
                        people("undated").build(),
                        people("late").asOf(EdtfDate.parse("2020-03")).build(),
                        people("early").asOf(EdtfDate.parse("2020-02")).build())
                .build());
        assertThat(ids(data.figures())).containsExactly("undated", "late", "early");
        assertThat(ids(data.figures().series())).containsExactly("early", "late", "undated");
    }

    @Test
    void aSeriesRunsByTheEarliestDayThenTheLatestThenTheSource() {
        Attribution later = Attribution.of(Fixtures.EVENING);
        ConflictData data = ConflictData.of(Dataset.builder()
                .id("d")
                .title("D")
                .addFigures(
                        people("day").asOf(EdtfDate.parse("2020-02-05")).build(),
                        people("month").asOf(EdtfDate.parse("2020-02")).build().withAttributions(later),
                        people("same month").asOf(EdtfDate.parse("2020-02")).build(),
                        people("first day").asOf(EdtfDate.parse("2020-02-01")).build())
                .build());
        assertThat(ids(data.figures().series())).containsExactly("first day", "same month", "month", "day");
    }

    private static Figure.Builder people(String id) {
        return Fixtures.figure(id, Measure.POPULATION, Quantity.exactly(3, Unit.PERSONS))
                .addAttributions(Attribution.of(Fixtures.MORNING));
    }

    @Test
    void allUnclearNamesAreReportedAtOnce() {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> DATA.figures()
                        .measuring(Measure.of("KILED"))
                        .in("Sarakesh")
                        .reportedBy("xyzzy")
                        .list())
                .satisfies(unclear -> assertThat(unclear.names())
                        .extracting(UnresolvedName::name)
                        .containsExactly("KILED", "Sarakesh", "xyzzy"));
    }

    @Test
    void theTableLeavesUnknownNumbersEmpty() {
        assertThat(DATA.figures().measuring(Measure.DISPLACED).table()).hasToString("""
                        as of       period              measure           modality      low  best  high  qualifier  unit     whose  where          sources
                        ----------  ------------------  ----------------  --------  -------  ----  ----  ---------  -------  -----  -------------  -------------------------
                        2020-02-06  2019-12/2020-02-06  people displaced  occurred  580,000              more than  persons         Idlib, Turkey  article-a: United Nations
                        """);
    }

    @Test
    void aQueryReadsAsOneWouldSayIt() {
        assertThat(DATA.figures()).hasToString("figures");
        assertThat(DATA.figures()
                        .measuring(Measure.KILLED)
                        .measuring(Measure.INJURED)
                        .in("Idlib")
                        .series())
                .hasToString("figures measuring KILLED or INJURED in Idlib, in series");
    }

    private static List<String> ids(FigureQuery query) {
        return query.stream().map(figure -> figure.figure().id().orElseThrow()).toList();
    }

    @Test
    void queriesThatAskTheSameAreEqual() {
        ConflictData data = Fixtures.data();
        FigureQuery one = data.figures().measuring(Measure.KILLED).in("Saraqib").during("2020-02");
        FigureQuery same = data.figures().during("2020-02").in("Saraqib").measuring(Measure.KILLED);
        assertThat(one)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(one.series())
                .isNotEqualTo(data.figures());
        EventQuery events = data.events().in("Saraqib").during("2020-02").orderBy(Filters.when());
        EventQuery others = data.events().during("2020-02").in("Saraqib").orderBy(Filters.when());
        assertThat(events).isEqualTo(others).hasSameHashCodeAs(others).isNotEqualTo(events.limit(1));
        assertThat(events).isNotEqualTo(events.orderBy(Filters.placeName())).isNotEqualTo(data.events());
        assertThat(data.events()).isNotEqualTo(ConflictData.of(data.dataset()).events());
    }
}
