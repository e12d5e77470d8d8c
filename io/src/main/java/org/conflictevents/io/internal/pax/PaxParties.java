package org.conflictevents.io.internal.pax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Alias;
import org.conflictevents.model.AliasKind;

/**
 * The parties of a row, where the cell is a plain list of them.
 *
 * <p>The cell is prose: names of persons and of what they signed for, titles, remarks, in any order. So it is split only if each part of it is
 * a state or a government, or is called by a word for an organisation, and there is nothing else in it; of any other cell no parties are made.
 * Not thread-safe.
 */
final class PaxParties {

    /** The kind of a party of which PA-X does not say what it is. */
    static final ActorKind SIGNATORY = ActorKind.of("SIGNATORY");

    private static final int LONGEST = 90;

    /** What the forms of states are called in their full names; the name of the country is what follows. */
    private static final Pattern STATE = Pattern.compile(
            "(?:(?:the|islamic|federal|people['’]s|hashemite|arab|co-operative|united)"
                    + " )*(?:republic|kingdom|state|sultanate) of (?:the )?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GOVERNMENT =
            Pattern.compile("(?:the )?(?:government|govt\\.?) of (?:the )?", Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGNED =
            Pattern.compile("\\s*[\\[(](?:signed|signature|stamp)[\\])]", Pattern.CASE_INSENSITIVE);

    private static final Pattern ABBREVIATED = Pattern.compile("(.*\\S)\\s*\\(([\\p{L}\\p{N}][\\p{L}\\p{N}-]{1,9})\\)");

    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}-]{1,9}");

    /** Words of organisations. */
    private static final Set<String> ORGANISATIONS = Set.of(
            "army",
            "front",
            "movement",
            "party",
            "union",
            "organisation",
            "organization",
            "forces",
            "units",
            "brigade",
            "brigades",
            "council",
            "congress",
            "government",
            "nations",
            "league",
            "alliance",
            "coalition",
            "resistance",
            "committee",
            "militia",
            "community");

    /** Words of persons, of titles, and of what is said about a signature. */
    private static final Pattern OTHER = Pattern.compile(
            "[\\[\\]():/\\d\"“”?&]| [-–—]"
                    + " |\\b(?:mr|mrs|ms|dr|gen|col|capt|lt|sir|sheikh|president|minister|ministers|leader|leaders|"
                    + "commander|chairman|chairperson|chair|secretary|representative|representatives|rep|delegation|delegations|"
                    + "general|colonel|major|captain|ambassador|envoy|head|official|officials|member|members|deputy|governor|"
                    + "mayor|elders|notables|signed|signatories|signatory|signature|illegible|witness|behalf|name|parties|for|from|"
                    + "by|and|dated|done|agreement|statement|document|all|several|local|other|others|various)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Sheet sheet;

    PaxParties(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns the parties that a cell lists, none if it is anything but a plain list. */
    List<Actor> of(String cell) {
        String text = SIGNED.matcher(cell).replaceAll("").replace('\u00A0', ' ');
        boolean hasBreaks = text.indexOf('\n') >= 0 || text.indexOf(';') >= 0;
        List<Actor> parties = new ArrayList<>();
        for (String part : text.split(hasBreaks ? "[\\n;]+" : ",+", -1)) {
            String name = part.strip().replaceAll("[,.]+$", "").replaceAll("\\s+", " ");
            if (!name.isEmpty() && !add(parties, name)) {
                return List.of();
            }
        }
        return parties.stream().distinct().toList();
    }

    private boolean add(List<Actor> parties, String name) {
        Optional<Actor> one = party(name);
        if (one.isPresent()) {
            parties.add(one.get());
            return true;
        }
        int comma = name.indexOf(',');
        int and = name.indexOf(" and ");
        int end = comma >= 0 && (and < 0 || comma < and) ? comma : and;
        if (end <= 0) {
            return false;
        }
        Optional<Actor> first = known(name.substring(0, end).strip());
        if (first.isEmpty()) {
            return false; // an and may stand in a name
        }
        parties.add(first.get());
        String rest =
                name.substring(end + (end == comma ? 1 : " and ".length())).strip();
        return add(parties, rest.startsWith("and ") ? rest.substring("and ".length()) : rest);
    }

    private Optional<Actor> party(String text) {
        Optional<Actor> known = known(text);
        if (known.isPresent()) {
            return known;
        }
        Matcher abbreviated = ABBREVIATED.matcher(text);
        boolean isAbbreviated = abbreviated.matches();
        String name = isAbbreviated ? abbreviated.group(1) : text;
        boolean isPlain = name.length() <= LONGEST
                && name.indexOf(',') < 0
                && !OTHER.matcher(name).find()
                && (ABBREVIATION.matcher(name).matches() || hasWord(name));
        return isPlain ? Optional.of(organisation(name, isAbbreviated ? abbreviated.group(2) : "")) : Optional.empty();
    }

    private static boolean hasWord(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)).anyMatch(ORGANISATIONS::contains);
    }

    /** Returns the state or government of a name. */
    private Optional<Actor> known(String name) {
        Matcher matcher = GOVERNMENT.matcher(name);
        boolean isGovernment = matcher.lookingAt();
        return country(isGovernment ? name.substring(matcher.end()) : name)
                .map(country -> state(country, isGovernment));
    }

    /** Returns the country of a name, short or full. */
    static Optional<Country> country(String name) {
        String bare = name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
        Optional<Country> country = Country.named(bare);
        if (country.isPresent()) {
            return country;
        }
        Matcher matcher = STATE.matcher(bare);
        return matcher.lookingAt() ? Country.named(bare.substring(matcher.end())) : Optional.empty();
    }

    private Actor state(Country country, boolean isGovernment) {
        Map<String, String> ids = new TreeMap<>();
        country.gw().stream().findFirst().ifPresent(gw -> ids.put("gw", gw.toString()));
        country.iso3().ifPresent(code -> ids.put("iso3", code));
        return sheet.one(Actor.builder()
                .id((isGovernment ? "pax-government-" : "pax-state-")
                        + country.place().id())
                .name((isGovernment ? "Government of " : "") + country.name())
                .kind(isGovernment ? ActorKind.GOVERNMENT : ActorKind.STATE)
                .externalIds(ids)
                .build());
    }

    private Actor organisation(String name, String abbreviation) {
        String plain = name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
        Actor.Builder actor = Actor.builder()
                .id("pax-party-" + Slug.of(plain))
                .name(plain)
                .kind(plain.toLowerCase(Locale.ROOT).endsWith(" government") ? ActorKind.GOVERNMENT : SIGNATORY);
        if (!abbreviation.isEmpty()) {
            actor.addAliases(Alias.builder()
                    .text(abbreviation)
                    .kind(AliasKind.ABBREVIATION)
                    .build());
        }
        return sheet.one(actor.build());
    }
}
