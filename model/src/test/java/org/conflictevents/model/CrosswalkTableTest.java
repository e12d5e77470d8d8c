package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CrosswalkTableTest {

    private static String text;

    @BeforeAll
    static void readResource() throws IOException {
        try (InputStream in = CrosswalkTable.class.getResourceAsStream("event-types.tsv")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theResourceHasOneRowForEachKnownTypeInTheirOrder() {
        List<String> rows = text.lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", 2)[0])
                .collect(Collectors.toList());
        assertThat(rows)
                .containsExactlyElementsOf(
                        EventType.known().stream().map(EventType::code).collect(Collectors.toList()));
    }

    @Test
    void aTableReadsAsItIsWritten() throws IOException {
        CrosswalkTable table = read(text);
        assertThat(table.cameo().of(EventType.TROOP_DEPLOYMENT)).containsExactly("154", "150");
        assertThat(table.cameo().typeOf("15")).contains(EventType.TROOP_DEPLOYMENT);
        assertThat(table.cameo().of(EventType.BASE_ESTABLISHED)).containsExactly("150");
        assertThat(table.cameo().of(EventType.DISPLACEMENT)).isEmpty();
    }

    @Test
    void cellsMissingAtTheEndAreEmpty() throws IOException {
        assertThat(read(text.replace("\nWAR\n", "\nWAR\t\t\t\t\n")).cameo().of(EventType.WAR))
                .isEmpty();
    }

    @Test
    void anotherHeaderIsRefused() {
        assertFault(
                text.replace("type\tacled", "type\tACLED"),
                "column 'type': expected the header [type, acled, ucdp, plover, cameo]"
                        + " but found [type, ACLED, ucdp, plover, cameo]");
    }

    @Test
    void anUnknownTypeIsRefused() {
        assertFault(
                text.replace("\nSIEGE\t", "\nSEIGE\t"), "column 'type': expected a known event type but found 'SEIGE'");
    }

    @Test
    void anEmptyLineIsRefused() {
        assertFault(
                text.replace("\nSIEGE\t", "\n\nSIEGE\t"), "column 'type': expected a known event type but found ''");
    }

    @Test
    void aSecondRowForATypeIsRefused() {
        int line = lineOf("WAR");
        assertFault(text + "WAR\n", "column 'type': expected one row for WAR but line " + line + " is one already");
    }

    @Test
    void aMissingRowIsRefused() {
        assertFault(
                text.replace("\nWAR\n", "\n"),
                "column 'type': expected a row for each known type but found none for WAR");
    }

    @Test
    void tooManyCellsAreRefused() {
        assertFault(
                text.replace("\nWAR\n", "\nWAR\t\t\t\t\t\n"), "column 'type': expected at most 5 cells but found 6");
    }

    @Test
    void aTermThatIsReadAsTwoTypesIsRefused() {
        assertFault(
                text.replace("\nWAR\n", "\nWAR\t\t\t\t<-196\n"),
                "column 'cameo': expected a term to be read as one type but '196' is CEASEFIRE_VIOLATION and WAR");
    }

    @Test
    void aTypeOfViolenceThatIsNoneIsRefused() {
        assertFault(
                text.replace("\nWAR\n", "\nWAR\t\t->4\n"),
                "column 'ucdp': expected a term of the codebook but found '4'");
        assertFault(
                text.replace("\nWAR\n", "\nWAR\t\tone\n"),
                "column 'ucdp': expected a term of the codebook but found 'one'");
    }

    @Test
    void aCodeThatIsNoneIsRefused() {
        assertFault(
                text.replace("\nWAR\n", "\nWAR\t\t\t\t->19x\n"),
                "column 'cameo': expected a term of the codebook but found '19x'");
    }

    @Test
    void anEmptyTermIsRefused() {
        assertFault(
                text.replace("\nWAR\n", "\nWAR\t\t\t->ASSAULT | | ->AID\n"),
                "column 'plover': expected a term of the codebook but found ''");
        assertFault(
                text.replace("\nWAR\n", "\nWAR\t\t\t->\n"),
                "column 'plover': expected a term of the codebook but found ''");
    }

    @Test
    void spaceAroundATermIsRefused() {
        assertFault(
                text.replace("\nWAR\n", "\nWAR\t\t\t-> AID\n"),
                "column 'plover': expected no space around a term but found ' AID'");
    }

    @Test
    void aTypeOfViolenceThatNothingReadsIsRefused() {
        assertFault(text.replace("\t1 | 2\t", "\t1\t"), "column 'ucdp': expected a type to read 2 as but found none");
    }

    private static void assertFault(String changed, String message) {
        assertThat(changed).isNotEqualTo(text);
        assertThatIllegalStateException()
                .isThrownBy(() -> read(changed))
                .withMessageMatching("(?s)event-types\\.tsv line [0-9]+, .*")
                .withMessageContaining(message);
    }

    private static int lineOf(String type) {
        return text.lines().collect(Collectors.toList()).indexOf(type) + 1;
    }

    private static CrosswalkTable read(String table) throws IOException {
        return CrosswalkTable.read(new StringReader(table));
    }
}
