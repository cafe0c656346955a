package de.zusage.reporting.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Takes the time of writing out of a workbook, so that the same table is the same bytes. */
final class TimelessWorkbook {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");

    private TimelessWorkbook() {}

    /** @param day stands as the day of creation and as the time of every entry */
    static byte[] of(byte[] workbook, LocalDate day) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : ZipDirectory.read(workbook).entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(day.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(part.getKey().equals(PROPERTIES) ? created(part.getValue(), day) : part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] created(byte[] properties, LocalDate day) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceFirst("$1" + day + "T00:00:00Z").getBytes(StandardCharsets.UTF_8);
    }
}
