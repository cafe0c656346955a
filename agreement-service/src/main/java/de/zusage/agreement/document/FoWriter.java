package de.zusage.agreement.document;

import com.ibm.icu.text.Bidi;
import de.zusage.agreement.text.Glyphs;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XSL-FO: elements with attributes, and text whose bidi isolates become embeddings, which is what FO knows. */
final class FoWriter {
    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final XMLStreamWriter xml;

    FoWriter(OutputStream out) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a StAX writer can always be made", e);
        }
    }

    /** Starts an element; attributes as name, value, name, value. */
    FoWriter start(String name, String... attributes) {
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

    FoWriter end() {
        return quietly(xml::writeEndElement);
    }

    FoWriter empty(String name, String... attributes) {
        return start(name, attributes).end();
    }

    /** Text in which an isolate (U+2068 … U+2069) runs in the direction of its first strong letter. */
    FoWriter text(String text) {
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

    /** Metadata as it stands in XMP packets. */
    FoWriter raw(Xml part) {
        return quietly(() -> part.write(xml));
    }

    void close() {
        quietly(() -> {
            xml.writeEndDocument();
            xml.close();
        });
    }

    /** Something that writes XML beside FO. */
    interface Xml {
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
