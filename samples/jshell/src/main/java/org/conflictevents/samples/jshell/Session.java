package org.conflictevents.samples.jshell;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * A JShell that runs in this JVM and sees this JVM's class path.
 *
 * <p>Unlike the tool it takes a whole text at once, so that a line which begins with a dot continues the one before it.
 *
 * <p>Not thread-safe; close it after use.
 */
final class Session implements AutoCloseable {

    /** What a line begins with that goes on with the expression of the line before. */
    private static final String CONTINUATIONS = ".+-*/%&|^?:=<>,)";

    /** What a command of the JShell tool looks like, such as {@code /exit}; a division has a blank behind its slash. */
    private static final Pattern COMMAND = Pattern.compile("/[a-z?!].*");

    private final List<Snippet> kept = new ArrayList<>();
    private final JShell shell = JShell.builder()
            .executionEngine("local")
            .compilerOptions("--class-path", System.getProperty("java.class.path"))
            .build();

    /**
     * One snippet of a text.
     *
     * @param code the snippet with the comments in it
     * @param firstLine line of the text where it begins, counting from 1
     * @param lastLine line of the text where it ends
     */
    record Part(String code, int firstLine, int lastLine) {

        /** Tells whether this is no Java, but a command of the JShell tool. */
        boolean isCommand() {
            return Session.isCommand(code);
        }
    }

    /**
     * What became of a snippet.
     *
     * @param failed whether it was rejected or threw an exception
     * @param isExpression whether it is an expression with a value, and not a declaration or a statement
     * @param text the value as {@code String.valueOf} prints it, or the error, or nothing
     */
    record Outcome(boolean failed, boolean isExpression, String text) {}

    /**
     * Runs a startup script, which stays when the session is {@linkplain #reset() reset}.
     *
     * @throws IllegalStateException if one of its snippets fails
     */
    void start(String script) {
        for (Part part : split(script)) {
            Outcome outcome = run(part);
            if (outcome.failed()) {
                throw new IllegalStateException("startup script, line " + part.firstLine() + ": " + outcome.text());
            }
        }
        shell.snippets().forEach(kept::add);
    }

    /** Goes back to what the startup script left: drops what came since, and restores what was declared anew. */
    void reset() {
        shell.snippets()
                .filter(snippet ->
                        !kept.contains(snippet) && shell.status(snippet).isActive())
                .toList()
                .forEach(shell::drop);
        kept.replaceAll(snippet -> shell.status(snippet).isActive()
                ? snippet
                : shell.eval(snippet.source()).get(0).snippet());
    }

    /** Cuts a text into snippets and commands, leaving out blank lines and comments between them. */
    List<Part> split(String text) {
        List<String> lines = text.lines().toList();
        List<Part> parts = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        int first = 1;
        for (int i = 0; i < lines.size(); i++) {
            if (pending.isEmpty()) {
                first = i + 1;
                if (isCommand(lines.get(i))) {
                    parts.add(new Part(lines.get(i).strip(), first, first));
                    continue;
                }
            }
            pending.append(lines.get(i)).append('\n');
            boolean isLast = i + 1 == lines.size();
            if (!isLast && goesOn(lines.subList(i + 1, lines.size()))) {
                continue;
            }
            String rest = pending.toString();
            CompletionInfo info = analysis().analyzeCompletion(rest);
            while (info.completeness().isComplete()) {
                parts.add(new Part(info.source(), first, i + 1));
                rest = info.remaining();
                info = analysis().analyzeCompletion(rest);
            }
            pending.setLength(0);
            if (info.completeness() != SourceCodeAnalysis.Completeness.EMPTY) {
                pending.append(rest);
            }
        }
        if (!pending.isEmpty()) {
            parts.add(new Part(pending.toString(), first, lines.size()));
        }
        return parts;
    }

    private static boolean goesOn(List<String> following) {
        return following.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .findFirst()
                .map(line -> CONTINUATIONS.indexOf(line.charAt(0)) >= 0 && !isCommand(line))
                .orElse(false);
    }

    private static boolean isCommand(String line) {
        return COMMAND.matcher(line.strip()).matches();
    }

    /** Runs one snippet. */
    Outcome run(Part part) {
        for (SnippetEvent event : shell.eval(part.code())) {
            if (event.causeSnippet() == null) {
                return outcome(event);
            }
        }
        return new Outcome(false, false, "");
    }

    private Outcome outcome(SnippetEvent event) {
        Snippet snippet = event.snippet();
        JShellException exception = event.exception();
        if (exception instanceof EvalException thrown) {
            String name = thrown.getExceptionClassName();
            String simpleName = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
            return new Outcome(
                    true, false, thrown.getMessage() == null ? simpleName : simpleName + ": " + thrown.getMessage());
        }
        if (event.status() != Snippet.Status.VALID) {
            String why = shell.diagnostics(snippet)
                    .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH).strip())
                    .collect(joining("\n"));
            return new Outcome(
                    true,
                    false,
                    why.isEmpty() ? "not complete: " + snippet.source().strip() : why);
        }
        boolean isExpression = snippet.kind() == Snippet.Kind.EXPRESSION
                || snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        return new Outcome(false, isExpression, value(snippet, event.value()));
    }

    /** JShell shows a String as a literal; here it is as it would be printed. */
    private static String value(Snippet snippet, @Nullable String shown) {
        if (shown == null) {
            return "";
        }
        String type = snippet instanceof VarSnippet variable
                ? variable.typeName()
                : snippet instanceof ExpressionSnippet expression ? expression.typeName() : "";
        return type.equals("String") && shown.startsWith("\"")
                ? shown.substring(1, shown.length() - 1).translateEscapes()
                : shown;
    }

    private SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    @Override
    public void close() {
        shell.close();
    }
}
