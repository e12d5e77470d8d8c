package org.conflictevents.io.internal.chars;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.conflictevents.io.internal.bytes.Archive;
import org.conflictevents.io.internal.bytes.ByteInput;
import org.jspecify.annotations.Nullable;

/**
 * An input that was opened, as text: of bytes in some charset, or of characters that the user hands in. Not thread-safe.
 *
 * <p>One of {@link #lines}, {@link #reader} and {@link #utf8} is called, once.
 */
public final class TextInput implements Closeable {

    /** How many characters of a reader may be looked at before they are read. */
    private static final int HEAD = 1 << 15;

    private final String name;
    private final @Nullable ByteInput bytes;
    private final @Nullable Charset stated;
    private final @Nullable PushbackReader given;
    private boolean isBehindMark;
    private long charactersRead;

    private TextInput(String name, @Nullable ByteInput bytes, @Nullable Charset stated, @Nullable Reader given) {
        this.name = name;
        this.bytes = bytes;
        this.stated = stated;
        this.given = given == null ? null : pushback(given);
    }

    /**
     * Takes bytes, which are closed with the input.
     *
     * @param stated the charset that holds where no byte-order mark says another; null for UTF-8
     */
    public static TextInput of(ByteInput bytes, @Nullable Charset stated) {
        return new TextInput(bytes.name(), bytes, stated, null);
    }

    /** Takes characters, which are closed with the input. */
    public static TextInput of(Reader reader, String name) {
        return new TextInput(name, null, null, reader);
    }

    /** Returns a reader that is closed even while a thread hangs in it, which that may wake. */
    private PushbackReader pushback(Reader reader) {
        return new PushbackReader(counted(reader), HEAD) {
            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    private Reader counted(Reader reader) {
        return new Reader() {
            @Override
            public int read(char[] target, int from, int length) throws IOException {
                int n = reader.read(target, from, length);
                charactersRead += Math.max(0, n);
                return n;
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    /** Returns what to call the input in problems. */
    public String name() {
        return name;
    }

    /** Returns the bytes it comes from, null if it comes from characters. */
    public @Nullable ByteInput bytes() {
        return bytes;
    }

    /** Returns the charset that holds where no byte-order mark says another, null for UTF-8. */
    public @Nullable Charset stated() {
        return stated;
    }

    /** Returns the names of the files where it is a folder or an archive; none for anything else. */
    public List<String> entries() {
        Archive archive = bytes == null ? null : bytes.archive();
        return archive == null ? List.of() : archive.names();
    }

    /** Returns how many bytes were read so far, or characters where there are no bytes. */
    public long bytesRead() {
        return bytes == null ? charactersRead : bytes.bytesRead();
    }

    /** Returns how the text begins, without a byte-order mark. It stays to be read. Characters that are none do not count here. */
    public String head() throws IOException {
        if (given != null) {
            skipMark(given);
            char[] head = new char[HEAD];
            int length = 0;
            for (int n = 0; n >= 0 && length < HEAD; n = given.read(head, length, HEAD - length)) {
                length += n;
            }
            given.unread(head, 0, length);
            return new String(head, 0, length);
        }
        byte[] head = input().head();
        Encoding encoding = Encoding.of(head, stated);
        return new String(head, encoding.markLength(), head.length - encoding.markLength(), encoding.charset());
    }

    /**
     * Returns its physical lines, which close it.
     *
     * @param maxCharacters characters of one line; a longer one has a fault
     */
    public Lines lines(int maxCharacters) throws IOException {
        if (given != null) {
            skipMark(given);
            return new CharLines(given, maxCharacters);
        }
        InputStream in = input().stream();
        Encoding encoding = Encoding.of(in, stated);
        return encoding.isUtf8()
                ? new ByteLines(in, encoding.markLength(), ByteInput.HEAD, maxCharacters)
                : new CharLines(TextReader.of(name, in, encoding), maxCharacters);
    }

    /** Returns its characters, which close it: a {@link TextReader} wherever it comes from bytes. */
    public Reader reader() throws IOException {
        if (given != null) {
            skipMark(given);
            return given;
        }
        InputStream in = input().stream();
        return TextReader.of(name, in, Encoding.of(in, stated));
    }

    /** Returns it as bytes in UTF-8: as they are if they are in UTF-8, and so perhaps with a byte-order mark and faults. */
    public InputStream utf8() throws IOException {
        if (given == null) {
            InputStream in = input().stream();
            in.mark(4);
            Encoding encoding = Encoding.of(in, stated);
            if (encoding.isUtf8()) {
                in.reset();
                return in;
            }
            return new Utf8Stream(TextReader.of(name, in, encoding), name);
        }
        skipMark(given);
        return new Utf8Stream(given, name);
    }

    /** Many a reader leaves the byte-order mark in the characters. */
    private void skipMark(PushbackReader reader) throws IOException {
        if (!isBehindMark) {
            isBehindMark = true;
            int first = reader.read();
            if (first >= 0 && first != '\uFEFF') {
                reader.unread(first);
            }
        }
    }

    private ByteInput input() {
        return Objects.requireNonNull(bytes);
    }

    @Override
    public void close() throws IOException {
        if (bytes != null) {
            bytes.close();
        }
        if (given != null) {
            given.close();
        }
    }
}
