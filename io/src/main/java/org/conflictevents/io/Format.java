package org.conflictevents.io;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.conflictevents.io.internal.formats.Engine;

/**
 * A form in which files hold conflict events. {@link Formats} has them all.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Format {

    /** What can be read from an input, or written to an output. */
    public enum Content {
        /** A whole dataset, see {@link Input#dataset()}. */
        DATASET,
        /** Events, see {@link Input#events()}. */
        EVENTS,
        /** Agreements, see {@link Input#agreements()}. */
        AGREEMENTS,
        /** Figures of no event, see {@link Input#figures()}. */
        FIGURES
    }

    private final String name;
    private final String title;
    private final Set<Content> reads;
    private final Set<Content> writes;
    private final Engine engine;

    Format(String name, String title, Set<Content> reads, Set<Content> writes, Engine engine) {
        this.name = name;
        this.title = title;
        this.reads = Collections.unmodifiableSet(EnumSet.copyOf(reads));
        this.writes = writes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(writes));
        this.engine = engine;
    }

    /** Returns its short name, such as {@code jsonl}. */
    public String name() {
        return name;
    }

    /** Returns its name in words. */
    public String title() {
        return title;
    }

    /** Returns what can be read from it. */
    public Set<Content> reads() {
        return reads;
    }

    /** Returns what can be written to it; empty when nothing can. */
    public Set<Content> writes() {
        return writes;
    }

    /** Tells whether it has no place but for records of one kind. */
    boolean isForeign() {
        return reads.size() < Content.values().length;
    }

    /** Tells whether a dataset can be written to it with all that is in it. */
    boolean holdsAll() {
        return !isForeign() && writes.contains(Content.DATASET);
    }

    Engine engine() {
        return engine;
    }

    /** Returns its {@link #name()}. */
    @Override
    public String toString() {
        return name;
    }
}
