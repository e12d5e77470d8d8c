package org.conflictevents.query;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.conflictevents.model.Event;
import org.conflictevents.query.internal.Spelling;

/** Tells the words in the texts of events, some of them several times. Names are taken apart once. Safe for use by several threads. */
final class EventWords implements BiConsumer<Event, Consumer<String>> {

    private final Map<String, List<String>> names = new ConcurrentHashMap<>();

    @Override
    public void accept(Event event, Consumer<String> found) {
        Contents.prose(event).forEach(text -> Spelling.words(text).forEach(found));
        Contents.names(event)
                .forEach(name -> names.computeIfAbsent(name, Spelling::words).forEach(found));
    }
}
