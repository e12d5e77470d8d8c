package org.conflictevents.io.internal.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conflictevents.io.internal.bytes.ByteInput;
import org.conflictevents.io.internal.chars.TextInput;

/**
 * A format that this library does not read, but data on conflicts come in, or come instead of them. Immutable and safe for use by several
 * threads.
 *
 * @param name what to call it
 * @param offset where its mark stands
 * @param mark the bytes by which it is known, as the characters of Latin 1
 * @param wayOut what to do about it
 */
public record Stranger(String name, int offset, String mark, String wayOut) {

    private static final String UNPACK = "unpack it first";
    private static final String TWICE = "unpack it once";
    private static final String SHEET = "save its sheet as CSV in UTF-8, and read that";
    private static final String TABLE = "write its table as CSV there, and read that";

    private static final List<Stranger> ALL = List.of(
            new Stranger("a gzip within another packed file", 0, "\u001F\u008B\b", TWICE),
            new Stranger("a zip within another packed file", 0, "PK\u0003\u0004", TWICE),
            new Stranger("a file packed with bzip2", 0, "BZh", UNPACK),
            new Stranger("a file packed with xz", 0, "\u00FD7zXZ\0", UNPACK),
            new Stranger("a file packed with Zstandard", 0, "(\u00B5/\u00FD", UNPACK),
            new Stranger("a 7-Zip archive", 0, "7z\u00BC\u00AF'\u001C", UNPACK),
            new Stranger("a RAR archive", 0, "Rar!\u001A\u0007", UNPACK),
            new Stranger("a tar archive", 257, "ustar", UNPACK),
            new Stranger("an old Excel workbook (.xls)", 0, "\u00D0\u00CF\u0011\u00E0", SHEET),
            new Stranger("data saved by R", 0, "RDX", TABLE),
            new Stranger("data saved by R", 0, "X\n\0\0\0", TABLE),
            new Stranger("data saved by Stata", 0, "<stata_dta>", TABLE),
            new Stranger("a Parquet file", 0, "PAR1", TABLE),
            new Stranger("an SQLite database", 0, "SQLite format 3\0", TABLE),
            new Stranger("a shapefile", 0, "\0\0'\n", "convert it to GeoJSON"),
            new Stranger("a PDF", 0, "%PDF-", "look for the data themselves beside it"),
            new Stranger(
                    "a web page", 0, "<!doctype html", "a site may send one that asks to log in, or tells of an error"),
            new Stranger("a web page", 0, "<html", "a site may send one that asks to log in, or tells of an error"),
            new Stranger("XML", 0, "<?xml", "ask where it is from for CSV or JSON"));

    /** Returns in words what an input looks like that is of no format that this library reads, empty if nobody knows. */
    public static String in(TextInput in) throws IOException {
        if (in.entries().contains("xl/workbook.xml")) {
            return "it looks like an Excel workbook (.xlsx): " + SHEET;
        } else if (in.entries().contains("content.xml")) {
            return "it looks like an OpenDocument file: " + SHEET;
        }
        ByteInput bytes = in.bytes();
        String head = bytes == null ? in.head() : new String(bytes.head(), StandardCharsets.ISO_8859_1);
        for (Stranger stranger : ALL) {
            if (stranger.isIn(head)) {
                return "it looks like " + stranger.name + ": " + stranger.wayOut;
            }
        }
        return "";
    }

    private boolean isIn(String head) {
        return head.length() >= offset + mark.length() && head.regionMatches(true, offset, mark, 0, mark.length());
    }
}
