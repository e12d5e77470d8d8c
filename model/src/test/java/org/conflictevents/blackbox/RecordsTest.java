package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conflictevents.blackbox.Samples.ARMY;
import static org.conflictevents.blackbox.Samples.ARTICLE;
import static org.conflictevents.blackbox.Samples.IDLIB;
import static org.conflictevents.blackbox.Samples.REBELS;
import static org.conflictevents.blackbox.Samples.SARAQIB;
import static org.conflictevents.blackbox.Samples.SYRIA;
import static org.conflictevents.blackbox.Samples.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Bearing;
import org.conflictevents.model.Control;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventPlace;
import org.conflictevents.model.Figure;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.PlaceRole;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Stance;
import org.conflictevents.model.StatusKind;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;
import org.conflictevents.model.TextSpan;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

    @Nested
    class Refusals {

        @Test
        void aMissingComponentIsNamed() {
            assertThatThrownBy(() -> Event.builder().id("e").build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("type")
                    .hasMessageContaining("when")
                    .hasMessageContaining("summary");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
        void aBlankIdIsRefused(String id) {
            assertThatThrownBy(() -> event(id).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must not be blank");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u00a0", "\u0000", "\u001b\u0085", " \u202f\u2028"})
        void aNameThatShowsAsNothingIsRefused(String name) {
            assertThatThrownBy(() -> SARAQIB.withName(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("name must not be blank");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\nb", "a\tb", "\u0000a", "a\u001b[2J", "a\u0085", "a\u2028b"})
        void anIdWithAControlCharacterIsRefused(String id) {
            assertThatThrownBy(() -> event(id).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("id must hold no control character or line separator, but 'a")
                    .hasMessageMatching("[\\p{L}\\p{N}\\p{P}\\p{S} ]+ has U\\+[0-9A-F]{4} at index [01]");
        }

        @ParameterizedTest
        @ValueSource(strings = {" a", "a ", "\u00a0a", "a\u3000"})
        void anIdWithABlankAtAnEndIsRefused(String id) {
            assertThatThrownBy(() -> SARAQIB.withId(id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must not begin or end with a blank, was '" + id + "'");
        }

        @Test
        void everyRecordWithAnIdChecksIt() {
            assertThatThrownBy(() -> ARTICLE.withId("a ")).hasMessageStartingWith("id must not begin or end");
            assertThatThrownBy(() -> ARMY.withId("a ")).hasMessageStartingWith("id must not begin or end");
            assertThatThrownBy(() -> Agreement.builder().id("a ").name("A").build())
                    .hasMessageStartingWith("id must not begin or end");
            assertThatThrownBy(() -> Figure.builder()
                            .id("a ")
                            .measure(Measure.KILLED)
                            .quantity(Quantity.uncounted(Unit.PERSONS))
                            .build())
                    .hasMessageStartingWith("id must not begin or end");
            assertThatThrownBy(() -> Dataset.builder().id("a ")).hasMessageStartingWith("id must not begin or end");
        }

        @Test
        void placesOfTooManyLevelsAreRefused() {
            Place place = SYRIA;
            for (int level = 2; level <= Place.MAX_LEVELS; level++) {
                place = SYRIA.withId("p" + level).withWithin(place);
            }
            Place deepest = place;
            assertThat(deepest).isEqualTo(deepest.withName("Syria")).isNotEqualTo(deepest.withName("Other"));
            assertThat(deepest.isWithin(SYRIA)).isTrue();
            assertThatThrownBy(() -> SARAQIB.withWithin(deepest))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "within must make at most 32 levels, this place included, but the place 'p32' has as many"
                                    + " by itself; leave out levels between");
        }

        @Test
        void anIdMayHoldBlanksAndAnyScript() {
            assertThat(event("سراقب 2020-02-06 \uD83D\uDE80").build().id()).startsWith("س");
        }

        @Test
        void anEmptyTextIsNoWayToSayUnknown() {
            assertThatThrownBy(() -> ARTICLE.withPublisher(""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("publisher must not be blank");
        }

        @Test
        void aNullInAListIsNamedWithItsIndex() {
            List<String> agreements = Arrays.asList("a", null);
            assertThatThrownBy(() -> new Event(
                            "e",
                            event("e").build().type(),
                            event("e").build().scope(),
                            event("e").build().modality(),
                            EdtfDate.parse("2020"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            PlacePrecision.UNKNOWN,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            agreements,
                            "s",
                            Map.of(),
                            Map.of(),
                            List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("agreements[1]");
        }

        @Test
        void aHashThatIsNoSha256IsRefused() {
            assertThatThrownBy(() -> ARTICLE.withSha256("ABC"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("sha256 must be 64 lower-case hexadecimal digits, was 'ABC'");
            assertThatThrownBy(() -> ARTICLE.withSha256("A\n".repeat(1_000_000)))
                    .hasMessageMatching("sha256 must be 64 .* was '[A ]{40,80}…'");
        }

        @Test
        void voicesOfAPlaceOrAnActorAreRefused() {
            Attribution voiced = Attribution.of(ARTICLE).withVoices(ARMY);
            assertThatThrownBy(() -> SARAQIB.withAttributions(voiced))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("attributions of place 'saraqib' must name no voices, but one names [Syrian army]");
            assertThatThrownBy(() -> REBELS.withAttributions(voiced))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("attributions of actor 'rebels' must name no voices");
        }

        @Test
        void quotedNeedsAWording() {
            assertThatThrownBy(() -> Attribution.of(ARTICLE).withQuoted(true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("quoted needs a wording: the words that stand in quotation marks");
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, -0.1, 1.0001, Double.NaN, Double.POSITIVE_INFINITY})
        void aConfidenceOutsideItsRangeIsRefused(double confidence) {
            assertThatThrownBy(() -> Link.of(LinkKind.SAME_AS, "x").withConfidence(confidence))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("confidence must be above 0 and at most 1, was " + confidence);
        }

        @Test
        void aPrecisionWithoutAPlaceIsRefused() {
            assertThatThrownBy(() ->
                            event("e").placePrecision(PlacePrecision.EXACT).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("placePrecision must be UNKNOWN without a place, was EXACT");
        }

        @Test
        void blankExternalIdsAreRefused() {
            assertThatThrownBy(() -> SARAQIB.withExternalIds(Map.of("pcode", " ")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("externalIds[pcode] must not be blank");
        }
    }

    @Nested
    class Points {

        @ParameterizedTest
        @CsvSource({"91, 0, lat", "-90.0001, 0, lat", "0, 180.5, lon", "0, -181, lon", "NaN, 0, lat", "0, NaN, lon"})
        void aCoordinateOutsideItsRangeIsRefused(double lat, double lon, String name) {
            assertThatThrownBy(() -> GeoPoint.of(lat, lon))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(name + " must be between ");
        }

        @Test
        void polesAndTheDateLineAreIn() {
            assertThat(GeoPoint.of(90, 180)).hasToString("90.0, 180.0");
            assertThat(GeoPoint.of(-90, -180)).hasToString("-90.0, -180.0");
        }

        @Test
        void thereIsOneZero() {
            assertThat(GeoPoint.of(-0.0, -0.0)).isEqualTo(GeoPoint.of(0, 0));
        }

        @Test
        void distancesAreThoseOfASphere() {
            GeoPoint taftanaz = GeoPoint.of(35.99832, 36.78579);
            GeoPoint saraqib = GeoPoint.of(35.86447, 36.80591);

            assertThat(taftanaz.distanceKm(saraqib)).isBetween(14.9, 15.1).isEqualTo(saraqib.distanceKm(taftanaz));
            assertThat(saraqib.distanceKm(saraqib)).isZero();
            assertThat(GeoPoint.of(0, 0).distanceKm(GeoPoint.of(0, 180))).isBetween(20_015.0, 20_016.0);
        }
    }

    @Nested
    class Spans {

        @ParameterizedTest
        @CsvSource({
            "-1, 3, 'start must not be negative, was -1'",
            "5, 5, 'end (5) must be above start (5)'",
            "5, 2, 'end (2) must be above start (5)'"
        })
        void aSpanThatIsNoneIsRefused(int start, int end, String message) {
            assertThatThrownBy(() -> new TextSpan(start, end))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void theUnitIsTheCodePoint() {
            assertThat(new TextSpan(1, 3).in("a\uD83D\uDE00bc")).isEqualTo("\uD83D\uDE00b");
            assertThat(new TextSpan(1, 3).length()).isEqualTo(2);
        }

        @Test
        void aSpanMayEndWithTheText() {
            assertThat(new TextSpan(1, 3).in("a\uD83D\uDE00b")).isEqualTo("\uD83D\uDE00b");
        }

        @Test
        void aSpanBehindTheTextIsRefused() {
            assertThatThrownBy(() -> new TextSpan(0, 3).in("\uD83D\uDE00b"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("span 0-3 ends behind the text, which has 2 code points");
        }

        @Test
        void containmentIncludesTheEnds() {
            assertThat(new TextSpan(1, 5).contains(new TextSpan(1, 5))).isTrue();
            assertThat(new TextSpan(1, 5).contains(new TextSpan(0, 5))).isFalse();
            assertThat(new TextSpan(1, 5).contains(new TextSpan(1, 6))).isFalse();
        }
    }

    @Nested
    class Copies {

        @Test
        void aListThatChangesLaterChangesNothing() {
            List<Alias> aliases = new ArrayList<>(List.of(Alias.of("Saraqeb")));
            var place = SARAQIB.withAliases(aliases);
            aliases.clear();

            assertThat(place.aliases()).containsExactly(Alias.of("Saraqeb"));
            assertThatThrownBy(() -> place.aliases().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void extrasKeepTheirOrderAndExternalIdsAreSorted() {
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put("zeta", "1");
            columns.put("alpha", "");
            Event event = event("e")
                    .extras(columns)
                    .externalIds(Map.of("ged", "2", "acled", "1"))
                    .build();

            assertThat(event.extras().keySet()).containsExactly("zeta", "alpha");
            assertThat(event.externalIds().keySet()).containsExactly("acled", "ged");
        }

        @Test
        void anAgreementIsNamedByAnIdThatSaysSomething() {
            assertThatThrownBy(() -> event("e").addAgreements("truce", " ").build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("agreements[1] must not be blank");
        }

        @Test
        void aWitherRunsTheChecksAgain() {
            Event event = event("e")
                    .place(SARAQIB)
                    .placePrecision(PlacePrecision.EXACT)
                    .build();
            assertThatThrownBy(() -> event.withPlace(Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Meaning {

        @Test
        void aPlaceLiesWithinItselfAndWhatHoldsIt() {
            assertThat(SARAQIB.isWithin(SARAQIB)).isTrue();
            assertThat(SARAQIB.isWithin(SYRIA)).isTrue();
            assertThat(SYRIA.isWithin(SARAQIB)).isFalse();
        }

        @Test
        void theClaimantIsTheInnermostVoice() {
            assertThat(Attribution.of(ARTICLE).claimant()).isEmpty();
            assertThat(Attribution.of(ARTICLE).withVoices(ARMY, REBELS).claimant())
                    .contains(REBELS);
        }

        @ParameterizedTest
        @CsvSource({
            "ASSERTS, true", "CONFIRMS, true", "DENIES, false",
            "DOES_NOT_CONFIRM, false", "DECLINES_COMMENT, false", "SILENT, false"
        })
        void onlyAssertingAndConfirmingReport(Stance stance, boolean report) {
            assertThat(Attribution.of(ARTICLE).withStance(stance).isReport()).isEqualTo(report);
        }

        @Test
        void sourcesOfAnEventAreCountedOnce() {
            Event event = event("e")
                    .addAttributions(Attribution.of(ARTICLE).withVoices(ARMY))
                    .build();
            assertThat(event.sources()).containsExactly(ARTICLE);
        }

        @Test
        void referenceDataHashByIdAndEqualByContent() {
            assertThat(SARAQIB.withName("Saraqeb")).isNotEqualTo(SARAQIB).hasSameHashCodeAs(SARAQIB);
            assertThat(ARMY.withName("Army")).isNotEqualTo(ARMY).hasSameHashCodeAs(ARMY);
            assertThat(ARTICLE.withTitle("Other")).isNotEqualTo(ARTICLE).hasSameHashCodeAs(ARTICLE);
        }

        @Test
        void bearingsGoRoundTheCompass() {
            assertThat(Bearing.N.degrees()).isZero();
            assertThat(Bearing.SE.degrees()).isEqualTo(135);
            assertThat(Bearing.NNW.degrees()).isEqualTo(337.5);
        }
    }

    @Nested
    class Lines {

        @Test
        void everyRecordIsOneReadableLine() {
            assertThat(SARAQIB).hasToString("Saraqib, Idlib, Syria");
            assertThat(IDLIB.withId("idlib-city").withWithin(IDLIB)).hasToString("Idlib, Idlib, Syria");
            assertThat(ARMY).hasToString("Syrian army");
            assertThat(ARTICLE).hasToString("article \"Town entered\"");
            assertThat(Alias.of("Saraqeb")).hasToString("Saraqeb");
            assertThat(Attribution.of(ARTICLE)).hasToString("article");
            assertThat(Attribution.of(ARTICLE).withVoices(ARMY, REBELS).withStance(Stance.DOES_NOT_CONFIRM))
                    .hasToString("article: Syrian army > Rebels (does not confirm)");
            assertThat(event("e").place(SARAQIB).build())
                    .hasToString("2020-02-06 Saraqib: Troops enter the town [1 source]");
            assertThat(event("e").attributions(List.of()).build())
                    .hasToString("2020-02-06: Troops enter the town [0 sources]");
            assertThat(new EventPlace(SARAQIB, PlaceRole.TARGET)).hasToString("target Saraqib");
            assertThat(Participant.of(ARMY, ParticipantRole.ATTACKER)).hasToString("Syrian army (attacker)");
            assertThat(new Control(SARAQIB, ARMY, ControlExtent.SMALL_PART))
                    .hasToString("Saraqib: Syrian army (small part)");
            assertThat(new Link(LinkKind.SAME_AS, "x", OptionalDouble.of(0.9), Optional.empty()))
                    .hasToString("SAME_AS x (0.9)");
            assertThat(Link.of(LinkKind.PART_OF, "x")).hasToString("PART_OF x");
            assertThat(Relation.builder()
                            .kind(RelationKind.NEAR)
                            .from(SARAQIB)
                            .to(IDLIB)
                            .bearing(Bearing.SE)
                            .build())
                    .hasToString("Saraqib SE near Idlib");
            assertThat(Term.builder()
                            .kind(TermKind.OBSERVATION)
                            .text("twelve posts")
                            .build())
                    .hasToString("observation: twelve posts");
            assertThat(AgreementStatus.builder()
                            .kind(StatusKind.BROKEN)
                            .by(ARMY)
                            .when(EdtfDate.parse("2020-02"))
                            .build())
                    .hasToString("broken by Syrian army (2020-02)");
            assertThat(Agreement.builder()
                            .id("deal")
                            .name("Deal")
                            .concluded(EdtfDate.parse("2018-09"))
                            .addParties(ARMY, REBELS)
                            .build())
                    .hasToString("Deal (2018-09): Syrian army, Rebels");
            assertThat(Figure.builder()
                            .measure(Measure.DISPLACED)
                            .quantity(Quantity.moreThan(580_000, Unit.PERSONS))
                            .addPlaces(IDLIB)
                            .asOf(EdtfDate.parse("2020-02-06"))
                            .build())
                    .hasToString("DISPLACED more than 580,000 persons, Idlib, as of 2020-02-06");
        }
    }
}
