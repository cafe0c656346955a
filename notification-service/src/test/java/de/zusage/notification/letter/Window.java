package de.zusage.notification.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the letters of a page stand, in millimetres from its upper left corner. */
final class Window {
    private static final double MM = 72 / 25.4;

    private Window() {}

    /** The lowest line that stands above that height. */
    static double lowest(byte[] pdf, int page, double above) throws IOException {
        return positions(pdf, page).stream()
                .mapToDouble(letter -> letter.getYDirAdj() / MM)
                .filter(y -> y < above)
                .max()
                .orElseThrow();
    }

    /** The right end of what stands above that height. */
    static double widest(byte[] pdf, int page, double above) throws IOException {
        return positions(pdf, page).stream()
                .filter(letter -> letter.getYDirAdj() / MM < above)
                .mapToDouble(letter -> (letter.getXDirAdj() + letter.getWidthDirAdj()) / MM)
                .max()
                .orElseThrow();
    }

    private static List<TextPosition> positions(byte[] pdf, int page) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        try (var document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    found.add(text);
                }
            };
            stripper.setStartPage(page + 1);
            stripper.setEndPage(page + 1);
            stripper.getText(document);
        }
        return found;
    }
}
