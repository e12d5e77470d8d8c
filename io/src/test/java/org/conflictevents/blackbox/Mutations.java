package org.conflictevents.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Manifest;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.TextSpan;

/** Faults in what a dataset says of where its claims stand and what is claimed there, one at a time, such as a slip of a coder makes. */
final class Mutations {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A dataset with one fault in it.
     *
     * @param isInText whether the text alone shows it; the seal shows every one
     */
    record Mutation(String what, boolean isInText, Consumer<JsonNode> fault, JsonNode document) {

        Dataset dataset() {
            JsonNode copy = document.deepCopy();
            fault.accept(copy);
            try {
                return Datasets.read(new ByteArrayInputStream(JSON.writeValueAsBytes(copy)), what);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private final JsonNode document;
    private final Map<String, Manifest> manifests;
    private final List<Mutation> all = new ArrayList<>();

    private Mutations(JsonNode document, List<Manifest> manifests) {
        this.document = document;
        this.manifests = manifests.stream().collect(Collectors.toMap(Manifest::source, manifest -> manifest));
    }

    /** All faults that can be put into what a dataset takes from the articles that these are the manifests of. */
    static List<Mutation> of(Dataset dataset, List<Manifest> manifests) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Datasets.write(dataset, out);
        try {
            Mutations mutations = new Mutations(JSON.readTree(out.toByteArray()), manifests);
            mutations.visit(mutations.document, "");
            return mutations.all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void visit(JsonNode node, String pointer) {
        if (node.has("sha256") && manifests.containsKey(node.path("id").asText())) {
            String hash = node.get("sha256").asText();
            String other = (hash.charAt(0) == '0' ? "1" : "0") + hash.substring(1);
            addInText(pointer, "another hash", object -> object.put("sha256", other));
        }
        if (node.has("stance") && manifests.containsKey(node.path("source").asText())) {
            addAttribution(node, pointer);
        }
        boolean cited =
                node.path("attributions").findValuesAsText("source").stream().anyMatch(manifests::containsKey);
        if (node.has("quantity") && cited) {
            addNumbers(node.get("quantity"), pointer + "/quantity");
            addQualifiers(node.get("quantity"), pointer + "/quantity");
            String unit = node.get("quantity").get("unit").asText();
            add(pointer + "/quantity", "another unit", o -> o.put("unit", unit.equals("ITEMS") ? "PERSONS" : "ITEMS"));
        }
        if (node.has("measure") && cited) {
            String measure = node.get("measure").asText();
            add(pointer, "another measure", o -> o.put("measure", measure.equals("KILLED") ? "INJURED" : "KILLED"));
            addInText(pointer, "another number, and no spans", figure -> {
                ((ObjectNode) figure.get("quantity"))
                        .removeAll()
                        .put("best", 9_999)
                        .put("qualifier", "EXACT")
                        .put("unit", "PERSONS");
                figure.get("attributions").forEach(one -> ((ObjectNode) one).remove("spans"));
            });
        }
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> visit(node.get(name), pointer + "/" + name));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(node.get(i), pointer + "/" + i);
        }
    }

    private void addAttribution(JsonNode node, String pointer) {
        Manifest manifest = manifests.get(node.get("source").asText());
        for (int i = 0; i < node.path("spans").size(); i++) {
            String at = pointer + "/spans/" + i;
            addSpans(at);
            JsonNode span = node.get("spans").get(i);
            for (int by : new int[] {-7, 7}) { // about a word
                add(at, "end " + by, moved -> move(moved, "end", by));
                add(at, "start " + by, moved -> move(moved, "start", by));
            }
            // The headline comes first; what is there already goes to the end.
            for (int sentence : new int[] {0, manifest.sentences().size() - 1}) {
                TextSpan other = manifest.sentences().get(sentence).span();
                if (other.start() != span.get("start").asInt()) {
                    add(at, "moved to sentence " + sentence, moved -> {
                        moved.put("start", other.start());
                        moved.put("end", other.end());
                    });
                }
            }
        }
        if (node.has("spans")) {
            addInText(pointer, "no spans", object -> object.remove("spans"));
        }
        if (node.has("wording")) {
            addWording(node.get("wording").asText(), pointer);
        }
        add(pointer, "another claimed date", object -> object.put("claimedDate", "1999-12-31"));
        if (node.has("claimedDate")) {
            add(pointer, "no claimed date", object -> object.remove("claimedDate"));
        }
        if (node.has("voices")) {
            add(pointer, "no voices", object -> object.remove("voices"));
        }
        add(
                pointer,
                "another stance",
                object -> object.put("stance", object.get("stance").asText().equals("DENIES") ? "SILENT" : "DENIES"));
    }

    private void addWording(String wording, String pointer) {
        addInText(pointer, "a letter of the wording", o -> o.put("wording", "\u0416" + wording.substring(1)));
        addInText(pointer, "a longer wording", o -> o.put("wording", wording + " \u0416"));
        add(pointer, "no wording", object -> {
            object.remove("wording");
            object.remove("quoted");
        });
        String shorter = wording.substring(0, wording.length() - 1);
        if (!shorter.isBlank() && Character.isLetter(shorter.charAt(shorter.length() - 1))) {
            addInText(pointer, "a wording without its last letter", o -> o.put("wording", shorter));
        }
        int blank = wording.indexOf(' ');
        if (blank > 0) {
            add(pointer, "a wording without its first word", o -> o.put("wording", wording.substring(blank + 1)));
            add(
                    pointer,
                    "a wording without its last word",
                    o -> o.put("wording", wording.substring(0, wording.lastIndexOf(' '))));
        }
    }

    private void addSpans(String pointer) {
        for (int by : new int[] {-1, 1}) {
            addInText(pointer, "start " + by, span -> move(span, "start", by));
            addInText(pointer, "end " + by, span -> move(span, "end", by));
            addInText(pointer, "both " + by, span -> {
                move(span, "start", by);
                move(span, "end", by);
            });
        }
        addInText(pointer, "behind the text", span -> move(span, "end", 100_000));
        addInText(pointer, "over several lines", span -> move(span, "end", 3_000));
    }

    /** What would be no span at all is put behind the text. */
    private static void move(ObjectNode span, String member, int by) {
        int moved = span.get(member).asInt() + by;
        boolean empty = member.equals("start")
                ? moved < 0 || moved >= span.get("end").asInt()
                : moved <= span.get("start").asInt();
        span.put(empty ? "end" : member, empty ? 1_000_000 : moved);
    }

    private void addNumbers(JsonNode quantity, String pointer) {
        if (quantity.get("qualifier").asText().equals("UNCOUNTED")) {
            return;
        }
        if (quantity.get("qualifier").asText().contains("S_OF_")
                || quantity.get("qualifier").asText().endsWith("S")) {
            String other = quantity.get("qualifier").asText().equals("TENS") ? "THOUSANDS" : "TENS";
            addInText(pointer, "another band", object -> {
                object.removeAll();
                object.put("qualifier", other).set("unit", quantity.get("unit"));
            });
            return;
        }
        for (String by : List.of("1", "0.5", "11", "1000000007")) {
            addInText(
                    pointer,
                    "number + " + by,
                    object -> List.of("low", "best", "high").forEach(name -> {
                        if (object.has(name)) {
                            object.put(name, object.get(name).decimalValue().add(new BigDecimal(by)));
                        }
                    }));
        }
    }

    /** The same number, put otherwise. */
    private void addQualifiers(JsonNode quantity, String pointer) {
        Map<String, String> members =
                Map.of("EXACT", "best", "ABOUT", "best", "MORE_THAN", "low", "AT_LEAST", "low", "UP_TO", "high");
        String qualifier = quantity.get("qualifier").asText();
        String member = members.get(qualifier);
        if (member != null) {
            BigDecimal number = quantity.get(member).decimalValue();
            members.forEach((other, name) -> {
                if (!other.equals(qualifier)) {
                    add(pointer, other + " instead of " + qualifier, object -> {
                        object.removeAll();
                        object.put(name, number).put("qualifier", other).set("unit", quantity.get("unit"));
                    });
                }
            });
        }
    }

    private void addInText(String pointer, String what, Consumer<ObjectNode> fault) {
        add(pointer, what, true, fault);
    }

    private void add(String pointer, String what, Consumer<ObjectNode> fault) {
        add(pointer, what, false, fault);
    }

    private void add(String pointer, String what, boolean isInText, Consumer<ObjectNode> fault) {
        all.add(new Mutation(
                pointer + ": " + what, isInText, root -> fault.accept((ObjectNode) root.at(pointer)), document));
    }
}
