/**
 * Asking questions about conflict events.
 *
 * <p>Start at {@link org.conflictevents.query.ConflictData}.
 */
@SuppressWarnings("requires-automatic") // JTS has a fixed automatic name
module org.conflictevents.query {
    requires com.fasterxml.jackson.core; // the JSON form of filters
    requires transitive org.conflictevents.io; // where datasets come from: one requires brings all three
    requires transitive org.conflictevents.model;
    requires org.apache.commons.csv; // tables as CSV
    requires static org.jspecify;
    requires org.locationtech.jts; // polygons
    requires roaringbitmap; // indexes

    exports org.conflictevents.query;
}
