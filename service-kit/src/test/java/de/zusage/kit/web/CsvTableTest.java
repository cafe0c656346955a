package de.zusage.kit.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void readsEveryRowInOrderWhicheverTheSeparator() {
        for (String table : List.of("a;b\n1;\"x;y\"\n\n2;z\n", "\ufeffa,b\r\n1,\"x;y\"\r\n\r\n2,z\r\n")) {
            List<CsvTable.Row> rows = rows(table.getBytes(UTF_8));
            assertThat(rows).extracting(CsvTable.Row::number).containsExactly(1, 2, 3, 4);
            assertThat(rows.get(0).cells()).containsExactly("a", "b");
            assertThat(rows.get(1).cells()).containsExactly("1", "x;y");
            assertThat(rows.get(2).blank()).isTrue();
        }
    }

    @Test
    void namesTheFirstCellThatASpreadsheetWouldCalculate() {
        for (String sign : List.of("=", "+", "-", "@")) {
            List<CsvTable.Row> rows = rows(("=a;b\nx;" + sign + "1+1\n").getBytes(UTF_8));
            assertThat(rows).extracting(CsvTable.Row::formula).containsExactly(CsvTable.NO_FORMULA, 1);
        }
    }

    @Test
    void refusesWhatIsNoTextOrHasNoEnd() {
        assertThatThrownBy(() -> rows("a;b\nü;1\n".getBytes(ISO_8859_1)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problem()).isEqualTo("table-encoding"));
        assertThatThrownBy(() -> rows(("a;b\n\"" + "x".repeat(1 << 19)).getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problem()).isEqualTo("table-unreadable"));
    }

    private static List<CsvTable.Row> rows(byte[] file) {
        List<CsvTable.Row> rows = new ArrayList<>();
        CsvTable.read(file, rows::add);
        return rows;
    }
}
