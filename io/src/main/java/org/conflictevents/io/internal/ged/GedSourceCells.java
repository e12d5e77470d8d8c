package org.conflictevents.io.internal.ged;

import java.util.ArrayList;
import java.util.List;
import org.conflictevents.io.dialect.Cells;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.SourceKind;

/** Puts who tells of an event into the cells of a row: the first voice of each attribution as an office, or else its source. */
final class GedSourceCells {

    private GedSourceCells() {}

    static void write(List<Attribution> attributions, Cells cells) {
        List<Attribution> telling = new ArrayList<>();
        for (Attribution attribution : attributions) {
            if (attribution.isReport()
                    && (!attribution.voices().isEmpty()
                            || attribution.source().publisher().isPresent())) {
                telling.add(attribution);
            }
        }
        telling.removeIf(GedSourceCells::isOfDataset);
        if (telling.isEmpty()) {
            cells.put(GedColumns.NUMBER_OF_SOURCES, -1);
            return;
        }
        StringBuilder article = new StringBuilder();
        StringBuilder offices = new StringBuilder();
        StringBuilder dates = new StringBuilder();
        StringBuilder headlines = new StringBuilder();
        for (Attribution attribution : telling) {
            String between = article.length() == 0 ? "" : ";";
            String office = office(attribution);
            String date = date(attribution);
            String headline = headline(attribution);
            article.append(between)
                    .append('"')
                    .append(office)
                    .append(',')
                    .append(date)
                    .append(',')
                    .append(headline)
                    .append('"');
            offices.append(between).append(office);
            dates.append(between).append(date);
            headlines.append(between).append(headline.strip());
        }
        cells.put(GedColumns.NUMBER_OF_SOURCES, telling.size());
        cells.put(GedColumns.SOURCE_ARTICLE, article.toString());
        cells.put(GedColumns.SOURCE_OFFICE, offices.toString());
        cells.put(GedColumns.SOURCE_DATE, dates.toString());
        cells.put(GedColumns.SOURCE_HEADLINE, headlines.toString());
    }

    /** Tells whether it is a dataset that speaks itself, and no office is known: the row then says -1, not recorded. */
    private static boolean isOfDataset(Attribution attribution) {
        return attribution.voices().isEmpty() && attribution.source().kind().equals(SourceKind.DATASET);
    }

    private static String office(Attribution attribution) {
        String office = attribution.voices().isEmpty()
                ? attribution.source().publisher().orElse("")
                : attribution.voices().get(0).name();
        return isOfGed(attribution) ? office : office.replace(';', ',');
    }

    /** Tells whether it was read from a row of GED, whose quotes hold semicolons; in others they would end what stands in a list. */
    private static boolean isOfGed(Attribution attribution) {
        return attribution.source().kind().equals(SourceKind.DATASET);
    }

    private static String date(Attribution attribution) {
        return attribution
                .said()
                .or(() -> attribution.source().published())
                .flatMap(EdtfDate::earliest)
                .map(Object::toString)
                .orElse("");
    }

    /** Returns the headline; a semicolon that would end it becomes a comma where the row is not one of GED. */
    private static String headline(Attribution attribution) {
        return isOfGed(attribution)
                ? attribution.note().orElse("")
                : attribution.source().title().replace(';', ',');
    }
}
