package org.conflictevents.io.internal.acled;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Stance;

/** The actors of a file, and the sources that its rows name. Not thread-safe. */
final class AcledActors {

    /** What ACLED does not tell of an actor that is only associated with another, nor of a source. */
    static final ActorKind UNKNOWN_KIND = ActorKind.of("UNKNOWN");

    private record Name(String name, int type) {}

    /**
     * Who tells of an event.
     *
     * @param written what is written in {@code source} for it
     */
    record Told(List<Attribution> attributions, String written) {}

    private final Sheet sheet;
    private final Memo<Name, Actor> actors = new Memo<>(this::make);
    private final Memo<String, Told> told = new Memo<>(this::tell);

    AcledActors(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns the actor of a name that says something; its type where the row tells it, or else {@link AcledInter#NOBODY}. */
    Actor actor(String name, int type) {
        return actors.get(new Name(name.strip(), type));
    }

    /** Returns who tells, by the list in {@code source}: the file alone if it names nobody. */
    Told told(String list, boolean isThere) {
        return told.get(isThere ? list : "");
    }

    private Told tell(String list) {
        List<Attribution> attributions = attributions(list);
        return new Told(attributions, AcledWriter.sources(attributions));
    }

    private List<Attribution> attributions(String list) {
        List<Attribution> all = new ArrayList<>();
        for (String name : split(list)) {
            all.add(Attribution.builder()
                    .source(sheet.source())
                    .addVoices(source(name))
                    .stance(Stance.ASSERTS)
                    .build());
        }
        return all.isEmpty() ? List.of(Attribution.of(sheet.source())) : List.copyOf(all);
    }

    private Actor make(Name name) {
        return sheet.one(Actor.builder()
                .id("acled-actor-" + slug(name.name()))
                .name(name.name())
                .kind(AcledInter.kind(name.name(), name.type()))
                .build());
    }

    private Actor source(String name) {
        boolean isUnnamed = name.toLowerCase(Locale.ROOT).startsWith("undisclosed");
        return sheet.one(Actor.builder()
                .id("acled-source-" + slug(name))
                .name(name)
                .kind(isUnnamed ? ActorKind.UNNAMED_SOURCE : UNKNOWN_KIND)
                .build());
    }

    /** Returns the items of a list of ACLED, without the blanks around them; blank ones are left out. */
    static List<String> split(String list) {
        List<String> items = new ArrayList<>();
        int from = 0;
        while (from <= list.length()) {
            int end = list.indexOf(';', from);
            end = end < 0 ? list.length() : end;
            String item = list.substring(from, end).strip();
            if (!item.isEmpty()) {
                items.add(item);
            }
            from = end + 1;
        }
        return items;
    }

    /** Returns a part of an id for any name, also one without a letter. */
    static String slug(String name) {
        String slug = Slug.of(name);
        return slug.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : slug;
    }
}
