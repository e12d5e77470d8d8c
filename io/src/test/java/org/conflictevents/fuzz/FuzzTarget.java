package org.conflictevents.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conflictevents.io.AcledDeletions;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Manifest;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.SourceText;
import org.conflictevents.model.EdtfDate;

/** What takes bytes or texts of others, each fed with any bytes at all: they give what they say, or our own exception, and nothing else. */
enum FuzzTarget {

    /** A dataset as one document, and its records. */
    JSON {
        @Override
        void feed(byte[] input) {
            Readings.dataset(() -> Readings.of(input).as(Formats.JSON), Formats.JSON);
            Readings.events(() -> Readings.of(input).as(Formats.JSON));
        }
    },

    /** Records line by line, in UTF-8 and as another charset, and the dataset that they make. */
    JSONL {
        @Override
        void feed(byte[] input) {
            Readings.records(() -> Readings.of(input).as(Formats.JSONL));
            Readings.events(() -> Readings.of(input).as(Formats.JSONL).charset(UTF_16LE));
            Readings.events(() ->
                    Readings.of(new StringReader(new String(input, UTF_16LE))).as(Formats.JSONL));
            Readings.dataset(() -> Readings.of(input).as(Formats.JSONL), Formats.JSONL);
        }
    },

    /** Features in a collection, by themselves, in lines and behind record separators, and the dataset that they make. */
    GEOJSON {
        @Override
        void feed(byte[] input) {
            Readings.records(() -> Readings.of(input).as(Formats.GEOJSON));
            Readings.events(() -> Readings.of(input).as(Formats.GEOJSON).charset(UTF_16LE));
            Readings.events(() ->
                    Readings.of(new StringReader(new String(input, UTF_16LE))).as(Formats.GEOJSON));
            Readings.dataset(() -> Readings.of(input).as(Formats.GEOJSON), Formats.GEOJSON);
        }
    },

    /** Rows of UCDP GED, as a table and as the pages of its API, and the dataset that they make. */
    GED {
        @Override
        void feed(byte[] input) {
            Readings.rows(() -> Readings.of(input).limits(WIDE).as(Formats.GED), Formats.GED);
            Readings.events(() -> Readings.of(input)
                    .limits(WIDE)
                    .as(Formats.GED)
                    .charset(UTF_16LE)
                    .dayFirst());
            Readings.dataset(() -> Readings.of(input).limits(WIDE).as(Formats.GED), Formats.JSON);
        }
    },

    /** Events of GDELT, in a table, and its mentions. */
    GDELT {
        @Override
        void feed(byte[] input) {
            Readings.records(() -> Readings.of(input).limits(WIDE).as(Formats.GDELT));
            Readings.dataset(() -> Readings.of(input).limits(WIDE).as(Formats.GDELT), Formats.JSON);
            Readings.mentions(Readings.of(input));
        }
    },

    /** Agreements of PA-X, in a table or in JSON, and the dataset that they make. */
    PAX {
        @Override
        void feed(byte[] input) {
            Readings.records(() -> Readings.of(input).as(Formats.PAX));
            Readings.dataset(() -> Readings.of(input).as(Formats.PAX), Formats.JSON);
        }
    },

    /** Counts by area and month, updates on displacement, tables with tags: a table or JSON, read as each of them. */
    HDX {
        @Override
        void feed(byte[] input) {
            for (Format format : List.of(Formats.HAPI, Formats.IDU, Formats.HXL)) {
                Readings.dataset(() -> Readings.of(input).limits(WIDE).as(format), Formats.JSON);
                Readings.events(() -> Readings.of(input).limits(WIDE).as(format));
            }
        }
    },

    /** Rows of ACLED, in a table or in JSON, the dataset that they make, and a list of what was deleted. */
    ACLED {
        @Override
        void feed(byte[] input) {
            Readings.records(() -> Readings.of(input).as(Formats.ACLED));
            Readings.dataset(() -> Readings.of(input).as(Formats.ACLED), Formats.JSON);
            AcledDeletions deleted = Readings.ours(() -> AcledDeletions.read(Readings.of(input)));
            assertThat(deleted == null || !deleted.toString().isBlank()).isTrue();
        }
    },

