package org.conflictevents.samples.jshell;

import java.util.Map;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;

/** How to cite a dataset and its sources, in the Citation File Format 1.2.0. */
final class SourceList {

    private static final Map<SourceKind, String> TYPES = Map.of(
            SourceKind.NEWS_ARTICLE,
            "newspaper-article",
            SourceKind.DATASET,
            "database",
            SourceKind.GAZETTEER,
            "database");

    private SourceList() {}

    static String of(Dataset dataset) {
        StringBuilder list = new StringBuilder("""
                # Made from the dataset, and tested to be in step with it.
                cff-version: 1.2.0
                message: Please cite this dataset, and the sources of what you take from it.
                type: dataset
                """);
        line(list, "title", dataset.title());
        dataset.version().ifPresent(version -> line(list, "version", version));
        dataset.licence().ifPresent(licence -> line(list, "license", licence));
        list.append("authors:\n  - name: \"Conflict Events contributors\"\nreferences:\n");
        for (Source source : dataset.sources()) {
            list.append("  - type: ")
                    .append(TYPES.getOrDefault(source.kind(), "generic"))
                    .append('\n');
            line(list, "    title", source.title());
            list.append("    authors:\n      - name: ")
                    .append(quoted(source.publisher().orElse("not named by the source")))
                    .append('\n');
            source.uri().ifPresent(uri -> line(list, "    url", uri.toString()));
            source.published().ifPresent(day -> line(list, "    issue-date", day.toString()));
            source.licence().ifPresent(licence -> line(list, "    license", licence));
            list.append("    identifiers:\n");
            identifier(list, source.id(), "its id in the dataset");
            source.sha256()
                    .ifPresent(hash -> identifier(
                            list, "sha256:" + hash, "the file in whose text the offsets of the dataset count"));
        }
        return list.toString();
    }

    private static void identifier(StringBuilder list, String value, String description) {
        list.append("      - type: other\n");
        line(list, "        value", value);
        line(list, "        description", description);
    }

    private static void line(StringBuilder list, String key, String value) {
        list.append(key).append(": ").append(quoted(value)).append('\n');
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
