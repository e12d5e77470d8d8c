package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Link;
import org.conflictevents.model.internal.Suggestions;
import org.conflictevents.query.Table.Column;
import org.jspecify.annotations.Nullable;

/**
 * Which events of two datasets tell of one happening: found by place, time, actors and numbers, with the reasons and a confidence, and
 * never merged.
 *
 * <pre>{@code
 * List<Event> one = data.events().where(inDocument("article-003")).list();
 * List<Event> other = data.events().where(inDocument("article-004")).list();
 * Matching matching = Matching.between(one, other).within(25, 3);
 * Match match = matching.matches().get(0);
 * match                 // => saraqib-captured-003 and saraqib-overrun-004 (0.973): same place, maybe the same day, same side A, ...
 * match.left().summary()                                   // => Government forces take Saraqib.
 * match.right().summary()                                  // => Government forces overrun Saraqib.
 * match.reasons().get(0).factor()                          // => 4.0
 * Event linked = match.left().withLinks(match.link());     // only if you want it so
 * linked.links()                                           // => [SAME_AS saraqib-overrun-004 (0.973)]
 * }</pre>
 *
 * <h2>What is compared</h2>
 *
 * <p>Each event of one side with those of the other that are of the same {@linkplain Event#scope() scope}, speak of the same as done,
 * planned, threatened and so on ({@code OCCURRED} and {@code ONGOING} are one), and lie in the window: not farther apart than so many
 * kilometres, and not more days than so many, the ends of the window included, by default 25 km and 3 days. The distance is
 * that of the points of the places; a place without one has that of the nearest place around it that has. The days are the fewest that there can be between two
 * dates. An event without such a point, without a first or a last day, or that may lie on more than 31 days (on more than the
 * window is long, if that is longer) is compared with none, and {@link #uncompared()} lists it. Doubts of a date ({@code ?}, {@code ~}) do not count.
 *
 * <h2>The confidence</h2>
 *
 * <p>It follows Fellegi and Sunter's record linkage: the odds that two events are one begin at 1 to 32, and each thing that is known
 * of both multiplies them by a factor, which says how much more often it is seen between tellings of one happening than between
 * neighbours by chance. What either side does not tell has the factor 1: it speaks neither for it nor against it.
 *
 * <table>
 *   <caption>The factors</caption>
 *   <tr><th scope="col">what</th><th scope="col">factor</th><th scope="col">why</th></tr>
 *   <tr><td>distance</td><td>4 at one point, falling evenly by powers to 1/2 at the edge of the window</td><td>sources that place one happening differently
 *       mostly do so by little; to the power of 1/2 where either place is known as {@code NEAR}, of 1/4 as {@code ADMIN2}, and of 0 for what is
 *       wider: one point for a province is no place in common</td></tr>
 *   <tr><td>days</td><td>4 on one day, to 1/2 at the edge, in the same way</td><td>as for the distance; to a lower power the more days either date may
 *       stand for: nearly none for a month in a window of 3 days</td></tr>
 *   <tr><td>actors</td><td>10 for the same, 4 for one state, or civilians, under different names, 1 for either that
 *       attacks in one event and is attacked in the other, 1/50 for others; for the best two pairs of
 *       actors, one of each side</td><td>of two who fight, both sources name at least one alike; and a neighbour often has one in common</td></tr>
 *   <tr><td>the number of the killed; if either does not tell it, of the injured, captured, missing or displaced</td><td>1 to 8 where the numbers are within half as many again (1.6 where both are 1, 8 from about 6 on, less for wide ranges), 1 at the double, 1/8 from almost
 *       six times on</td><td>sources differ by that much; a large number is rare, and so agreeing on it says more than on 1</td></tr>
 *   <tr><td>type</td><td>1.5 where one is the other or a kind of it, 1/2 across the classes of violence, 1/10 across others</td><td>codebooks draw
 *       the lines of violence differently, but hardly that between words and deeds</td></tr>
 *   <tr><td>ids</td><td>1000 for the same, 1/1000 for others under one scheme</td><td>who gave the ids knew; only schemes whose ids stand for one event each, on both sides.
 *       The same {@code Event.id}, type and date count as an id</td></tr>
 *   <tr><td>a rival</td><td>1 / (1 + its odds)</td><td>the most likely other partner of either event: only one of them can be right. Odds below 1/20 do not
 *       count</td></tr>
 * </table>
 *
 * <p>The confidence is odds / (1 + odds). At 0.5 and more, which is the default, a match is more likely right than wrong, and linked events count as one
 * ({@link EventQuery#happenings()}). The factors are settled by thought and not fitted to any data: they put matches in a sensible order, and tell the clear
 * from the doubtful, and are no measured rates of error.
 *
 * <p>Actors are the same if they share an external id and differ in none; or where they have no scheme in common, if they have one id, or any two of
 * their names, aliases and labels in the event are the same as names are found ({@link ConflictData}), or differ by two letters (one, in names
 * below eight letters; none below five). Names that differ by so much only in a word too short for it, as in {@code Government of Mali} and
 * {@code Government of Malawi}, have the factor 4. A group that two datasets call by quite different names is another one to the matching: give
 * it an alias or an external id first. Those who stand by, as allies, mediators and witnesses do, count only where nobody else is named;
 * unidentified actors are nobody.
 *
 * <h2>One to one</h2>
 *
 * <p>An event matches the other that it has the highest odds with, if that is so for both; of several just alike that with the first id. So each
 * event is in one match at most, and neither the order of the events nor that of the two sides makes a difference. Events that several
 * are just as near to have a rival, and pass no threshold of 0.5.
 *
 * <p>A neighbour that is more alike than the true partner is taken for it. Where the same two fight in one town day after day, and sources
 * differ by days and kilometres, place and time cannot tell which of the days is meant, and only numbers and ids may: such matches are to be looked at. A match
 * may also be wrong because the true partner is not there.
 *
 * <h2>Cost</h2>
 *
 * <p>Events are laid in blocks of about the size of the window, and looked at only against those in the blocks around: with as many days and towns the time
 * grows with the number of events. It grows with the square of what lies in one window, up to 5,000 of the other side: an event with more
 * in the blocks around it is compared with none, and {@link #uncompared()} lists it. Thousands of one day at one point, such as that of a whole country, say nothing
 * about which is which; a smaller window, or fewer events, may.
 *
 * <p>Matches are found when they are first asked for, and kept. Immutable and safe for use by several threads.
 */
