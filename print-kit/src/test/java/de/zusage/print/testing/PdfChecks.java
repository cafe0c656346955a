package de.zusage.print.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What other programs see in our documents: veraPDF the rules, PDFBox text, pictures and pages. */
public final class PdfChecks {
    private static final int DPI = 110;
    private static final Logger QUIET = Logger.getLogger("org.verapdf");

    static {
        QUIET.setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfChecks() {}

    public static void requireValid(byte[] pdf) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_U)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
                ValidationResult result = Foundries.defaultInstance()
                        .createValidator(flavour, false)
                        .validate(parser);
                assertThat(result.getTestAssertions())
                        .filteredOn(check -> check.getStatus() == TestAssertion.Status.FAILED)
                        .extracting(check -> flavour + " " + check.getRuleId() + " " + check.getMessage())
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    /** The text as it is read, in composed letters. */
    public static String text(byte[] pdf) throws Exception {
        return String.join("\n", pages(pdf));
    }

    public static List<String> pages(byte[] pdf) throws Exception {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(false);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC)
                        .replaceAll("\\s+", " "));
            }
        }
        return pages;
    }

    /** Letters alone, in the order of the alphabet's code: extraction may place a mark before its letter, and
     * Sorani's one ligature gives its first letter only. */
    public static String letters(String text) {
        return Normalizer.normalize(text.replace("\u06B5\u0627", "\u06B5"), Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public static int images(byte[] pdf) throws Exception {
        int images = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return images;
    }

    /** What is said instead of each graphic. */
    public static List<String> alternatives(byte[] pdf) throws Exception {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
        }
        return found;
    }

    private static void collect(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    found.add(element.getAlternateDescription());
                }
                collect(element, found);
            }
        }
    }

    /** Writes the pages to {@code target/pages/} for people to look at. */
    public static int render(byte[] pdf, String name) throws Exception {
        Path directory = Files.createDirectories(Path.of("target", "pages"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, DPI);
                ImageIO.write(
                        image,
                        "png",
                        directory.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
            return document.getNumberOfPages();
        }
    }
}
