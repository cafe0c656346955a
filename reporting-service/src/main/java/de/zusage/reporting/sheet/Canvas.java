package de.zusage.reporting.sheet;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the shapes that charts are made of as SVG; hatching is drawn line by line, which every reader of SVG can show. */
final class Canvas {
    static final String INK = "#1b1b1b";
    static final String GREY = "#595959";
    static final String BLUE = "#1f4e79";
    static final String PALE = "#d6e4f0";
    private static final String SVG = "http://www.w3.org/2000/svg";
    private final XMLStreamWriter xml;

    Canvas(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Something that draws. */
    interface Drawing {
        void on(Canvas canvas) throws XMLStreamException;
    }

    /** The SVG as text, to stand inside a page. */
    static String text(Drawing drawing) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            drawing.on(new Canvas(xml));
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can always be written to", e);
        }
        return out.toString();
    }

    void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement("", name, SVG);
        if (name.equals("svg")) {
            xml.writeDefaultNamespace(SVG);
        }
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void described(String name, String id, String text) throws XMLStreamException {
        start(name, "id", id);
        xml.writeCharacters(text);
        end();
    }

    /** Text whose base line begins, has its middle, or ends at a point. */
    void write(double x, double y, double size, String anchor, String text) throws XMLStreamException {
        start("text", "x", number(x), "y", number(y), "font-size", number(size), "text-anchor", anchor, "fill", INK);
        xml.writeCharacters(text);
        end();
    }

    void box(double x, double y, double width, double height, String fill, String line) throws XMLStreamException {
        box(x, y, width, height, fill, line, "none");
    }

    void box(double x, double y, double width, double height, String fill, String line, String dashes)
            throws XMLStreamException {
        start(
                "rect",
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(width),
                "height",
                number(height),
                "fill",
                fill,
                "stroke",
                line,
                "stroke-width",
                "1",
                "stroke-dasharray",
                dashes);
        end();
    }

    void line(double x1, double y1, double x2, double y2, String line) throws XMLStreamException {
        path("M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2), line, 1);
    }

    private void path(String path, String line, double width) throws XMLStreamException {
        if (!path.isEmpty()) {
            start("path", "d", path, "stroke", line, "stroke-width", number(width), "fill", "none");
            end();
        }
    }

    /** Lines that rise to the right; to the left where {@code falling}. */
    void diagonals(double x, double y, double width, double height, double apart, boolean falling, String line)
            throws XMLStreamException {
        StringBuilder path = new StringBuilder();
        for (double from = apart / 2 - height; from < width; from += apart) {
            double begin = Math.max(0, -from);
            double end = Math.min(height, width - from);
            if (end > begin) {
                path.append('M').append(number(x + from + begin)).append(' ');
                path.append(number(falling ? y + begin : y + height - begin));
                path.append('L').append(number(x + from + end)).append(' ');
                path.append(number(falling ? y + end : y + height - end));
            }
        }
        path(path.toString(), line, 1.2);
    }

    void uprights(double x, double y, double width, double height, double apart, String line)
            throws XMLStreamException {
        StringBuilder path = new StringBuilder();
        for (double at = apart / 2; at < width; at += apart) {
            path.append('M').append(number(x + at)).append(' ').append(number(y));
            path.append('V').append(number(y + height));
        }
        path(path.toString(), line, 1.2);
    }

    void levels(double x, double y, double width, double height, double apart, String line) throws XMLStreamException {
        StringBuilder path = new StringBuilder();
        for (double at = apart / 2; at < height; at += apart) {
            path.append('M').append(number(x)).append(' ').append(number(y + at));
            path.append('H').append(number(x + width));
        }
        path(path.toString(), line, 1.2);
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
