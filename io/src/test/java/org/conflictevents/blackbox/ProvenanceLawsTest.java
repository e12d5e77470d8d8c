package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Manifest;
import org.conflictevents.io.Provenance;
import org.conflictevents.io.SourceText;
import org.conflictevents.io.SourceTexts;

/** Whatever is wrong with where a claim is said to stand, or with what is claimed there, it shows. */
class ProvenanceLawsTest {

    private static final List<Mutations.Mutation> INVENTED =
            Mutations.of(HarbourArticles.DATASET, HarbourArticles.manifests());

    private static final List<Mutations.Mutation> INVENTED_IN_TEXT =
            INVENTED.stream().filter(Mutations.Mutation::isInText).toList();

    private static final List<Manifest> MANIFESTS = Datasets.idlib2020Manifests();

    private static final List<Mutations.Mutation> IDLIB = Mutations.of(Datasets.idlib2020(), MANIFESTS);

    private static final List<Mutations.Mutation> IDLIB_IN_TEXT =
            IDLIB.stream().filter(Mutations.Mutation::isInText).toList();

    private static final Map<String, Optional<SourceText>> READ = new HashMap<>();

    private static final SourceTexts ARTICLES = source -> READ.computeIfAbsent(
            source.id(),
            id -> SourceTexts.inFolder(Path.of(System.getProperty("corpus.dir"), "seeds"))
                    .find(Datasets.idlib2020().source(id).orElseThrow()));

    @Property(tries = 200)
    void no_fault_in_an_invented_dataset_passes_the_seals(@ForAll @IntRange(max = 100_000) int which) {
        Mutations.Mutation mutation = INVENTED.get(which % INVENTED.size());
        assertThat(Provenance.coverage(mutation.dataset(), HarbourArticles.manifests())
                        .isComplete())
                .as(mutation.toString())
                .isFalse();
    }

    @Property(tries = 200)
    void no_fault_that_a_text_shows_passes_in_an_invented_dataset(@ForAll @IntRange(max = 100_000) int which) {
        Mutations.Mutation mutation = INVENTED_IN_TEXT.get(which % INVENTED_IN_TEXT.size());
        assertThat(Provenance.verify(mutation.dataset(), HarbourArticles.texts())
                        .isProven())
                .as(mutation.toString())
                .isFalse();
    }

    @Property(tries = 200)
    void no_fault_in_the_idlib_dataset_passes_the_seals(@ForAll @IntRange(max = 100_000) int which) {
        Mutations.Mutation mutation = IDLIB.get(which % IDLIB.size());
        assertThat(Provenance.coverage(mutation.dataset(), MANIFESTS).isComplete())
                .as(mutation.toString())
                .isFalse();
    }

    @Property(tries = 200)
    void no_fault_that_an_article_shows_passes_in_the_idlib_dataset(@ForAll @IntRange(max = 100_000) int which) {
        if (System.getProperty("corpus.dir", "").isEmpty()) {
            return; // nothing to hold it against; jqwik takes a property whose tries are all passed over for a failed
            // one
        }
        Mutations.Mutation mutation = IDLIB_IN_TEXT.get(which % IDLIB_IN_TEXT.size());
        assertThat(Provenance.verify(mutation.dataset(), ARTICLES).isProven())
                .as(mutation.toString())
                .isFalse();
    }
}
