package org.conflictevents.query.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.conflictevents.model.Event;
import org.conflictevents.query.Fixtures;
import org.junit.jupiter.api.Test;

class CodeIndexTest {

    private static final int MANY = 200_000;

    /** So many that they are indexed in parts; what an event has differs from part to part. */
    private static final List<Event> EVENTS = many();

    /** Of each test: threads that build it would wait for the class to be there. */
    private final CodeIndex<String> types = CodeIndex.of(EVENTS, (event, found) -> {
        found.accept(event.type().code());
        found.accept(event.id());
        found.accept(event.id());
    });

    private static List<Event> many() {
        List<Event> few = Fixtures.dataset().events();
        List<Event> events = new ArrayList<>();
        for (int row = 0; row < MANY; row++) {
            events.add(few.get((row + row / 70_000 * 3) % (few.size() - row / 70_000)));
        }
        return events;
    }

    private static int[] rows(Predicate<Event> isWanted) {
        return IntStream.range(0, MANY)
                .filter(row -> isWanted.test(EVENTS.get(row)))
                .toArray();
    }

    @Test
    void whatIsIndexedInPartsIsFoundInAllOfThem() {
        for (Event event : Fixtures.dataset().events()) {
            Rows found = types.anyOf(List.of(event.id()));
            assertThat(found.set().toArray()).isEqualTo(rows(any -> any.id().equals(event.id())));
            assertThat(found.atMost()).isEqualTo(found.set().getLongCardinality());
        }
    }

    @Test
    void anyOfSomeValues() {
        assertThat(types.anyOf(List.of("entered", "strikes", "nothing")).set().toArray())
                .isEqualTo(
                        rows(event -> event.id().equals("entered") || event.id().equals("strikes")));
        assertThat(types.anyOf(List.of()).set().isEmpty()).isTrue();
        assertThat(types.where(value -> value.startsWith("s")).set().toArray())
                .isEqualTo(rows(event -> event.id().startsWith("s")));
    }

    @Test
    void allOfSomeValues() {
        String type = Fixtures.dataset().event("strikes").orElseThrow().type().code();
        assertThat(types.allOf(List.of(type, "strikes")).set().toArray())
                .isEqualTo(rows(event -> event.id().equals("strikes")))
                .isNotEmpty();
        assertThat(types.allOf(List.of("entered", "strikes")).set().isEmpty()).isTrue();
        assertThat(types.allOf(List.of("strikes", "nothing")).set().isEmpty()).isTrue();
        assertThat(types.allOf(List.of("strikes")).set().toArray())
                .isEqualTo(rows(event -> event.id().equals("strikes")));
    }
}
