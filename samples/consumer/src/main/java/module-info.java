/** A module of somebody else's, which requires one of ours and gets all three. */
module org.example.consumer {
    requires org.conflictevents.query;
}
