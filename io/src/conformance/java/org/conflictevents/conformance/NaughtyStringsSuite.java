package org.conflictevents.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Stance;
import org.conflictevents.model.Unit;
import org.conflictevents.model.internal.OneLine;

/** Strings that break programs, as each text that a dataset may hold, through every writer and back. */
final class NaughtyStringsSuite implements Suite {

    @Override
    public String name() {
        return "big-list-of-naughty-strings";
    }

    @Override
    public Map<String, Decision> decisions() {
        return Map.of();
    }

    @Override
    public void run(Path folder, Score score) throws IOException {
        List<?> strings =
                new ObjectMapper().readValue(folder.resolve("blns.json").toFile(), List.class);
        for (int i = 0; i < strings.size(); i++) {
            String text = (String) strings.get(i);
            score.add("string " + i, difference(dataset(text), text));
        }
    }

    private static String difference(Dataset dataset, String text) {
        List<String> different = new ArrayList<>();
        for (Format format :
                List.of(Formats.JSON, Formats.JSONL, Formats.CSV, Formats.GEOJSON)) { // which hold a whole dataset
            if (!isKept(dataset, out -> Output.to(out).as(format))) {
                different.add(format.name());
            }
        }
        if (!isKept(dataset, out -> Output.to(out).as(Formats.CSV).spreadsheetSafe())) {
            different.add("csv for a spreadsheet");
        }
        for (Format format : List.of(Formats.GED, Formats.ACLED, Formats.HXL)) { // which hold some of it
            List<Event> told = again(dataset.events(), format);
            String said = dataset.events().get(0).summary();
            if (told.size() != 1 || !again(told, format).equals(told) || !tells(told.get(0), said)) {
                different.add(format.name());
            }
        }
        return different.isEmpty() ? "" : "comes back changed from " + different + ": " + text;
    }

    private static boolean isKept(Dataset dataset, Function<OutputStream, Output> to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        to.apply(out).write(dataset);
        return Input.of(new ByteArrayInputStream(out.toByteArray()), "it")
                .dataset()
                .equals(dataset);
    }

    /** Tells whether an event still says it: as its summary or, where that is made anew of the row, as the name of its place. */
    private static boolean tells(Event event, String said) {
        return event.summary().contains(said.strip())
                || event.place().map(Place::name).equals(Optional.of(said.strip()));
    }

    /** Returns what events become that are written in a format and read again. */
    private static List<Event> again(List<Event> events, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Event> writer = Output.to(out).as(format).events()) {
            events.forEach(writer::write);
            writer.commit();
        }
        InputStream in = new ByteArrayInputStream(out.toByteArray());
        try (RecordReader<Event> reader = Input.of(in, "it").as(format).events()) {
            return reader.stream().toList();
        }
    }

    /** Returns the number without which GED has no row. */
    private static Figure killed(Attribution attribution) {
        return Figure.builder()
                .id("killed")
                .measure(Measure.KILLED)
                .quantity(Quantity.exactly(3, Unit.PERSONS))
                .addAttributions(attribution)
                .build();
    }

    /** Returns a dataset that holds a text wherever it may; one that says nothing may be an extra, and nothing else. */
    private static Dataset dataset(String text) {
        String said = OneLine.isBlank(text) ? "x" : text;
        Source source = Source.builder()
                .id("source")
                .kind(SourceKind.REPORT)
                .title(said)
                .publisher(said)
                .licence(said)
                .build();
        Attribution attribution = Attribution.builder()
                .source(source)
                .stance(Stance.ASSERTS)
                .wording(said)
                .note(said)
                .build();
        Alias alias = Alias.builder().text(said).source(source).build();
        Place place = Place.builder()
                .id("place")
                .name(said)
                .kind(PlaceKind.TOWN)
                .addAliases(alias)
                .externalIds(Map.of("it", said))
                .build();
        Actor actor = Actor.builder()
                .id("actor")
                .name(said)
                .kind(ActorKind.MEDIA)
                .addAliases(alias)
                .build();
        Actor attacked = Actor.builder()
                .id("attacked")
                .name("other " + said)
                .kind(ActorKind.MEDIA)
                .build();
        Map<String, String> extras = new LinkedHashMap<>(Map.of("value", text));
        extras.put(text, "name");
        Event event = Event.builder()
                .id("event")
                .type(EventType.SHELLING)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(EdtfDate.parse("2031-05-02"))
                .addParticipants(
                        Participant.of(actor, ParticipantRole.ATTACKER),
                        Participant.of(attacked, ParticipantRole.DEFENDER))
                .addFigures(killed(attribution))
                .place(place)
                .summary(said)
                .extras(extras)
                .addAttributions(attribution)
                .build();
        return Dataset.builder()
                .id("naughty")
                .title(said)
                .addSources(source)
                .addPlaces(place)
                .addActors(actor, attacked)
                .addEvents(event)
                .build();
    }
}
