package org.conflictevents.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Control;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Place;
import org.conflictevents.model.Stance;
import org.conflictevents.query.ControlSpell.Contest;
import org.conflictevents.query.internal.Groups;

/** Reads the events that say who held a place as a sequence of changes, and these as spells. Used once. */
final class TimelineReader {

    /** Links whose target comes before the event that has them; of two reports by one voice, the one that was taken back. */
    private static final Set<LinkKind> LATER =
            Set.of(LinkKind.REVERSES, LinkKind.FOLLOWS, LinkKind.RESPONDS_TO, LinkKind.CAUSED_BY, LinkKind.REVISES);

    /** Extents that leave no room for another holder of the place as a whole. */
    private static final Set<ControlExtent> MAIN =
            EnumSet.of(ControlExtent.MOST, ControlExtent.HELD, ControlExtent.ALL);

    private static final Set<LinkKind> PART_OF = Set.of(LinkKind.PART_OF);

    private final List<Event> events;
    private final Place place;
    private final Groups<String> happenings;
    private final Set<String> takenBack = new HashSet<>();

    /**
     * Creates a reader.
     *
     * @param events the events to read, with the attributions that count
     * @param place the place
     * @param happenings which events tell of one change
     */
    TimelineReader(List<Event> events, Place place, Groups<String> happenings) {
        this.events = events;
        this.place = place;
        this.happenings = happenings;
    }

