package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of holding the manifests of texts against a dataset, see {@link Provenance#coverage}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param tallies one for each manifest, in the order in which they were given
 * @param findings all gaps, and all claims that are not as they were sealed; empty if there is none
 */
public record Coverage(List<Tally> tallies, List<Finding> findings) {

    public Coverage {
        tallies = Arguments.list(tallies, "tallies");
        findings = Arguments.list(findings, "findings");
    }

    /** Tells whether every sentence and every number of every text is accounted for, and every claim is as it was sealed. */
    public boolean isComplete() {
        return findings.isEmpty();
    }

    /** Returns a line for each text, and one for each of the first hundred gaps. */
    @Override
    public String toString() {
        String lines = tallies.stream().map(Tally::toString).collect(Collectors.joining("\n"));
        return findings.isEmpty() ? lines : lines + "\n" + ProvenanceReport.listed("", findings);
    }

    /**
     * How much of one text is accounted for.
     *
     * @param source the id of the source
     * @param sentences how many sentences there are
     * @param sentencesCited how many have a span in them
     * @param sentencesExcused how many have an excuse and no span
     * @param numerals how many numbers there are
     * @param numeralsCited how many are cited by a record that can hold them
     * @param numeralsExcused how many are not, and are excused, with their sentence or by themselves, or are no number at all
     * @param claims how many attributions name the source
     * @param claimsSealed how many of them are as they were sealed
     */
    public record Tally(
            String source,
            int sentences,
            int sentencesCited,
            int sentencesExcused,
            int numerals,
            int numeralsCited,
            int numeralsExcused,
            int claims,
            int claimsSealed) {

        public Tally {
            requireNonNull(source, "source");
        }

        /**
         * Returns how many of a hundred sentences are cited or excused.
         *
         * @return 100 only if all are; also where there is none
         */
        public int percentOfSentences() {
            return percent(sentencesCited + sentencesExcused, sentences);
        }

        /**
         * Returns how many of a hundred numbers are cited or excused.
         *
         * @return 100 only if all are; also where there is none
         */
        public int percentOfNumerals() {
            return percent(numeralsCited + numeralsExcused, numerals);
        }

        /**
         * Returns how many of a hundred claims are as they were sealed.
         *
         * @return 100 only if all are; also where there is none
         */
        public int percentOfClaims() {
            return percent(claimsSealed, claims);
        }

        private static int percent(int part, int whole) {
            return whole == 0 ? 100 : (int) (100L * part / whole);
        }

        /** Returns one line, such as {@code article-000: 100 % of 15 sentences, 100 % of 21 numbers, 100 % of 40 claims sealed}. */
        @Override
        public String toString() {
            return source + ": " + percentOfSentences() + " % of "
                    + ProvenanceReport.counted(sentences, "sentence") + ", " + percentOfNumerals() + " % of "
                    + ProvenanceReport.counted(numerals, "number") + ", " + percentOfClaims() + " % of "
                    + ProvenanceReport.counted(claims, "claim") + " sealed";
        }
    }
}
