package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.query.Filters.during;
import static org.conflictevents.query.Filters.in;
import static org.conflictevents.query.Filters.involving;
import static org.conflictevents.query.Filters.measured;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExplanationTest {

    private static final int COPIES = 400;

    /** The events of the fixtures, many times. */
    private static Dataset many() {
        Dataset few = Fixtures.dataset();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < COPIES; i++) {
            for (Event event : few.events()) {
                events.add(event.withId(event.id() + "-" + i).withLinks(List.of()));
            }
        }
        return Dataset.builder()
                .id("many")
                .title("Many")
                .addAllSources(few.sources())
                .addAllPlaces(few.places())
                .addAllActors(few.actors())
                .addAllRelations(few.relations())
                .addAllEvents(events)
                .build();
    }

    private static final ConflictData MANY = ConflictData.of(many());

    @Test
    void fewEventsAreTestedOneByOne() {
        int events = Fixtures.dataset().events().size();
        assertThat(Fixtures.data().events().in("Saraqib").explain())
                .hasToString(
                        "events in Saraqib: each of " + events + " events is tested, there is no index over so few");
        assertThat(Fixtures.data().events().in("Saraqib").explainRun().toString())
                .endsWith(" pass");
    }

    @Test
    void thePlanShowsWhatIsLookedUpAndWhatIsTested() {
        EventQuery query = MANY.events()
                .where(in("Saraqib")
                        .and(during("2020-02-06"))
                        .and(measured(Measure.KILLED).atLeast(1)));
        Explanation plan = query.explain();
        assertThat(plan.isIndexed()).isTrue();
        assertThat(plan.plan().parts()).hasSize(3);
        assertThat(plan.plan().parts().get(2).atMost()).isEmpty();
        assertThat(plan.toString())
                .startsWith("events in Saraqib and during 2020-02-06 and KILLED at least 1, of ")
                .contains("KILLED at least 1: no index, tested")
                .contains("in Saraqib: at most ");
        Explanation run = query.explainRun();
        assertThat(run.plan().passing()).hasValue(query.list().size());
        assertThat(run.plan().atMost().orElseThrow())
                .isGreaterThanOrEqualTo(query.list().size());
    }

    @Test
    void whatAnIndexIsForIsLookedUpInIt() {
        for (Filter filter : List.of(
                in("Saraqib"),
                Filters.certainlyIn("Saraqib"),
                Filters.unplaced(),
                Filters.in(new GeoBox(36, 35, 37, 36)),
                during("2020-02"),
                Filters.overlapping("2020-02"),
                Filters.before("2020-02-06"),
                Filters.certainlyAfter("2020-02-06"),
                Filters.reportedBy("SOHR"),
                Filters.onlyReportedBy("The Morning Post"),
                Filters.inDocument("article-b"),
                Filters.publishedBy("Evening Wire"),
                Filters.mentioning("army town"),
                involving("Turkey"),
                Filters.between("Turkey", "rebels"),
                Filters.ofType("air strike"),
                Filters.ofAcledType("Battles"),
                Filters.happened(),
                Filters.happened().not(),
                in("Saraqib").or(during("2020-02-06")))) {
            assertThat(MANY.events().where(filter).explain().plan().atMost())
                    .as("%s", filter)
                    .isPresent();
        }
    }

    @Test
    void anAlternativeWithATestedPartLooksAtAllEvents() {
        Explanation plan = MANY.events()
                .where(in("Saraqib").or(measured(Measure.KILLED).atLeast(1)))
                .explain();
        assertThat(plan.plan().atMost()).isEmpty();
        assertThat(plan.plan().parts()).noneMatch(Explanation.Step::isUsed);
    }

    @Test
    void copiesGiveTheAnswerOfTheirOriginalsManyTimes() {
        ConflictData few = Fixtures.data();
        for (Filter filter : List.of(
                in("Idlib"),
                during("2020-02"),
                involving("Turkey"),
                in("Idlib").not(),
                in("Saraqib").and(during("2020-02")))) {
            assertThat(MANY.events().where(filter).list())
                    .as("%s", filter)
                    .hasSize(COPIES * few.events().where(filter).list().size());
        }
    }

    @Test
    @Timeout(300)
    void manyThreadsGetTheSameAnswer() throws Exception {
        ConflictData fresh = ConflictData.of(MANY.dataset());
        List<Event> expected = MANY.events().in("Idlib").during("2020-02").list();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Callable<List<Event>> question =
                    () -> fresh.events().in("Idlib").during("2020-02").list();
            List<Future<List<Event>>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                answers.add(threads.submit(question));
            }
            for (Future<List<Event>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
