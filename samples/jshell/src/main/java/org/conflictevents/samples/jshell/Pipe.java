package org.conflictevents.samples.jshell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conflictevents.samples.jshell.Session.Outcome;
import org.conflictevents.samples.jshell.Session.Part;

/**
 * Runs the snippets that come from the standard input, up to a line {@code /exit} if there is one, and prints the values of
 * those that are expressions.
 */
public final class Pipe {

    private Pipe() {}

    /** Runs the program; its argument is the startup script. */
    public static void main(String[] args) throws IOException {
        System.exit(run(Path.of(args[0]), System.in, System.out, System.err));
    }

    /** Returns the exit code: 0 at the end or at {@code /exit}, 1 after the first snippet that fails. */
    static int run(Path startup, InputStream in, PrintStream out, PrintStream err) throws IOException {
        try (Session session = new Session()) {
            session.start(Files.readString(startup));
            for (Part part : session.split(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
                if (part.code().equals("/exit")) {
                    return 0;
                } else if (part.isCommand()) {
                    err.println("line " + part.firstLine() + ": " + part.code()
                            + " is a command of the JShell prompt; a pipe takes Java, and /exit");
                    return 1;
                }
                Outcome outcome = session.run(part);
                if (outcome.failed()) {
                    err.println("line " + part.firstLine() + ": " + outcome.text());
                    return 1;
                }
                if (outcome.isExpression() && !outcome.text().isEmpty()) {
                    out.println(outcome.text());
                }
            }
        }
        return 0;
    }
}
