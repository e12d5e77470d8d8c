package org.conflictevents.samples.benchmarks;

import org.conflictevents.io.Datasets;
import org.conflictevents.query.ConflictData;

/** Our side of {@link FirstAnswer}: how often something happened in one town. */
final class AskIdlib {

    private AskIdlib() {}

    public static void main(String[] args) {
        ConflictData data = ConflictData.of(Datasets.idlib2020());
        System.out.println(data.events().in("Saraqeb").count());
    }
}
