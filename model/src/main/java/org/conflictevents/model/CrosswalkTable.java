package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The table behind {@link Crosswalk}, and the reader of its resource; the head of {@code event-types.tsv} explains the
 * format.
 *
 * <p>A fault in the table is ours, not the caller's: it stops the reading with an {@link IllegalStateException} that names
 * the line.
 */
final class CrosswalkTable {

    static final Pattern CAMEO_CODE = Pattern.compile("[0-9]{2,4}");

    private static final String RESOURCE = "event-types.tsv";
    private static final String TYPE = "type";
    private static final List<String> HEADER = List.of(TYPE, "acled", "ucdp", "plover", "cameo");

    private final Column<AcledType> acled = new Column<>("acled", CrosswalkTable::acledType);
    private final Column<ViolenceType> ucdp = new Column<>("ucdp", term -> ViolenceType.of(Integer.parseInt(term)));
    private final Column<PloverType> plover = new Column<>("plover", CrosswalkTable::ploverType);
    private final Column<String> cameo = new Column<>("cameo", CrosswalkTable::cameoCode);
    private final List<Column<?>> columns = List.of(acled, ucdp, plover, cameo);

    private CrosswalkTable() {}

    /** Reads the table that comes with the library. */
    static CrosswalkTable load() {
        try (InputStream in = CrosswalkTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + CrosswalkTable.class.getName());
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    /** Reads a table with a row for each known type. */
    static CrosswalkTable read(Reader text) throws IOException {
        CrosswalkTable table = new CrosswalkTable();
        BufferedReader lines = new BufferedReader(text);
        Map<EventType, Integer> rows = new HashMap<>();
        boolean headerSeen = false;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (!headerSeen) {
                if (!cells.equals(HEADER)) {
                    throw fault(number, TYPE, "expected the header " + HEADER + " but found " + cells);
                }
                headerSeen = true;
            } else {
                table.add(number, cells, rows);
            }
        }
        for (EventType type : EventType.known()) {
            if (!rows.containsKey(type)) {
                throw fault(number, TYPE, "expected a row for each known type but found none for " + type);
            }
        }
        for (ViolenceType violence : ViolenceType.values()) {
            if (table.ucdp.typeOf(String.valueOf(violence.number())).isEmpty()) {
                throw fault(number, "ucdp", "expected a type to read " + violence.number() + " as but found none");
            }
        }
        return table;
    }

    Column<AcledType> acled() {
        return acled;
    }

    Column<PloverType> plover() {
        return plover;
    }

    Column<String> cameo() {
        return cameo;
    }

    Set<ViolenceType> violence(EventType type) {
        List<ViolenceType> listed = ucdp.of(type);
        return listed.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(listed));
    }

    EventType typeOf(ViolenceType violence) {
        return ucdp.typeOf(String.valueOf(violence.number())).orElseThrow();
    }

    private void add(int line, List<String> cells, Map<EventType, Integer> rows) {
        if (cells.size() > HEADER.size()) {
            throw fault(line, TYPE, "expected at most " + HEADER.size() + " cells but found " + cells.size());
        }
        String code = cells.get(0);
        EventType type = code.isBlank() ? null : EventType.of(code);
        if (type == null || !type.isKnown()) {
            throw fault(line, TYPE, "expected a known event type but found '" + code + "'");
        }
        Integer before = rows.put(type, line);
        if (before != null) {
            throw fault(line, TYPE, "expected one row for " + type + " but line " + before + " is one already");
        }
        // Cells missing at the end are empty ones: editors that trim lines take the tabs away.
        for (int i = 1; i < cells.size(); i++) {
            columns.get(i - 1).add(line, type, cells.get(i));
        }
    }

    private static AcledType acledType(String term) {
        int colon = term.indexOf(": ");
        return colon < 0 ? AcledType.of(term) : AcledType.of(term.substring(0, colon), term.substring(colon + 2));
    }

    private static PloverType ploverType(String term) {
        int colon = term.indexOf(": ");
        return colon < 0 ? PloverType.of(term) : PloverType.of(term.substring(0, colon), term.substring(colon + 2));
    }

    private static String cameoCode(String term) {
        if (!CAMEO_CODE.matcher(term).matches()) {
            throw new IllegalArgumentException("a CAMEO code has two to four digits");
        }
        return term;
    }

    private static IllegalStateException fault(int line, String column, String problem) {
        return new IllegalStateException(RESOURCE + " line " + line + ", column '" + column + "': " + problem);
    }

    /** The terms of one codebook. */
    static final class Column<T> {

        private static final Pattern SEPARATOR = Pattern.compile(" *\\| *");
        private static final Pattern SPACE = Pattern.compile("\\s+");
        private static final Pattern SPACED_JOINT = Pattern.compile(" ?([-/:]) ?");
        private static final String WRITTEN_ONLY = "->";
        private static final String READ_ONLY = "<-";

        private final String name;
        private final Function<String, T> parser;
        private final Map<EventType, List<T>> written = new HashMap<>();
        private final Map<String, EventType> read = new HashMap<>();

        Column(String name, Function<String, T> parser) {
            this.name = name;
            this.parser = parser;
        }

        /** The terms to write for a type, the one to prefer first. */
        List<T> of(EventType type) {
            return written.getOrDefault(requireNonNull(type, "type"), List.of());
        }

        /** The type that a term is read as. */
        Optional<EventType> typeOf(String term) {
            return Optional.ofNullable(read.get(key(term)));
        }

        private void add(int line, EventType type, String cell) {
            if (cell.isEmpty()) {
                return;
            }
            List<T> terms = new ArrayList<>();
            for (String marked : SEPARATOR.split(cell, -1)) {
                boolean isWritten = !marked.startsWith(READ_ONLY);
                boolean isRead = !marked.startsWith(WRITTEN_ONLY);
                String term = isWritten && isRead ? marked : marked.substring(2);
                T parsed = parse(line, term);
                if (isWritten) {
                    terms.add(parsed);
                }
                EventType other = isRead ? read.put(key(term), type) : null;
                if (other != null) {
                    throw fault(
                            line,
                            name,
                            "expected a term to be read as one type but '" + term + "' is " + other + " and " + type);
                }
            }
            if (!terms.isEmpty()) {
                written.put(type, List.copyOf(terms));
            }
        }

        private T parse(int line, String term) {
            if (!term.equals(term.strip())) {
                throw fault(line, name, "expected no space around a term but found '" + term + "'");
            }
            try {
                return parser.apply(term);
            } catch (IllegalArgumentException e) {
                IllegalStateException fault =
                        fault(line, name, "expected a term of the codebook but found '" + term + "'");
                fault.initCause(e);
                throw fault;
            }
        }

        /** What two ways of writing a term have in common: neither case nor spacing tells them apart. */
        private static String key(String term) {
            String spaced = SPACE.matcher(term.strip()).replaceAll(" ");
            return SPACED_JOINT.matcher(spaced).replaceAll("$1").toLowerCase(Locale.ROOT);
        }
    }
}
