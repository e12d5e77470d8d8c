package org.conflictevents.query;

import java.util.List;

/**
 * A query on events once it is bound.
 *
 * @param filter which events; both the description, for an engine with indexes, and the test
 * @param order by what they are ordered, the first before all; empty for the order of the dataset
 * @param limit how many at most
 */
record EventPlan(BoundFilter filter, List<EventOrder> order, long limit) {}
