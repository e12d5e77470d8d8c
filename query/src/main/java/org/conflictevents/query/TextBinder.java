package org.conflictevents.query;

import java.util.HashSet;
import java.util.Set;
import org.conflictevents.model.Truth;
import org.conflictevents.query.internal.Spelling;

/** Binds conditions on texts: there is nothing to look up. */
final class TextBinder implements TextFilter.Visitor<EventTest> {

    @Override
    public EventTest mentioning(TextFilter.Mentioning filter) {
        Set<String> wanted = Set.copyOf(new HashSet<>(Spelling.words(filter.words())));
        return event -> {
            Set<String> missing = new HashSet<>(wanted);
            return Truth.of(Contents.texts(event).anyMatch(text -> {
                missing.removeAll(new HashSet<>(Spelling.words(text)));
                return missing.isEmpty();
            }));
        };
    }

    @Override
    public EventTest hasExtra(TextFilter.HasExtra filter) {
        String value = filter.value().orElse(null);
        return event -> {
            String own = event.extras().get(filter.name());
            return Truth.of(own != null && (value == null || own.equals(value)));
        };
    }
}
