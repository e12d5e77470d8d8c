package org.conflictevents.samples.jshell;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleRunnerTest {

    private static ExampleRunner runner;

    @BeforeAll
    static void start() {
        runner = new ExampleRunner("import java.util.*;\nvar data = List.of(\"a\", \"b\");");
    }

    @AfterAll
    static void stop() {
        runner.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data.size()   // => 2",
                "data.size();   // => 2",
                "data.get(0)   // => a",
                "int n = 1 + 1;   // => 2",
                "data\n    .size()   // => 2",
                "data.size()\n// => 2",
                "data.size()   // whatever\ndata.get(1)   // => b",
                "String.join(\"\\n\", data)\n// => a\n//    b\ndata.size()   // => 2",
                "System.out.println(\"x\")   // => x",
                "data.forEach(System.out::println)\n// =>\n// a\n// b",
                "Integer.parseInt(\"x\")   // => NumberFormatException: For input string: \"x\"",
                "List.of(1, 2, 3)   // => [1, ...]",
                "\"a\\nb\\nc\\nd\"\n// => a\n// ...\n// d",
                "\"a\\nb\"\n// => a\n// ...",
                "\"$1 (a)\"   // => $1 (a)",
                "\"\"   // =>",
            })
    void trueExamplePasses(String code) {
        assertThatCode(() -> runner.run(example(code))).doesNotThrowAnyException();
    }

    @Test
    void otherValueFails() {
        fails("\ndata.size()   // => 3", "a.md:12: 'data.size()' gives\n2\nwhere the example says\n3");
    }

    @Test
    void missingLineFails() {
        fails("\"a\\nb\"   // => a", "gives\na\nb\nwhere the example says\na");
    }

    @Test
    void rejectedSnippetFailsWithItsLine() {
        fails("data.size()\nint n = data.length();", "a.md:12: 'int n = data.length();' fails:\ncannot find symbol");
    }

    @Test
    void exceptionFails() {
        fails("Integer.parseInt(\"x\");", "fails:\nNumberFormatException: For input string: \"x\"");
    }

    @Test
    void exceptionThatDoesNotComeFails() {
        fails("data.get(1)   // => NoSuchElementException: ...", "gives\nb\nwhere");
    }

    @Test
    void incompleteCodeFails() {
        fails("data.forEach(one -> {\n", "a.md:11: 'data.forEach(one -> {' fails:\n");
    }

    @Test
    void expectationBehindNothingFails() {
        fails("// => 3\ndata.size()", "'// =>' stands behind nothing that has a value");
    }

    @Test
    void secondExpectationForOneValueFails() {
        fails("data.size()   // => 2\n// => 2", "'// =>' stands behind nothing that has a value");
    }

    @Test
    void examplesDoNotSeeOneAnother() {
        runner.run(example("import java.time.Year;\nint leftover = 1;\nleftover   // => 1"));
        fails("leftover", "cannot find symbol");
        fails("Year.of(2020)", "cannot find symbol");
    }

    @Test
    void examplesMayUseOneName() {
        runner.run(example("int n = 1;\nn   // => 1"));
        runner.run(example("String n = data.get(0);\nn   // => a"));
    }

    @Test
    void exampleMayDeclareAnewWhatTheStartupScriptDeclares() {
        runner.run(example("var data = 1;\ndata   // => 1"));
        runner.run(example("data.size()   // => 2"));
    }

    private static void fails(String code, String message) {
        assertThatThrownBy(() -> runner.run(example(code)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    private static Example example(String code) {
        return new Example(Path.of("a.md"), 10, code);
    }
}
