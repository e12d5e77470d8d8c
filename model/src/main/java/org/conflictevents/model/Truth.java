package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

/**
 * An answer to a question about something that may not be known: yes, no, or unknown.
 *
 * <p>The logic is the strong three-valued logic of Kleene: unknown is the answer only where the unknown part could turn it
 * either way, so {@code NO.and(UNKNOWN)} is no and {@code YES.or(UNKNOWN)} is yes.
 *
 * <table>
 *   <caption>a.and(b)</caption>
 *   <tr><th scope="col">a</th><th scope="col">b = YES</th><th scope="col">b = UNKNOWN</th><th scope="col">b = NO</th></tr>
 *   <tr><th scope="row">YES</th><td>YES</td><td>UNKNOWN</td><td>NO</td></tr>
 *   <tr><th scope="row">UNKNOWN</th><td>UNKNOWN</td><td>UNKNOWN</td><td>NO</td></tr>
 *   <tr><th scope="row">NO</th><td>NO</td><td>NO</td><td>NO</td></tr>
 * </table>
 * <table>
 *   <caption>a.or(b)</caption>
 *   <tr><th scope="col">a</th><th scope="col">b = YES</th><th scope="col">b = UNKNOWN</th><th scope="col">b = NO</th></tr>
 *   <tr><th scope="row">YES</th><td>YES</td><td>YES</td><td>YES</td></tr>
 *   <tr><th scope="row">UNKNOWN</th><td>YES</td><td>UNKNOWN</td><td>UNKNOWN</td></tr>
 *   <tr><th scope="row">NO</th><td>YES</td><td>UNKNOWN</td><td>NO</td></tr>
 * </table>
 * <table>
 *   <caption>a.not()</caption>
 *   <tr><th scope="col">a = YES</th><th scope="col">a = UNKNOWN</th><th scope="col">a = NO</th></tr>
 *   <tr><td>NO</td><td>UNKNOWN</td><td>YES</td></tr>
 * </table>
 *
 * <p>What a caller does with an unknown is a decision of its own: {@link #isPossible()} lets it pass, {@link #isCertain()}
 * does not. Decide once, at the end: the opposite of a certain answer is not the certain answer to the opposite question.
 *
 * <pre>{@code
 * Truth.UNKNOWN.and(Truth.NO)              // => NO
 * Truth.UNKNOWN.not()                      // => UNKNOWN
 * Truth.UNKNOWN.not().isPossible()         // => true
 * }</pre>
 */
public enum Truth {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** What is known leaves it open. */
    UNKNOWN;

    /**
     * Returns the answer to a question that has a plain one.
     *
     * @param value the plain answer
     * @return YES for true, NO for false, never UNKNOWN
     */
    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    /**
     * Returns whether both are so.
     *
     * @param other the other answer
     * @return NO if either is NO, else UNKNOWN if either is UNKNOWN, else YES
     */
    public Truth and(Truth other) {
        requireNonNull(other, "other");
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : UNKNOWN;
    }

    /**
     * Returns whether at least one of the two is so.
     *
     * @param other the other answer
     * @return YES if either is YES, else UNKNOWN if either is UNKNOWN, else NO
     */
    public Truth or(Truth other) {
        requireNonNull(other, "other");
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO ? other : UNKNOWN;
    }

    /** Returns the opposite answer; the opposite of UNKNOWN is UNKNOWN. */
    public Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Returns true unless it is certainly not so: for YES and UNKNOWN. */
    public boolean isPossible() {
        return this != NO;
    }

    /** Returns true only if it is certainly so: for YES. */
    public boolean isCertain() {
        return this == YES;
    }
}
