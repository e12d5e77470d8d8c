package org.conflictevents.query;

import java.util.List;
import java.util.stream.Stream;
import org.conflictevents.model.Source;

/**
 * What a view of the past leaves out, see {@link ConflictData#knownOn(String)}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param later the sources that were published after the day
 * @param open the sources of which nobody can tell whether they were published by the day: their date is a month or a range that the
 *     day cuts
 * @param undated the sources of which it is not known when they were published
 * @param records how many events, figures, agreements and relations nobody tells of who counts
 */
public record LeftOut(List<Source> later, List<Source> open, List<Source> undated, int records) {

    /** Nothing. */
    static final LeftOut NOTHING = new LeftOut(List.of(), List.of(), List.of(), 0);

    public LeftOut {
        later = Arguments.list(later, "later");
        open = Arguments.list(open, "open");
        undated = Arguments.list(undated, "undated");
    }

    /** Returns all sources that do not count. */
    public List<Source> sources() {
        return Stream.of(later, open, undated).flatMap(List::stream).toList();
    }

    /** Returns one readable line, such as {@code 12 records of 2 later, 0 open and 3 undated sources}. */
    @Override
    public String toString() {
        return records + (records == 1 ? " record" : " records") + " of " + later.size() + " later, " + open.size()
                + " open and " + undated.size() + " undated sources";
    }
}
