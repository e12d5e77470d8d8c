package org.conflictevents.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Measure;
import org.conflictevents.model.internal.Suggestions;
import org.conflictevents.query.Match.Reason;
import org.conflictevents.query.MatchSubject.Party;
import org.conflictevents.query.internal.ActorNames;
import org.conflictevents.query.internal.ActorNames.Likeness;
import org.conflictevents.query.internal.Amount;
import org.jspecify.annotations.Nullable;

/** What two events have in common, and the odds that they are of one happening: the factors of {@link Matching}. Not thread-safe. */
final class MatchOdds {

    private static final double AT_FIRST = 1 / 32.0;

    private static final double AT_ONE_POINT = 4;
    private static final double AT_THE_EDGE = 0.5;

    private static final double SAME_ACTOR = 10;
    private static final double KINDRED_ACTOR = 4;
    private static final double ACTOR_TURNED_ROUND = 1;
    private static final double OTHER_ACTOR = 1 / 50.0;

    private static final double NEAR_NUMBER = 1.5;
    private static final double FAR_NUMBER = 2;
    private static final double MOST_FOR_NUMBER = 8;
    private static final double LEAST_FOR_NUMBER = 1 / 8.0;

    /** How often two counts of one happening are near to one another. */
    private static final double NUMBERS_AGREE = 0.8;

    private static final double SAME_TYPE = 1.5;
    private static final double OTHER_VIOLENCE = 0.5;
    private static final double OTHER_CLASS = 0.1;

    private static final double SAME_ID = 1000;

    /** A rival with lower odds is none. */
    private static final double LEAST_RIVAL = 0.05;

    private static final Set<EventType> VIOLENCE =
            Set.of(EventType.BATTLES, EventType.REMOTE_VIOLENCE, EventType.VIOLENCE_AGAINST_CIVILIANS);

    private static final Map<Measure, String> DONE = Map.of(
            Measure.KILLED, "killed",
            Measure.INJURED, "injured",
            Measure.CAPTURED, "captured",
            Measure.MISSING, "missing",
            Measure.DISPLACED, "displaced");

    private static final Comparator<Pair> BY_VALUE = Comparator.comparingDouble(MatchOdds::value);

    private final double km;
    private final int days;

    /** Many events have the same few actors. */
    private final Map<ActorNames, Map<ActorNames, Likeness>> known = new HashMap<>();

    /** Two parties, one of each event, and what that says. */
    private record Pair(Party left, Party right, double factor) {}

    MatchOdds(double km, int days) {
        this.km = km;
        this.days = days;
    }

    /** Returns the odds that two events are of one happening, rivals aside; 0 if they do not lie in one window. */
    double of(MatchSubject left, MatchSubject right) {
        long apart = MatchSubject.daysApart(left, right);
        if (apart > days) {
            return 0;
        }
        double distance = left.point().distanceKm(right.point());
        if (distance > km) {
            return 0;
        }
        double actors = 1;
        for (Pair pair : pairs(left, right)) {
            actors *= pair.factor();
        }
        return AT_FIRST
                * distanceFactor(left, right, distance)
                * daysFactor(left, right, apart)
                * actors
                * numberFactor(left, right)
                * typeFactor(left, right)
                * idFactor(left, right);
    }

    /** Returns by what the odds are multiplied because one of the two may have another partner. */
    static double rivalFactor(double odds) {
        return odds < LEAST_RIVAL ? 1 : 1 / (1 + odds);
    }

    /**
     * Returns what makes the odds, apart from where they begin.
     *
     * @param rival another event that may be meant in place of either; null if there is none
     * @param rivalOdds its odds
     */
    List<Reason> reasons(MatchSubject left, MatchSubject right, @Nullable MatchSubject rival, double rivalOdds) {
        List<Reason> reasons = new ArrayList<>();
        double distance = left.point().distanceKm(right.point());
        reasons.add(new Reason(
                distance < 0.05 ? "same place" : String.format(Locale.ROOT, "%.1f km apart", distance),
                distanceFactor(left, right, distance)));
        long apart = MatchSubject.daysApart(left, right);
        reasons.add(new Reason(daysText(left, right, apart), daysFactor(left, right, apart)));
        for (Pair pair : pairs(left, right)) {
            reasons.add(new Reason(text(pair), pair.factor()));
        }
        Measure measure = counted(left, right);
        if (measure != null) {
            reasons.add(new Reason(numberText(left, right, measure), numberFactor(left, right)));
        }
        double type = typeFactor(left, right);
        if (type != 1) {
            reasons.add(new Reason(typeText(left.event().type(), right.event().type()), type));
        }
        double id = idFactor(left, right);
        if (id != 1) {
            reasons.add(new Reason(id > 1 ? "same id" : "other id", id));
        }
        if (rival != null && rivalOdds >= LEAST_RIVAL) {
            reasons.add(new Reason(
                    "may be " + Suggestions.abbreviate(rival.event().id()) + " as well", rivalFactor(rivalOdds)));
        }
        return reasons;
    }

