package org.conflictevents.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.conflictevents.query.Table.Column;

/** Tables in the formats of other programs. */
final class TableFormats {

    private static final JsonFactory JSON = new JsonFactory();

    private TableFormats() {}

    static String csv(Table table) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(table.columns().stream().map(Column::name));
            for (List<Object> row : table.rows()) {
                csv.printRecord(row.stream().map(TableFormats::plain));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory takes anything
        }
        return text.toString();
    }

    /** Returns a value as other programs read it: a number without separators, nothing for an empty one. */
    private static String plain(Object value) {
        if (value instanceof Optional<?>) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    static String json(Table table) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("columns");
            for (Column column : table.columns()) {
                json.writeString(column.name());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rows");
            for (List<Object> row : table.rows()) {
                json.writeStartArray();
                for (Object value : row) {
                    write(json, value);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Optional<?>) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            json.writeNumber(value.toString());
        } else if (value instanceof Double number && Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    static String html(Table table, List<List<String>> shown, String more) {
        StringBuilder html = new StringBuilder("<table>\n<thead>\n<tr>");
        for (Column column : table.columns()) {
            html.append("<th scope=\"col\"").append(style(column)).append('>');
            html.append(escaped(column.name())).append("</th>");
        }
        html.append("</tr>\n</thead>\n<tbody>\n");
        for (List<String> row : shown) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append("<td dir=\"auto\"")
                        .append(style(table.columns().get(i)))
                        .append('>')
                        .append(escaped(row.get(i)))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        if (!more.isEmpty()) {
            html.append("<tr><td colspan=\"")
                    .append(table.columns().size())
                    .append("\">")
                    .append(escaped(more))
                    .append("</td></tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String style(Column column) {
        return column.alignment() == Column.Alignment.RIGHT ? " style=\"text-align:right\"" : "";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    static String markdown(Table table, List<List<String>> shown, String more) {
        StringBuilder text = new StringBuilder();
        line(text, table.columns().stream().map(Column::name).toList());
        line(
                text,
                table.columns().stream()
                        .map(column -> column.alignment() == Column.Alignment.RIGHT ? "---:" : "---")
                        .toList(),
                false);
        shown.forEach(row -> line(text, row));
        if (!more.isEmpty()) {
            text.append('\n').append(more).append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        line(text, cells, true);
    }

    private static void line(StringBuilder text, List<String> cells, boolean isText) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(isText ? inMarkdown(cell) : cell).append(" |");
        }
        text.append('\n');
    }

    /** Returns a text that stays in its cell and means itself: nothing in it is read as Markdown or as HTML. */
    private static String inMarkdown(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                text.append(' ');
            } else {
                text.append("\\`*_{}[]<>#|~&!".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return text.toString();
    }
}
