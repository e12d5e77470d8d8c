package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.conflictevents.io.ReadLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadLimitsTest {

    static Stream<RecordComponent> limits() {
        return Stream.of(ReadLimits.class.getRecordComponents());
    }

    @ParameterizedTest
    @MethodSource("limits")
    void eachLimitIsSetByItselfAndIsOneOrMore(RecordComponent limit) throws Exception {
        Method with = wither(limit);
        ReadLimits changed = set(with, limit, 7);
        for (RecordComponent other : ReadLimits.class.getRecordComponents()) {
            Object value = other.getAccessor().invoke(changed);
            Object before = other.getAccessor().invoke(ReadLimits.defaults());
            if (other.getName().equals(limit.getName())) {
                assertThat(((Number) value).longValue()).isEqualTo(7);
            } else {
                assertThat(value).as(other.getName()).isEqualTo(before);
            }
        }
        assertThatThrownBy(() -> set(with, limit, 0))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseMessage(limit.getName() + " must be 1 or more, was 0");
    }

    private static Method wither(RecordComponent limit) throws NoSuchMethodException {
        String name = limit.getName();
        return ReadLimits.class.getMethod(
                "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1), limit.getType());
    }

    private static ReadLimits set(Method with, RecordComponent limit, int value) throws Exception {
        Object argument = limit.getType() == long.class ? (Object) (long) value : (Object) value;
        return (ReadLimits) with.invoke(ReadLimits.defaults(), argument);
    }
}
