package org.conflictevents.io.internal.ged;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Stance;
import org.conflictevents.model.internal.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * The offices that rows of a file name, with the day on which they said it and their headlines. Not thread-safe.
 *
 * <p>They stand in {@code source_article} as {@code "Office,2020-02-06,Headline";"Office,2020-02-07,Headline"}, where quotes within a headline
 * are not doubled; or, in rows where that is free text, in three lists with semicolons, of which only those of offices and of days can be
 * split, each day there or blank. What is neither stays as it is.
 */
final class GedSources {

    private static final String BETWEEN_ITEMS = "\";\"";

    /** An office with the day and the headline of what it said. */
    private record Item(String office, String date, String headline) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Item i
                    && headline.equals(i.headline)
                    && office.equals(i.office)
                    && date.equals(i.date);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * headline.hashCode() + office.hashCode()) + date.hashCode();
        }
    }

    private final Sheet sheet;
    private final Memo<Item, Attribution> attributions = new Memo<>(this::make);
    private final Memo<String, List<Actor>> voices;
    private final GedDays days;
    private final List<Attribution> ownVoice;
    private final List<Item> items = new ArrayList<>();

    GedSources(Sheet sheet, GedActors actors, GedDays days) {
        this.sheet = sheet;
        this.voices = new Memo<>(office -> List.of(actors.office(office.strip())));
        this.days = days;
        this.ownVoice = List.of(Attribution.of(sheet.source()));
    }

    /** Returns who tells of a row that says so many do, and keeps the cells that these do not say. */
    List<Attribution> of(Row row, long number) {
        items.clear();
        boolean isArticle = readArticle(row.cell(GedColumns.SOURCE_ARTICLE));
        if (!isArticle) {
            items.clear();
            readLists(row);
        }
        List<Attribution> found;
        if (items.isEmpty()) {
            found = ownVoice;
        } else if (items.size() == 1) {
            found = List.of(attributions.get(items.get(0)));
        } else {
            Attribution[] all = new Attribution[items.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = attributions.get(items.get(i));
            }
            found = List.of(all);
        }
        keep(row, found, isArticle, number);
        return found;
    }

    private void keep(Row row, List<Attribution> found, boolean isArticle, long number) {
        boolean isSpeltAlike = true;
        for (int i = 0; i < items.size(); i++) {
            isSpeltAlike &= office(found.get(i)).equals(items.get(i).office());
        }
        boolean isFree = !isArticle
                && !(items.isEmpty() && row.cell(GedColumns.SOURCE_ARTICLE).isEmpty());
        if (!isSpeltAlike || isFree) {
            row.keep(GedColumns.SOURCE_ARTICLE);
        }
        keepUnlessJoined(row, GedColumns.SOURCE_OFFICE, found, Part.OFFICE);
        keepUnlessJoined(row, GedColumns.SOURCE_DATE, found, Part.DATE);
        keepUnlessJoined(row, GedColumns.SOURCE_HEADLINE, found, Part.HEADLINE);
        long count = items.isEmpty() ? -1 : items.size();
        if (number != count) {
            row.keep(GedColumns.NUMBER_OF_SOURCES);
        }
    }

    private boolean readArticle(String text) {
        int length = text.length();
        if (length < 2 || text.charAt(0) != '"' || text.charAt(length - 1) != '"') {
            return false;
        }
        int from = 1;
        while (true) {
            int end = text.indexOf(BETWEEN_ITEMS, from);
            boolean isLast = end < 0;
            end = isLast ? length - 1 : end;
            if (end < from || !readItem(text, from, end)) {
                return false;
            }
            if (isLast) {
                return true;
            }
            from = end + BETWEEN_ITEMS.length();
        }
    }

    /** Reads an office, which may hold commas, the first day behind it, and a headline. */
    private boolean readItem(String text, int from, int end) {
        for (int comma = text.indexOf(',', from);
                comma >= 0 && comma + 12 <= end;
                comma = text.indexOf(',', comma + 1)) {
            if (text.charAt(comma + 11) == ',' && isDay(text, comma + 1)) {
                String headline = text.substring(comma + 12, end);
                return add(text.substring(from, comma), text.substring(comma + 1, comma + 11), headline);
            }
        }
        return false;
    }

    private boolean add(String office, String date, String headline) {
        if (OneLine.isBlank(office) || (!headline.isEmpty() && OneLine.isBlank(headline))) {
            return false;
        }
        items.add(new Item(office, date, headline));
        return true;
    }

    private void readLists(Row row) {
        if (!row.has(GedColumns.SOURCE_OFFICE)) {
            return;
        }
        List<String> offices = split(row.cell(GedColumns.SOURCE_OFFICE));
        List<String> dates = split(row.cell(GedColumns.SOURCE_DATE));
        String headline = row.cell(GedColumns.SOURCE_HEADLINE);
        List<String> headlines = offices.size() == 1 ? List.of(headline) : split(headline);
        boolean areTold = headlines.size() == offices.size();
        boolean isRight = offices.size() == dates.size();
        for (int i = 0; i < offices.size() && isRight; i++) {
            String date = dates.get(i);
            isRight = (date.isEmpty() || (date.length() == 10 && isDay(date, 0)))
                    && add(offices.get(i), date, areTold ? headlines.get(i) : "");
        }
        if (!isRight) {
            items.clear();
        }
    }

    private static List<String> split(String cell) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int end = cell.indexOf(';'); end >= 0; end = cell.indexOf(';', from)) {
            parts.add(cell.substring(from, end));
            from = end + 1;
        }
        parts.add(cell.substring(from));
        return parts;
    }

    private static boolean isDay(String text, int from) {
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(from + i);
            boolean isRight = (i == 4 || i == 7) ? c == '-' : (c >= '0' && c <= '9');
            if (!isRight) {
                return false;
            }
        }
        int month = number(text, from + 5, from + 7);
        int day = number(text, from + 8, from + 10);
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= 28
                || day <= YearMonth.of(number(text, from, from + 4), month).lengthOfMonth();
    }

    private Attribution make(Item item) {
        return new Attribution(
                sheet.source(),
                voices.get(item.office()),
                Stance.ASSERTS,
                day(item.date()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                item.headline().isEmpty() ? Optional.empty() : Optional.of(item.headline()));
    }

    /** Returns the day of a text that is one, empty for none. */
    private Optional<EdtfDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : days.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    /** Returns the number of some digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    /** A part of what an office said. */
    private enum Part {
        OFFICE,
        DATE,
        HEADLINE
    }

    /** Returns a part of what an office said as it stands in the lists, empty where nothing is said. */
    private String part(Part part, int item, List<Attribution> found) {
        return switch (part) {
            case OFFICE -> office(found.get(item));
            case DATE -> items.get(item).date();
            case HEADLINE -> items.get(item).headline().strip();
        };
    }

    /** Returns the name of the office that an attribution names, empty where it names none. */
    static String office(Attribution attribution) {
        Actor voice = voice(attribution);
        return voice == null ? "" : voice.name();
    }

    private static @Nullable Actor voice(Attribution attribution) {
        return attribution.voices().isEmpty() ? null : attribution.voices().get(0);
    }

    private void keepUnlessJoined(Row row, Column column, List<Attribution> found, Part part) {
        if (!isJoined(row.cell(column), found, part)) {
            row.keep(column);
        }
    }

    /** Tells whether a cell is the list of a part of what offices said, without making one. */
    private boolean isJoined(String cell, List<Attribution> found, Part part) {
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                if (at >= cell.length() || cell.charAt(at) != ';') {
                    return false;
                }
                at++;
            }
            String text = part(part, i, found);
            if (!cell.startsWith(text, at)) {
                return false;
            }
            at += text.length();
        }
        return at == cell.length();
    }
}
