package org.conflictevents.io;

/**
 * How much of an input a reader takes, so that no input can take all of the memory or the time there is.
 *
 * <p>An error that a limit is behind names it with the method that raises it. Limits on a row make that row wrong, and the
 * {@link RowPolicy} says what becomes of it; limits on the input end the reading. Characters are those of {@link String#length()}.
 * Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * ReadLimits limits = ReadLimits.defaults().withMaxRows(1_000_000);
 * limits.maxRows()   // => 1000000
 * }</pre>
 *
 * @param maxRows rows of one input, those included that are rejected or passed over; 1,000,000,000 by default
 * @param maxRowCharacters characters of one row with all its lines; 16,777,216 by default
 * @param maxFieldsPerRow fields of one row of a table; 16,384 by default
 * @param maxFieldCharacters characters of one field of a table, or of one text of JSON; 4,194,304 by default
 * @param maxNesting objects and arrays of JSON within one another; 200 by default
 * @param maxNumberDigits digits of one number; 1,000 by default
 * @param maxDocumentBytes bytes of a document that is read as a whole, unpacked; 268,435,456 by default
 * @param maxDocumentTokens tokens of such a document: names, values, and the beginnings and ends of objects and arrays; 100,000,000 by default
 * @param maxEntries entries of an archive; 1,024 by default
 * @param maxInflatedBytes bytes of all that is unpacked from one input; 68,719,476,736 by default
 * @param maxInflation how many times as many bytes as it is packed in an input may unpack to; the first 16 MiB are free; 200 by default
 * @param maxProblems problems that are kept under {@link RowPolicy#COLLECT}; further ones are counted, and told to {@link Input#onProblem}; 10,000 by default
 */