public final class Matching {

    private static final double KM = 25;
    private static final int DAYS = 3;
    private static final double CONFIDENCE = 0.5;

    /** Half of the way round the earth, and more: from here on the distance rules nothing out. */
    private static final double FARTHEST_KM = 20_038;

    /** A hundred years; what lies farther apart is not one happening by any date. */
    private static final int MOST_DAYS = 36_525;

    private final List<Event> left;
    private final List<Event> right;
    private final double km;
    private final int days;
    private final double confidence;

    // Found at the first question. Two threads may both do so; either result will do.
    private volatile @Nullable Matcher found;

    private Matching(List<Event> left, List<Event> right, double km, int days, double confidence) {
        this.left = left;
        this.right = right;
        this.km = km;
        this.days = days;
        this.confidence = confidence;
    }

    /**
     * Returns the matching of all events of two datasets, within 25 km and 3 days and with a confidence of 0.5 or more.
     *
     * @param left a dataset
     * @param right the other
     */
    public static Matching between(Dataset left, Dataset right) {
        return between(
                requireNonNull(left, "left").events(),
                requireNonNull(right, "right").events());
    }

    /**
     * Returns the matching of some events with others, such as the answers to two queries, see {@link #between(Dataset, Dataset)}.
     *
     * @param left some events; none makes no matches
     * @param right the others
     * @throws IllegalArgumentException if two events of one side have the same id
     */
    public static Matching between(List<Event> left, List<Event> right) {
        return new Matching(events(left, "left"), events(right, "right"), KM, DAYS, CONFIDENCE);
    }

