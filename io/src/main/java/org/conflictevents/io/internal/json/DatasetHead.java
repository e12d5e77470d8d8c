package org.conflictevents.io.internal.json;

import java.util.Optional;
import org.conflictevents.model.Dataset;

/** What JSON Lines say of a dataset as a whole, in one row. Public only for its shape to be seen. */
public record DatasetHead(String id, String title, Optional<String> version, Optional<String> licence) {

    public DatasetHead {
        toBuilder(id, title, version, licence); // which checks them
    }

    static DatasetHead of(Dataset dataset) {
        return new DatasetHead(dataset.id(), dataset.title(), dataset.version(), dataset.licence());
    }

    Dataset.Builder toBuilder() {
        return toBuilder(id, title, version, licence);
    }

    private static Dataset.Builder toBuilder(
            String id, String title, Optional<String> version, Optional<String> licence) {
        Dataset.Builder builder = Dataset.builder().id(id).title(title);
        if (version.isPresent()) {
            builder.version(version.get());
        }
        if (licence.isPresent()) {
            builder.licence(licence.get());
        }
        return builder;
    }
}
