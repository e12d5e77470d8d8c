/**
 * Asking questions about conflict events.
 *
 * <p>Start at {@link org.conflictevents.query.ConflictData}.
 */
module org.conflictevents.query {
    requires transitive org.conflictevents.io; // where datasets come from: one requires brings all three
    requires transitive org.conflictevents.model;
    requires static org.jspecify;

    exports org.conflictevents.query;
}
