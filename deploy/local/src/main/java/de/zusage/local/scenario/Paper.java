package de.zusage.local.scenario;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Paper that somebody signed by hand, as a scanner sees it. */
final class Paper {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 594;

    private Paper() {}

    /** Another picture for each text. */
    static byte[] scan(String text) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = page.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, WIDTH, HEIGHT);
        ink.setColor(Color.BLACK);
        int x = 40;
        int y = 500;
        for (char letter : text.toCharArray()) {
            int nextX = x + 8;
            int nextY = 480 + letter % 40;
            ink.drawLine(x, y, nextX, nextY);
            x = nextX;
            y = nextY;
        }
        ink.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(page, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
