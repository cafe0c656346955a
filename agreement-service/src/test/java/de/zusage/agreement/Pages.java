package de.zusage.agreement;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Printed pages as they come back: put on a scanner or taken with a telephone, grainy, shaded and never quite straight. */
public final class Pages {
    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;
    private static final int DPI = 200;
    /** 23 mm at 200 dots to the inch, as the document has it. */
    private static final int CODE = 181;

    private Pages() {}

    /** A page with lines of writing and codes beside each other. */
    public static BufferedImage photo(int degrees, String... codes) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        for (int line = 200; line < 1700; line += 45) {
            for (int word = 160; word < 1500; word += 90) {
                pen.fillRect(word, line, 70, 14);
            }
        }
        for (int i = 0; i < codes.length; i++) {
            draw(codes[i], pen, 170 + 2 * i * CODE, 1850);
        }
        pen.dispose();
        return taken(page, degrees);
    }

    /** Nothing but what a code has in its corners. */
    public static BufferedImage corners() {
        BufferedImage page = new BufferedImage(2000, 2000, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        for (int y = 9; y < page.getHeight() - 30; y += 30) {
            for (int x = 9; x < page.getWidth() - 30; x += 30) {
                pen.setColor(Color.BLACK);
                pen.fillRect(x, y, 21, 21);
                pen.setColor(Color.WHITE);
                pen.fillRect(x + 3, y + 3, 15, 15);
                pen.setColor(Color.BLACK);
                pen.fillRect(x + 6, y + 6, 9, 9);
            }
        }
        pen.dispose();
        return page;
    }

    /** No more of a page than its code, as a PNG. */
    public static byte[] cutOut(String code) {
        int side = 3 * CODE / 2;
        BufferedImage piece = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = piece.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        draw(code, pen, CODE / 4, CODE / 4);
        pen.dispose();
        return picture(piece, "png");
    }

    /** The last page of a document of ours, printed and photographed. */
    public static BufferedImage lastOf(byte[] pdf, int degrees) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return taken(
                    new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, DPI, ImageType.RGB),
                    degrees);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage inTwoShades(BufferedImage page) {
        BufferedImage two = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = two.createGraphics();
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return two;
    }

    public static byte[] picture(BufferedImage page, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(page, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void draw(String code, Graphics2D pen, int left, int top) {
        BitMatrix matrix = matrix(code);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    pen.fillRect(left + x, top + y, 1, 1);
                }
            }
        }
    }

    private static BitMatrix matrix(String code) {
        try {
            return new QRCodeWriter()
                    .encode(
                            code,
                            BarcodeFormat.QR_CODE,
                            CODE,
                            CODE,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage taken(BufferedImage page, int degrees) {
        int side = (int) Math.hypot(page.getWidth(), page.getHeight());
        BufferedImage taken = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = taken.createGraphics();
        pen.setColor(new Color(0x6B5A45));
        pen.fillRect(0, 0, side, side);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
        pen.drawImage(page, (side - page.getWidth()) / 2, (side - page.getHeight()) / 2, null);
        pen.dispose();
        int[] pixels = ((DataBufferInt) taken.getRaster().getDataBuffer()).getData();
        Random grain = new Random(degrees);
        for (int at = 0; at < pixels.length; at++) {
            int light = 215 - at % side / 40 + grain.nextInt(30);
            int rgb = pixels[at];
            pixels[at] = shade(rgb >> 16, light) << 16 | shade(rgb >> 8, light) << 8 | shade(rgb, light);
        }
        return taken;
    }

    private static int shade(int band, int light) {
        return Math.min(255, (band & 0xFF) * light / 255 + 15);
    }
}
