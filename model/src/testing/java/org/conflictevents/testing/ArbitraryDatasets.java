package org.conflictevents.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.conflictevents.model.Dataset;

/** Small datasets in which everything that the model allows comes up. */
public final class ArbitraryDatasets {

    /** How many values of each kind one dataset draws from. */
    private static final int POOL = 8;

    private ArbitraryDatasets() {}

    /**
     * Returns valid datasets of a few records of each kind, none among them, with hostile texts, unknown terms, links and references
     * in all directions, and places within places.
     */
    public static Arbitrary<Dataset> datasets() {
        return Combinators.combine(
                        Texts.any().list().ofSize(2 * POOL),
                        EdtfDates.edtfDates().list().ofSize(POOL),
                        Quantities.any().list().ofSize(POOL),
                        EventTypes.any().list().ofSize(POOL),
                        Arbitraries.longs())
                .as((texts, dates, quantities, types, seed) ->
                        new DatasetMaker(texts, dates, quantities, types, seed).dataset())
                .withoutEdgeCases();
    }
}
