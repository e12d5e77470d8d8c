package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.testing.Quantities;

class QuantityLawsTest {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Provide
    Arbitrary<Quantity> claims() {
        return Quantities.in(Unit.PERSONS);
    }

    @Provide
    Arbitrary<Quantity> claimsInAnyUnit() {
        return Quantities.any();
    }

    @Provide
    Arbitrary<Quantity> claimsOfManyDecimals() {
        return Quantities.ofManyDecimals(Unit.PERSONS);
    }

    @Provide
    Arbitrary<Quantity> anyClaims() {
        return Arbitraries.oneOf(Quantities.in(Unit.PERSONS), Quantities.ofManyDecimals(Unit.PERSONS));
    }

    @Provide
    Arbitrary<Quantity> miles() {
        return Quantities.in(Unit.MILES);
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Quantities.numbers();
    }

    @Provide
    Arbitrary<Optional<BigDecimal>> anyNumbers() {
        return Arbitraries.oneOf(Quantities.numbers(), Quantities.hostileNumbers())
                .optional(0.6);
    }

    // --- form ---

    @Property(tries = 500)
    void equal_numbers_have_one_form(@ForAll("numbers") BigDecimal number) {
        Quantity claim = Quantity.about(number, Unit.ITEMS);
        BigDecimal kept = claim.best().orElseThrow();
        assertThat(kept).isEqualByComparingTo(number);
        assertThat(kept.scale()).isNotNegative();
        assertThat(kept.toString()).doesNotContain("E");
        for (BigDecimal same : List.of(number.setScale(number.scale() + 3), number.stripTrailingZeros())) {
            assertThat(Quantity.about(same, Unit.ITEMS))
                    .isEqualTo(claim)
                    .hasSameHashCodeAs(claim)
                    .hasToString(claim.toString());
        }
    }

