package org.conflictevents.io.internal.ged;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.conflictevents.model.EdtfDate;

class GedDaysTest {

    private final GedDays days = new GedDays();

    @Property(tries = 300)
    void aDayIsTheDateOfThatDay(@ForAll List<@LongRange(min = -719_528, max = 2_932_896) Long> epochDays) {
        for (long epochDay : epochDays) { // of the years 0 to 9999
            LocalDate day = LocalDate.ofEpochDay(epochDay);
            assertThat(days.of(day)).contains(EdtfDate.of(day)).isSameAs(days.of(day));
        }
    }
}
