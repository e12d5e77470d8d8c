package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Place;
import org.conflictevents.model.Truth;

/**
 * A question for agreements. Each method that narrows it returns a new query and leaves this one as it is.
 *
 * <pre>{@code
 * data.agreements().between("Turkey", "Russia").list();
 * data.agreements().inForce("Idlib", "2020-02-01").print();
 * data.agreements().standings("Idlib", "2020-02-01").forEach(System.out::println);
 * }</pre>
 *
 * <p>Records are not merged: two that may be one deal ({@code SAME_AS}) are two here, each with what is said of it. Names are looked up
 * when the query is run: the methods that run it throw {@link UnresolvedNameException} if names are not clear, with all of them at
 * once. Immutable and safe for use by several threads.
 */
public final class AgreementQuery {

    private final ConflictData data;
    private final List<Condition> conditions;

    private AgreementQuery(ConflictData data, List<Condition> conditions) {
        this.data = data;
        this.conditions = conditions;
    }

    static AgreementQuery all(ConflictData data) {
        return new AgreementQuery(data, List.of());
    }

    /**
     * Narrows to agreements that two concluded with one another, perhaps with others: each is a party, or a part of it is.
     *
     * @param one the name of an actor, or its id
     * @param other the name of another
     * @return the narrowed query; agreements of unknown parties do not pass
     * @throws IllegalArgumentException if a name is blank
     */
    public AgreementQuery between(String one, String other) {
        return with(new Between(Texts.notBlank(one, "one"), Texts.notBlank(other, "other")));
    }

    /**
     * Narrows to agreements that may have been in force in a place on a day: {@link Standing} is not NO.
     *
     * @param place the name of a place, or its id
     * @param date an EDTF expression
     * @return the narrowed query
     * @throws IllegalArgumentException if the name is blank, or the text is no EDTF expression
     */
    public AgreementQuery inForce(String place, String date) {
        return with(new InForce(PlaceName.of(place, "place"), date(date), Certainty.POSSIBLY));
    }

    /** Narrows to agreements that surely were in force in a place on a day: {@link Standing} is YES; see {@link #inForce}. */
    public AgreementQuery certainlyInForce(String place, String date) {
        return with(new InForce(PlaceName.of(place, "place"), date(date), Certainty.CERTAINLY));
    }

    /**
     * Narrows to agreements by who tells of them.
     *
     * @param condition the condition, such as {@link Filters#reportedBy(String)}; the attributions of the agreement itself count, not
     *     those of its terms
     * @return the narrowed query
     */
    public AgreementQuery where(AttributionFilter condition) {
        return with(new Told(requireNonNull(condition, "condition")));
    }

    private static EdtfDate date(String date) {
        return EdtfDate.parse(requireNonNull(date, "date"));
    }

    private AgreementQuery with(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new AgreementQuery(data, List.copyOf(more));
    }

    /**
     * Returns all agreements that pass, in the order of the dataset.
     *
     * @return the agreements, unmodifiable; empty if none passes
     * @throws UnresolvedNameException if names are not clear
     */
    public List<Agreement> list() {
        return stream().toList();
    }

    /**
     * Returns all agreements that pass, as a stream.
     *
     * @return the agreements; the stream need not be closed
     * @throws UnresolvedNameException if names are not clear
     */
    public Stream<Agreement> stream() {
        Set<UnresolvedName> unclear = new LinkedHashSet<>();
        List<Predicate<Agreement>> tests = conditions.stream()
                .map(condition -> condition.bind(data, unclear))
                .toList();
        if (!unclear.isEmpty()) {
            throw new UnresolvedNameException(List.copyOf(unclear));
        }
        return data.dataset().agreements().stream()
                .filter(agreement -> tests.stream().allMatch(test -> test.test(agreement)));
    }

    /**
     * Returns how many agreements pass.
     *
     * @return the number of records, 0 or more
     * @throws UnresolvedNameException if names are not clear
     */
    public long count() {
        return stream().count();
    }

    /**
     * Returns, for each agreement that passes, whether it was in force in a place on a day, and who says so.
     *
     * @param place the name of a place, or its id
     * @param date an EDTF expression
     * @return the answers, unmodifiable, in the order of {@link #list()}
     * @throws UnresolvedNameException if names are not clear
     * @throws IllegalArgumentException if the name is blank, or the text is no EDTF expression
     */
    public List<Standing> standings(String place, String date) {
        EdtfDate when = date(date);
        StandingReader reader = data.standings(data.place(PlaceName.of(place, "place")), when);
        return stream().map(reader::of).toList();
    }

    /** Returns the sources that the answer rests on, with their licences. */
    public Citations cite() {
        return Citations.ofAgreements(stream());
    }

    /**
     * Returns the answer as a table: the name, when it was concluded, by whom, how it stood, and who tells of it.
     *
     * @return the table, one row for each agreement of {@link #list()}
     * @throws UnresolvedNameException if names are not clear
     */
    public Table table() {
        return Tables.agreements(list());
    }

    /**
     * Prints the {@linkplain #table() table} to the standard output.
     *
     * @throws UnresolvedNameException if names are not clear
     */
    public void print() {
        table().print();
    }

    /** Returns the question in words, such as {@code agreements between Turkey and Russia}. */
    @Override
    public String toString() {
        return "agreements"
                + conditions.stream().map(condition -> " " + condition).collect(Collectors.joining(" and"));
    }

    /** What an agreement is asked for, as data. */
    private sealed interface Condition {

        /** Returns the test; what is unclear is noted. */
        Predicate<Agreement> bind(ConflictData data, Set<UnresolvedName> unclear);
    }

    private record Between(String one, String other) implements Condition {
        @Override
        public Predicate<Agreement> bind(ConflictData data, Set<UnresolvedName> unclear) {
            Set<String> first = data.binder(unclear).parts(one);
            Set<String> second = data.binder(unclear).parts(other);
            return agreement -> agreement.parties().stream()
                    .filter(party -> first.contains(party.id()))
                    .anyMatch(party -> agreement.parties().stream()
                            .anyMatch(other -> !other.id().equals(party.id()) && second.contains(other.id())));
        }

        @Override
        public String toString() {
            return "between " + Texts.name(one) + " and " + Texts.name(other);
        }
    }

    private record InForce(PlaceName place, EdtfDate date, Certainty certainty) implements Condition {
        @Override
        public Predicate<Agreement> bind(ConflictData data, Set<UnresolvedName> unclear) {
            Optional<Place> found = data.binder(unclear).place(place);
            if (found.isEmpty()) {
                return agreement -> false;
            }
            StandingReader reader = data.standings(found.get(), date);
            return agreement -> {
                Truth inForce = reader.of(agreement).inForce();
                return certainty == Certainty.CERTAINLY ? inForce.isCertain() : inForce.isPossible();
            };
        }

        @Override
        public String toString() {
            return (certainty == Certainty.CERTAINLY ? "certainly in force in " : "in force in ") + place + " on "
                    + date;
        }
    }

    private record Told(AttributionFilter filter) implements Condition {
        @Override
        public Predicate<Agreement> bind(ConflictData data, Set<UnresolvedName> unclear) {
            return data.binder(unclear).agreementTest(filter);
        }

        @Override
        public String toString() {
            return filter.toString();
        }
    }
}
