package org.conflictevents.io.internal.chars;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    @Property(tries = 500)
    void the_characters_are_those_of_the_charset(
            @ForAll("charsets") Charset charset, @ForAll("bytes") byte[] bytes, @ForAll("texts") String text)
            throws IOException {
        for (byte[] input : List.of(bytes, text.getBytes(charset))) {
            TextReader reader = reader(input, charset);
            assertThat(read(reader)).isEqualTo(new String(input, charset));
        }
    }

    @Property(tries = 500)
    void a_text_has_no_faults(@ForAll("charsets") Charset charset, @ForAll("texts") String text) throws IOException {
        TextReader reader = reader(text.getBytes(charset), charset);
        read(reader);
        assertThat(reader.takeFault(Long.MAX_VALUE)).isNull();
    }

    /** As many lines have a fault as hold what stands for a byte that is none, and each says the offset of the first. */
    @Property(tries = 500)
    void each_line_with_bytes_that_are_none_has_one_fault(@ForAll("bytes") byte[] bytes) throws IOException {
        TextReader reader = reader(bytes, UTF_8);
        String[] lines = read(reader).split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            LineFault fault = reader.takeFault(i + 1);
            assertThat(fault != null).as("line " + (i + 1)).isEqualTo(lines[i].indexOf('\uFFFD') >= 0);
            if (fault != null) {
                Problem problem = fault.problem("it", "");
                assertThat(problem.line()).isEqualTo(i + 1);
                assertThat(problem.column()).isEqualTo(lines[i].codePointCount(0, lines[i].indexOf('\uFFFD')) + 1);
            }
        }
        assertThat(reader.takeFault(Long.MAX_VALUE)).isNull();
    }

    @Test
    void aFaultNamesTheByteAndItsOffsetBehindTheMark() throws IOException {
        byte[] input = "\uFEFFab\r\nc\u00FCd".getBytes(UTF_8);
        input[input.length - 2] = 'x'; // the second byte of the u with dots
        InputStream in = new ByteArrayInputStream(input);
        TextReader reader = TextReader.of("it", in, Encoding.of(in, null));
        assertThat(read(reader)).isEqualTo("ab\r\nc\uFFFDxd");
        LineFault fault = reader.takeFault(2);
        assertThat(fault).isNotNull();
        assertThat(fault.problem("it", "cxd")).satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(2);
            assertThat(problem.message()).startsWith("expected UTF-8 but found the byte 0xC3 at offset 8");
        });
    }

    @Test
    void aFileInAnotherCharsetEndsTheReading() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < 100_001; i++) {
            lines.write("\u00FC\n".getBytes(ISO_8859_1));
        }
        TextReader reader = reader(lines.toByteArray(), UTF_8);
        assertThatThrownBy(() -> read(reader))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("it line 100001")
                .hasMessageContaining("too many bytes that are no UTF-8: state the charset of the input");
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(UTF_8, UTF_16LE, UTF_16BE, ISO_8859_1, Charset.forName("UTF-32BE"));
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.of(0, 0x0A, 0x0D, 0x61, 0xC3, 0xBC, 0xE2, 0x82, 0xF0, 0x9F, 0xFF, 0xED, 0xA0, 0x80)
                .map(Integer::byteValue)
                .array(byte[].class)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("a\u00FC\n\r \t").ofMaxLength(40);
    }

    private static TextReader reader(byte[] bytes, Charset charset) {
        InputStream trickle = new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, 3));
            }
        };
        return TextReader.of("it", trickle, new Encoding(charset, 0, true));
    }

    private static String read(TextReader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
