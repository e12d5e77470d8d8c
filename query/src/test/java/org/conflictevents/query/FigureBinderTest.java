package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.conflictevents.model.DayPart;
import org.conflictevents.model.EventType;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureBinderTest {

    static List<Filter> strangers() {
        Filter here = Filters.in("Saraqib");
        return List.of(
                Filters.everything(),
                here.and(Filters.during("2020")),
                here.or(Filters.during("2020")),
                here.not(),
                Filters.unplaced(),
                Filters.involving("Turkey"),
                Filters.ofType(EventType.BATTLES),
                Filters.modality(Modality.OCCURRED),
                Filters.scope(Scope.SINGLE),
                Filters.dateUncertain(),
                Filters.dayPart(DayPart.NIGHT),
                Filters.id("e1"),
                Filters.mentioning("mill"),
                Filters.linked(LinkKind.SAME_AS),
                Filters.measured(Measure.KILLED).atLeast(1));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whatFiguresAreNotAskedForIsNeverPassedOver(Filter stranger) {
        FigureBinder binder = new FigureBinder(Fixtures.data().binder());
        assertThatIllegalStateException()
                .isThrownBy(() -> binder.all(List.of(stranger)))
                .withMessage("figures are asked for place, time and who says it only, not for: " + stranger);
    }
}
