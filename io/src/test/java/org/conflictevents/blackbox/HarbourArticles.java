package org.conflictevents.blackbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.conflictevents.io.Manifest;
import org.conflictevents.io.Manifest.Excuse;
import org.conflictevents.io.Manifest.Kind;
import org.conflictevents.io.SourceText;
import org.conflictevents.io.SourceTexts;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;
import org.conflictevents.model.TextSpan;
import org.conflictevents.model.Unit;

/** Two articles of an invented country, with all that makes articles hard, and a dataset that holds everything in them. */
final class HarbourArticles {

    static final SourceText DAILY = SourceText.of("""
            Guards enter the harbour

            Guards enter the harbour

            Guards stand at the quay on May 2, 2031. (Daily Photo)

            Harbour guards on Friday came into the port, about 16km north of Old Town, and killed three dockers and a cook.
            More than 1,200 people fled in just over two weeks, according to the U.N. Many of them went to Old Town.
            \u201cWe hold the quay,\u201d a guard said, while the dockers\u2019 union spoke of "a black day" for hundreds of thousands.
            The third post lies on the R7 road, one of two to the port.

            Share this
            """);

    static final SourceText POST = SourceText.of("""
            \ud83d\ude00 Dockers take the quay back
            Half a million people live in Examplia\u201a 70 per cent of them, or 350\u00a0000, by the sea.
            Under a 2029 truce the guards keep between 10 and 12 posts there, each 3.5 km (two miles) from the next.
            """);

    static final Source DAILY_SOURCE = source("daily", "Guards enter the harbour", DAILY);
    static final Source POST_SOURCE = source("post", "Dockers take the quay back", POST);

    static final Dataset DATASET = dataset(quantity -> quantity);

    private HarbourArticles() {}

    static SourceTexts texts() {
        return source -> Optional.of(source.id().equals("daily") ? DAILY : POST);
    }

    static List<Manifest> manifests() {
        return List.of(
                Manifest.of("daily", DAILY)
                        .excuse(new TextSpan(26, 50), Excuse.REPEATED)
                        .excuse(at(DAILY, "(Daily Photo)"), Excuse.BYLINE)
                        .excuse(at(DAILY, "Share this"), Excuse.FURNITURE)
                        .classify(at(DAILY, "one"), Kind.PRONOUN)
                        .seal(DATASET),
                Manifest.of("post", POST).seal(DATASET));
    }

    /** The span of the first place where some words stand. */
    static TextSpan at(SourceText text, String words) {
        int index = text.text().indexOf(words);
        if (index < 0) {
            throw new IllegalArgumentException("'" + words + "' does not stand in the text");
        }
        int start = text.text().codePointCount(0, index);
        return new TextSpan(start, start + words.codePointCount(0, words.length()));
    }

    static Attribution daily(String... words) {
        return attribution(DAILY_SOURCE, DAILY, words);
    }

    static Attribution post(String... words) {
        return attribution(POST_SOURCE, POST, words);
    }

    private static Attribution attribution(Source source, SourceText text, String... words) {
        return Attribution.of(source)
                .withSpans(Stream.of(words).map(part -> at(text, part)).toList());
    }

    static Source source(String id, String title, SourceText text) {
        return Source.builder()
                .id(id)
                .kind(SourceKind.NEWS_ARTICLE)
                .title(title)
                .sha256(text.sha256())
                .build();
    }

    static Figure figure(String id, Measure measure, Quantity quantity, Attribution... attributions) {
        return Figure.builder()
                .id(id)
                .measure(measure)
                .quantity(quantity)
                .addAttributions(attributions)
                .build();
    }

    static Event event(String id, String summary, List<Figure> figures, Attribution... attributions) {
        return Event.builder()
                .id(id)
                .type(EventType.ATTACK)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(EdtfDate.parse("2031-05-02?"))
                .summary(summary)
                .addAllFigures(figures)
                .addAttributions(attributions)
                .build();
    }

