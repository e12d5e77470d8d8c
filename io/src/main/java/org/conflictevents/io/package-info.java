/**
 * Reads and writes conflict events, and holds the Idlib 2020 dataset.
 *
 * <p>Start at {@link org.conflictevents.io.Datasets}. It reads and writes a whole {@link org.conflictevents.model.Dataset} as one
 * JSON document:
 *
 * <pre>{@code
 * Dataset dataset = Datasets.idlib2020();
 * Path file = Files.createTempDirectory("conflict-events").resolve("idlib.json");
 * Datasets.write(dataset, file);
 * Datasets.read(file).equals(dataset)   // => true
 * }</pre>
 *
 * <p>{@link org.conflictevents.io.Input} and {@link org.conflictevents.io.Output} read and write all formats, see
 * {@link org.conflictevents.io.Formats}, also one record at a time:
 *
 * <pre>{@code
 * Path file = Files.createTempDirectory("conflict-events").resolve("idlib.jsonl");
 * Output.to(file).as(Formats.JSONL).write(Datasets.idlib2020());
 * try (RecordReader<Event> events = Input.of(file).policy(RowPolicy.SKIP).events()) {
 *     System.out.println(events.stream().filter(event -> !event.figures().isEmpty()).count() + " events with figures");
 * }
 * }</pre>
 *
 * <p>{@link org.conflictevents.io.Datasets#readAll(java.nio.file.Path)} reads a folder, and merges what is in it.
 *
 * <p>Input that is wrong is refused with a {@link org.conflictevents.io.RecordFormatException}, which lists every
 * {@link org.conflictevents.io.Problem} with its line, its column and the path to it.
 *
 * <p>{@link org.conflictevents.io.Provenance} proves a dataset against the texts that it was coded from:
 *
 * <pre>{@code
 * Coverage coverage = Provenance.coverage(Datasets.idlib2020(), Datasets.idlib2020Manifests());
 * coverage.isComplete()   // => true
 * }</pre>
 *
 * <p>Nothing here downloads data.
 */
@NullMarked
package org.conflictevents.io;

import org.jspecify.annotations.NullMarked;
