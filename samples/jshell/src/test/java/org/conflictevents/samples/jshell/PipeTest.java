package org.conflictevents.samples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PipeTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void valueIsPrintedAlone() throws IOException {
        assertThat(run("data.place(\"سراقب\").name()\n")).isZero();
        assertThat(text(out)).isEqualTo("Saraqib\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void declarationsAreNotPrinted() throws IOException {
        assertThat(
                        run(
                                "var town = data.place(\"Saraqeb\");\nSystem.out.flush();\ntown.id().length() > 0\ntown.name() + \"!\"\n"))
                .isZero();
        assertThat(text(out)).isEqualTo("true\nSaraqib!\n");
    }

    @Test
    void firstFailureEndsItWithItsLine() throws IOException {
        assertThat(run("1 + 1\n\ndata.place(\"Sarakesh\")\n2 + 2")).isOne();
        assertThat(text(out)).isEqualTo("2\n");
        assertThat(text(err))
                .startsWith("line 3: UnresolvedNameException: no place is called 'Sarakesh'")
                .contains("Saraqib");
    }

    @Test
    void exitEndsItWithoutAWord() throws IOException {
        assertThat(run("1 + 1\n /exit \n2 + 2\n")).isZero();
        assertThat(text(out)).isEqualTo("2\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void otherCommandsAreRefusedAndDivisionsAreNone() throws IOException {
        assertThat(run("12\n / 4\n/vars\n")).isOne();
        assertThat(text(out)).isEqualTo("3\n");
        assertThat(text(err))
                .isEqualTo("line 3: /vars is a command of the JShell prompt; a pipe takes Java, and /exit\n");
    }

    @Test
    void emptyInputIsNothing() throws IOException {
        assertThat(run("")).isZero();
        assertThat(text(out)).isEmpty();
    }

    private int run(String input) throws IOException {
        return Pipe.run(
                Path.of("startup.jsh"),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
