/** Converts files from one exchange format into another, as a program to copy from. */
module org.conflictevents.samples.convert {
    requires com.fasterxml.jackson.core;
    requires org.apache.commons.csv;
    requires org.conflictevents.io;
    requires static org.jspecify;
}
