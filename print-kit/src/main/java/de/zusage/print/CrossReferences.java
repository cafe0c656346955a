package de.zusage.print;

import java.nio.charset.StandardCharsets;

/**
 * FOP 2.11 numbers an object for each tagged text that it never writes, and prints its place in the cross-reference
 * table as {@code null}. The entry of an object that does not exist is a free one, and has the same length. A document
 * with drawings has no such table but a stream of binary entries, which FOP writes without that defect.
 */
final class CrossReferences {
    private static final byte[] BROKEN = ascii("000000null 00000 n ");
    private static final byte[] FREE = ascii("0000000000 65535 f ");
    private static final int ENTRY = FREE.length + 1;

    private CrossReferences() {}

    static byte[] mend(byte[] pdf) {
        String file = new String(pdf, StandardCharsets.ISO_8859_1);
        int table = file.lastIndexOf("\nxref\n");
        if (table < 0 && file.lastIndexOf("/Type /XRef") > 0) {
            return pdf;
        }
        int first = file.indexOf('\n', table + "\nxref\n".length()) + 1;
        int trailer = file.indexOf("trailer", first);
        if (table < 0 || first <= 0 || trailer < 0) {
            throw new IllegalStateException("a printed document ends with a cross-reference table");
        }
        for (int entry = first; entry + ENTRY <= trailer; entry += ENTRY) {
            if (java.util.Arrays.equals(pdf, entry, entry + BROKEN.length, BROKEN, 0, BROKEN.length)) {
                System.arraycopy(FREE, 0, pdf, entry, FREE.length);
            }
        }
        return pdf;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
