package de.zusage.agreement.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Refuses a PDF whose tables of objects unpack to more than a scan needs: opening the file unpacks those into memory,
 * and nothing else of it.
 */
final class PdfBombs {
    private static final long MOST_UNPACKED = 8 * 1024 * 1024;

    /** A stream of objects names the first of them, a cross-reference stream its widths (ISO 32000-1, 7.5.7, 7.5.8). */
    private static final Pattern TABLE = Pattern.compile("/(First|W)(?![A-Za-z0-9])");

    /** How often a byte may stand before a stream that nothing ends. */
    private static final int MOST_LOOKS = 4;

    /** What stands before a stream describes it; nothing does in so many words. */
    private static final int LONGEST_HEAD = 1024 * 1024;

    private static final Pattern WORD = Pattern.compile("endobj|endstream|stream");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern FILTER = Pattern.compile("/([A-Za-z0-9]+Decode|Fl|LZW|RL|AHx|A85|Crypt)\\b");

    private PdfBombs() {}

    static void refuse(byte[] file) {
        CharSequence raw = new Letters(file, 0, file.length);
        Matcher word = WORD.matcher(raw);
        long unpacked = 0;
        long looked = 0;
        int from = 0;
        while (word.find()) {
            if (word.group().equals("stream")) {
                if (word.start() - from > LONGEST_HEAD) {
                    throw ScanInspector.unreadable();
                }
                String head = plain(raw.subSequence(from, word.start()).toString());
                looked += word.start() - from;
                if (looked > (long) MOST_LOOKS * file.length) {
                    throw ScanInspector.unreadable(); // streams that never end, to be looked at again and again
                }
                if (TABLE.matcher(head).find()) {
                    unpacked += unpacked(file, word.end(), head, MOST_UNPACKED - unpacked);
                }
            } else {
                from = word.end();
            }
        }
    }

    /** Bytes as letters, without a copy of the file. */
    private record Letters(byte[] file, int from, int to) implements CharSequence {
        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            return (char) (file[from + index] & 0xFF);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Letters(file, from + start, from + end);
        }

        @Override
        public String toString() {
            return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }

    private static long unpacked(byte[] file, int at, String head, long most) {
        List<String> filters = new ArrayList<>();
        Matcher matcher = FILTER.matcher(head);
        while (matcher.find()) {
            filters.add(matcher.group(1));
        }
        if (filters.isEmpty()) {
            return 0;
        }
        if (!filters.equals(List.of("FlateDecode")) && !filters.equals(List.of("Fl"))) {
            throw ScanInspector.unreadable();
        }
        int begin = at;
        while (begin < file.length && (file[begin] == '\r' || file[begin] == '\n')) {
            begin++;
        }
        long length = 0;
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(file, begin, file.length - begin))) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                length += read;
                if (length > most) {
                    throw ScanInspector.tooLarge("The PDF unpacks to more than a scan needs.");
                }
            }
        } catch (IOException e) {
            return length; // broken: opening the file says so
        }
        return length;
    }

    /** A name may hide its letters as #41. */
    private static String plain(String head) {
        return ESCAPED.matcher(head)
                .replaceAll(
                        hex -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hex.group(1), 16))));
    }
}
