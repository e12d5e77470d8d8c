package org.conflictevents.io.internal.gdelt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.io.internal.gdelt.GdeltColumns.ActorColumns;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.jspecify.annotations.Nullable;

/** The actors of a file: one for each code, whatever word of a text it was made of. Not thread-safe. */
final class GdeltActors {

    /** The kind of an actor of which GDELT does not say what it is. */
    static final ActorKind UNTYPED = ActorKind.of("UNTYPED");

    /** The types of CAMEO, in words, and what kinds they are; others keep their code as their kind. */
    private static final Map<String, ActorKind> KINDS = Map.ofEntries(
            Map.entry("GOV", ActorKind.GOVERNMENT),
            Map.entry("MIL", ActorKind.STATE_FORCES),
            Map.entry("COP", ActorKind.STATE_FORCES),
            Map.entry("SPY", ActorKind.STATE_FORCES),
            Map.entry("REB", ActorKind.ARMED_GROUP),
            Map.entry("INS", ActorKind.ARMED_GROUP),
            Map.entry("SEP", ActorKind.ARMED_GROUP),
            Map.entry("UAF", ActorKind.ARMED_GROUP),
            Map.entry("OPP", ActorKind.POLITICAL_GROUP),
            Map.entry("PTY", ActorKind.POLITICAL_GROUP),
            Map.entry("CVL", ActorKind.CIVILIANS),
            Map.entry("REF", ActorKind.POPULATION),
            Map.entry("MED", ActorKind.MEDIA),
            Map.entry("IGO", ActorKind.INTERGOVERNMENTAL));

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("GOV", "government"),
            Map.entry("MIL", "military"),
            Map.entry("COP", "police"),
            Map.entry("SPY", "intelligence"),
            Map.entry("REB", "rebels"),
            Map.entry("INS", "insurgents"),
            Map.entry("SEP", "separatists"),
            Map.entry("UAF", "unaligned armed forces"),
            Map.entry("OPP", "opposition"),
            Map.entry("PTY", "party"),
            Map.entry("CVL", "civilians"),
            Map.entry("REF", "refugees"),
            Map.entry("MED", "media"),
            Map.entry("IGO", "intergovernmental organisation"),
            Map.entry("NGO", "non-governmental organisation"),
            Map.entry("BUS", "business"),
            Map.entry("CRM", "criminals"),
            Map.entry("EDU", "education"),
            Map.entry("JUD", "judiciary"),
            Map.entry("LAB", "labour"),
            Map.entry("LEG", "legislature"));

    /** What tells one actor from another; the code nearly always does. */
    private record Key(String code, String country, List<String> groups, List<String> types) {
        @Override
        public int hashCode() {
            return code.hashCode();
        }
    }

    private final Sheet sheet;
    private final Memo<Key, Actor> coded = new Memo<>(this::make);
    private final Memo<String, Actor> named = new Memo<>(this::makeNamed);
    private final Memo<String, Actor> offices = new Memo<>(this::makeOffice);

    GdeltActors(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns the actor of a row, null if there is none. */
    @Nullable
    Actor of(Row row, ActorColumns columns) {
        if (row.has(columns.code())) {
            return coded.get(new Key(
                    row.code(columns.code()),
                    code(row, columns.country()),
                    codes(row, columns.further()),
                    codes(row, columns.types())));
        }
        return row.has(columns.name()) ? named.get(row.cell(columns.name()).strip()) : null;
    }

    /** Returns the one that published an article, by the host of its address, or by what stands there in place of one. */
    Actor office(String name) {
        return offices.get(name);
    }

    private static String code(Row row, Column column) {
        return row.has(column) ? row.code(column) : "";
    }

    private static List<String> codes(Row row, List<Column> columns) {
        String first = code(row, columns.get(0));
        String second = code(row, columns.get(1));
        if (first.isEmpty() && second.isEmpty()) {
            boolean isNone = true;
            for (int i = 2; i < columns.size(); i++) {
                isNone &= !row.has(columns.get(i));
            }
            if (isNone) {
                return List.of();
            }
        }
        return columns.stream()
                .map(column -> code(row, column))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private Actor make(Key key) {
        Optional<Country> country = key.country().isEmpty() ? Optional.empty() : Country.ofCameo(key.country());
        List<String> words = new ArrayList<>(key.groups());
        key.types().stream()
                .distinct()
                .map(type -> WORDS.getOrDefault(type, type))
                .forEach(words::add);
        String of = country.map(Country::name).orElse(key.country());
        String name = String.join(" ", words);
        if (name.isEmpty()) {
            name = of.isEmpty() ? key.code() : of;
        } else if (!of.isEmpty()) {
            name = of + ": " + name;
        }
        return sheet.one(Actor.builder()
                .id("gdelt-actor-" + slug(key.code()))
                .name(name)
                .kind(kind(key, country.isPresent()))
                .externalIds(Map.of("cameo", key.code()))
                .build());
    }

    private static ActorKind kind(Key key, boolean isCountry) {
        if (!key.types().isEmpty()) {
            String type = key.types().get(0);
            ActorKind kind = KINDS.get(type);
            return kind == null ? ActorKind.of(type) : kind;
        }
        return isCountry && key.groups().isEmpty() ? ActorKind.STATE : UNTYPED;
    }

    private Actor makeNamed(String name) {
        return sheet.one(Actor.builder()
                .id("gdelt-name-" + slug(name))
                .name(name)
                .kind(UNTYPED)
                .build());
    }

    private Actor makeOffice(String name) {
        return sheet.one(Actor.builder()
                .id("gdelt-office-" + slug(name))
                .name(name)
                .kind(ActorKind.MEDIA)
                .build());
    }

    private static String slug(String name) {
        String slug = Slug.of(name);
        return slug.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : slug;
    }
}
