package org.conflictevents.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.conflictevents.io.Country;

/**
 * Where rows of generated GED files take place, and between whom: always the same 36 countries with 300 dyads and 21,600 places, of which a
 * few have most of the events.
 *
 * <p>Immutable once made.
 */
final class GedWorld {

    /** The numbers of Gleditsch and Ward, those with the most events first. */
    private static final int[] COUNTRIES = {
        652, 369, 700, 645, 490, 475, 770, 678, 70, 520, 750, 530, 150, 626, 433, 640, 471, 500, 436, 483, 100, 840,
        625, 775, 620, 615, 541, 540, 365, 437, 451, 666, 660, 461, 452, 771
    };

    private static final int DYADS = 300;
    private static final int PROVINCES = 10;
    private static final int DISTRICTS = 5;
    private static final int SPOTS = 12;
    private static final String[] KINDS = {"town", "village", "city", "area", "town", "village"};

    private final List<Land> lands = new ArrayList<>();
    private final List<Dyad> dyads = new ArrayList<>();
    private final List<String> offices = new ArrayList<>();

    GedWorld() {
        Random random = new Random(11);
        for (int number : COUNTRIES) {
            lands.add(land(random, number));
        }
        for (int i = 0; i < DYADS; i++) {
            dyads.add(dyad(random, i, lands.get(i < lands.size() ? i : Invented.skewed(random, lands.size()))));
        }
        for (int i = 0; i < 400; i++) {
            offices.add(Invented.name(random) + (i % 2 == 0 ? " News Agency" : " Monitor"));
        }
    }

    private static Land land(Random random, int number) {
        Country country = Country.ofGw(number).orElseThrow();
        double lat = -30 + random.nextInt(60);
        double lon = -80 + random.nextInt(180);
        List<Spot> spots = new ArrayList<>();
        for (int p = 0; p < PROVINCES; p++) {
            String province = Invented.name(random) + (p % 2 == 0 ? " province" : " governorate");
            for (int d = 0; d < DISTRICTS; d++) {
                String district = Invented.name(random) + " district";
                for (int s = 0; s < SPOTS; s++) {
                    String spot = Invented.name(random) + " " + KINDS[random.nextInt(KINDS.length)];
                    double spotLat = lat + p + random.nextDouble();
                    double spotLon = lon + d + random.nextDouble();
                    spots.add(new Spot(
                            spot,
                            province,
                            district,
                            Invented.degrees(spotLat),
                            Invented.degrees(spotLon),
                            // half a degree, from the south-west, row by row
                            (int) Math.floor((spotLat + 90) * 2) * 720 + (int) Math.floor((spotLon + 180) * 2) + 1));
                }
            }
        }
        return new Land(
                number, country.isoNumeric().orElseThrow(), country.ucdpName(), region(number), List.copyOf(spots));
    }

    private static String region(int number) {
        if (number < 200) {
            return "Americas";
        } else if (number < 400) {
            return "Europe";
        } else if (number < 630) {
            return "Africa";
        }
        return number < 700 ? "Middle East" : "Asia";
    }

    private static Dyad dyad(Random random, int number, Land land) {
        int violence = number % 4 == 3 ? 2 : number % 4 == 2 ? 3 : 1;
        int id = 400 + number * 37;
        String group = Invented.name(random) + (random.nextBoolean() ? " Front" : " Liberation Army");
        String a = violence == 1 ? "Government of " + land.name() : group;
        String b = violence == 3 ? "Civilians" : violence == 1 ? group : Invented.name(random) + " Brigades";
        String conflict = violence == 1 ? land.name() + ": Government" : a + " - " + b;
        return new Dyad(
                land,
                violence,
                Integer.toString(id - 100),
                conflict,
                Integer.toString(id),
                a,
                Integer.toString(violence == 1 ? land.number() - 2 : id + 1000),
                b,
                Integer.toString(violence == 3 ? 1 : id + 2000));
    }

    /** Returns two sides; a few come up far more often than the others. */
    Dyad dyad(Random random) {
        return dyads.get(Invented.skewed(random, dyads.size()));
    }

    /** Returns an office that reports. */
    String office(Random random) {
        return offices.get(Invented.skewed(random, offices.size()));
    }

    /**
     * A country.
     *
     * @param number of Gleditsch and Ward
     * @param iso number in ISO 3166-1
     * @param name as UCDP writes it
     * @param region as UCDP writes it
     * @param spots its places
     */
    record Land(int number, int iso, String name, String region, List<Spot> spots) {

        /** Returns a place; a few come up far more often than the others. */
        Spot spot(Random random) {
            return spots.get(Invented.skewed(random, spots.size()));
        }
    }

    /** A place with its divisions, its coordinates and its cell of PRIO-GRID. */
    record Spot(String name, String province, String district, String lat, String lon, int cell) {}

    /** Two sides with their ids, in a conflict. */
    record Dyad(
            Land land,
            int violence,
            String conflictId,
            String conflict,
            String id,
            String a,
            String idOfA,
            String b,
            String idOfB) {}
}
