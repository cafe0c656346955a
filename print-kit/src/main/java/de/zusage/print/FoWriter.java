package de.zusage.print;

import com.ibm.icu.text.Bidi;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XSL-FO: elements with attributes, and text whose bidi isolates become embeddings, which is what FO knows. */
public final class FoWriter {
    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final XMLStreamWriter xml;

    public FoWriter(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a StAX writer can always be made", e);
        }
    }

    /** Starts an element; attributes as name, value, name, value. */
    public FoWriter start(String name, String... attributes) {
        return quietly(() -> {
            boolean root = name.equals("root");
            xml.writeStartElement("fo", name, FO);
            if (root) {
                xml.writeNamespace("fo", FO);
                xml.writeNamespace("fox", FOX);
            }
            for (int i = 0; i < attributes.length; i += 2) {
                String attribute = attributes[i];
                String value = attributes[i + 1];
                if (attribute.startsWith("fox:")) {
                    xml.writeAttribute("fox", FOX, attribute.substring("fox:".length()), value);
                } else if (attribute.equals("xml:lang")) {
                    xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", value);
                } else {
                    xml.writeAttribute(attribute, value);
                }
            }
        });
    }

    public FoWriter end() {
        return quietly(xml::writeEndElement);
    }

    public FoWriter empty(String name, String... attributes) {
        return start(name, attributes).end();
    }

    /** Text in which an isolate (U+2068 … U+2069) runs in the direction of its first strong letter. */
    public FoWriter text(String text) {
        int open = text.indexOf(FIRST_STRONG_ISOLATE);
        int close = text.indexOf(POP_ISOLATE, open + 1);
        if (open < 0 || close < 0) {
            return drawn(text);
        }
        String inside = text.substring(open + 1, close);
        drawn(text.substring(0, open));
        String direction = direction(inside);
        start("bidi-override", "unicode-bidi", "embed", "direction", direction);
        drawn(inside).end();
        return text(text.substring(close + 1));
    }

    /** A word that takes letters of two fonts is written in parts, because FOP looks for one font that has them all. */
    private FoWriter drawn(String text) {
        List<String> pieces = Glyphs.pieces(clean(text));
        if (pieces.size() == 1) {
            return quietly(() -> xml.writeCharacters(pieces.get(0)));
        }
        pieces.forEach(piece -> {
            start("inline");
            quietly(() -> xml.writeCharacters(piece)).end();
        });
        return this;
    }

    /** The title of the document and what it says it belongs to, as XMP has it (Dublin Core). */
    public FoWriter metadata(String title, List<String> relations) {
        start("declarations");
        return quietly(() -> XmpPacket.write(xml, title, relations)).end();
    }

    /** What is XML of another kind, such as a drawing. */
    public FoWriter raw(Xml part) {
        return quietly(() -> part.write(xml));
    }

    public void close() {
        quietly(() -> {
            xml.writeEndDocument();
            xml.close();
        });
    }

    /** Something that writes XML beside FO. */
    public interface Xml {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private FoWriter quietly(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can always be written to", e);
        }
    }

    private static String direction(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL ? "rtl" : "ltr";
    }

    /** What no font shows: isolates that were not paired, and controls that XML forbids. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(c -> c >= ' ' || c == '\n')
                .filter(c -> c < 0x2066 || c > 0x2069)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
