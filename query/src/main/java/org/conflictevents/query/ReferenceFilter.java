package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.conflictevents.model.LinkKind;

/**
 * A condition on how events stand to other records, and by which ids they go.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface ReferenceFilter extends Filter {

    /**
     * Returns what a visitor makes of this condition.
     *
     * @param visitor what to do with each sort
     * @param <R> what the visit gives
     * @return the result of the visitor's method for this sort
     */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(FilterVisitor<R> visitor) {
        return requireNonNull(visitor, "visitor").reference(this);
    }

    /**
     * What to do with each sort of condition on references: one method a sort.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {

        /** Visits a filter by the kind of a link. */
        R linked(Linked filter);

        /** Visits a filter by the other end of a link. */
        R linkedTo(LinkedTo filter);

        /** Visits a filter by an agreement that events are about. */
        R aboutAgreement(AboutAgreement filter);

        /** Visits a filter by an agreement in force. */
        R underAgreement(UnderAgreement filter);

        /** Visits a filter by ids. */
        R hasId(HasId filter);

        /** Visits a filter by an id elsewhere. */
        R hasExternalId(HasExternalId filter);
    }

    /**
     * Events with a link to another, see {@link Filters#linked(LinkKind)}.
     *
     * @param kind the sort of link
     */
    record Linked(LinkKind kind) implements ReferenceFilter {
        public Linked {
            requireNonNull(kind, "kind");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").linked(this);
        }

        @Override
        public String toString() {
            return "linked " + Texts.name(kind.code());
        }
    }

    /**
     * Events linked with one event, see {@link Filters#linkedTo(String)}.
     *
     * @param event the id of that event
     * @param kind the sort of link; empty for any
     */
    record LinkedTo(String event, Optional<LinkKind> kind) implements ReferenceFilter {
        public LinkedTo {
            Texts.notBlank(event, "event");
            requireNonNull(kind, "kind");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").linkedTo(this);
        }

        @Override
        public String toString() {
            return "linked " + kind.map(k -> Texts.name(k.code()) + " ").orElse("") + "to " + Texts.name(event);
        }
    }

    /**
     * Events that are about an agreement, see {@link Filters#aboutAgreement(String)}.
     *
     * @param agreement the agreement, as it was written
     */
    record AboutAgreement(String agreement) implements ReferenceFilter {
        public AboutAgreement {
            Texts.notBlank(agreement, "agreement");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").aboutAgreement(this);
        }

        @Override
        public String toString() {
            return "about the agreement " + Texts.name(agreement);
        }
    }

    /**
     * Events at a time and in a place at which an agreement was in force, see {@link Filters#underAgreement(String)}.
     *
     * @param agreement the agreement, as it was written
     */
    record UnderAgreement(String agreement) implements ReferenceFilter {
        public UnderAgreement {
            Texts.notBlank(agreement, "agreement");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").underAgreement(this);
        }

        @Override
        public String toString() {
            return "under the agreement " + Texts.name(agreement);
        }
    }

    /**
     * Events of some ids, see {@link Filters#id}.
     *
     * @param ids the ids, at least one
     */
    record HasId(Set<String> ids) implements ReferenceFilter {
        public HasId {
            Joints.atLeastOne(requireNonNull(ids, "ids"), "id");
            for (String id : ids) {
                Texts.notBlank(id, "id");
            }
            ids = Set.copyOf(ids);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").hasId(this);
        }

        @Override
        public String toString() {
            String text = new TreeSet<>(ids).stream().map(Texts::name).collect(Collectors.joining(" or "));
            return "of id " + (ids.size() > 1 ? "(" + text + ")" : text);
        }
    }

    /**
     * Events that go by an id elsewhere, see {@link Filters#externalId}.
     *
     * @param scheme whose id it is, such as {@code ucdp}
     * @param id the id there; empty for any
     */
    record HasExternalId(String scheme, Optional<String> id) implements ReferenceFilter {
        public HasExternalId {
            Texts.notBlank(scheme, "scheme");
            requireNonNull(id, "id").ifPresent(text -> Texts.notBlank(text, "id"));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").hasExternalId(this);
        }

        @Override
        public String toString() {
            return "with the id " + Texts.name(scheme)
                    + id.map(text -> " " + Texts.name(text)).orElse("");
        }
    }
}
