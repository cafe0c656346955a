package de.zusage.agreement.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import de.zusage.agreement.Allocated;
import de.zusage.agreement.Pictures;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.web.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

class ScanInspectorTest {
    private final ScanInspector inspector = new ScanInspector();

    @Test
    void takesPdfJpegAndPngByWhatTheyAre() throws Exception {
        assertThat(inspector.inspect(pdf(1)).mediaType()).isEqualTo("application/pdf");
        assertThat(inspector.inspect(Pictures.picture("jpg", 900, 1200)).mediaType())
                .isEqualTo("image/jpeg");
        byte[] png = Pictures.png(900, 1200);
        assertThat(inspector.inspect(png).mediaType()).isEqualTo("image/png");
        assertThat(inspector.inspect(png).sha256()).isEqualTo(Sha256.hex(png));
    }

    @Test
    void refusesOtherKinds() {
        for (String other : new String[] {"GIF89a....", "<svg/>", "PK\u0003\u0004", "%PD", ""}) {
            refused(other.getBytes(StandardCharsets.ISO_8859_1), "scan-of-unknown-kind");
        }
    }

    @Test
    void refusesWhatIsCutOffOrBroken() throws Exception {
        for (byte[] whole : new byte[][] {pdf(2), Pictures.picture("jpg", 900, 1200), Pictures.png(900, 1200)}) {
            refused(Arrays.copyOf(whole, whole.length / 2), "scan-unreadable");
            refused(Arrays.copyOf(whole, 12), "scan-unreadable");
        }
        refused("%PDF-1.7\nnothing\n%%EOF".getBytes(StandardCharsets.US_ASCII), "scan-unreadable");
        refused(
                ("%PDF-1.7\n1 0 obj " + "[".repeat(500_000) + "\n%%EOF").getBytes(StandardCharsets.US_ASCII),
                "scan-unreadable");
    }

    @Test
    void looksAtTheSizeOfAPictureBeforeDecodingIt() throws Exception {
        refused(anAnnouncedPng(7_100, 7_100), "scan-too-large");
        refused(anAnnouncedPng(Integer.MAX_VALUE, 1), "scan-too-large");
        refused(anAnnouncedPng(7_000, 7_000), "scan-unreadable");
    }

    @Test
    void refusesAnEncryptedPdf() throws Exception {
        for (String password : new String[] {"", "geheim"}) {
            refused(
                    pdf(
                            1,
                            document -> document.protect(
                                    new StandardProtectionPolicy("owner", password, new AccessPermission()))),
                    "scan-encrypted");
        }
    }

    @Test
    void refusesAPdfThatActs() throws Exception {
        refused(
                pdf(1, document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                "scan-with-active-content");
        refused(
                pdf(
                        1,
                        document -> document.getPage(0)
                                .getCOSObject()
                                .setItem(COSName.getPDFName("EF"), new PDActionJavaScript("1"))),
                "scan-with-active-content");
    }

    @Test
    void refusesTooManyPages() throws Exception {
        assertThat(inspector.inspect(pdf(50))).isNotNull();
        refused(pdf(51), "scan-too-large");
    }

    @Test
    void refusesAPdfWithoutAPageWhateverItSaysOfTheirNumber() throws Exception {
        refused(pdf(0), "scan-unreadable");
        refused(
                pdf(1, document -> {
                    COSDictionary pages =
                            document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
                    pages.setItem(COSName.KIDS, new COSArray());
                    pages.setInt(COSName.COUNT, 1);
                }),
                "scan-unreadable");
    }

    @Test
    void refusesMorePagesThanTheFileSaysItHas() throws Exception {
        refused(
                pdf(
                        51,
                        document -> document.getDocumentCatalog()
                                .getCOSObject()
                                .getCOSDictionary(COSName.PAGES)
                                .setInt(COSName.COUNT, 1)),
                "scan-too-large");
    }

    /** Parallel uploads have to fit into a small heap: what is looked at is not copied first. */
    @Test
    void copiesNothingOfTheFile() throws Exception {
        byte[] noise = new byte[8_000_000];
        new Random(7).nextBytes(noise);
        byte[] pdf = pdf(1, document -> {
            COSStream picture = document.getDocument().createCOSStream();
            try (OutputStream out = picture.createRawOutputStream()) {
                out.write(noise);
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("X"), picture);
        });
        byte[] png = Pictures.noise("png", 1600);
        byte[] jpeg = Pictures.noise("jpg", 2800);
        for (byte[] file : new byte[][] {pdf, png, jpeg}) {
            assertThat(file.length).isGreaterThan(4_000_000);
            inspector.inspect(file);
            assertThat(Allocated.during(() -> inspector.inspect(file))).isLessThan(3_500_000);
        }
    }

    @Test
    void refusesATableOfObjectsThatUnpacksToMuch() throws Exception {
        refused(
                pdf(1, document -> {
                    COSStream bomb = document.getDocument().createCOSStream();
                    bomb.setItem(COSName.TYPE, COSName.OBJ_STM);
                    bomb.setInt(COSName.getPDFName("First"), 4);
                    try (OutputStream out = bomb.createOutputStream(COSName.FLATE_DECODE)) {
                        out.write(new byte[20_000_000]);
                    }
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("X"), bomb);
                }),
                "scan-too-large");
    }

    @Test
    void doesNotLookForeverAtStreamsThatNeverEnd() {
        byte[] endless =
                ("%PDF-1.7\n" + "/First stream ".repeat(700_000) + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
        assertTimeout(Duration.ofSeconds(20), () -> refused(endless, "scan-unreadable"));
    }

    @Test
    void neverFailsOtherwiseThanByRefusing() throws Exception {
        Random random = new Random(7);
        for (byte[] whole : new byte[][] {pdf(2), Pictures.picture("jpg", 60, 40), Pictures.png(60, 40)}) {
            for (int i = 0; i < 300; i++) {
                byte[] changed = whole.clone();
                for (int j = 0; j < 4; j++) {
                    changed[8 + random.nextInt(changed.length - 8)] = (byte) random.nextInt(256);
                }
                try {
                    inspector.inspect(changed);
                } catch (InvalidInput refused) {
                    assertThat(refused.problem()).startsWith("scan-");
                }
            }
        }
    }

    private void refused(byte[] file, String problem) {
        assertThatThrownBy(() -> inspector.inspect(file))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private interface Touch {
        void on(PDDocument document) throws Exception;
    }

    private static byte[] pdf(int pages) throws Exception {
        return pdf(pages, document -> {});
    }

    private static byte[] pdf(int pages, Touch touch) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            touch.on(document);
            document.save(out);
        }
        return out.toByteArray();
    }

    /** A picture that says it is that large and has a few pixels only. */
    private static byte[] anAnnouncedPng(int width, int height) throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(HexFormat.of().parseHex("89504e470d0a1a0a"));
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (OutputStream packed = new DeflaterOutputStream(pixels)) {
            new ByteArrayInputStream(new byte[100]).transferTo(packed);
        }
        chunk(png, "IDAT", pixels.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) throws Exception {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        png.write(ByteBuffer.allocate(4).putInt(content.length).array());
        png.write(named);
        png.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
