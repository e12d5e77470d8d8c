package org.conflictevents.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Manifest;
import org.conflictevents.io.Output;
import org.conflictevents.io.SourceText;
import org.conflictevents.model.Dataset;

/**
 * The inputs from which a fuzzer starts, and which the ordinary tests feed to each target: files in {@code fuzz/<target>}, among them
 * whatever a fuzzer found, and what is made here of those, because it would not be readable as a file.
 */
final class Seeds {

    /** Begins the name of a file in the text of a package. */
    private static final String FILE = "==> ";

    private Seeds() {}

    /** Returns the seeds of a target by their names. */
    static Map<String, byte[]> of(FuzzTarget target) {
        Map<String, byte[]> seeds = files(target.folder());
        switch (target) {
            case JSON -> seeds.put("harbour", harbourAs("json"));
            case JSONL -> {
                seeds.put("harbour", harbourAs("jsonl"));
                files("jsonl").forEach((name, seed) -> seeds.put(name + " in UTF-16", utf16(seed)));
            }
            case GEOJSON -> seeds.put("harbour", harbourAs("geojson"));
            case PACKAGE -> seeds.put("harbour", text(harbourAs("csv")).getBytes(UTF_8));
            case ZIP -> {
                seeds.put("harbour", behindMagic(harbourAs("csv")));
                files("package").forEach((name, seed) -> seeds.put(name, behindMagic(zip(new String(seed, UTF_8)))));
                seeds.put("one document", behindMagic(zip("==> a.json\n" + new String(harbourAs("json"), UTF_8))));
            }
            case GZIP ->
                files("jsonl").forEach((name, seed) -> {
                    seeds.put(name, behindMagic(gzip(seed)));
                    seeds.put(name + " twice", behindMagic(concat(gzip(seed), gzip(seed))));
                });
            case DETECT -> {
                files("json").forEach((name, seed) -> seeds.put("json " + name, seed));
                files("jsonl").forEach((name, seed) -> seeds.put("jsonl " + name, seed));
                files("geojson").forEach((name, seed) -> seeds.put("geojson " + name, seed));
                files("ged").forEach((name, seed) -> seeds.put("ged " + name, seed));
                files("gdelt").forEach((name, seed) -> seeds.put("gdelt " + name, seed));
                files("pax").forEach((name, seed) -> seeds.put("pax " + name, seed));
                files("acled").forEach((name, seed) -> seeds.put("acled " + name, seed));
                files("jsonl").forEach((name, seed) -> seeds.put("gzip " + name, gzip(seed)));
                files("package").forEach((name, seed) -> seeds.put("zip " + name, zip(new String(seed, UTF_8))));
            }
            case MANIFEST ->
                files("text").forEach((name, seed) -> seeds.put("of " + name, manifest(SourceText.of(seed))));
            case GED, ACLED, GDELT, PAX, HDX, TABLE, TEXT, EDTF -> {}
        }
        return seeds;
    }

    private static Map<String, byte[]> files(String folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        URL url = Seeds.class.getResource("/fuzz/" + folder);
        if (url == null) {
            return files;
        }
        try (Stream<Path> paths = Files.list(Path.of(url.toURI()))) {
            for (Path path : paths.sorted().toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] harbourAs(String format) {
        try (InputStream in = Seeds.class.getResourceAsStream("/documents/harbour.json")) {
            Dataset harbour = Datasets.read(in, "harbour");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Output.to(out).as(Formats.named(format)).write(harbour);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] manifest(SourceText text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Manifest.of("it", text).write(out);
        return out.toByteArray();
    }

    /**
     * Returns the zip that a text stands for, in which a fuzzer can change the files and need not mend checksums: a line with
     * {@code ==> } and a name begins a file, and what follows is in it. What the JDK cannot write is left out.
     */
    static byte[] zip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            String[] files = text.split("(^|\n)" + FILE, -1);
            for (String file : Arrays.copyOfRange(files, 1, files.length)) {
                int end = file.indexOf('\n');
                add(zip, end < 0 ? file : file.substring(0, end), end < 0 ? "" : file.substring(end + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException | IllegalArgumentException e) {
            // a name that is there twice, or too long: the zip goes on without it
        }
    }

    /** Returns the text that stands for a zip, see {@link #zip}. */
    private static String text(byte[] zip) {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                text.append(text.isEmpty() ? "" : "\n").append(FILE).append(entry.getName());
                text.append('\n').append(new String(in.readAllBytes(), UTF_8).stripTrailing());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] utf16(byte[] utf8) {
        return ('\uFEFF' + new String(utf8, UTF_8)).getBytes(UTF_16LE);
    }

    private static byte[] behindMagic(byte[] packed) {
        return Arrays.copyOfRange(packed, 2, packed.length);
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
