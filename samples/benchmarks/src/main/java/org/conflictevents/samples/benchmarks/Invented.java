package org.conflictevents.samples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;

/** Invented words in the shape of those that coded rows hold: names, headlines and notes. The same random numbers give the same words. */
final class Invented {

    private static final List<String> SYLLABLES = List.of(
            "al", "ba", "dar", "esh", "fi", "gan", "har", "id", "ja", "kor", "lam", "mu", "nur", "or", "pal", "qa",
            "ram", "sar", "tal", "um", "var", "wad", "yab", "zor");

    private static final List<String> WORDS = List.of(
            "army",
            "attack",
            "bombing",
            "border",
            "camp",
            "civilians",
            "clashes",
            "convoy",
            "district",
            "fighters",
            "fire",
            "forces",
            "in",
            "injured",
            "kill",
            "killed",
            "militants",
            "near",
            "of",
            "official",
            "patrol",
            "police",
            "rebels",
            "report",
            "says",
            "soldiers",
            "strike",
            "the",
            "three",
            "town",
            "troops",
            "two",
            "village",
            "wounded");

    private Invented() {}

    /** Returns the random numbers of a row. */
    static Random random(long seed, long row) {
        // The first values of java.util.Random with neighbouring seeds are alike, hence the odd factor.
        return new Random((seed + row) * 0x9E3779B97F4A7C15L);
    }

    /** Writes rows below a header until there are so many, or so many bytes, and returns how many they are. */
    static long write(Path file, String header, long rows, long bytes, LongFunction<CharSequence> generator)
            throws IOException {
        long written = 0;
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16)) {
            out.write(header);
            for (long size = header.length(); written < rows && size < bytes; written++) {
                CharSequence row = generator.apply(written);
                out.append(row);
                size += row.length(); // bytes beyond ASCII come on top
            }
        }
        return written;
    }

    /** Returns a name; one in twelve has a letter beyond ASCII. */
    static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return random.nextInt(12) == 0 ? name.append("ā").toString() : name.toString();
    }

    /** Adds words, so many characters at least. */
    static void words(Random random, StringBuilder text, int least) {
        int from = text.length();
        while (text.length() - from < least) {
            text.append(text.length() > from ? " " : "").append(WORDS.get(random.nextInt(WORDS.size())));
        }
    }

    /** Returns a number below a limit: the smallest come up far more often than the greatest. */
    static int skewed(Random random, int limit) {
        double chance = random.nextDouble();
        return (int) (limit * chance * chance * chance);
    }

    /** Returns a number of degrees with six decimals, as coded rows have it. */
    static String degrees(double degrees) {
        long millionths = Math.round(Math.abs(degrees) * 1e6);
        String decimals = Long.toString(1_000_000 + millionths % 1_000_000).substring(1);
        int end = decimals.length();
        while (end > 1 && decimals.charAt(end - 1) == '0') {
            end--;
        }
        return (degrees < 0 && millionths > 0 ? "-" : "") + millionths / 1_000_000 + "." + decimals.substring(0, end);
    }

    /** Adds a cell of a row to it, in quotes where it needs them. */
    static void cell(StringBuilder row, String cell) {
        if (row.length() > 0 && row.charAt(row.length() - 1) != '\n') {
            row.append(',');
        }
        boolean needsQuotes = false;
        for (int i = 0; i < cell.length() && !needsQuotes; i++) {
            char c = cell.charAt(i);
            needsQuotes = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        row.append(needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
}
