package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.RecordReader;
import org.conflictevents.model.Dataset;

/** What holds of every file, whatever its format. */
final class FileLaws {

    private FileLaws() {}

    /** Reads a file to its end, each accepted row of which makes one record, and closes it. */
    static <T> List<T> all(RecordReader<T> reader) {
        try (reader) {
            List<T> records = new ArrayList<>();
            reader.forEach(records::add);
            leavesNoRowOut(reader.report());
            assertThat(reader.report().accepted()).isEqualTo(records.size());
            return records;
        }
    }

    static void leavesNoRowOut(ReadReport report) {
        assertThat(report.read()).isEqualTo(report.accepted() + report.rejected() + report.passedOverRows());
    }

    static void readsBackEqualFromOurOwnFormats(Dataset dataset) {
        for (Format format : List.of(Formats.JSON, Formats.JSONL)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Output.to(out).as(format).write(dataset);
            assertThat(Input.of(new ByteArrayInputStream(out.toByteArray()), "again")
                            .dataset())
                    .isEqualTo(dataset);
        }
    }
}
