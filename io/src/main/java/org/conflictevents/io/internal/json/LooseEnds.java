package org.conflictevents.io.internal.json;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Looks after what only the tree of a refused document can tell: the references of claims that are faulty in another way, and
 * where figures stand that go by one id.
 *
 * <p>What events, agreements and figures refer to by id is checked by the dataset as a whole. It never sees a claim that
 * could not be made, and so a reference to nothing would come to light only when all else is mended.
 */
final class LooseEnds {

    private final Node root;
    private final Faults faults;
    private final RecordReader reader;
    private final Set<String> agreements = new LinkedHashSet<>();
    private final Set<String> events = new LinkedHashSet<>();
    private final Map<String, Node> figures = new LinkedHashMap<>();

    LooseEnds(Node root, Faults faults, RecordReader reader) {
        this.root = root;
        this.faults = faults;
        this.reader = reader;
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

        for (Node agreement : unmade(elements(root, "agreements"))) {
            checkLinks(agreement, "agreement", agreements);
        }
        for (Node event : unmade(elements(root, "events"))) {
            checkLinks(event, "event", events);
            for (Node reference : elements(event, "agreements")) {
                check(reference, "agreement", agreements, null);
            }
        }
        for (Node event : elements(root, "events")) {
            checkFigures(elements(event, "figures"), event.id());
        }
        checkFigures(elements(root, "figures"), null);
    }

    private void checkLinks(Node owner, String kind, Set<String> known) {
        for (Node link : elements(owner, "links")) {
            Node target = link.member("target");
            if (target != null && target.is(Kind.TEXT) && target.text().equals(owner.id())) {
                faults.add(target, "links to itself");
            } else if (target != null) {
                check(target, kind, known, null);
            }
        }
    }

    private void checkFigures(List<Node> all, @Nullable String event) {
        for (Node figure : unmade(all)) {
            for (String member : List.of("partOf", "sameAs")) {
                Node reference = figure.member(member);
                if (reference == null || !reference.is(Kind.TEXT)) {
                    continue;
                }
                String id = figure.id();
                if (id != null
                        && (reference.text().equals(id) || reference.text().equals(event + "#" + id))) {
                    faults.add(reference, "names itself");
                } else if (event == null || !figures.containsKey(event + "#" + reference.text())) {
                    check(reference, "figure", figures.keySet(), event);
                }
            }
        }
    }

    /**
     * Complains of a reference to nothing.
     *
     * @param event the event whose figures go by their ids alone here, null where there is none
     */
    private void check(Node reference, String kind, Set<String> known, @Nullable String event) {
        boolean isWrongAnyway = !reference.is(Kind.TEXT) || reference.text().isBlank();
        if (isWrongAnyway || known.contains(reference.text())) {
            return;
        }
        Set<String> names = new LinkedHashSet<>(faults.isFull() ? Set.of() : known);
        for (String name : List.copyOf(names)) {
            if (event != null && name.startsWith(event + "#")) {
                names.add(name.substring(event.length() + 1));
            }
        }
        faults.add(reference, faults.isFull() ? "" : Suggestions.noSuch(kind, reference.text(), names));
    }

    private List<Node> unmade(List<Node> nodes) {
        return nodes.stream().filter(reader::isUnmade).toList();
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
                        Objects.requireNonNull(node.member("id")),
                        Objects.requireNonNull(first.member("id")),
                        "the id is there twice");
            }
        }
    }

    private static List<Node> elements(Node owner, String list) {
        Node node = owner.member(list);
        return node != null && node.is(Kind.ARRAY) ? node.children() : List.of();
    }
}
