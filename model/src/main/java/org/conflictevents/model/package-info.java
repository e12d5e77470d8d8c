/**
 * Records, vocabularies and value types for conflict events, built on one idea: a fact is a claim, and a claim has a source.
 *
 * <p>Start at {@link Event}. Like {@link Agreement}, {@link Figure} and {@link Relation} it is a claim: it holds
 * {@link Attribution}s, which say in which {@link Source} it stands, through which voices, how firmly, and where in the text.
 * {@link Place} and {@link Actor} are what claims are about. A {@link Dataset} holds all of them, checked as a whole.
 *
 * <pre>{@code
 * Source article = Source.builder().id("a1").kind(SourceKind.NEWS_ARTICLE).title("Town entered").build();
 * Actor army = Actor.builder().id("army").name("Army").kind(ActorKind.STATE_FORCES).build();
 * Place town = Place.builder().id("saraqib").name("Saraqib").kind(PlaceKind.TOWN)
 *         .location(GeoPoint.of(35.86447, 36.80591)).build();
 * Event entered = Event.builder()
 *         .id("saraqib-entered")
 *         .type(EventType.ENTRY)
 *         .scope(Scope.SINGLE)
 *         .modality(Modality.OCCURRED)
 *         .when(EdtfDate.parse("2020-02-06"))
 *         .place(town)
 *         .placePrecision(PlacePrecision.EXACT)
 *         .addParticipants(Participant.of(army, ParticipantRole.ATTACKER))
 *         .addControl(new Control(town, army, ControlExtent.ENTERED))
 *         .summary("Troops enter the town")
 *         .addAttributions(Attribution.of(article))
 *         .build();
 * entered                                             // => 2020-02-06 Saraqib: Troops enter the town [1 source]
 * Dataset.builder().id("mine").title("Mine").addEvents(entered).build().actors()   // => [Army]
 * }</pre>
 *
 * <h2>What the records have in common</h2>
 *
 * <ul>
 *   <li>They are immutable, check themselves whichever way they are made, and copy the lists they are given.
 *   <li>What is absent is an empty {@code Optional} or an empty list, never null, an empty text or zero: unknown is not zero.
 *   <li>An id may be any text that can be told from all others in a line of print: it begins and ends with something visible, and
 *       holds no control character and no line separator. Other texts hold whatever their source does; {@code toString} prints each
 *       record in one line all the same.
 *   <li>Builders are the way to make one ({@code Event.builder()}), {@code withX} methods the way to change one. Components
 *       may be added to a record in a later version, so its constructor is not covered by the promise of compatibility.
 *   <li>Sources, places and actors are held by object, so that {@code event.place().get().name()} just works. Events, figures
 *       and agreements name one another by id.
 *   <li>Words of closed vocabularies ({@link Stance}, {@link Modality}, {@link Scope}, {@link Qualifier}) are enums. Those of
 *       open ones ({@link EventType}, {@link Measure}, the kinds) are {@link Code}s: a term that we do not know keeps its text.
 *   <li>An {@code ObjectMapper} of Jackson 3, or one of Jackson 2 with its {@code Jdk8Module} for {@code Optional}, reads and
 *       writes them as they are, everything nested.
 * </ul>
 *
 * <p>{@link Dataset#merge} makes one dataset of several, with the same things recognised by their external ids, and lists where they disagree;
 * {@link Dataset#changesSince} tells what is other in a newer release. {@link Merge} and {@link Changes} have examples.
 *
 * <p>Uncertainty has its own types: {@link EdtfDate} for dates, {@link Quantity} for numbers, {@link Truth} for answers.
 *
 * <p>Nothing here reads files or answers questions over many records; that is for the modules {@code io} and {@code query}.
 */
@NullMarked
package org.conflictevents.model;

import org.jspecify.annotations.NullMarked;
