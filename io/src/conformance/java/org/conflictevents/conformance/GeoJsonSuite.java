package org.conflictevents.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Event;

/**
 * What is GeoJSON and what is not.
 *
 * <p>None of the cases is about events. Whatever is wrong with them as GeoJSON is told first; so one in which only the date, the type or
 * the summary of an event is missing was taken for GeoJSON, and so was a geometry without a feature, which is passed over. A case
 * of which the suite only says what should be better is to be taken.
 */
final class GeoJsonSuite implements Suite {

    private static final Decision ADVICE =
            new Decision("RFC 7946 advises against it, and does not forbid it: taken", "taken for GeoJSON");

    private static final Decision RANGE =
            new Decision("coordinates beyond the poles and the antimeridian are refused", "must be between");

    private int geometries;

    @Override
    public String name() {
        return "geojsonhint";
    }

    @Override
    public Map<String, Decision> decisions() {
        Map<String, Decision> decisions = new HashMap<>();
        decisions.put("bad/geometrycollection_nested", ADVICE);
        decisions.put("bad/geometrycollection_single", ADVICE);
        decisions.put("good/issue82", RANGE);
        return decisions;
    }

    @Override
    public void run(Path folder, Score score) throws IOException {
        for (Path file : Suite.files(folder.resolve("test/data/good"), ".geojson")) {
            score.add("good/" + Suite.stem(file), fault(file));
        }
        for (Path file : Suite.files(folder.resolve("test/data/bad"), ".geojson")) {
            String fault = fault(file);
            String stem = Suite.stem(file);
            boolean isWrong = isError(file.resolveSibling(stem + ".result"));
            score.add("bad/" + stem, isWrong ? (fault.isEmpty() ? "taken for GeoJSON" : "") : fault);
        }
        System.out.printf("geojsonhint: %d files are geometries without a feature%n", geometries);
    }

    private static boolean isError(Path result) throws IOException {
        for (JsonNode hint : new ObjectMapper().readTree(Files.readString(result))) {
            if (!hint.path("level").asText().equals("message")) {
                return true;
            }
        }
        return false;
    }

    private String fault(Path file) {
        try (RecordReader<Event> events =
                Input.of(file).as(Formats.GEOJSON).policy(RowPolicy.COLLECT).events()) {
            events.forEach(event -> {});
            geometries += events.report().passedOver().keySet().stream()
                            .anyMatch(reason -> reason.endsWith(" without a feature"))
                    ? 1
                    : 0;
            List<Problem> problems = events.problems().stream()
                    .filter(problem -> !problem.message().contains("an event needs a"))
                    .toList();
            return problems.isEmpty() ? "" : problems.toString();
        } catch (RecordFormatException e) {
            return e.getMessage();
        }
    }
}
