package org.conflictevents.io.internal.bytes;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.model.internal.Suggestions;

/**
 * The names of the entries of an archive, looked at one after the other: nothing here unpacks to the disk, but what reads an archive may,
 * and one that names a file outside of itself, or one file twice, means no good. Not thread-safe.
 */
final class EntryNames {

    private final String archive;
    private final ReadLimits limits;
    private final Set<String> seen = new HashSet<>();

    EntryNames(String archive, ReadLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /**
     * Takes in the next name.
     *
     * @throws RecordFormatException if the archive cannot be read for its sake
     */
    void add(String name) {
        if (seen.size() == limits.maxEntries()) {
            throw refusal("the archive has more than " + limits.maxEntries()
                    + " entries; ReadLimits.withMaxEntries takes more");
        }
        String shown = "the entry '" + Suggestions.abbreviate(name) + "' of the archive ";
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw refusal(shown + "has no name that a file can have");
        }
        if (name.startsWith("/") || name.startsWith("\\") || (name.length() > 1 && name.charAt(1) == ':')) {
            throw refusal(shown + "has an absolute name; names in an archive are relative to it");
        }
        for (String step : name.split("[/\\\\]", -1)) {
            if (step.equals("..") || step.equals(".")) {
                throw refusal(shown + "leads out of it, or about in it; take '" + step + "' out of its name");
            }
        }
        // Some systems hold names that differ in case, or in the sort of slash, to be one.
        if (!seen.add(name.replace('\\', '/').toLowerCase(Locale.ROOT))) {
            throw refusal(shown + "is there twice, though perhaps not in the same case");
        }
    }

    private RecordFormatException refusal(String message) {
        return Reading.refusal(archive, 1, message);
    }
}
