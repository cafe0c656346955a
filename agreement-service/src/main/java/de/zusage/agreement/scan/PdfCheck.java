package de.zusage.agreement.scan;

import de.zusage.kit.web.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF and looks at every object of it: pages and pictures, and nothing that acts or hides. */
final class PdfCheck {
    private static final int MOST_PAGES = 50;
    private static final int MOST_OBJECTS = 20_000;
    private static final int DEEPEST = 64;
    private static final int TAIL = 2048;

    /** What runs, plays, sends or carries other files, wherever the name stands. */
    private static final Set<String> ACTIVE = Set.of(
            "JS",
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "Rendition",
            "RichMedia",
            "RichMediaContent",
            "Movie",
            "Sound",
            "XFA",
            "EF",
            "EmbeddedFile",
            "EmbeddedFiles",
            "FileAttachment");

    private PdfCheck() {}

    static void require(byte[] file) {
        String tail = new String(
                file, Math.max(0, file.length - TAIL), Math.min(TAIL, file.length), StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw ScanInspector.unreadable();
        }
        PdfBombs.refuse(file);
        try (RandomAccessReadBuffer source = new RandomAccessReadBuffer(file);
                PDDocument document = new PDFParser(source).parse()) {
            if (document.isEncrypted()) {
                throw encrypted();
            }
            look(document);
        } catch (InvalidInput e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw encrypted();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw ScanInspector.unreadable();
        }
    }

    private static void look(PDDocument document) throws IOException {
        COSDocument objects = document.getDocument();
        Set<COSObjectKey> keys = objects.getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            throw ScanInspector.tooLarge("The PDF has more parts than a scan has.");
        }
        inert(objects.getTrailer(), 0);
        for (COSObjectKey key : List.copyOf(keys)) {
            inert(objects.getObjectFromPool(key).getObject(), 0);
        }
        int pages = Math.max(document.getNumberOfPages(), pagesThere(document));
        if (pages > MOST_PAGES) {
            throw ScanInspector.tooLarge("The PDF has more than " + MOST_PAGES + " pages.");
        }
    }

    /** The number that a file says itself of its pages may be any. */
    private static int pagesThere(PDDocument document) {
        int pages = 0;
        for (PDPage page : document.getPages()) {
            page.getMediaBox();
            pages++;
        }
        if (pages == 0) {
            throw ScanInspector.unreadable();
        }
        return pages;
    }

    private static void inert(@org.jspecify.annotations.Nullable COSBase part, int depth) {
        if (depth > DEEPEST) {
            throw ScanInspector.unreadable();
        }
        if (part instanceof COSName name && ACTIVE.contains(name.getName())) {
            throw new InvalidInput("scan-with-active-content", "A scan holds no scripts, actions, media or files.");
        }
        if (part instanceof COSDictionary dictionary) {
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                inert(entry.getKey(), depth);
                inert(entry.getValue(), depth + 1);
            }
        } else if (part instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                inert(array.get(i), depth + 1);
            }
        }
    }

    private static InvalidInput encrypted() {
        return new InvalidInput("scan-encrypted", "The PDF is encrypted; save it without a password.");
    }
}
