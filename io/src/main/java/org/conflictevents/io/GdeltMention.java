package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.conflictevents.io.internal.gdelt.GdeltAddresses;
import org.conflictevents.io.internal.text.Sha256;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Stance;

/**
 * An article in which GDELT found one of its events: a row of its table of mentions. {@link Gdelt#mentions} reads them.
 *
 * <p>The offsets count characters of the text that GDELT read, which is a translation where {@code translation} says so, and is not published.
 * They say where a word begins and not where it ends. So they make no spans, and stand in the note of {@link #attribution()}. Immutable and
 * safe for use by several threads.
 *
 * @param eventId GDELT's id of the event, {@code GLOBALEVENTID}
 * @param added the day on which GDELT first had the event, in UTC; empty where it is not told
 * @param time when GDELT saw the mention, to a quarter of an hour
 * @param type in what sort of source it stands
 * @param publisher who published it, such as {@code example.com}; empty where it is not told
 * @param identifier where it is: an address, or else a citation, a DOI or a name, as {@code type} says
 * @param sentence the number of the sentence, from 1
 * @param actor1Offset where the word for the first actor begins
 * @param actor2Offset where the word for the second actor begins
 * @param actionOffset where the word for what is done begins
 * @param isInRawText whether GDELT found it in the text as it stands, and not only after it had put names in place of pronouns
 * @param confidence how sure GDELT is, in per cent
 * @param documentLength how many characters the document has
 * @param documentTone the tone of the document, from -100 to 100
 * @param translation from which language it was translated and by what; empty for what was written in English
 * @param extras filled cells of columns that have no place here
 */
public record GdeltMention(
        String eventId,
        Optional<LocalDate> added,
        Instant time,
        Type type,
        Optional<String> publisher,
        String identifier,
        OptionalInt sentence,
        OptionalInt actor1Offset,
        OptionalInt actor2Offset,
        OptionalInt actionOffset,
        Optional<Boolean> isInRawText,
        OptionalInt confidence,
        OptionalInt documentLength,
        OptionalDouble documentTone,
        Optional<String> translation,
        Map<String, String> extras) {

    private static final int HASH_DIGITS = 16;

    /** In what sort of source a mention stands, in the order of GDELT's numbers from 1. */
    public enum Type {
        /** On the web; it is identified by its address. */
        WEB,
        /** In a broadcast or in print; it is identified by a citation. */
        CITATION,
        /** In the collection CORE; it is identified by a number of it. */
        CORE,
        /** In the collection of the Defense Technical Information Center; it is identified by a number of it. */
        DTIC,
        /** In JSTOR; it is identified by a DOI. */
        JSTOR,
        /** In something other than text, such as images and sound. */
        NON_TEXT
    }

    public GdeltMention {
        requireNonNull(eventId, "eventId");
        requireNonNull(added, "added");
        requireNonNull(time, "time");
        requireNonNull(type, "type");
        requireNonNull(publisher, "publisher");
        if (requireNonNull(identifier, "identifier").isBlank()) {
            throw new IllegalArgumentException("identifier must not be blank");
        }
        requireNonNull(sentence, "sentence");
        requireNonNull(actor1Offset, "actor1Offset");
        requireNonNull(actor2Offset, "actor2Offset");
        requireNonNull(actionOffset, "actionOffset");
        requireNonNull(isInRawText, "isInRawText");
        requireNonNull(confidence, "confidence");
        requireNonNull(documentLength, "documentLength");
        requireNonNull(documentTone, "documentTone");
        requireNonNull(translation, "translation");
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(requireNonNull(extras, "extras")));
    }

    /**
     * Returns the mention as an attribution of its event: the article is the source, known to be published by the day on which GDELT saw it.
     * The headline is not known, and so its title is the identifier. The note has sentence, offsets and confidence.
     */
    public Attribution attribution() {
        return Attribution.builder()
                .source(source())
                .stance(Stance.ASSERTS)
                .note(note())
                .build();
    }

    private Source source() {
        EdtfDate day = EdtfDate.of(time.atZone(ZoneOffset.UTC).toLocalDate());
        Source.Builder source = Source.builder()
                .id("gdelt-article-"
                        + Sha256.of(identifier.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS))
                .kind(kind())
                .title(identifier)
                .publisher(publisher)
                .published(EdtfDate.parse("/" + day))
                .retrieved(day);
        Optional<URI> uri = type == Type.WEB ? GdeltAddresses.uri(identifier) : Optional.empty();
        uri.ifPresent(source::uri);
        return source.build();
    }

    private SourceKind kind() {
        return switch (type) {
            case WEB, CITATION -> SourceKind.NEWS_ARTICLE;
            case CORE, DTIC, JSTOR -> SourceKind.REPORT;
            case NON_TEXT -> SourceKind.RECORDING;
        };
    }

    private String note() {
        List<String> parts = new ArrayList<>();
        sentence.ifPresent(number -> parts.add("sentence " + number));
        actionOffset.ifPresent(offset -> parts.add("action at " + offset));
        actor1Offset.ifPresent(offset -> parts.add("actor 1 at " + offset));
        actor2Offset.ifPresent(offset -> parts.add("actor 2 at " + offset));
        isInRawText.ifPresent(is -> parts.add(is ? "in the raw text" : "not in the raw text"));
        confidence.ifPresent(percent -> parts.add("confidence " + percent + "%"));
        translation.ifPresent(text -> parts.add("translated: " + text.strip()));
        return "found by GDELT" + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    /** Returns one line, such as {@code 741917402 in example.com (2018-03-26T04:45:00Z)}. */
    @Override
    public String toString() {
        return eventId + " in " + publisher.orElse(identifier) + " (" + time + ")";
    }
}
