package org.conflictevents.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a query is bound to data and not all its names are clear. It lists every unclear name at once, and so does its message.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class UnresolvedNameException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<UnresolvedName> names;

    /**
     * Creates the exception.
     *
     * @param names the unclear names, at least one
     */
    public UnresolvedNameException(List<UnresolvedName> names) {
        super(message(Arguments.list(names, "names")));
        this.names = List.copyOf(names);
    }

    /**
     * Returns the unclear names, in the order of the query, each once.
     *
     * @return at least one name; empty only after Java serialization, which does not carry them
     */
    public List<UnresolvedName> names() {
        return names == null ? List.of() : names;
    }

    private static String message(List<UnresolvedName> names) {
        return names.size() == 1
                ? names.get(0).message()
                : names.size() + " names are not clear:"
                        + names.stream().map(name -> "\n  " + name).collect(Collectors.joining());
    }
}
