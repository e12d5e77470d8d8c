package org.conflictevents.blackbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.model.Event;

/** Invented rows in the layouts of ACLED. No row of ACLED itself is here: its terms do not allow that. */
final class AcledRows {

    /** Since March 2023, with texts for the types of actors, as exports have them since 2024. */
    static final String SET_1 = """
        event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
        SYR90001,"06 February 2020",2020,1,"Political violence",Battles,"Armed clash","Military Forces of Syria (2000-2024)","Militia of the Quay; ATE: Guild of Ferrymen","State forces","Reed Valley Front",,"Rebel group","State forces-Rebel group",,760,"Middle East",Syria,Idleb,Reed,"Upper Reed","Old Quay",35.8601,36.8102,1,"Harbour Post; Reed Observatory",Subnational-National,"On 6 February 2020, both sides fought at Old Quay.
        ""Many"" were seen; casualties unknown.",0,,1581379200
        SYR90002,"07 February 2020",2020,2,"Political violence","Explosions/Remote violence","Shelling/artillery/missile attack","Military Forces of Turkey (2016-)",,"External/Other forces","Civilians (Syria)","Women (Syria)",Civilians,"External/Other forces-Civilians","Civilian targeting",760,"Middle East",Syria,Idleb,Reed,"Upper Reed","Old Quay",35.8601,36.8102,2,"Undisclosed Source","Local partner-New media","On 7 February 2020, shells fell near Old Quay.",3,,1581379201
        ARG90003,"15 March 2020",2020,3,Demostrations,Protests,"Peaceful protest","Protesters (Argentina)","Teachers (Argentina)",Protesters,,,,"Protesters only",,32,"South America",Argentina,"Rio Quieto",,,"Rio Quieto",-34.9,-58.0,3,"River News",National,"In March 2020, teachers marched.",0,"crowd size=large; women targeted",1588000000
        SYR90004,"08 February 2020",2020,1,"Strategic developments","Strategic developments",Agreement,"Reed Valley Front",,"Rebel group",,,,"Rebel group only",,760,"Middle East",Syria,Idleb,,,"Lower Reed",35.9,36.7,1,"Harbour Post",National,"On 8 February 2020, a truce was agreed.",0,,1581379300
        """;

    /** From 2019 to March 2023, with numbers for the types of actors. */
    static final String SET_2 = """
        data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3
        7000001,854,BFO9421,9421,"03 December 2020",2020,1,"Violence against civilians",Attack,"Dune Group",,2,"Civilians (Burkina Faso)",,7,27,"Western Africa","Burkina Faso",Sahel,Oudal,Tin,"Tin Sable",14.6,-0.5,1,"Dune Radio",National,"On 3 December 2020, four were killed. [size=no report]",4,1607000000,BFA
        7000002,854,BFO9422,9422,"04 December 2020",2020,1,Battles,"Government regains territory","Dune Group",,2,"Military Forces of Burkina Faso (2015-)",,1,12,"Western Africa","Burkina Faso",Sahel,Oudal,Tin,"Tin Sable",14.6,-0.5,1,"Dune Radio",National,"On 4 December 2020, the village changed hands.",0,1607000001,BFA
        """;

    /** The spreadsheet of 2018. */
    static final String SET_3 = """
        ISO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,SUB_EVENT_TYPE,ACTOR1,ASSOC_ACTOR_1,INTER1,ACTOR2,ASSOC_ACTOR_2,INTER2,INTERACTION,REGION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,SOURCE SCALE,NOTES,FATALITIES
        566,NIG9001,9001,6-Feb-18,2018,1,Battles,"Armed clash","Police Forces of Nigeria (2015-)",,1,"Marsh Communal Militia",,4,14,"Western Africa",Nigeria,Delta,Marsh,,Marshton,5.5,6.25,1,"Marsh Mail",National,"They clashed.",2
        """;

    /** Up to 2017, with the number first in ids, numbers of Gleditsch and Ward, and lines within notes. */
    static final String SET_4 = """
        GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES
        475,1BNG,1,01-January-2015,2015,1,"Battle-No change of territory","Military Forces of Nigeria (1999-2015)",,1,"Marsh Front",,2,12,Nigeria,Delta,,,Marshton,5.5,6.25,1,"Marsh Mail","They fought.
        It lasted.",12
        475,8188BNG,8188,02-January-2015,2015,1,Riots/Protests,"Rioters (Nigeria)",,5,,,0,50,Nigeria,Delta,,,Marshton,5.5,6.25,1,"Marsh Mail",Stones,0
        475,8189BNG,8189,03-January-2015,2015,1,Riots/Protests,"Protesters (Nigeria)",,6,,,0,60,Nigeria,Delta,,,Marshton,5.5,6.25,1,"Marsh Mail",Signs,0
        475,8190BNG,8190,04-January-2015,2015,1,"Remote violence","Marsh Front",,2,"Civilians (Nigeria)",,7,27,Nigeria,Delta,,,Marshton,5.5,6.25,1,"Marsh Mail",A bomb,1
        475,8191BNG,8191,05-January-2015,2015,1,"Battle-Non-state actors overtake territory","Marsh Front",,2,"Military Forces of Nigeria (1999-2015)",,1,12,Nigeria,Delta,,,Marshton,5.5,6.25,1,"Marsh Mail",Taken,0
        475,8192BNG,8192,06-January-2015,2015,1,"Violence Against Civilians","Marsh Front",,2,"Civilians (Nigeria)",,7,27,Nigeria,Delta,,,Marshton,5.5,6.25,1,"Marsh Mail",Raid,1
        475,8193BNG,8193,07-January-2015,2015,1,"Strategic development","Marsh Front",,2,,,0,20,Nigeria,Delta,,,Marshton,5.5,6.25,1,"Marsh Mail",Moved,0
        475,8194BNG,8194,08-January-2015,2015,1,"Headquarters or base established","Marsh Front",,2,,,0,20,Nigeria,Delta,,,Marshton,5.5,6.25,1,"Marsh Mail",Camp,0
        """;

    static final Map<String, String> SETS = Map.of("1", SET_1, "2", SET_2, "3", SET_3, "4", SET_4);

    private AcledRows() {}

    static Input input(String text) {
        return Input.of(new StringReader(text), "rows.csv");
    }

    /** Reads all events, and fails if a row is wrong. */
    static List<Event> read(String text) {
        return read(input(text));
    }

    static List<Event> read(Input input) {
        try (RecordReader<Event> events = input.events()) {
            return events.stream().toList();
        }
    }

    /** Reads the one event of a row below a header. */
    static Event one(String header, String row) {
        return read(input(header + "\n" + row + "\n").as(Formats.ACLED)).get(0);
    }

    static String write(List<Event> events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Event> writer = Output.to(out).as(Formats.ACLED).events()) {
            writer.writeAll(events);
            writer.commit();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static Input bytes(byte[] content) {
        return Input.of(new ByteArrayInputStream(content), "rows.csv");
    }

    /** Returns the cells of a table by the names of its columns. */
    static List<Map<String, String>> cells(String table) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                rows.add(record.toMap());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
