package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.conflictevents.model.AcledType;
import org.conflictevents.model.Crosswalk;
import org.conflictevents.model.EventType;
import org.conflictevents.model.PloverType;
import org.conflictevents.model.ViolenceType;
import org.conflictevents.testing.Codebooks;
import org.conflictevents.testing.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrosswalkTest {

    /** Modes that are read as a type which is told from others by more than its mode, or wider than it. */
    private static final Set<String> READ_ONLY_MODES = Set.of(
            "CONSULT: multilateral",
            "PROTEST: strike",
            "PROTEST: hunger",
            "PROTEST: boycott",
            "PROTEST: obstruct",
            "ASSAULT: torture",
            "ASSAULT: firearms",
            "ASSAULT: crowd-control");

    static List<AcledType> acledPairs() {
        return Codebooks.ACLED.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(sub -> AcledType.of(entry.getKey(), sub)))
                .collect(Collectors.toList());
    }

    static Set<String> acledEventTypes() {
        return Codebooks.ACLED.keySet();
    }

    static Set<String> ploverTypes() {
        return Codebooks.PLOVER.keySet();
    }

    static List<PloverType> ploverModes() {
        return Codebooks.PLOVER.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(mode -> PloverType.of(entry.getKey(), mode)))
                .collect(Collectors.toList());
    }

    static List<EventType> knownTypes() {
        return EventType.known();
    }

    // ACLED

    @ParameterizedTest
    @MethodSource("acledPairs")
    void everySubEventTypeOfAcledComesBackAsItWas(AcledType pair) {
        assertThat(Crosswalk.acled(from(pair).orElseThrow())).containsExactly(pair);
    }

    @ParameterizedTest
    @MethodSource("acledEventTypes")
    void everyEventTypeOfAcledComesBackAsItWas(String eventType) {
        EventType type = Crosswalk.fromAcled(eventType).orElseThrow();
        assertThat(Crosswalk.acled(type)).containsExactly(AcledType.of(eventType));
        assertThat(Crosswalk.fromAcled(eventType, " ")).contains(type);
    }

    @Test
    void eachOfTheSubEventTypesHasATypeOfItsOwn() {
        assertThat(acledPairs()).hasSize(25).extracting(CrosswalkTest::from).doesNotHaveDuplicates();
    }

    @Test
    void aTypeLiesBelowThatOfItsAcledEventTypeExceptAgreements() {
        for (AcledType pair : acledPairs()) {
            EventType type = from(pair).orElseThrow();
            EventType wider = Crosswalk.fromAcled(pair.eventType()).orElseThrow();
            assertThat(type.isA(wider)).as(pair.toString()).isEqualTo(!type.equals(EventType.AGREEMENT));
        }
    }

    @ParameterizedTest
    @MethodSource("knownTypes")
    void onlyTermsThatAcledHasAreWritten(EventType type) {
        for (AcledType written : Crosswalk.acled(type)) {
            assertThat(Codebooks.ACLED).containsKey(written.eventType());
            written.subEventType()
                    .ifPresent(sub ->
                            assertThat(Codebooks.ACLED.get(written.eventType())).contains(sub));
        }
    }

    @ParameterizedTest
    @MethodSource("knownTypes")
    void whatAcledGetsIsNotChangedByReadingAndWritingItAgain(EventType type) {
        for (AcledType written : Crosswalk.acled(type)) {
            assertThat(Crosswalk.acled(from(written).orElseThrow()).get(0)).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Battle-No change of territory, ARMED_CLASH",
        "Battle-Government regains territory, TERRITORY_TAKEN_BY_STATE",
        "Battle-Non-state actor overtakes territory, TERRITORY_TAKEN_BY_NON_STATE",
        "Battle-Non-state actors overtake territory, TERRITORY_TAKEN_BY_NON_STATE",
        "Headquarters or base established, BASE_ESTABLISHED",
        "Strategic development, STRATEGIC_DEVELOPMENTS",
        "Riots/Protests, CIVIL_UNREST",
        "Violence Against Civilians, VIOLENCE_AGAINST_CIVILIANS",
        "Non-violent transfer of territory, NON_VIOLENT_TRANSFER_OF_TERRITORY",
        "Remote violence, REMOTE_VIOLENCE",
    })
    void namesUpTo2018AreRead(String eventType, String type) {
        assertThat(Crosswalk.fromAcled(eventType)).contains(EventType.of(type));
        assertThat(Crosswalk.fromAcled(eventType, "")).contains(EventType.of(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BATTLE - NO CHANGE OF TERRITORY", " battle-no  change of\tterritory "})
    void caseAndSpacingDoNotMatter(String eventType) {
        assertThat(Crosswalk.fromAcled(eventType)).contains(EventType.ARMED_CLASH);
    }

    @Property(tries = 300)
    void case_does_not_matter_in_pairs(@ForAll("pairs") AcledType pair, @ForAll Random random) {
        assertThat(Crosswalk.fromAcled(
                        shuffleCase(pair.eventType(), random),
                        shuffleCase(pair.subEventType().orElseThrow(), random)))
                .isEqualTo(from(pair));
    }

    @Test
    void anUnknownSubEventTypeIsReadAsItsEventType() {
        assertThat(Crosswalk.fromAcled("Battles", "Naval clash")).contains(EventType.BATTLES);
        assertThat(Crosswalk.fromAcled("Battles", "Peaceful protest")).contains(EventType.BATTLES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Battle", "Armed clash", "Political violence", "ARMED_CLASH"})
    void anUnknownEventTypeOfAcledHasNoType(String eventType) {
        assertThat(Crosswalk.fromAcled(eventType)).isEmpty();
        assertThat(Crosswalk.fromAcled(eventType, "Armed clash")).isEmpty();
    }

    // CAMEO

    @ParameterizedTest
    @CsvSource({
        "01, STATEMENT",
        "02, APPEAL",
        "03, PLEDGE",
        "04, TALKS",
        "05, DIPLOMACY",
        "06, COOPERATION",
        "07, AID",
        "08, CONCESSION",
        "09, INVESTIGATION",
        "10, DEMAND",
        "11, DISAPPROVAL",
        "12, REJECTION",
        "13, THREAT",
        "14, CIVIL_UNREST",
        "15, TROOP_DEPLOYMENT",
        "16, REDUCED_RELATIONS",
        "17, COERCION",
        "18, VIOLENCE_AGAINST_CIVILIANS",
        "19, BATTLES",
        "20, VIOLENCE_AGAINST_CIVILIANS",
    })
    void everyRootOfCameoIsRead(String root, String type) {
        assertThat(Crosswalk.fromCameo(root)).contains(EventType.of(type));
    }

    @ParameterizedTest
    @CsvSource({
        "010, STATEMENT",
        "0251, APPEAL",
        "042, VISIT",
        "057, AGREEMENT",
        "0871, CEASEFIRE",
        "0874, WITHDRAWAL",
        "111, CONDEMNATION",
        "1123, ACCUSATION",
        "1384, THREAT",
        "139, ULTIMATUM",
        "152, TROOP_DEPLOYMENT",
        "1712, LOOTING_OR_PROPERTY_DESTRUCTION",
        "173, ARRESTS",
        "181, ABDUCTION",
        "1831, SUICIDE_BOMB",
        "1833, REMOTE_EXPLOSIVE",
        "190, ARMED_CLASH",
        "191, SIEGE",
        "192, TERRITORY_TAKEN",
        "193, ARMED_CLASH",
        "194, SHELLING",
        "195, AIR_STRIKE",
        "1951, AIR_STRIKE",
        "1952, AIR_STRIKE",
        "196, CEASEFIRE_VIOLATION",
        "201, DISPLACEMENT",
        "202, ATTACK_ON_CIVILIANS",
        "2041, CHEMICAL_WEAPON",
        "2042, REMOTE_VIOLENCE",
    })
    void codesAreReadByTheLongestBeginningThatIsKnown(String code, String type) {
        assertThat(Crosswalk.fromCameo(code)).contains(EventType.of(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "00", "21", "42", "99", "19521", "19x", " 19", "-19", "ARMED_CLASH", "١٩"})
    void whatIsNoCodeOfCameoHasNoType(String code) {
        assertThat(Crosswalk.fromCameo(code)).isEmpty();
    }

    @Property(tries = 1000)
    void every_code_below_a_root_is_read_and_no_other(@ForAll @IntRange(min = 0, max = 9999) int number) {
        String code = String.format(Locale.ROOT, "%04d", number);
        int root = number / 100;
        assertThat(Crosswalk.fromCameo(code).isPresent()).isEqualTo(root >= 1 && root <= 20);
    }

    @ParameterizedTest
    @MethodSource("knownTypes")
    void codesAreWrittenInFullAndStayBelowTheirRoot(EventType type) {
        for (String code : Crosswalk.cameo(type)) {
            assertThat(code).matches("(0[1-9]|1[0-9]|20)[0-9]{1,2}");
            EventType read = Crosswalk.fromCameo(code).orElseThrow();
            assertThat(Crosswalk.cameo(read).get(0)).startsWith(code.substring(0, 2));
        }
    }

    // PLOVER

    @ParameterizedTest
    @MethodSource("ploverTypes")
    void everyTypeOfPloverIsRead(String type) {
        assertThat(Crosswalk.fromPlover(type)).isPresent().isEqualTo(Crosswalk.fromPlover(type, ""));
    }

    @ParameterizedTest
    @MethodSource("ploverModes")
    void everyModeOfPloverIsReadAsATypeThatWritesItOrAsItsTypeIs(PloverType pair) {
        EventType type = from(pair).orElseThrow();
        assertThat(Crosswalk.plover(type).contains(pair)
                        || Crosswalk.fromPlover(pair.type()).equals(Optional.of(type))
                        || READ_ONLY_MODES.contains(pair.toString()))
                .as(pair + " is read as " + type)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("knownTypes")
    void onlyTermsThatPloverHasAreWrittenAndAllAreRead(EventType type) {
        for (PloverType written : Crosswalk.plover(type)) {
            assertThat(Codebooks.PLOVER).containsKey(written.type());
            written.mode()
                    .ifPresent(mode ->
                            assertThat(Codebooks.PLOVER.get(written.type())).contains(mode));
            assertThat(from(written)).isPresent();
        }
    }

    @Test
    void ploverIsReadInAnyCaseAndUnknownModesAsTheirType() {
        assertThat(Crosswalk.fromPlover("Assault", "Heavy-Weapons")).contains(EventType.SHELLING);
        assertThat(Crosswalk.fromPlover("ASSAULT", "trebuchet")).contains(EventType.ATTACK);
        assertThat(Crosswalk.fromPlover("DEMAND")).contains(EventType.REQUEST);
        assertThat(Crosswalk.fromPlover("FIGHT")).isEmpty();
        assertThat(Crosswalk.fromPlover("FIGHT", "aerial")).isEmpty();
    }

    // UCDP

    @Test
    void typesOfViolenceAreReadAsDerivedTypes() {
        assertThat(Crosswalk.fromUcdp(ViolenceType.STATE_BASED)).isEqualTo(EventType.ARMED_CLASH);
        assertThat(Crosswalk.fromUcdp(ViolenceType.NON_STATE)).isEqualTo(EventType.ARMED_CLASH);
        assertThat(Crosswalk.fromUcdp(ViolenceType.ONE_SIDED)).isEqualTo(EventType.ATTACK_ON_CIVILIANS);
    }

    @ParameterizedTest
    @EnumSource
    void aDerivedTypeCanBeOfTheViolenceItWasDerivedFrom(ViolenceType violence) {
        assertThat(Crosswalk.ucdp(Crosswalk.fromUcdp(violence))).contains(violence);
        assertThat(ViolenceType.of(violence.number())).isEqualTo(violence);
    }

    @Test
    void typesOfViolenceDependOnTheActorsUnlessTheTypeSettlesIt() {
        assertThat(Crosswalk.ucdp(EventType.SHELLING)).containsExactly(ViolenceType.values());
        assertThat(Crosswalk.ucdp(EventType.ARMED_CLASH))
                .containsExactly(ViolenceType.STATE_BASED, ViolenceType.NON_STATE);
        assertThat(Crosswalk.ucdp(EventType.TERRITORY_TAKEN_BY_STATE)).containsExactly(ViolenceType.STATE_BASED);
        assertThat(Crosswalk.ucdp(EventType.ATTACK_ON_CIVILIANS)).containsExactly(ViolenceType.ONE_SIDED);
        assertThat(Crosswalk.ucdp(EventType.CONDEMNATION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4})
    void otherNumbersAreNoTypeOfViolence(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ViolenceType.of(number))
                .withMessage("type of violence must be 1, 2 or 3, was " + number);
    }

    // all codebooks

    @Property(tries = 300)
    void unknown_types_have_no_counterparts(@ForAll("unknown") EventType type) {
        assertThat(Crosswalk.acled(type)).isEmpty();
        assertThat(Crosswalk.cameo(type)).isEmpty();
        assertThat(Crosswalk.plover(type)).isEmpty();
        assertThat(Crosswalk.ucdp(type)).isEmpty();
    }

    @Test
    void statesOfThingsHaveNoCounterparts() {
        assertThat(Crosswalk.acled(EventType.TERRITORIAL_CONTROL)).isEmpty();
        assertThat(Crosswalk.cameo(EventType.TERRITORIAL_CONTROL)).isEmpty();
    }

    @Test
    void answersCannotBeChanged() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Crosswalk.cameo(EventType.THREAT).clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Crosswalk.ucdp(EventType.SHELLING).clear());
    }

    @Test
    void nullIsRejectedByName() {
        assertThatNullPointerException().isThrownBy(() -> Crosswalk.acled(null)).withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> Crosswalk.fromAcled("Battles", null))
                .withMessage("subEventType");
        assertThatNullPointerException()
                .isThrownBy(() -> Crosswalk.fromCameo(null))
                .withMessage("code");
        assertThatNullPointerException()
                .isThrownBy(() -> Crosswalk.fromUcdp(null))
                .withMessage("violence");
    }

    @Test
    void blankTermsAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AcledType.of("Battles", " "))
                .withMessage("subEventType must not be blank");
        assertThatIllegalArgumentException().isThrownBy(() -> PloverType.of("")).withMessage("type must not be blank");
    }

    @Provide
    Arbitrary<AcledType> pairs() {
        return Arbitraries.of(acledPairs());
    }

    @Provide
    Arbitrary<EventType> unknown() {
        return EventTypes.unknown();
    }

    private static Optional<EventType> from(AcledType pair) {
        return Crosswalk.fromAcled(pair.eventType(), pair.subEventType().orElse(""));
    }

    private static Optional<EventType> from(PloverType pair) {
        return Crosswalk.fromPlover(pair.type(), pair.mode().orElse(""));
    }

    private static String shuffleCase(String text, Random random) {
        return text.chars()
                .mapToObj(c -> String.valueOf((char) c))
                .map(c -> random.nextBoolean() ? c.toUpperCase(Locale.ROOT) : c.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
