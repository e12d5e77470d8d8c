package org.conflictevents.io;

import java.util.List;

/**
 * Thrown when an input is not what its format asks for. It lists all problems at once, and so does its message.
 *
 * <p>Where a parser gave up, its exception is kept as the {@linkplain #getCause() cause}, for logs. Its words, which speak of the
 * parser's own settings, stand in no message and no {@link Problem}; its class is no part of this interface and may change.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RecordFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final int count;

    /**
     * Creates the exception.
     *
     * @param problems the problems in the order of the input, at least one; long rows are {@linkplain Problem#shortened() shortened}
     * @param count how many there are, which may be more than are listed
     * @throws IllegalArgumentException if there is no problem, or more are listed than there are
     */
    public RecordFormatException(List<Problem> problems, int count) {
        super(message(Arguments.list(problems, "problems"), count));
        this.problems = problems.stream().map(Problem::shortened).toList();
        this.count = count;
    }

    private static String message(List<Problem> problems, int count) {
        if (problems.isEmpty() || count < problems.size()) {
            throw new IllegalArgumentException(problems.size() + " problems of " + count);
        }
        if (count == 1) {
            return problems.get(0).toString();
        }
        StringBuilder message = new StringBuilder()
                .append(count)
                .append(" problems in ")
                .append(problems.get(0).source())
                .append(':');
        problems.forEach(problem -> message.append("\n  ").append(problem));
        if (count > problems.size()) {
            message.append("\n  and ").append(count - problems.size()).append(" more");
        }
        return message.toString();
    }

    /**
     * Returns the problems in the order of the input, the first hundred of them where there are more.
     *
     * @return at least one problem; none only after Java serialization, which does not carry them
     */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    /** Returns how many problems there are, those included that are not listed. */
    public int count() {
        return count;
    }

    /** Returns the first problem. */
    public Problem problem() {
        return problems().get(0);
    }

    /** Returns the input of the first problem, see {@link Problem#source()}. */
    public String source() {
        return problem().source();
    }

    /** Returns the physical line of the first problem, from 1. */
    public long line() {
        return problem().line();
    }

    /** Returns the path to the first problem, see {@link Problem#field()}. */
    public String field() {
        return problem().field();
    }
}
