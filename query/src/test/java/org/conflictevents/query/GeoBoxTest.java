package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.conflictevents.model.GeoPoint;
import org.junit.jupiter.api.Test;

class GeoBoxTest {

    @Test
    void edgesBelongToIt() {
        GeoBox box = new GeoBox(36, 35, 37, 36);
        assertThat(box.contains(36, 35)).isTrue();
        assertThat(box.contains(37, 36)).isTrue();
        assertThat(box.contains(37.001, 36)).isFalse();
        assertThat(box.contains(36.5, 34.999)).isFalse();
    }

    @Test
    void itMayGoAcrossTheAntimeridian() {
        GeoBox box = new GeoBox(170, -20, -170, -10);
        assertThat(box.contains(175, -15)).isTrue();
        assertThat(box.contains(-175, -15)).isTrue();
        assertThat(box.contains(180, -15)).isTrue();
        assertThat(box.contains(-180, -15)).isTrue();
        assertThat(box.contains(0, -15)).isFalse();
        assertThat(new GeoBox(170, -20, 180, -10).contains(-180, -15)).isTrue();
    }

    @Test
    void oneMeridianIsNotTheWholeWorld() {
        GeoBox box = new GeoBox(36, 35, 36, 36);
        assertThat(box.contains(36, 35.5)).isTrue();
        assertThat(box.contains(35.999, 35.5)).isFalse();
        assertThat(box.contains(36.001, 35.5)).isFalse();
    }

    @Test
    void edgesAcrossTheAntimeridianBelongToIt() {
        GeoBox box = new GeoBox(170, -20, -170, -10);
        assertThat(box.contains(170, -15)).isTrue();
        assertThat(box.contains(-170, -15)).isTrue();
        assertThat(box.contains(169.999, -15)).isFalse();
        assertThat(box.contains(-169.999, -15)).isFalse();
    }

    @Test
    void whatIsNoBoxIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeoBox(35, 37, 36, 36))
                .withMessage(
                        "south must not be above north, were 37.0 and 36.0; the order is west, south, east, north");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeoBox(181, 0, 0, 0))
                .withMessage("lon must be between -180 and 180, was 181.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoBox(0, Double.NaN, 0, 0));
    }

    @Property(tries = 1000)
    void whatIsNearAPointOfABoxIsInTheGrownOne(
            @ForAll @DoubleRange(min = -180, max = 180) double west,
            @ForAll @DoubleRange(min = -180, max = 180) double east,
            @ForAll @DoubleRange(min = -90, max = 90) double south,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0, max = 360) double bearing,
            @ForAll @DoubleRange(min = 0, max = 25) double km) {
        GeoBox box = new GeoBox(west, south, east, Math.min(90, south + (90 - south) * share));
        GeoBox grown = box.grown(25);
        GeoPoint near = walk(GeoPoint.of(box.north(), west), bearing, km * 0.999);
        assertThat(grown.contains(near.lon(), near.lat()))
                .as("%s in %s", near, grown)
                .isTrue();
        near = walk(GeoPoint.of(south, east), bearing, km * 0.999);
        assertThat(grown.contains(near.lon(), near.lat()))
                .as("%s in %s", near, grown)
                .isTrue();
    }

    /** Where one comes to who goes straight on from a point. */
    private static GeoPoint walk(GeoPoint from, double bearing, double km) {
        double angle = km / 6371.0088;
        double lat = Math.toRadians(from.lat());
        double course = Math.toRadians(bearing);
        double to = Math.asin(Math.max(
                -1, Math.min(1, Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(course))));
        double turn = Math.atan2(
                Math.sin(course) * Math.sin(angle) * Math.cos(lat), Math.cos(angle) - Math.sin(lat) * Math.sin(to));
        double lon = (from.lon() + Math.toDegrees(turn) + 540) % 360 - 180;
        return GeoPoint.of(Math.toDegrees(to), lon);
    }
}
