package org.conflictevents.samples.jshell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExampleTest {

    private static final Path JAVA = Path.of("A.java");
    private static final Path MARKDOWN = Path.of("a.md");

    @Test
    void javadocBlockLosesItsStars() {
        assertThat(Example.in(
                        JAVA,
                        "/**\n * Text.\n *\n * <pre>{@code\n * if (a) {\n *\n *     b();\n * }\n * }</pre>\n */\n"))
                .containsExactly(new Example(JAVA, 4, "if (a) {\n\n    b();\n}\n"));
    }

    @Test
    void codeMayEndInTheLineOfTheEnd() {
        assertThat(Example.in(JAVA, " * <pre>{@code\n * a()}</pre>")).containsExactly(new Example(JAVA, 1, "a()"));
    }

    @Test
    void plainPreIsNoExample() {
        assertThat(Example.in(JAVA, " * <pre>\n * a | b\n * </pre>\n")).isEmpty();
    }

    @Test
    void exampleWithoutEndIsAnError() {
        assertThatThrownBy(() -> Example.in(JAVA, "\n * <pre>{@code\n * a()\n */"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("A.java:2: the example has no end");
    }

    @Test
    void codeInTheLineOfTheMarkIsAnError() {
        assertThatThrownBy(() -> Example.in(JAVA, " * <pre>{@code a()}</pre>"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("A.java:1: the code of an example begins in a line of its own");
    }

    @Test
    void fencesOfJavaAreExamplesAndOthersAreNot() {
        assertThat(Example.in(
                        MARKDOWN, "# A\n```sh\nls\n```\n\n```java\na()\n```\n```\nb\n```\n  ```java\n  c()\n  ```\n"))
                .containsExactly(new Example(MARKDOWN, 6, "a()\n"), new Example(MARKDOWN, 12, "  c()\n"));
    }

    @Test
    void placeCountsFromTheMark() {
        assertThat(new Example(MARKDOWN, 6, "a()\n").placeOf(1)).isEqualTo("a.md:7");
    }
}
