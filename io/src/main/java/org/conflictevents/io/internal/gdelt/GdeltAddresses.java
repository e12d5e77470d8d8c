package org.conflictevents.io.internal.gdelt;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The addresses of articles. */
public final class GdeltAddresses {

    private GdeltAddresses() {}

    /** Returns the host of an address, or the text itself: older rows name an office there. */
    static String office(String text) {
        String stripped = text.strip();
        int start = stripped.indexOf("://");
        if (start < 0) {
            return stripped;
        }
        int from = start + "://".length();
        int end = from;
        while (end < stripped.length() && "/?#:".indexOf(stripped.charAt(end)) < 0) {
            end++;
        }
        String host = stripped.substring(from, end).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    /** Returns a text as an address; empty for anything that is none, which happens in the news. */
    public static Optional<URI> uri(String text) {
        try {
            return text.contains("://") ? Optional.of(URI.create(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the title of the source still has it
        }
    }
}