    /** The dataset, with each quantity changed. */
    static Dataset dataset(UnaryOperator<Quantity> change) {
        Place road = Place.builder()
                .id("r7")
                .name("R7 road")
                .kind(PlaceKind.ROAD)
                .addAttributions(daily("R7 road"))
                .build();
        Place harbour = Place.builder()
                .id("harbour")
                .name("Harbour")
                .kind(PlaceKind.SITE)
                .addAliases(
                        Alias.builder().text("the harbour").source(DAILY_SOURCE).build())
                .addAliases(Alias.builder().text("Quay").source(POST_SOURCE).build())
                .addAliases(Alias.of("Port of Examplia"))
                .build();
        Actor guards = Actor.builder()
                .id("guards")
                .name("Harbour guards")
                .kind(ActorKind.STATE_FORCES)
                .build();
        Event raid = event(
                        "raid",
                        "Guards raid the port.",
                        List.of(
                                figure(
                                        "dockers",
                                        Measure.KILLED,
                                        change.apply(Quantity.exactly(3, Unit.PERSONS)),
                                        daily("three dockers").withWording("three dockers")),
                                figure(
                                        "cook",
                                        Measure.KILLED,
                                        change.apply(Quantity.exactly(1, Unit.PERSONS)),
                                        daily("a cook")),
                                figure(
                                        "distance",
                                        Measure.DISTANCE,
                                        change.apply(Quantity.about(16, Unit.KILOMETRES)),
                                        daily("16km"))),
                        daily("Guards enter the harbour", "Harbour guards on Friday came into the port"),
                        daily("Guards stand at the quay on May 2, 2031"))
                .withParticipants(Participant.builder()
                        .actor(guards)
                        .label("guards")
                        .role(ParticipantRole.ATTACKER)
                        .build());
        Event flight = event(
                "flight",
                "People flee.",
                List.of(
                        figure(
                                "fled",
                                Measure.DISPLACED,
                                change.apply(Quantity.moreThan(1_200, Unit.PERSONS)),
                                daily("More than 1,200 people", "fled")),
                        figure("many", Measure.DISPLACED, Quantity.uncounted(Unit.PERSONS), daily("Many of them"))),
                daily("More than 1,200 people fled in just over two weeks, according to the U.N."));
        Event words = event(
                "words",
                "Both sides speak.",
                List.of(figure(
                        "public",
                        Measure.COUNT,
                        Quantity.band(Qualifier.HUNDREDS_OF_THOUSANDS, Unit.PERSONS),
                        daily("hundreds of thousands"))),
                daily("a black day").withWording("black day").withQuoted(true),
                daily("We hold the quay").withWording("We hold the quay").withQuoted(true),
                daily("third post"));
        Event recapture = event("recapture", "Dockers take it back.", List.of(), post("Dockers take the quay back"));
        Agreement truce = Agreement.builder()
                .id("truce")
                .name("Truce of 2029")
                .concluded(EdtfDate.parse("2029"))
                .addTerms(Term.builder()
                        .kind(TermKind.OBSERVATION)
                        .text("The guards keep posts.")
                        .quantity(change.apply(Quantity.between(10, 12, Unit.ITEMS)))
                        .addAttributions(post("between 10 and 12 posts"))
                        .build())
                .addAttributions(post("a 2029 truce"))
                .build();
        return Dataset.builder()
                .id("harbour")
                .title("The harbour")
                .addPlaces(road, harbour)
                .addAgreements(truce)
                .addEvents(raid, flight, words, recapture)
                .addFigures(
                        figure(
                                "roads",
                                Measure.COUNT,
                                change.apply(Quantity.exactly(2, Unit.ITEMS)),
                                daily("two to the port")),
                        figure(
                                "people",
                                Measure.POPULATION,
                                change.apply(Quantity.exactly(500_000, Unit.PERSONS)),
                                post("Half a million people")),
                        figure(
                                "share",
                                Measure.COUNT,
                                change.apply(Quantity.exactly(70, Unit.PERCENT)),
                                post("70 per cent")),
                        figure(
                                "by-the-sea",
                                Measure.POPULATION,
                                change.apply(Quantity.exactly(350_000, Unit.PERSONS)),
                                post("350\u00a0000")),
                        figure(
                                "apart",
                                Measure.DISTANCE,
                                change.apply(Quantity.exactly(new BigDecimal("3.5"), Unit.KILOMETRES)),
                                post("3.5 km")),
                        figure(
                                "apart-miles",
                                Measure.DISTANCE,
                                change.apply(Quantity.exactly(2, Unit.MILES)),
                                post("two miles")))
                .addRelations(Relation.builder()
                        .kind(RelationKind.LIES_ON)
                        .from(harbour)
                        .to(road)
                        .addAttributions(daily("lies on the R7 road"))
                        .build())
                .build();
    }
}
