package org.conflictevents.io.internal.acled;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conflictevents.io.Country;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Place;
import org.jspecify.annotations.Nullable;

/** ACLED's types of actors, 1 to 8, and the interactions of two of them: as numbers, as texts of today, and as texts of before. */
public final class AcledInter {

    /** Nobody. */
    static final int NOBODY = 0;

    static final int STATE_FORCES = 1;
    static final int REBELS = 2;
    static final int MILITIA = 3;
    static final int IDENTITY_MILITIA = 4;
    static final int RIOTERS = 5;
    static final int PROTESTERS = 6;
    static final int CIVILIANS = 7;
    static final int OTHERS = 8;

    /** What is no type that we know. */
    static final int UNKNOWN = -1;

    /** Forces from abroad and others that are none of the seven. */
    static final ActorKind EXTERNAL_FORCES = ActorKind.of("EXTERNAL_FORCES");

    private static final List<String> TEXTS = List.of(
            "",
            "State forces",
            "Rebel group",
            "Political militia",
            "Identity militia",
            "Rioters",
            "Protesters",
            "Civilians",
            "External/Other forces");

    /** The texts in small letters and without blanks. */
    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("stateforces", 1),
            Map.entry("rebelgroup", 2),
            Map.entry("rebelgroups", 2),
            Map.entry("rebelforces", 2),
            Map.entry("politicalmilitia", 3),
            Map.entry("politicalmilitias", 3),
            Map.entry("militiagroups", 3),
            Map.entry("identitymilitia", 4),
            Map.entry("identitymilitias", 4),
            Map.entry("communalgroups", 4),
            Map.entry("rioters", RIOTERS),
            Map.entry("protesters", PROTESTERS),
            Map.entry("protestors", PROTESTERS),
            Map.entry("civilians", CIVILIANS),
            Map.entry("external/otherforces", OTHERS),
            Map.entry("foreign/others", OTHERS));

    private static final String ALONE = " only";

    /** What the name of a country loses before that of its people is made of it. */
    private static final Pattern END_OF_NAME = Pattern.compile("[aeiouy]+$");

    private static final int LEAST_STEM = 4;

    private AcledInter() {}

    /** Returns the type of a cell, in whichever form; {@link #NOBODY} for 0 or a blank one, {@link #UNKNOWN} for what is none. */
    public static int of(String cell) {
        String text = bare(cell);
        if (text.isEmpty()) {
            return NOBODY;
        }
        if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '8') {
            return text.charAt(0) - '0';
        }
        return CODES.getOrDefault(text.replace(" ", "").toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** Returns a type as it is written, empty for nobody. */
    static String text(int type) {
        return type <= NOBODY ? "" : TEXTS.get(type);
    }

    /**
     * Returns the number of the interaction of two types, the smaller one first, x0 for one alone; {@link #NOBODY} for none, and where one of
     * them is {@link #UNKNOWN}.
     */
    static int interaction(int one, int other) {
        if (one == UNKNOWN || other == UNKNOWN) {
            return NOBODY;
        }
        return one == NOBODY || other == NOBODY ? 10 * (one + other) : 10 * Math.min(one, other) + Math.max(one, other);
    }

    /** Returns an interaction as it is written, empty for none. */
    static String interactionText(int number) {
        int a = number / 10;
        int b = number % 10;
        if (a == NOBODY) {
            return "";
        } else if (b == NOBODY) {
            return text(a) + ALONE;
        }
        // The one that is not written in the order of the numbers.
        return a == CIVILIANS && b == OTHERS ? text(b) + "-" + text(a) : text(a) + "-" + text(b);
    }

    /** Returns the number of an interaction in a cell, in whichever form; {@link #UNKNOWN} for what is none. */
    public static int interactionOf(String cell) {
        String text = bare(cell);
        if (text.isEmpty() || text.equals("0")) {
            return NOBODY;
        }
        if (text.length() == 2 && of(text.substring(0, 1)) > NOBODY && of(text.substring(1)) >= NOBODY) {
            return 10 * of(text.substring(0, 1)) + of(text.substring(1));
        }
        if (text.toLowerCase(Locale.ROOT).endsWith(ALONE)) {
            int alone = of(text.substring(0, text.length() - ALONE.length()));
            return alone > NOBODY ? 10 * alone : UNKNOWN;
        }
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            return UNKNOWN;
        }
        int one = of(text.substring(0, hyphen));
        int other = of(text.substring(hyphen + 1));
        return one > NOBODY && other > NOBODY ? interaction(one, other) : UNKNOWN;
    }

    /** Returns a cell without blanks around it, and without what R and pandas write: {@code NA} for nothing, {@code 12.0} for 12. */
    private static String bare(String cell) {
        String text = cell.strip();
        if (text.endsWith(".0")) {
            return text.substring(0, text.length() - 2);
        }
        return text.equals("NA") ? "" : text;
    }

    /** Returns the kind of an actor: what its name says, which holds in all rows, or else its type. */
    static ActorKind kind(String name, int type) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("military forces of ") || lower.startsWith("police forces of ")) {
            return ActorKind.STATE_FORCES;
        } else if (lower.startsWith("government of ")) {
            return ActorKind.GOVERNMENT;
        } else if (lower.startsWith("civilians")) {
            return ActorKind.CIVILIANS;
        } else if (lower.startsWith("protesters") || lower.startsWith("protestors")) {
            return ActorKind.PROTESTERS;
        } else if (lower.startsWith("rioters")) {
            return ActorKind.RIOTERS;
        }
        return switch (type) {
            case STATE_FORCES -> ActorKind.STATE_FORCES;
            case REBELS -> ActorKind.ARMED_GROUP;
            case MILITIA, IDENTITY_MILITIA -> ActorKind.MILITIA;
            case RIOTERS -> ActorKind.RIOTERS;
            case PROTESTERS -> ActorKind.PROTESTERS;
            case CIVILIANS -> ActorKind.CIVILIANS;
            case OTHERS -> EXTERNAL_FORCES;
            default -> AcledActors.UNKNOWN_KIND;
        };
    }

    /** Returns the type of an actor in an event: forces of a state are {@link #OTHERS} abroad; {@link #UNKNOWN} where its kind does not tell. */
    static int of(Actor actor, @Nullable Place country) {
        ActorKind kind = actor.kind();
        if (kind.equals(ActorKind.STATE_FORCES) || kind.equals(ActorKind.GOVERNMENT) || kind.equals(ActorKind.STATE)) {
            Optional<Country> home = home(actor);
            boolean isAbroad = country != null
                    && home.isPresent()
                    && !home.get().place().id().equals(country.id());
            return isAbroad ? OTHERS : STATE_FORCES;
        } else if (kind.equals(ActorKind.ARMED_GROUP)) {
            return REBELS;
        } else if (kind.equals(ActorKind.MILITIA)) {
            return MILITIA;
        } else if (kind.equals(ActorKind.RIOTERS)) {
            return RIOTERS;
        } else if (kind.equals(ActorKind.PROTESTERS)) {
            return PROTESTERS;
        } else if (kind.equals(ActorKind.CIVILIANS) || kind.equals(ActorKind.POPULATION)) {
            return CIVILIANS;
        }
        return kind.equals(EXTERNAL_FORCES) || kind.equals(ActorKind.INTERGOVERNMENTAL) ? OTHERS : UNKNOWN;
    }

    /** Returns the country of a state's forces by its number, or by their name: Turkey, Military Forces of Turkey (2016-), Turkish forces. */
    private static Optional<Country> home(Actor actor) {
        String gw = actor.externalIds().get("gw");
        if (gw != null && gw.matches("[0-9]{1,5}")) {
            return Country.ofGw(Integer.parseInt(gw));
        }
        String name = actor.name();
        int from = name.indexOf(" of ");
        if (from >= 0) {
            int years = name.indexOf(" (", from);
            return Country.named(name.substring(from + " of ".length(), years < 0 ? name.length() : years));
        }
        return Country.named(name).or(() -> ofPeople(name));
    }

    /** Returns the country whose people a name begins with, as far as their name is like its own: Syrian, Turkish, Israeli. */
    private static Optional<Country> ofPeople(String name) {
        Country best = null;
        int most = LEAST_STEM - 1;
        for (Country country : Country.all()) {
            String stem = END_OF_NAME.matcher(country.name()).replaceFirst("");
            if (stem.length() > most && name.startsWith(stem)) {
                best = country;
                most = stem.length();
            }
        }
        return Optional.ofNullable(best);
    }
}
