package se.samverk.costreporting.file;

import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A page of HTML as a tree. Texts are nodes of it and never parsed, so nothing that a name holds can become markup;
 * what no XML may hold is left out here.
 */
public final class Markup {
    private final Document document;
    private Element at;

    private Markup(Document document, Element root) {
        this.document = document;
        this.at = root;
    }

    /** A document with its language, title and style, and what is to be in its body. */
    public static Document page(
            String language, String title, String description, String style, Consumer<Markup> body) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            Element html = document.createElement("html");
            html.setAttribute("lang", language);
            document.appendChild(html);
            Markup page = new Markup(document, html);
            page.element("head", head -> {
                head.text("title", title);
                head.meta("subject", description);
                head.meta("description", description);
                head.meta("author", "Samverk");
                head.text("style", style);
                head.element("bookmarks", bookmarks -> {});
            });
            page.element("body", body);
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void meta(String name, String content) {
        element("meta", meta -> meta.attribute("name", name).attribute("content", content));
    }

    public Markup element(String name, Consumer<Markup> inside) {
        Element parent = at;
        at = document.createElement(name);
        parent.appendChild(at);
        inside.accept(this);
        at = parent;
        return this;
    }

    public Markup text(String name, String text) {
        return element(name, element -> element.write(text));
    }

    public Markup attribute(String name, String value) {
        at.setAttribute(name, printable(value));
        return this;
    }

    public Markup write(String text) {
        at.appendChild(document.createTextNode(printable(text)));
        return this;
    }

    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}]", " ");
    }

    /** A heading that is also in the document's outline. */
    public Markup heading(String id, String text) {
        Element bookmark = document.createElement("bookmark");
        bookmark.setAttribute("name", printable(text));
        bookmark.setAttribute("href", "#" + id);
        document.getElementsByTagName("bookmarks").item(0).appendChild(bookmark);
        return element("h2", heading -> heading.attribute("id", id).write(text));
    }

    /**
     * A table: a head of columns, which each page repeats, and rows whose first cell names them.
     *
     * @param sum a last row that sums the others; it stands with the rows, so that no page repeats it
     */
    public Markup table(String kind, List<String> head, List<List<String>> rows, @Nullable List<String> sum) {
        return tableOf(kind, head, rows.stream().map(Row::of).toList(), sum);
    }

    /** The same, with notes under what names a row. */
    public Markup tableOf(String kind, List<String> head, List<Row> rows, @Nullable List<String> sum) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table without rows has nothing to read");
        }
        return element("table", table -> {
            table.attribute("class", kind);
            table.element("thead", part -> part.row("head", Row.of(head), "th", "col"));
            table.element("tbody", part -> {
                rows.forEach(row -> part.row("part", row, "td", "row"));
                if (sum != null) {
                    part.row("sum", Row.of(sum), "td", "row");
                }
            });
        });
    }

    private void row(String kind, Row content, String name, String scope) {
        List<String> cells = content.cells();
        element("tr", row -> {
            row.attribute("class", kind);
            for (int i = 0; i < cells.size(); i++) {
                String text = cells.get(i);
                if (i == 0 || name.equals("th")) {
                    List<String> notes = i == 0 ? content.notes() : List.of();
                    row.element(
                            "th",
                            cell -> cell.attribute("scope", scope).write(text).notes(notes));
                } else {
                    row.text(name, text);
                }
            }
        });
    }

    private void notes(List<String> notes) {
        notes.forEach(
                note -> element("div", below -> below.attribute("class", "note").write(note)));
    }

    /**
     * A row of a table.
     *
     * @param notes stand in small letters below the first cell's text
     */
    public record Row(List<String> cells, List<String> notes) {
        static Row of(List<String> cells) {
            return new Row(cells, List.of());
        }
    }
}
