/** Shows that the Idlib 2020 dataset holds what its articles say. */
module org.conflictevents.samples.provenance {
    requires org.conflictevents.query;
    requires static org.jspecify;
}
