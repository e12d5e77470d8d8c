package org.conflictevents.query.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Alias;
import org.conflictevents.model.AliasKind;
import org.conflictevents.model.internal.Suggestions;

/**
 * An actor by all that it is called, to be held against one of another dataset.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ActorNames {

    /** How near two actors of different datasets are to being one. */
    public enum Likeness {
        /** They have an external id, an id, a name or an alias in common, or names that sound alike or differ by a slip or two. */
        SAME,
        /**
         * Both are the state, or the civilians, of one country; or long names differ by two letters, but in the short word that tells them
         * apart.
         */
        KIN,
        /** None of these, or their external ids say that they are two. */
        OTHER
    }

    /** Names begin so where a source has none. */
    private static final Set<String> NOBODY = Set.of("unidentified", "unknown", "undisclosed", "unnamed");

    /** What sort of body somebody is says little about which one: {@code Government of Mali} is hardly {@code Government of Malawi}. */
    private static final Set<String> SORTS = Set.of(
            "of",
            "the",
            "for",
            "and",
            "government",
            "state",
            "republic",
            "military",
            "police",
            "security",
            "armed",
            "army",
            "force",
            "forces",
            "militia",
            "rebels",
            "insurgents",
            "civilians",
            "group",
            "faction",
            "front",
            "movement",
            "party",
            "people");

    private static final Set<ActorKind> STATES = Set.of(ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.STATE_FORCES);

    private static final Set<ActorKind> PEOPLE = Set.of(ActorKind.CIVILIANS, ActorKind.POPULATION);

    /** Names with fewer letters are not compared letter by letter: one letter makes another of them. */
    private static final int ONE_SLIP_FROM = 5;

    private static final int TWO_SLIPS_FROM = 8;

    /** Longer ones are compared as wholes only: the cost stays bounded whatever the input. */
    private static final int LONGEST = 200;

    /** So many names of one actor are compared letter by letter, for the same reason. */
    private static final int MOST_NAMES = 20;

    private final Actor actor;
    private final Set<String> written = new LinkedHashSet<>();
    private final Set<String> sounds = new HashSet<>();
    private final List<List<String>> spoken = new ArrayList<>();
    private final Set<String> country;

    /**
     * Creates the names of an actor.
     *
     * @param actor the actor
     * @param labels what events call it besides
     */
    public ActorNames(Actor actor, List<String> labels) {
        this.actor = actor;
        add(actor.name(), true);
        for (Alias alias : actor.aliases()) {
            add(alias.text(), !AliasKind.ABBREVIATION.equals(alias.kind().orElse(null)));
        }
        labels.forEach(label -> add(label, true));
        this.country = new HashSet<>(Spelling.words(withoutBrackets(actor.name())));
        country.removeAll(SORTS);
    }

    private void add(String name, boolean isSpoken) {
        List<String> words = Spelling.words(name);
        if (words.isEmpty() || !written.add(String.join("", words))) {
            return;
        }
        if (isSpoken && !Spelling.isAbbreviation(name)) {
            if (spoken.size() < MOST_NAMES) {
                spoken.add(words);
            }
            sounds.addAll(Spelling.sounds(name));
        }
    }

    /** {@code Military Forces of Syria (2000-2024)}: the years tell apart what is one state to all others. */
    private static String withoutBrackets(String name) {
        int open = name.indexOf('(');
        return open > 0 ? name.substring(0, open) : name;
    }

    /** Tells whether the name is that of somebody, and not of nobody in particular. */
    public boolean isKnown() {
        List<String> words = Spelling.words(actor.name());
        return !actor.kind().equals(ActorKind.UNNAMED_SOURCE) && (words.isEmpty() || !NOBODY.contains(words.get(0)));
    }

    /** Returns how near the two are to being one: the same whichever is asked about the other. */
    public Likeness likeness(ActorNames other) {
        int ids = sharedIds(actor.externalIds(), other.actor.externalIds());
        if (ids != 0) {
            return ids > 0 ? Likeness.SAME : Likeness.OTHER;
        }
        if (actor.id().equals(other.actor.id()) || isAnyOf(written, other.written) || isAnyOf(sounds, other.sounds)) {
            return Likeness.SAME;
        }
        Likeness likeness = areKin(other) ? Likeness.KIN : Likeness.OTHER;
        for (List<String> name : spoken) {
            for (List<String> that : other.spoken) {
                Likeness slip = slip(name, that);
                likeness = slip.compareTo(likeness) < 0 ? slip : likeness;
            }
        }
        return likeness;
    }

    /** Tells whether the printed names are the same, whatever the case and the marks. */
    public boolean isCalledLike(ActorNames other) {
        return Spelling.plain(actor.name()).equals(Spelling.plain(other.actor.name()));
    }

    /** Returns the name that we print. */
    public String name() {
        return actor.name();
    }

    /** Returns 1 if the two share an id and differ in none, -1 if they differ in one, and 0 if they have no scheme in common. */
    public static int sharedIds(Map<String, String> these, Map<String, String> those) {
        int shared = 0;
        for (Map.Entry<String, String> id : these.entrySet()) {
            String that = those.get(id.getKey());
            if (that != null && !that.equals(id.getValue())) {
                return -1;
            }
            shared = that == null ? shared : 1;
        }
        return shared;
    }

    private static boolean isAnyOf(Set<String> these, Set<String> those) {
        for (String one : these) {
            if (those.contains(one)) {
                return true;
            }
        }
        return false;
    }

    private boolean areKin(ActorNames other) {
        boolean isOneCountry = country.equals(other.country);
        return areBoth(STATES, other)
                ? isOneCountry && !country.isEmpty()
                : areBoth(PEOPLE, other) && (isOneCountry || country.isEmpty() || other.country.isEmpty());
    }

    private boolean areBoth(Set<ActorKind> kinds, ActorNames other) {
        return kinds.contains(actor.kind()) && kinds.contains(other.actor.kind());
    }

    /**
     * Tells whether names differ by a slip or two of the pen: the same, if what is left without the sort of body is long enough for so many, kin
     * if only the whole is, and others if they differ in a number.
     */
    private static Likeness slip(List<String> name, List<String> other) {
        String whole = String.join("", name);
        String that = String.join("", other);
        if (!isSlip(whole, that) || !digits(whole).equals(digits(that))) {
            return Likeness.OTHER;
        }
        return isSlip(distinct(name, other), distinct(other, name)) ? Likeness.SAME : Likeness.KIN;
    }

    private static boolean isSlip(String name, String other) {
        int length = Math.min(name.length(), other.length());
        int most = length > LONGEST || length < ONE_SLIP_FROM ? 0 : length < TWO_SLIPS_FROM ? 1 : 2;
        return most > 0 && Suggestions.distance(name, other, most) <= most;
    }

    /** Returns a name without the words for a sort of body that both have. */
    private static String distinct(List<String> name, List<String> other) {
        StringBuilder rest = new StringBuilder();
        for (String word : name) {
            if (!SORTS.contains(word) || !other.contains(word)) {
                rest.append(word);
            }
        }
        return rest.toString();
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }
}
