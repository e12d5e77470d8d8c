package org.conflictevents.io.internal.chars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.testing.Texts;

class Utf8Test {

    @Property(tries = 1000)
    void the_first_fault_is_where_the_decoder_of_the_jdk_stops(@ForAll("bytes") byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        boolean isError = UTF_8.newDecoder()
                .decode(in, CharBuffer.allocate(bytes.length + 1), true)
                .isError();
        assertThat(Utf8.firstFault(bytes, 0, bytes.length)).isEqualTo(isError ? in.position() : -1);
    }

    @Property(tries = 200)
    void characters_and_code_points_are_counted_as_java_does(@ForAll("texts") String text) {
        String whole = new String(text.getBytes(UTF_8), UTF_8); // halves of surrogate pairs become question marks
        byte[] bytes = whole.getBytes(UTF_8);
        assertThat(Utf8.characters(bytes, 0, bytes.length)).isEqualTo(whole.length());
        assertThat(Utf8.codePoints(bytes, 0, bytes.length)).isEqualTo(whole.codePointCount(0, whole.length()));
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> telling = Arbitraries.of(
                        0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEE,
                        0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF)
                .map(Integer::byteValue);
        return Arbitraries.oneOf(
                telling.array(byte[].class).ofMaxSize(12),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(12));
    }

    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }
}
