package org.conflictevents.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.io.Finding.Check;
import org.conflictevents.io.internal.text.Numeral;
import org.conflictevents.io.internal.text.Token;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.TextSpan;
import org.conflictevents.model.Unit;

/** Holds one quantity against the spans that one attribution gives for it. */
final class QuantityCheck {

    /** What is wrong. */
    record Fault(Check check, String wanted, String found) {}

    /** Words that stand for a number where somebody claims it, but are none by themselves. */
    private static final Map<BigDecimal, Set<String>> QUIET = Map.of(
            BigDecimal.ZERO,
            Set.of("no", "none", "nobody"),
            BigDecimal.ONE,
            Set.of("a", "an", "another", "single"),
            BigDecimal.valueOf(2),
            Set.of("both", "couple", "pair"));

    /** Code points before a number in which the words that hedge it begin. */
    private static final int HEDGE_LENGTH = 16;

    /** What words before a number make of it. Those that also mean a place leave a plain number possible. */
    private static final Map<String, Set<Qualifier>> HEDGES = hedges();

    /** What words right behind a number make of it. */
    private static final Map<String, Set<Qualifier>> HEDGES_BEHIND = Map.of(
            "or more", EnumSet.of(Qualifier.AT_LEAST),
            "or fewer", EnumSet.of(Qualifier.UP_TO),
            "or less", EnumSet.of(Qualifier.UP_TO),
            "or so", EnumSet.of(Qualifier.ABOUT));

    private static final Map<Unit, Set<String>> UNITS = Map.of(
            Unit.PERCENT,
            Set.of("percent", "per", "pc"),
            Unit.KILOMETRES,
            Set.of("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"),
            Unit.METRES,
            Set.of("m", "metre", "metres", "meter", "meters"),
            Unit.MILES,
            Set.of("mile", "miles", "mi"),
            Unit.DAYS,
            Set.of("day", "days"),
            Unit.MONTHS,
            Set.of("month", "months"),
            Unit.of("YEARS"),
            Set.of("year", "years"));

    private final SourceText text;
    private final List<TextSpan> spans;
    private final Quantity quantity;

    QuantityCheck(SourceText text, List<TextSpan> spans, Quantity quantity) {
        this.text = text;
        this.spans = spans;
        this.quantity = quantity;
    }

    private static Map<String, Set<Qualifier>> hedges() {
        Map<String, Set<Qualifier>> hedges = new LinkedHashMap<>(); // the longer ones first
        Stream.of("no more than", "not more than", "as many as", "up to", "at most")
                .forEach(words -> hedges.put(words, EnumSet.of(Qualifier.UP_TO)));
        Stream.of("no fewer than", "no less than", "at least")
                .forEach(words -> hedges.put(words, EnumSet.of(Qualifier.AT_LEAST)));
        Stream.of("more than", "over", "in excess of", "upwards of")
                .forEach(words -> hedges.put(words, EnumSet.of(Qualifier.MORE_THAN)));
        Stream.of("fewer than", "less than").forEach(words -> hedges.put(words, EnumSet.of(Qualifier.FEWER_THAN)));
        hedges.put("above", EnumSet.of(Qualifier.MORE_THAN, Qualifier.EXACT));
        Stream.of("under", "below")
                .forEach(word -> hedges.put(word, EnumSet.of(Qualifier.FEWER_THAN, Qualifier.EXACT)));
        Stream.of("nearly", "almost", "close to")
                .forEach(
                        words -> hedges.put(words, EnumSet.of(Qualifier.ABOUT, Qualifier.FEWER_THAN, Qualifier.UP_TO)));
        Stream.of("approximately", "roughly", "about", "around", "some", "an estimated")
                .forEach(words -> hedges.put(words, EnumSet.of(Qualifier.ABOUT)));
        return hedges;
    }

