package org.conflictevents.io.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.io.internal.shape.Member;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.io.internal.shape.ValueType;
import org.conflictevents.model.Complaint;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.InvalidDatasetException;
import org.jspecify.annotations.Nullable;

/** Reads the document form of a dataset. */
public final class DatasetReader {

    /** What stands for the title of a document without one, while the rest is looked at. */
    private static final String STAND_IN = "?";

    private final Faults faults;
    private final Definitions definitions;
    private final NodeReader reader;

    private DatasetReader(Faults faults) {
        this.faults = faults;
        this.definitions = new Definitions(faults);
        this.reader = new NodeReader(faults, definitions);
    }

    /**
     * Returns the dataset that a document holds, and leaves the stream open.
     *
     * @param in the document
     * @param source what to call it in problems
     * @throws RecordFormatException if there is anything wrong with it; it lists all problems
     * @throws IOException if it cannot be read
     */
    public static Dataset read(InputStream in, String source) throws IOException {
        return read(in, source, JsonLimits.STANDARD);
    }

    /** Returns the dataset that a document holds, see {@link #read(InputStream, String)}, within the limits that a user has set. */
    public static Dataset read(InputStream in, String source, ReadLimits limits) throws IOException {
        return read(in, source, JsonLimits.of(limits));
    }

    /** Returns the dataset that a tree holds, see {@link DatasetTree#read}. */
    static Dataset read(Node root, Faults faults) {
        Dataset dataset = new DatasetReader(faults).read(root);
        if (dataset == null) {
            throw faults.exception();
        }
        return dataset;
    }

    private static Dataset read(InputStream in, String source, JsonLimits limits) throws IOException {
        byte[] input = limits.readDocument(in, source);
        Faults faults = new Faults(source, input);
        Node root = NodeParser.parse(input, faults, limits);
        if (root != null && isOurs(root, faults)) {
            Dataset dataset = new DatasetReader(faults).read(root);
            if (dataset != null) {
                return dataset;
            }
        }
        throw faults.exception();
    }

    /** A document of a version that we do not know is not looked at further: all that is new in it would seem wrong. */
    private static boolean isOurs(Node root, Faults faults) {
        if (!root.is(Kind.OBJECT)) {
            faults.addUnexpected(root, "an object (the dataset)");
            return false;
        }
        String name = RecordShape.of(DatasetDocument.class).members().get(0).name();
        Node version = root.member(name);
        if (version == null) {
            faults.addMissing(root, name, "is missing; " + wayOut(root));
            return false;
        }
        int number = version.is(Kind.NUMBER) ? wholeNumber(version.text()) : 0;
        if (number < 1) {
            faults.addUnexpected(version, "a whole number from 1 (the version of the document form)");
        } else if (number > DatasetDocument.SCHEMA_VERSION) {
            faults.add(
                    version,
                    "schema version " + version.text() + " is newer than " + DatasetDocument.SCHEMA_VERSION
                            + ", which this library reads; a newer release may read it");
        }
        return number >= 1 && number <= DatasetDocument.SCHEMA_VERSION;
    }

    private static String wayOut(Node root) {
        if (root.member("resources") != null) {
            return "this seems to be the descriptor of a package of tables: read its folder";
        }
        if (root.member(RowKind.MEMBER) != null) {
            return "this seems to be a row of JSON Lines: Input.of(...).as(Formats.JSONL) reads it";
        }
        boolean isLikeOurs = RecordShape.of(DatasetDocument.class).members().stream()
                .anyMatch(member -> root.member(member.name()) != null);
        return "this library writes " + DatasetDocument.SCHEMA_VERSION
                + (isLikeOurs
                        ? ""
                        : "; nothing here is that of a dataset: if it is another format, Input.of(...).as(...) states it");
    }

    /** Returns the number, the largest there is for one beyond it, 0 for what is not whole. */
    private static int wholeNumber(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return 0;
            }
        }
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private @Nullable Dataset read(Node root) {
        RecordShape shape = RecordShape.of(DatasetDocument.class);
        @Nullable Node[] given = reader.membersOf(root, shape);
        List<Member> members = shape.members();
        for (int i = 0; i < given.length; i++) {
            RecordShape element = definedIn(members.get(i));
            if (element != null) {
                definitions.add(members.get(i).name(), element, elements(given[i]));
            }
        }
        Object[] values = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            RecordShape element = definedIn(members.get(i));
            values[i] =
                    element != null ? definitions.all(element.type(), reader) : member(given[i], members.get(i), root);
        }
        try {
            Dataset dataset =
                    ((DatasetDocument) shape.create(values)).toBuilder().build();
            return faults.count() == 0 ? dataset : lookAgain(root, List.of());
        } catch (InvalidDatasetException e) {
            return lookAgain(root, e.complaints());
        }
    }

    /** Notes all that is wrong with a document that makes no dataset. */
    private @Nullable Dataset lookAgain(Node root, List<Complaint> complaints) {
        for (Complaint complaint : complaints) {
            if (!LooseEnds.isTold(complaint.message())) {
                note(root, complaint);
            }
        }
        new LooseEnds(root, faults).check();
        if (faults.count() == 0) {
            complaints.forEach(complaint -> note(root, complaint)); // nothing is refused without a reason
        }
        return null;
    }

    private void note(Node root, Complaint complaint) {
        faults.add(root.find(complaint.path()), complaint.path(), complaint.message());
    }

    /** Returns what a list at the root defines, null if its elements go by no id, or need not. */
    private static @Nullable RecordShape definedIn(Member list) {
        if (!(list.type() instanceof ValueType.Many many)) {
            return null;
        }
        RecordShape shape = many.element() instanceof ValueType.Part part
                ? part.shape()
                : ((ValueType.Reference) many.element()).shape();
        int id = shape.indexOf("id");
        return id >= 0 && !(shape.members().get(id).type() instanceof ValueType.Maybe) ? shape : null;
    }

    private List<Node> elements(@Nullable Node list) {
        if (list == null || list.is(Kind.NULL)) {
            return List.of();
        }
        if (!list.is(Kind.ARRAY)) {
            faults.addUnexpected(list, Kind.ARRAY.words());
            return List.of();
        }
        return list.children();
    }

    private Object member(@Nullable Node node, Member member, Node root) {
        Object value = reader.readMember(node, member, root);
        Object text = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        if (node != null && text instanceof String said) {
            try {
                DatasetDocument.check(member.name(), said);
            } catch (IllegalArgumentException e) {
                faults.add(node, String.valueOf(e.getMessage()));
                value = member.absent();
            }
        }
        return value == null ? STAND_IN : value;
    }
}
