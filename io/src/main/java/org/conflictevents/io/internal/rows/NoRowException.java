package org.conflictevents.io.internal.rows;

import java.util.Optional;
import org.conflictevents.io.internal.shape.RecordShape;

/** A format has no row for a record. */
public final class NoRowException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Creates one.
     *
     * @param format the name of the format
     * @param record the record
     * @param reason why, in words that are the same for all such records
     */
    public NoRowException(String format, Record record, String reason) {
        super("the format " + format + " has no row for " + name(record) + ", because " + reason);
        this.reason = reason;
    }

    private static String name(Record record) {
        RecordShape shape = RecordShape.of(record.getClass());
        int id = shape.indexOf("id");
        String words = "the " + shape.words();
        return id < 0 ? words : words + " '" + text(shape.members().get(id).get(record)) + "'";
    }

    private static String text(Object id) {
        return id instanceof Optional<?> maybe ? maybe.map(Object::toString).orElse("") : id.toString();
    }

    /** Returns as what a record is counted that was refused for this reason, such as {@code event (nobody was killed)}. */
    public static String lossOf(Record record, IllegalArgumentException refusal) {
        String reason = refusal instanceof NoRowException none ? none.reason : String.valueOf(refusal.getMessage());
        return RecordShape.words(record.getClass()) + " (" + reason + ")";
    }
}
