package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.conflictevents.query.Filters.externalId;
import static org.conflictevents.query.Filters.in;
import static org.conflictevents.query.Filters.inDocument;
import static org.conflictevents.query.Filters.involving;
import static org.conflictevents.query.Filters.linked;
import static org.conflictevents.query.Filters.linkedTo;
import static org.conflictevents.query.Filters.measured;
import static org.conflictevents.query.Filters.ofAcledType;
import static org.conflictevents.query.Filters.ofCameoType;
import static org.conflictevents.query.Filters.ofPloverType;
import static org.conflictevents.query.Filters.publishedBy;
import static org.conflictevents.query.Filters.underAgreement;
import static org.conflictevents.query.Filters.withinKm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Group;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Side;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a condition names, and neither a vocabulary nor the data know, was not meant: it is an error, and not an empty answer. */
class UnclearConditionsTest {

    static Stream<Arguments> unclear() {
        return Stream.of(
                Arguments.of(involving("Turkey", ParticipantRole.of("ATACKER")), "role", "ATTACKER"),
                Arguments.of(involving("Turkey", Side.of("AA")), "side", ""),
                Arguments.of(involving(ActorKind.of("MONITORS")), "kind of actor", "MONITOR"),
                Arguments.of(measured(Measure.KILLED).of(Group.of("CIVILIAN")).atLeast(1), "group", "CIVILIANS"),
                Arguments.of(linked(LinkKind.of("FOLLOW")), "link", "FOLLOWS"),
                Arguments.of(linkedTo("entered", LinkKind.of("FOLLOW")), "link", "FOLLOWS"),
                Arguments.of(linkedTo("enterd"), "event", "entered"),
                Arguments.of(publishedBy("Evening Wires"), "publisher", "Evening Wire"),
                Arguments.of(inDocument("article-bb"), "source", "article-b"),
                Arguments.of(underAgreement("Sochi"), "agreement", ""),
                Arguments.of(ofAcledType("Batles"), "ACLED type", "Battles"),
                Arguments.of(ofPloverType("ASAULT"), "PLOVER type", "ASSAULT"),
                Arguments.of(ofCameoType("99"), "CAMEO type", ""));
    }

    @ParameterizedTest
    @MethodSource
    void unclear(Filter filter, String kind, String near) {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> Fixtures.data().events().where(filter).list())
                .satisfies(thrown -> {
                    assertThat(thrown.names()).hasSize(1);
                    UnresolvedName name = thrown.names().get(0);
                    assertThat(name.kind()).isEqualTo(kind);
                    assertThat(name.message()).contains("'" + name.name() + "'");
                    if (!near.isEmpty()) {
                        assertThat(name.candidates())
                                .extracting(UnresolvedName.Candidate::id)
                                .contains(near);
                    }
                });
    }

    /** A code of the user's own is no slip of the pen once it stands in the data. */
    @Test
    void aCodeThatTheDataHaveIsFound() {
        Event own = Fixtures.event("own", "2020-02-06", Fixtures.SARAQIB, "A march", says())
                .addParticipants(Participant.builder()
                        .actor(Fixtures.TURKEY
                                .withKind(ActorKind.of("MARCHERS"))
                                .withId("marchers"))
                        .role(ParticipantRole.of("MARCHER"))
                        .side(Side.of("C"))
                        .build())
                .addFigures(Fixtures.figure("dead", Measure.KILLED, Quantity.exactly(2, Unit.PERSONS))
                        .group(Group.of("PASSERS_BY"))
                        .build())
                .addLinks(Link.of(LinkKind.of("ECHOES"), "other"))
                .build();
        Event other = Fixtures.event("other", "2020-02-06", Fixtures.SARAQIB, "Nothing", says())
                .build();
        ConflictData data = ConflictData.of(
                Dataset.builder().id("d").title("D").addEvents(own, other).build());
        for (Filter filter : List.of(
                involving("marchers", ParticipantRole.of("MARCHER")),
                involving("marchers", Side.of("C")),
                involving(ActorKind.of("MARCHERS")),
                measured(Measure.KILLED).of(Group.of("PASSERS_BY")).atLeast(2),
                linked(LinkKind.of("ECHOES")),
                linkedTo("other", LinkKind.of("ECHOES")))) {
            assertThat(data.events().where(filter).list()).as("%s", filter).containsExactly(own);
        }
    }

    private static Attribution says() {
        return Attribution.of(Fixtures.MORNING);
    }

    @Test
    void nothingIsNearAPlaceThatNobodyLocated() {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> Fixtures.data()
                        .events()
                        .where(withinKm(5, "Idlib region"))
                        .list())
                .withMessageContaining("Idlib region")
                .withMessageContaining("has no coordinates, so that nothing can be near it; ask for what is in it");
    }

    @Test
    void allThatIsUnclearIsSaidAtOnce() {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> Fixtures.data()
                        .events()
                        .where(in("Sarakesh")
                                .or(publishedBy("Nobody"))
                                .and(involving("Turkey", ParticipantRole.of("NONE"))
                                        .not())
                                .and(ofAcledType("Nothing")))
                        .list())
                .satisfies(thrown -> assertThat(thrown.names())
                        .extracting(UnresolvedName::kind)
                        .containsExactlyInAnyOrder("place", "publisher", "role", "ACLED type"));
    }

    @Test
    void conditionsWithNothingInThemAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeFilter.InDayPart(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> externalId("ucdp", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceFilter.HasExternalId(" ", Optional.empty()));
    }

    @Test
    void thereIsOneZero() {
        assertThat(new GeoBox(-0.0, -0.0, -0.0, -0.0)).isEqualTo(new GeoBox(0.0, 0.0, 0.0, 0.0));
        assertThat(withinKm(-0.0, "Saraqib")).isEqualTo(withinKm(0, "Saraqib")).hasToString("within 0 km of Saraqib");
    }

    /** An event near a point may lie in a circle that the point lies outside of, if not by more than 25 km. */
    @Test
    void howFarNearIs() {
        GeoPoint centre = GeoPoint.of(36, 37);
        List<String> open = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (double degrees : new double[] {0.1, 0.2, 0.31, 0.33, 0.5, 1}) {
            Event event = Fixtures.event("near", "2020-02-06", Fixtures.SARAQIB, "Near it", says())
                    .place(Fixtures.SARAQIB.withLocation(GeoPoint.of(36 + degrees, 37)))
                    .placePrecision(PlacePrecision.NEAR)
                    .build();
            ConflictData data = ConflictData.of(
                    Dataset.builder().id("d").title("D").addEvents(event).build());
            Filter within = withinKm(10, centre); // 10 and 25 km are 0.315 degrees
            (data.events().where(within.not()).list().isEmpty() ? open : refused).add(Double.toString(degrees));
        }
        assertThat(open).containsExactly("0.1", "0.2", "0.31");
        assertThat(refused).containsExactly("0.33", "0.5", "1.0");
    }
}
