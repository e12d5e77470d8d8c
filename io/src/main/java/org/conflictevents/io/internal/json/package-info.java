/**
 * JSON of the model's records: a tree of values with their places in the input, and the way from it to records and back.
 *
 * <p>Reading goes from bytes to a tree ({@code NodeParser}), from there to records ({@code NodeReader}, {@code DatasetReader}),
 * so that every problem is found in one go and references may point forward. Writing goes the other way ({@code NodeWriter},
 * {@code NodePrinter}). Each way has one codec for both forms: the document, which names reference data by id, and the
 * self-contained record, which holds all of it.
 *
 * <p>Rows of JSON Lines ({@code JsonlRows}, {@code JsonlSink}) go a shorter way: from tokens straight to records ({@code ValueReader})
 * and from records straight to bytes ({@code ValueWriter}). Only a row that is not right is read through the tree, to say what is wrong.
 *
 * <p>GeoJSON ({@code FeatureRows}, {@code FeatureSink}) is cut into its features first ({@code FeatureFeed}), whose properties are such rows.
 */
@NullMarked
package org.conflictevents.io.internal.json;

import org.jspecify.annotations.NullMarked;
