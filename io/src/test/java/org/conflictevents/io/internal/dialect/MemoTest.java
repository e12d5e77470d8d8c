package org.conflictevents.io.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MemoTest {

    private final List<String> made = new ArrayList<>();

    private String make(String key) {
        made.add(key);
        return key + "!";
    }

    @Test
    void aKeyThatComesAgainIsNotMadeAgain() {
        Memo<String, String> memo = new Memo<>(this::make);
        assertThat(memo.get("a")).isSameAs(memo.get("a")).isEqualTo("a!");
        assertThat(made).containsExactly("a");
    }

    /** Two keys of the same hash push out each other. */
    @Test
    void keysOfOneHashAreToldApart() {
        Memo<String, String> memo = new Memo<>(2, this::make);
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(List.of(memo.get("Aa"), memo.get("BB"), memo.get("Aa"))).containsExactly("Aa!", "BB!", "Aa!");
        assertThat(made).containsExactly("Aa", "BB", "Aa");
    }

    @Property(tries = 200)
    void whatComesOutIsWhatIsMadeOfTheKey(@ForAll List<Integer> keys) {
        Memo<Integer, Integer> memo = new Memo<>(4, key -> -key);
        for (Integer key : keys) {
            assertThat(memo.get(key)).isEqualTo(-key);
        }
    }

    @Test
    void sizesArePowersOfTwo() {
        assertThatThrownBy(() -> new Memo<>(12, this::make))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size must be a power of two, and 2 or more, was 12");
        assertThatThrownBy(() -> new Memo<>(1, this::make)).isInstanceOf(IllegalArgumentException.class);
    }
}
