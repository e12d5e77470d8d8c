package org.conflictevents.samples.jshell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Dataset;
import org.conflictevents.query.ConflictData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every example of the documentation, in Javadoc and in Markdown. */
class ExamplesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final List<Example> EXAMPLES = Example.allBelow(ROOT);

    private static ExampleRunner runner;

    @BeforeAll
    static void start() throws IOException {
        runner = new ExampleRunner(Files.readString(Path.of("startup.jsh")));
    }

    @AfterAll
    static void stop() {
        runner.close();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleRuns() {
        return EXAMPLES.stream().map(example -> dynamicTest(example.place(), () -> runner.run(example)));
    }

    @Test
    void thePageOfEveryExportedPackageHasAnExample() throws URISyntaxException {
        for (Map.Entry<String, Class<?>> module : Map.<String, Class<?>>of(
                        "model", Dataset.class, "io", Datasets.class, "query", ConflictData.class)
                .entrySet()) {
            Path classes = Path.of(module.getValue()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            ModuleDescriptor descriptor = ModuleFinder.of(classes)
                    .find("org.conflictevents." + module.getKey())
                    .orElseThrow()
                    .descriptor();
            assertThat(descriptor.exports().stream().filter(export -> !export.isQualified()))
                    .isNotEmpty()
                    .allSatisfy(export -> assertThat(EXAMPLES)
                            .extracting(Example::file)
                            .contains(Path.of(module.getKey(), "src", "main", "java")
                                    .resolve(export.source().replace('.', '/'))
                                    .resolve("package-info.java")));
        }
    }
}
