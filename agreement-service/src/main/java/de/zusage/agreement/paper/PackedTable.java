package de.zusage.agreement.paper;

import de.zusage.kit.web.CsvTable;
import de.zusage.kit.web.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a workbook once without keeping anything, before a library reads it: that keeps one row at a time, but all shared
 * texts, and a row or a text has no end if its author does not want one.
 */
final class PackedTable {
    private static final int MOST_PARTS = 500;
    private static final int CHUNK = 8192;

    /** The most of what is kept whole: shared texts, styles, relations. */
    private static final long MOST_KEPT = 8_000_000;

    private static final String SHEETS = "xl/worksheets/";

    private PackedTable() {}

    static void require(byte[] file, PaperConfig config) {
        long left = Math.min(config.unpackedBytes(), (long) file.length * config.unpackedRatio());
        long kept = MOST_KEPT;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                parts++;
                boolean sheet = part.getName().startsWith(SHEETS);
                long unpacked = unpacked(zip, part, sheet ? left : Math.min(left, kept));
                left -= unpacked;
                kept -= sheet ? 0 : unpacked;
                if (left < 0 || kept < 0 || parts > MOST_PARTS) {
                    throw tooLarge();
                }
            }
        } catch (IOException e) {
            throw CsvTable.unreadable(false);
        }
        if (parts == 0) {
            throw CsvTable.unreadable(false);
        }
    }

    /** How many bytes the part has, counted no further than one chunk beyond the most. */
    private static long unpacked(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long unpacked = 0;
        Runs runs = new Runs();
        boolean xml = true;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(chunk); read >= 0 && unpacked <= most; read = in.read(chunk)) {
                xml = unpacked == 0 ? isXml(chunk, read) : xml;
                if (xml) {
                    runs.add(chunk, read);
                }
                unpacked += read;
            }
        }
        return unpacked;
    }

    /** Pictures and settings of printers lie beside; whatever its name, a part that does not begin so is no XML. */
    private static boolean isXml(byte[] begin, int length) {
        int first = length > 0 ? begin[0] & 0xff : 0;
        int second = length > 1 ? begin[1] & 0xff : 0;
        if ((first == 0xfe && second == 0xff)
                || (first == 0xff && second == 0xfe)
                || (first == '<' && second == 0)
                || (first == 0 && (second == '<' || second == 0))) { // UTF-16 and UTF-32, which no workbook is in
            throw CsvTable.unreadable(false);
        }
        return first == '<' || (first == 0xef && second == 0xbb) || Character.isWhitespace(first);
    }

    /** Looks at XML as bytes: how far it is from one tag to the next and from one row to the next. */
    private static final class Runs {
        private static final int LONGEST_TEXT = 1 << 18;
        private static final int LONGEST_ROW = 1 << 19;
        private static final String ROW = "<row";

        private int text;
        private int row;
        private int matched;
        private boolean rows;

        void add(byte[] chunk, int length) {
            for (int i = 0; i < length; i++) {
                add((char) (chunk[i] & 0xff));
            }
        }

        private void add(char sign) {
            if (matched == 1 && sign == '!') { // no workbook has comments, sections or a type of document
                throw CsvTable.unreadable(false);
            }
            matched = sign == ROW.charAt(matched) ? matched + 1 : sign == '<' ? 1 : 0;
            text = sign == '<' ? 0 : text + 1;
            row++;
            if (matched == ROW.length()) {
                matched = 0;
                row = 0;
                rows = true;
            }
            if (text > LONGEST_TEXT || (rows && row > LONGEST_ROW)) {
                throw tooLarge();
            }
        }
    }

    private static InvalidInput tooLarge() {
        return new InvalidInput("table-unpacks-too-large", "The file unpacks to more than a table holds.");
    }
}
