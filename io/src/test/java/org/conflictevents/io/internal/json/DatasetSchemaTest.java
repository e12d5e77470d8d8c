package org.conflictevents.io.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.conflictevents.io.Datasets;
import org.junit.jupiter.api.Test;

class DatasetSchemaTest {

    private static final Path PUBLISHED =
            Path.of("src", "main", "resources", "org", "conflictevents", "io", "dataset-1.schema.json");

    @Test
    void theSchemaThatIsPublishedIsThatOfTheRecords() throws Exception {
        String schema = DatasetSchema.print();
        if (Boolean.getBoolean("update.schema")) {
            Files.writeString(PUBLISHED, schema);
        }
        assertThat(Files.readString(PUBLISHED))
                .as(
                        "the records have changed: run this test with -Dtest.jvm.args=-Dupdate.schema=true, look at what"
                                + " changed in %s, and ask whether older documents can still be read",
                        PUBLISHED)
                .isEqualTo(schema);
    }

    @Test
    void theSchemaIsInTheJar() {
        assertThat(Datasets.jsonSchema())
                .startsWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\"");
    }
}
