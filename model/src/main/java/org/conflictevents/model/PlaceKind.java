package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What sort of place a {@link Place} is. An open vocabulary, see {@link Code}.
 *
 * <p>The administrative levels are those of the OCHA common operational datasets: {@link #GOVERNORATE} and
 * {@link #PROVINCE} are level 1, {@link #DISTRICT} is level 2, {@link #SUBDISTRICT} level 3.
 */
public final class PlaceKind extends Code {

    private static final Vocabulary<PlaceKind> VOCABULARY = new Vocabulary<>(PlaceKind::new);

    /** A state. */
    public static final PlaceKind COUNTRY = known("COUNTRY", "country");

    /** An area without agreed edges, or one that crosses administrative ones, such as {@code north-west Syria}. */
    public static final PlaceKind REGION = known("REGION", "region");

    /** A first-level division of a country that does not call it a governorate. */
    public static final PlaceKind PROVINCE = known("PROVINCE", "province");

    /** A first-level division of a country, as in Syria. */
    public static final PlaceKind GOVERNORATE = known("GOVERNORATE", "governorate");

    /** A second-level division of a country. */
    public static final PlaceKind DISTRICT = known("DISTRICT", "district");

    /** A third-level division of a country. */
    public static final PlaceKind SUBDISTRICT = known("SUBDISTRICT", "subdistrict");

    /** A large settlement. */
    public static final PlaceKind CITY = known("CITY", "city");

    /** A settlement of middle size. */
    public static final PlaceKind TOWN = known("TOWN", "town");

    /** A small settlement. */
    public static final PlaceKind VILLAGE = known("VILLAGE", "village");

    /** A settlement; whether it is a city, a town or a village is not said. */
    public static final PlaceKind SETTLEMENT = known("SETTLEMENT", "settlement");

    /** A part of a settlement. */
    public static final PlaceKind NEIGHBOURHOOD = known("NEIGHBOURHOOD", "neighbourhood");

    /** A part of a larger place, or the surroundings of one, without edges of its own. */
    public static final PlaceKind AREA = known("AREA", "area");

    /** An area that an agreement or an order defines, such as a de-escalation zone. */
    public static final PlaceKind ZONE = known("ZONE", "zone");

    /** A road or motorway. */
    public static final PlaceKind ROAD = known("ROAD", "road");

    /** A point where roads meet. */
    public static final PlaceKind JUNCTION = known("JUNCTION", "junction");

    /** A line between states or territories, or a crossing of it. */
    public static final PlaceKind BORDER = known("BORDER", "border");

    /** A single object on the ground, such as an airport, a base or an observation post. */
    public static final PlaceKind SITE = known("SITE", "site");

    private PlaceKind(String code, String label) {
        super(code, label);
    }

    private PlaceKind(String code) {
        super(code);
    }

    private static PlaceKind known(String code, String label) {
        return VOCABULARY.add(new PlaceKind(code, label));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PlaceKind of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known terms in their order of declaration. */
    public static List<PlaceKind> known() {
        return VOCABULARY.known();
    }
}
