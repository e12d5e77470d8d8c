package org.conflictevents.io.internal.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 lower-case hexadecimal digits. */
public final class Sha256 {

    private Sha256() {}

    /** Returns a digest to be fed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the digits of what a digest was fed with. */
    public static String of(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the digits for some bytes. */
    public static String of(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return of(digest);
    }
}