    private double distanceFactor(MatchSubject left, MatchSubject right, double distance) {
        double share = km > 0 ? distance / km : 0;
        return Math.pow(between(AT_ONE_POINT, AT_THE_EDGE, share), Math.min(left.firmness(), right.firmness()));
    }

    private double daysFactor(MatchSubject left, MatchSubject right, long apart) {
        double share = days > 0 ? (double) apart / days : 0;
        // Of two dates that may be any day of so many, it is no wonder that they meet.
        double firmness = Math.min(1, (days + 1.0) / (days + Math.max(left.length(), right.length())));
        return Math.pow(between(AT_ONE_POINT, AT_THE_EDGE, share), firmness);
    }

    /** What lies between two factors, evenly by powers. */
    private static double between(double from, double to, double share) {
        return from * Math.pow(to / from, share);
    }

    private static String daysText(MatchSubject left, MatchSubject right, long apart) {
        if (apart > 0) {
            return apart + (apart == 1 ? " day apart" : " days apart");
        }
        return left.length() == 1 && right.length() == 1 ? "same day" : "maybe the same day";
    }

    /** The best two pairs of actors, no actor in both; the best one where a side names one; those on one side before others as good. */
    private List<Pair> pairs(MatchSubject left, MatchSubject right) {
        int count = Math.min(Math.min(left.parties().size(), right.parties().size()), 2);
        if (count == 0) {
            return List.of();
        }
        List<Pair> all = new ArrayList<>();
        for (Party one : left.parties()) {
            for (Party other : right.parties()) {
                all.add(new Pair(one, other, factor(one, other)));
            }
        }
        return count == 1
                ? List.of(Collections.max(all, BY_VALUE))
                : bestTwo(all, right.parties().size());
    }

