package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Scope;

/**
 * A condition on what events are: of which type, by our names or those of a codebook, how real, how large.
 *
 * <p>Each is answered with yes or no. Immutable and safe for use by several threads.
 */
public sealed interface TypeFilter extends Filter {

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
        return requireNonNull(visitor, "visitor").type(this);
    }

    /**
     * What to do with each sort of condition on types: one method a sort.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {

        /** Visits a filter by type. */
        R ofType(OfType filter);

        /** Visits a filter by a type of a codebook. */
        R ofCodebookType(OfCodebookType filter);

        /** Visits a filter by modality. */
        R ofModality(OfModality filter);

        /** Visits a filter by scope. */
        R ofScope(OfScope filter);
    }

    /** Whose names of types are meant. A closed vocabulary. */
    enum Codebook {
        /** ACLED, its {@code event_type} and {@code sub_event_type}. */
        ACLED,

        /** UCDP GED, its {@code type_of_violence}. */
        UCDP,

        /** PLOVER, its event types and modes. */
        PLOVER,

        /** CAMEO, its codes. */
        CAMEO
    }

    /**
     * Events of a type, see {@link Filters#ofType(EventType)}.
     *
     * @param type the type or class
     */
    record OfType(EventType type) implements TypeFilter {
        public OfType {
            requireNonNull(type, "type");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").ofType(this);
        }

        @Override
        public String toString() {
            return "of type " + Texts.name(type.code());
        }
    }

    /**
     * Events of a type of a codebook, see {@link Filters#ofAcledType}, {@link Filters#ofUcdpType}, {@link Filters#ofPloverType} and
     * {@link Filters#ofCameoType}.
     *
     * @param codebook whose name it is
     * @param code the name or code, as it was written
     */
    record OfCodebookType(Codebook codebook, String code) implements TypeFilter {
        public OfCodebookType {
            requireNonNull(codebook, "codebook");
            Texts.notBlank(code, "code");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").ofCodebookType(this);
        }

        @Override
        public String toString() {
            return "of " + codebook + " type " + Texts.name(code);
        }
    }

    /**
     * Events of some modalities, see {@link Filters#modality}.
     *
     * @param modalities the modalities, at least one
     */
    record OfModality(Set<Modality> modalities) implements TypeFilter {
        public OfModality {
            Joints.atLeastOne(requireNonNull(modalities, "modalities"), "modality");
            modalities = Collections.unmodifiableSet(EnumSet.copyOf(modalities));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").ofModality(this);
        }

        @Override
        public String toString() {
            return "of modality " + Texts.choice(modalities);
        }
    }

    /**
     * Events of some scopes, see {@link Filters#scope}.
     *
     * @param scopes the scopes, at least one
     */
    record OfScope(Set<Scope> scopes) implements TypeFilter {
        public OfScope {
            Joints.atLeastOne(requireNonNull(scopes, "scopes"), "scope");
            scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").ofScope(this);
        }

        @Override
        public String toString() {
            return "of scope " + Texts.choice(scopes);
        }
    }
}
