package de.zusage.print;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * FOP names a file by the moment it is made, and writes that moment into its metadata. Here the name follows from what is
 * in the file and the moment is the one that was given, so that the same document is the same bytes.
 */
final class TimelessFile {
    private static final Pattern NAMES = Pattern.compile("/ID\\s*\\[\\s*<(\\p{XDigit}{32})>\\s*<(\\p{XDigit}{32})>");

    private static final Pattern DESCRIBED = Pattern.compile("<xmp:MetadataDate>([^<]{20,25})</xmp:MetadataDate>");

    private TimelessFile() {}

    static byte[] mend(byte[] pdf, Instant at) {
        String file = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher described = DESCRIBED.matcher(file);
        if (described.find()) {
            String moment = at.truncatedTo(ChronoUnit.SECONDS).toString();
            boolean zoned = described.end(1) - described.start(1) > moment.length();
            write(pdf, described.start(1), zoned ? moment.replace("Z", "+00:00") : moment);
        }
        Matcher names = NAMES.matcher(file);
        if (!names.find(Math.max(file.lastIndexOf("/ID ["), 0))) {
            throw new IllegalStateException("a printed document ends with its name");
        }
        name(pdf, names, "0".repeat(32));
        name(pdf, names, HexFormat.of().withUpperCase().formatHex(digest(pdf), 0, 16));
        return pdf;
    }

    private static void name(byte[] pdf, Matcher names, String name) {
        write(pdf, names.start(1), name);
        write(pdf, names.start(2), name);
    }

    private static void write(byte[] pdf, int at, String text) {
        byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(letters, 0, pdf, at, letters.length);
    }

    private static byte[] digest(byte[] pdf) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(pdf);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
