package org.conflictevents.query;

/** How a number is held against another. A closed vocabulary. */
public enum Comparison {
    /** This many or more. */
    AT_LEAST("at least"),

    /** This many or fewer. */
    AT_MOST("at most"),

    /** More than this, itself left out. */
    MORE_THAN("more than"),

    /** Fewer than this, itself left out. */
    FEWER_THAN("fewer than");

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    /** Returns the comparison in words, such as {@code at least}. */
    public String words() {
        return words;
    }
}
