package org.conflictevents.query;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.conflictevents.model.Event;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;

/** Reads the place of some kind in which an event happened. */
final class Scenes extends KeyReader {

    private static final GroupKey UNPLACED = GroupKey.unknown("no place");

    private final List<PlaceKind> kinds;
    private final IdentityHashMap<Place, int[]> known = new IdentityHashMap<>();

    Scenes(List<PlaceKind> kinds) {
        this.kinds = kinds;
    }

    @Override
    int[] read(Event event) {
        List<Place> scene = Events.scene(event);
        return switch (scene.size()) {
            case 0 -> number(UNPLACED);
            case 1 -> of(scene.get(0));
            default -> number(ofSeveral(scene));
        };
    }

    private int[] of(Place place) {
        return known.computeIfAbsent(
                place, at -> number(level(at).map(GroupKey::of).orElseGet(() -> GroupKey.of(at, "no " + kinds()))));
    }

    private GroupKey ofSeveral(List<Place> scene) {
        List<Optional<Place>> levels =
                scene.stream().map(this::level).distinct().toList();
        if (levels.size() == 1 && levels.get(0).isPresent()) {
            return GroupKey.of(levels.get(0).get());
        }
        String note = "no one " + kinds();
        for (Optional<Place> at = Optional.of(scene.get(0));
                at.isPresent();
                at = at.get().within()) {
            Place holder = at.get();
            if (scene.stream().allMatch(place -> place.isWithin(holder))) {
                return GroupKey.of(holder, note);
            }
        }
        return GroupKey.unknown(note);
    }

    private Optional<Place> level(Place place) {
        Optional<Place> at = Optional.of(place);
        while (at.isPresent() && !kinds.contains(at.get().kind())) {
            at = at.get().within();
        }
        return at;
    }

    private String kinds() {
        return Texts.alternatives(kinds, PlaceKind::label);
    }
}
