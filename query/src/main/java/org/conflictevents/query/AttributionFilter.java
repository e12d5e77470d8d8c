package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.conflictevents.model.Stance;

/**
 * A condition on who says something, and how: it can be put to anything that has attributions, to events and to figures.
 *
 * <p>Of an event its own attributions count, not those of its figures; of a figure its own or, where it has none, those of its event.
 * Only {@link AttestedByAtLeast} asks for all who tell of the same. A report is an attribution whose stance is to assert or to confirm. The answer is always yes or no: who is not named has not spoken.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface AttributionFilter extends Filter {

    /**
     * Returns what a visitor makes of this condition.
     *
     * @param visitor what to do with each sort
     * @param <R> what the visit gives
     * @return the result of the visitor's method for this sort
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Tells whether the attributions of all records count that tell of the same: of all events linked {@code SAME_AS} with a confidence of
     * 0.5 or more, or with none stated, of all figures that count the same thing. If not, those of the record itself do.
     */
    default boolean countsTellings() {
        return false;
    }

    @Override
    default <R> R accept(FilterVisitor<R> visitor) {
        return requireNonNull(visitor, "visitor").attributed(this);
    }

    /**
     * What to do with each sort of condition on attributions: one method a sort.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {

        /** Visits the condition that somebody reports it. */
        R reportedBy(ReportedBy filter);

        /** Visits the condition that nobody else reports it. */
        R onlyReportedBy(OnlyReportedBy filter);

        /** Visits the condition that no voice is named. */
        R unvoiced(Unvoiced filter);

        /** Visits a condition on stances. */
        R stance(HasStance filter);

        /** Visits the condition that words are quoted. */
        R quoted(Quoted filter);

        /** Visits a condition on the length of the chain of voices. */
        R chainAtLeast(ChainAtLeast filter);

        /** Visits a condition on the number of independent reports. */
        R attestedByAtLeast(AttestedByAtLeast filter);

        /** Visits the condition that a document tells of it. */
        R inDocument(InDocument filter);

        /** Visits the condition that somebody published it. */
        R publishedBy(PublishedBy filter);
    }

    /**
     * What somebody reports, see {@link Filters#reportedBy(String)}.
     *
     * @param reporter the publisher, voice or source, as it was written
     */
    record ReportedBy(String reporter) implements AttributionFilter {
        public ReportedBy {
            Texts.notBlank(reporter, "reporter");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").reportedBy(this);
        }

        @Override
        public String toString() {
            return "reported by " + Texts.name(reporter);
        }
    }

    /**
     * What somebody reports and nobody else does, see {@link Filters#onlyReportedBy(String)}.
     *
     * @param reporter the publisher, voice or source, as it was written
     */
    record OnlyReportedBy(String reporter) implements AttributionFilter {
        public OnlyReportedBy {
            Texts.notBlank(reporter, "reporter");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").onlyReportedBy(this);
        }

        @Override
        public String toString() {
            return "only reported by " + Texts.name(reporter);
        }
    }

    /** What is reported by sources in their own voice alone, see {@link Filters#unvoiced()}. */
    record Unvoiced() implements AttributionFilter {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").unvoiced(this);
        }

        @Override
        public String toString() {
            return "unvoiced";
        }
    }

    /**
     * What somebody takes one of some stances to, see {@link Filters#stance}.
     *
     * @param stances the stances, at least one
     */
    record HasStance(Set<Stance> stances) implements AttributionFilter {
        public HasStance {
            Joints.atLeastOne(requireNonNull(stances, "stances"), "stance");
            stances = Collections.unmodifiableSet(EnumSet.copyOf(stances));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").stance(this);
        }

        @Override
        public String toString() {
            return "with the stance " + Texts.choice(stances);
        }
    }

    /** What is reported in words that stand in quotation marks, see {@link Filters#quoted()}. */
    record Quoted() implements AttributionFilter {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").quoted(this);
        }

        @Override
        public String toString() {
            return "quoted";
        }
    }

    /**
     * What is reported through so many voices, see {@link Filters#chainAtLeast(int)}.
     *
     * @param voices how many voices at least, 1 or more
     */
    record ChainAtLeast(int voices) implements AttributionFilter {
        public ChainAtLeast {
            Joints.atLeastOne(voices, "voices");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").chainAtLeast(this);
        }

        @Override
        public String toString() {
            return "through at least " + voices + (voices == 1 ? " voice" : " voices");
        }
    }

    /**
     * What so many independent reports attest, see {@link Filters#attestedByAtLeast(int)}.
     *
     * @param reports how many independent reports at least, 1 or more
     */
    record AttestedByAtLeast(int reports) implements AttributionFilter {
        public AttestedByAtLeast {
            Joints.atLeastOne(reports, "reports");
        }

        @Override
        public boolean countsTellings() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").attestedByAtLeast(this);
        }

        @Override
        public String toString() {
            return "attested by at least " + reports + " independent " + (reports == 1 ? "report" : "reports");
        }
    }

    /**
     * What a document tells of, see {@link Filters#inDocument(String)}.
     *
     * @param source the id of the source
     */
    record InDocument(String source) implements AttributionFilter {
        public InDocument {
            Texts.notBlank(source, "source");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").inDocument(this);
        }

        @Override
        public String toString() {
            return "in document " + Texts.name(source);
        }
    }

    /**
     * What stands in something that a publisher brought out, see {@link Filters#publishedBy(String)}.
     *
     * @param publisher the publisher, as it was written
     */
    record PublishedBy(String publisher) implements AttributionFilter {
        public PublishedBy {
            Texts.notBlank(publisher, "publisher");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").publishedBy(this);
        }

        @Override
        public String toString() {
            return "published by " + Texts.name(publisher);
        }
    }
}
