package org.conflictevents.conformance;

/**
 * That this library does something else than a suite wants.
 *
 * @param reason why
 * @param shown what the difference shows, so that a decision does not hide another fault
 */
record Decision(String reason, String shown) {}
