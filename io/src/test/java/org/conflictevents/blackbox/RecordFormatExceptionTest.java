package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.junit.jupiter.api.Test;

class RecordFormatExceptionTest {

    private static final Problem FIRST =
            new Problem("a.json", 3, 5, "id", "is missing", Optional.empty(), Optional.empty(), Optional.empty());
    private static final Problem SECOND =
            new Problem("a.json", 4, 1, "", "is odd", Optional.of("even"), Optional.of("odd"), Optional.empty());

    @Test
    void oneProblemIsTheMessage() {
        RecordFormatException one = new RecordFormatException(List.of(FIRST), 1);
        assertThat(one).hasMessage("a.json line 3 column 5, id: is missing");
        assertThat(one.source()).isEqualTo("a.json");
        assertThat(one.line()).isEqualTo(3);
        assertThat(one.field()).isEqualTo("id");
        assertThat(one.problem()).isEqualTo(FIRST);
        assertThat(one.count()).isEqualTo(1);
    }

    @Test
    void severalProblemsAreListed() {
        assertThat(new RecordFormatException(List.of(FIRST, SECOND), 2))
                .hasMessage(
                        "2 problems in a.json:\n  a.json line 3 column 5, id: is missing\n  a.json line 4 column 1: is odd");
        assertThat(new RecordFormatException(List.of(FIRST), 7))
                .hasMessage("7 problems in a.json:\n  a.json line 3 column 5, id: is missing\n  and 6 more");
    }

    @Test
    void thereIsAtLeastOneProblemAndNoMoreThanAreCounted() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordFormatException(List.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordFormatException(List.of(FIRST, SECOND), 1));
    }

    @Test
    void theMessageSurvivesSerialization() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(new RecordFormatException(List.of(FIRST), 1));
        }
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            RecordFormatException copy = (RecordFormatException) objects.readObject();
            assertThat(copy).hasMessage("a.json line 3 column 5, id: is missing");
            assertThat(copy.problems()).isEmpty();
        }
    }
}
