package org.conflictevents.model;

/** Adds a qualifier to every date of an expression, in its text. */
final class EdtfQualifiers {

    private static final String BETWEEN_DATES = "[]{},./";

    private EdtfQualifiers() {}

    static EdtfDate add(EdtfDate date, char qualifier) {
        String text = date.toString();
        StringBuilder marked = new StringBuilder(text.length() + 2);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || BETWEEN_DATES.indexOf(text.charAt(i)) >= 0) {
                marked.append(mark(text.substring(from, i), qualifier));
                if (i < text.length()) {
                    marked.append(text.charAt(i));
                }
                from = i + 1;
            }
        }
        return text.contentEquals(marked) ? date : EdtfDate.parse(marked.toString());
    }

    /** Returns the date with the qualifier behind it, without its time, which can have none; nothing for nothing. */
    private static String mark(String date, char qualifier) {
        if (date.isEmpty()) {
            return "";
        }
        String day = date.split("T", 2)[0];
        char last = day.charAt(day.length() - 1);
        if (last == qualifier || last == '%') {
            return day;
        }
        return last == '?' || last == '~' ? day.substring(0, day.length() - 1) + '%' : day + qualifier;
    }
}
