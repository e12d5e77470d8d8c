/**
 * What a foreign format has to say for itself: which columns it has, and how a row becomes a record.
 *
 * <p>Start at {@link org.conflictevents.io.dialect.Dialect}. One writes a mapping, not a parser: finding columns by name, reading cells,
 * wrong rows, drift, packed and broken files are looked after.
 *
 * <pre>{@code
 * import org.conflictevents.io.dialect.Column;
 * import org.conflictevents.io.dialect.Columns;
 * import org.conflictevents.io.dialect.Dialect;
 *
 * Columns columns = new Columns();
 * Column number = columns.code("incident").required();
 * Column day = columns.day("date").required();
 * Column town = columns.text("town", "place");
 * Column dead = columns.integer("killed", "deaths").atLeast(0);
 *
 * Dialect<Event> harbour = Dialect.events("harbour", "Harbour log", columns)
 *         .reads(sheet -> row -> Event.builder()
 *                 .id("harbour-" + row.code(number))
 *                 .type(EventType.ATTACK).scope(Scope.SINGLE).modality(Modality.OCCURRED)
 *                 .when(EdtfDate.of(row.day(day)))
 *                 .summary("An attack at " + row.optional(town).orElse("an unnamed place"))
 *                 .addAllFigures(row.count(dead, Unit.PERSONS).stream()
 *                         .map(count -> Figure.builder().measure(Measure.KILLED).quantity(count).build()).toList())
 *                 .extras(row.extras())
 *                 .addAttributions(Attribution.of(sheet.source()))
 *                 .build())
 *         .build();
 *
 * Path file = Files.createTempDirectory("harbour").resolve("log.csv");
 * Files.writeString(file, "Incident;Date;Place;Deaths;Weather\n7;2020-02-06;Old Quay;2;fog\n");
 * try (RecordReader<Event> events = Input.of(file).as(Formats.of(harbour)).events()) {
 *     for (Event event : events) {
 *         System.out.println(event + " " + event.figures() + " " + event.extras());
 *     }
 *     System.out.println(events.drift());
 * }
 * }</pre>
 *
 * <p>Nothing here reads or writes by itself: {@link org.conflictevents.io.dialect.Row} and its kin are handed in.
 */
@NullMarked
package org.conflictevents.io.dialect;

import org.jspecify.annotations.NullMarked;