    /** Returns what is wrong first, empty if the spans hold the quantity. */
    Optional<Fault> fault() {
        List<Numeral> inside = spans.stream()
                .flatMap(span -> text.numeralsIn(span).stream())
                .distinct()
                .toList();
        Qualifier qualifier = quantity.qualifier();
        if (qualifier == Qualifier.UNCOUNTED) {
            return inside.stream()
                    .filter(numeral -> numeral.form() == Numeral.Form.CARDINAL || numeral.form() == Numeral.Form.BAND)
                    .findFirst()
                    .map(numeral -> new Fault(
                            Check.NUMBER, "no number, as none is claimed", Excerpt.of(text.points(), numeral.span())));
        }
        if (qualifier.isBand()) {
            boolean stands = inside.stream().anyMatch(numeral -> numeral.band().equals(Optional.of(qualifier)));
            return stands ? Optional.empty() : missing("the order of magnitude " + qualifier);
        }
        List<Numeral> stated = new ArrayList<>();
        for (BigDecimal number : numbers()) {
            List<Numeral> equal =
                    inside.stream().filter(numeral -> isFor(number, numeral)).toList();
            if (equal.isEmpty() && !isQuiet(number)) {
                return missing("the number " + digits(number));
            }
            stated.addAll(equal);
        }
        return misplacedNumber().or(() -> misplacedHedge(stated)).or(this::missingUnit);
    }

    /**
     * Complains where a number stands in every span behind another that is not claimed: in "one of 12 posts" the 12 is that of
     * another claim, whose span is narrower.
     */
    private Optional<Fault> misplacedNumber() {
        List<BigDecimal> claimed = numbers();
        for (BigDecimal number : claimed) {
            Optional<Numeral> before = Optional.empty();
            boolean leads = false;
            for (TextSpan span : spans) {
                List<Numeral> counts = counts(span);
                for (int i = 0; i < counts.size(); i++) {
                    if (isFor(number, counts.get(i))) {
                        Optional<Numeral> other = counts.subList(0, i).stream()
                                .filter(numeral -> claimed.stream().noneMatch(one -> isFor(one, numeral)))
                                .findFirst();
                        leads |= other.isEmpty();
                        before = before.or(() -> other);
                    }
                }
            }
            if (before.isPresent() && !leads) {
                String found = Excerpt.of(text.points(), before.get().span()) + " before it";
                return Optional.of(
                        new Fault(Check.NUMBER, "the number " + digits(number) + " as the first of a span", found));
            }
        }
        return Optional.empty();
    }

    /** The numbers of a span that count something, dates left out. */
    private List<Numeral> counts(TextSpan span) {
        return text.numeralsIn(span).stream()
                .filter(numeral -> numeral.form() == Numeral.Form.CARDINAL || numeral.form() == Numeral.Form.BAND)
                .filter(numeral -> ManifestMaker.kind(text, numeral) == Manifest.Kind.COUNT || isClaimed(numeral))
                .toList();
    }

    private boolean isClaimed(Numeral numeral) {
        return numbers().stream().anyMatch(number -> isFor(number, numeral));
    }

    /** The numbers that a source must have given for the claim. */
    private List<BigDecimal> numbers() {
        Qualifier qualifier = quantity.qualifier();
        Stream<Optional<BigDecimal>> numbers = qualifier == Qualifier.EXACT
                ? Stream.of(quantity.best())
                : Stream.of(quantity.low(), quantity.best(), quantity.high());
        return numbers.flatMap(Optional::stream).distinct().toList();
    }

    private boolean isFor(BigDecimal number, Numeral numeral) {
        if (numeral.form() == Numeral.Form.ORDINAL || numeral.value().isEmpty()) {
            return false;
        }
        BigDecimal value = numeral.value().get();
        boolean share = quantity.unit().equals(Unit.PERCENT) && value.compareTo(BigDecimal.ONE) < 0;
        return value.compareTo(number) == 0 || (share && value.movePointRight(2).compareTo(number) == 0);
    }

