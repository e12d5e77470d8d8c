package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What sort of thing an event is. An open vocabulary, see {@link Code}, in which each term but the classes has a parent.
 *
 * <p>The classes at the top have plural or collective names ({@link #BATTLES}, {@link #DIPLOMACY}) and are types too, for
 * events of which no more is known. Below them stand the types, and below some types finer ones:
 *
 * <pre>{@code
 * EventType.ULTIMATUM.parent()                           // => Optional[THREAT]
 * EventType.ULTIMATUM.eventClass()                       // => VERBAL_CONDUCT
 * EventType.DEMINING.isA(EventType.DISRUPTED_WEAPONS_USE) // => true
 * EventType.of("CATTLE_RAID").parent()                   // => Optional.empty
 * }</pre>
 *
 * <p>The type says what happened, or what is talked of; whether it occurred, was demanded or is only feared is the
 * modality of an event, who did it are its participants. {@link Crosswalk} translates types to and from those of ACLED,
 * UCDP, PLOVER and CAMEO. The six event types of ACLED appear here as {@code BATTLES}, {@code REMOTE_VIOLENCE},
 * {@code VIOLENCE_AGAINST_CIVILIANS}, {@code PROTEST}, {@code RIOT} and {@code STRATEGIC_DEVELOPMENTS}, and each of its
 * 25 sub-event types has one type of its own.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class EventType extends Code {

    private static final Vocabulary<EventType> VOCABULARY = new Vocabulary<>(EventType::new);

    /** Fighting between armed sides, and what it changes on the ground. ACLED's {@code Battles}. */
    public static final EventType BATTLES = known("BATTLES", "battles");

    /** Armed sides exchange fire; who holds the ground does not change, or is not told. */
    public static final EventType ARMED_CLASH = known("ARMED_CLASH", "armed clash", BATTLES);

    /** An attack of which the source tells neither the means nor the outcome. */
    public static final EventType ATTACK = known("ATTACK", "attack", BATTLES);

    /** Defenders push attackers back, or out of a place they had entered. */
    public static final EventType ATTACK_REPELLED = known("ATTACK_REPELLED", "attack repelled", BATTLES);

    /** A planned push to take ground, from one operation to a campaign of months. */
    public static final EventType OFFENSIVE = known("OFFENSIVE", "offensive", BATTLES);

    /** An offensive in answer to another, to win back what was lost. */
    public static final EventType COUNTER_OFFENSIVE = known("COUNTER_OFFENSIVE", "counter-offensive", OFFENSIVE);

    /** Forces sweep a place they have taken for remaining fighters ("mopping up"). */
    public static final EventType CLEARING_OPERATION = known("CLEARING_OPERATION", "clearing operation", BATTLES);

    /** Forces get into a place; whether they hold it is another question. */
    public static final EventType ENTRY = known("ENTRY", "entry of forces", BATTLES);

    /** A place or a force is surrounded, on all sides or most, or cut off. */
    public static final EventType SIEGE = known("SIEGE", "siege or encirclement", BATTLES);

    /** A place changes hands by force; the taker's kind is not told. */
    public static final EventType TERRITORY_TAKEN = known("TERRITORY_TAKEN", "territory taken", BATTLES);

    /** State forces or their allies take or regain a place by force. */
    public static final EventType TERRITORY_TAKEN_BY_STATE =
            known("TERRITORY_TAKEN_BY_STATE", "territory taken by state forces", TERRITORY_TAKEN);

    /** An armed group takes or retakes a place by force. */
    public static final EventType TERRITORY_TAKEN_BY_NON_STATE =
            known("TERRITORY_TAKEN_BY_NON_STATE", "territory taken by a non-state group", TERRITORY_TAKEN);

    /** Weapons or vehicles of an armed side are destroyed. */
    public static final EventType EQUIPMENT_DESTROYED =
            known("EQUIPMENT_DESTROYED", "military equipment destroyed", BATTLES);

    /** Weapons or vehicles of an armed side are captured. */
    public static final EventType EQUIPMENT_SEIZED = known("EQUIPMENT_SEIZED", "military equipment seized", BATTLES);

    /** A party that is bound by a ceasefire breaks it. */
    public static final EventType CEASEFIRE_VIOLATION = known("CEASEFIRE_VIOLATION", "ceasefire violation", BATTLES);

    /** Violence by means that act at a distance. ACLED's {@code Explosions/Remote violence}. */
    public static final EventType REMOTE_VIOLENCE = known("REMOTE_VIOLENCE", "explosions and remote violence");

    /** A strike from the air, by aircraft with or without a crew. */
    public static final EventType AIR_STRIKE = known("AIR_STRIKE", "air or drone strike", REMOTE_VIOLENCE);

    /** A strike by an aircraft without a crew. */
    public static final EventType DRONE_STRIKE = known("DRONE_STRIKE", "drone strike", AIR_STRIKE);

    /** Fire by artillery, mortars, rockets or missiles. */
    public static final EventType SHELLING = known("SHELLING", "shelling or missile attack", REMOTE_VIOLENCE);

    /** Sustained bombing or shelling, where the source tells no more. */
    public static final EventType BOMBARDMENT = known("BOMBARDMENT", "bombardment", REMOTE_VIOLENCE);

    /** A mine, an improvised device or another explosive goes off. */
    public static final EventType REMOTE_EXPLOSIVE =
            known("REMOTE_EXPLOSIVE", "remote explosive, mine or improvised device", REMOTE_VIOLENCE);

    /** An explosion in which the bearer means to die. */
    public static final EventType SUICIDE_BOMB = known("SUICIDE_BOMB", "suicide bomb", REMOTE_VIOLENCE);

    /** A grenade or a like hand-thrown explosive. */
    public static final EventType GRENADE = known("GRENADE", "grenade", REMOTE_VIOLENCE);

    /** The use of a chemical weapon. */
    public static final EventType CHEMICAL_WEAPON = known("CHEMICAL_WEAPON", "chemical weapon", REMOTE_VIOLENCE);

    /** Air defences fire at, or bring down, aircraft, drones or missiles. */
    public static final EventType AIR_DEFENCE = known("AIR_DEFENCE", "air defence", REMOTE_VIOLENCE);

    /** Violence that armed actors aim at people who do not fight. */
    public static final EventType VIOLENCE_AGAINST_CIVILIANS =
            known("VIOLENCE_AGAINST_CIVILIANS", "violence against civilians");

    /** An attack that wounds or kills, or means to, people who do not fight. */
    public static final EventType ATTACK_ON_CIVILIANS =
            known("ATTACK_ON_CIVILIANS", "attack on civilians", VIOLENCE_AGAINST_CIVILIANS);

    /** Sexual violence by an armed actor. */
    public static final EventType SEXUAL_VIOLENCE =
            known("SEXUAL_VIOLENCE", "sexual violence", VIOLENCE_AGAINST_CIVILIANS);

    /** People are carried off, or vanish in custody. */
    public static final EventType ABDUCTION =
            known("ABDUCTION", "abduction or forced disappearance", VIOLENCE_AGAINST_CIVILIANS);

    /** Protests, riots, and what is done against them. */
    public static final EventType CIVIL_UNREST = known("CIVIL_UNREST", "civil unrest");

    /** A public protest in which the protesters use no violence. */
    public static final EventType PROTEST = known("PROTEST", "protest", CIVIL_UNREST);

    /** A protest that nobody steps in against. */
    public static final EventType PEACEFUL_PROTEST = known("PEACEFUL_PROTEST", "peaceful protest", PROTEST);

    /** A protest that is broken up or held back without grave harm. */
    public static final EventType PROTEST_WITH_INTERVENTION =
            known("PROTEST_WITH_INTERVENTION", "protest with intervention", PROTEST);

    /** Peaceful protesters are gravely hurt or killed. */
    public static final EventType EXCESSIVE_FORCE_AGAINST_PROTESTERS =
            known("EXCESSIVE_FORCE_AGAINST_PROTESTERS", "excessive force against protesters", PROTEST);

    /** Violence by a crowd that is not an organised armed group. */
    public static final EventType RIOT = known("RIOT", "riot", CIVIL_UNREST);

    /** Demonstrators use violence or destroy property. */
    public static final EventType VIOLENT_DEMONSTRATION = known("VIOLENT_DEMONSTRATION", "violent demonstration", RIOT);

    /** A crowd turns on people or property outside of any demonstration. */
    public static final EventType MOB_VIOLENCE = known("MOB_VIOLENCE", "mob violence", RIOT);

    /** A state puts protests or dissent down by force, over days or longer. */
    public static final EventType CRACKDOWN = known("CRACKDOWN", "crackdown", CIVIL_UNREST);

    /** Moves that matter to a conflict and are not violence themselves. */
    public static final EventType STRATEGIC_DEVELOPMENTS = known("STRATEGIC_DEVELOPMENTS", "strategic developments");

    /** Forces are sent somewhere, mobilised or take up positions. */
    public static final EventType TROOP_DEPLOYMENT =
            known("TROOP_DEPLOYMENT", "troop deployment", STRATEGIC_DEVELOPMENTS);

    /** Forces are sent to join others that are there already. */
    public static final EventType REINFORCEMENT = known("REINFORCEMENT", "reinforcement", TROOP_DEPLOYMENT);

    /** A headquarters, base, observation post or checkpoint is set up. */
    public static final EventType BASE_ESTABLISHED =
            known("BASE_ESTABLISHED", "headquarters, base or post established", STRATEGIC_DEVELOPMENTS);

    /** Forces leave a place, or pull back, by choice, order or agreement. */
    public static final EventType WITHDRAWAL = known("WITHDRAWAL", "withdrawal", STRATEGIC_DEVELOPMENTS);

    /** A place changes hands without a fight. */
    public static final EventType NON_VIOLENT_TRANSFER_OF_TERRITORY =
            known("NON_VIOLENT_TRANSFER_OF_TERRITORY", "non-violent transfer of territory", STRATEGIC_DEVELOPMENTS);

    /** Weapons are found, seized, defused or stopped before they harm. */
    public static final EventType DISRUPTED_WEAPONS_USE =
            known("DISRUPTED_WEAPONS_USE", "disrupted weapons use", STRATEGIC_DEVELOPMENTS);

    /** Mines or other planted explosives are cleared. */
    public static final EventType DEMINING = known("DEMINING", "demining", DISRUPTED_WEAPONS_USE);

    /** A way out, or through, is opened or left open for people or fighters. */
    public static final EventType CORRIDOR_OPENED = known("CORRIDOR_OPENED", "corridor opened", STRATEGIC_DEVELOPMENTS);

    /** Arrests or detentions of weight for the conflict. */
    public static final EventType ARRESTS = known("ARRESTS", "arrests", STRATEGIC_DEVELOPMENTS);

    /** Goods are taken, or property is destroyed. */
    public static final EventType LOOTING_OR_PROPERTY_DESTRUCTION =
            known("LOOTING_OR_PROPERTY_DESTRUCTION", "looting or property destruction", STRATEGIC_DEVELOPMENTS);

    /** A curfew, ban, confiscation, expulsion or the like, short of violence. */
    public static final EventType COERCION = known("COERCION", "coercive measure", STRATEGIC_DEVELOPMENTS);

    /** A group forms, splits, merges, renames itself or changes what it does. */
    public static final EventType CHANGE_TO_GROUP_OR_ACTIVITY =
            known("CHANGE_TO_GROUP_OR_ACTIVITY", "change to a group or its activity", STRATEGIC_DEVELOPMENTS);

    /** A development of weight that no other type of this class covers. */
    public static final EventType OTHER_STRATEGIC_DEVELOPMENT =
            known("OTHER_STRATEGIC_DEVELOPMENT", "other strategic development", STRATEGIC_DEVELOPMENTS);

    /** What parties do with or to one another by political means. */
    public static final EventType DIPLOMACY = known("DIPLOMACY", "diplomacy");

    /** Parties reach or sign an agreement. */
    public static final EventType AGREEMENT = known("AGREEMENT", "agreement", DIPLOMACY);

    /** A ceasefire, truce or halt to hostilities is agreed or declared. */
    public static final EventType CEASEFIRE = known("CEASEFIRE", "ceasefire", AGREEMENT);

    /** A party that is bound by an agreement acts against it; how, if by arms, is not told. */
    public static final EventType AGREEMENT_VIOLATION = known("AGREEMENT_VIOLATION", "agreement violation", DIPLOMACY);

    /** Parties negotiate or consult. */
    public static final EventType TALKS = known("TALKS", "talks", DIPLOMACY);

    /** Talks that end, or come to a halt, without an agreement. */
    public static final EventType FAILED_TALKS = known("FAILED_TALKS", "talks without agreement", TALKS);

    /** A body holds a session, or people meet who are not said to negotiate. */
    public static final EventType MEETING = known("MEETING", "meeting", DIPLOMACY);

    /** A committee or commission is set up, or works on its task. */
    public static final EventType COMMITTEE_WORK = known("COMMITTEE_WORK", "committee work", DIPLOMACY);

    /** An official or envoy comes to a place to meet people or to see for themselves. */
    public static final EventType VISIT = known("VISIT", "visit", DIPLOMACY);

    /** Parties act together: joint patrols, trade, shared intelligence. */
    public static final EventType COOPERATION = known("COOPERATION", "cooperation", DIPLOMACY);

    /** One party gives another material help. */
    public static final EventType AID = known("AID", "aid", DIPLOMACY);

    /** One party lends another forces, fire, weapons or training. */
    public static final EventType MILITARY_AID = known("MILITARY_AID", "military aid", AID);

    /** A party yields: eases a measure, frees people, accepts a demand. */
    public static final EventType CONCESSION = known("CONCESSION", "concession", DIPLOMACY);

    /** A party cuts relations or aid, imposes sanctions, or leaves talks. */
    public static final EventType REDUCED_RELATIONS =
            known("REDUCED_RELATIONS", "sanctions or reduced relations", DIPLOMACY);

    /** An authority or a body looks into what happened. */
    public static final EventType INVESTIGATION = known("INVESTIGATION", "investigation", DIPLOMACY);

    /** What is said publicly, where saying it is the event. */
    public static final EventType VERBAL_CONDUCT = known("VERBAL_CONDUCT", "verbal conduct");

    /** A public statement that no other type of this class covers. */
    public static final EventType STATEMENT = known("STATEMENT", "statement", VERBAL_CONDUCT);

    /** A party claims a success, or responsibility for an act. */
    public static final EventType CLAIM = known("CLAIM", "claim", STATEMENT);

    /** A party denies an act or a report. */
    public static final EventType DENIAL = known("DENIAL", "denial", STATEMENT);

    /** Somebody who is asked says nothing on the matter. */
    public static final EventType DECLINED_COMMENT = known("DECLINED_COMMENT", "declined comment", STATEMENT);

    /** Photographs or films are published, mostly to prove or to show something. */
    public static final EventType PUBLICATION_OF_IMAGES =
            known("PUBLICATION_OF_IMAGES", "publication of images", STATEMENT);

    /** A party declares itself set on a goal, without making it a threat. */
    public static final EventType VOW = known("VOW", "vow", STATEMENT);

    /** A party promises to cooperate: to help, to talk, to yield. */
    public static final EventType PLEDGE = known("PLEDGE", "pledge", VERBAL_CONDUCT);

    /** A party praises, endorses, defends or recognises another. */
    public static final EventType EXPRESSION_OF_SUPPORT =
            known("EXPRESSION_OF_SUPPORT", "expression of support", VERBAL_CONDUCT);

    /** Somebody asks for something; how firmly is not told. */
    public static final EventType REQUEST = known("REQUEST", "request", VERBAL_CONDUCT);

    /** Somebody asks for something without insisting. */
    public static final EventType APPEAL = known("APPEAL", "appeal", REQUEST);

    /** Somebody insists on something, as of right. */
    public static final EventType DEMAND = known("DEMAND", "demand", REQUEST);

    /** A party shows anger, criticises or complains. */
    public static final EventType DISAPPROVAL = known("DISAPPROVAL", "disapproval", VERBAL_CONDUCT);

    /** A party condemns or denounces an act. */
    public static final EventType CONDEMNATION = known("CONDEMNATION", "condemnation", DISAPPROVAL);

    /** A party says that another has done wrong. */
    public static final EventType ACCUSATION = known("ACCUSATION", "accusation", DISAPPROVAL);

    /** A party refuses a demand, a proposal or a plan. */
    public static final EventType REJECTION = known("REJECTION", "rejection", VERBAL_CONDUCT);

    /** Somebody says that harm may come, without making it a threat of their own. */
    public static final EventType WARNING = known("WARNING", "warning", VERBAL_CONDUCT);

    /** A party says what harm it will do, outright or under a condition. */
    public static final EventType THREAT = known("THREAT", "threat", VERBAL_CONDUCT);

    /** A threat with a demand and a deadline. */
    public static final EventType ULTIMATUM = known("ULTIMATUM", "ultimatum", THREAT);

    /** What a conflict does to people's lives, and what is done about it. */
    public static final EventType HUMANITARIAN = known("HUMANITARIAN", "humanitarian");

    /** People leave their homes because of the conflict. */
    public static final EventType DISPLACEMENT = known("DISPLACEMENT", "displacement", HUMANITARIAN);

    /** A place is emptied of its inhabitants. */
    public static final EventType DEPOPULATION = known("DEPOPULATION", "depopulation", DISPLACEMENT);

    /** Displaced people come back. */
    public static final EventType RETURN = known("RETURN", "return", HUMANITARIAN);

    /** Hardship on a scale that people cannot meet by themselves. */
    public static final EventType HUMANITARIAN_CRISIS =
            known("HUMANITARIAN_CRISIS", "humanitarian crisis", HUMANITARIAN);

    /** A public service stops working. */
    public static final EventType SERVICES_SUSPENDED = known("SERVICES_SUSPENDED", "services suspended", HUMANITARIAN);

    /** Hospitals or other health facilities stop working. */
    public static final EventType HEALTH_SERVICES_SUSPENDED =
            known("HEALTH_SERVICES_SUSPENDED", "health services suspended", SERVICES_SUSPENDED);

    /** Homes, towns or infrastructure lie in ruins, whoever did it. */
    public static final EventType DESTRUCTION = known("DESTRUCTION", "destruction", HUMANITARIAN);

    /** Food, shelter, medical care or other relief is given. */
    public static final EventType HUMANITARIAN_AID = known("HUMANITARIAN_AID", "humanitarian aid", HUMANITARIAN);

    /** Relief workers or supplies are let through. */
    public static final EventType HUMANITARIAN_ACCESS =
            known("HUMANITARIAN_ACCESS", "humanitarian access", HUMANITARIAN);

    /** States of things that last, and their turns; mostly of scope {@code STATE}. */
    public static final EventType SITUATIONS = known("SITUATIONS", "situations");

    /** A whole war or armed conflict. */
    public static final EventType WAR = known("WAR", "war", SITUATIONS);

    /** Tension or fighting grows. */
    public static final EventType ESCALATION = known("ESCALATION", "escalation", SITUATIONS);

    /** Somebody holds a place or an area. */
    public static final EventType TERRITORIAL_CONTROL = known("TERRITORIAL_CONTROL", "territorial control", SITUATIONS);

    /** Forces or posts are kept somewhere. */
    public static final EventType MILITARY_PRESENCE = known("MILITARY_PRESENCE", "military presence", SITUATIONS);

    /** A country or a community hosts refugees or displaced people. */
    public static final EventType REFUGEES_HOSTED = known("REFUGEES_HOSTED", "refugees hosted", SITUATIONS);

    private final @Nullable EventType parent;

    private EventType(String code, String label, @Nullable EventType parent) {
        super(code, label);
        this.parent = parent;
    }

    private EventType(String code) {
        super(code);
        this.parent = null;
    }

    private static EventType known(String code, String label) {
        return VOCABULARY.add(new EventType(code, label, null));
    }

    private static EventType known(String code, String label, EventType parent) {
        return VOCABULARY.add(new EventType(code, label, parent));
    }

    /**
     * Returns the type that is written so.
     *
     * @param code the type, such as {@code "ARMED_CLASH"}, not blank
     * @return the constant for a known type, else a type without a parent that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EventType of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known types, each class followed by what lies below it. */
    public static List<EventType> known() {
        return VOCABULARY.known();
    }

    /**
     * Returns the next wider type.
     *
     * @return the parent, empty for a class and for an unknown type
     */
    public Optional<EventType> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * Returns the class that this type belongs to.
     *
     * @return the topmost ancestor, which is this type itself for a class and for an unknown type
     */
    public EventType eventClass() {
        EventType type = this;
        while (type.parent != null) {
            type = type.parent;
        }
        return type;
    }

    /**
     * Tells whether this is one of the classes at the top of the hierarchy.
     *
     * @return true for a class, false for every type below one and for an unknown type
     */
    public boolean isClass() {
        return isKnown() && parent == null;
    }

    /**
     * Tells whether this type is the other one or lies below it.
     *
     * @param other the same or a wider type
     * @return true if the other type is this one, its parent or a further ancestor
     */
    public boolean isA(EventType other) {
        Objects.requireNonNull(other, "other");
        for (EventType type = this; type != null; type = type.parent) {
            if (type.equals(other)) {
                return true;
            }
        }
        return false;
    }
}
