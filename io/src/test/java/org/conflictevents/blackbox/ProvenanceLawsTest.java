package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Provenance;
import org.conflictevents.io.SourceText;
import org.conflictevents.io.SourceTexts;
import org.conflictevents.model.Source;

/** Whatever is wrong with where a claim is said to stand, it shows. */
class ProvenanceLawsTest {

    private static final List<Mutations.Mutation> INVENTED =
            Mutations.of(HarbourArticles.DATASET, Set.of("daily", "post"));

    /** Set up only where there are texts to hold it against. */
    private static final class Idlib {
        static final List<Mutations.Mutation> MUTATIONS = Mutations.of(
                Datasets.idlib2020(),
                Datasets.idlib2020().sources().stream()
                        .filter(source -> source.sha256().isPresent())
                        .map(Source::id)
                        .collect(Collectors.toSet()));
    }

    private static final Map<String, Optional<SourceText>> READ = new HashMap<>();

    private static final SourceTexts ARTICLES = source -> READ.computeIfAbsent(
            source.id(),
            id -> SourceTexts.inFolder(Path.of(System.getProperty("corpus.dir"), "seeds"))
                    .find(Datasets.idlib2020().source(id).orElseThrow()));

    @Property(tries = 400)
    void no_fault_in_an_invented_dataset_passes(@ForAll @IntRange(max = 100_000) int which) {
        Mutations.Mutation mutation = INVENTED.get(which % INVENTED.size());
        assertThat(Provenance.verify(mutation.dataset(), HarbourArticles.texts())
                        .isProven())
                .as(mutation.toString())
                .isFalse();
    }

    @Property(tries = 200)
    void no_fault_in_the_idlib_dataset_passes(@ForAll @IntRange(max = 100_000) int which) {
        if (System.getProperty("corpus.dir", "").isEmpty()) {
            return; // nothing to hold it against; jqwik takes a property whose tries are all passed over for a failed
            // one
        }
        Mutations.Mutation mutation = Idlib.MUTATIONS.get(which % Idlib.MUTATIONS.size());
        assertThat(Provenance.verify(mutation.dataset(), ARTICLES).isProven())
                .as(mutation.toString())
                .isFalse();
    }
}
