package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.Place;
import org.junit.jupiter.api.Test;

/**
 * What the coders made of the words, which no seal covers: sorts of events, days, modalities, parties, control, links, wholes and relations. A
 * file has them line by line, as they were last read beside the articles, so that none changes but on purpose.
 */
class IdlibJudgementsTest {

    private static final Path FILE = Path.of("src/test/resources/idlib-2020/judgements.txt");

    @Test
    void noJudgementChangesUnlessItIsMeantTo() throws IOException {
        List<String> lines = lines();
        if (Boolean.getBoolean("update.judgements")) {
            Files.write(FILE, lines, UTF_8);
        }
        assertThat(lines)
                .as(
                        "read what changed beside the articles, and run this test with -Dtest.jvm.args=-Dupdate.judgements=true")
                .isEqualTo(Files.readAllLines(FILE, UTF_8));
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        Idlib.DATA
                .places()
                .forEach(place -> lines.add(line(
                        "place",
                        place.id(),
                        place.kind().code(),
                        place.within().map(Place::id).orElse("-"),
                        text(place.location()),
                        place.externalIds().toString())));
        Idlib.DATA
                .actors()
                .forEach(actor -> lines.add(line(
                        "actor",
                        actor.id(),
                        actor.kind().code(),
                        actor.externalIds().toString())));
        Idlib.DATA.agreements().forEach(agreement -> add(lines, agreement));
        Idlib.DATA.events().forEach(event -> add(lines, event));
        Idlib.DATA.figures().forEach(figure -> add(lines, "", figure));
        Idlib.DATA
                .relations()
                .forEach(relation -> lines.add(line(
                        "relation",
                        relation.from().id(),
                        relation.kind().code(),
                        relation.to().id(),
                        text(relation.bearing()),
                        text(relation.when()))));
        return lines;
    }

    private static void add(List<String> lines, Agreement agreement) {
        lines.add(line(
                "agreement",
                agreement.id(),
                text(agreement.concluded()),
                ids(agreement.parties()),
                agreement.externalIds().toString()));
        for (AgreementStatus status : agreement.statuses()) {
            lines.add(line("status", agreement.id(), status.toString()));
        }
        agreement
                .terms()
                .forEach(term -> lines.add(line("term", agreement.id(), term.toString(), text(term.quantity()))));
        addLinks(lines, agreement.id(), agreement.links());
    }

    private static void add(List<String> lines, Event event) {
        lines.add(line(
                "event",
                event.id(),
                event.type().code(),
                event.scope().name(),
                event.modality().name(),
                event.when().toString(),
                event.place().map(Place::id).orElse("-"),
                String.join(" ", event.agreements())));
        event.participants()
                .forEach(one -> lines.add(line(
                        "participant", event.id(), one.actor().id(), one.role().code(), text(one.side()))));
        event.control()
                .forEach(claim -> lines.add(line(
                        "control",
                        event.id(),
                        claim.place().id(),
                        claim.holder().id(),
                        claim.extent().name())));
        event.figures().forEach(figure -> add(lines, event.id() + "#", figure));
        addLinks(lines, event.id(), event.links());
    }

    private static void add(List<String> lines, String prefix, Figure figure) {
        lines.add(line(
                "figure",
                prefix + figure.id().orElse("-"),
                figure.measure().code(),
                text(figure.group()),
                figure.actor().map(Entity::id).orElse("-"),
                ids(figure.places()),
                text(figure.period()),
                text(figure.asOf()),
                "part of " + figure.partOf().orElse("-"),
                "same as " + figure.sameAs().orElse("-")));
    }

    private static void addLinks(List<String> lines, String id, List<Link> links) {
        links.forEach(link -> lines.add(line(
                "link",
                id,
                link.kind().code(),
                link.target(),
                link.confidence().isPresent()
                        ? Double.toString(link.confidence().getAsDouble())
                        : "-")));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    private static String ids(List<? extends Entity> things) {
        return things.isEmpty() ? "-" : things.stream().map(Entity::id).collect(Collectors.joining(" "));
    }

    private static String line(String... fields) {
        return String.join(" | ", fields).replace("\n", " ").strip();
    }
}
