package org.conflictevents.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.conflictevents.model.Dataset;

/** Small datasets in which everything that the model allows comes up. */
public final class ArbitraryDatasets {

    private ArbitraryDatasets() {}

    /**
     * Returns valid datasets of a few records of each kind, none among them, with hostile texts, unknown terms, links and references
     * in all directions, and places within places. They do not shrink: that takes longer than it helps.
     */
    public static Arbitrary<Dataset> datasets() {
        return Arbitraries.randomValue(random -> new DatasetMaker(random).dataset());
    }

    /** Returns valid datasets of which any two have ids, external ids and texts in common, at times of the same things and at times not. */
    public static Arbitrary<Dataset> related() {
        return Arbitraries.randomValue(random -> new DatasetMaker(random, true).dataset());
    }
}
