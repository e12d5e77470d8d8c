package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.conflictevents.model.Group;
import org.conflictevents.model.Measure;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Stance;
import org.conflictevents.query.Worlds.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FilterJsonTest {

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    @Property(tries = 400)
    void whatIsWrittenReadsBackEqual(@ForAll("worlds") World world) {
        for (Expression expression : world.expressions()) {
            Filter filter = expression.build();
            assertThat(Filters.fromJson(filter.toJson())).isEqualTo(filter);
            assertThat(Filters.fromJson(filter.toJson()).toJson()).isEqualTo(filter.toJson());
        }
    }

    static List<List<Object>> forms() {
        return List.of(
                List.of(Filters.in(Filters.place("Idlib", PlaceKind.CITY)), "{'in':'Idlib','kind':'CITY'}"),
                List.of(
                        Filters.certainlyIn(new GeoBox(36.5, 35, 37, 36)),
                        "{'inBox':[36.5,35,37,36],'certainly':true}"),
                List.of(Filters.withinKm(50, "Saraqib"), "{'withinKm':50,'of':'Saraqib'}"),
                List.of(Filters.happened(), "{'modality':['OCCURRED','ONGOING']}"),
                List.of(Filters.everything(), "{'everything':true}"),
                List.of(Filters.stance(Stance.DOES_NOT_CONFIRM), "{'stance':['DOES_NOT_CONFIRM']}"),
                List.of(
                        Filters.measured(Measure.KILLED).of(Group.CIVILIANS).possiblyAtLeast(10),
                        "{'measured':'KILLED','group':'CIVILIANS','atLeast':10,'possibly':true}"),
                List.of(Filters.externalId("ucdp", "17"), "{'externalId':'ucdp','is':'17'}"),
                List.of(Filters.in("a\"b\n").not(), "{'not':{'in':'a\\\"b\\n'}}"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormIsStable(List<Object> form) {
        String json = "{\"version\":1,\"filter\":" + form.get(1).toString().replace('\'', '"') + "}";
        assertThat(((Filter) form.get(0)).toJson()).isEqualTo(json);
        assertThat(Filters.fromJson(json)).isEqualTo(form.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'reportBy':'SOHR'} | filter: no filter is known by [reportBy]; did you mean reportedBy",
                "{'in':'Saraqib','nearly':true} | filter: 'in' does not go with 'nearly'",
                "{'in':'Saraqib','certainly':'yes'} | filter.certainly: expected true but found yes",
                "{'in':7} | filter.in: expected a text but found 7",
                "{'and':[{'in':'a'},{'not':{'in':' '}}]} | filter.and[1].not: name must not be blank",
                "{'and':[{'in':'a'}]} | filter: a joint needs at least two filters, had 1; join them with allOf or anyOf",
                "{'or':{'in':'a'}} | filter.or: expected a list of filters but found {in=a}",
                "{'not':null} | filter.not: expected an object, such as {'in':'Saraqib'}, but found null",
                "{'withinKm':'50','of':'Saraqib'} | filter.withinKm: expected a number but found 50",
                "{'withinKm':50} | filter.of: expected a text but found nothing",
                "{'withinKm':1e400,'of':'a'} | filter: km must be 0 or more, was Infinity",
                "{'withinKm':5,'ofPoint':[36]} | filter.ofPoint: expected a list of 2 numbers but found [36]",
                "{'modality':['OCCURED']} | filter.modality: expected some of [OCCURRED,",
                "{'chainAtLeast':1.5} | filter.chainAtLeast: expected a whole number but found 1.5",
                "{'measured':'KILLED'} | filter: atLeast, atMost, moreThan or fewerThan is missing",
                "{'during':'soon'} | filter: ",
                "7 | filter: expected an object, such as {'in':'Saraqib'}, but found 7",
            })
    void anErrorSaysWhere(String filter, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filters.fromJson("{\"version\":1,\"filter\":" + filter.replace('\'', '"') + "}"))
                .satisfies(e -> assertThat(e.getMessage().replace('"', '\'')).startsWith(message.stripTrailing()));
    }

    @Test
    void whatIsNoFilterAtAllIsRefused() {
        for (String text : List.of("", "[]", "{}", "{\"version\":1", "in Saraqib", "{\"filter\":{\"in\":\"a\"}}")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Filters.fromJson(text))
                    .withMessageStartingWith("expected a filter in JSON, such as");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filters.fromJson("{\"version\":2,\"filter\":{\"in\":\"a\"}}"))
                .withMessage("the filter is written in version 2 of the form, and only version 1 is known here");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filters.fromJson("{\"version\":1,\"filter\":{\"in\":\"a\"}} 7"))
                .withMessage("a filter is one JSON object, and something stands behind it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filters.fromJson("{\"version\":1,\"filter\":{\"in\":\"a\"},\"x\":1}"))
                .withMessage("expected version and filter, but found [version, filter, x]");
    }

    @Test
    void theDeepestFilterReadsBack() {
        Filter filter = Filters.in("a");
        for (int i = 0; i < Filter.MAX_DEPTH; i++) {
            filter = i % 2 == 0 ? filter.and(Filters.in("b" + i)) : filter.or(Filters.in("b" + i));
        }
        assertThat(Filters.fromJson(filter.toJson())).isEqualTo(filter);
        String deeper = "{\"not\":".repeat(Filter.MAX_DEPTH + 1) + "{\"in\":\"a\"}" + "}".repeat(Filter.MAX_DEPTH + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filters.fromJson("{\"version\":1,\"filter\":" + deeper + "}"))
                .withMessageContaining("500 levels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filters.fromJson("[".repeat(100_000)))
                .withMessageStartingWith("expected a filter in JSON");
    }

    @Property(tries = 400)
    void aBrokenTextIsAFilterOrAClearError(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 0) int at, @ForAll char c, @ForAll boolean cut) {
        String json = world.filter(0).toJson();
        int i = at % json.length();
        String broken = json.substring(0, i) + (cut ? "" : c) + json.substring(i + 1);
        try {
            assertThat(Filters.fromJson(broken)).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageMatching("(?s)(expected|filter|the filter|a filter).*");
        }
    }
}
