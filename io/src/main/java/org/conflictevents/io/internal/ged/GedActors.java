package org.conflictevents.io.internal.ged;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;

/** The sides and the offices of a file. Not thread-safe. */
final class GedActors {

    private static final String GOVERNMENT = "Government of ";

    private record Side(String id, String name, String gw) {}

    private final Sheet sheet;
    private final boolean areIdsOld;
    private final Memo<Side, Actor> sides = new Memo<>(this::make);
    private final Memo<String, Actor> offices = new Memo<>(this::makeOffice);

    /** Creates the actors of a file, whose ids are perhaps those of before 2017, which mean others. */
    GedActors(Sheet sheet, boolean areIdsOld) {
        this.sheet = sheet;
        this.areIdsOld = areIdsOld;
    }

    /** Returns the side that stands in three cells. */
    Actor side(Row row, Column id, Column name, Column gw) {
        return sides.get(
                new Side(row.has(id) ? row.code(id) : "", row.text(name).strip(), row.has(gw) ? row.code(gw) : ""));
    }

    /** Returns the office of this name. */
    Actor office(String name) {
        return offices.get(name);
    }

    private Actor make(Side side) {
        String number = side.gw();
        if (number.isEmpty() && side.name().startsWith(GOVERNMENT)) {
            number = Country.named(side.name().substring(GOVERNMENT.length()))
                    .flatMap(country -> country.gw().stream().findFirst())
                    .map(Object::toString)
                    .orElse("");
        }
        ActorKind kind = ActorKind.ARMED_GROUP;
        if (!number.isEmpty() || side.name().startsWith(GOVERNMENT)) {
            kind = ActorKind.GOVERNMENT;
        } else if (side.name().equals(GedSides.CIVILIANS)) {
            kind = ActorKind.CIVILIANS;
        }
        Map<String, String> ids = new TreeMap<>();
        if (!number.isEmpty()) {
            ids.put("gw", number);
        }
        if (!side.id().isEmpty()) {
            ids.put(areIdsOld ? GedIds.OLD_ACTOR : "ucdp", side.id());
        }
        String id = side.id().isEmpty()
                ? "ged-actor-" + slug(side.name())
                : "ucdp-actor-" + (areIdsOld ? "old-" : "") + slug(side.id());
        return sheet.one(Actor.builder()
                .id(id)
                .name(side.name())
                .kind(kind)
                .externalIds(ids)
                .build());
    }

    private Actor makeOffice(String name) {
        return sheet.one(Actor.builder()
                .id("ged-office-" + slug(name))
                .name(name)
                .kind(ActorKind.MEDIA)
                .build());
    }

    /** Returns a part of an id for any name, also one without a letter. */
    static String slug(String name) {
        String slug = Slug.of(name);
        return slug.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : slug;
    }

    /** Returns the number of Gleditsch and Ward of an actor. */
    static Optional<String> gw(Actor actor) {
        return Optional.ofNullable(actor.externalIds().get("gw"));
    }
}
