package org.conflictevents.io.internal.hdx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Group;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;

/** The numbers of a row with tags. */
final class HxlFigures {

    /** The id of the figure of a row that names what it counts, or tells one number only. */
    static final String NAMED = "figure";

    private HxlFigures() {}

    /** Returns the figures of a row: that of which it names what it counts, and one for each number whose tag says what it is. */
    static List<Figure> of(Row row) {
        List<Figure> figures = new ArrayList<>(2);
        Optional<Figure> named = row.has(HxlColumns.MEASURE) ? Optional.of(named(row)) : Optional.empty();
        named.ifPresent(figures::add);
        for (HxlColumns.Counted number : HxlColumns.NUMBERS) {
            boolean isNamed = named.isPresent()
                    && named.get().measure().equals(number.measure())
                    && number.group().isEmpty();
            if (!isNamed && (row.has(number.value()) || row.has(number.min()) || row.has(number.max()))) {
                Quantity quantity = Quantity.range(
                        number(row, number.min()),
                        number(row, number.value()),
                        number(row, number.max()),
                        Unit.PERSONS);
                String whole = id(number.measure());
                boolean isPart = number.group().isPresent()
                        && figures.stream().anyMatch(figure -> figure.id().equals(Optional.of(whole)));
                figures.add(Figure.builder()
                        .id(number.group()
                                .map(group -> whole + "-" + word(group.code()))
                                .orElse(whole))
                        .measure(number.measure())
                        .group(number.group())
                        .quantity(quantity)
                        .partOf(isPart ? Optional.of(whole) : Optional.empty())
                        .build());
            }
        }
        return figures.size() == 1 ? List.of(figures.get(0).withId(NAMED)) : List.copyOf(figures);
    }

    private static String id(Measure measure) {
        return word(measure.code());
    }

    private static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Figure named(Row row) {
        Measure measure = Keeping.code(row, HxlColumns.MEASURE, Measure::of);
        Optional<BigDecimal> value = number(row, HxlColumns.VALUE);
        Optional<BigDecimal> min = number(row, HxlColumns.MIN);
        Optional<BigDecimal> max = number(row, HxlColumns.MAX);
        for (HxlColumns.Counted own : HxlColumns.NUMBERS) {
            if (own.measure().equals(measure) && own.group().isEmpty()) {
                value = value.or(() -> number(row, own.value()));
                min = min.or(() -> number(row, own.min()));
                max = max.or(() -> number(row, own.max()));
            }
        }
        Unit unit = row.has(HxlColumns.UNIT) ? Keeping.code(row, HxlColumns.UNIT, Unit::of) : unit(measure);
        return Figure.builder()
                .id(NAMED)
                .measure(measure)
                .quantity(
                        row.has(HxlColumns.QUALIFIER)
                                ? qualified(row, min, value, max, unit)
                                : Quantity.range(min, value, max, unit))
                .group(
                        row.has(HxlColumns.GROUP)
                                ? Optional.of(Keeping.code(row, HxlColumns.GROUP, Group::of))
                                : Optional.empty())
                .build();
    }

    /** People, unless the measure is of something else: a name that we do not know may count anything. */
    private static Unit unit(Measure measure) {
        return HxlColumns.VALUES.containsKey(measure) ? Unit.PERSONS : Unit.ITEMS;
    }

    private static Quantity qualified(
            Row row, Optional<BigDecimal> min, Optional<BigDecimal> value, Optional<BigDecimal> max, Unit unit) {
        String word = row.cell(HxlColumns.QUALIFIER).strip();
        for (Qualifier qualifier : Qualifier.values()) {
            if (qualifier.name().equalsIgnoreCase(word)) {
                return Quantity.builder()
                        .low(min)
                        .best(value)
                        .high(max)
                        .qualifier(qualifier)
                        .unit(unit)
                        .build();
            }
        }
        throw row.wrong(HxlColumns.QUALIFIER, "a qualifier, such as ABOUT or MORE_THAN");
    }

    /** Returns a number with all its digits. */
    private static Optional<BigDecimal> number(Row row, Column column) {
        if (!row.has(column)) {
            return Optional.empty();
        }
        double checked = row.decimal(column);
        return checked == 0
                ? Optional.of(BigDecimal.ZERO)
                : Optional.of(new BigDecimal(row.cell(column).strip()));
    }
}
