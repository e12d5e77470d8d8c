package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
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

    /** Fewer events than these are looked at one by one before an index over them could be built. */
    private static final int INDEXED_FROM = 5_000;

    private final Dataset dataset;
    private final LeftOut leftOut;

    // Built at the first name that is asked for: many questions have none, and a program that starts should not wait.
    private volatile @Nullable Names names;
    private volatile @Nullable Groups<String> happenings;
    private volatile @Nullable Engine engine;
    private volatile @Nullable Boolean plainFigures;

    private ConflictData(Dataset dataset, LeftOut leftOut) {
        this.dataset = dataset;
        this.leftOut = leftOut;
    }

    /**
     * Returns a dataset as something that can be asked.
     *
     * @param dataset the dataset
     * @return the questions
     */
    public static ConflictData of(Dataset dataset) {
        return new ConflictData(requireNonNull(dataset, "dataset"), LeftOut.NOTHING);
    }

    /** Returns the dataset that is asked. */
    public Dataset dataset() {
        return dataset;
    }

    /**
     * Returns a view of what was known on a day: only what sources published by then say.
     *
     * <p>Attributions of other sources are dropped. An event, figure, agreement, relation or part of one that nobody is left to tell
     * vanishes, and what pointed to it points to what is left: a part of a part is still a part of the whole. Places and actors are
     * there if a source that counts tells of them, or a record that is left does; of their names those from sources that count and
     * from gazetteers, which name things and tell no news. What a coder made of several sources together (when, where, a summary)
     * stands as it is.
     *
     * <p>A source counts if its day of publication, whatever its {@code ?}, surely is the given one or lies before it. Where nobody
     * knows when a source was published it does not count: {@link #leftOut()} says what is missed.
     *
     * @param date an EDTF expression, such as {@code 2020-02-06}; of a longer one, such as a month, the last day
     * @return the view, to be asked like any other data
     * @throws IllegalArgumentException if the text is no EDTF expression, or has no last day
     */
    public ConflictData knownOn(String date) {
        return knownOn(EdtfDate.parse(requireNonNull(date, "date"))
                .latest()
                .orElseThrow(
                        () -> new IllegalArgumentException("the date needs a last day, and '" + date + "' has none")));
    }

    /** Returns a view of what was known on a day, see {@link #knownOn(String)}. */
    public ConflictData knownOn(LocalDate day) {
        PastView view = new PastView(dataset, requireNonNull(day, "day"));
        Dataset past = view.dataset();
        return new ConflictData(past, view.leftOut());
    }

    /** Returns what this view of the past leaves out; nothing, unless it was made by {@link #knownOn(String)}. */
    public LeftOut leftOut() {
        return leftOut;
    }

    /** Returns the query for all events; its methods narrow it. */
    public EventQuery events() {
        return EventQuery.all(this);
    }

    /** Returns the query for all figures, those of events included; its methods narrow it. */
    public FigureQuery figures() {
        return FigureQuery.all(this);
    }

    /** Returns the query for all agreements; its methods narrow it. */
    public AgreementQuery agreements() {
        return AgreementQuery.all(this);
    }

    /** Returns the query for all places; its methods narrow it. */
    public PlaceQuery places() {
        return PlaceQuery.all(this);
    }

    /** Returns the query for all actors; its methods narrow it. */
    public ActorQuery actors() {
        return ActorQuery.all(this);
    }

    /** Returns the query for all relations; its methods narrow it. */
    public RelationQuery relations() {
        return RelationQuery.all(this);
    }

    /**
     * Returns every record that names a place, an actor or an agreement, itself and not what lies in it or is a part of it: in any role,
     * also as the voice that tells of it.
     *
     * <p>An event names what its figures name; a figure of an event is listed if it does so itself.
     *
     * @param name a name or an id; if it is that of a place, of an actor and of an agreement, of any of them, and so if it is that of a
     *     governorate and of the city in it
     * @return the records
     * @throws UnresolvedNameException if the name is not clear
     * @throws IllegalArgumentException if the name is blank
     */
    public Records about(String name) {
        Binder binder = binder();
        List<Entity> things = binder.things(Texts.notBlank(name, "name"));
        binder.check();
        return RecordSearch.naming(dataset, things);
    }

    /**
     * Returns every record whose every assertion rests on one: take the publisher, the source or the voice away, and nobody says any
     * part of it any more.
     *
     * <p>Of an event the assertions of its figures count too, of an agreement those of its terms and of how it stood. A record rests on
     * whoever is the source, the publisher or anywhere in the chain of voices. Denials and silence are no assertions.
     *
     * @param reporter a name as {@link Filters#reportedBy(String)} takes it
     * @return the records
     * @throws UnresolvedNameException if the name is not clear
     * @throws IllegalArgumentException if the name is blank
     */
    public Records restingOnlyOn(String reporter) {
        Binder binder = binder();
        Predicate<List<Attribution>> test = binder.attributionTest(Filters.onlyReportedBy(reporter));
        binder.check();
        return RecordSearch.resting(dataset, test);
    }

    /**
     * Returns what sources disagree on: {@linkplain FigureQuery#disputes() figures} that exclude one another, events linked with
     * {@code CONTRADICTS}, and {@linkplain TermDispute terms} that one agreement cannot have together.
     *
     * @return the disputes, with all who take part in them
     */
    public Disputes disputes() {
        return new Disputes(figures().disputes().figures(), Disputing.events(dataset), Disputing.terms(this));
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
        return control(PlaceName.of(place, "place"));
    }

    /** Returns the question who held a place when, see {@link #control(String)}. */
    public ControlQuery control(PlaceName place) {
        return new ControlQuery(this, place(requireNonNull(place, "place")));
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
        return binder(new LinkedHashSet<>());
    }

    /** Returns a binder that notes what is unclear in the given set. */
    Binder binder(Set<UnresolvedName> unclear) {
        return new Binder(dataset, this::names, unclear);
    }

    StandingReader standings(Place place, EdtfDate date) {
        return new StandingReader(dataset, placeTree(), place, date);
    }

    /** Returns what runs queries. The index over many events is built at the first query, by the one thread that comes first. */
    Engine engine() {
        Engine known = engine;
        if (known == null) {
            synchronized (this) {
                known = engine;
                if (known == null) {
                    List<Event> events = dataset.events();
                    known = events.size() < INDEXED_FROM ? new LoopEngine(events) : new IndexEngine(events);
                    engine = known;
                }
            }
        }
        return known;
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

    /** Whether each event stands by itself: what figures it has depends on those of no other, see {@link PlainFigures}. */
    boolean hasPlainFigures() {
        Boolean known = plainFigures;
        if (known == null) {
            known = PlainFigures.standAlone(dataset);
            plainFigures = known;
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
