package org.conflictevents.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.conflictevents.model.AcledType;
import org.conflictevents.model.Crosswalk;
import org.conflictevents.model.EventType;
import org.conflictevents.model.PloverType;
import org.conflictevents.model.Truth;
import org.conflictevents.model.ViolenceType;

/** Binds conditions on types: translates those of codebooks. */
final class TypeBinder implements TypeFilter.Visitor<EventTest> {

    private final Binder binder;

    TypeBinder(Binder binder) {
        this.binder = binder;
    }

    @Override
    public EventTest ofType(TypeFilter.OfType filter) {
        EventType type = filter.type();
        if (!type.isKnown()
                && binder.dataset().events().stream()
                        .noneMatch(event -> event.type().isA(type))) {
            binder.noteCode("event type", type, EventType.known());
        }
        return event -> Truth.of(event.type().isA(type));
    }

    @Override
    public EventTest ofCodebookType(TypeFilter.OfCodebookType filter) {
        Set<EventType> types = types(filter);
        if (types.isEmpty()) {
            Set<String> known = new LinkedHashSet<>();
            EventType.known().forEach(type -> known.addAll(codes(filter.codebook(), type)));
            binder.noteText(filter.codebook() + " type", filter.code(), known);
        }
        return event -> Truth.of(types.contains(event.type()));
    }

    /** Returns the types that a codebook calls so, none if it knows no such name. */
    static Set<EventType> types(TypeFilter.OfCodebookType filter) {
        String wanted = plain(filter.code());
        return EventType.known().stream()
                .filter(type -> codes(filter.codebook(), type).stream()
                        .anyMatch(code -> plain(code).equals(wanted)))
                .collect(Collectors.toSet());
    }

    private static String plain(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** Returns all names under which a codebook has a type, the classes around it among them. */
    private static List<String> codes(TypeFilter.Codebook codebook, EventType type) {
        List<String> codes = new ArrayList<>();
        switch (codebook) {
            case ACLED -> {
                for (AcledType acled : Crosswalk.acled(type)) {
                    codes.add(acled.eventType());
                    acled.subEventType().ifPresent(codes::add);
                    codes.add(acled.toString());
                }
            }
            case UCDP -> {
                for (ViolenceType violence : Crosswalk.ucdp(type)) {
                    codes.add(violence.name());
                    codes.add(Integer.toString(violence.number()));
                }
            }
            case PLOVER -> {
                for (PloverType plover : Crosswalk.plover(type)) {
                    codes.add(plover.type());
                    codes.add(plover.toString());
                }
            }
            case CAMEO -> {
                for (String cameo : Crosswalk.cameo(type)) {
                    for (int length = 2; length <= cameo.length(); length++) {
                        codes.add(cameo.substring(0, length));
                    }
                }
            }
        }
        return codes;
    }

    @Override
    public EventTest ofModality(TypeFilter.OfModality filter) {
        return event -> Truth.of(filter.modalities().contains(event.modality()));
    }

    @Override
    public EventTest ofScope(TypeFilter.OfScope filter) {
        return event -> Truth.of(filter.scopes().contains(event.scope()));
    }
}
