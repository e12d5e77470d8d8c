package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.conflictevents.query.Filters.allOf;
import static org.conflictevents.query.Filters.anyOf;
import static org.conflictevents.query.Filters.attestedByAtLeast;
import static org.conflictevents.query.Filters.certainlyDuring;
import static org.conflictevents.query.Filters.certainlyIn;
import static org.conflictevents.query.Filters.chainAtLeast;
import static org.conflictevents.query.Filters.dateUncertain;
import static org.conflictevents.query.Filters.during;
import static org.conflictevents.query.Filters.everything;
import static org.conflictevents.query.Filters.in;
import static org.conflictevents.query.Filters.involving;
import static org.conflictevents.query.Filters.linked;
import static org.conflictevents.query.Filters.measured;
import static org.conflictevents.query.Filters.modality;
import static org.conflictevents.query.Filters.nothing;
import static org.conflictevents.query.Filters.ofType;
import static org.conflictevents.query.Filters.onlyReportedBy;
import static org.conflictevents.query.Filters.place;
import static org.conflictevents.query.Filters.quoted;
import static org.conflictevents.query.Filters.reportedBy;
import static org.conflictevents.query.Filters.scope;
import static org.conflictevents.query.Filters.stance;
import static org.conflictevents.query.Filters.unplaced;
import static org.conflictevents.query.Filters.unvoiced;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.DayPart;
import org.conflictevents.model.EventType;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Group;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Side;
import org.conflictevents.model.Stance;
import org.conflictevents.model.ViolenceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
        assertThat(onlyReportedBy("SOHR")).hasToString("only reported by SOHR");
        assertThat(unvoiced().not()).hasToString("not unvoiced");
        assertThat(stance(Stance.DENIES, Stance.DOES_NOT_CONFIRM))
                .hasToString("with the stance (denies or does not confirm)");
        assertThat(quoted()).hasToString("quoted");
        assertThat(chainAtLeast(2)).hasToString("through at least 2 voices");
        assertThat(attestedByAtLeast(1)).hasToString("attested by at least 1 independent report");
        assertThat(dateUncertain()).hasToString("of uncertain date");
        assertThat(linked(LinkKind.PART_OF)).hasToString("linked PART_OF");
        assertThat(Filters.in(new GeoBox(36.5, 35, 37, 36.25)).not()).hasToString("not in the box 36.5, 35, 37, 36.25");
        assertThat(Filters.certainlyIn(GeoPolygon.parse("POLYGON((36 35, 37 36, 37 35, 36 35))")))
                .hasToString("certainly in POLYGON ((36 35, 37 36, 37 35, 36 35))");
        assertThat(Filters.withinKm(50, "Saraqib")).hasToString("within 50 km of Saraqib");
        assertThat(Filters.certainlyWithinKm(0.5, GeoPoint.of(35.5, 36)))
                .hasToString("certainly within 0.5 km of 35.5, 36.0");
        assertThat(Filters.before("2020-02")).hasToString("before 2020-02");
        assertThat(Filters.certainlyAfter("2020-02")).hasToString("certainly after 2020-02");
        assertThat(Filters.overlapping("2020-02")).hasToString("overlapping 2020-02");
        assertThat(Filters.dayPart(DayPart.NIGHT, DayPart.PRE_DAWN))
                .hasToString("at the time of day (pre dawn or night)");
        assertThat(Filters.involving("Turkey", ParticipantRole.ATTACKER)).hasToString("involving Turkey as attacker");
        assertThat(Filters.involving("Turkey", Side.A)).hasToString("involving Turkey on side A");
        assertThat(Filters.involving(ActorKind.CIVILIANS)).hasToString("involving any civilians");
        assertThat(Filters.between("Turkey", "Russia")).hasToString("between Turkey and Russia");
        assertThat(Filters.ofAcledType("Battles: Armed clash")).hasToString("of ACLED type \"Battles: Armed clash\"");
        assertThat(Filters.ofUcdpType(ViolenceType.ONE_SIDED)).hasToString("of UCDP type ONE_SIDED");
        assertThat(Filters.inDocument("article-a")).hasToString("in document article-a");
        assertThat(Filters.publishedBy("Evening Wire")).hasToString("published by Evening Wire");
        assertThat(measured(Measure.KILLED).of(Group.CIVILIANS).atLeast(10))
                .hasToString("KILLED of civilians at least 10");
        assertThat(Filters.linkedTo("e1")).hasToString("linked to e1");
        assertThat(Filters.linkedTo("e1", LinkKind.PART_OF)).hasToString("linked PART_OF to e1");
        assertThat(Filters.aboutAgreement("Sochi")).hasToString("about the agreement Sochi");
        assertThat(Filters.underAgreement("Sochi")).hasToString("under the agreement Sochi");
        assertThat(Filters.id("b", "a")).hasToString("of id (a or b)");
        assertThat(Filters.externalId("ucdp", "17")).hasToString("with the id ucdp 17");
        assertThat(Filters.extra("region", "Middle East")).hasToString("with region Middle East");
        assertThat(Filters.mentioning("mill or bakery")).hasToString("mentioning \"mill or bakery\"");
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
    void aFilterTellsWhatItJoins() {
        assertThat(A.operands()).isEmpty();
        assertThat(A.and(B).operands()).containsExactly(A, B);
        assertThat(A.or(B).not().operands()).containsExactly(A.or(B));
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
        assertThatIllegalArgumentException().isThrownBy(() -> in(" ")).withMessage("place must not be blank");
        assertThatIllegalArgumentException().isThrownBy(() -> involving("")).withMessage("actor must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reportedBy("\t"))
                .withMessage("reporter must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onlyReportedBy(" "))
                .withMessage("reporter must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chainAtLeast(0))
                .withMessage("voices must be at least 1, were 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attestedByAtLeast(-1))
                .withMessage("reports must be at least 1, were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributionFilter.HasStance(Set.of()))
                .withMessage("name at least one stance");
        assertThatIllegalArgumentException().isThrownBy(() -> ofType("")).withMessage("type must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filters.mentioning("!?"))
                .withMessage("words must hold a letter or a digit, was '!?'");
        for (double km : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Filters.withinKm(km, "Saraqib"))
                    .withMessage("km must be 0 or more, was " + km);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReferenceFilter.HasId(Set.of()))
                .withMessage("name at least one id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TypeFilter.OfScope(Set.of()))
                .withMessage("name at least one scope");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TypeFilter.OfModality(Set.of()))
                .withMessage("name at least one modality");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Filter.And(List.of(A)))
                .withMessage("a joint needs at least two filters, had 1; join them with allOf or anyOf");
    }

    @Test
    void aRangeThatIsNoDateIsRefusedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> during("2020-13")).withMessageContaining("2020-13");
    }

    /** As many steps as there may be levels, each another joint than the one before. */
    private static Filter alternating(int steps) {
        Filter filter = in("A");
        for (int i = 0; i < steps; i++) {
            filter = i % 2 == 0 ? filter.and(in("B" + i)) : filter.or(in("B" + i));
        }
        return filter;
    }

    @Test
    @Timeout(300)
    void theDeepestFilterStillWorksOnASmallStack() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Runnable work = () -> {
            Filter filter = alternating(Filter.MAX_DEPTH);
            Filter same = alternating(Filter.MAX_DEPTH);
            assertThat(filter.hashCode()).isEqualTo(same.hashCode());
            assertThat(filter.equals(same)).isTrue();
            assertThat(filter.equals(alternating(Filter.MAX_DEPTH - 1))).isFalse();
            assertThat(filter.toString()).startsWith("(((").endsWith("in B" + (Filter.MAX_DEPTH - 1));
            Filter bindable = involving("Turkey");
            for (int i = 0; i < Filter.MAX_DEPTH / 2; i++) {
                bindable = bindable.not().and(chainAtLeast(i + 1));
            }
            assertThat(Fixtures.data().events().where(bindable).list()).isEmpty();
        };
        Thread small = new Thread(null, work, "small stack", 512 * 1024);
        small.setUncaughtExceptionHandler((thread, throwable) -> thrown.set(throwable));
        small.start();
        small.join();
        assertThat(thrown.get()).isNull();
    }

    @Test
    @Timeout(300)
    void oneLevelMoreIsRefused() {
        Filter deepest = alternating(Filter.MAX_DEPTH);
        assertThatIllegalArgumentException()
                .isThrownBy(deepest::not)
                .withMessage(
                        "a filter must have at most 500 levels of and, or and not within one another, this one would have"
                                + " more; join many filters at once with allOf or anyOf");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alternating(10_000))
                .withMessageContaining("500 levels");
    }

    @Test
    @Timeout(300)
    void manyFiltersInOneJointAreOneLevel() {
        List<Filter> many =
                IntStream.range(0, 10_000).mapToObj(i -> in("B" + i)).collect(Collectors.toList());
        Filter joint = anyOf(many.toArray(Filter[]::new));
        Collections.reverse(many);
        assertThat(joint.equals(anyOf(many.toArray(Filter[]::new)))).isTrue();
        assertThat(joint.operands()).hasSize(10_000);
        assertThat(joint.and(many.get(0))).isEqualTo(many.get(0));
    }

    @Test
    void anOperandThatIsThereTwiceHasNoMeaning() {
        Filter twice = new Filter.And(List.of(A, B, A));
        assertThat(twice).isEqualTo(A.and(B)).hasSameHashCodeAs(B.and(A)).isNotEqualTo(new Filter.Or(List.of(A, B)));
    }
}
