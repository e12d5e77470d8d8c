package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.conflictevents.io.internal.InputFile;
import org.conflictevents.io.internal.json.DatasetReader;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Merge;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;

/**
 * The front door for datasets: reads them, writes them, and holds the one on Idlib in 2020.
 *
 * <p>A file is one JSON document in UTF-8, the <em>document form</em>: an object with a schema version, the id and title of the
 * dataset, and one array for each kind of record. Members have the names of the record components; sources, places and
 * actors stand once and are named by their ids elsewhere. {@link #jsonSchema()} describes it to other programs.
 *
 * <p>Reading is strict. A member that is unknown or there twice, a reference to nothing, a value of the wrong kind, a text
 * behind the end: each is a {@link Problem}, and all of them are reported at once. Lists may stand in any order, references may point
 * forward, and null may stand for what may be absent. Writing is lossless: what is written reads back equal. It is stable
 * too: equal datasets make equal bytes, on every platform.
 *
 * <p>What is read may be JSON Lines as well, or packed: the content tells. {@link Input} reads with other limits than
 * {@link ReadLimits#defaults()}, names of members having at most 50,000 characters, and {@link Output} writes other formats. A document
 * is read into memory as a whole.
 *
 * <p>All methods are safe for use by several threads.
 */
public final class Datasets {

    private static final String IDLIB_2020 = "idlib-2020.json";
    private static final String SCHEMA = "dataset-1.schema.json";

    private Datasets() {}

    /** A stream that is the caller's to close. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return in.read(bytes, offset, length);
        }

        @Override
        public void close() {}
    }

    /** Set up when it is first asked for, by one thread, while others wait. */
    private static final class Idlib2020 {
        static final Dataset DATASET = load();

