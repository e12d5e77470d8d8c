/** Three questions to the Idlib 2020 dataset. */
module org.conflictevents.samples.quickstart {
    requires org.conflictevents.query;
    requires static org.jspecify;
}
