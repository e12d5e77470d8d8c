package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.conflictevents.model.GeoPoint;
import org.junit.jupiter.api.Test;

class GeoPolygonTest {

    private static final GeoPolygon RING = GeoPolygon.parse(
            "POLYGON ((36 35, 38 35, 38 37, 36 37, 36 35), (36.5 35.5, 37.5 35.5, 37.5 36.5, 36.5 36.5, 36.5 35.5))");

    @Test
    void edgesBelongToItAndHolesDoNot() {
        assertThat(RING.contains(36, 35)).isTrue();
        assertThat(RING.contains(36.2, 36)).isTrue();
        assertThat(RING.contains(36.5, 36)).isTrue();
        assertThat(RING.contains(37, 36)).isFalse();
        assertThat(RING.contains(35.9, 36)).isFalse();
        assertThat(RING.bounds()).isEqualTo(new GeoBox(36, 35, 38, 37));
    }

    @Test
    void whereARingBeginsAndWhichWayItGoesDoesNotMatter() {
        GeoPolygon one = GeoPolygon.of(List.of(GeoPoint.of(35, 36), GeoPoint.of(35, 37), GeoPoint.of(36, 37)));
        GeoPolygon other = GeoPolygon.parse("polygon((37 36,37 35,36 35,37 36))");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
        assertThat(one).isNotEqualTo(RING);
        assertThat(GeoPolygon.parse(RING.toWkt())).isEqualTo(RING);
    }

    @Test
    void whatIsNoAreaIsRefused() {
        refused("POINT (36 35)", "expected a POLYGON or a MULTIPOLYGON with an area, but found a Point");
        refused(
                "POLYGON EMPTY",
                "expected a POLYGON or a MULTIPOLYGON with an area, but found a Polygon without any point");
        refused("Saraqib", "expected a polygon in WKT, such as POLYGON ((36 35, 37 35, 37 36, 36 35)): Expected word");
        refused("POLYGON ((36 35, 37 35, 37 36))", "expected a polygon in WKT");
        refused("POLYGON ((0 0, 1 1, 0 1, 1 0, 0 0))", "not the outline of an area: Self-intersection");
        refused("POLYGON ((0 0, 1 0, 1 100, 0 0))", "lat must be between -90 and 90, was 100.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoPolygon.of(List.of(GeoPoint.of(35, 36), GeoPoint.of(35, 37))))
                .withMessage("a polygon needs at least 3 corners, had 2");
    }

    private static void refused(String wkt, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeoPolygon.parse(wkt))
                .withMessageStartingWith(message);
    }
}
