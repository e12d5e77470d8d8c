package org.conflictevents.io.internal.ged;

import org.conflictevents.io.dialect.Row;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.ViolenceType;

/** A sentence on a row in our own words, made of nothing but its cells. */
final class GedSummary {

    private GedSummary() {}

    static String of(Row row, ViolenceType violence, Actor a, Actor b) {
        StringBuilder text = new StringBuilder(120).append(a.name()).append(" against ");
        boolean areCivilians = violence == ViolenceType.ONE_SIDED && b.kind().equals(ActorKind.CIVILIANS);
        text.append(areCivilians ? "civilians" : b.name());
        if (row.has(GedColumns.WHERE_COORDINATES)) {
            text.append(preposition(row))
                    .append(row.cell(GedColumns.WHERE_COORDINATES).strip());
        }
        if (row.has(GedColumns.BEST) && row.integer(GedColumns.BEST) > 0) {
            text.append(", ").append(row.integer(GedColumns.BEST)).append(" killed");
        } else if (row.has(GedColumns.HIGH) && row.integer(GedColumns.HIGH) > 0) {
            text.append(", up to ").append(row.integer(GedColumns.HIGH)).append(" killed");
        }
        return text.toString();
    }

    private static String preposition(Row row) {
        if (!row.has(GedColumns.WHERE_PREC)) {
            return " in ";
        }
        return switch ((int) row.integer(GedColumns.WHERE_PREC)) {
            case 1 -> " at ";
            case 2 -> " near ";
            case 5 -> " in the area of ";
            default -> " in ";
        };
    }
}
