package org.conflictevents.query.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Event;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;

/**
 * What is joined to what, directly or through others.
 *
 * <p>Not thread-safe while things are joined; safe for use by several threads after that.
 *
 * @param <T> what is joined; things that are equal are one
 */
public final class Groups<T> {

    /** Below it a link is more likely wrong than right, and the two ends stay two. */
    private static final double LEAST_CONFIDENCE = 0.5;

    private final Map<T, T> next = new HashMap<>();
    private final Map<T, Integer> sizes = new HashMap<>();

    /**
     * Returns the events that tell of one happening, by id: those linked {@code SAME_AS} with a confidence of 0.5 or more, or with none
     * stated.
     */
    public static Groups<String> ofEvents(List<Event> events) {
        return bySameAs(events, Event::id, Event::links);
    }

    /** Returns the agreements that are one, by id, as {@link #ofEvents} has it. */
    public static Groups<String> ofAgreements(List<Agreement> agreements) {
        return bySameAs(agreements, Agreement::id, Agreement::links);
    }

    private static <R> Groups<String> bySameAs(List<R> records, Function<R, String> id, Function<R, List<Link>> links) {
        Groups<String> groups = new Groups<>();
        for (R one : records) {
            for (Link link : links.apply(one)) {
                if (link.kind().equals(LinkKind.SAME_AS) && link.confidence().orElse(1) >= LEAST_CONFIDENCE) {
                    groups.join(id.apply(one), link.target());
                }
            }
        }
        return groups;
    }

    /** Joins two things with all that they are joined to. */
    public void join(T one, T other) {
        T from = of(one);
        T to = of(other);
        if (!from.equals(to)) {
            int size = size(from) + size(to);
            boolean isSmaller = size(from) < size(to);
            next.put(isSmaller ? from : to, isSmaller ? to : from);
            sizes.put(isSmaller ? to : from, size);
        }
    }

    private int size(T root) {
        return sizes.getOrDefault(root, 1);
    }

    /** Returns one thing for all that are joined: the same for any of them. */
    public T of(T thing) {
        T at = thing;
        for (T after = next.get(at); after != null; after = next.get(at)) {
            at = after; // the smaller group always hangs below the larger: the way is short
        }
        return at;
    }

    /** Tells whether two things are joined. */
    public boolean areOne(T one, T other) {
        return of(one).equals(of(other));
    }
}
