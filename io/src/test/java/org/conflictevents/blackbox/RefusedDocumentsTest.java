package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedDocumentsTest {

    private static final Path CASES = Path.of("src", "test", "resources", "documents", "refused.txt");

    record Case(String name, String document, List<String> problems) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedWithAllItsProblems(Case one) {
        byte[] document = one.document().getBytes(StandardCharsets.UTF_8);
        RecordFormatException refusal = catchThrowableOfType(
                RecordFormatException.class, () -> Datasets.read(new ByteArrayInputStream(document), "it"));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.problems().stream()
                        .map(Problem::toString)
                        .map(text -> text.substring("it ".length()))
                        .collect(Collectors.joining("\n")))
                .isEqualTo(String.join("\n", one.problems()));
        assertThat(refusal.count()).isEqualTo(one.problems().size());
    }

    static Stream<Case> cases() throws IOException {
        return Arrays.stream(Files.readString(CASES).split("(?m)^=== ")).skip(1).map(text -> {
            int nameEnd = text.indexOf('\n') + 1;
            int documentEnd = text.indexOf("---\n");
            return new Case(
                    text.substring(0, nameEnd).strip(),
                    text.substring(nameEnd, documentEnd).stripTrailing(),
                    text.substring(documentEnd + 4).strip().lines().toList());
        });
    }
}
