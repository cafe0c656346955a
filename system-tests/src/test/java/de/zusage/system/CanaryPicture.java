package de.zusage.system;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** The picture of a scanner that writes a name into its files. */
final class CanaryPicture {
    /** Signature and header of every PNG. */
    private static final int HEAD = 8 + 25;

    private CanaryPicture() {}

    static byte[] saying(String name) {
        try {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY), "png", page);
            byte[] picture = page.toByteArray();
            ByteArrayOutputStream with = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(with);
            out.write(picture, 0, HEAD);
            byte[] text = ("tEXtAuthor\0" + name).getBytes(StandardCharsets.ISO_8859_1);
            out.writeInt(text.length - 4);
            out.write(text);
            CRC32 check = new CRC32();
            check.update(text);
            out.writeInt((int) check.getValue());
            out.write(picture, HEAD, picture.length - HEAD);
            return with.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
