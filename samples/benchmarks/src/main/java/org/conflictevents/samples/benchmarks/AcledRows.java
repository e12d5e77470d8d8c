package org.conflictevents.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * Invented rows in the columns that ACLED has exported since March 2023: 31, about 550 bytes a row.
 *
 * <p>The newest come first, some hundred of each day. Four rows of ten are battles or shelling, three are protests, whose second actor is
 * nobody; every third names associates, every fourth several sources. Notes hold 100 to 450 characters, most with commas, some with quotes.
 * The same seed gives the same rows.
 */
final class AcledRows {

    private static final String HEADER =
            "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n";

    private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);
    private static final int ROWS_OF_A_DAY = 150;
    private static final long LAST_UPLOAD = 1_735_689_600;

    private static final String[] SCALES = {"National", "Subnational", "Other", "New media-National", "International"};

    /** What happened, and what is written of it: disorder, type, sub-type, and the types of the two actors. */
    private enum Kind {
        CLASH("Political violence", "Battles", "Armed clash", "State forces", "Rebel group"),
        SHELLING(
                "Political violence",
                "Explosions/Remote violence",
                "Shelling/artillery/missile attack",
                "State forces",
                "Rebel group"),
        PROTEST("Demonstrations", "Protests", "Peaceful protest", "Protesters", ""),
        ATTACK("Political violence", "Violence against civilians", "Attack", "Political militia", "Civilians"),
        AIR_STRIKE(
                "Political violence", "Explosions/Remote violence", "Air/drone strike", "State forces", "Rebel group"),
        RIOT("Demonstrations", "Riots", "Violent demonstration", "Rioters", "State forces"),
        ARREST("Strategic developments", "Strategic developments", "Arrests", "State forces", "Civilians");

        private final String disorder;
        private final String type;
        private final String subType;
        private final String inter1;
        private final String inter2;

        Kind(String disorder, String type, String subType, String inter1, String inter2) {
            this.disorder = disorder;
            this.type = type;
            this.subType = subType;
            this.inter1 = inter1;
            this.inter2 = inter2;
        }

        private String interaction() {
            if (inter2.isEmpty()) {
                return inter1 + " only";
            }
            return this == RIOT ? inter2 + "-" + inter1 : inter1 + "-" + inter2;
        }
    }

    private final long seed;
    private final GedWorld world = new GedWorld();
    private final StringBuilder row = new StringBuilder(2000);

    private AcledRows(long seed) {
        this.seed = seed;
    }

    /** Writes a file of so many rows below a header. */
    static void write(Path file, long seed, long rows) throws IOException {
        Invented.write(file, HEADER, rows, Long.MAX_VALUE, new AcledRows(seed)::row);
    }

    private CharSequence row(long number) {
        Random random = Invented.random(seed, number);
        GedWorld.Dyad dyad = world.dyad(random);
        GedWorld.Land land = dyad.land();
        Kind kind = kind(random);
        LocalDate day = LAST_DAY.minusDays(number / ROWS_OF_A_DAY);
        String country = land.name().replaceAll(" \\(.*", "");
        row.setLength(0);
        add(country.substring(0, 3).toUpperCase(Locale.ROOT) + (400_000 - number));
        add(day.format(DateTimeFormatter.ISO_LOCAL_DATE));
        add(Integer.toString(day.getYear()));
        add(random.nextInt(10) == 0 ? "2" : "1");
        add(kind.disorder);
        add(kind.type);
        add(kind.subType);
        add(actor(kind.inter1, dyad, country));
        add(random.nextInt(3) == 0 ? associates(random) : "");
        add(kind.inter1);
        add(actor(kind.inter2, dyad, country));
        add(!kind.inter2.isEmpty() && random.nextInt(3) == 0 ? associates(random) : "");
        add(kind.inter2);
        add(kind.interaction());
        add(kind == Kind.ATTACK ? "Civilian targeting" : "");
        add(Integer.toString(land.iso()));
        add(land.region());
        add(country);
        place(random, land);
        source(random);
        add(SCALES[Invented.skewed(random, SCALES.length)]);
        notes(random, day);
        boolean isDeadly = kind != Kind.PROTEST && kind != Kind.ARREST && random.nextInt(3) == 0;
        add(isDeadly ? Integer.toString(1 + Invented.skewed(random, 40)) : "0");
        add(kind == Kind.PROTEST ? "crowd size=" + (random.nextInt(3) == 0 ? "about 100" : "no report") : "");
        add(Long.toString(LAST_UPLOAD - number / 1_000 * 86_400 - random.nextInt(10_000)));
        return row.append('\n');
    }

    private static Kind kind(Random random) {
        int chance = random.nextInt(100);
        int[] shares = {20, 40, 70, 83, 90, 96, 100};
        int kind = 0;
        while (chance >= shares[kind]) {
            kind++;
        }
        return Kind.values()[kind];
    }

    private static String actor(String type, GedWorld.Dyad dyad, String country) {
        return switch (type) {
            case "" -> "";
            case "State forces" -> "Military Forces of " + country + " (2011-)";
            case "Rebel group" -> dyad.b().equals("Civilians") ? dyad.a() : dyad.b();
            case "Political militia" -> "Unidentified Armed Group (" + country + ")";
            default -> type + " (" + country + ")";
        };
    }

    private String associates(Random random) {
        String first = world.dyad(random).a();
        return random.nextInt(3) == 0 ? first + "; " + world.dyad(random).a() : first;
    }

    private void add(String cell) {
        Invented.cell(row, cell);
    }

    private void place(Random random, GedWorld.Land land) {
        GedWorld.Spot spot = land.spot(random);
        add(spot.province());
        add(spot.district());
        add(random.nextInt(3) == 0 ? "" : spot.district() + " centre");
        add(spot.name());
        add(spot.lat());
        add(spot.lon());
        add(random.nextInt(4) == 0 ? "2" : "1");
    }

    private void source(Random random) {
        String source = world.office(random);
        for (int i = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            source += "; " + world.office(random);
        }
        add(source);
    }

    private void notes(Random random, LocalDate day) {
        StringBuilder text = new StringBuilder("On ")
                .append(day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)))
                .append(", ");
        Invented.words(random, text, 60 + random.nextInt(200));
        if (random.nextInt(10) == 0) {
            text.append(" \"");
            Invented.words(random, text, 10);
            text.append('"');
        }
        if (random.nextBoolean()) {
            text.append(", ");
            Invented.words(random, text, 30 + random.nextInt(100));
        }
        add(text.append('.').toString());
    }
}
