package org.conflictevents.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackedTextsTest {

    private static final PackedTexts.Names NAMES = PackedTexts.Names.of(List.of("zone", "area"));

    private static Map<String, String> packed(Map<String, String> map) {
        return PackedTexts.of(
                PackedTexts.Names.of(List.copyOf(map.keySet())), map.values().toArray(String[]::new));
    }

    @Property(tries = 500)
    void it_is_equal_to_any_map_with_the_same_entries(@ForAll @Size(max = 6) Map<String, String> map) {
        Map<String, String> ordered = new LinkedHashMap<>(map);
        Map<String, String> packed = packed(ordered);
        assertThat(packed).isEqualTo(ordered).hasSameHashCodeAs(ordered).hasToString(ordered.toString());
        assertThat(ordered).isEqualTo(packed);
        assertThat(packed).isEqualTo(packed(ordered));
        assertThat(new ArrayList<>(packed.keySet())).isEqualTo(new ArrayList<>(ordered.keySet()));
        ordered.forEach((name, text) -> assertThat(packed.get(name)).isEqualTo(text));
        assertThat(packed.get("no such name, surely")).isNull();
        assertThat(packed.containsKey("no such name, surely")).isFalse();
    }

    @Test
    void entriesStandInTheOrderOfTheNames() {
        assertThat(PackedTexts.of(NAMES, "7", "north")).hasToString("{zone=7, area=north}");
        assertThat(PackedTexts.of(NAMES, "7", "north")).isNotEqualTo(PackedTexts.of(NAMES, "7", "south"));
    }

    @Test
    void itCannotBeChanged() {
        String[] texts = {"7", "north"};
        Map<String, String> packed = PackedTexts.of(NAMES, texts);
        texts[0] = "8";
        assertThat(packed).containsEntry("zone", "7");
        assertThatThrownBy(() -> packed.put("zone", "8")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(packed::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> packed.entrySet().iterator().next().setValue("8"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void idsAreSortedAndSaySomething() {
        PackedTexts.Names sorted = PackedTexts.Names.of(List.of("area", "zone"));
        assertThat(((PackedTexts) PackedTexts.of(sorted, "x", "y")).areIds()).isTrue();
        assertThat(((PackedTexts) PackedTexts.of(sorted, "x", " ")).areIds()).isFalse();
        assertThat(((PackedTexts) PackedTexts.of(NAMES, "x", "y")).areIds()).isFalse();
        assertThat(PackedTexts.of(PackedTexts.Names.of(List.of()))).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> PackedTexts.of(NAMES, "7"))
                .hasMessage("expected 2 texts, one for each name, but found 1");
        assertThatThrownBy(() -> PackedTexts.Names.of(List.of("a", "a"))).hasMessage("a name is there twice in [a, a]");
        assertThatThrownBy(() -> PackedTexts.of(NAMES, "7", null)).hasMessage("area");
        Iterator<?> entries = PackedTexts.of(NAMES, "7", "8").entrySet().iterator();
        entries.next();
        entries.next();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }
}
