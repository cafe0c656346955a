package de.zusage.reporting.release;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.release.ReleaseApi.Cell;
import de.zusage.reporting.release.ReleaseApi.CellState;
import de.zusage.reporting.release.ReleaseApi.Row;
import de.zusage.reporting.release.ReleaseApi.Table;
import de.zusage.reporting.release.ReleaseApi.TableColumn;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The bytes of a release. */
class FrozenTest {
    @Test
    void noTextIsAFormula() {
        for (String text : List.of("=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1")) {
            assertThat(Frozen.guarded(text)).isEqualTo("'" + text);
        }
        assertThat(Frozen.guarded("Neumünster")).isEqualTo("Neumünster");
        assertThat(Frozen.guarded(null)).isEmpty();
    }

    @Test
    void csvQuotesWhatWouldBreakALine() {
        Row row = new Row("a", "A; \"b\"", null, null, List.of(new Cell("n", CellState.SHOWN, 0)));
        Table table = new Table(
                "t", "thing", LocalDate.of(2026, 6, 30), 5, List.of(new TableColumn("n", "N", null)), List.of(row));
        assertThat(new String(Frozen.csv(table).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFauthority;name;land;ags;as_of;n\r\na;\"A; \"\"b\"\"\";;;2026-06-30;0\r\n");
    }

    @Test
    void theOrderOfFieldsDoesNotChangeTheDigest() {
        assertThat(Frozen.json(new TreeMap<>(Map.of("b", 1, "a", 2))).sha256())
                .isEqualTo(Frozen.json(new TreeMap<>(Map.of("b", 1, "a", 2)).descendingMap())
                        .sha256())
                .isEqualTo("d3626ac30a87e6f7a6428233b3c68299976865fa5508e4267c5415c76af7a772");
    }
}
