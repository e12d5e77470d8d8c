/**
 * Asks questions about conflict events, and keeps uncertainty and sources in the answers.
 *
 * <p>Start at {@link org.conflictevents.query.ConflictData}: it makes the queries for events, figures, agreements, places, actors and
 * relations, and the question who held a place when. The conditions of a query are in {@link org.conflictevents.query.Filters}, made
 * for static import.
 *
 * <pre>{@code
 * data.events()
 *     .where(in("Saraqib").or(involving("Turkey")).and(during("2020-02")))
 *     .orderBy(when())
 *     .limit(20)
 *     .print();
 * data.figures().measuring(Measure.DISPLACED).series().print();
 * data.control("Saraqib").timeline().print();
 * }</pre>
 *
 * <h2>Views</h2>
 *
 * <p>Sources disagree, count the same twice, and speak at different times. The views put that in order and settle nothing:
 * {@linkplain org.conflictevents.query.ConflictData#disputes() disputes} stand side by side, {@linkplain
 * org.conflictevents.query.FigureQuery#sum sums} count nobody twice, and what was {@linkplain
 * org.conflictevents.query.ConflictData#knownOn(String) known on a day} is asked like any other data.
 *
 * <pre>{@code
 * data.disputes().print();
 * data.figures().during("2020-02-06").sum(Measure.KILLED)
 * data.agreements().standings("Idlib", "2020-02-20").forEach(System.out::println);
 * data.restingOnlyOn("SOHR").print();
 * data.about("Saraqib").cite().print();
 * data.knownOn("2020-02-10").leftOut()
 * }</pre>
 *
 * <h2>Groups</h2>
 *
 * <p>{@link org.conflictevents.query.EventQuery#groupBy} puts events into groups by month, place, actor and the like, each with its count,
 * its sum, its mean or what is different in it; the keys are in {@link org.conflictevents.query.EventKey}, made for static import.
 * What may belong to several groups is in one that says so:
 *
 * <pre>{@code
 * data.events().groupBy(month(), place(PlaceKind.GOVERNORATE)).sum(Measure.KILLED).print();
 * data.events().groupBy(month(), eventClass()).count().pivot().print();
 * data.events().groupBy(actor()).count().top(1).rows()   // => [Syrian government forces: 41]
 * }</pre>
 *
 * <h2>Two datasets</h2>
 *
 * <p>{@link org.conflictevents.query.Matching} finds which events of two datasets tell of one happening, how surely, and why:
 *
 * <pre>{@code
 * List<Event> one = data.events().where(inDocument("article-000")).list();
 * List<Event> other = data.events().where(inDocument("article-001")).list();
 * Matching.between(one, other).print();
 * }</pre>
 *
 * <h2>Describe, bind, evaluate</h2>
 *
 * <p>A {@link org.conflictevents.query.Filter} describes: it is plain data, holds names as they were written, and needs no
 * dataset. {@link org.conflictevents.query.ConflictData#bind} looks the names up and throws one
 * {@link org.conflictevents.query.UnresolvedNameException} with everything that is not clear. What it gives, a
 * {@link org.conflictevents.query.BoundFilter}, tests events and never fails. Queries bind by themselves when they are run.
 *
 * <h2>Three answers</h2>
 *
 * <p>A date may only possibly lie in a range, a place may only be known as the province, a count may be missing. So a
 * condition on an event is answered with a {@link org.conflictevents.model.Truth}: yes, no or unknown, joined by the tables
 * that stand there. Queries take the events with a yes. Neither a filter nor its negation takes an event that is unknown:
 *
 * <table>
 *   <caption>What each condition answers</caption>
 *   <tr><th scope="col">condition</th><th scope="col">yes</th><th scope="col">unknown</th><th scope="col">no</th></tr>
 *   <tr><td>{@code during}, {@code before}, {@code after}, {@code overlapping}</td><td>may be so</td><td>never</td><td>cannot</td></tr>
 *   <tr><td>{@code certainlyDuring} and its kin</td><td>surely so</td><td>may be</td><td>cannot</td></tr>
 *   <tr><td>{@code dayPart}</td><td>it is one of these</td><td>none is told</td><td>another is</td></tr>
 *   <tr><td>{@code in}</td><td>in the place, or in an area that overlaps it</td>
 *       <td>no place known, or only one around it</td><td>elsewhere</td></tr>
 *   <tr><td>{@code certainlyIn}</td><td>surely in the place</td>
 *       <td>in an area that overlaps it, or as before</td><td>elsewhere</td></tr>
 *   <tr><td>{@code in} a box or a polygon, {@code withinKm}</td><td colspan="3">see {@link org.conflictevents.query.PlaceFilter}</td></tr>
 *   <tr><td>{@code underAgreement}</td><td colspan="3">see {@link org.conflictevents.query.Standing}; unknown without a place</td></tr>
 *   <tr><td>{@code involving}</td><td>takes part, itself or a part of it</td><td>nobody is named</td><td>only others are</td></tr>
 *   <tr><td>{@code involving} on a side, {@code between}</td><td>on that side, on different sides</td><td>its side is not told, or nobody is
 *       named</td><td>otherwise</td></tr>
 *   <tr><td>{@code measured(m).atLeast(n)}</td><td>surely so many</td>
 *       <td>the number is a range around n, or there is none</td><td>surely fewer</td></tr>
 *   <tr><td>{@code measured(m).possiblyAtLeast(n)}</td><td>may be so many</td><td>there is no number</td><td>surely fewer</td></tr>
 *   <tr><td>{@code reportedBy}</td><td>asserts or confirms it</td><td>never</td><td>denies, is silent, is not named</td></tr>
 *   <tr><td>{@code onlyReportedBy}, {@code unvoiced}</td><td>it is reported, and every report is such</td><td>never</td>
 *       <td>another report is not, or there is none</td></tr>
 *   <tr><td>{@code inDocument}, {@code publishedBy}, {@code stance}, {@code quoted}, {@code chainAtLeast}, {@code attestedByAtLeast}</td><td>it is so</td><td>never</td>
 *       <td>it is not: who is not named has not spoken</td></tr>
 *   <tr><td>{@code ofType} and by codebooks, {@code modality}, {@code scope}, {@code unplaced}, {@code linked}, {@code linkedTo},
 *       {@code aboutAgreement}, {@code dateUncertain}, {@code mentioning}, {@code id}, {@code externalId}, {@code extra}</td>
 *       <td>it is so</td><td>never</td><td>it is not</td></tr>
 * </table>
 *
 * <p>So the negation of {@code during} takes only what by its days cannot have lain inside, and that of {@code in} only what surely was
 * elsewhere. (A mark such as {@code ?} widens no date: {@code 2020-02-06?} cannot lie in March, though it does not surely lie before it.) A filter, its negation and the unknown rest divide all events between them, and the laws of De Morgan hold.
 *
 * <p>Nothing here reads files: datasets come from the module {@code org.conflictevents.io}, or from a builder.
 */
@NullMarked
package org.conflictevents.query;

import org.jspecify.annotations.NullMarked;
