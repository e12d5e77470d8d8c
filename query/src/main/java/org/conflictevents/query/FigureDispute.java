package org.conflictevents.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures on one thing of which some exclude one another.
 *
 * <p>See {@link FigureQuery#disputes()} for when figures are on one thing. Immutable and safe for use by several threads.
 *
 * @param figures the figures with their sources, at least two, in the order of a {@linkplain FigureQuery#series() series}; tellings of the
 *     same thing that exclude none of the others stand among them
 */
public record FigureDispute(List<ReportedFigure> figures) {

    public FigureDispute {
        figures = Arguments.list(figures, "figures");
    }

    /** Returns the figures with their sources, side by side. */
    @Override
    public String toString() {
        return figures.stream().map(ReportedFigure::toString).collect(Collectors.joining(" <> "));
    }
}
