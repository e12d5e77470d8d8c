package org.conflictevents.io.internal.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conflictevents.io.internal.csv.Column.Role;
import org.conflictevents.io.internal.json.Node;
import org.conflictevents.io.internal.shape.Scalar;
import org.conflictevents.model.Dataset;

/** What {@code datapackage.json} says: a Tabular Data Package of Frictionless Data, version 1, with a Table Schema for each file. */
final class Descriptor {

    /** The name of the file that makes files a package. */
    static final String FILE = "datapackage.json";

    /** The member in which we say what the standard has no words for. */
    static final String OURS = "conflictEvents";

    /** What of {@link #OURS} says of the dataset as a whole. */
    static final List<String> HEAD = List.of("id", "title", "version", "licence");

    static final String GUARDED = "spreadsheetSafe";
    static final String FORMAT_VERSION = "formatVersion";

    /** The version of the layout that we write, the newest that we read. */
    static final int VERSION = 1;

    private Descriptor() {}

    static Node of(Dataset dataset, boolean isGuarded) {
        Node ours = Node.object().put(FORMAT_VERSION, Node.number(Integer.toString(VERSION)));
        ours.put("id", Node.text(dataset.id())).put("title", Node.text(dataset.title()));
        put(ours, "version", dataset.version());
        put(ours, "licence", dataset.licence());
        ours.put(GUARDED, Node.bool(isGuarded));
        Node root = Node.object()
                .put("profile", Node.text("tabular-data-package"))
                .put("name", Node.text(slug(dataset.id())))
                .put("title", Node.text(dataset.title()));
        put(root, "version", dataset.version());
        Node resources = Node.array();
        Layout.STANDARD.tables().forEach(table -> resources.add(resource(table)));
        return root.put(OURS, ours).put("resources", resources);
    }

    private static void put(Node object, String name, Optional<String> text) {
        text.ifPresent(said -> object.put(name, Node.text(said)));
    }

    /** Returns a name that the standard allows. */
    private static String slug(String id) {
        String slug = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        return slug.replaceAll("[-._]", "").isEmpty() ? "dataset" : slug;
    }

    /** Returns what we say of a table. */
    static Node resource(Table table) {
        return Node.object()
                .put("name", Node.text(table.name()))
                .put("path", Node.text(table.file()))
                .put("profile", Node.text("tabular-data-resource"))
                .put("format", Node.text("csv"))
                .put("mediatype", Node.text("text/csv"))
                .put("encoding", Node.text("utf-8"))
                .put("dialect", dialect())
                .put("schema", schema(table));
    }

    /** What is the default anyway; there are readers that guess where nothing is said. */
    private static Node dialect() {
        return Node.object()
                .put("delimiter", Node.text(","))
                .put("lineTerminator", Node.text("\r\n"))
                .put("quoteChar", Node.text("\""))
                .put("doubleQuote", Node.bool(true))
                .put("skipInitialSpace", Node.bool(false))
                .put("header", Node.bool(true));
    }

    private static Node schema(Table table) {
        Node fields = Node.array();
        Node foreignKeys = Node.array();
        for (Column column : table.columns()) {
            fields.add(field(column));
            Table target = column.target();
            if (target != null) {
                Node reference = Node.object()
                        .put("resource", Node.text(target == table ? "" : target.name()))
                        .put("fields", Node.text(target.key()));
                foreignKeys.add(
                        Node.object().put("fields", Node.text(column.name())).put("reference", reference));
            }
        }
        Node schema = Node.object()
                .put("fields", fields)
                .put("missingValues", Node.array().add(Node.text("")));
        List<String> key = primaryKey(table);
        if (!key.isEmpty()) {
            Node names = Node.array();
            key.forEach(name -> names.add(Node.text(name)));
            schema.put("primaryKey", names);
        }
        return foreignKeys.children().isEmpty() ? schema : schema.put("foreignKeys", foreignKeys);
    }

    private static List<String> primaryKey(Table table) {
        List<String> key = new ArrayList<>();
        for (Column column : table.columns()) {
            if (table.hasOwnKey()) {
                return List.of(table.key());
            } else if (table.isRoot()) {
                return List.of("id");
            } else if (column.role() == Role.OWNER || column.role() == Role.POSITION) {
                if (!column.isRequired()) {
                    return List.of(); // of several columns one is set, and a key is never blank
                }
                key.add(column.name());
            }
        }
        return key;
    }

    private static Node field(Column column) {
        String type = switch (column.form()) {
            case TEXT -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
        };
        Node field = Node.object().put("name", Node.text(column.name())).put("type", Node.text(type));
        if (column.form() == Scalar.Form.BOOLEAN) {
            field.put("trueValues", Node.array().add(Node.text("true")))
                    .put("falseValues", Node.array().add(Node.text("false")));
        }
        Node constraints = Node.object();
        if (column.isRequired()) {
            constraints.put("required", Node.bool(true));
        }
        if (column.role() == Role.POSITION) {
            constraints.put("minimum", Node.number("1"));
        }
        if (!column.vocabulary().isEmpty()) {
            Node terms = Node.array();
            column.vocabulary().forEach(term -> terms.add(Node.text(term)));
            constraints.put("enum", terms);
        }
        return constraints.children().isEmpty() ? field : field.put("constraints", constraints);
    }
}
