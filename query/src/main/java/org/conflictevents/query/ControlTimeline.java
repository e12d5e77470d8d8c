package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.conflictevents.model.Place;
import org.conflictevents.query.Table.Column;

/**
 * Who held a place when, as the events of a dataset tell it.
 *
 * <p>It is made of the events that occurred or go on, of any scope, and say who held this very place, not a place in it or around it.
 * Events linked as the same happening ({@code SAME_AS}) with a confidence of 0.5 or more, or with none stated, are one change, with
 * all its tellings side by side: dates and extents that differ stay next to one another, and nothing is averaged or picked. Events
 * linked with less confidence stay changes of their own. Each change gives a spell for every holder that it names; a change
 * that only says who lost the place gives a spell of extent LOST.
 *
 * <p>Spells overlap where both are so: who enters a place, or takes a part of it, does not end the hold of another on it. That
 * ends when the other is said to have lost it, or somebody else is said to hold it or most or all of it; a part ends when it is lost,
 * or another holds all. Something else that is said of the same holder ends what was said before, but that he entered what he holds.
 * Nobody's hold ends on the day it began, unless the one change is linked as the answer to the other. What is gainsaid, denied or taken
 * back ends nobody else's hold, which is marked as contested.
 *
 * <pre>{@code
 * ControlTimeline timeline = data.control("Saraqib").timeline();
 * timeline.print();
 * timeline.spells().stream().filter(ControlSpell::isContested).toList();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param place the place
 * @param spells the spells in order of time: by the earliest date given; where dates leave the order open or are missing, a change comes after
 *     those that it reverses, follows or answers
 */
public record ControlTimeline(Place place, List<ControlSpell> spells) {

    public ControlTimeline {
        requireNonNull(place, "place");
        spells = Arguments.list(spells, "spells");
    }

    /** Returns the timeline as a table: from when, until when, who, how much of it, what is contested, and who says so. */
    public Table table() {
        return Table.of(
                List.of(
                        Column.text("from"),
                        Column.text("until"),
                        Column.text("holder"),
                        Column.text("extent"),
                        Column.text("contested"),
                        Column.text("sources")),
                spells.stream().map(ControlTimeline::row).toList());
    }

    private static List<Object> row(ControlSpell spell) {
        boolean oneDate =
                spell.claims().stream().map(ControlClaim::date).distinct().count() < 2;
        return List.of(
                Texts.dates(spell.from()),
                Texts.dates(spell.until()),
                spell.holder().name(),
                Texts.alternatives(spell.extents(), Texts::words),
                spell.contests().stream().map(Texts::words).collect(Collectors.joining(", ")),
                spell.claims().stream()
                        .map(claim -> oneDate ? claim.attribution().toString() : claim.toString())
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    /** Returns the sources that the timeline rests on, and their licences. */
    public Citations cite() {
        return Citations.ofEvents(spells.stream()
                .flatMap(spell -> spell.claims().stream())
                .map(ControlClaim::event)
                .distinct());
    }

    /** Prints the {@linkplain #table() table} to the standard output. */
    public void print() {
        table().print();
    }

    /** Returns the text of the {@linkplain #table() table}. */
    @Override
    public String toString() {
        return table().toString();
    }
}
