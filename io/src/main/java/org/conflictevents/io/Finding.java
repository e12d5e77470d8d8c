package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.conflictevents.model.TextSpan;

/**
 * One thing that {@link Provenance} or a {@link Manifest} finds wrong, and where.
 *
 * <p>It never holds more than eight words of a text in a row, so that a report may be shown to those who may not have the text.
 * Immutable and safe for use by several threads.
 *
 * @param check what was checked
 * @param source the id of the source
 * @param path the record, with ids in place of indexes where records have them, such as
 *     {@code events[saraqib-entered].figures[dead].attributions[0]}; empty where it is about the source as a whole
 * @param span where in the text; empty where it is about no place in it
 * @param wanted what should have been there
 * @param found what was there instead
 */
public record Finding(Check check, String source, String path, Optional<TextSpan> span, String wanted, String found) {

    public Finding {
        requireNonNull(check, "check");
        requireNonNull(source, "source");
        requireNonNull(path, "path");
        requireNonNull(span, "span");
        requireNonNull(wanted, "wanted");
        requireNonNull(found, "found");
    }

    /** Returns one line, such as {@code article-000 12-19, figures[fled].attributions[0]: wanted the number 4, found 'Five people'}. */
    @Override
    public String toString() {
        return source + span.map(where -> " " + where).orElse("") + (path.isEmpty() ? "" : ", " + path) + ": wanted "
                + wanted + ", found " + found;
    }

    /** What was checked. */
    public enum Check {
        /** A text is to be had for each source that spans point into, and is UTF-8. */
        TEXT,

        /** The source names the SHA-256 of the text. */
        HASH,

        /** A span lies within the text and within one line, and begins and ends with a whole word. */
        SPAN,

        /** The spans of a figure hold its numbers, put as it puts them. */
        NUMBER,

        /** The unit of a figure stands with its number. */
        UNIT,

        /** A wording stands in one of the spans, and in quotation marks where it is said to be quoted. */
        WORDING,

        /** A name stands in the text of the source that is said to use it. */
        NAME,

        /** Each sentence is cited or excused, and a span lies within one sentence. */
        SENTENCE,

        /** Each number is cited by a record that can hold it, or excused. */
        NUMERAL,

        /** Each claim is as it was when somebody checked it against the text and sealed it. */
        SEAL,

        /** There is a manifest for each source that spans point into, and it is that of the text. */
        MANIFEST
    }
}