    private static List<Event> events(List<Event> events, String side) {
        List<Event> copy = Arguments.list(events, side);
        Set<String> ids = new HashSet<>();
        for (Event event : copy) {
            if (!ids.add(event.id())) {
                throw new IllegalArgumentException(
                        "two events of the " + side + " side have the id '" + Suggestions.abbreviate(event.id()) + "'");
            }
        }
        return copy;
    }

    /**
     * Returns the matching within another window: how far apart, in space and time, two sources may put one happening.
     *
     * <p>The weight of distances and days is measured by it: at its edges they speak against a match.
     *
     * @param radiusKm the largest distance in kilometres, itself included, 0 or more
     * @param most the most days between two dates, itself included, 0 (the same day) to 36,525
     * @return the matching
     * @throws IllegalArgumentException if one is negative or not finite, or there are too many days
     */
    public Matching within(double radiusKm, int most) {
        if (!(radiusKm >= 0 && radiusKm < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the radius must be 0 km or more, and finite, was " + radiusKm);
        }
        if (most < 0 || most > MOST_DAYS) {
            throw new IllegalArgumentException("the days must be 0 to " + MOST_DAYS + ", were " + most);
        }
        return new Matching(left, right, Math.min(radiusKm, FARTHEST_KM), most, confidence);
    }

    /**
     * Returns the matching with another threshold.
     *
     * @param least the lowest confidence of a match, itself included, 0 to 1; with 0.5, the default, each is more likely right than
     *     wrong
     * @return the matching
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public Matching atLeast(double least) {
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException("the confidence must be 0 to 1, was " + least);
        }
        return new Matching(left, right, km, days, least);
    }

    /**
     * Returns the matches.
     *
     * @return the matches, the surest first, those as sure in the order of their ids; unmodifiable
     */
    public List<Match> matches() {
        return found().matches();
    }

    /**
     * Returns the matches as links, by the ids of the left events that they are for, see {@link Match#link()}.
     *
     * <p>They name the right events by their ids there. Where {@link Dataset#merge} gives an event another id it says so.
     *
     * @return one link for each match, in the same order; unmodifiable
     */
    public Map<String, Link> links() {
        Map<String, Link> links = new LinkedHashMap<>();
        matches().forEach(match -> links.put(match.left().id(), match.link()));
        return Collections.unmodifiableMap(links);
    }

    /**
     * Returns the events of both sides that were compared with none, because nobody knows well enough where or when they happened, or because
     * there are too many of the other side around them.
     *
     * @return the events, those of the left side first, each side in its order; unmodifiable
     */
    public List<Event> uncompared() {
        return found().uncompared();
    }

    /** Returns how many pairs were looked at: what the cost grows with. */
    long compared() {
        return found().compared();
    }

    private Matcher found() {
        Matcher known = found;
        if (known == null) {
            known = new Matcher(left, right, km, days, confidence);
            found = known;
        }
        return known;
    }

    /** Returns the matches as a table: the confidence, both events with their days and places, and the reasons; one row a match. */
    public Table table() {
        List<List<Object>> rows = new ArrayList<>();
        for (Match match : matches()) {
            rows.add(List.of(
                    match.confidence(),
                    match.left().id(),
                    match.right().id(),
                    match.left().when(),
                    match.right().when(),
                    Tables.names(match.left().place().stream().toList()),
                    Tables.names(match.right().place().stream().toList()),
                    match.why()));
        }
        return Table.of(
                List.of(
                        Column.number("confidence"),
                        Column.text("left"),
                        Column.text("right"),
                        Column.text("left when"),
                        Column.text("right when"),
                        Column.text("left place"),
                        Column.text("right place"),
                        Column.text("why")),
                rows);
    }

    /** Prints the {@linkplain #table() table} to the standard output. */
    public void print() {
        table().print();
    }

    /** Returns what is matched, in a line; it finds no matches. */
    @Override
    public String toString() {
        return left.size() + " events with " + right.size() + ", within " + Texts.number(km) + " km and " + days
                + (days == 1 ? " day" : " days") + ", confidence at least " + Texts.number(confidence);
    }
}
