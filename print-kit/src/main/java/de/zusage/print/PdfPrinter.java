package de.zusage.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.render.intermediate.IFContext;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Turns XSL-FO into a tagged PDF that is PDF/UA-1 and PDF/A-2u at once. */
public final class PdfPrinter {
    /** Nothing is read there: FontFiles answers, and whoever asks for more is refused; but it has to be an address. */
    private static final URI BASE = URI.create("file:///fonts/");

    private final String producer;
    private final Map<String, Map<Integer, Character>> letters = new HashMap<>();

    /** What the file names as the program that made it: some readers are not to learn which that is. */
    public PdfPrinter(String producer) {
        this.producer = producer;
    }

    /** One at a time: a page under layout takes tens of megabytes. Fails with {@link NotPrintable}. */
    public synchronized byte[] print(byte[] fo, Instant at) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 17);
        try {
            FopFactory fop = factory();
            FOUserAgent agent = fop.newFOUserAgent();
            agent.setAccessibility(true);
            agent.setCreationDate(Date.from(at));
            agent.setProducer(producer);
            archivable(agent.getRendererOptions());
            PrintingEvents events = new PrintingEvents();
            agent.getEventBroadcaster().addEventListener(events);
            ReadableFonts output =
                    new ReadableFonts(new IFContext(agent), lettersIn(new String(fo, StandardCharsets.UTF_8)));
            output.getConfigurator().configure(output);
            agent.setDocumentHandlerOverride(output);
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.newSAXParser()
                    .parse(
                            new InputSource(new ByteArrayInputStream(fo)),
                            fop.newFop(MimeConstants.MIME_PDF, agent, pdf).getDefaultHandler());
            events.requireEveryGlyph();
            return TimelessFile.mend(CrossReferences.mend(pdf.toByteArray()), at);
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the document cannot be printed", e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // FOP's options are a raw map
    private static void archivable(Map options) {
        options.put("pdf-a-mode", "PDF/A-2u");
        options.put("pdf-ua-mode", "PDF/UA-1");
    }

    /** The forms of those letters that this document has; a font that is not needed is not read. */
    private Map<String, Map<Integer, Character>> lettersIn(String text) {
        Map<String, Map<Integer, Character>> wanted = new LinkedHashMap<>();
        if (text.codePoints().anyMatch(JoinedLetters::isOne)) {
            for (String file : FontFiles.JOINING) {
                Map<Integer, Character> forms = new LinkedHashMap<>(letters.computeIfAbsent(file, JoinedLetters::of));
                forms.values().removeIf(letter -> text.indexOf(letter) < 0);
                wanted.put(file, forms);
            }
        }
        return wanted;
    }

    /** A new one for each document: its fonts' tables take 45 MiB, and reading them again a fifth of a second. */
    private static FopFactory factory() throws IOException, SAXException {
        FopFactory factory = new FopConfParser(FontFiles.configuration(), BASE, new FontFiles())
                .getFopFactoryBuilder()
                .setAccessibility(true)
                .build();
        factory.getFontManager().disableFontCache(); // a file in the home directory, which pods do not have
        return factory;
    }
}
