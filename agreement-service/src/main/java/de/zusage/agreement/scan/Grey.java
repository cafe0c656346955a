package de.zusage.agreement.scan;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/** A picture in shades of grey, no larger than a printed code needs to be read. */
final class Grey {
    /** A page in colour at 300 dots to the inch; more is read with gaps. */
    private static final long MOST_BYTES_HELD = 28_000_000;

    private static final int BITS = 8;

    private final int width;
    private final int height;
    private final byte[] shades;

    Grey(int width, int height, byte[] shades) {
        this.width = width;
        this.height = height;
        this.shades = shades;
    }

    /** Of a picture that was looked through before ({@link ImageCheck}). */
    static Grey of(FileKind kind, byte[] file) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                .next();
        try (ImageInputStream in = new HeldBytes(file)) {
            reader.setInput(in, true, true);
            ImageReadParam sample = reader.getDefaultReadParam();
            int step = step(reader.getWidth(0), reader.getHeight(0), bytesOfAPixel(reader));
            sample.setSourceSubsampling(step, step, 0, 0);
            return reader.canReadRaster() ? of(reader.readRaster(0, sample)) : of(reader.read(0, sample));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw ScanInspector.unreadable();
        } finally {
            reader.dispose();
        }
    }

    static Grey of(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D onPaper = grey.createGraphics();
        onPaper.drawImage(picture, 0, 0, Color.WHITE, null);
        onPaper.dispose();
        return new Grey(
                grey.getWidth(),
                grey.getHeight(),
                ((DataBufferByte) grey.getRaster().getDataBuffer()).getData());
    }

    /** How many pixels of a side become one. */
    static int step(int width, int height, int bytesOfAPixel) {
        int step = 1;
        while ((long) (width / step) * (height / step) * bytesOfAPixel > MOST_BYTES_HELD) {
            step++;
        }
        return step;
    }

    LuminanceSource source() {
        return new PlanarYUVLuminanceSource(shades, width, height, 0, 0, width, height, false);
    }

    boolean hasHalf() {
        return Math.min(width, height) > 1;
    }

    /** Each two by two pixels as their mean, which takes the grain of a photograph away. */
    Grey half() {
        int wide = width / 2;
        int high = height / 2;
        byte[] mean = new byte[wide * high];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int at = 2 * y * width + 2 * x;
                mean[y * wide + x] =
                        (byte) ((shade(at) + shade(at + 1) + shade(at + width) + shade(at + width + 1)) / 4);
            }
        }
        return new Grey(wide, high, mean);
    }

    private int shade(int at) {
        return shades[at] & 0xFF;
    }

    private static int bytesOfAPixel(ImageReader reader) throws IOException {
        ImageTypeSpecifier type = reader.getRawImageType(0);
        if (type == null) {
            return 4; // the most that a JPEG has
        }
        SampleModel model = type.getSampleModel();
        return model.getNumBands() * Math.max(1, model.getSampleSize(0) / BITS);
    }

    /** The first band of what a JPEG holds is how bright it is. */
    private static Grey of(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] shades = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                shades[y * width + x] = (byte) row[x];
            }
        }
        return new Grey(width, height, shades);
    }
}
