package org.conflictevents.io.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the members of an event in the properties of its feature, for maps, which have no use for objects and lists: it
 * follows from the event, and says nothing that the event does not. Not thread-safe.
 */
final class FeatureColumns implements ValueReader.Others {

    /** The names of the columns, in the order in which they are written. */
    static final List<String> NAMES =
            List.of("earliest", "latest", "placeName", "killedLow", "killedBest", "killedHigh");

    private static final int FIRST_NUMBER = 3;

    private final int maxText;
    private final @Nullable String[] said = new @Nullable String[NAMES.size()];

    /** Places come one after the other, and mostly many times. */
    private @Nullable Place lastPlace;

    private String lastName = "";

    /** Creates columns whose texts have so many characters at most when they are read. */
    FeatureColumns(int maxText) {
        this.maxText = maxText;
    }

    /** Forgets what was read. */
    void clear() {
        for (int i = 0; i < said.length; i++) {
            said[i] = null;
        }
    }

    @Override
    public boolean take(String name, JsonParser parser) throws IOException {
        int index = NAMES.indexOf(name);
        if (index < 0) {
            return false;
        }
        JsonToken token = parser.nextToken();
        boolean isRight = index < FIRST_NUMBER ? token == JsonToken.VALUE_STRING : token.isNumeric();
        String text = parser.getText();
        if (said[index] != null || !isRight || text.length() > maxText) {
            throw new Unfit();
        }
        said[index] = text;
        return true;
    }

    /** Tells whether the columns that were read are those of an event, each written as it would be. */
    boolean areThoseOf(Event event) {
        @Nullable String[] right = of(event);
        for (int i = 0; i < said.length; i++) {
            if (said[i] != null && !said[i].equals(right[i])) {
                return false;
            }
        }
        return true;
    }

    /** Writes the columns that say something, each behind a comma. */
    void write(Event event, JsonBytesOut out) {
        @Nullable String[] right = of(event);
        for (int i = 0; i < right.length; i++) {
            String text = right[i];
            if (text != null) {
                out.raw(",\"");
                out.raw(NAMES.get(i));
                out.raw("\":");
                if (i < FIRST_NUMBER) {
                    out.quoted(text);
                } else {
                    out.raw(text);
                }
            }
        }
    }

    /** Complains of a column that says something else than the event. */
    void check(Node column, Event event, Faults faults) {
        String name = String.valueOf(column.name());
        int index = NAMES.indexOf(name);
        String right = of(event)[index];
        if (right == null) {
            faults.add(
                    column,
                    "the event says nothing of it, but found " + column.words() + "; take it out, or say it in "
                            + origin(index));
        } else if (!isSame(column, right, index)) {
            faults.add(
                    column,
                    "expected " + right + ", which is what " + origin(index) + " says, but found " + column.words()
                            + "; take it out, and change " + origin(index) + " if that is wrong");
        }
    }

    private static boolean isSame(Node column, String right, int index) {
        if (index < FIRST_NUMBER) {
            return column.is(Kind.TEXT) && column.text().equals(right);
        }
        return column.is(Kind.NUMBER) && new BigDecimal(column.text()).compareTo(new BigDecimal(right)) == 0;
    }

    private static String origin(int index) {
        return "'" + (index < 2 ? "when" : index < FIRST_NUMBER ? "place" : "figures") + "'";
    }

    private @Nullable String[] of(Event event) {
        Quantity killed = killed(event);
        return new @Nullable String[] {
            day(event.when().earliest()),
            day(event.when().latest()),
            event.place().isPresent() ? name(event.place().get()) : null,
            killed == null ? null : number(killed.low()),
            killed == null ? null : number(killed.best()),
            killed == null ? null : number(killed.high())
        };
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.isPresent() ? day.get().toString() : null;
    }

    private static @Nullable String number(Optional<BigDecimal> number) {
        return number.isPresent() ? number.get().toPlainString() : null;
    }

    @SuppressWarnings("ReferenceEquality") // to compare two places takes longer than to print one
    private String name(Place place) {
        if (place != lastPlace) {
            lastPlace = place;
            lastName = place.toString();
        }
        return lastName;
    }

    /** Returns the one count of people killed that is no part of another and repeats none; null where there are several, or none. */
    private static @Nullable Quantity killed(Event event) {
        Quantity only = null;
        for (Figure figure : event.figures()) {
            if (figure.measure().equals(Measure.KILLED)
                    && figure.partOf().isEmpty()
                    && figure.sameAs().isEmpty()) {
                if (only != null || !figure.quantity().unit().equals(Unit.PERSONS)) {
                    return null;
                }
                only = figure.quantity();
            }
        }
        return only;
    }
}
