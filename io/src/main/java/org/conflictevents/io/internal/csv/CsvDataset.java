package org.conflictevents.io.internal.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conflictevents.io.internal.bytes.Archive;
import org.conflictevents.io.internal.bytes.ByteOutput;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.model.Dataset;
import org.jspecify.annotations.Nullable;

/** A dataset as a package of tables: in a folder, or in a zip. */
public final class CsvDataset {

    /** The oldest time that a zip can say: equal datasets make equal bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private CsvDataset() {}

    /** Tells whether files are a package. */
    public static boolean isPackage(List<String> names) {
        return PackageReader.isPackage(names);
    }

    /** Returns the name of the table of a package that a text begins as, by its header; empty if it begins as none. */
    public static String tableOf(String head) {
        String header = head.strip().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        List<String> titles = List.of(header.split("\\s*" + CsvRows.separatorOf(header) + "\\s*", -1));
        for (Table table : Layout.STANDARD.tables()) {
            List<String> names = table.columns().stream().map(Column::name).toList();
            if (titles.size() > 1 && names.containsAll(titles)) {
                return table.name();
            }
        }
        return "";
    }

    /**
     * Returns the dataset of a package.
     *
     * @param charset that of the tables where they have no byte-order mark; null for UTF-8
     * @param recordTable the table whose rows count as records made; empty for those of all
     * @throws org.conflictevents.io.RecordFormatException if there is anything wrong with it
     */
    public static Dataset read(Archive archive, @Nullable Charset charset, Reading reading, String recordTable)
            throws IOException {
        return PackageReader.read(archive, charset, reading, recordTable);
    }

    /** Writes a package: to a folder, unless it is a stream, or the name ends with {@code .zip}; none is made that looks like a table. */
    public static void write(Dataset dataset, ByteOutput out, Runnable sent, boolean isGuarded) throws IOException {
        Path path = out.path();
        if (path == null || path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            writeZip(dataset, out.stream(), sent, isGuarded);
        } else if (path.toString().toLowerCase(Locale.ROOT).endsWith(".csv") && !Files.exists(path)) {
            throw new FileSystemException(
                    path.toString(),
                    null,
                    "a dataset is several tables, and no file holds them: name a new folder, or a file that ends with .zip");
        } else {
            PackageWriter.write(dataset, out.folder()::open, sent, isGuarded);
        }
    }

    private static void writeZip(Dataset dataset, OutputStream out, Runnable sent, boolean isGuarded)
            throws IOException {
        Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
        PackageWriter.write(
                dataset, name -> files.computeIfAbsent(name, any -> new ByteArrayOutputStream()), sent, isGuarded);
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, ByteArrayOutputStream> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            file.getValue().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
