package org.conflictevents.io;

/**
 * How much of an input a reader takes, so that no input can take all of the memory or the time there is.
 *
 * <p>An error that a limit is behind names it with the method that raises it. Limits on a row of JSON make that
 * row wrong, and the {@link RowPolicy} says what becomes of it; limits on the input end the reading, and so do those on a row of a table,
 * behind which nobody can tell where the next one begins. Characters are those of {@link String#length()}.
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
 * @param maxFieldCharacters characters of one field of a table, or of one text of JSON; 4,194,304 by default. The name of a member of
 *     JSON has 50,000 bytes at most, whatever is set
 * @param maxNesting objects and arrays of JSON within one another, 500 at most; 200 by default
 * @param maxNumberDigits digits of one number; 1,000 by default
 * @param maxDocumentBytes bytes of a document that is read as a whole, unpacked; 268,435,456 by default
 * @param maxDocumentTokens tokens of such a document, or of one row of JSON Lines or GeoJSON: names, values, and the beginnings and ends of objects and arrays; 100,000,000 by default
 * @param maxEntries entries of an archive; 1,024 by default
 * @param maxInflatedBytes bytes of all that is unpacked from one input; 68,719,476,736 by default
 * @param maxInflation how many times as many bytes as it is packed in an input may unpack to; the first 16 MiB are free; 200 by default
 * @param maxProblems problems that are kept under {@link RowPolicy#COLLECT}; further ones are counted, and told to {@link Input#onProblem}; 10,000 by default
 * @param maxSpooledBytes bytes of a zip that comes as a stream: the directory of a zip is at its end, and so all of it goes to a temporary
 *     file first; 4,294,967,296 by default
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
        int maxProblems,
        long maxSpooledBytes) {

    /** A thread of the smallest usual stack, 1 MiB, has room for twice as many. */
    private static final int MOST_NESTING = 500;

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
            10_000,
            4_294_967_296L);

    public ReadLimits {
        check(maxRows, "maxRows");
        check(maxRowCharacters, "maxRowCharacters");
        check(maxFieldsPerRow, "maxFieldsPerRow");
        check(maxFieldCharacters, "maxFieldCharacters");
        check(maxNesting, "maxNesting");
        if (maxNesting > MOST_NESTING) {
            throw new IllegalArgumentException("maxNesting must be " + MOST_NESTING
                    + " or less, lest the stack of a thread not suffice; it was " + maxNesting);
        }
        check(maxNumberDigits, "maxNumberDigits");
        check(maxDocumentBytes, "maxDocumentBytes");
        check(maxDocumentTokens, "maxDocumentTokens");
        check(maxEntries, "maxEntries");
        check(maxInflatedBytes, "maxInflatedBytes");
        check(maxInflation, "maxInflation");
        check(maxProblems, "maxProblems");
        check(maxSpooledBytes, "maxSpooledBytes");
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
        return with(0, maxRows);
    }

    /** Returns limits with another number of characters of one row with all its lines; 1 or more. */
    public ReadLimits withMaxRowCharacters(int maxRowCharacters) {
        return with(1, maxRowCharacters);
    }

    /** Returns limits with another number of fields of one row of a table; 1 or more. */
    public ReadLimits withMaxFieldsPerRow(int maxFieldsPerRow) {
        return with(2, maxFieldsPerRow);
    }

    /** Returns limits with another number of characters of one field of a table; 1 or more. */
    public ReadLimits withMaxFieldCharacters(int maxFieldCharacters) {
        return with(3, maxFieldCharacters);
    }

    /** Returns limits with another depth of objects and arrays within one another; 1 to 500. */
    public ReadLimits withMaxNesting(int maxNesting) {
        return with(4, maxNesting);
    }

    /** Returns limits with another number of digits of one number; 1 or more. */
    public ReadLimits withMaxNumberDigits(int maxNumberDigits) {
        return with(5, maxNumberDigits);
    }

    /** Returns limits with another number of bytes of a document that is read as a whole; 1 or more. */
    public ReadLimits withMaxDocumentBytes(long maxDocumentBytes) {
        return with(6, maxDocumentBytes);
    }

    /** Returns limits with another number of tokens of such a document; 1 or more. */
    public ReadLimits withMaxDocumentTokens(long maxDocumentTokens) {
        return with(7, maxDocumentTokens);
    }

    /** Returns limits with another number of entries of an archive; 1 or more. */
    public ReadLimits withMaxEntries(int maxEntries) {
        return with(8, maxEntries);
    }

    /** Returns limits with another number of bytes of all that is unpacked from one input; 1 or more. */
    public ReadLimits withMaxInflatedBytes(long maxInflatedBytes) {
        return with(9, maxInflatedBytes);
    }

    /** Returns limits with another ratio of unpacked to packed bytes; 1 or more. */
    public ReadLimits withMaxInflation(int maxInflation) {
        return with(10, maxInflation);
    }

    /** Returns limits with another number of problems that are kept; 1 or more. */
    public ReadLimits withMaxProblems(int maxProblems) {
        return with(11, maxProblems);
    }

    /** Returns limits with another number of bytes of a zip that comes as a stream; 1 or more. */
    public ReadLimits withMaxSpooledBytes(long maxSpooledBytes) {
        return with(12, maxSpooledBytes);
    }

    /** Returns these limits with another value of the component at an index; values of an int come back as they went in. */
    private ReadLimits with(int component, long value) {
        long[] limits = {
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
            maxProblems,
            maxSpooledBytes
        };
        limits[component] = value;
        return new ReadLimits(
                limits[0],
                (int) limits[1],
                (int) limits[2],
                (int) limits[3],
                (int) limits[4],
                (int) limits[5],
                limits[6],
                limits[7],
                (int) limits[8],
                limits[9],
                (int) limits[10],
                (int) limits[11],
                limits[12]);
    }
}
