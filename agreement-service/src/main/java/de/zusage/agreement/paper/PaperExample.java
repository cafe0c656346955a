package de.zusage.agreement.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table to begin with, as CSV and as a workbook with the same cells. */
@ApplicationScoped
class PaperExample {
    private static final String FILE = "/paper/example.csv";

    byte[] csv() {
        try (InputStream in = PaperExample.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Zusage", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Vereinbarungen");
            List<String> lines =
                    new String(csv(), StandardCharsets.UTF_8).lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(";", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the example cannot be written", e);
        }
        return out.toByteArray();
    }
}