    private boolean isQuiet(BigDecimal number) {
        Set<String> words = QUIET.getOrDefault(number.stripTrailingZeros(), Set.of());
        return spans.stream()
                .filter(span -> counts(span).isEmpty())
                .flatMap(span -> text.tokensFrom(span.start(), span.end() - 1).stream())
                .anyMatch(token -> words.contains(token.word()));
    }

    /** Complains where the words around every place at which a number stands make something else of it. */
    private Optional<Fault> misplacedHedge(List<Numeral> stated) {
        if (quantity.qualifier() == Qualifier.BETWEEN) {
            return Optional.empty();
        }
        Optional<Fault> fault = Optional.empty();
        for (Numeral numeral : stated) {
            Optional<Fault> here = hedgeBefore(numeral).or(() -> hedgeBehind(numeral));
            if (here.isEmpty()) {
                return Optional.empty();
            }
            fault = here;
        }
        return fault;
    }

    private Optional<Fault> hedgeBefore(Numeral numeral) {
        String before = wordsBefore(numeral.span().start());
        return HEDGES.entrySet().stream()
                .filter(hedge -> before.endsWith(" " + hedge.getKey()))
                .findFirst()
                .filter(hedge -> !(hedge.getKey().equals("over")
                        && quantity.qualifier() == Qualifier.EXACT
                        && ManifestMaker.isBeforeTime(text, numeral.span())))
                .flatMap(hedge -> misplaced(hedge, "before it"));
    }

    private Optional<Fault> hedgeBehind(Numeral numeral) {
        int end = numeral.span().end();
        if (!Character.isWhitespace(text.points().at(end))
                && !Character.isSpaceChar(text.points().at(end))) {
            return Optional.empty(); // a comma, or the end of a sentence
        }
        String behind = text.tokensFrom(end, end + HEDGE_LENGTH).stream()
                .limit(2)
                .map(Token::word)
                .collect(Collectors.joining(" "));
        return HEDGES_BEHIND.entrySet().stream()
                .filter(hedge -> behind.equals(hedge.getKey()))
                .findFirst()
                .flatMap(hedge -> misplaced(hedge, "behind it"));
    }

    private Optional<Fault> misplaced(Map.Entry<String, Set<Qualifier>> hedge, String where) {
        return hedge.getValue().contains(quantity.qualifier())
                ? Optional.empty()
                : Optional.of(new Fault(
                        Check.NUMBER, "a number that is " + quantity.qualifier(), "'" + hedge.getKey() + "' " + where));
    }

    /** Returns the few words before an index, each after a blank, in lower case. */
    private String wordsBefore(int index) {
        StringBuilder words = new StringBuilder();
        for (Token token : text.tokensFrom(index - HEDGE_LENGTH, index - 1)) {
            words.append(' ').append(token.word());
        }
        return words.toString();
    }

    private Optional<Fault> missingUnit() {
        Set<String> names = UNITS.getOrDefault(quantity.unit(), Set.of());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        boolean stands = spans.stream().anyMatch(span -> standsIn(span.start(), span.end() + 1, names));
        String unit = quantity.unit().label();
        return stands ? Optional.empty() : missing(Check.UNIT, "the unit " + unit);
    }

    /** Tells whether a word of a unit begins in a stretch of the text. */
    private boolean standsIn(int start, int end, Set<String> names) {
        boolean sign = quantity.unit().equals(Unit.PERCENT)
                && text.points()
                        .words(start, Math.min(end + 1, text.points().length()))
                        .contains("%");
        return sign || text.tokensFrom(start, end).stream().anyMatch(token -> names.contains(token.word()));
    }

    private Optional<Fault> missing(String wanted) {
        return missing(Check.NUMBER, wanted);
    }

    private Optional<Fault> missing(Check check, String wanted) {
        return Optional.of(new Fault(
                check, wanted, spans.isEmpty() ? "no span in the text" : Excerpt.of(text.points(), spans.get(0))));
    }

    private static String digits(BigDecimal number) {
        return Quantity.exactly(number, Unit.ITEMS).toString().split(" ", 2)[0];
    }
}
