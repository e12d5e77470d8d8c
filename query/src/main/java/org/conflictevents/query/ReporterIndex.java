package org.conflictevents.query;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.query.internal.index.CodeIndex;

/**
 * Who tells of events, whatever stance they take: those who are named by their attributions, not by those of their figures. Immutable and
 * safe for use by several threads.
 *
 * @param sources the ids of the sources
 * @param publishers their publishers
 * @param voices the ids of the actors whom they cite
 */
record ReporterIndex(CodeIndex<String> sources, CodeIndex<String> publishers, CodeIndex<String> voices) {

    /** Builds the index, its parts beside one another. */
    static ReporterIndex of(List<Event> events) {
        CompletableFuture<CodeIndex<String>> sources =
                CompletableFuture.supplyAsync(() -> CodeIndex.of(events, (event, found) -> {
                    for (Attribution attribution : event.attributions()) {
                        found.accept(attribution.source().id());
                    }
                }));
        CompletableFuture<CodeIndex<String>> publishers =
                CompletableFuture.supplyAsync(() -> CodeIndex.of(events, (event, found) -> {
                    for (Attribution attribution : event.attributions()) {
                        attribution.source().publisher().ifPresent(found);
                    }
                }));
        CompletableFuture<CodeIndex<String>> voices =
                CompletableFuture.supplyAsync(() -> CodeIndex.of(events, (event, found) -> {
                    for (Attribution attribution : event.attributions()) {
                        attribution.voices().forEach(voice -> found.accept(voice.id()));
                    }
                }));
        return new ReporterIndex(sources.join(), publishers.join(), voices.join());
    }
}
