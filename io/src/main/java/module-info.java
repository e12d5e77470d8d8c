/**
 * Reads and writes conflict events, and holds the Idlib 2020 dataset.
 *
 * <p>Start at {@link org.conflictevents.io.Datasets}.
 */
module org.conflictevents.io {
    requires static org.jspecify;
    requires transitive org.conflictevents.model;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires org.apache.commons.csv;

    exports org.conflictevents.io;
    exports org.conflictevents.io.dialect;
}
