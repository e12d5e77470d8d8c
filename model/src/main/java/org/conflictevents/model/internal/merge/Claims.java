package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Source;
import org.jspecify.annotations.Nullable;

/** Lists from several tellings, made one in which nothing is lost and nothing is there twice. */
final class Claims {

    private Claims() {}

    /** A claim that one or several tellings make: their records differ in nothing but in who says so. */
    static final class Claim<R extends Record> {
        private final List<R> told = new ArrayList<>(2);
        private final List<Integer> tellers = new ArrayList<>(2);

        Claim(R first, int teller) {
            tell(first, teller);
        }

        void tell(R one, int teller) {
            told.add(one);
            tellers.add(teller);
        }

        /** Returns the record of the first telling that has it. */
        R first() {
            return told.get(0);
        }

        /** Returns the records, as the tellings have them. */
        List<R> told() {
            return told;
        }

        /** Returns which tellings they are of, each once, in rising order. */
        List<Integer> tellers() {
            return tellers;
        }

        boolean isToldBy(int teller) {
            return tellers.get(tellers.size() - 1) == teller;
        }
    }

    /** Returns all values of all lists; of equal ones as many as the list has that has most. */
    static <X> List<X> united(List<? extends List<X>> lists) {
        List<X> united = new ArrayList<>(lists.get(0));
        Map<X, Integer> counts = counts(united);
        for (List<X> list : lists.subList(1, lists.size())) {
            Map<X, Integer> own = new HashMap<>();
            for (X value : list) {
                int count = own.merge(value, 1, Integer::sum);
                if (count > counts.getOrDefault(value, 0)) {
                    counts.put(value, count);
                    united.add(value);
                }
            }
        }
        return united;
    }

    /** Tells whether two lists hold the same, in any order. */
    static boolean isSame(List<?> one, List<?> other) {
        return one.equals(other) || (one.size() == other.size() && counts(one).equals(counts(other)));
    }

    private static <X> Map<X, Integer> counts(List<? extends X> list) {
        Map<X, Integer> counts = new HashMap<>();
        list.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }

    /**
     * Returns the claims of all tellings. A telling has no claim twice, so that equal ones of one telling stay two.
     *
     * @param lists the records of each telling
     * @param bare makes equal the records that claim the same
     */
    static <R extends Record> List<Claim<R>> of(List<? extends List<R>> lists, UnaryOperator<R> bare) {
        List<Claim<R>> claims = new ArrayList<>();
        Map<R, List<Claim<R>>> known = new HashMap<>();
        for (int teller = 0; teller < lists.size(); teller++) {
            List<R> left = new ArrayList<>();
            for (R one : lists.get(teller)) { // first those that are equal as a whole
                if (teller == 0 || !tell(known.get(bare.apply(one)), one, teller, true)) {
                    left.add(one);
                }
            }
            for (R one : left) {
                R key = bare.apply(one);
                if (teller == 0 || !tell(known.get(key), one, teller, false)) {
                    Claim<R> claim = new Claim<>(one, teller);
                    claims.add(claim);
                    known.computeIfAbsent(key, k -> new ArrayList<>(1)).add(claim);
                }
            }
        }
        return claims;
    }

    private static <R extends Record> boolean tell(
            @Nullable List<Claim<R>> claims, R one, int teller, boolean asWhole) {
        if (claims != null) {
            for (Claim<R> claim : claims) {
                if (!claim.isToldBy(teller) && (!asWhole || claim.told().contains(one))) {
                    claim.tell(one, teller);
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Returns the attributions of a claim.
     *
     * <p>A record without any takes those of what holds it. Where the holder has more of them afterwards than in that telling, its own stand
     * on it from then on: nobody comes to say what he did not.
     *
     * @param claim the claim
     * @param own the attributions of a record
     * @param held the attributions of what holds it, in each telling
     */
    static <R extends Record> List<Attribution> attributions(
            Claim<R> claim, Function<R, List<Attribution>> own, List<List<Attribution>> held) {
        List<List<Attribution>> said = new ArrayList<>();
        boolean allInherit = true;
        for (int i = 0; i < claim.told().size(); i++) {
            List<Attribution> explicit = own.apply(claim.told().get(i));
            allInherit &= explicit.isEmpty();
            said.add(explicit.isEmpty() ? held.get(claim.tellers().get(i)) : explicit);
        }
        if (allInherit) {
            List<Attribution> theirs = united(said);
            return isSame(theirs, united(held)) ? List.of() : theirs;
        }
        return united(said);
    }

    /** Returns the sources of attributions, each once. */
    static List<Source> sources(List<Attribution> attributions) {
        Set<Source> sources = new LinkedHashSet<>();
        attributions.forEach(attribution -> sources.add(attribution.source()));
        return List.copyOf(sources);
    }
}
