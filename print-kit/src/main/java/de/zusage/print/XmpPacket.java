package de.zusage.print;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What a document says of itself, in the XML that PDF has for it. */
final class XmpPacket {
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private XmpPacket() {}

    static void write(XMLStreamWriter xml, String title, List<String> relations) throws XMLStreamException {
        xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
        xml.writeNamespace("x", "adobe:ns:meta/");
        xml.writeStartElement("rdf", "RDF", RDF);
        xml.writeNamespace("rdf", RDF);
        xml.writeStartElement("rdf", "Description", RDF);
        xml.writeNamespace("dc", DC);
        xml.writeAttribute("rdf", RDF, "about", "");
        xml.writeStartElement("dc", "title", DC);
        xml.writeStartElement("rdf", "Alt", RDF);
        xml.writeStartElement("rdf", "li", RDF);
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "x-default");
        xml.writeCharacters(title);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        if (!relations.isEmpty()) {
            relations(xml, relations);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void relations(XMLStreamWriter xml, List<String> relations) throws XMLStreamException {
        xml.writeStartElement("dc", "relation", DC);
        xml.writeStartElement("rdf", "Bag", RDF);
        for (String name : relations) {
            xml.writeStartElement("rdf", "li", RDF);
            xml.writeCharacters(name);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
