package org.conflictevents.query;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.conflictevents.model.Code;

/** Makes plain maps, lists, texts and numbers of filters, as their JSON form has them; {@link FilterReader} goes the other way. */
final class FilterTree
        implements FilterVisitor<Map<String, Object>>,
                PlaceFilter.Visitor<Map<String, Object>>,
                TimeFilter.Visitor<Map<String, Object>>,
                ActorFilter.Visitor<Map<String, Object>>,
                TypeFilter.Visitor<Map<String, Object>>,
                AttributionFilter.Visitor<Map<String, Object>>,
                ReferenceFilter.Visitor<Map<String, Object>>,
                TextFilter.Visitor<Map<String, Object>> {

    private static Map<String, Object> map(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    /** The key of a comparison or a relation: {@code atLeast}, {@code during}. */
    static String key(Enum<?> constant) {
        StringBuilder key = new StringBuilder(constant.name().toLowerCase(Locale.ROOT));
        for (int i = key.indexOf("_"); i >= 0; i = key.indexOf("_")) {
            key.deleteCharAt(i).setCharAt(i, Character.toUpperCase(key.charAt(i)));
        }
        return key.toString();
    }

    private static Map<String, Object> certainly(Map<String, Object> map, Certainty certainty) {
        if (certainty == Certainty.CERTAINLY) {
            map.put("certainly", true);
        }
        return map;
    }

    private static void put(Map<String, Object> map, String key, Optional<? extends Code> code) {
        code.ifPresent(value -> map.put(key, value.code()));
    }

    private static List<Object> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().<Object>map(Enum::name).toList();
    }

    private List<Object> all(List<Filter> filters) {
        return filters.stream().<Object>map(filter -> filter.accept(this)).toList();
    }

    @Override
    public Map<String, Object> constant(Filter.Constant filter) {
        return map(filter.value() ? "everything" : "nothing", true);
    }

    @Override
    public Map<String, Object> and(Filter.And filter) {
        return map("and", all(filter.operands()));
    }

    @Override
    public Map<String, Object> or(Filter.Or filter) {
        return map("or", all(filter.operands()));
    }

    @Override
    public Map<String, Object> not(Filter.Not filter) {
        return map("not", filter.operand().accept(this));
    }

    @Override
    public Map<String, Object> place(PlaceFilter filter) {
        return filter.accept((PlaceFilter.Visitor<Map<String, Object>>) this);
    }

    @Override
    public Map<String, Object> time(TimeFilter filter) {
        return filter.accept((TimeFilter.Visitor<Map<String, Object>>) this);
    }

    @Override
    public Map<String, Object> actor(ActorFilter filter) {
        return filter.accept((ActorFilter.Visitor<Map<String, Object>>) this);
    }

    @Override
    public Map<String, Object> type(TypeFilter filter) {
        return filter.accept((TypeFilter.Visitor<Map<String, Object>>) this);
    }

    @Override
    public Map<String, Object> attributed(AttributionFilter filter) {
        return filter.accept((AttributionFilter.Visitor<Map<String, Object>>) this);
    }

    @Override
    public Map<String, Object> reference(ReferenceFilter filter) {
        return filter.accept((ReferenceFilter.Visitor<Map<String, Object>>) this);
    }

    @Override
    public Map<String, Object> text(TextFilter filter) {
        return filter.accept((TextFilter.Visitor<Map<String, Object>>) this);
    }

    @Override
    public Map<String, Object> measured(Filter.Measured filter) {
        Map<String, Object> map = map("measured", filter.measure().code());
        put(map, "group", filter.group());
        map.put(key(filter.comparison()), filter.value());
        if (filter.certainty() == Certainty.POSSIBLY) {
            map.put("possibly", true);
        }
        return map;
    }

    private static void put(Map<String, Object> map, PlaceName place, String key) {
        map.put(key, place.name());
        put(map, "kind", place.kind());
    }

    @Override
    public Map<String, Object> in(PlaceFilter.In filter) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, filter.place(), "in");
        return certainly(map, filter.certainty());
    }

    @Override
    public Map<String, Object> unplaced(PlaceFilter.Unplaced filter) {
        return map("unplaced", true);
    }

    @Override
    public Map<String, Object> inBox(PlaceFilter.InBox filter) {
        GeoBox box = filter.box();
        return certainly(map("inBox", numbers(box.west(), box.south(), box.east(), box.north())), filter.certainty());
    }

    private static List<Object> numbers(double... numbers) {
        return DoubleStream.of(numbers).<Object>mapToObj(BigDecimal::valueOf).toList();
    }

    @Override
    public Map<String, Object> inPolygon(PlaceFilter.InPolygon filter) {
        return certainly(map("inPolygon", filter.polygon().toWkt()), filter.certainty());
    }

    @Override
    public Map<String, Object> nearPoint(PlaceFilter.NearPoint filter) {
        Map<String, Object> map = map("withinKm", BigDecimal.valueOf(filter.km()));
        map.put("ofPoint", numbers(filter.centre().lon(), filter.centre().lat()));
        return certainly(map, filter.certainty());
    }

    @Override
    public Map<String, Object> nearPlace(PlaceFilter.NearPlace filter) {
        Map<String, Object> map = map("withinKm", BigDecimal.valueOf(filter.km()));
        put(map, filter.place(), "of");
        return certainly(map, filter.certainty());
    }

    @Override
    public Map<String, Object> dated(TimeFilter.Dated filter) {
        return certainly(map(key(filter.relation()), filter.date().toString()), filter.certainty());
    }

    @Override
    public Map<String, Object> dateUncertain(TimeFilter.DateUncertain filter) {
        return map("dateUncertain", true);
    }

    @Override
    public Map<String, Object> inDayPart(TimeFilter.InDayPart filter) {
        return map("dayPart", names(filter.parts()));
    }

    @Override
    public Map<String, Object> involving(ActorFilter.Involving filter) {
        Map<String, Object> map = map("involving", filter.actor());
        put(map, "role", filter.role());
        put(map, "side", filter.side());
        return map;
    }

    @Override
    public Map<String, Object> involvingKind(ActorFilter.InvolvingKind filter) {
        return map("involvingKind", filter.kind().code());
    }

    @Override
    public Map<String, Object> between(ActorFilter.Between filter) {
        return map("between", List.of(filter.one(), filter.other()));
    }

    @Override
    public Map<String, Object> ofType(TypeFilter.OfType filter) {
        return map("type", filter.type().code());
    }

    @Override
    public Map<String, Object> ofCodebookType(TypeFilter.OfCodebookType filter) {
        return map(key(filter.codebook()) + "Type", filter.code());
    }

    @Override
    public Map<String, Object> ofModality(TypeFilter.OfModality filter) {
        return map("modality", names(filter.modalities()));
    }

    @Override
    public Map<String, Object> ofScope(TypeFilter.OfScope filter) {
        return map("scope", names(filter.scopes()));
    }

    @Override
    public Map<String, Object> reportedBy(AttributionFilter.ReportedBy filter) {
        return map("reportedBy", filter.reporter());
    }

    @Override
    public Map<String, Object> onlyReportedBy(AttributionFilter.OnlyReportedBy filter) {
        return map("onlyReportedBy", filter.reporter());
    }

    @Override
    public Map<String, Object> unvoiced(AttributionFilter.Unvoiced filter) {
        return map("unvoiced", true);
    }

    @Override
    public Map<String, Object> stance(AttributionFilter.HasStance filter) {
        return map("stance", names(filter.stances()));
    }

    @Override
    public Map<String, Object> quoted(AttributionFilter.Quoted filter) {
        return map("quoted", true);
    }

    @Override
    public Map<String, Object> chainAtLeast(AttributionFilter.ChainAtLeast filter) {
        return map("chainAtLeast", BigDecimal.valueOf(filter.voices()));
    }

    @Override
    public Map<String, Object> attestedByAtLeast(AttributionFilter.AttestedByAtLeast filter) {
        return map("attestedByAtLeast", BigDecimal.valueOf(filter.reports()));
    }

    @Override
    public Map<String, Object> inDocument(AttributionFilter.InDocument filter) {
        return map("inDocument", filter.source());
    }

    @Override
    public Map<String, Object> publishedBy(AttributionFilter.PublishedBy filter) {
        return map("publishedBy", filter.publisher());
    }

    @Override
    public Map<String, Object> linked(ReferenceFilter.Linked filter) {
        return map("linked", filter.kind().code());
    }

    @Override
    public Map<String, Object> linkedTo(ReferenceFilter.LinkedTo filter) {
        Map<String, Object> map = map("linkedTo", filter.event());
        put(map, "kind", filter.kind());
        return map;
    }

    @Override
    public Map<String, Object> aboutAgreement(ReferenceFilter.AboutAgreement filter) {
        return map("aboutAgreement", filter.agreement());
    }

    @Override
    public Map<String, Object> underAgreement(ReferenceFilter.UnderAgreement filter) {
        return map("underAgreement", filter.agreement());
    }

    @Override
    public Map<String, Object> hasId(ReferenceFilter.HasId filter) {
        return map("id", filter.ids().stream().sorted().<Object>map(id -> id).toList());
    }

    @Override
    public Map<String, Object> hasExternalId(ReferenceFilter.HasExternalId filter) {
        Map<String, Object> map = map("externalId", filter.scheme());
        filter.id().ifPresent(id -> map.put("is", id));
        return map;
    }

    @Override
    public Map<String, Object> mentioning(TextFilter.Mentioning filter) {
        return map("mentioning", filter.words());
    }

    @Override
    public Map<String, Object> hasExtra(TextFilter.HasExtra filter) {
        Map<String, Object> map = map("extra", filter.name());
        filter.value().ifPresent(value -> map.put("is", value));
        return map;
    }
}
