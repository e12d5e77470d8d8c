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
import java.util.Set;
import java.util.function.Consumer;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Dataset;

/** Small faults in what a dataset says of where its claims stand, one at a time. */
final class Mutations {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A dataset with one fault in it. */
    record Mutation(String what, Consumer<JsonNode> fault, JsonNode document) {

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
    private final Set<String> articles;
    private final List<Mutation> all = new ArrayList<>();

    private Mutations(JsonNode document, Set<String> articles) {
        this.document = document;
        this.articles = articles;
    }

    /** All faults that can be put into the spans, numbers, hashes and wordings of what a dataset takes from some articles. */
    static List<Mutation> of(Dataset dataset, Set<String> articles) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Datasets.write(dataset, out);
        try {
            Mutations mutations = new Mutations(JSON.readTree(out.toByteArray()), articles);
            mutations.visit(mutations.document, "");
            return mutations.all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void visit(JsonNode node, String pointer) {
        if (node.has("sha256") && articles.contains(node.path("id").asText())) {
            String hash = node.get("sha256").asText();
            String other = (hash.charAt(0) == '0' ? "1" : "0") + hash.substring(1);
            add(pointer, "another hash", object -> object.put("sha256", other));
        }
        if (node.has("spans") && articles.contains(node.path("source").asText())) {
            for (int i = 0; i < node.get("spans").size(); i++) {
                addSpans(pointer + "/spans/" + i);
            }
            if (node.has("wording")) {
                String wording = node.get("wording").asText();
                add(
                        pointer,
                        "a letter of the wording",
                        object -> object.put("wording", "\u0416" + wording.substring(1)));
                add(pointer, "a longer wording", object -> object.put("wording", wording + " \u0416"));
            }
        }
        boolean cited =
                node.path("attributions").findValuesAsText("source").stream().anyMatch(articles::contains);
        if (node.has("quantity") && cited) {
            addNumbers(node.get("quantity"), pointer + "/quantity");
        }
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> visit(node.get(name), pointer + "/" + name));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(node.get(i), pointer + "/" + i);
        }
    }

    private void addSpans(String pointer) {
        for (int by : new int[] {-1, 1}) {
            add(pointer, "start " + by, span -> move(span, "start", by));
            add(pointer, "end " + by, span -> move(span, "end", by));
            add(pointer, "both " + by, span -> {
                move(span, "start", by);
                move(span, "end", by);
            });
        }
        add(pointer, "behind the text", span -> move(span, "end", 100_000));
        add(pointer, "over several lines", span -> move(span, "end", 3_000));
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
            add(pointer, "another band", object -> {
                object.removeAll();
                object.put("qualifier", other).set("unit", quantity.get("unit"));
            });
            return;
        }
        for (String by : List.of("1", "0.5", "1000000007")) {
            add(
                    pointer,
                    "number + " + by,
                    object -> List.of("low", "best", "high").forEach(name -> {
                        if (object.has(name)) {
                            object.put(name, object.get(name).decimalValue().add(new BigDecimal(by)));
                        }
                    }));
        }
    }

    private void add(String pointer, String what, Consumer<ObjectNode> fault) {
        all.add(new Mutation(pointer + ": " + what, root -> fault.accept((ObjectNode) root.at(pointer)), document));
    }
}
