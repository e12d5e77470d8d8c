package org.conflictevents.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Place;
import org.conflictevents.model.Truth;

/** Binds conditions on links, agreements and ids: looks up what they name. */
final class ReferenceBinder implements ReferenceFilter.Visitor<EventTest> {

    /** Links that say the same read from either end. */
    private static final Set<LinkKind> MUTUAL = Set.of(LinkKind.SAME_AS, LinkKind.CONTRADICTS);

    private final Binder binder;

    ReferenceBinder(Binder binder) {
        this.binder = binder;
    }

    @Override
    public EventTest linked(ReferenceFilter.Linked filter) {
        LinkKind kind = filter.kind();
        checkKind(kind);
        Set<String> named = new HashSet<>();
        if (MUTUAL.contains(kind)) {
            for (Event event : binder.dataset().events()) {
                for (Link link : event.links()) {
                    if (link.kind().equals(kind)) {
                        named.add(link.target());
                    }
                }
            }
        }
        return event -> Truth.of(named.contains(event.id())
                || event.links().stream().anyMatch(link -> link.kind().equals(kind)));
    }

    private void checkKind(LinkKind kind) {
        if (!kind.isKnown()
                && binder.dataset().events().stream()
                        .flatMap(event -> event.links().stream())
                        .noneMatch(link -> link.kind().equals(kind))) {
            binder.noteCode("link", kind, LinkKind.known());
        }
    }

    @Override
    public EventTest linkedTo(ReferenceFilter.LinkedTo filter) {
        String id = filter.event();
        LinkKind kind = filter.kind().orElse(null);
        if (kind != null) {
            checkKind(kind);
        }
        Event other = binder.dataset().event(id).orElse(null);
        if (other == null) {
            binder.noteText(
                    "event",
                    id,
                    binder.dataset().events().stream().map(Event::id).toList());
        }
        Set<String> named = new HashSet<>();
        if (other != null) {
            for (Link link : other.links()) {
                if (MUTUAL.contains(link.kind()) && (kind == null || link.kind().equals(kind))) {
                    named.add(link.target());
                }
            }
        }
        return event -> Truth.of(named.contains(event.id())
                || event.links().stream()
                        .anyMatch(link -> link.target().equals(id)
                                && (kind == null || link.kind().equals(kind))));
    }

    @Override
    public EventTest aboutAgreement(ReferenceFilter.AboutAgreement filter) {
        String id = binder.agreement(filter.agreement()).map(Agreement::id).orElse("");
        return event -> Truth.of(event.agreements().contains(id));
    }

    @Override
    public EventTest underAgreement(ReferenceFilter.UnderAgreement filter) {
        Agreement agreement = binder.agreement(filter.agreement()).orElse(null);
        if (agreement == null) {
            return event -> Truth.UNKNOWN;
        }
        return event -> {
            List<Place> places = Events.scene(event);
            if (places.isEmpty()) {
                return Truth.UNKNOWN;
            }
            Truth any = Truth.NO;
            for (int i = 0; i < places.size() && any != Truth.YES; i++) {
                any = any.or(inForce(agreement, places.get(i), event.when()));
            }
            return any;
        };
    }

    private Truth inForce(Agreement agreement, Place place, EdtfDate when) {
        return new StandingReader(binder.dataset(), binder.placeTree(), place, when)
                .of(agreement)
                .inForce();
    }

    @Override
    public EventTest hasId(ReferenceFilter.HasId filter) {
        return event -> Truth.of(filter.ids().contains(event.id()));
    }

    @Override
    public EventTest hasExternalId(ReferenceFilter.HasExternalId filter) {
        String scheme = filter.scheme();
        String id = filter.id().orElse(null);
        return event -> {
            String own = event.externalIds().get(scheme);
            return Truth.of(own != null && (id == null || own.equals(id)));
        };
    }
}
