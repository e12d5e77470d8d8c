package org.conflictevents.model;

/**
 * How much of the world one event record stands for.
 *
 * <p>A closed vocabulary; what counts as one event is a coder's decision, and this component says which it was.
 */
public enum Scope {
    /** One happening at one place and time, as far as the source tells them apart. */
    SINGLE,

    /** Several happenings that the source counts or tells together. */
    AGGREGATE,

    /** A course of many happenings under one purpose: an offensive, a war. */
    CAMPAIGN,

    /** A state of things that lasts: who controls an area, who lives there. */
    STATE
}
