package org.conflictevents.io.internal.dialect;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.text.Sha256;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Place;
import org.conflictevents.model.Source;

/** A file that is being read, and what its rows share. Not thread-safe. */
final class FileSheet implements Sheet {

    /** Places, and actors, that are remembered: more than UCDP GED has in all years. */
    private static final int MOST = 1 << 16;

    private static final int HASH_DIGITS = 12;

    private final Source source;
    private final Binding binding;
    private final Pool pool = new Pool();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();

    Pool pool() {
        return pool;
    }

    FileSheet(Source source, Binding binding) {
        this.source = source;
        this.binding = binding;
    }

    /** Returns the name of a file without its folder, whatever system wrote the path. */
    static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public boolean has(Column column) {
        return binding.field(column) >= 0;
    }

    @Override
    public <T> T shared(T value) {
        return pool.share(value);
    }

    @Override
    public Place one(Place place) {
        Place first = places.get(place.id());
        if (first != null) {
            return first;
        }
        if (places.size() < MOST) {
            places.put(place.id(), place);
            return place;
        }
        return place.withId(place.id() + "-"
                + hash(place.name() + "|" + place.kind() + "|" + place.aliases() + "|"
                        + place.within().map(Place::id).orElse("") + "|" + place.location() + "|"
                        + place.externalIds()));
    }

    @Override
    public Actor one(Actor actor) {
        Actor first = actors.get(actor.id());
        if (first != null) {
            return first;
        }
        if (actors.size() < MOST) {
            actors.put(actor.id(), actor);
            return actor;
        }
        return actor.withId(actor.id() + "-"
                + hash(actor.name() + "|" + actor.kind() + "|" + actor.aliases() + "|" + actor.externalIds()));
    }

    private static String hash(String content) {
        return Sha256.of(content.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
    }
}
