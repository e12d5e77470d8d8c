package org.conflictevents.io.internal.csv;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.conflictevents.io.internal.json.DatasetTree;
import org.conflictevents.io.internal.json.Node;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * What a descriptor says of a table. It is held against what this library says itself: whatever else is said, but for words that change no
 * cell, nobody here reads, and so it is refused.
 */
final class Description {

    /** What is only for people and for other checks, and what {@link Resources} reads. */
    private static final Set<String> ELSEWHERE = Set.of(
            "$schema",
            "bytes",
            "constraints",
            "contributors",
            "created",
            "csvddfVersion",
            "delimiter",
            "description",
            "encoding",
            "example",
            "foreignKeys",
            "hash",
            "homepage",
            "id",
            "keywords",
            "licenses",
            "mediatype",
            "name",
            "path",
            "primaryKey",
            "profile",
            "rdfType",
            "sources",
            "title",
            "uniqueKeys",
            "version");

    /** What holds anyway, where this library says nothing. */
    private static final Node DEFAULTS = Node.object()
            .put("bareNumber", Node.bool(true))
            .put("caseSensitiveHeader", Node.bool(false))
            .put("decimalChar", Node.text("."))
            .put("format", Node.text("default"));

    private static final String LINE_TERMINATOR = "lineTerminator";
    private static final Set<String> LINE_TERMINATORS = Set.of("\r\n", "\n", "\r");

    private Description() {}

    /** Returns what is said of a table and not read, empty if there is nothing. */
    static String complaint(Node said, Table table) {
        String complaint = ofMembers(said, Descriptor.resource(table), "");
        return complaint.isEmpty() ? "" : "the table '" + table.name() + "' is said to have " + complaint;
    }

    private static String ofMembers(Node said, Node ours, String path) {
        for (Node member : said.children()) {
            String name = Objects.requireNonNull(member.name());
            if (!ELSEWHERE.contains(name) && !member.is(Kind.NULL)) {
                Node wanted = ours.member(name);
                String complaint = of(member, wanted == null ? DEFAULTS.member(name) : wanted, path + name);
                if (!complaint.isEmpty()) {
                    return complaint;
                }
            }
        }
        return "";
    }

    private static String of(Node said, @Nullable Node ours, String path) {
        if (ours != null && said.is(Kind.OBJECT) && ours.is(Kind.OBJECT)) {
            return ofMembers(said, ours, path + ".");
        } else if (ours != null && path.equals("schema.fields") && said.is(Kind.ARRAY)) {
            return ofFields(said.children(), ours.children());
        } else if (ours != null && (isSame(said, ours) || isLineTerminator(said))) {
            return "";
        }
        String found = path + " " + shown(said) + ", which is not read";
        return ours == null || ours.is(Kind.OBJECT)
                ? found + "; take it out if the table is right without it"
                : found + "; only " + shown(ours) + " is";
    }

    /** A field that no column goes by is a matter of the header. */
    private static String ofFields(List<Node> said, List<Node> ours) {
        for (Node field : said) {
            for (Node wanted : ours) {
                Node name = field.member("name");
                if (name != null && isSame(name, Objects.requireNonNull(wanted.member("name")))) {
                    String complaint = ofMembers(field, wanted, "schema.fields." + name.text() + ".");
                    if (!complaint.isEmpty()) {
                        return complaint;
                    }
                }
            }
        }
        return "";
    }

    private static boolean isLineTerminator(Node said) {
        return LINE_TERMINATOR.equals(said.name()) && LINE_TERMINATORS.contains(said.text());
    }

    private static boolean isSame(Node one, Node other) {
        List<Node> elements = one.children();
        List<Node> others = other.children();
        if (!one.is(other.kind()) || !one.text().equals(other.text()) || elements.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < elements.size(); i++) {
            if (!isSame(elements.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String shown(Node value) {
        return Suggestions.abbreviate(DatasetTree.print(value).strip());
    }
}
