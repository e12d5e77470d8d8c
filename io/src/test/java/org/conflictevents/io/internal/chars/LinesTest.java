package org.conflictevents.io.internal.chars;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.bytes.ByteInput;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Property(tries = 1000)
    void lines_are_those_of_the_jdk_however_the_bytes_come(@ForAll("texts") String text, @ForAll Random random)
            throws IOException {
        List<String> expected =
                new BufferedReader(new StringReader(text)).lines().toList();
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(read(new ByteLines(new Trickle(bytes, random), 0, 1 + random.nextInt(40), 1_000)))
                .isEqualTo(expected);
        assertThat(read(new CharLines(new StringReader(text), 1_000))).isEqualTo(expected);
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            InputStream in = new Trickle(("\uFEFF" + text).getBytes(charset), random);
            TextInput input = TextInput.of(ByteInput.of(in, "it", ReadLimits.defaults()), null);
            assertThat(read(input.lines(1_000))).isEqualTo(expected);
        }
    }

    @Property(tries = 500)
    void a_line_is_too_long_from_the_same_character_on(@ForAll("texts") String text, @ForAll Random random)
            throws IOException {
        int max = 1 + random.nextInt(8);
        List<Boolean> expected = new BufferedReader(new StringReader(text))
                .lines()
                .map(line -> line.length() > max)
                .toList();
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(tooLong(new ByteLines(new Trickle(bytes, random), 0, 1 + random.nextInt(20), max)))
                .isEqualTo(expected);
        assertThat(tooLong(new CharLines(new StringReader(text), max))).isEqualTo(expected);
    }

    @Test
    void aLineWithoutEndFailsWithinTheLimit() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 300_000_000;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int n = (int) Math.min(length, left);
                java.util.Arrays.fill(bytes, offset, offset + n, (byte) 'x');
                left -= n;
                return n == 0 ? -1 : n;
            }
        };
        Lines lines = new ByteLines(endless, 0, 1 << 16, 1_000_000);
        assertThat(lines.next()).isTrue();
        assertThat(lines.fault()).isNotNull();
        assertThat(lines.length()).isLessThan(10_000);
        assertThat(lines.bytes().length).isLessThan(4_000_000);
        assertThat(lines.next()).isFalse();
    }

    @Test
    void bytesThatAreNoCharactersHaveTheirLineAndOffset() throws IOException {
        byte[] bytes = "ab\r\nc\u00e9d\r\u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        for (boolean isDecoded : List.of(false, true)) {
            InputStream in = new ByteArrayInputStream(bytes);
            Lines lines = isDecoded
                    ? new CharLines(TextReader.of("it", in, new Encoding(UTF_8, 0, false)), 100)
                    : new ByteLines(in, 0, 100, 100);
            lines.next();
            assertThat(lines.fault()).isNull();
            lines.next();
            assertThat(lines.fault()).isNotNull().satisfies(fault -> {
                assertThat(fault.line()).isEqualTo(2);
                assertThat(fault.column()).isEqualTo(2);
                assertThat(fault.message()).startsWith("expected UTF-8 but found the byte 0xE9 at offset 5, ");
            });
            lines.next();
            assertThat(lines.fault()).isNotNull().satisfies(fault -> {
                assertThat(fault.line()).isEqualTo(3);
                assertThat(fault.message()).contains(" at offset 8, ");
            });
            assertThat(lines.next()).isFalse();
        }
    }

    @Test
    void halfOfAPairIsNoCharacter() throws IOException {
        Lines lines = new CharLines(new StringReader("a\uD83Db\n\uDE80\n\uD83D\uDE80\nx\uD83D"), 100);
        for (long column : new long[] {2, 1, 0, 2}) {
            assertThat(lines.next()).isTrue();
            LineFault fault = lines.fault();
            assertThat(fault == null ? 0 : fault.column()).isEqualTo(column);
        }
        assertThat(lines.fault().message())
                .isEqualTo(
                        "expected characters but found half of a surrogate pair, U+D83D: in JSON it is written \\ud83d");
    }

    @Test
    void aFileInAnotherCharsetEndsBeforeItFillsTheMemory() {
        byte[] bytes = new byte[2_000_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 2 == 0 ? 0xFF : '\n');
        }
        Reader reader = TextReader.of("it", new ByteArrayInputStream(bytes), new Encoding(UTF_8, 0, false));
        assertThatThrownBy(() -> reader.transferTo(java.io.Writer.nullWriter()))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageEndingWith("there are too many bytes that are no UTF-8: state the charset of the input");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "\n", "\r", "\r\n", "é", "س", "\uD83D\uDE80", "bcdefghij", "\u2028", "\u0085")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static List<String> read(Lines lines) throws IOException {
        List<String> all = new ArrayList<>();
        while (lines.next()) {
            assertThat(lines.fault()).isNull();
            all.add(lines.text());
            assertThat(lines.number()).isEqualTo(all.size());
        }
        assertThat(lines.next()).isFalse();
        return all;
    }

    private static List<Boolean> tooLong(Lines lines) throws IOException {
        List<Boolean> all = new ArrayList<>();
        while (lines.next()) {
            all.add(lines.fault() != null);
            assertThat(lines.number()).isEqualTo(all.size());
        }
        return all;
    }

    /** Hands out a few bytes at a time. */
    private static final class Trickle extends ByteArrayInputStream {
        private final Random random;

        Trickle(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(5)));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
