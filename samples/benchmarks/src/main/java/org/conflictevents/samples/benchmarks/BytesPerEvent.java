package org.conflictevents.samples.benchmarks;

import java.util.List;

/** placeholder */
final class BytesPerEvent implements Question {
    @Override
    public String name() {
        return "bytes-per-event";
    }

    @Override
    public String about() {
        return "memory that an event takes, with its share of what events have in common";
    }

    @Override
    public List<String> answer(Effort effort) {
        return List.of();
    }
}
