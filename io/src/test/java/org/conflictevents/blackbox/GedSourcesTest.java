package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.blackbox.GedReading.event;
import static org.conflictevents.blackbox.GedReading.staysAsItIs;

import java.util.List;
import java.util.Map;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The offices, articles and headlines that a row of UCDP GED cites. */
class GedSourcesTest {

    @Test
    void officesAreVoicesWithTheirDayAndTheirHeadline() {
        List<Attribution> attributions = event(GedRows.row()).attributions();
        assertThat(attributions)
                .extracting(Attribution::toString)
                .containsExactly("ged201: Harbour Post", "ged201: Quay FM");
        assertThat(attributions.get(1).said().orElseThrow()).hasToString("2020-02-07");
        assertThat(attributions.get(1).note()).contains("The town; the road");
        assertThat(attributions.get(0).source().title()).isEqualTo("UCDP Georeferenced Event Dataset (GED) 20.1");
        assertThat(attributions.get(0).source().licence()).contains("CC-BY-4.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Quay FM,2020-02-06,They call it a \"shootout\"\"",
                "\"Quay FM,2020-02-06,An odd \" mark\"",
                "\"Quay FM,2020-02-06,One\nTwo\"",
                "\"Quay, FM,2020-02-06,A comma\"",
                "\"Quay FM,2020-02-06,\"",
                "\"Quay FM,2020-02-06, Blanks around \"",
                "\"Quay FM ,2020-02-06,A blank behind the office\"",
                "\"Quay FM,2020-02-30,No such day\"",
                "\"Quay FM,2020-02-06,Split\";\"here\"",
                "Reuters 1989-05-17 \"UNBALANCED",
                "\"",
                "\"\"",
                "Quay FM 2/28/1991 Free text"
            })
    void articlesStayAsTheyAre(String article) {
        Map<String, String> row = GedRows.row("source_article", article);
        row.put("number_of_sources", "-1");
        row.put("source_office", "");
        row.put("source_date", "");
        row.put("source_headline", "");
        staysAsItIs(row);
    }

    @Test
    void quotesWithinAHeadlineAreLetters() {
        Map<String, String> row = GedRows.row("source_article", "\"Quay FM,2020-02-06,They call it a \"shootout\"\"");
        assertThat(event(row).attributions().get(0).note()).contains("They call it a \"shootout\"");
    }

    @Test
    void listsTellWhereTheArticleDoesNot() {
        Map<String, String> row = GedRows.row("source_article", "as told to the desk");
        row.put("source_headline", "One;Two");
        Event event = event(row);
        assertThat(event.attributions())
                .extracting(one -> one.note().orElse(""))
                .containsExactly("One", "Two");
        assertThat(event.extras()).containsEntry("source_article", "as told to the desk");
        staysAsItIs(row);
    }

    @Test
    void freeTextIsKeptAndTheFileSpeaksItself() {
        Map<String, String> row = GedRows.row("source_article", "Reuters 1989-05-17 \"REBELS");
        row.put("number_of_sources", "-1");
        List.of("source_office", "source_date", "source_headline").forEach(column -> row.put(column, ""));
        Event event = event(row);
        assertThat(event.attributions())
                .singleElement()
                .satisfies(one -> assertThat(one.voices()).isEmpty());
        assertThat(event.extras()).containsKey("source_article").doesNotContainKey("number_of_sources");
        staysAsItIs(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ";2020-02-07"})
    void anOfficeWithoutADayIsAVoiceWithoutOne(String dates) {
        Map<String, String> row = GedRows.row("source_article", "");
        row.put("source_office", "Harbour Post;Quay FM");
        row.put("source_date", dates);
        row.put("source_headline", ";");
        Event event = event(row);
        assertThat(event.attributions())
                .extracting(Attribution::toString)
                .containsExactly("ged201: Harbour Post", "ged201: Quay FM");
        assertThat(event.attributions().get(0).said()).isEmpty();
        assertThat(event.extras()).doesNotContainKeys("source_office", "source_date", "source_headline");
        staysAsItIs(row);
    }

    @Test
    void officesThatAreNotAsManyAsTheirDaysStayTogether() {
        Map<String, String> row = GedRows.row("source_article", "");
        row.put("source_office", "Harbour; Post;Quay FM");
        row.put("source_date", "2020-02-06;");
        assertThat(event(row).attributions())
                .singleElement()
                .satisfies(one -> assertThat(one.voices()).isEmpty());
        assertThat(event(row).extras()).containsEntry("source_office", "Harbour; Post;Quay FM");
        staysAsItIs(row);
    }
}
