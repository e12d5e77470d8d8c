package org.conflictevents.query;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Scope;
import org.conflictevents.query.internal.index.CodeIndex;
import org.conflictevents.query.internal.index.DateIndex;
import org.conflictevents.query.internal.index.Lazy;
import org.conflictevents.query.internal.index.PlaceIndex;

/**
 * All that is known beforehand of many events. Immutable and safe for use by several threads.
 *
 * @param size how many events there are
 * @param dates when they were
 * @param places where they were
 * @param actors who took part, by id; {@link #NOBODY} where nobody is named
 * @param types of which type they are
 * @param modalities of which modality
 * @param scopes of which scope
 * @param reporters who says so
 * @param words which words stand in their texts
 */
record EventIndex(
        int size,
        DateIndex dates,
        PlaceIndex places,
        CodeIndex<String> actors,
        CodeIndex<EventType> types,
        CodeIndex<Modality> modalities,
        CodeIndex<Scope> scopes,
        Lazy<ReporterIndex> reporters,
        Lazy<CodeIndex<String>> words) {

    /** Stands for the actors of an event that names none: no id is empty. */
    static final String NOBODY = "";

    /**
     * Builds the index, its parts beside one another; those that few questions need at the first of them.
     *
     * @param many of how many events in a place the set is made beforehand
     */
    static EventIndex of(List<Event> events, int many) {
        var dates = async(() -> new DateIndex(events));
        var places = async(() -> new PlaceIndex(events, many));
        CompletableFuture<CodeIndex<String>> actors = async(() -> CodeIndex.of(events, (event, found) -> {
            event.participants().forEach(one -> found.accept(one.actor().id()));
            if (event.participants().isEmpty()) {
                found.accept(NOBODY);
            }
        }));
        CompletableFuture<CodeIndex<EventType>> types =
                async(() -> CodeIndex.of(events, (event, found) -> found.accept(event.type())));
        CompletableFuture<CodeIndex<Modality>> modalities =
                async(() -> CodeIndex.of(events, (event, found) -> found.accept(event.modality())));
        CompletableFuture<CodeIndex<Scope>> scopes =
                async(() -> CodeIndex.of(events, (event, found) -> found.accept(event.scope())));
        return new EventIndex(
                events.size(),
                dates.join(),
                places.join(),
                actors.join(),
                types.join(),
                modalities.join(),
                scopes.join(),
                new Lazy<>(() -> ReporterIndex.of(events)),
                new Lazy<>(() -> CodeIndex.of(events, new EventWords())));
    }

    private static <T> CompletableFuture<T> async(Supplier<T> part) {
        return CompletableFuture.supplyAsync(part);
    }
}
