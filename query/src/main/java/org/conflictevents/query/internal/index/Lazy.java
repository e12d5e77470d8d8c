package org.conflictevents.query.internal.index;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is asked for the first time, by the one thread that comes first.
 *
 * @param <T> what is made
 */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    /** Creates it; the maker is called once, unless it fails. */
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T known = made;
        if (known == null) {
            synchronized (this) {
                known = made;
                if (known == null) {
                    known = maker.get();
                    made = known;
                }
            }
        }
        return known;
    }
}
