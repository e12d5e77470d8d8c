package org.conflictevents.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Thrown when records do not make a dataset. It lists every error at once, and so does its message.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class InvalidDatasetException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int MAX_LISTED = 100;

    private final transient List<Complaint> complaints;

    /**
     * Creates the exception.
     *
     * @param complaints the errors, at least one
     */
    public InvalidDatasetException(List<Complaint> complaints) {
        super(message(Checks.list(Objects.requireNonNull(complaints, "complaints"), "complaints")));
        this.complaints = List.copyOf(complaints);
    }

    /**
     * Returns all errors, in the order of the dataset.
     *
     * @return at least one complaint; empty only after Java serialization, which does not carry them
     */
    public List<Complaint> complaints() {
        return complaints == null ? List.of() : complaints;
    }

    private static String message(List<Complaint> complaints) {
        String lines = complaints.stream()
                .limit(MAX_LISTED)
                .map(complaint -> "\n  " + complaint)
                .collect(Collectors.joining());
        int more = complaints.size() - MAX_LISTED;
        return (complaints.size() == 1 ? "1 error in the dataset:" : complaints.size() + " errors in the dataset:")
                + lines
                + (more > 0 ? "\n  and " + more + " more" : "");
    }
}
