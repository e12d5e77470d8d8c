package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.model.Dataset;
import org.conflictevents.testing.ArbitraryDatasets;
import org.conflictevents.testing.Texts;

class DatasetsLawsTest {

    /** Escapes halves of surrogate pairs, among others, which would not make UTF-8. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Property(tries = 250)
    void what_is_written_reads_back_equal(@ForAll("datasets") Dataset dataset) {
        assertThat(read(write(dataset))).isEqualTo(dataset);
    }

    @Property(tries = 200)
    void equal_datasets_make_equal_bytes(@ForAll("datasets") Dataset dataset) {
        byte[] written = write(dataset);
        assertThat(write(read(written))).isEqualTo(written);
    }

    @Property(tries = 200)
    void every_reference_to_a_record_is_one_instance(@ForAll("datasets") Dataset dataset) {
        Dataset read = read(write(dataset));
        read.events().forEach(event -> {
            event.place().ifPresent(place -> assertThat(read.place(place.id())).containsSame(place));
            event.sources()
                    .forEach(source -> assertThat(read.source(source.id())).containsSame(source));
        });
    }

    @Property(tries = 200)
    void lists_may_stand_in_any_order(@ForAll("datasets") Dataset dataset, @ForAll Random random) throws Exception {
        ObjectNode root = (ObjectNode) JSON.readTree(write(dataset));
        List<String> names = new ArrayList<>();
        root.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        ObjectNode shuffled = JSON.createObjectNode();
        names.forEach(name -> shuffled.set(name, root.get(name)));
        assertThat(read(bytes(shuffled))).isEqualTo(dataset);
    }

    @Property(tries = 250)
    void a_broken_document_is_refused_or_read_and_nothing_else(
            @ForAll("datasets") Dataset dataset, @ForAll Random random) throws Exception {
        JsonNode root = JSON.readTree(write(dataset));
        for (int i = random.nextInt(3); i >= 0; i--) {
            breakOne(root, random);
        }
        readOrRefuse(bytes(root));
    }

    @Property(tries = 250)
    void a_document_that_is_cut_off_is_refused(@ForAll("datasets") Dataset dataset, @ForAll Random random) {
        byte[] written = write(dataset);
        int length = random.nextInt(written.length - 2);
        assertThat(readOrRefuse(Arrays.copyOf(written, length))).isFalse();
    }

    @Property(tries = 250)
    void changed_bytes_are_refused_or_read_and_nothing_else(
            @ForAll("datasets") Dataset dataset, @ForAll Random random) {
        byte[] written = write(dataset);
        for (int i = random.nextInt(4); i >= 0; i--) {
            byte[] punctuation = "{}[]\",:0\\-tfn".getBytes(StandardCharsets.UTF_8);
            written[random.nextInt(written.length)] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : punctuation[random.nextInt(punctuation.length)];
        }
        readOrRefuse(written);
    }

    @Property(tries = 1000)
    void any_bytes_are_refused(@ForAll byte[] bytes) {
        assertThat(readOrRefuse(bytes)).isFalse();
    }

    @Property(tries = 200)
    void any_text_is_kept(@ForAll("texts") String text) {
        Dataset dataset = Dataset.builder().id("d").title(text).build();
        assertThat(read(write(dataset)).title()).isEqualTo(text);
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Texts.any(), Arbitraries.strings().all().ofMinLength(1).ofMaxLength(50))
                .filter(Texts::saysSomething);
    }

    private static byte[] bytes(JsonNode node) throws Exception {
        return JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] write(Dataset dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Datasets.write(dataset, out);
        return out.toByteArray();
    }

    private static Dataset read(byte[] document) {
        return Datasets.read(new ByteArrayInputStream(document), "test");
    }

    private static boolean readOrRefuse(byte[] document) {
        try {
            read(document);
            return true;
        } catch (RecordFormatException e) {
            assertThat(e.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
            assertThat(e.count()).isGreaterThanOrEqualTo(e.problems().size());
            for (Problem problem : e.problems()) {
                assertThat(problem.message()).isNotBlank().doesNotContain("Jackson", "StreamReadConstraints");
                assertThat(problem.source()).isEqualTo("test");
            }
            return false;
        }
    }

    /** Drops, renames or replaces a member or an element somewhere below. */
    private static void breakOne(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode chosen = containers.get(random.nextInt(containers.size()));
        JsonNode[] values = {
            JSON.nullNode(),
            JSON.createObjectNode(),
            JSON.createArrayNode(),
            JSON.getNodeFactory().numberNode(random.nextInt(5) - 1),
            JSON.getNodeFactory().numberNode(1.5e300),
            JSON.getNodeFactory().booleanNode(true),
            JSON.getNodeFactory().textNode("saraqib"),
            JSON.getNodeFactory().textNode(" "),
            containers.get(random.nextInt(containers.size())).deepCopy()
        };
        JsonNode value = values[random.nextInt(values.length)];
        if (chosen instanceof ArrayNode array) {
            int index = random.nextInt(array.size());
            switch (random.nextInt(3)) {
                case 0 -> array.remove(index);
                case 1 -> array.set(index, value);
                default -> array.add(array.get(index).deepCopy());
            }
        } else if (chosen instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(3)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name, value);
                default -> object.set(name + "s", object.remove(name));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