public record ReadLimits(
        long maxRows,
        int maxRowCharacters,
        int maxFieldsPerRow,
        int maxFieldCharacters,
        int maxNesting,
        int maxNumberDigits,
        long maxDocumentBytes,
        long maxDocumentTokens,
        int maxEntries,
        long maxInflatedBytes,
        int maxInflation,
        int maxProblems) {

    private static final ReadLimits DEFAULTS = new ReadLimits(
            1_000_000_000L,
            16_777_216,
            16_384,
            4_194_304,
            200,
            1_000,
            268_435_456L,
            100_000_000L,
            1_024,
            68_719_476_736L,
            200,
            10_000);

    public ReadLimits {
        check(maxRows, "maxRows");
        check(maxRowCharacters, "maxRowCharacters");
        check(maxFieldsPerRow, "maxFieldsPerRow");
        check(maxFieldCharacters, "maxFieldCharacters");
        check(maxNesting, "maxNesting");
        check(maxNumberDigits, "maxNumberDigits");
        check(maxDocumentBytes, "maxDocumentBytes");
        check(maxDocumentTokens, "maxDocumentTokens");
        check(maxEntries, "maxEntries");
        check(maxInflatedBytes, "maxInflatedBytes");
        check(maxInflation, "maxInflation");
        check(maxProblems, "maxProblems");
    }

    private static void check(long limit, String name) {
        if (limit < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, was " + limit);
        }
    }

    /** Returns the limits that hold where none are set. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /** Returns limits with another number of rows of one input; 1 or more. */
    public ReadLimits withMaxRows(long maxRows) {
        return new ReadLimits(
                maxRows,
                maxRowCharacters,
                maxFieldsPerRow,
                maxFieldCharacters,
                maxNesting,
                maxNumberDigits,
                maxDocumentBytes,
                maxDocumentTokens,
                maxEntries,
                maxInflatedBytes,
                maxInflation,
                maxProblems);
    }

    /** Returns limits with another number of characters of one row with all its lines; 1 or more. */
    public ReadLimits withMaxRowCharacters(int maxRowCharacters) {
        return new ReadLimits(
                maxRows,
                maxRowCharacters,
                maxFieldsPerRow,
                maxFieldCharacters,
                maxNesting,
                maxNumberDigits,
                maxDocumentBytes,
                maxDocumentTokens,
                maxEntries,
                maxInflatedBytes,
                maxInflation,
                maxProblems);
    }

    /** Returns limits with another number of fields of one row of a table; 1 or more. */
    public ReadLimits withMaxFieldsPerRow(int maxFieldsPerRow) {
        return new ReadLimits(
                maxRows,
                maxRowCharacters,
                maxFieldsPerRow,
                maxFieldCharacters,
                maxNesting,
                maxNumberDigits,
                maxDocumentBytes,
                maxDocumentTokens,
                maxEntries,
                maxInflatedBytes,
                maxInflation,
                maxProblems);
    }

    /** Returns limits with another number of characters of one field of a table; 1 or more. */
    public ReadLimits withMaxFieldCharacters(int maxFieldCharacters) {
        return new ReadLimits(
                maxRows,
                maxRowCharacters,
                maxFieldsPerRow,
                maxFieldCharacters,
                maxNesting,
                maxNumberDigits,
                maxDocumentBytes,
                maxDocumentTokens,
                maxEntries,
                maxInflatedBytes,
                maxInflation,
                maxProblems);
    }

    /** Returns limits with another depth of objects and arrays within one another; 1 or more. */
    public ReadLimits withMaxNesting(int maxNesting) {
        return new ReadLimits(
                maxRows,
                maxRowCharacters,
                maxFieldsPerRow,
                maxFieldCharacters,
                maxNesting,
                maxNumberDigits,
                maxDocumentBytes,
                maxDocumentTokens,
                maxEntries,
                maxInflatedBytes,
                maxInflation,
                maxProblems);
    }

    /** Returns limits with another number of digits of one number; 1 or more. */
    public ReadLimits withMaxNumberDigits(int maxNumberDigits) {
        return new ReadLimits(
                maxRows,
                maxRowCharacters,
                maxFieldsPerRow,
                maxFieldCharacters,
                maxNesting,
                maxNumberDigits,
                maxDocumentBytes,
                maxDocumentTokens,
                maxEntries,
                maxInflatedBytes,
                maxInflation,
                maxProblems);
    }

    /** Returns limits with another number of bytes of a document that is read as a whole; 1 or more. */
    public ReadLimits withMaxDocumentBytes(long maxDocumentBytes) {
        return new ReadLimits(
                maxRows,
                maxRowCharacters,
                maxFieldsPerRow,
                maxFieldCharacters,
                maxNesting,
                maxNumberDigits,
                maxDocumentBytes,
                maxDocumentTokens,
                maxEntries,
                maxInflatedBytes,
                maxInflation,
                maxProblems);
    }

    /** Returns limits with another number of tokens of such a document; 1 or more. */
    public ReadLimits withMaxDocumentTokens(long maxDocumentTokens) {
        return new ReadLimits(
                maxRows,
                maxRowCharacters,
                maxFieldsPerRow,
                maxFieldCharacters,
                maxNesting,
                maxNumberDigits,
                maxDocumentBytes,
                maxDocumentTokens,
                maxEntries,
                maxInflatedBytes,
                maxInflation,
                maxProblems);
    }

    /** Returns limits with another number of entries of an archive; 1 or more. */
    public ReadLimits withMaxEntries(int maxEntries) {
        return new ReadLimits(
                maxRows,
                maxRowCharacters,
                maxFieldsPerRow,
                maxFieldCharacters,
                maxNesting,
                maxNumberDigits,
                maxDocumentBytes,
                maxDocumentTokens,
                maxEntries,
                maxInflatedBytes,
                maxInflation,
                maxProblems);
    }

    /** Returns limits with another number of bytes of all that is unpacked from one input; 1 or more. */
    public ReadLimits withMaxInflatedBytes(long maxInflatedBytes) {
        return new ReadLimits(
                maxRows,
                maxRowCharacters,
                maxFieldsPerRow,
                maxFieldCharacters,
                maxNesting,
                maxNumberDigits,
                maxDocumentBytes,
                maxDocumentTokens,
                maxEntries,
                maxInflatedBytes,
                maxInflation,
                maxProblems);
    }

    /** Returns limits with another ratio of unpacked to packed bytes; 1 or more. */
    public ReadLimits withMaxInflation(int maxInflation) {
        return new ReadLimits(
                maxRows,
                maxRowCharacters,
                maxFieldsPerRow,
                maxFieldCharacters,
                maxNesting,
                maxNumberDigits,
                maxDocumentBytes,
                maxDocumentTokens,
                maxEntries,
                maxInflatedBytes,
                maxInflation,
                maxProblems);
    }

    /** Returns limits with another number of problems that are kept; 1 or more. */
    public ReadLimits withMaxProblems(int maxProblems) {
        return new ReadLimits(
                maxRows,
                maxRowCharacters,
                maxFieldsPerRow,
                maxFieldCharacters,
                maxNesting,
                maxNumberDigits,
                maxDocumentBytes,
                maxDocumentTokens,
                maxEntries,
                maxInflatedBytes,
                maxInflation,
                maxProblems);
    }
}
