package org.conflictevents.io.internal.pax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.io.Country;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;

/** The countries, and the areas that somebody claims, that the rows of a file are about. Not thread-safe. */
final class PaxPlaces {

    private final Sheet sheet;
    private final Memo<String, List<Term>> named = new Memo<>(this::make);

    PaxPlaces(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns a term for each country and area of a row: those that are named, or else those whose codes are there. */
    List<Term> of(Row row) {
        if (row.has(PaxColumns.CON)) {
            return named.get(row.text(PaxColumns.CON));
        }
        Set<Place> coded = new LinkedHashSet<>();
        add(coded, row, PaxColumns.LOC1_ISO, PaxColumns.LOC1_GWNO);
        add(coded, row, PaxColumns.LOC2_ISO, PaxColumns.LOC2_GWNO);
        return coded.stream().map(PaxPlaces::term).toList();
    }

    private void add(Set<Place> coded, Row row, Column iso, Column gw) {
        Optional<Country> country = row.has(iso) ? Country.ofIso3(row.code(iso)) : Optional.empty();
        if (country.isEmpty() && row.has(gw)) {
            country = PaxValues.number(row.code(gw)).stream()
                    .mapToObj(Country::ofGw)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        country.map(Country::place).map(sheet::one).ifPresent(coded::add);
        if (country.isEmpty() && row.has(iso)) {
            row.note(iso, "is no country that we know by a code of ISO 3166-1");
        } else if (country.isEmpty() && row.has(gw)) {
            row.note(gw, "is no country that we know by a number of Gleditsch and Ward");
        }
    }

    private List<Term> make(String cell) {
        return split(cell).stream()
                .map(this::place)
                .distinct()
                .map(PaxPlaces::term)
                .toList();
    }

    /** Returns the names of a cell: a slash, or a line break in versions up to 8, stands between them, but not within brackets. */
    static List<String> split(String cell) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (int i = 0; i <= cell.length(); i++) {
            char c = i == cell.length() ? '\n' : cell.charAt(i);
            if (c == '\n' || c == '\r' || (c == '/' && depth <= 0)) {
                if (!name.toString().isBlank()) {
                    names.add(name.toString().strip());
                }
                name.setLength(0);
                depth = 0;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                name.append(c);
            }
        }
        return names;
    }

    private Place place(String text) {
        boolean isArea = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
        String name = isArea ? text.substring(1, text.length() - 1).strip() : text;
        Optional<Country> country = PaxParties.country(name);
        if (country.isPresent()) {
            return sheet.one(country.get().place());
        }
        String slug = Slug.of(name);
        return sheet.one(Place.builder()
                .id((isArea ? "pax-area-" : "pax-country-")
                        + (slug.isEmpty() ? Integer.toHexString(name.hashCode()) : slug))
                .name(name.isBlank() ? text : name)
                .kind(isArea ? PlaceKind.AREA : PlaceKind.COUNTRY)
                .build());
    }

    private static Term term(Place place) {
        return Term.builder()
                .kind(TermKind.COUNTRY)
                .text(place.name())
                .place(place)
                .build();
    }
}
