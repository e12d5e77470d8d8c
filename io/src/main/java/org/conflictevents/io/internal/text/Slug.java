package org.conflictevents.io.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/** Makes parts of ids from names: {@code Idlib Governorate} and {@code Idlib governorate} are {@code idlib-governorate}. */
public final class Slug {

    private Slug() {}

    /**
     * Returns the letters and digits of a name, whatever the script, in small letters and without accents, with one hyphen where others stood
     * between them.
     *
     * @return the slug, empty for a name without letters and digits
     */
    public static String of(String name) {
        return isPlain(name) ? plain(name) : plain(withoutAccents(name));
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String withoutAccents(String name) {
        String parts = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(c -> c < 0x300 || c > 0x36F) // combining diacritical marks
                .forEach(letters::appendCodePoint);
        return Normalizer.normalize(letters, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String plain(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        boolean isBetween = false;
        int c;
        for (int i = 0; i < name.length(); i += Character.charCount(c)) {
            c = name.codePointAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                if (isBetween && slug.length() > 0) {
                    slug.append('-');
                }
                isBetween = false;
                slug.appendCodePoint(Character.toLowerCase(c));
            } else {
                isBetween = true;
            }
        }
        return slug.toString();
    }
}