        private static Dataset load() {
            try (InputStream in = resource(IDLIB_2020)) {
                return DatasetReader.read(in, IDLIB_2020);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Returns the dataset on the fighting in Idlib in early 2020: articles of the press, coded claim by claim.
     *
     * <p>It comes with this library. It is read once, when it is first asked for.
     *
     * @return the same instance every time
     */
    public static Dataset idlib2020() {
        return Idlib2020.DATASET;
    }

    /**
     * Returns what stands where in the articles of {@link #idlib2020()}: their sentences and numbers, without the words, and a seal on
     * each claim that was made from them.
     *
     * <p>{@link Provenance#coverage} shows with them, without the articles, that the dataset passes nothing over, and that no claim has
     * other spans, another wording, voice or number than when it was checked.
     *
     * @return one manifest for each article, in the order of the sources; read anew every time
     */
    public static List<Manifest> idlib2020Manifests() {
        List<Manifest> manifests = new ArrayList<>();
        for (Source source : idlib2020().sources()) {
            if (source.kind().equals(SourceKind.NEWS_ARTICLE)) {
                String name = "manifest-" + source.id() + ".json";
                try (InputStream in = resource(name)) {
                    manifests.add(Manifest.read(in, name));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return List.copyOf(manifests);
    }

    /**
     * Reads a dataset from a file.
     *
     * @param file a JSON document, or a file of another format that holds a dataset, in UTF-8 or with a byte-order mark
     * @return the dataset, with its warnings
     * @throws RecordFormatException if there is anything wrong with the content; it lists all problems
     * @throws CancelledException if the thread is interrupted
     * @throws UncheckedIOException if there is no such file, or it cannot be read; the message says which
     */
    public static Dataset read(Path file) {
        return Input.of(file).otherwise(Formats.JSON).dataset();
    }

    /**
     * Reads a dataset from a stream, up to its end. The caller closes the stream.
     *
     * @param in a JSON document, or another format that holds a dataset, in UTF-8 or with a byte-order mark
     * @param name what to call the input in problems, such as the name of the file it comes from
     * @return the dataset, with its warnings
     * @throws RecordFormatException if there is anything wrong with the content; it lists all problems
     * @throws CancelledException if the thread is interrupted
     * @throws UncheckedIOException if the stream cannot be read
     */
    public static Dataset read(InputStream in, String name) {
        requireNonNull(in, "in");
        return Input.of(new Unclosed(in), name).otherwise(Formats.JSON).dataset();
    }

    /**
     * Reads all files of a folder, and merges their datasets, see {@link #readAll(Path, String, UnaryOperator)}.
     *
     * <pre>{@code
     * Path folder = Files.createTempDirectory("releases");
     * Dataset first = Datasets.idlib2020();
     * Datasets.write(first, folder.resolve("2020-1.json"));
     * Output.to(folder.resolve("2020-2.jsonl")).as(Formats.JSONL).write(first.toBuilder().version("0.2").build());
     * Merge merge = Datasets.readAll(folder);
     * merge.dataset().events().size() == first.events().size()   // => true
     * merge.conflicts()                                          // => []
     * }</pre>
     *
     * @param folder the folder; those in it are not entered
     * @return the merged dataset, and where the files disagree
     * @throws RecordFormatException if there is anything wrong with a file, or its format is not known; it names the file
     * @throws CancelledException if the thread is interrupted
     * @throws UncheckedIOException if there is no such folder or no file in it, or one cannot be read; the message says which
     */
    public static Merge readAll(Path folder) {
        return readAll(folder, "*");
    }

    /**
     * Reads some files of a folder, and merges their datasets, see {@link #readAll(Path, String, UnaryOperator)}.
     *
     * @param folder the folder
     * @param glob which files, such as {@code "ged*.csv"}
     * @return the merged dataset, and where the files disagree
     * @throws IllegalArgumentException if the glob is none
     * @throws RecordFormatException if there is anything wrong with a file, or its format is not known; it names the file
     * @throws CancelledException if the thread is interrupted
     * @throws UncheckedIOException if there is no such folder or file, or one cannot be read; the message says which
     */
    public static Merge readAll(Path folder, String glob) {
        return readAll(folder, glob, input -> input);
    }

    /**
     * Reads some files of a folder, each by its own format, and {@linkplain Dataset#merge(List) merges} their datasets.
     *
     * <p>The files are taken in the order of their names, and so the first of them is preferred; for another order read them one by one and
     * merge them. A folder that is a CSV package is one input, also if the glob picks its tables, and the folder itself may be one. Names that
     * begin with a dot are passed over.
     *
     * <p>Where the settings are to leave out wrong rows ({@link RowPolicy#SKIP}, {@link RowPolicy#COLLECT}), files of which the format is not
     * known are passed over, too, and {@link Input#onProblem} is told of each:
     *
     * <pre>{@code
     * Path folder = Files.createTempDirectory("mixed");
     * Datasets.write(Datasets.idlib2020(), folder.resolve("idlib.json"));
     * Files.writeString(folder.resolve("README.txt"), "About these files");
     * List<Problem> problems = new ArrayList<>();
     * Merge merge = Datasets.readAll(folder, "*", input -> input.policy(RowPolicy.SKIP).onProblem(problems::add));
     * problems   // => [...README.txt line 1 column 1: the format is not known; this library reads ...]
     * }</pre>
     *
     * @param folder the folder
     * @param glob which files: a pattern as {@link java.nio.file.FileSystem#getPathMatcher} has it, for the path from the folder on. Folders in it are
     *     entered where the pattern names them ({@code "2020/*.csv"}), or any number of them or none ({@code "**}{@code /*.csv"})
     * @param settings how to read each of them
     * @return the merged dataset, and where the files disagree
     * @throws IllegalArgumentException if the glob is none
     * @throws RecordFormatException if there is anything wrong with a file, or its format is not known, or that of none is; it names the
     *     file
     * @throws CancelledException if the thread is interrupted
     * @throws UncheckedIOException if there is no such folder or file, or one cannot be read; the message says which
     */
    public static Merge readAll(Path folder, String glob, UnaryOperator<Input> settings) {
        requireNonNull(folder, "folder");
        requireNonNull(glob, "glob");
        requireNonNull(settings, "settings");
        List<Dataset> datasets = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        try {
            for (Path file : FolderFiles.of(folder, glob)) {
                inputs.add(requireNonNull(settings.apply(Input.of(file)), "what settings return"));
            }
        } catch (IOException e) {
            throw InputFile.unchecked(e);
        }
        for (Input input : inputs) {
            input.datasetIfKnown().ifPresent(datasets::add);
        }
        if (datasets.isEmpty()) { // none is of a format that we know: the first says so
            datasets.add(inputs.get(0).policy(RowPolicy.FAIL).dataset());
        }
        return Dataset.merge(datasets);
    }

    /**
     * Writes a dataset to a file as a JSON document, which is what the file is whatever its name; it is replaced if it is there.
     * {@link Output} writes other formats.
     *
     * <p>The dataset goes to a new file in the same folder first, which then takes the name: a crash leaves the old file or the
     * new one, never a part.
     *
     * @param dataset the dataset
     * @param file the file; its folder is there
     * @throws IllegalArgumentException if the name of an extra or of an external id holds half a surrogate pair, or
     *     has more than 50,000 bytes in UTF-8
     * @throws UncheckedIOException if the file cannot be written; one that was there is as it was
     */
    public static void write(Dataset dataset, Path file) {
        requireNonNull(dataset, "dataset");
        Output.to(file).as(Formats.JSON).write(dataset);
    }

    /**
     * Writes a dataset to a stream, and flushes it. The caller closes the stream.
     *
     * @param dataset the dataset
     * @param out where the bytes go
     * @throws IllegalArgumentException if the name of an extra or of an external id holds half a surrogate pair, or
     *     has more than 50,000 bytes in UTF-8
     * @throws UncheckedIOException if the stream cannot be written
     */
    public static void write(Dataset dataset, OutputStream out) {
        requireNonNull(dataset, "dataset");
        Output.to(out).as(Formats.JSON).write(dataset);
    }

    /**
     * Returns the JSON Schema, draft 2020-12, of what {@code write} writes.
     *
     * <p>It says which members there are, which are required, and the terms of closed vocabularies; those of open ones stand
     * as examples. What a schema cannot say, such as that an id names something, is for {@code read} to check.
     *
     * @return the schema as JSON
     */
    public static String jsonSchema() {
        try (InputStream in = resource(SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return requireNonNull(Datasets.class.getResourceAsStream(name), name);
    }
}
