package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.query.internal.Groups;
import org.conflictevents.query.internal.PlaceTree;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that can be asked: the front door of this module.
 *
 * <pre>{@code
 * data.events().in("Saraqeb").during("2020-02").list();
 * data.figures().measuring(Measure.DISPLACED).series().print();
 * data.control("Saraqeb").timeline().print();
 * data.place("saraqeb").name()   // => Saraqib
 * }</pre>
 *
 * <h2>Names</h2>
 *
 * <p>Wherever a place, an actor or a reporter is asked for, its id will do, its name, or any of its aliases. Case, accents,
 * apostrophes, hyphens and blanks do not count, and Latin spellings of Arabic names that sound alike find one another:
 * {@code Saraqeb}, {@code SARAQIB} and {@code سراقب} are one town. A place answers to its name and kind too, {@code Idlib city}. The first of these that finds anything settles it: id, name,
 * alias, sound of a name, sound of an alias. Where a town and the area around it bear one name the area is meant, where an
 * organisation and a part of it do the organisation, and {@link Filters#place} narrows a name to places of one kind. A name
 * that still means several things, or none, is an {@link UnresolvedNameException} that lists the candidates.
 *
 * <p>Immutable and safe for use by several threads, as are all queries made of it.
 */
public final class ConflictData {

    private final Dataset dataset;
    private final Engine engine;

    // Built at the first name that is asked for: many questions have none, and a program that starts should not wait.
    private volatile @Nullable Names names;
    private volatile @Nullable Groups<String> happenings;

    private ConflictData(Dataset dataset) {
        this.dataset = dataset;
        this.engine = new LoopEngine(dataset.events());
    }

    /**
     * Returns a dataset as something that can be asked.
     *
     * @param dataset the dataset
     * @return the questions
     */
    public static ConflictData of(Dataset dataset) {
        return new ConflictData(requireNonNull(dataset, "dataset"));
    }

    /** Returns the dataset that is asked. */
    public Dataset dataset() {
        return dataset;
    }

    /** Returns the query for all events; its methods narrow it. */
    public EventQuery events() {
        return EventQuery.all(this);
    }

    /** Returns the query for all figures, those of events included; its methods narrow it. */
    public FigureQuery figures() {
        return FigureQuery.all(this);
    }

    /**
     * Returns what sources disagree on: {@linkplain FigureQuery#disputes() figures} that exclude one another, events linked with
     * {@code CONTRADICTS}, and {@linkplain TermDispute terms} that one agreement cannot have together.
     *
     * @return the disputes, with all who take part in them
     */
    public Disputes disputes() {
        return new Disputes(
                figures().disputes().figures(), Disputing.events(dataset), Disputing.terms(this));
    }

    /**
     * Returns the question who held a place when.
     *
     * @param place the name of a place, or its id
     * @return the question
     * @throws UnresolvedNameException if the name is not clear
     * @throws IllegalArgumentException if the name is blank
     */
    public ControlQuery control(String place) {
        return control(new PlaceName(place, Optional.empty()));
    }

    /** Returns the question who held a place when, see {@link #control(String)}. */
    public ControlQuery control(PlaceName place) {
        return new ControlQuery(this, place(place));
    }

    /**
     * Returns the place that a name means.
     *
     * @param name the name of a place, or its id
     * @return the place
     * @throws UnresolvedNameException if the name is not clear
     * @throws IllegalArgumentException if the name is blank
     */
    public Place place(String name) {
        return place(new PlaceName(name, Optional.empty()));
    }

    /** Returns the place that a name means, see {@link #place(String)}. */
    public Place place(PlaceName name) {
        List<UnresolvedName> unclear = new ArrayList<>();
        return names().place(requireNonNull(name, "name"), unclear)
                .orElseThrow(() -> new UnresolvedNameException(unclear));
    }

    /**
     * Returns the actor that a name means.
     *
     * @param name the name of an actor, or its id
     * @return the actor
     * @throws UnresolvedNameException if the name is not clear
     * @throws IllegalArgumentException if the name is blank
     */
    public Actor actor(String name) {
        List<UnresolvedName> unclear = new ArrayList<>();
        return names().actor(Texts.notBlank(name, "name"), unclear)
                .orElseThrow(() -> new UnresolvedNameException(unclear));
    }

    /**
     * Returns a filter whose names are looked up in this dataset, to test events with.
     *
     * @param filter the filter
     * @return the filter, ready to test events of this dataset or of a stream
     * @throws UnresolvedNameException if names are not clear; it lists them all
     */
    public BoundFilter bind(Filter filter) {
        return binder().bind(requireNonNull(filter, "filter"));
    }

    Binder binder() {
        return new Binder(dataset, this::names);
    }

    Engine engine() {
        return engine;
    }

    /** How the places lie in one another. */
    PlaceTree placeTree() {
        return names().placeTree();
    }

    /** The figures of one measure, with what they say of one another. */
    FigureGraph figuresOf(Measure measure) {
        return new FigureGraph(dataset, happenings(), measure::equals);
    }

    /** Which events tell of one happening. */
    Groups<String> happenings() {
        Groups<String> known = happenings;
        if (known == null) {
            known = Groups.ofEvents(dataset.events());
            happenings = known;
        }
        return known;
    }

    private Names names() {
        Names known = names;
        if (known == null) {
            known = new Names(dataset);
            names = known; // two threads may both build it; either result will do
        }
        return known;
    }

    /** Returns the dataset in a line. */
    @Override
    public String toString() {
        return dataset.toString();
    }
}