    @Property(tries = 1000)
    void constructor_takes_anything_or_says_why_not(
            @ForAll("anyNumbers") Optional<BigDecimal> low,
            @ForAll("anyNumbers") Optional<BigDecimal> best,
            @ForAll("anyNumbers") Optional<BigDecimal> high,
            @ForAll boolean lowExclusive,
            @ForAll boolean highExclusive,
            @ForAll Qualifier qualifier) {
        try {
            Quantity claim = new Quantity(low, best, high, lowExclusive, highExclusive, qualifier, Unit.METRES);
            assertThat(claim.toString()).isNotBlank();
            assertThat(claim.excludes(claim)).isEqualTo(Truth.NO);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s).{20,300}");
        }
    }

    @Property(tries = 500)
    void factories_take_any_number_or_say_why_not(@ForAll("anyNumbers") Optional<BigDecimal> number) {
        try {
            Quantity claim = Quantity.range(number, number, Optional.empty(), Unit.PERSONS);
            assertThat(claim.isMoreThan(number.orElse(BigDecimal.ONE))).isEqualTo(Truth.UNKNOWN);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s).{20,300}");
        }
    }

    @Property(tries = 300)
    void a_copy_equals_its_original(@ForAll("claimsInAnyUnit") Quantity claim) {
        Quantity copy = Quantity.builder()
                .low(claim.low())
                .best(claim.best())
                .high(claim.high())
                .lowExclusive(claim.lowExclusive())
                .highExclusive(claim.highExclusive())
                .qualifier(claim.qualifier())
                .unit(claim.unit())
                .build();
        assertThat(Quantity.builder().copyOf(claim).build()).isEqualTo(claim);
        assertThat(copy).isEqualTo(claim).hasSameHashCodeAs(claim);
    }

    @Property(tries = 300)
    void text_is_one_line(@ForAll("claimsInAnyUnit") Quantity claim) {
        assertThat(claim.toString()).isNotBlank().doesNotContain("\n", "Optional", "E+");
    }

    @Property(tries = 300)
    void estimates_are_kept_as_given(
            @ForAll("numbers") BigDecimal low, @ForAll("numbers") BigDecimal best, @ForAll("numbers") BigDecimal high) {
        Quantity row = Quantity.range(Optional.of(low), Optional.of(best), Optional.of(high), Unit.PERSONS);
        assertThat(row.low().orElseThrow()).isEqualByComparingTo(low);
        assertThat(row.best().orElseThrow()).isEqualByComparingTo(best);
        assertThat(row.high().orElseThrow()).isEqualByComparingTo(high);
        assertThat(row.isOrdered()).isEqualTo(low.compareTo(best) <= 0 && best.compareTo(high) <= 0);
    }

    // --- what is allowed ---

    @Property(tries = 500)
    void stated_numbers_lie_within_what_is_allowed(@ForAll("claims") Quantity claim) {
        for (BigDecimal number : stated(claim)) {
            claim.lowest().ifPresent(lowest -> assertThat(lowest).isLessThanOrEqualTo(number));
            claim.highest().ifPresent(highest -> assertThat(highest).isGreaterThanOrEqualTo(number));
        }
        claim.best().ifPresent(best -> assertThat(allows(claim, best)).isTrue());
        assertThat(allowed(claim)).isNotEmpty();
    }

    @Property(tries = 500)
    void answers_hold_for_every_number_allowed(@ForAll("claims") Quantity claim, @ForAll("numbers") BigDecimal number) {
        for (BigDecimal allowed : allowed(claim)) {
            int order = allowed.compareTo(number);
            assertAnswer(claim.isAtLeast(number), order >= 0);
            assertAnswer(claim.isMoreThan(number), order > 0);
            assertAnswer(claim.isAtMost(number), order <= 0);
            assertAnswer(claim.isFewerThan(number), order < 0);
        }
    }

    @Property(tries = 1000)
    void answer_is_open_only_where_numbers_allowed_differ(
            @ForAll("claims") Quantity claim, @ForAll("numbers") BigDecimal size, @ForAll boolean negative) {
        BigDecimal number = negative ? size.negate() : size;
        assertThat(claim.isAtLeast(number)).isEqualTo(answer(claim, number, order -> order >= 0));
        assertThat(claim.isMoreThan(number)).isEqualTo(answer(claim, number, order -> order > 0));
        assertThat(claim.isAtMost(number)).isEqualTo(answer(claim, number, order -> order <= 0));
        assertThat(claim.isFewerThan(number)).isEqualTo(answer(claim, number, order -> order < 0));
    }

    /** What all numbers that the claim allows say: each end, the number asked for, and one number between any two of them. */
    private static Truth answer(Quantity claim, BigDecimal number, IntPredicate isSo) {
        List<BigDecimal> marks = Stream.concat(
                        Stream.of(BigDecimal.ZERO, number, BigDecimal.TEN.pow(30)),
                        Stream.of(claim.lowest(), claim.highest()).flatMap(Optional::stream))
                .toList();
        List<Boolean> answers = marks.stream()
                .flatMap(x -> marks.stream().map(y -> x.add(y).divide(TWO)))
                .filter(n -> allows(claim, n))
                .map(n -> isSo.test(n.compareTo(number)))
                .distinct()
                .toList();
        return answers.size() == 1 ? Truth.of(answers.get(0)) : Truth.UNKNOWN;
    }

    @Property(tries = 500)
    void at_least_grows_no_truer_with_the_number(
            @ForAll("claims") Quantity claim, @ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b) {
        Truth less = claim.isAtLeast(a.min(b));
        Truth more = claim.isAtLeast(a.max(b));
        assertThat(!more.isCertain() || less.isCertain()).isTrue();
        assertThat(!more.isPossible() || less.isPossible()).isTrue();
    }

    @Property(tries = 500)
    void comparing_with_a_number_is_comparing_with_an_exact_claim(
            @ForAll("claims") Quantity claim, @ForAll("numbers") BigDecimal number) {
        assertThat(claim.isMoreThan(Quantity.exactly(number, Unit.PERSONS))).isEqualTo(claim.isMoreThan(number));
    }

    @Property(tries = 1000)
    void claims_exclude_each_other_where_no_number_is_in_both(
            @ForAll("claims") Quantity a, @ForAll("claims") Quantity b) {
        List<BigDecimal> edges =
                Stream.concat(allowed(a).stream(), allowed(b).stream()).toList();
        boolean meet = edges.stream()
                .flatMap(x -> edges.stream().map(y -> x.add(y).divide(TWO)))
                .anyMatch(n -> allows(a, n) && allows(b, n));
        assertThat(a.excludes(b)).isEqualTo(Truth.of(!meet));
    }

    @Property(tries = 500)
    void excluding_and_being_the_same_are_mutual(
            @ForAll("claimsInAnyUnit") Quantity a, @ForAll("claimsInAnyUnit") Quantity b) {
        assertThat(a.excludes(b)).isEqualTo(b.excludes(a));
        assertThat(a.isSameAs(b)).isEqualTo(b.isSameAs(a));
        assertThat(a.isSameAs(b) == Truth.NO).isEqualTo(a.excludes(b) == Truth.YES);
        assertThat(a.isMoreThan(b).and(b.isMoreThan(a))).isNotEqualTo(Truth.YES);
        assertThat(a.excludes(a)).isEqualTo(Truth.NO);
    }

    // --- arithmetic ---

    @Property(tries = 500)
    void order_of_adding_does_not_matter(
            @ForAll("claims") Quantity a, @ForAll("claims") Quantity b, @ForAll("claims") Quantity c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property(tries = 300)
    void adding_nothing_changes_nothing(@ForAll("claimsInAnyUnit") Quantity claim) {
        assertThat(claim.plus(Quantity.exactly(0, claim.unit()))).isSameAs(claim);
        assertThat(Quantity.exactly(0, claim.unit()).plus(claim)).isEqualTo(claim);
    }

    @Property(tries = 500)
    void sum_allows_the_sums_of_what_its_parts_allow(@ForAll("claims") Quantity a, @ForAll("claims") Quantity b) {
        Quantity sum = a.plus(b);
        assertThat(sum.isOrdered() || sum.equals(a) || sum.equals(b)).isTrue();
        for (BigDecimal x : allowed(a)) {
            assertThat(allowed(b)).allMatch(y -> allows(sum, x.add(y)));
        }
    }

    @Property(tries = 1000)
    void sum_is_that_of_intervals_that_begin_at_zero_or_above(
            @ForAll("claims") Quantity a, @ForAll("claims") Quantity b) {
        Quantity sum = a.plus(b);
        assertThat(least(sum)).isEqualByComparingTo(least(a).add(least(b)));
        assertThat(allows(sum, least(sum))).isEqualTo(allows(a, least(a)) && allows(b, least(b)));
        assertThat(sum.isAtLeast(least(a).max(least(b)))).isEqualTo(Truth.YES);
        assertThat(sum.highest())
                .isEqualTo(a.highest().flatMap(x -> b.highest().map(x::add)).map(QuantityChecks::plain));
        sum.highest()
                .ifPresent(most -> assertThat(allows(sum, most))
                        .isEqualTo(allows(a, a.highest().orElseThrow())
                                && allows(b, b.highest().orElseThrow())));
    }

    private static BigDecimal least(Quantity claim) {
        return claim.lowest().orElse(BigDecimal.ZERO);
    }

    @Property(tries = 500)
    void hull_allows_what_either_allows(@ForAll("claims") Quantity a, @ForAll("claims") Quantity b) {
        Quantity hull = a.hull(b);
        assertThat(allowed(a)).allMatch(n -> allows(hull, n));
        assertThat(allowed(b)).allMatch(n -> allows(hull, n));
        assertThat(hull.lowest().isPresent())
                .isEqualTo(a.lowest().isPresent() && b.lowest().isPresent());
        hull.lowest()
                .ifPresent(n ->
                        assertThat(n).isIn(a.lowest().orElseThrow(), b.lowest().orElseThrow()));
        hull.highest()
                .ifPresent(n -> assertThat(n)
                        .isIn(a.highest().orElseThrow(), b.highest().orElseThrow()));
    }

    @Property(tries = 500)
    void hull_of_numbers_with_all_their_decimals_contains_both(
            @ForAll("claimsOfManyDecimals") Quantity a, @ForAll("claimsOfManyDecimals") Quantity b) {
        Bounds hull = Bounds.of(a.hull(b));
        assertThat(contains(hull, Bounds.of(a))).isTrue();
        assertThat(contains(hull, Bounds.of(b))).isTrue();
        assertThat(a.hull(b)).isEqualTo(b.hull(a));
        assertThat(a.hull(b).hull(a)).isEqualTo(a.hull(b));
    }

    @Property(tries = 500)
    void hull_never_throws(@ForAll("anyClaims") Quantity a, @ForAll("anyClaims") Quantity b) {
        Bounds hull = Bounds.of(a.hull(b));
        assertThat(contains(hull, Bounds.of(a))).isTrue();
        assertThat(contains(hull, Bounds.of(b))).isTrue();
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return (outer.low() == null
                        || (inner.low() != null
                                && isOutside(
                                        inner.low().compareTo(outer.low()),
                                        outer.lowExclusive(),
                                        inner.lowExclusive())))
                && (outer.high() == null
                        || (inner.high() != null
                                && isOutside(
                                        outer.high().compareTo(inner.high()),
                                        outer.highExclusive(),
                                        inner.highExclusive())));
    }

    private static boolean isOutside(int order, boolean outerExclusive, boolean innerExclusive) {
        return order > 0 || (order == 0 && (!outerExclusive || innerExclusive));
    }

    @Property(tries = 500)
    void order_of_hulls_does_not_matter(
            @ForAll("claims") Quantity a, @ForAll("claims") Quantity b, @ForAll("claims") Quantity c) {
        assertThat(a.hull(b)).isEqualTo(b.hull(a));
        assertThat(a.hull(b).hull(c)).isEqualTo(a.hull(b.hull(c)));
        assertThat(a.hull(a)).isEqualTo(a);
    }

    @Property(tries = 300)
    void miles_in_kilometres_and_back_are_the_same_miles(@ForAll("miles") Quantity claim) {
        Quantity there = claim.in(Unit.KILOMETRES);
        Quantity back = there.in(Unit.MILES);
        assertThat(back.lowest()).isEqualTo(claim.lowest());
        assertThat(back.best()).isEqualTo(claim.best());
        assertThat(back.highest()).isEqualTo(claim.highest());
        assertThat(there.excludes(claim)).isEqualTo(Truth.NO);
    }

    private static void assertAnswer(Truth answer, boolean fact) {
        assertThat(answer == Truth.UNKNOWN || answer == Truth.of(fact)).isTrue();
    }

    /** Whether a claim allows a number, read off the stated bounds where they are in order: a number of zero or more. */
    private static boolean allows(Quantity claim, BigDecimal number) {
        boolean ordered = claim.isOrdered();
        boolean fromBelow = claim.lowest()
                .map(low -> number.compareTo(low) > (ordered && claim.lowExclusive() ? 0 : -1))
                .orElse(true);
        boolean fromAbove = claim.highest()
                .map(high -> number.compareTo(high) < (ordered && claim.highExclusive() ? 0 : 1))
                .orElse(true);
        return number.signum() >= 0 && fromBelow && fromAbove;
    }

    /** Some of the numbers that a claim allows, its edges and what lies close to them among them. */
    private static List<BigDecimal> allowed(Quantity claim) {
        BigDecimal step = new BigDecimal("0.0001");
        Stream<BigDecimal> edges = Stream.of(
                        Stream.of(BigDecimal.ZERO, BigDecimal.TEN.pow(13)),
                        claim.lowest().stream(),
                        claim.highest().stream(),
                        stated(claim).stream())
                .flatMap(numbers -> numbers);
        return edges.flatMap(n -> Stream.of(n.subtract(step), n, n.add(step)))
                .filter(n -> allows(claim, n))
                .distinct()
                .toList();
    }

    private static List<BigDecimal> stated(Quantity claim) {
        return Stream.of(claim.low(), claim.best(), claim.high())
                .flatMap(Optional::stream)
                .toList();
    }
}
