package org.conflictevents.io.internal.hdx;

import java.util.regex.Pattern;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;

/** Files as the sources of what their rows say. */
final class Sources {

    private static final Pattern EXTENSION =
            Pattern.compile("(\\.(csv|tsv|txt|json|zip|gz))+$", Pattern.CASE_INSENSITIVE);

    private Sources() {}

    /** Returns a builder of the source that a file of this name is. */
    static Source.Builder of(String fileName, String title, String otherwise) {
        String slug = Slug.of(EXTENSION.matcher(fileName).replaceFirst(""));
        return Source.builder()
                .id(slug.isEmpty() ? otherwise : slug)
                .kind(SourceKind.DATASET)
                .title(title);
    }
}
