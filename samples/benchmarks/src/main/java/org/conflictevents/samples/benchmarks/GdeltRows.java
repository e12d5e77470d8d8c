package org.conflictevents.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * Invented rows of GDELT 2.0's events: 61 columns between tabs, no header and no quotes, about 400 bytes a row.
 *
 * <p>They come in updates of 15 minutes, of some 1,500 rows, most of which tell of the day itself, some of a month or a year before. Three
 * rows of ten have one actor only. The place of the event is that of one of its actors in most rows, and of one article there are up to
 * nine rows, one behind the other. The same seed gives the same rows.
 */
final class GdeltRows {

    private static final int ROWS_OF_AN_UPDATE = 1_500;
    private static final int UPDATES_OF_A_DAY = 96;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);
    private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("yyyyMMdd");

    /** CAMEO codes, the most frequent first, each with its class and its number on Goldstein's scale. */
    private static final String[] CODES = {
        "010 1 0.0", "042 1 1.9", "040 1 1.0", "051 1 3.4", "020 1 3.0", "043 1 2.8", "190 4 -10.0", "111 3 -2.0",
        "036 1 4.0", "046 1 7.0", "173 4 -5.0", "112 3 -2.0", "013 1 0.4", "193 4 -10.0", "057 1 8.0", "120 3 -4.0",
        "0211 1 3.0", "1823 4 -10.0", "061 2 6.4", "071 2 7.4", "141 3 -6.5", "145 3 -7.5", "160 4 -4.0", "180 4 -9.0"
    };

    private static final String[] TYPES = {"", "GOV", "", "MIL", "CVL", "", "MED", "COP", "EDU", "JUD", "LEG", "REB"};

    private final long seed;
    private final GdeltWorld world = new GdeltWorld();
    private final StringBuilder row = new StringBuilder(2000);

    private GdeltRows(long seed) {
        this.seed = seed;
    }

    /** Writes a file of so many rows. */
    static void write(Path file, long seed, long rows) throws IOException {
        Invented.write(file, "", rows, Long.MAX_VALUE, new GdeltRows(seed)::row);
    }

    private CharSequence row(long number) {
        long update = number / ROWS_OF_AN_UPDATE;
        LocalDate added = FIRST_DAY.plusDays(update / UPDATES_OF_A_DAY);
        Random random = Invented.random(seed, number);
        LocalDate day = switch (random.nextInt(20)) {
            case 0 -> added.minusMonths(1);
            case 1 -> added.minusYears(1);
            default -> added;
        };
        String text = day.format(NUMBER);
        row.setLength(0);
        row.append(1_100_000_000 + number);
        add(text);
        add(text.substring(0, 6));
        add(text.substring(0, 4));
        add(String.format(
                Locale.ROOT, "%.4f", day.getYear() + ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) / 365.0));
        GdeltWorld.Spot here = world.spot(random);
        int actors = random.nextInt(10);
        actor(random, here, actors != 0);
        actor(random, random.nextInt(3) == 0 ? world.spot(random) : here, actors > 2);
        add(random.nextInt(3) == 0 ? "0" : "1");
        String[] code = CODES[Invented.skewed(random, CODES.length)].split(" ", -1);
        add(code[0]);
        add(code[0].substring(0, Math.min(3, code[0].length())));
        add(code[0].substring(0, 2));
        add(code[1]);
        add(code[2]);
        int articles = random.nextInt(3) == 0 ? 10 : 1 + Invented.skewed(random, 60);
        add(Integer.toString(articles));
        add("1");
        add(Integer.toString(articles));
        // the tone is that of the article, as is its address
        Random article = Invented.random(seed + 1, number / (2 + update % 8));
        add(Double.toString(article.nextDouble() * 20 - 14));
        geo(here, actors != 0 && random.nextInt(5) > 0);
        geo(here, actors > 2 && random.nextInt(5) > 0);
        geo(here, random.nextInt(50) > 0);
        long quarter = update % UPDATES_OF_A_DAY;
        add(added.format(NUMBER) + String.format(Locale.ROOT, "%02d%02d00", quarter / 4, quarter % 4 * 15));
        address(article);
        return row.append('\n');
    }

    private void add(String cell) {
        row.append('\t').append(cell);
    }

    private void actor(Random random, GdeltWorld.Spot home, boolean isThere) {
        if (!isThere) {
            row.append("\t\t\t\t\t\t\t\t\t\t");
            return;
        }
        String type = TYPES[Invented.skewed(random, TYPES.length)];
        boolean isOfCountry = type.isEmpty() || random.nextInt(3) > 0;
        String country = isOfCountry ? home.cameo() : "";
        add(country + type);
        add(
                isOfCountry
                        ? home.country().toUpperCase(Locale.ROOT)
                        : type.equals("GOV") ? "GOVERNMENT" : type + " PEOPLE");
        add(country);
        row.append("\t\t\t\t");
        add(type);
        row.append("\t\t");
    }

    private void geo(GdeltWorld.Spot spot, boolean isThere) {
        if (!isThere) {
            row.append("\t0\t\t\t\t\t\t\t");
            return;
        }
        add(spot.isCountry() ? "1" : "4");
        add(spot.fullName());
        add(spot.fips());
        add(spot.adm1());
        add(spot.adm2());
        add(spot.lat());
        add(spot.lon());
        add(spot.feature());
    }

    private void address(Random random) {
        StringBuilder title = new StringBuilder();
        Invented.words(random, title, 20 + random.nextInt(60));
        add("https://www." + world.host(random) + "/news/" + title.toString().replace(' ', '-') + "-"
                + random.nextInt(10_000_000) + ".html");
    }
}
