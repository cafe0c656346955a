package de.zusage.reporting.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a small zip file in memory by its directory. Java's own stream stumbles over the lengths that the writer of
 * workbooks puts behind each entry, and Java's other reader wants a file.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private final ByteBuffer zip;

    private ZipDirectory(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The content of each entry by its name, in the order of the directory. */
    static Map<String, byte[]> read(byte[] zip) {
        return new ZipDirectory(zip).entries();
    }

    private Map<String, byte[]> entries() {
        int end = zip.capacity() - END_LENGTH;
        require(zip.getInt(end) == END);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        int at = zip.getInt(end + 16);
        for (int left = zip.getShort(end + 10); left > 0; left--) {
            require(zip.getInt(at) == ENTRY);
            int name = zip.getShort(at + 28);
            entries.put(
                    new String(zip.array(), at + 46, name, StandardCharsets.UTF_8),
                    content(zip.getInt(at + 42), zip.getInt(at + 20), zip.getInt(at + 24)));
            at += 46 + name + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
        return entries;
    }

    private byte[] content(int local, int packed, int length) {
        byte[] content = new byte[length];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), local + 30 + zip.getShort(local + 26) + zip.getShort(local + 28), packed);
            require(inflater.inflate(content) == length);
        } catch (DataFormatException e) {
            throw new IllegalStateException("not a zip file", e);
        } finally {
            inflater.end();
        }
        return content;
    }

    private static void require(boolean kept) {
        if (!kept) {
            throw new IllegalStateException("not a zip file");
        }
    }
}
