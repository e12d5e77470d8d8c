package org.conflictevents.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the builders of this package's records are generated.
 *
 * <p>Plain JDK collections, not {@code List.of} and its kin: the latter shuffle the entries of a map, and the compact
 * constructors copy every collection anyway.
 */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        jdkOnly = true,
        from = "copyOf", // a Relation has a component named from
        depluralize = true,
        depluralizeDictionary = {"alias:aliases", "status:statuses", "party:parties"},
        optionalAcceptNullable = true,
        jacksonIntegration = false,
        allowedClasspathAnnotations = {Override.class})
@interface SdkStyle {}
