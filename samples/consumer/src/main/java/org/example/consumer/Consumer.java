package org.example.consumer;

import static org.conflictevents.query.Filters.ofType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Scope;
import org.conflictevents.query.ConflictData;

/** Adds an event to the dataset, writes and reads it, and asks for it: something of each of the three modules. */
public final class Consumer {

    private Consumer() {}

    /** Runs the program. */
    public static void main(String[] args) throws IOException {
        Dataset idlib = Datasets.idlib2020();
        Event event = Event.builder()
                .id("mine")
                .type(EventType.ENTRY)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(EdtfDate.parse("2020-02-05/2020-02-06"))
                .place(idlib.place("saraqib").orElseThrow())
                .summary("Troops enter the town.")
                .addAttributions(Attribution.of(idlib.sources().get(0)))
                .build();
        Dataset mine = idlib.toBuilder().id("mine").addEvents(event).build();

        Path file = Files.createTempFile("consumer", ".json");
        try {
            Datasets.write(mine, file);
            ConflictData data = ConflictData.of(Datasets.read(file));
            boolean found = data.events()
                    .in("سراقب")
                    .during("2020-02-06")
                    .where(ofType(EventType.ENTRY))
                    .list()
                    .contains(event);
            if (!found || !data.dataset().equals(mine)) {
                throw new AssertionError("what was added, written and read is not there");
            }
        } finally {
            Files.delete(file);
        }

        Module module = Consumer.class.getModule();
        System.out.println((module.isNamed() ? "on the module path" : "on the class path") + ": found " + event);
    }
}
