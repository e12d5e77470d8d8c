package org.conflictevents.samples.jshell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.conflictevents.samples.jshell.Session.Outcome;
import org.conflictevents.samples.jshell.Session.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final Session session = new Session();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void textIsCutIntoSnippetsWithTheirLines() {
        assertThat(session.split("// first\nint a = 1; int b = 2;\n\nif (a == b) {\n  a++;\n}\na + b"))
                .extracting(part -> part.code().strip(), Part::firstLine, Part::lastLine)
                .containsExactly(
                        tuple("int a = 1;", 2, 2),
                        tuple("int b = 2;", 2, 2),
                        tuple("if (a == b) {\n  a++;\n}", 4, 6),
                        tuple("a + b", 7, 7));
    }

    @Test
    void lineThatBeginsWithADotContinuesTheOneBefore() {
        assertThat(session.split("\"a\"\n    .trim()\n\n    // why\n    .length()\n\"b\""))
                .extracting(Part::firstLine, Part::lastLine)
                .containsExactly(tuple(1, 5), tuple(6, 6));
    }

    @Test
    void whatIsNotCompleteIsTheLastSnippet() {
        assertThat(session.split("int a = 1;\nfoo("))
                .extracting(Part::firstLine)
                .containsExactly(1, 2);
    }

    @Test
    void blankTextHasNoSnippets() {
        assertThat(session.split("\n  \n// nothing\n")).isEmpty();
    }

    @Test
    void stringIsShownAsItIsPrinted() {
        assertThat(run("\"a\\n\\\"b\\\" \\\\ سراقب\"")).isEqualTo(new Outcome(false, true, "a\n\"b\" \\ سراقب"));
    }

    @Test
    void declarationIsNoExpression() {
        assertThat(run("int a = 1;")).isEqualTo(new Outcome(false, false, "1"));
    }

    @Test
    void voidCallIsNoExpression() {
        assertThat(run("System.out.flush()")).isEqualTo(new Outcome(false, false, ""));
    }

    @Test
    void exceptionIsShownByItsSimpleName() {
        assertThat(run("throw new java.util.NoSuchElementException(\"gone\");"))
                .isEqualTo(new Outcome(true, false, "NoSuchElementException: gone"));
        assertThat(run("throw new IllegalStateException();"))
                .isEqualTo(new Outcome(true, false, "IllegalStateException"));
    }

    @Test
    void methodThatCallsNothingKnownFails() {
        assertThat(run("void a() { b(); }").failed()).isTrue();
    }

    @Test
    void startupScriptThatFailsIsAnError() {
        assertThatThrownBy(() -> session.start("int a = 1;\nint b = c;"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("startup script, line 2: cannot find symbol");
    }

    private Outcome run(String code) {
        return session.run(session.split(code).get(0));
    }
}
