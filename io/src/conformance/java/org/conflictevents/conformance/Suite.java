package org.conflictevents.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cases that others wrote, held against what this library does. */
interface Suite {

    /** Returns the name of the folder it lies in, which is that of its repository. */
    String name();

    /** Returns the cases that this library decides otherwise, with the reason. One that is as the suite wants it does not belong there. */
    Map<String, Decision> decisions();

    /** Looks at all cases. */
    void run(Path folder, Score score) throws IOException;

    /** Returns the files of a folder whose names end so, in the order of their names. */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the name of a file without its ending. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
