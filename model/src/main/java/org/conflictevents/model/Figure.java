package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conflictevents.model.internal.OneLine;
import org.immutables.value.Value;

/**
 * A number that a source gives: how many of what, whose, where and when.
 *
 * <p>A figure of one event lives inside it, and takes from it what it leaves out: places, period, attributions. Others
 * stand in the dataset by themselves. {@code partOf} and {@code sameAs} name another figure: by its id within the same
 * event or the dataset, or as {@code event#figure}. Immutable and safe for use by several threads.
 *
 * @param id its name, unique in its event, or in the dataset for a figure of no event
 * @param measure what is counted or measured
 * @param quantity the number, as the source gives it
 * @param group which people, or which things
 * @param actor whose: the side of the dead, the owner of the posts, the holder of the territory
 * @param places where; two for a distance; several without a split count at their common parent
 * @param period the days within which a flow is counted
 * @param asOf the day for which a number is given
 * @param partOf the figure that holds this one as a part
 * @param sameAs a figure that counts the same thing, whatever its number: a repeat, another unit, a rival or a later
 *     count
 * @param attributions who says so; empty when those of the event hold
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "id",
    "measure",
    "quantity",
    "group",
    "actor",
    "places",
    "period",
    "asOf",
    "partOf",
    "sameAs",
    "attributions"
})
public record Figure(
        Optional<String> id,
        Measure measure,
        Quantity quantity,
        Optional<Group> group,
        Optional<Actor> actor,
        List<Place> places,
        Optional<EdtfDate> period,
        Optional<EdtfDate> asOf,
        Optional<String> partOf,
        Optional<String> sameAs,
        List<Attribution> attributions)
        implements WithFigure {

    public Figure {
        id = Checks.id(id, "id");
        requireNonNull(measure, "measure");
        requireNonNull(quantity, "quantity");
        group = Checks.optional(group);
        actor = Checks.optional(actor);
        places = Checks.list(places, "places");
        period = Checks.optional(period);
        asOf = Checks.optional(asOf);
        partOf = Checks.text(partOf, "partOf");
        sameAs = Checks.text(sameAs, "sameAs");
        attributions = Checks.list(attributions, "attributions");
    }

    /** Returns a builder with nothing set; measure and quantity are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns one readable line, such as {@code DISPLACED more than 580,000 persons, as of 2020-02-06}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(measure.code()).append(' ').append(quantity);
        group.ifPresent(g -> line.append(", ").append(g.label()));
        if (!places.isEmpty()) {
            line.append(", ").append(places.stream().map(Place::name).collect(Collectors.joining(" and ")));
        }
        period.ifPresent(p -> line.append(", ").append(p));
        asOf.ifPresent(day -> line.append(", as of ").append(day));
        return OneLine.of(line.toString());
    }

    /** Builds a {@link Figure}. Not thread-safe. */
    public static final class Builder extends FigureBuilder {
        Builder() {}
    }
}
