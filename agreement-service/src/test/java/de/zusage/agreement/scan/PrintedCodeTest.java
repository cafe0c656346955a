package de.zusage.agreement.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.Allocated;
import de.zusage.agreement.Pages;
import de.zusage.agreement.Pictures;
import de.zusage.kit.web.InvalidInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as scanners and telephones make them. */
@Tag("landing")
class PrintedCodeTest {
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String CODE = "zusage:verify:" + HASH;

    private final ScanInspector inspector = new ScanInspector();

    @ParameterizedTest
    @ValueSource(ints = {3, 90, 177})
    void readsAPageHoweverItLies(int degrees) {
        BufferedImage page = Pages.photo(degrees, CODE);
        for (String format : new String[] {"jpg", "png"}) {
            assertThat(read(Pages.picture(page, format))).isEqualTo(HASH);
        }
    }

    @Test
    void readsTheCodeOfAnOperatorsAddress() {
        assertThat(read(Pages.picture(Pages.photo(0, "https://pruefen.example/api/v1/verification/" + HASH), "jpg")))
                .isEqualTo(HASH);
    }

    @Test
    void readsWhatScannersPutIntoAPdf() throws Exception {
        assertThat(read(pdf(JPEGFactory::createFromImage, Pages.photo(2, CODE))))
                .isEqualTo(HASH);
        assertThat(read(pdf(LosslessFactory::createFromImage, Pages.photo(2, CODE))))
                .isEqualTo(HASH);
        assertThat(read(pdf(CCITTFactory::createFromImage, Pages.inTwoShades(Pages.photo(2, CODE)))))
                .isEqualTo(HASH);
    }

    @Test
    void readsTheLastPageOfMany() throws Exception {
        BufferedImage blank = Pages.photo(0);
        assertThat(read(pdf(JPEGFactory::createFromImage, blank, blank, Pages.photo(1, CODE))))
                .isEqualTo(HASH);
        assertThat(read(pdf(JPEGFactory::createFromImage, Pages.photo(1, CODE), blank)))
                .isEqualTo(HASH);
    }

    @Test
    void takesNoOtherCodeForOurs() throws Exception {
        for (String other :
                new String[] {"WIFI:T:WPA;S:Beratung;;", HASH, CODE + "0", "zusage:verify:" + HASH.substring(1)}) {
            refused(Pages.picture(Pages.photo(0, other), "jpg"), "scan-without-code");
        }
        refused(Pictures.png(40, 30), "scan-without-code");
        refused(Pictures.png(1, 1), "scan-without-code");
        refused(pdf(JPEGFactory::createFromImage, Pages.photo(0)), "scan-without-code");
    }

    @Test
    void refusesAFileOfSeveralAgreements() throws Exception {
        BufferedImage one = Pages.photo(1, CODE);
        String another = "zusage:verify:" + HASH.replace('9', '8');
        BufferedImage other = Pages.photo(1, another);
        refused(pdf(JPEGFactory::createFromImage, one, other), "scan-of-several-agreements");
        refused(Pages.picture(Pages.photo(1, CODE, another), "jpg"), "scan-of-several-agreements");
        assertThat(read(pdf(JPEGFactory::createFromImage, one, one))).isEqualTo(HASH);
        BufferedImage[] many = new BufferedImage[PdfPictures.MOST + 1];
        Arrays.fill(many, Pages.inTwoShades(new BufferedImage(30, 30, BufferedImage.TYPE_BYTE_GRAY)));
        refused(pdf(CCITTFactory::createFromImage, many), "scan-of-several-agreements");
    }

    @Test
    void readsAllPagesWhateverTheFileSaysOfTheirNumber() throws Exception {
        for (int said : new int[] {1, 50}) {
            byte[] pdf = pdf(
                    document -> document.getDocumentCatalog()
                            .getCOSObject()
                            .getCOSDictionary(COSName.PAGES)
                            .setInt(COSName.COUNT, said),
                    JPEGFactory::createFromImage,
                    Pages.photo(0),
                    Pages.photo(1, CODE));
            assertThat(read(pdf)).isEqualTo(HASH);
        }
    }

    /** Corners of codes and nothing else: each three of them would be tried. */
    @Test
    @Timeout(60)
    void isNotKeptBusyByAPageOfCorners() {
        refused(Pages.picture(Pages.corners(), "png"), "scan-without-code");
    }

