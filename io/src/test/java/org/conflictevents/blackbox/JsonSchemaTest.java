package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Dataset;
import org.conflictevents.testing.ArbitraryDatasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaTest {

    /** The validator speaks the language of the machine unless it is told. */
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .locale(Locale.ENGLISH)
                            .build()))
            .getSchema(Datasets.jsonSchema(), InputFormat.JSON);

    private static final Path HARBOUR = Path.of("src", "test", "resources", "documents", "harbour.json");

    @Property(tries = 200)
    void what_is_written_is_valid(@ForAll("datasets") Dataset dataset) {
        assertThat(errors(written(dataset))).isEmpty();
    }

    @Test
    void theDatasetThatComesWithTheLibraryIsValid() {
        assertThat(errors(written(Datasets.idlib2020()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"title\": \"The harbour of Examplia\",  |                                     | required property 'title'",
                "\"schemaVersion\": 1                     | \"schemaVersion\": 2                | must be the constant value '1'",
                "\"scope\": \"SINGLE\"                    | \"scope\": \"DOUBLE\"               | does not have a value in the enumeration",
                "\"summary\": \"They leave again.\"       | \"summary\": \" \"                  | does not match the regex pattern",
                "\"dayPart\": \"MORNING\"                 | \"daypart\": \"MORNING\"            | property 'daypart' is not defined",
                "\"lat\": 35.5                            | \"lat\": \"35.5\"                   | string found, number expected",
                "\"start\": 10                            | \"start\": 10.5                     | number found, integer expected",
                "\"from\": {\"actor\": \"guards\"}        | \"from\": {}                        | must have at least 1 properties",
                "\"parties\": [\"guards\", \"dockers\"]   | \"parties\": [{\"id\": \"guards\"}] | object found, string expected"
            })
    void whatIsWrongIsNotValid(String right, String wrong, String complaint) throws IOException {
        String document = Files.readString(HARBOUR);
        assertThat(document).contains(right.strip());
        assertThat(errors(document)).isEmpty();
        String broken = document.replaceFirst(
                Pattern.quote(right.strip()), Matcher.quoteReplacement(wrong == null ? "" : wrong.strip()));
        assertThat(errors(broken))
                .isNotEmpty()
                .anyMatch(error -> error.toString().contains(complaint.strip()));
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }

    private static List<Error> errors(String document) {
        return SCHEMA.validate(document, InputFormat.JSON);
    }

    private static String written(Dataset dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Datasets.write(dataset, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
