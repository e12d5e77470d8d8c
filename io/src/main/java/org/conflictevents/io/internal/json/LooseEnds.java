package org.conflictevents.io.internal.json;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the references of claims that are faulty in another way.
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
    private final Set<String> figures = new LinkedHashSet<>();

    LooseEnds(Node root, Faults faults, RecordReader reader) {
        this.root = root;
        this.faults = faults;
        this.reader = reader;
    }

    void check() {
        noteIds(elements(root, "agreements"), "", agreements);
        noteIds(elements(root, "events"), "", events);
        noteIds(elements(root, "figures"), "", figures);
        for (Node event : elements(root, "events")) {
            if (event.id() != null) {
                noteIds(elements(event, "figures"), event.id() + "#", figures);
            }
        }

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
                } else if (event == null || !figures.contains(event + "#" + reference.text())) {
                    check(reference, "figure", figures, event);
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

    private static void noteIds(List<Node> nodes, String prefix, Collection<String> ids) {
        for (Node node : nodes) {
            String id = node.id();
            if (id != null) {
                ids.add(prefix + id);
            }
        }
    }

    private static List<Node> elements(Node owner, String list) {
        Node node = owner.member(list);
        return node != null && node.is(Kind.ARRAY) ? node.children() : List.of();
    }
}
