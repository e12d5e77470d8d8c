package org.conflictevents.io.internal.json;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.model.internal.OneLine;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Looks after what only the tree of a refused document can tell: what claims refer to by id, and where figures stand that
 * go by one id.
 *
 * <p>The dataset as a whole checks what events, agreements and figures refer to. But it never sees a claim that could not be
 * made: a reference of such a claim to nothing would come to light only when all else is mended, and a reference to such a
 * claim would seem to lead to nothing.
 */
final class LooseEnds {

    private static final String TWICE = "the id is there twice";
    private static final String LINKS_TO_ITSELF = "links to itself";
    private static final String NAMES_ITSELF = "names itself";

    private final Node root;
    private final Faults faults;
    private final Set<String> agreements = new LinkedHashSet<>();
    private final Set<String> events = new LinkedHashSet<>();
    private final Map<String, Node> figures = new LinkedHashMap<>();

    LooseEnds(Node root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** Tells whether a complaint of the dataset as a whole is of the sort that is looked after here. */
    static boolean isTold(String complaint) {
        return complaint.startsWith(TWICE)
                || complaint.startsWith("no such ")
                || complaint.equals(LINKS_TO_ITSELF)
                || complaint.equals(NAMES_ITSELF);
    }

    void check() {
        noteIds(elements(root, "agreements"), agreements);
        noteIds(elements(root, "events"), events);
        Set<String> seen = new HashSet<>();
        for (Node event : elements(root, "events")) {
            if (event.id() != null && seen.add(event.id())) { // a second event of an id is a fault of its own
                noteFigures(elements(event, "figures"), event.id() + "#");
            }
        }
        noteFigures(elements(root, "figures"), "");

        for (Node agreement : elements(root, "agreements")) {
            checkLinks(agreement, "agreement", agreements);
        }
        for (Node event : elements(root, "events")) {
            checkLinks(event, "event", events);
            for (Node reference : elements(event, "agreements")) {
                check(reference, "agreement", agreements, Set.of());
            }
            checkFigures(elements(event, "figures"), event.id());
        }
        checkFigures(elements(root, "figures"), null);
    }

    private void checkLinks(Node owner, String kind, Set<String> known) {
        String id = owner.id();
        for (Node link : elements(owner, "links")) {
            Node target = link.member("target");
            if (target != null && target.is(Kind.TEXT) && target.text().equals(id)) {
                faults.add(target, LINKS_TO_ITSELF);
            } else if (target != null) {
                check(target, kind, known, id == null ? Set.of() : Set.of(id));
            }
        }
    }

    /**
     * Checks what figures refer to.
     *
     * @param event the event that holds them, whose figures go by their ids alone here; null where there is none
     */
    private void checkFigures(List<Node> all, @Nullable String event) {
        Set<String> near = new LinkedHashSet<>();
        if (event != null) {
            noteIds(all, near);
        }
        for (Node figure : all) {
            Set<String> own = new HashSet<>();
            if (figure.id() != null) {
                own.add(figure.id());
                own.add(event == null ? figure.id() : event + "#" + figure.id());
            }
            for (String member : List.of("partOf", "sameAs")) {
                Node reference = figure.member(member);
                if (reference != null && reference.is(Kind.TEXT) && own.contains(reference.text())) {
                    faults.add(reference, NAMES_ITSELF);
                } else if (reference != null && !near.contains(reference.text())) {
                    check(reference, "figure", figures.keySet(), own, near);
                }
            }
        }
    }

    private void check(Node reference, String kind, Set<String> known, Set<String> own) {
        check(reference, kind, known, own, Set.of());
    }

    /**
     * Complains of a reference to nothing.
     *
     * @param own the names of the one that refers
     * @param near further names that are known where it stands
     */
    private void check(Node reference, String kind, Set<String> known, Set<String> own, Set<String> near) {
        boolean isWrongAnyway = !reference.is(Kind.TEXT) || OneLine.isBlank(reference.text());
        if (isWrongAnyway || known.contains(reference.text())) {
            return;
        }
        if (faults.suggests()) {
            Set<String> names = new LinkedHashSet<>(known);
            names.addAll(near);
            faults.add(reference, Suggestions.noSuch(kind, reference.text(), names, own));
        } else {
            faults.add(reference, Suggestions.noSuch(kind, reference.text()));
        }
    }

    private static void noteIds(List<Node> nodes, Set<String> ids) {
        for (Node node : nodes) {
            String id = node.id();
            if (id != null) {
                ids.add(id);
            }
        }
    }

    /** Notes by which references figures go; the dataset only knows that two go by one, and not where. */
    private void noteFigures(List<Node> nodes, String prefix) {
        for (Node node : nodes) {
            String id = node.id();
            Node first = id == null ? null : figures.putIfAbsent(prefix + id, node);
            if (first != null) {
                faults.addTwin(
                        Objects.requireNonNull(node.member("id")), Objects.requireNonNull(first.member("id")), TWICE);
            }
        }
    }

    private static List<Node> elements(Node owner, String list) {
        Node node = owner.member(list);
        return node != null && node.is(Kind.ARRAY) ? node.children() : List.of();
    }
}
