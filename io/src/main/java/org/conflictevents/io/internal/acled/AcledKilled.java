package org.conflictevents.io.internal.acled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.dialect.Cells;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Group;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;

/** The dead of an event as ACLED counts them: one number. */
final class AcledKilled {

    private static final Quantity NONE_OR_UNKNOWN = Quantity.atLeast(0, Unit.PERSONS);

    private AcledKilled() {}

    /** Puts the number into its cell. Returns what else is told in words for the notes, none if it is nothing. */
    static List<String> write(Event event, Cells cells) {
        List<Figure> wholes = new ArrayList<>();
        List<Figure> parts = new ArrayList<>();
        for (Figure figure : event.figures()) {
            if (figure.measure().equals(Measure.KILLED)) {
                (figure.partOf().isPresent() ? parts : wholes).add(figure);
            }
        }
        if (wholes.isEmpty() && parts.isEmpty()) {
            return List.of(); // 0 would be a number that nobody told
        }
        if (wholes.size() > 1
                && wholes.stream().anyMatch(figure -> figure.sameAs().isPresent())) {
            wholes = new ArrayList<>(List.of(wholes.get(0)));
        }
        Quantity all = null;
        for (Figure figure : wholes.isEmpty() ? parts : wholes) {
            all = all == null ? figure.quantity() : all.plus(figure.quantity());
        }
        if (wholes.size() > 1) {
            parts.addAll(0, wholes);
        }
        return all == null ? List.of() : write(all, parts, cells);
    }

    private static List<String> write(Quantity all, List<Figure> parts, Cells cells) {
        Optional<BigDecimal> number = all.best().or(all::low).or(all::high);
        cells.put(
                AcledColumns.FATALITIES,
                number.map(BigDecimal::toPlainString).map(AcledKilled::whole).orElse("0"));
        boolean isExact = all.equals(NONE_OR_UNKNOWN)
                || (all.best().isPresent()
                        && all.low().equals(all.best())
                        && all.high().equals(all.best()));
        return isExact && parts.isEmpty() ? List.of() : List.of(words(all, parts));
    }

    /** Returns a number without a fraction: half a dead person is an estimate, and ACLED has no place for it. */
    private static String whole(String number) {
        int point = number.indexOf('.');
        return point < 0 ? number : number.substring(0, point);
    }

    private static String words(Quantity all, List<Figure> parts) {
        List<String> words = new ArrayList<>();
        all.best().ifPresent(best -> words.add("best " + best.toPlainString()));
        all.low().ifPresent(low -> words.add("low " + low.toPlainString()));
        all.high().ifPresent(high -> words.add("high " + high.toPlainString()));
        String text = "Fatalities: " + (words.isEmpty() ? all.toString() : String.join(", ", words));
        List<String> shares = new ArrayList<>();
        for (Figure part : parts) {
            part.quantity().best().ifPresent(best -> shares.add(whose(part) + " " + best.toPlainString()));
        }
        return shares.isEmpty() ? text : text + "; " + String.join(", ", shares);
    }

    private static String whose(Figure part) {
        return switch (part.id().orElse("")) {
            case "deaths-a" -> "side A";
            case "deaths-b" -> "side B";
            default ->
                part.group()
                        .map(group -> group.equals(Group.UNKNOWN) ? "unknown" : group.label())
                        .or(() -> part.actor().map(actor -> actor.name()))
                        .orElse("part");
        };
    }
}