    /** The best two of all pairs, which come in rows of so many, one row for each actor of the left. */
    private static List<Pair> bestTwo(List<Pair> all, int columns) {
        List<Pair> best = List.of();
        double most = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                boolean areApart = i / columns != j / columns && i % columns != j % columns;
                double value = value(all.get(i)) * value(all.get(j));
                if (areApart && value > most) {
                    most = value;
                    best = List.of(all.get(i), all.get(j));
                }
            }
        }
        return best;
    }

    /** A little more for those on one side. */
    private static double value(Pair pair) {
        return isOneSide(pair) ? pair.factor() * 1.001 : pair.factor();
    }

    private static boolean isOneSide(Pair pair) {
        return !pair.left().side().isEmpty()
                && pair.left().side().equals(pair.right().side());
    }

    private double factor(Party one, Party other) {
        Likeness likeness = known.computeIfAbsent(one.names(), names -> new HashMap<>())
                .computeIfAbsent(other.names(), names -> one.names().likeness(names));
        if (likeness == Likeness.OTHER) {
            return OTHER_ACTOR;
        }
        // Fighters meet again and again in one place: who attacks in one of the two, and is attacked in the other, was
        // in both.
        return one.isTurnedRoundIn(other) ? ACTOR_TURNED_ROUND : likeness == Likeness.SAME ? SAME_ACTOR : KINDRED_ACTOR;
    }

    private static String text(Pair pair) {
        ActorNames left = pair.left().names();
        ActorNames right = pair.right().names();
        String who = isOneSide(pair) ? Suggestions.abbreviate(pair.left().side()) : "actor";
        String both = " (" + Suggestions.abbreviate(left.name()) + ", " + Suggestions.abbreviate(right.name()) + ")";
        if (pair.factor() == SAME_ACTOR) {
            if (!left.isCalledLike(right)) {
                return "same " + who + both;
            }
            return isOneSide(pair) ? "same " + who : "same " + who + " (" + Suggestions.abbreviate(left.name()) + ")";
        }
        if (pair.factor() == ACTOR_TURNED_ROUND) {
            return pair.left().role().label() + " and " + pair.right().role().label() + both;
        }
        return (pair.factor() == KINDRED_ACTOR ? "maybe the same " : "other ") + who + both;
    }

    /** What both count; null if nothing. */
    private static @Nullable Measure counted(MatchSubject left, MatchSubject right) {
        for (Measure measure : MatchSubject.MEASURES) {
            if (left.numbers().containsKey(measure) && right.numbers().containsKey(measure)) {
                return measure;
            }
        }
        return null;
    }

    private static double numberFactor(MatchSubject left, MatchSubject right) {
        Measure measure = counted(left, right);
        if (measure == null) {
            return 1;
        }
        Span one = Span.of(left.numbers().get(measure));
        Span other = Span.of(right.numbers().get(measure));
        double apart = Math.max(1, (Math.max(one.low, other.low) + 0.5) / (Math.min(one.high, other.high) + 0.5));
        double agreeing = agreeing(Math.min(one.low, other.low), Math.max(one.high, other.high));
        if (apart <= NEAR_NUMBER) {
            return agreeing;
        }
        if (apart <= FAR_NUMBER) {
            return between(agreeing, 1, Math.log(apart / NEAR_NUMBER) / Math.log(FAR_NUMBER / NEAR_NUMBER));
        }
        return Math.max(LEAST_FOR_NUMBER, Math.pow(FAR_NUMBER / apart, 2));
    }

    /**
     * What it says that numbers agree: of the dead of conflicts, n or more are about as rare as 1/n, so that many others agree on 1, and
     * few on 40.
     */
    private static double agreeing(double low, double high) {
        double from = Math.max(1, Math.ceil(low / NEAR_NUMBER));
        double beyond = Math.max(1, Math.floor(high * NEAR_NUMBER)) + 1;
        double byChance = 1 / from - 1 / beyond;
        return Math.max(1, Math.min(MOST_FOR_NUMBER, NUMBERS_AGREE / byChance));
    }

    /** The ends of a number, near enough; none and one are as near as can be. */
    private record Span(double low, double high) {

        /** So that no ratio of two is NaN. */
        private static final double MOST = Double.MAX_VALUE / 4;

        static Span of(@Nullable Amount amount) {
            double low =
                    amount == null || amount.low() == null ? 0 : amount.low().doubleValue();
            double high = amount == null || amount.high() == null
                    ? MOST
                    : amount.high().doubleValue();
            // Out of order, as sources at times write them, both are still numbers that somebody states.
            return new Span(within(Math.min(low, high)), within(Math.max(low, high)));
        }

        private static double within(double number) {
            return Math.min(MOST, Math.max(1, number));
        }
    }

    private static String numberText(MatchSubject left, MatchSubject right, Measure measure) {
        String one = text(left.numbers().get(measure));
        String other = text(right.numbers().get(measure));
        return (one.equals(other) ? "both " + one : one + " and " + other) + " " + DONE.get(measure);
    }

    private static String text(@Nullable Amount amount) {
        if (amount == null || amount.low() == null) {
            return "";
        }
        String low = plain(amount.low());
        if (amount.high() == null) {
            return (amount.lowExclusive() ? "more than " : "at least ") + low;
        }
        return amount.low().compareTo(amount.high()) == 0 ? low : low + "-" + plain(amount.high());
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < -20 || bare.scale() > 20 ? bare.toString() : bare.toPlainString();
    }

    private static double typeFactor(MatchSubject left, MatchSubject right) {
        EventType one = left.event().type();
        EventType other = right.event().type();
        if (one.isA(other) || other.isA(one)) {
            return SAME_TYPE;
        }
        EventType first = one.eventClass();
        EventType second = other.eventClass();
        if (first.equals(second) || !first.isClass() || !second.isClass()) {
            return 1; // nobody knows what a type means that is in no vocabulary
        }
        return VIOLENCE.contains(first) && VIOLENCE.contains(second) ? OTHER_VIOLENCE : OTHER_CLASS;
    }

    private static String typeText(EventType one, EventType other) {
        String label = Suggestions.abbreviate(one.label());
        return one.equals(other) ? "both " + label : label + " and " + Suggestions.abbreviate(other.label());
    }

    private static double idFactor(MatchSubject left, MatchSubject right) {
        int shared = ActorNames.sharedIds(left.ids(), right.ids());
        if (shared == 0) {
            return left.event().id().equals(right.event().id())
                            && left.event().when().equals(right.event().when())
                            && left.event().type().equals(right.event().type())
                    ? SAME_ID
                    : 1;
        }
        return shared > 0 ? SAME_ID : 1 / SAME_ID;
    }
}
