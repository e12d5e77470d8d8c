package org.conflictevents.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.model.Event;
import org.conflictevents.model.Truth;

/** {@link TextFilter}, slowly. */
final class TextsByTheBook {

    private TextsByTheBook() {}

    static Truth truth(TextFilter filter, Event event) {
        if (filter instanceof TextFilter.HasExtra has) {
            return Truth.of(has(event.extras(), has.name(), has.value()));
        }
        Set<String> words = words(event);
        return Truth.of(Stream.of(((TextFilter.Mentioning) filter).words().split(" ", -1))
                .allMatch(word -> words.contains(word.toLowerCase(Locale.ROOT))));
    }

    static boolean has(Map<String, String> texts, String key, Optional<String> value) {
        return texts.containsKey(key)
                && value.map(text -> text.equals(texts.get(key))).orElse(true);
    }

    /** All that can be read of an event in these worlds, letters and digits alone. */
    private static Set<String> words(Event event) {
        List<String> texts =
                new ArrayList<>(List.of(event.summary().replace("\u2019", "").replace('\u00e9', 'e')));
        PlacesByTheBook.all(event).forEach(place -> texts.add(place.name()));
        event.participants().forEach(one -> texts.add(one.actor().name()));
        event.attributions().forEach(said -> {
            texts.add(said.source().title());
            said.wording().ifPresent(texts::add);
        });
        return texts.stream()
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)))
                .collect(Collectors.toSet());
    }
}
