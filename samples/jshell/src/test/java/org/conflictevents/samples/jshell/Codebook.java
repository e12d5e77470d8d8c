package org.conflictevents.samples.jshell;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Code;
import org.conflictevents.model.Control;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventPlace;
import org.conflictevents.model.Figure;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Link;
import org.conflictevents.model.Participant;
import org.conflictevents.model.Place;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Relation;
import org.conflictevents.model.Source;
import org.conflictevents.model.Term;
import org.conflictevents.model.TextSpan;

/** The Javadoc of the records and the vocabularies as one page, so that nobody writes it twice. */
final class Codebook {

    private static final List<Class<? extends Record>> RECORDS = List.of(
            Source.class,
            Attribution.class,
            TextSpan.class,
            Event.class,
            EventPlace.class,
            Participant.class,
            Control.class,
            Link.class,
            Figure.class,
            Quantity.class,
            Place.class,
            GeoPoint.class,
            Actor.class,
            Alias.class,
            Agreement.class,
            Term.class,
            AgreementStatus.class,
            Relation.class);

    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) ((?:(?!@param ).)*)");
    private static final Pattern CONSTANT = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public static final \\w+ (?<field>[A-Z_0-9]+) =(?<value>[^;]*);"
                    + "|(?<term>[A-Z_0-9]+)(?:\\([^)]*\\))?\\s*[,;}])",
            Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\{@value\\s+#(\\w+)}");
    private static final Pattern TAG = Pattern.compile("\\{@(?:link|linkplain|code)\\s+([^}]*)}");

    /** A term of a vocabulary: its code, and what it is in words and in a sentence. */
    record Entry(String code, String label, String meaning) {}

    private final Path sources;

    Codebook(Path sources) {
        this.sources = sources;
    }

    /** Returns the page as Markdown. */
    String page() {
        StringBuilder page = new StringBuilder("""
                # Codebook

                What each member of the dataset means, and each term in it. This page is made from the Javadoc of the
                [model](../../model/src/main/java/org/conflictevents/model/package-info.java), which says more, and is tested to be
                in step with it; the same names stand in the JSON document and in its
                [schema](../../io/src/main/resources/org/conflictevents/io/dataset-1.schema.json).

                Vocabularies marked *open* may hold further terms, which are kept as they are.

                ## Records
                """);
        for (Class<? extends Record> type : RECORDS) {
            String javadoc = javadoc(type);
            page.append("\n### ").append(type.getSimpleName()).append("\n\n").append(description(javadoc));
            page.append("\n\n| member | meaning |\n| --- | --- |\n");
            Map<String, String> parameters = new LinkedHashMap<>();
            Matcher matcher = PARAMETER.matcher(javadoc);
            while (matcher.find()) {
                parameters.put(matcher.group(1), tidy(matcher.group(2)));
            }
            for (RecordComponent component : type.getRecordComponents()) {
                page.append("| `").append(component.getName()).append("` | ");
                page.append(parameters.getOrDefault(component.getName(), "")).append(" |\n");
            }
        }
        page.append("\n## Vocabularies\n");
        for (Class<?> vocabulary : vocabularies()) {
            boolean open = !vocabulary.isEnum();
            page.append("\n### ")
                    .append(vocabulary.getSimpleName())
                    .append(open ? " (open)" : "")
                    .append("\n\n");
            page.append(description(javadoc(vocabulary)));
            page.append(
                    open
                            ? "\n\n| term | in words | meaning |\n| --- | --- | --- |\n"
                            : "\n\n| term | meaning |\n| --- | --- |\n");
            for (Entry term : terms(vocabulary)) {
                page.append("| `")
                        .append(term.code())
                        .append(open ? "` | " + term.label() : "`")
                        .append(" | ");
                page.append(term.meaning()).append(" |\n");
            }
        }
        return page.toString();
    }

    /** Returns the vocabularies that the records speak in, in the order in which they are met. */
    static Set<Class<?>> vocabularies() {
        Set<Class<?>> vocabularies = new LinkedHashSet<>();
        for (Class<? extends Record> type : RECORDS) {
            for (RecordComponent component : type.getRecordComponents()) {
                Type held = component.getGenericType();
                if (held instanceof ParameterizedType generic) {
                    held = generic.getActualTypeArguments()[0];
                }
                if (held instanceof Class<?> raw && (raw.isEnum() || Code.class.isAssignableFrom(raw))) {
                    vocabularies.add(raw);
                }
            }
        }
        return vocabularies;
    }

    /** Returns the terms of a vocabulary as its source declares them. */
    List<Entry> terms(Class<?> vocabulary) {
        List<Entry> terms = new ArrayList<>();
        Matcher matcher = CONSTANT.matcher(source(vocabulary));
        while (matcher.find()) {
            String meaning = tidy(lines(matcher.group(1)));
            if (vocabulary.isEnum() && matcher.group("term") != null) {
                terms.add(new Entry(matcher.group("term"), "", meaning));
            } else if (!vocabulary.isEnum() && matcher.group("field") != null) {
                List<String> texts = TEXT.matcher(matcher.group("value"))
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                terms.add(new Entry(texts.get(0), texts.get(1), meaning));
            }
        }
        return terms;
    }

    private String javadoc(Class<?> type) {
        String source = source(type);
        Matcher declaration = Pattern.compile("public (?:final class|record|enum) " + type.getSimpleName() + "\\b")
                .matcher(source);
        if (!declaration.find()) {
            throw new AssertionError("no declaration of " + type);
        }
        int start = source.lastIndexOf("/**", declaration.start());
        return VALUE.matcher(lines(source.substring(start + 3, source.indexOf("*/", start))))
                .replaceAll(match -> value(type, match.group(1)));
    }

    private static String value(Class<?> type, String constant) {
        try {
            return String.valueOf(type.getField(constant).get(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " has no public constant " + constant, e);
        }
    }

    private static String description(String javadoc) {
        return tidy(javadoc.split("<p>|@param", 2)[0]);
    }

    /** Returns a comment without what stands before its lines, in one line. */
    private static String lines(String comment) {
        return comment.lines()
                .map(line -> line.replaceFirst("^\\s*\\*? ?", ""))
                .collect(joining(" "))
                .strip();
    }

    private static String tidy(String text) {
        return TAG.matcher(text)
                .replaceAll(match -> {
                    String[] words = match.group(1).strip().split("\\s+", 2);
                    boolean code = match.group().startsWith("{@code");
                    String shown = code
                            ? match.group(1)
                            : words.length > 1
                                    ? words[1]
                                    : words[0].replaceFirst("^#", "").replace('#', '.');
                    return Matcher.quoteReplacement(code ? "`" + shown + "`" : shown);
                })
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private String source(Class<?> type) {
        try {
            return Files.readString(sources.resolve(type.getSimpleName() + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
