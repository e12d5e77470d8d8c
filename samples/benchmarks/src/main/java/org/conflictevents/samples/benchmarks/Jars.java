package org.conflictevents.samples.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base64OutputStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.io.input.UnsynchronizedBufferedReader;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Event;

/** What programs need on their class path, by a class of each jar. */
final class Jars {

    /** Reading and writing of JSON. */
    static final List<Class<?>> JSON = List.of(Datasets.class, Event.class, JsonFactory.class, JsonInclude.class);

    /** Reading of tables, too. */
    static final List<Class<?>> TABLES =
            and(JSON, CSVParser.class, UnsynchronizedBufferedReader.class, Base64OutputStream.class);

    private Jars() {}

    /** Returns these with others. */
    static List<Class<?>> and(List<Class<?>> jars, Class<?>... others) {
        return Stream.concat(jars.stream(), Stream.of(others)).toList();
    }
}
