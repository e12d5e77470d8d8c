package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.conflictevents.query.Filters.allOf;
import static org.conflictevents.query.Filters.anyOf;
import static org.conflictevents.query.Filters.certainlyDuring;
import static org.conflictevents.query.Filters.certainlyIn;
import static org.conflictevents.query.Filters.during;
import static org.conflictevents.query.Filters.everything;
import static org.conflictevents.query.Filters.in;
import static org.conflictevents.query.Filters.involving;
import static org.conflictevents.query.Filters.measured;
import static org.conflictevents.query.Filters.modality;
import static org.conflictevents.query.Filters.nothing;
import static org.conflictevents.query.Filters.ofType;
import static org.conflictevents.query.Filters.place;
import static org.conflictevents.query.Filters.reportedBy;
import static org.conflictevents.query.Filters.scope;
import static org.conflictevents.query.Filters.unplaced;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Scope;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final Filter A = in("Saraqib");
    private static final Filter B = during("2020-02");
    private static final Filter C = involving("Turkey");

    @Test
    void filtersReadAsOneWouldSayThem() {
        assertThat(A.and(B).and(reportedBy("SOHR").not()))
                .hasToString("in Saraqib and during 2020-02 and not reported by SOHR");
        assertThat(A.or(B).and(C)).hasToString("(in Saraqib or during 2020-02) and involving Turkey");
        assertThat(A.and(B).not()).hasToString("not (in Saraqib and during 2020-02)");
        assertThat(certainlyIn(place("Idlib", PlaceKind.CITY))).hasToString("certainly in Idlib (city)");
        assertThat(certainlyDuring("2020-02-05/2020-02-07")).hasToString("certainly during 2020-02-05/2020-02-07");
        assertThat(unplaced()).hasToString("without a place");
        assertThat(ofType("air strike")).hasToString("of type AIR_STRIKE");
        assertThat(modality(Modality.ONGOING, Modality.OCCURRED)).hasToString("of modality (occurred or ongoing)");
        assertThat(scope(Scope.SINGLE)).hasToString("of scope single");
        assertThat(measured(Measure.KILLED).atLeast(10)).hasToString("KILLED at least 10");
        assertThat(measured(Measure.KILLED).possiblyAtMost(10)).hasToString("KILLED possibly at most 10");
        assertThat(measured(Measure.KILLED).possiblyMoreThan(10)).hasToString("KILLED possibly more than 10");
        assertThat(measured(Measure.KILLED).possiblyFewerThan(10)).hasToString("KILLED possibly fewer than 10");
        assertThat(everything()).hasToString("everything");
        assertThat(nothing()).hasToString("nothing");
    }

    @Test
    void namesThatWouldReadAsAPartOfTheSentenceStandInQuotationMarks() {
        assertThat(involving("Turkey and Russia")).hasToString("involving \"Turkey and Russia\"");
        assertThat(in("a \"b\" (c)")).hasToString("in \"a \\\"b\\\" (c)\"");
        assertThat(in("Maarrat al-Numan")).hasToString("in Maarrat al-Numan");
        assertThat(in("سراقب")).hasToString("in سراقب");
    }

    @Test
    void jointsOfOneSortBecomeOne() {
        assertThat(((Filter.And) A.and(B).and(B.and(C))).operands()).containsExactly(A, B, C);
        assertThat(((Filter.Or) A.or(B).or(B.or(C))).operands()).containsExactly(A, B, C);
    }

    @Test
    void anOperandThatAddsNothingFallsAway() {
        assertThat(A.and(A.or(B))).isEqualTo(A);
        assertThat(A.or(B).and(C).and(A)).isEqualTo(A.and(C));
        assertThat(A.or(A.and(B))).isEqualTo(A);
        assertThat(A.and(everything())).isEqualTo(A);
        assertThat(A.and(nothing())).isEqualTo(nothing());
        assertThat(everything().not()).isEqualTo(nothing());
    }

    @Test
    void aFilterAndItsNegationIsNotNothing() {
        assertThat(A.and(A.not())).isNotEqualTo(nothing());
        assertThat(A.or(A.not())).isNotEqualTo(everything());
    }

    @Test
    void joiningNoneAndOne() {
        assertThat(allOf()).isEqualTo(everything());
        assertThat(anyOf()).isEqualTo(nothing());
        assertThat(allOf(A)).isEqualTo(A);
        assertThat(anyOf(A, B)).isEqualTo(B.or(A));
    }

    @Test
    void jointsOfTheTwoSortsDiffer() {
        assertThat(A.and(B)).isNotEqualTo(A.or(B)).isNotEqualTo(A.and(C));
        assertThat(A.or(B)).isNotEqualTo(A.and(B)).isNotEqualTo(A.or(C));
        assertThat(A.and(B).hashCode()).isNotEqualTo(A.or(B).hashCode());
    }

    @Test
    void typesAreFoundByCodeInAnyDress() {
        assertThat(ofType("AIR_STRIKE")).isEqualTo(ofType(EventType.AIR_STRIKE));
        assertThat(ofType(" air-strike ")).isEqualTo(ofType(EventType.AIR_STRIKE));
        assertThat(ofType("Cattle raid")).isEqualTo(ofType(EventType.of("Cattle raid")));
    }

    @Test
    void equalNumbersAreEqualFilters() {
        Filter plain = measured(Measure.KILLED).is(Certainty.CERTAINLY, Comparison.AT_LEAST, new BigDecimal("1E+1"));
        assertThat(plain).isEqualTo(measured(Measure.KILLED).atLeast(10)).hasToString("KILLED at least 10");
        assertThat(measured(Measure.KILLED).is(Certainty.CERTAINLY, Comparison.FEWER_THAN, new BigDecimal("1.50")))
                .hasToString("KILLED fewer than 1.5");
    }

    @Test
    void hostileNumbersAreRefused() {
        for (String number : List.of("1E+999999999", "1E-999999999", "1E+50", "1E-51")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> measured(Measure.KILLED)
                            .is(Certainty.CERTAINLY, Comparison.AT_LEAST, new BigDecimal(number)))
                    .withMessage("value must have at most 50 digits before its decimal point and as many after it");
        }
        assertThat(measured(Measure.KILLED).is(Certainty.CERTAINLY, Comparison.AT_LEAST, new BigDecimal("1E+49")))
                .isNotNull();
    }

    @Test
    void blankNamesAndEmptyChoicesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> in(" ")).withMessage("name must not be blank");
        assertThatIllegalArgumentException().isThrownBy(() -> involving("")).withMessage("actor must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reportedBy("\t"))
                .withMessage("reporter must not be blank");
        assertThatIllegalArgumentException().isThrownBy(() -> ofType("")).withMessage("type must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Filter.OfScope(Set.of()))
                .withMessage("name at least one scope");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Filter.OfModality(Set.of()))
                .withMessage("name at least one modality");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Filter.And(List.of(A)))
                .withMessage("a joint needs at least two filters, had 1; join them with allOf or anyOf");
    }

    @Test
    void aRangeThatIsNoDateIsRefusedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> during("2020-13")).withMessageContaining("2020-13");
    }
}
