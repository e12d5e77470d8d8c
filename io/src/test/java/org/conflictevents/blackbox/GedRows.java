package org.conflictevents.blackbox;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Invented rows of UCDP GED, in the column sets of its releases. */
final class GedRows {

    /** Since 21.1, and Candidate. */
    static final List<String> SET_A =
            List.of(("id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,"
                            + "conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,"
                            + "side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,"
                            + "source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,"
                            + "longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
                            + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob")
                    .split(","));

    /** 17.1 to 19.1. */
    static final List<String> SET_B =
            List.of(("id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,"
                            + "dyad_name,side_a_new_id,gwnoa,side_a,side_b_new_id,gwnob,side_b,number_of_sources,source_article,"
                            + "source_office,source_date,source_headline,source_original,where_prec,where_coordinates,adm_1,adm_2,"
                            + "latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,"
                            + "date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high")
                    .split(","));

    private GedRows() {}

    /** Returns a row of the newest columns: four dead at a town in northern Syria. */
    static Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        SET_A.forEach(column -> row.put(column, ""));
        row.put("id", "900001");
        row.put("relid", "SYR-2020-1-11973-1");
        row.put("year", "2020");
        row.put("active_year", "1");
        row.put("code_status", "Clear");
        row.put("type_of_violence", "1");
        row.put("conflict_dset_id", "299");
        row.put("conflict_new_id", "299");
        row.put("conflict_name", "Syria: Government");
        row.put("dyad_dset_id", "11973");
        row.put("dyad_new_id", "11973");
        row.put("dyad_name", "Government of Syria - Syrian insurgents");
        row.put("side_a_dset_id", "118");
        row.put("side_a_new_id", "118");
        row.put("side_a", "Government of Syria");
        row.put("side_b_dset_id", "4456");
        row.put("side_b_new_id", "4456");
        row.put("side_b", "Syrian insurgents");
        row.put("number_of_sources", "2");
        row.put(
                "source_article",
                "\"Harbour Post,2020-02-06,Clashes, again\";\"Quay FM,2020-02-07,The town; the road\"");
        row.put("source_office", "Harbour Post;Quay FM");
        row.put("source_date", "2020-02-06;2020-02-07");
        row.put("source_headline", "Clashes, again;The town; the road");
        row.put("source_original", "an officer");
        row.put("where_prec", "1");
        row.put("where_coordinates", "Saraqib town");
        row.put("where_description", "west of the junction");
        row.put("adm_1", "Idlib governorate");
        row.put("adm_2", "Idlib district");
        row.put("latitude", "35.864444");
        row.put("longitude", "36.806111");
        row.put("geom_wkt", "POINT (36.806111 35.864444)");
        row.put("priogrid_gid", "181154");
        row.put("country", "Syria");
        row.put("country_id", "652");
        row.put("region", "Middle East");
        row.put("event_clarity", "1");
        row.put("date_prec", "1");
        row.put("date_start", "2020-02-06");
        row.put("date_end", "2020-02-06");
        row.put("deaths_a", "1");
        row.put("deaths_b", "2");
        row.put("deaths_civilians", "1");
        row.put("deaths_unknown", "0");
        row.put("best", "4");
        row.put("high", "6");
        row.put("low", "3");
        row.put("gwnoa", "652");
        return row;
    }

    /** Returns the row with another text in a cell. */
    static Map<String, String> row(String column, String text) {
        Map<String, String> row = row();
        row.put(column, text);
        return row;
    }

    /** Returns the rows below a header. */
    static String csv(List<String> columns, List<Map<String, String>> rows) {
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(
                out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(columns);
            for (Map<String, String> row : rows) {
                printer.printRecord(columns.stream().map(row::get));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Returns a row below the header of the newest columns. */
    static String csv(Map<String, String> row) {
        return csv(SET_A, List.of(row));
    }

    /** Returns the rows of a table by the names of its header. */
    static List<Map<String, String>> rows(String csv) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(
                new StringReader(csv),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : parser) {
                rows.add(row.toMap());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
