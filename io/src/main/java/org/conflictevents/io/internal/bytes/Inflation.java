package org.conflictevents.io.internal.bytes;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.internal.rows.Reading;

/** Bytes as they are unpacked, which may not become too many, nor too many for the few that they are packed in. Not thread-safe. */
final class Inflation extends FilterInputStream {

    /** Bytes that any input may unpack to: what is small harms nobody, however well it is packed. */
    static final long FREE = 1 << 24;

    private final Packing packing;
    private final String name;
    private final ReadLimits limits;
    private final LongSupplier packed;
    private final Sum sum;
    private long unpacked;

    /** How many bytes all parts of an input have unpacked to. */
    static final class Sum {
        private long bytes;

        long bytes() {
            return bytes;
        }

        void clear() {
            bytes = 0;
        }
    }

    /**
     * Takes a stream that unpacks.
     *
     * @param packed the number of packed bytes so far
     * @param sum what adds up all that one input unpacks to
     */
    Inflation(InputStream in, Packing packing, String name, ReadLimits limits, LongSupplier packed, Sum sum) {
        super(in);
        this.packing = packing;
        this.name = name;
        this.limits = limits;
        this.packed = packed;
        this.sum = sum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n;
        try {
            n = in.read(bytes, offset, length);
        } catch (EOFException e) {
            throw Reading.refusal(name, 1, "the " + words() + " data end before they are complete");
        } catch (ZipException e) {
            throw Reading.refusal(name, 1, "the " + words() + " data are damaged: " + e.getMessage());
        }
        unpacked += Math.max(0, n);
        sum.bytes += Math.max(0, n);
        check();
        return n;
    }

    /** Returns the number of packed bytes so far. */
    long packed() {
        return packed.getAsLong();
    }

    private void check() {
        if (sum.bytes > limits.maxInflatedBytes()) {
            throw Reading.refusal(
                    name,
                    1,
                    "the input unpacks to more than " + limits.maxInflatedBytes()
                            + " bytes; ReadLimits.withMaxInflatedBytes takes more");
        }
        if (unpacked > FREE && unpacked / limits.maxInflation() > packed.getAsLong()) {
            throw Reading.refusal(
                    name,
                    1,
                    "the input unpacks to more than " + limits.maxInflation()
                            + " times its size; ReadLimits.withMaxInflation takes more");
        }
    }

    private String words() {
        return packing.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
