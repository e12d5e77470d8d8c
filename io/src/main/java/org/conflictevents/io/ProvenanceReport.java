package org.conflictevents.io;

import java.util.List;

/**
 * What came of holding a dataset against the texts it was coded from, see {@link Provenance#verify}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param texts how many texts were looked at
 * @param spans how many spans were held against them
 * @param numbers how many numbers of figures and terms were looked for in their spans
 * @param wordings how many wordings were looked for
 * @param names how many names were looked for: aliases, and labels of participants
 * @param findings all that is wrong, record by record in the order of the dataset; empty if nothing is
 */
public record ProvenanceReport(int texts, int spans, int numbers, int wordings, int names, List<Finding> findings) {

    private static final int MAX_PRINTED = 100;

    public ProvenanceReport {
        findings = Arguments.list(findings, "findings");
    }

    /** Tells whether everything stands where the dataset says; true also of a dataset that cites no text. */
    public boolean isProven() {
        return findings.isEmpty();
    }

    /** Returns a line of counts, and a line for each of the first hundred findings. */
    @Override
    public String toString() {
        return counted(texts, "text") + ", " + counted(spans, "span") + ", " + counted(numbers, "number") + ", "
                + counted(wordings, "wording") + ", " + counted(names, "name") + ": "
                + listed("everything stands where it is said to stand", findings);
    }

    /** Returns how many findings there are, and the first of them, one a line; other words where there is none. */
    static String listed(String none, List<Finding> findings) {
        if (findings.isEmpty()) {
            return none;
        }
        StringBuilder lines = new StringBuilder(counted(findings.size(), "finding"));
        findings.stream()
                .limit(MAX_PRINTED)
                .forEach(finding -> lines.append("\n  ").append(finding));
        if (findings.size() > MAX_PRINTED) {
            lines.append("\n  and ").append(findings.size() - MAX_PRINTED).append(" more");
        }
        return lines.toString();
    }

    static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
