package org.conflictevents.samples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.conflictevents.io.Datasets;

/** The peer in {@link FirstAnswer}: the same file as a tree, and how many events are in it. */
final class ParseIdlib {

    private ParseIdlib() {}

    public static void main(String[] args) throws IOException {
        JsonNode tree;
        // Reading the class's resource does not initialise the class.
        try (InputStream in = Datasets.class.getResourceAsStream("idlib-2020.json")) {
            tree = new ObjectMapper().readTree(in);
        }
        System.out.println(tree.get("events").size());
    }
}
