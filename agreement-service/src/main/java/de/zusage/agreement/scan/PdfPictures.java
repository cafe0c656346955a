package de.zusage.agreement.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** The pictures that lie on the pages of a PDF, which in a scan are the pages. Nothing is drawn. */
final class PdfPictures {
    /** The pages of one agreement and something more. */
    static final int MOST = 12;

    private PdfPictures() {}

    /** Shows each picture that can be seen, those of the last page first; false if there are more than of one agreement. */
    static boolean each(byte[] pdf, Consumer<Grey> look) {
        try (RandomAccessReadBuffer source = new RandomAccessReadBuffer(pdf);
                PDDocument document = new PDFParser(source).parse()) {
            Set<COSStream> pictures = pictures(document);
            if (pictures.size() > MOST) {
                return false;
            }
            for (COSStream picture : pictures) {
                PdfPicture.grey(picture).ifPresent(look);
            }
            return true;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw ScanInspector.unreadable();
        }
    }

    /** Each once: our own documents name one picture on every page. */
    private static Set<COSStream> pictures(PDDocument document) {
        List<COSStream> inOrder = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            COSBase objects =
                    resources == null ? null : resources.getCOSObject().getDictionaryObject(COSName.XOBJECT);
            if (objects instanceof COSDictionary named) {
                for (COSName name : named.keySet()) {
                    if (named.getDictionaryObject(name) instanceof COSStream stream
                            && COSName.IMAGE.equals(stream.getDictionaryObject(COSName.SUBTYPE))) {
                        inOrder.add(stream);
                    }
                }
            }
        }
        Collections.reverse(inOrder);
        return new LinkedHashSet<>(inOrder);
    }
}