    List<ControlSpell> spells() {
        List<Change> changes = ordered(changes());
        contest(changes);
        List<ControlSpell> spells = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            List<Change> after = changes.subList(i + 1, changes.size());
            for (Actor holder : change.holders().keySet()) {
                List<Change> ends =
                        after.stream().filter(next -> next.ends(change, holder)).toList();
                Set<Contest> contests = EnumSet.copyOf(change.contests);
                if (!ends.isEmpty() && ends.get(0).isDisputedBeside(holder)) {
                    contests.add(Contest.HOLDER);
                }
                spells.add(new ControlSpell(
                        change.dates(),
                        until(change, holder, ends),
                        holder,
                        List.copyOf(change.extents(holder)),
                        contests,
                        change.claims(holder)));
            }
        }
        return spells;
    }

    private static List<EdtfDate> until(Change change, Actor holder, List<Change> ends) {
        List<EdtfDate> stated = change.statedEnds();
        return stated.isEmpty()
                ? ends.stream()
                        .filter(next -> !next.isDisputedBeside(holder))
                        .findFirst()
                        .map(Change::dates)
                        .orElse(List.of())
                : stated;
    }

    // ---- changes: the tellings of one happening

    private List<Change> changes() {
        for (Event event : events) {
            for (Link link : event.links()) {
                if (link.kind().equals(LinkKind.REVISES)) {
                    takenBack.add(link.target());
                }
            }
        }
        Map<String, Change> changes = new LinkedHashMap<>();
        for (Event event : events) {
            if (Events.isReal(event) && event.control().stream().anyMatch(this::isHere)) {
                changes.computeIfAbsent(happenings.of(event.id()), id -> new Change())
                        .tellings
                        .add(event);
            }
        }
        return List.copyOf(changes.values());
    }

    private boolean isHere(Control control) {
        return control.place().id().equals(place.id());
    }

    private List<Change> ordered(List<Change> changes) {
        List<Change> waiting = new ArrayList<>(changes);
        waiting.sort(Comparator.comparing(Change::firstDate)
                .thenComparing(change -> !change.isTakenBack())
                .thenComparing(Change::mostExtent));
        List<Change> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Change next = waiting.stream()
                    .filter(change -> waiting.stream().noneMatch(other -> mustFollow(change, other)))
                    .findFirst()
                    .orElse(waiting.get(0)); // links that run in a circle say nothing
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private boolean mustFollow(Change change, Change other) {
        return change != other
                && (change.links(other, LATER) || other.links(change, PART_OF))
                && (change.dates().isEmpty() || other.dates().isEmpty() || change.mayMeet(other));
    }

    // ---- contests

    private void contest(List<Change> changes) {
        changes.forEach(Change::contestItself);
        changes.stream().filter(Change::isTakenBack).forEach(change -> change.contests.add(Contest.REVISED));
        for (Change one : changes) {
            for (Change other : changes) {
                if (one != other) {
                    contest(one, other);
                }
            }
        }
    }

    private void contest(Change one, Change other) {
        boolean contradict =
                one.links(other, Set.of(LinkKind.CONTRADICTS)) || other.links(one, Set.of(LinkKind.CONTRADICTS));
        boolean sameHolders = one.holders().keySet().equals(other.holders().keySet());
        if (contradict) {
            one.isContradicted = true;
            one.contests.add(sameHolders ? Contest.EXTENT : Contest.HOLDER);
        }
        boolean inTurn = one.links(other, LATER) || other.links(one, LATER);
        if (!inTurn && one.excludes(other) && (one.mayMeet(other) || one.endsAfter(other) || other.endsAfter(one))) {
            one.contests.add(Contest.HOLDER);
        }
    }

    /** All tellings of one change, as far as they are about the place. */
    private final class Change {

        private final List<Event> tellings = new ArrayList<>();
        private final Set<Contest> contests = EnumSet.noneOf(Contest.class);
        private boolean isContradicted;

        /** The entries of a telling for the place: who holds it or, if nobody is said to, who lost it. */
        private List<Control> entries(Event telling) {
            List<Control> here = telling.control().stream()
                    .filter(TimelineReader.this::isHere)
                    .toList();
            List<Control> held = here.stream()
                    .filter(control -> control.extent() != ControlExtent.LOST)
                    .toList();
            return held.isEmpty() ? here : held;
        }

        /** The holders with the extents that the tellings give them. */
        Map<Actor, Set<ControlExtent>> holders() {
            Map<Actor, Set<ControlExtent>> holders = new LinkedHashMap<>();
            tellings.forEach(telling -> entries(telling)
                    .forEach(control -> holders.computeIfAbsent(
                                    control.holder(), holder -> EnumSet.noneOf(ControlExtent.class))
                            .add(control.extent())));
            return holders;
        }

        Set<ControlExtent> extents(Actor holder) {
            return holders().getOrDefault(holder, Set.of());
        }

        List<ControlClaim> claims(Actor holder) {
            List<ControlClaim> claims = new ArrayList<>();
            for (Event telling : tellings) {
                for (Control control : entries(telling)) {
                    if (control.holder().equals(holder)) {
                        telling.attributions()
                                .forEach(attribution -> claims.add(new ControlClaim(telling, control, attribution)));
                    }
                }
            }
            return claims;
        }

        /** The dates that those who report the change give for its beginning, or else the coder's; empty if it is unknown. */
        List<EdtfDate> dates() {
            return dates(ControlDates::begin);
        }

        private List<EdtfDate> dates(BiFunction<Event, EdtfDate, Optional<EdtfDate>> reading) {
            Set<EdtfDate> dates = new LinkedHashSet<>();
            for (Event telling : tellings) {
                telling.attributions().stream()
                        .filter(Attribution::isReport)
                        .map(attribution -> attribution.claimedDate().orElseGet(telling::when))
                        .forEach(date -> reading.apply(telling, date).ifPresent(dates::add));
            }
            if (dates.isEmpty()) {
                tellings.forEach(
                        telling -> reading.apply(telling, telling.when()).ifPresent(dates::add));
            }
            return dates.stream().sorted().toList();
        }

        /** The date to sort by: that of the beginning or, where nobody knows that, of the event as it stands. */
        EdtfDate firstDate() {
            List<EdtfDate> dates = dates();
            return dates.isEmpty()
                    ? tellings.stream().map(Event::when).sorted().findFirst().orElseThrow()
                    : ControlDates.known(dates.get(0));
        }

        /** Whether it is only claimed that a holder of whom it does not speak lost the place: others gainsay it, or it was taken back. */
        boolean isDisputedBeside(Actor holder) {
            return !holders().containsKey(holder)
                    && (isContradicted || contests.contains(Contest.DENIED) || contests.contains(Contest.REVISED));
        }

        /** Whether a later report took a telling back, whatever that report says itself. */
        boolean isTakenBack() {
            return tellings.stream().anyMatch(telling -> takenBack.contains(telling.id()));
        }

        /** How much of the place changed hands: on one day forces enter before they hold it all. */
        ControlExtent mostExtent() {
            return holders().values().stream()
                    .flatMap(Set::stream)
                    .filter(extent -> extent != ControlExtent.LOST)
                    .max(Comparator.naturalOrder())
                    .orElse(ControlExtent.ENTERED);
        }

        /**
         * Whether this ends what a holder has by another change: something else is said of him, or somebody else takes what he has. Who
         * enters a place or takes a part of it does not take it from the one who holds it: both are there.
         */
        boolean ends(Change other, Actor holder) {
            boolean inTurn = links(other, LATER);
            Set<ControlExtent> before = other.extents(holder);
            boolean held = before.stream().anyMatch(MAIN::contains);
            // Without a day there is no end to give; and nobody is said to hold a place for less than a day, but in so
            // many words.
            if (links(other, PART_OF) || (!inTurn && (dates().isEmpty() || (held && !mayComeAfter(other))))) {
                return false;
            }
            Set<ControlExtent> now = extents(holder);
            if (!now.isEmpty()) {
                boolean onlyEntered = now.equals(EnumSet.of(ControlExtent.ENTERED));
                return !now.equals(before) && (inTurn || !held || !onlyEntered);
            }
            if (before.equals(EnumSet.of(ControlExtent.LOST))) {
                return false;
            }
            return isLostBy(holder)
                    || (!other.links(this, PART_OF)
                            && (held
                                    ? !mainHolders().isEmpty()
                                    : holders().values().stream().anyMatch(all -> all.contains(ControlExtent.ALL))));
        }

        private boolean isLostBy(Actor holder) {
            return tellings.stream()
                    .flatMap(telling -> telling.control().stream())
                    .anyMatch(control -> isHere(control)
                            && control.extent() == ControlExtent.LOST
                            && control.holder().equals(holder));
        }

        /** Whether some telling leaves this a later day than some telling gives the other; a beginning that nobody knows is before all. */
        private boolean mayComeAfter(Change other) {
            return other.dates().isEmpty()
                    || dates().stream()
                            .anyMatch(date -> other.dates().stream().anyMatch(before -> mayComeAfter(date, before)));
        }

        private static boolean mayComeAfter(EdtfDate date, EdtfDate before) {
            Optional<LocalDate> last = date.latest();
            Optional<LocalDate> first = before.earliest();
            return last.isEmpty() || first.isEmpty() || last.get().isAfter(first.get());
        }

        List<EdtfDate> statedEnds() {
            return tellings.stream()
                    .flatMap(telling -> ControlDates.end(telling).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        boolean links(Change other, Set<LinkKind> kinds) {
            return tellings.stream()
                    .flatMap(telling -> telling.links().stream())
                    .filter(link -> kinds.contains(link.kind()))
                    .anyMatch(link -> other.tellings.stream()
                            .anyMatch(telling -> telling.id().equals(link.target())));
        }

        /** Whether the two may fall on one day. */
        boolean mayMeet(Change other) {
            return dates().stream()
                    .map(ControlDates::known)
                    .anyMatch(date ->
                            other.dates().stream().map(ControlDates::known).anyMatch(date::possiblyOverlaps));
        }

        /** Whether this began before the other, and is said to have ended only after it. */
        boolean endsAfter(Change other) {
            return !statedEnds().isEmpty()
                    && statedEnds().stream()
                            .allMatch(end -> other.dates().stream().allMatch(date -> date.certainlyBefore(end)))
                    && dates().stream().allMatch(begin -> other.dates().stream().allMatch(begin::certainlyBefore));
        }

        /** Whether both cannot be so at one time: each is most of the place in other hands. */
        boolean excludes(Change other) {
            Set<Actor> mine = mainHolders();
            Set<Actor> theirs = other.mainHolders();
            return !mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains);
        }

        private Set<Actor> mainHolders() {
            Set<Actor> main = new LinkedHashSet<>();
            holders().forEach((holder, extents) -> {
                if (extents.stream().anyMatch(MAIN::contains)) {
                    main.add(holder);
                }
            });
            return main;
        }

        private boolean disagree(List<EdtfDate> dates) {
            return dates.stream().anyMatch(date -> dates.stream().anyMatch(other -> !date.possiblyOverlaps(other)));
        }

        void contestItself() {
            if (disagree(dates(ControlDates::claimed)) || disagree(statedEnds())) {
                contests.add(Contest.DATE);
            }
            if (tellings.stream()
                            .map(telling -> entries(telling).stream()
                                    .map(Control::holder)
                                    .collect(Collectors.toSet()))
                            .distinct()
                            .count()
                    > 1) {
                contests.add(Contest.HOLDER);
            }
            if (holders().values().stream().anyMatch(extents -> extents.size() > 1)) {
                contests.add(Contest.EXTENT);
            }
            if (tellings.stream()
                    .flatMap(telling -> telling.attributions().stream())
                    .anyMatch(attribution -> attribution.stance() == Stance.DENIES)) {
                contests.add(Contest.DENIED);
            }
        }
    }
}
