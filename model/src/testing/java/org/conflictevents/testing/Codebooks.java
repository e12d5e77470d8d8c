package org.conflictevents.testing;

import java.util.List;
import java.util.Map;

/** The lists of foreign codebooks, typed from those and not from the crosswalk, which is tested against them. */
public final class Codebooks {

    /** The event types of ACLED since 2019, with the 25 sub-event types. */
    public static final Map<String, List<String>> ACLED = Map.of(
            "Battles",
            List.of("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
            "Explosions/Remote violence",
            List.of(
                    "Chemical weapon",
                    "Air/drone strike",
                    "Suicide bomb",
                    "Shelling/artillery/missile attack",
                    "Remote explosive/landmine/IED",
                    "Grenade"),
            "Violence against civilians",
            List.of("Sexual violence", "Attack", "Abduction/forced disappearance"),
            "Protests",
            List.of("Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
            "Riots",
            List.of("Violent demonstration", "Mob violence"),
            "Strategic developments",
            List.of(
                    "Agreement",
                    "Arrests",
                    "Change to group/activity",
                    "Disrupted weapons use",
                    "Headquarters or base established",
                    "Looting/property destruction",
                    "Non-violent transfer of territory",
                    "Other"));

    /** The event types of the PLOVER manual 2.0, with their modes. */
    public static final Map<String, List<String>> PLOVER = Map.ofEntries(
            Map.entry("AGREE", List.of()),
            Map.entry("CONSULT", List.of("visit", "third-party", "multilateral", "phone")),
            Map.entry("SUPPORT", List.of()),
            Map.entry("CONCEDE", List.of()),
            Map.entry("COOPERATE", List.of()),
            Map.entry("AID", List.of()),
            Map.entry("RETREAT", List.of("withdraw", "release", "disarm", "ceasefire", "access", "resign")),
            Map.entry("REQUEST", List.of("assist", "change", "yield", "meet")),
            Map.entry("ACCUSE", List.of("disapprove", "investigate", "allege")),
            Map.entry("REJECT", List.of("assist", "change", "yield", "meet")),
            Map.entry("THREATEN", List.of("restrict", "arrest", "relations", "expel", "territory", "violence")),
            Map.entry("PROTEST", List.of("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize")),
            Map.entry("SANCTION", List.of("convict", "expel", "withdraw", "discontinue")),
            Map.entry("MOBILIZE", List.of("troops", "weapons", "police", "militia")),
            Map.entry(
                    "COERCE",
                    List.of(
                            "seize",
                            "restrict",
                            "censor",
                            "curfew",
                            "martial-law",
                            "arrest",
                            "deport",
                            "withhold",
                            "misinformation",
                            "cyber")),
            Map.entry(
                    "ASSAULT",
                    List.of(
                            "abduct",
                            "beat",
                            "torture",
                            "sexual",
                            "targeted",
                            "destroy",
                            "primitive",
                            "firearms",
                            "explosives",
                            "suicide-attack",
                            "aerial",
                            "drone",
                            "heavy-weapons",
                            "crowd-control",
                            "unconventional")));

    private Codebooks() {}
}
