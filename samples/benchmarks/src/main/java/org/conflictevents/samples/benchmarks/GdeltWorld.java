package org.conflictevents.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.conflictevents.io.Country;

/** Where rows of generated GDELT files take place, and who reports: always the same places and hosts, of which a few have most of the events. */
final class GdeltWorld {

    private static final String[] COUNTRIES = {
        "USA", "ISR", "RUS", "UKR", "CHN", "GBR", "IND", "IRN", "SYR", "NGA", "PAK", "TUR", "FRA", "DEU", "YEM", "SDN",
        "IRQ", "AFG", "MEX", "COL", "ETH", "SOM", "MMR", "PHL", "KEN", "EGY", "LBN", "SAU", "JPN", "AUS"
    };

    private static final int SPOTS = 20_000;
    private static final int HOSTS = 2_000;

    private final List<Spot> spots = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();

    /**
     * A place.
     *
     * @param cameo the country as CAMEO has it
     * @param fips the country as FIPS 10-4 has it
     * @param isCountry whether it stands for its country
     */
    record Spot(
            String country,
            String cameo,
            String fips,
            boolean isCountry,
            String fullName,
            String adm1,
            String adm2,
            String lat,
            String lon,
            String feature) {}

    GdeltWorld() {
        Random random = new Random(17);
        for (int i = 0; i < SPOTS; i++) {
            int index = Invented.skewed(random, COUNTRIES.length);
            Country country = Country.ofCameo(COUNTRIES[index]).orElseThrow();
            spots.add(i % 10 == 0 ? country(COUNTRIES[index], country) : spot(random, COUNTRIES[index], country));
        }
        for (int i = 0; i < HOSTS; i++) {
            hosts.add(Invented.name(random).replace("ā", "a").toLowerCase(Locale.ROOT)
                    + (i % 2 == 0 ? "news.com" : "-post.org"));
        }
    }

    private static Spot country(String cameo, Country country) {
        String fips = country.fips().get(0);
        int number = country.name().hashCode() & 31;
        return new Spot(
                country.name(),
                cameo,
                fips,
                true,
                country.name(),
                fips,
                "",
                Integer.toString(number),
                number + 7 + ".5",
                fips);
    }

    private static Spot spot(Random random, String cameo, Country country) {
        String fips = country.fips().get(0);
        int division = random.nextInt(20);
        String name = Invented.name(random).replace("ā", "a");
        return new Spot(
                country.name(),
                cameo,
                fips,
                false,
                name + ", Province " + (char) ('A' + division) + ", " + country.name(),
                fips + (10 + division),
                Integer.toString(10_000 + random.nextInt(5_000)),
                Double.toString((random.nextInt(120_000) - 60_000) / 1000.0),
                Double.toString((random.nextInt(300_000) - 150_000) / 1000.0),
                Integer.toString(-3_000_000 + random.nextInt(2_000_000)));
    }

    /** Returns a place; a few come up far more often than the others. */
    Spot spot(Random random) {
        return spots.get(Invented.skewed(random, spots.size()));
    }

    /** Returns the host of a newspaper. */
    String host(Random random) {
        return hosts.get(Invented.skewed(random, hosts.size()));
    }
}
