/**
 * Records, vocabularies and value types for conflict events.
 *
 * <p>Start at {@link org.conflictevents.model}. At run time this module needs nothing but the Jackson annotations.
 */
module org.conflictevents.model {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.annotation;

    exports org.conflictevents.model;
}
