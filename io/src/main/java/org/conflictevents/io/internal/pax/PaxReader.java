package org.conflictevents.io.internal.pax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.io.internal.dialect.Numbers;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Alias;
import org.conflictevents.model.AliasKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.StatusKind;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;

/**
 * Makes agreements of the rows of a PA-X file. Whatever says something, and does not stand in the agreement word for word, is kept. Not
 * thread-safe.
 */
final class PaxReader implements Function<Row, Agreement> {

    private static final int MOST_DETAILED = 3;

    /** A title may end with the name by which the agreement goes, which is more than one word. */
    private static final Pattern POPULAR_NAME =
            Pattern.compile("\\(['‘’\"“”]?([^()]*\\p{L} [^()]*?)['‘’\"“”]?\\)\\s*$");

    /** The issues for which the model has a kind of term. */
    private static final Map<Column, TermKind> TERMS = new LinkedHashMap<>();

    static {
        TERMS.put(PaxColumns.issue("Ce"), TermKind.CEASEFIRE);
        TERMS.put(PaxColumns.issue("ImPK"), TermKind.OBSERVATION);
        TERMS.put(PaxColumns.issue("SsrInt"), TermKind.WITHDRAWAL);
        TERMS.put(PaxColumns.issue("HrMob"), TermKind.HUMANITARIAN_ACCESS);
        TERMS.put(PaxColumns.issue("Polps"), TermKind.POWER_SHARING);
    }

    private static final List<Column> ISSUES = PaxColumns.issueColumns();

    /** What is kept wherever it says something: ids of other lists are those of whole conflicts, or of several documents. */
    private static final List<Column> KEPT =
            PaxColumns.HEADER.stream().filter(PaxReader::isKept).toList();

    private final Attribution attribution;
    private final PaxPlaces places;
    private final PaxParties parties;
    private final Memo<String, AgreementStatus> statuses = new Memo<>(PaxReader::status);

    PaxReader(Sheet sheet) {
        this.attribution = Attribution.of(sheet.source());
        this.places = new PaxPlaces(sheet);
        this.parties = new PaxParties(sheet);
    }

    private static boolean isKept(Column column) {
        return !ISSUES.contains(column)
                && !List.of(PaxColumns.AGT_ID, PaxColumns.AGT, PaxColumns.DAT, PaxColumns.STATUS)
                        .contains(column);
    }

    @Override
    public Agreement apply(Row row) {
        String id = row.code(PaxColumns.AGT_ID);
        String title = row.text(PaxColumns.AGT);
        String name = oneLine(title);
        for (Column column : KEPT) {
            if (row.has(column)) {
                row.keep(column);
            }
        }
        if (!name.equals(title)) {
            row.keep(PaxColumns.AGT);
        }
        List<Term> terms = new ArrayList<>(places.of(row));
        addIssues(row, terms);
        return Agreement.builder()
                .id("pax-" + id)
                .name(name)
                .aliases(aliases(name))
                .concluded(
                        row.has(PaxColumns.DAT) ? Optional.of(EdtfDate.of(row.day(PaxColumns.DAT))) : Optional.empty())
                .parties(parties.of(row.optional(PaxColumns.PART).orElse("")))
                .terms(terms)
                .statuses(row.optional(PaxColumns.STATUS).map(statuses::get).stream()
                        .toList())
                .externalIds(Map.of("pax", id))
                .extras(row.extras())
                .addAttributions(attribution)
                .build();
    }

    private static String oneLine(String title) {
        return title.strip().replaceAll("[\\s\\u00A0]+", " ");
    }

    private static List<Alias> aliases(String name) {
        Matcher matcher = POPULAR_NAME.matcher(name);
        if (!matcher.find() || matcher.start() == 0) {
            return List.of();
        }
        return List.of(Alias.builder()
                .text(matcher.group(1).strip())
                .kind(AliasKind.BYNAME)
                .build());
    }

    private static void addIssues(Row row, List<Term> terms) {
        for (Column column : ISSUES) {
            if (!row.has(column)) {
                continue;
            }
            row.keep(column);
            long level = Numbers.whole(row.code(column));
            if (level < 0 || level > MOST_DETAILED) {
                row.note(column, "is no level from 0 to " + MOST_DETAILED + ", but '" + row.code(column) + "'");
            } else if (level > 0 && TERMS.containsKey(column)) {
                TermKind kind = TERMS.get(column);
                terms.add(Term.builder()
                        .kind(kind)
                        .text("The issue " + column.name() + " is coded with " + level)
                        .build());
            }
        }
    }

    /** Returns how PA-X says that a document stands; when it came to stand so, it does not say. */
    private static AgreementStatus status(String text) {
        return AgreementStatus.builder().kind(StatusKind.of(text.strip())).build();
    }
}
