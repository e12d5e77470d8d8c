package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.conflictevents.io.Input;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GdeltActorsTest {

    private static Actor actor(String... cells) {
        return GdeltRows.with(cells).event().participants().get(0).actor();
    }

    @ParameterizedTest
    @CsvSource({
        "SYR, SYR, '', Syria, STATE",
        "TURMIL, TUR, MIL, Turkey: military, STATE_FORCES",
        "ROMGOV, ROM, GOV, Romania: government, GOVERNMENT",
        "SYRREB, SYR, REB, Syria: rebels, ARMED_GROUP",
        "ISRSPY, ISR, SPY, Israel: intelligence, STATE_FORCES",
        "CVL, '', CVL, civilians, CIVILIANS",
        "IGO, '', IGO, intergovernmental organisation, INTERGOVERNMENTAL",
        "LAB, '', LAB, labour, LAB",
        "XYZ, '', XYZ, XYZ, XYZ",
        "EUR, EUR, '', EUR, UNTYPED",
        "MOS, '', '', MOS, UNTYPED"
    })
    void theCodesTellWhoItIs(String code, String country, String type, String name, String kind) {
        Actor actor = actor("Actor1Code", code, "Actor1CountryCode", country, "Actor1Type1Code", type);
        assertThat(actor.name()).isEqualTo(name);
        assertThat(actor.kind().code()).isEqualTo(kind);
        assertThat(actor.externalIds()).containsEntry("cameo", code);
    }

    @Test
    void groupsAreNamedByTheirCodes() {
        Actor actor = actor(
                "Actor1Code",
                "SYRKURREB",
                "Actor1CountryCode",
                "SYR",
                "Actor1EthnicCode",
                "kur",
                "Actor1Type1Code",
                "REB");
        assertThat(actor.name()).isEqualTo("Syria: kur rebels");
    }

    @Test
    void theHeadingIsALabelAndNotAName() {
        String text = GdeltRows.text(
                GdeltRows.COLUMNS,
                List.of(
                        GdeltRows.row("Actor1Code", "SYR", "Actor1Name", "DAMASCUS", "Actor1CountryCode", "SYR"),
                        GdeltRows.row(
                                "GLOBALEVENTID",
                                "742",
                                "Actor2Code",
                                "SYR",
                                "Actor2Name",
                                "SYRIAN",
                                "Actor2CountryCode",
                                "SYR")));
        Dataset dataset =
                Input.of(new StringReader(text), "20200207121500.export.CSV").dataset();
        assertThat(dataset.actors())
                .extracting(Actor::id)
                .containsExactlyInAnyOrder("gdelt-actor-syr", "gdelt-office-harbour-example");
        assertThat(dataset.events())
                .flatExtracting(event -> event.participants())
                .extracting(Participant::label)
                .hasToString("[Optional[DAMASCUS], Optional[SYRIAN]]");
        assertThat(dataset.warnings()).isEmpty();
    }

    @Test
    void aNameWithoutACodeIsAnActor() {
        assertThat(actor("Actor1Name", "QUAY")).hasToString("QUAY");
        assertThat(actor("Actor1Name", "QUAY").externalIds()).isEmpty();
    }

    @Test
    void noActorIsNoParticipant() {
        assertThat(GdeltRows.with("Actor1CountryCode", "SYR").event().participants())
                .isEmpty();
        assertThat(GdeltRows.with("Actor2Code", "SYR").event().participants())
                .extracting(p -> p.side().orElseThrow().code())
                .containsExactly("B");
    }
}