    /** The tables of a package, given as a text, see {@link Seeds#zip}. */
    PACKAGE {
        @Override
        void feed(byte[] input) {
            byte[] zip = Seeds.zip(new String(input, UTF_8));
            Readings.dataset(() -> Readings.of(zip).as(Formats.CSV), Formats.CSV);
            Readings.events(() -> Readings.of(zip).as(Formats.CSV));
        }
    },

    /** The bytes of a zip, whatever is in it. */
    ZIP {
        @Override
        void feed(byte[] input) {
            byte[] zip = Seeds.concat(new byte[] {'P', 'K'}, input);
            Readings.dataset(() -> Readings.of(zip), Formats.CSV);
            Readings.events(() -> Readings.of(zip));
        }
    },

    /** The bytes of a gzip, whatever is in it. */
    GZIP {
        @Override
        void feed(byte[] input) {
            byte[] gzip = Seeds.concat(new byte[] {0x1F, (byte) 0x8B}, input);
            Readings.dataset(() -> Readings.of(gzip), Formats.JSONL);
            Readings.events(() -> Readings.of(gzip));
        }
    },

    /** The rows of a table, the first of them as its header; the first byte tells the separator. */
    TABLE {
        @Override
        void feed(byte[] input) {
            Readings.table(input);
        }
    },

    /** A file of which nobody says what it is. */
    DETECT {
        @Override
        void feed(byte[] input) {
            Optional<Format> format = Readings.ours(() -> Formats.detect(file(input)));
            if (format != null && format.isPresent()) {
                Readings.events(() -> Readings.of(input));
            } else {
                assertThat(Readings.ours(() -> Readings.of(input).events())).isNull();
            }
        }
    },

    /** The manifest of an article. */
    MANIFEST {
        @Override
        void feed(byte[] input) {
            Manifest manifest = Readings.ours(() -> Manifest.read(new ByteArrayInputStream(input), "it"));
            if (manifest != null) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                manifest.write(out);
                assertThat(Manifest.read(new ByteArrayInputStream(out.toByteArray()), "it"))
                        .isEqualTo(manifest);
            }
        }
    },

    /** The text of an article, and the manifest that is made of it. */
    TEXT {
        @Override
        void feed(byte[] input) {
            SourceText text = SourceText.of(input);
            assertThat(Manifest.of("it", text).verify(text)).isEmpty();
        }
    },

    /** A date. */
    EDTF {
        @Override
        void feed(byte[] input) {
            EdtfDate date;
            try {
                date = EdtfDate.parse(new String(input, UTF_8));
            } catch (IllegalArgumentException e) {
                assertThat(e).isExactlyInstanceOf(IllegalArgumentException.class);
                assertThat(e.getMessage()).isNotBlank();
                return;
            }
            assertThat(EdtfDate.parse(date.toString())).isEqualTo(date);
            if (date.earliest().isPresent() && date.latest().isPresent()) {
                assertThat(date.earliest().get())
                        .isBeforeOrEqualTo(date.latest().get());
            }
            assertThat(date.possiblyWithin(RANGE) || !date.certainlyWithin(RANGE))
                    .isTrue();
        }
    };

    /** The limits, but with as many columns as GED has, and some more. */
    private static final ReadLimits WIDE = Readings.LIMITS.withMaxFieldsPerRow(70);

    private static final EdtfDate RANGE = EdtfDate.parse("2019-12/2020-03");

    /**
     * Feeds it, and checks what is true of any input.
     *
     * @throws RuntimeException if anything but what its Javadoc says comes out
     */
    abstract void feed(byte[] input);

    /** Returns the folder of its seeds. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Path file(byte[] input) {
        try {
            return Files.write(Holder.FILE, input);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One file for all inputs, made when it is first needed. */
    private static final class Holder {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path file = Files.createTempFile("fuzz", "");
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
