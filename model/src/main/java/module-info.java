/**
 * Records, vocabularies and value types for conflict events.
 *
 * <p>Start at {@link org.conflictevents.model}. At run time this module needs nothing but the Jackson annotations.
 */
@SuppressWarnings("module") // the two modules that share the internal package are built after this one
module org.conflictevents.model {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires com.fasterxml.jackson.annotation;

    exports org.conflictevents.model;
    exports org.conflictevents.model.internal to
            org.conflictevents.io,
            org.conflictevents.query;
}
