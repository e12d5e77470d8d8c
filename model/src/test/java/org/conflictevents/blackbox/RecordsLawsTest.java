package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.model.Dataset;
import org.conflictevents.testing.ArbitraryDatasets;

class RecordsLawsTest {

    @Property(tries = 300)
    void every_record_prints_as_one_readable_line(@ForAll("datasets") Dataset dataset) throws Exception {
        Set<Record> records = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<?> list : List.of(
                dataset.sources(),
                dataset.places(),
                dataset.actors(),
                dataset.agreements(),
                dataset.events(),
                dataset.figures(),
                dataset.relations(),
                dataset.warnings())) {
            collect(list, records);
        }
        assertThat(records).allSatisfy(one -> assertThat(one.toString()).matches(RecordsLawsTest::isOneLine));
        assertThat(dataset.toString()).matches(RecordsLawsTest::isOneLine);
    }

    private static boolean isOneLine(String text) {
        return !text.isBlank()
                && text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    private static void collect(Object value, Set<Record> records) throws ReflectiveOperationException {
        if (value instanceof Collection<?> collection) {
            for (Object one : collection) {
                collect(one, records);
            }
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            collect(optional.get(), records);
        } else if (value instanceof Record one && records.add(one)) {
            for (RecordComponent component : one.getClass().getRecordComponents()) {
                collect(component.getAccessor().invoke(one), records);
            }
        }
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }
}
