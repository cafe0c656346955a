package de.zusage.agreement.scan;

import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Opens a picture without ever holding it whole: the size is looked at first, then each so-many-th pixel is read. */
final class ImageCheck {
    private static final long MOST_PIXELS = 50_000_000;
    /** The decoder holds a progressive picture whole. */
    private static final long MOST_PIXELS_PROGRESSIVE = 16_000_000;

    private static final int LONGEST_SIDE = 20_000;
    private static final int LOOKED_AT = 400;

    private ImageCheck() {}

    static void require(FileKind kind, byte[] file) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                .next();
        boolean[] cutOff = {false};
        reader.addIIOReadWarningListener((source, warning) ->
                cutOff[0] |= warning.toLowerCase(Locale.ROOT).contains("premature"));
        try (ImageInputStream in = new HeldBytes(file)) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long most = kind == FileKind.JPEG && isProgressive(file) ? MOST_PIXELS_PROGRESSIVE : MOST_PIXELS;
            if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > most) {
                throw ScanInspector.tooLarge("The picture has more than " + most / 1_000_000 + " megapixels.");
            }
            ImageReadParam sample = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / LOOKED_AT);
            sample.setSourceSubsampling(step, step, 0, 0);
            if (reader.canReadRaster()) {
                reader.readRaster(0, sample);
            } else {
                reader.read(0, sample);
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw ScanInspector.unreadable();
        } finally {
            reader.dispose();
        }
        if (cutOff[0]) {
            throw ScanInspector.unreadable();
        }
    }

    /** Whether the frame header is one of the progressive ones (ITU-T T.81, B.1.1.3). */
    private static boolean isProgressive(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE) {
                return true;
            }
            if (marker == 0xDA) {
                return false;
            }
            at += marker == 0xFF ? 1 : 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return false;
    }
}
