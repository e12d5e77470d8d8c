package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

/** A thing with a name that claims are about: a place, an actor or an agreement. */
public sealed interface Entity permits Place, Actor, Agreement {

    /** Returns the name by which other records refer to it, unique among those of its kind in a dataset. */
    String id();

    /** Returns the name that we print. */
    String name();

    /** Returns its other names, empty when there are none. */
    List<Alias> aliases();

    /** Returns its ids elsewhere by their scheme, empty when none is known. */
    Map<String, String> externalIds();

    /** Returns where it comes from. */
    List<Attribution> attributions();

    /** Marks a component that may hold any of the three: in JSON an object with one member that tells which. */
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Place.class, name = "place"),
        @JsonSubTypes.Type(value = Actor.class, name = "actor"),
        @JsonSubTypes.Type(value = Agreement.class, name = "agreement")
    })
    @interface Reference {}
}
