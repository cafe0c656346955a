package de.zusage.agreement;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Pictures as a scanner makes them, each another one. */
public final class Pictures {
    private static final AtomicInteger MADE = new AtomicInteger();

    private Pictures() {}

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, MADE.incrementAndGet());
        return written(format, image);
    }

    /** A square that cannot be packed. */
    public static byte[] noise(String format, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, side, side, new Random(7).ints((long) side * side).toArray(), 0, side);
        return written(format, image);
    }

    private static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