    /** Pictures of few bytes that hold gigabytes, or say that their rows, colours or profiles do. */
    @Test
    void unpacksNoPictureThatWouldFillTheMemory() throws Exception {
        byte[] gigabyte = deflated(1024);
        byte[] little = deflated(1);
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("more than its pixels", pdf(gigabyte, picture -> {}));
        bombs.put("wide", pdf(little, picture -> picture.setInt(COSName.WIDTH, 2_000_000_000)));
        bombs.put("large", pdf(little, picture -> {
            picture.setInt(COSName.WIDTH, 19_000);
            picture.setInt(COSName.HEIGHT, 19_000);
        }));
        bombs.put("negative", pdf(little, picture -> picture.setInt(COSName.HEIGHT, -5)));
        bombs.put("wide rows", pdf(little, picture -> picture.setItem(COSName.DECODE_PARMS, predicting(200_000_000))));
        bombs.put("wide rows in short", pdf(little, picture -> picture.setItem(COSName.DP, predicting(200_000_000))));
        bombs.put("fax", pdf(little, picture -> {
            picture.setItem(COSName.FILTER, COSName.CCITTFAX_DECODE);
            picture.setInt(COSName.BITS_PER_COMPONENT, 1);
            picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            picture.setItem(COSName.DECODE_PARMS, predicting(2_000_000_000));
        }));
        bombs.put("packed twice", pdf(gigabyte, picture -> {
            COSArray filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.JPX_DECODE);
            picture.setItem(COSName.FILTER, filters);
        }));
        bombs.put(
                "palette",
                pdf(little, picture -> picture.setItem(COSName.COLORSPACE, colours(COSName.INDEXED, gigabyte))));
        bombs.put(
                "profile",
                pdf(little, picture -> picture.setItem(COSName.COLORSPACE, colours(COSName.ICCBASED, gigabyte))));
        bombs.forEach((name, bomb) -> {
            ScannedFile file = inspector.inspect(bomb);
            assertThat(Allocated.during(() ->
                            assertThatThrownBy(() -> inspector.textHash(file)).isInstanceOf(InvalidInput.class)))
                    .as(name)
                    .isLessThan(60_000_000);
        });
    }

    /** What an honest page asks for in all, a small heap has. */
    @Test
    void holdsNoMoreThanASmallHeapHas() throws Exception {
        for (byte[] honest : new byte[][] {
            Pages.picture(Pages.photo(1, CODE), "png"),
            pdf(JPEGFactory::createFromImage, Pages.photo(1, CODE)),
            pdf(LosslessFactory::createFromImage, Pages.photo(1, CODE))
        }) {
            ScannedFile file = inspector.inspect(honest);
            assertThat(Allocated.during(() -> inspector.textHash(file))).isLessThan(130_000_000);
        }
    }

    private void refused(byte[] file, String problem) {
        ScannedFile scan = inspector.inspect(file);
        assertThatThrownBy(() -> inspector.textHash(scan))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private String read(byte[] file) {
        return inspector.textHash(inspector.inspect(file));
    }

    private interface Drawn {
        PDImageXObject in(PDDocument document, BufferedImage image) throws Exception;
    }

    private interface Touch {
        void on(PDDocument document);
    }

    private static byte[] pdf(Drawn drawn, BufferedImage... pages) throws Exception {
        return pdf(document -> {}, drawn, pages);
    }

    private static byte[] pdf(Touch touch, Drawn drawn, BufferedImage... pages) throws Exception {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage image : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            drawn.in(document, image), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            touch.on(document);
            return saved(document);
        }
    }

    /** With one picture of a thousand pixels a side, made otherwise afterwards. */
    private static byte[] pdf(byte[] packed, Consumer<COSStream> otherwise) throws Exception {
        try (PDDocument document = new PDDocument()) {
            COSStream picture = stream(packed);
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            picture.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            picture.setInt(COSName.BITS_PER_COMPONENT, 8);
            picture.setInt(COSName.WIDTH, 1000);
            picture.setInt(COSName.HEIGHT, 1000);
            otherwise.accept(picture);
            COSDictionary named = new COSDictionary();
            named.setItem(COSName.getPDFName("Im0"), picture);
            PDResources resources = new PDResources();
            resources.getCOSObject().setItem(COSName.XOBJECT, named);
            PDPage page = new PDPage(PDRectangle.A4);
            page.setResources(resources);
            document.addPage(page);
            return saved(document);
        }
    }

    private static COSStream stream(byte[] packed) {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    private static COSArray colours(COSName kind, byte[] packed) {
        COSStream table = stream(packed);
        table.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        table.setInt(COSName.N, 3);
        COSArray colours = new COSArray();
        colours.add(kind);
        if (kind.equals(COSName.INDEXED)) {
            colours.add(COSName.DEVICERGB);
            colours.add(COSInteger.get(255));
        }
        colours.add(table);
        return colours;
    }

    private static COSDictionary predicting(int columns) {
        COSDictionary how = new COSDictionary();
        how.setInt(COSName.PREDICTOR, 15);
        how.setInt(COSName.COLUMNS, columns);
        how.setInt(COSName.COLORS, 3);
        return how;
    }

    private static byte[] deflated(int megabytes) throws IOException {
        byte[] zeros = new byte[1024 * 1024];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
