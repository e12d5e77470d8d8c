package org.conflictevents.io.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderTest {

    private static final Map<String, List<String>> KNOWN = Map.of("event_date", List.of("date"), "country", List.of());

    @Test
    void namesAreFoundInAnyOrder() {
        Header header = Header.bind(List.of("country", "note", "event_date"), KNOWN, Header.Names.EXACT);
        assertThat(header.indexOf("event_date")).isEqualTo(2);
        assertThat(header.columns()).isEqualTo(Map.of("country", 0, "event_date", 2));
        assertThat(header.unknown()).containsExactly(1);
        assertThat(header.complaints()).isEmpty();
    }

    @Test
    void looseNamesMindNeitherCaseNorBlanks() {
        Header header = Header.bind(List.of(" Country", "Event Date "), KNOWN, Header.Names.LOOSE);
        assertThat(header.indexOf("event_date")).isEqualTo(1);
        assertThat(header.indexOf("country")).isZero();
        assertThat(Header.bind(List.of("Country"), KNOWN, Header.Names.EXACT).indexOf("country"))
                .isEqualTo(-1);
    }

    @Test
    void aColumnIsFoundByItsOtherNames() {
        assertThat(Header.bind(List.of("date"), KNOWN, Header.Names.EXACT).indexOf("event_date"))
                .isZero();
    }

    @Test
    void emptyNamesAndTwinsAreComplainedOf() {
        assertThat(Header.bind(List.of("date", "", "event_date", "x", "x"), KNOWN, Header.Names.EXACT)
                        .complaints())
                .containsExactly(
                        "column 2 has no name",
                        "the columns 1 and 3 have the same name: 'date' and 'event_date'",
                        "the columns 4 and 5 have the same name: 'x' and 'x'");
    }

    @Test
    void aTableWithoutHeaderHasItsColumnsInOrder() {
        Header header = Header.inOrder(List.of("a", "b"), 3);
        assertThat(header.columns()).isEqualTo(Map.of("a", 0, "b", 1));
        assertThat(header.unknown()).containsExactly(2);
    }

    @Test
    void raggedRowsAreComplainedOf() {
        Header header = Header.inOrder(List.of("a", "b"), 2);
        assertThat(header.width()).isEqualTo(2);
        assertThat(Header.complaint(2, 3)).startsWith("expected 2 fields, as in the header, but found 3");
    }

    @Test
    void aRowOfTagsHasNothingElseInIt() {
        assertThat(Header.isTagRow(List.of("#event", "#date+start", "", " #geo +lat ")))
                .isTrue();
        assertThat(Header.isTagRow(List.of("#event", "1"))).isFalse();
        assertThat(Header.isTagRow(List.of("#1"))).isFalse();
        assertThat(Header.isTagRow(List.of("# event or so"))).isFalse();
        assertThat(Header.isTagRow(List.of("", " "))).isFalse();
    }
}
