package org.conflictevents.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * Invented rows of UCDP GED as its releases since 21.1 write them: 49 columns, about 700 bytes a row.
 *
 * <p>The shape is that of real extracts. Two rows of three list their articles with office, day and headline, three headlines of ten come
 * again, and quotes and semicolons stand in some; the other rows tell their source as they like, and their lists are empty. Half of the
 * rows describe the place in words. Line ends stand in one row of fifteen. Of 100 rows 15 have more days than one, 20 have estimates that
 * differ, and 2 have a best estimate outside of low and high. The same seed gives the same rows.
 */
final class GedRows {

    private static final String HEADER =
            "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\n";

    private static final String[] ORIGINALS = {
        "police", "officials", "army", "local residents", "rebels", "hospital sources"
    };
    private static final LocalDate FIRST_DAY = LocalDate.of(1989, 1, 1);
    private static final int DAYS = 35 * 365;

    private final long seed;
    private final GedWorld world = new GedWorld();
    private final StringBuilder row = new StringBuilder(2000);
    private final StringBuilder article = new StringBuilder();
    private final StringBuilder offices = new StringBuilder();
    private final StringBuilder dates = new StringBuilder();
    private final StringBuilder headlines = new StringBuilder();

    GedRows(long seed) {
        this.seed = seed;
    }

    /** Writes a file of so many rows below a header. */
    static void write(Path file, long seed, long rows) throws IOException {
        write(file, seed, rows, Long.MAX_VALUE);
    }

    /** Writes rows below a header until there are so many, or so many bytes, and returns how many they are. */
    static long write(Path file, long seed, long rows, long bytes) throws IOException {
        return Invented.write(file, HEADER, rows, bytes, new GedRows(seed)::row);
    }

    /** Returns a row with its line end, which holds up to the next one. */
    CharSequence row(long number) {
        Random random = Invented.random(seed, number);
        GedWorld.Dyad dyad = world.dyad(random);
        GedWorld.Land land = dyad.land();
        LocalDate start = FIRST_DAY.plusDays(random.nextInt(DAYS));
        int span = random.nextInt(100) < 85 ? 0 : 1 + random.nextInt(30);
        if (start.plusDays(span).getYear() != start.getYear()) {
            span = 0;
        }
        row.setLength(0);
        add(Long.toString(100_000 + number));
        add(land.name().substring(0, 3).toUpperCase(Locale.ROOT) + "-" + start.getYear() + "-" + dyad.violence() + "-"
                + dyad.id() + "-" + number % 1000);
        add(Integer.toString(start.getYear()));
        add(random.nextInt(10) == 0 ? "0" : "1");
        add("Clear");
        add(Integer.toString(dyad.violence()));
        add(dyad.conflictId());
        add(dyad.conflictId());
        add(dyad.conflict());
        add(dyad.id());
        add(dyad.id());
        add(dyad.a() + " - " + dyad.b());
        add(dyad.idOfA());
        add(dyad.idOfA());
        add(dyad.a());
        add(dyad.idOfB());
        add(dyad.idOfB());
        add(dyad.b());
        sources(random, start.plusDays(span));
        place(random, land);
        add(random.nextInt(20) == 0 ? "2" : "1");
        add(precision(span));
        add(start + " 00:00:00.000");
        add(start.plusDays(span) + " 00:00:00.000");
        deaths(random, dyad.violence());
        add(dyad.violence() == 1 ? Integer.toString(land.number()) : "");
        add("");
        return row.append('\n');
    }

    private void add(String cell) {
        Invented.cell(row, cell);
    }

    private void sources(Random random, LocalDate day) {
        article.setLength(0);
        offices.setLength(0);
        dates.setLength(0);
        headlines.setLength(0);
        int count = 0;
        if (random.nextInt(3) == 0) {
            article.append(world.office(random)).append(' ').append(day).append(" \"");
            Invented.words(random, article, 60 + random.nextInt(120));
            article.append(random.nextInt(10) == 0 ? "\n" : "").append('"');
        } else {
            count = random.nextInt(10) < 7 ? 1 : 2 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                item(random, day);
            }
        }
        add(count == 0 ? "-1" : Integer.toString(count));
        add(article.toString());
        add(offices.toString());
        add(dates.toString());
        add(headlines.toString());
        boolean isLong = random.nextInt(5) == 0;
        add(ORIGINALS[Invented.skewed(random, ORIGINALS.length)]
                + (isLong ? "; " + world.office(random) + (random.nextInt(6) == 0 ? "\n" : "") : ""));
    }

    private void item(Random random, LocalDate day) {
        String between = article.length() == 0 ? "" : ";";
        String office = world.office(random);
        LocalDate said = day.plusDays(random.nextInt(2));
        String headline = random.nextInt(10) < 3 ? "Daily report of " + said.minusDays(1) : headline(random);
        article.append(between)
                .append('"')
                .append(office)
                .append(',')
                .append(said)
                .append(',')
                .append(headline)
                .append('"');
        offices.append(between).append(office);
        dates.append(between).append(said);
        headlines.append(between).append(headline);
    }

    private static String headline(Random random) {
        StringBuilder text = new StringBuilder();
        Invented.words(random, text, 20 + random.nextInt(50));
        int kind = random.nextInt(40);
        if (kind < 4) {
            text.append(" \"");
            Invented.words(random, text, 8);
            text.append("\" ");
        } else if (kind == 4) {
            text.append(';');
        }
        text.append(kind % 4 == 0 ? ", " : " ");
        Invented.words(random, text, 10 + random.nextInt(20));
        return text.toString();
    }

    private void place(Random random, GedWorld.Land land) {
        GedWorld.Spot spot = land.spot(random);
        int kind = random.nextInt(100);
        add(kind < 55 ? "1" : kind < 80 ? "2" : kind < 92 ? "3" : kind < 98 ? "4" : "5");
        add(spot.name());
        StringBuilder words = new StringBuilder();
        if (random.nextBoolean()) {
            Invented.words(random, words, 10 + random.nextInt(50));
            words.append(random.nextInt(20) == 0 ? "\n" : "");
        }
        add(words.toString());
        add(spot.province());
        add(kind < 92 ? spot.district() : "");
        add(spot.lat());
        add(spot.lon());
        add("POINT (" + spot.lon() + " " + spot.lat() + ")");
        add(Integer.toString(spot.cell()));
        add(land.name());
        add(Integer.toString(land.number()));
        add(land.region());
    }

    private static String precision(int span) {
        if (span < 6) {
            return span == 0 ? "1" : "2";
        }
        return span == 6 ? "3" : "4";
    }

    private void deaths(Random random, int violence) {
        boolean isOneSided = violence == 3;
        int a = isOneSided || random.nextInt(5) < 3 ? 0 : few(random);
        int b = isOneSided || random.nextInt(5) < 2 ? 0 : few(random);
        int civilians = isOneSided ? few(random) : random.nextInt(4) == 0 ? few(random) : 0;
        int unknown = random.nextInt(4) == 0 ? few(random) : 0;
        int best = a + b + civilians + unknown;
        int kind = random.nextInt(100);
        int low = kind < 2 ? best + 1 : kind < 20 ? best - random.nextInt(best + 1) : best;
        int high = kind < 20 ? best + few(random) : best;
        for (int number : new int[] {a, b, civilians, unknown, best, high, low}) {
            add(Integer.toString(number));
        }
    }

    /** Most rows count few dead, and some count many. */
    private static int few(Random random) {
        return 1 + (int) Math.min(5000, -Math.log(1 - random.nextDouble()) / (0.05 + random.nextDouble()));
    }
}
