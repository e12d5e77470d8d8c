package org.conflictevents.io.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Link;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Relation;
import org.conflictevents.model.Source;
import org.junit.jupiter.api.Test;

class RecordShapeTest {

    @Test
    void theMembersAreTheComponents() {
        assertThat(RecordShape.of(GeoPoint.class).members().stream().map(Member::name))
                .containsExactly("lat", "lon", "precision");
        assertThat(RecordShape.of(GeoPoint.class)).isSameAs(RecordShape.of(GeoPoint.class));
    }

    @Test
    void whatMayBeAbsentIsNotRequired() {
        assertThat(RecordShape.of(Event.class).members().stream()
                        .filter(Member::isRequired)
                        .map(Member::name))
                .containsExactly("id", "type", "scope", "modality", "when", "summary");
    }

    @Test
    void aStandardValueHoldsWhereNothingIsSaid() {
        RecordShape event = RecordShape.of(Event.class);
        Member precision = event.members().get(event.indexOf("placePrecision"));
        assertThat(precision.absent()).isEqualTo(PlacePrecision.UNKNOWN);
        assertThat(precision.standard()).isEqualTo("UNKNOWN");
    }

    @Test
    void aPlaceMayHoldAPlace() {
        assertThat(RecordShape.of(Place.class).selfReference().name()).isEqualTo("within");
        assertThat(RecordShape.of(Source.class).selfReference()).isNull();
    }

    @Test
    void anEntityIsOneOfThoseThatAreMarked() {
        ValueType.Choice choice = (ValueType.Choice)
                RecordShape.of(Relation.class).members().get(1).type();
        assertThat(choice.options().stream().map(option -> option.shape().words()))
                .containsExactlyElementsOf(Arrays.stream(Entity.class.getPermittedSubclasses())
                        .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void recordsAreMadeAndTakenApart() {
        RecordShape shape = RecordShape.of(GeoPoint.class);
        GeoPoint point = new GeoPoint(1, 2, PlacePrecision.NEAR);
        Object[] values =
                shape.members().stream().map(member -> member.get(point)).toArray();
        assertThat(shape.create(values)).isEqualTo(point);
        values[0] = 91.0;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape.create(values))
                .withMessage("lat must be between -90 and 90, was 91.0");
    }

    @Test
    void namesAreSpelledOut() {
        assertThat(RecordShape.words(PlacePrecision.class)).isEqualTo("place precision");
        assertThat(RecordShape.of(Link.class).words()).isEqualTo("link");
    }

    @Test
    void aRecordOfWhatNoFormatKnowsIsRefused() {
        record Odd(Optional<StringBuilder> what) {}
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordShape.of(Odd.class))
                .withMessage("no way to write a java.lang.StringBuilder");
    }
}
