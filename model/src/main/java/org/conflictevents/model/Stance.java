package org.conflictevents.model;

/**
 * How a source, or the innermost voice it quotes, stands to the claim that an {@link Attribution} belongs to.
 *
 * <p>A closed vocabulary. Only {@link #ASSERTS} and {@link #CONFIRMS} count as a report; silence and a refusal to
 * confirm are not denial.
 */
public enum Stance {
    /** Says that it is so. */
    ASSERTS,

    /** Says that what another said is so. */
    CONFIRMS,

    /** Says that it is not so. */
    DENIES,

    /** Was asked or expected to, and does not say that it is so. */
    DOES_NOT_CONFIRM,

    /** Says that it will not speak of it. */
    DECLINES_COMMENT,

    /** Reports nearby things, and not this one. */
    SILENT
}
