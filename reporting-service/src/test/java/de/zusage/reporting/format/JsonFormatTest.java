package de.zusage.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.reporting.table.PublishedTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** JSON, read back as plain JSON. */
class JsonFormatTest {
    private final StatisticalTables shaped = PublishedPilot.shaped();

    @Test
    void everyNumberAndStateComesBack() throws IOException {
        assertThat(PublishedPilot.tables()).hasSize(12);
        for (PublishedTable table : PublishedPilot.tables()) {
            assertThat(cells(read(shaped.of(table)))).as(table.core().id()).isEqualTo(Expected.of(table));
        }
        assertThat(cells(read(shaped.of(PublishedPilot.odd())))).isEqualTo(Expected.of(PublishedPilot.odd()));
        assertThat(cells(read(shaped.of(PublishedPilot.rates())))).isEqualTo(Expected.of(PublishedPilot.rates()));
    }

    @Test
    void isCanonical() throws IOException {
        for (PublishedTable table : PublishedPilot.tables()) {
            byte[] bytes = Format.JSON.write(shaped.of(table));
            assertThat(new JsonCanonicalizer(bytes).getEncodedUTF8()).isEqualTo(bytes);
        }
    }

    @Test
    void explainsItself() throws IOException {
        JsonNode table = read(shaped.of(PublishedPilot.table("sex-age")));
        assertThat(table.at("/title/de").asText()).isEqualTo("Unterzeichnete Vereinbarungen nach Geschlecht und Alter");
        assertThat(table.at("/population/en").asText()).isEqualTo("Agreements signed");
        assertThat(table.at("/date/de").asText()).isEqualTo("Tag der zweiten Unterschrift");
        assertThat(table.at("/unit/code").asText()).isEqualTo("AGREEMENT");
        assertThat(table.at("/release/asOf").asText()).isEqualTo("2027-09-30");
        assertThat(table.at("/release/correction").asText()).startsWith("=Stuttgart");
        assertThat(table.at("/release/threshold").asInt()).isEqualTo(5);
        assertThat(table.at("/periods/0/first").asText()).isEqualTo("2026-04");
        assertThat(table.at("/periods/0/last").asText()).isEqualTo("2027-09");
        assertThat(table.at("/periods/0/since").asInt()).isEqualTo(4);
        assertThat(table.at("/dimensions/1/title/en").asText()).isEqualTo("Age at signature");
        assertThat(table.at("/dimensions/0/groups/1/codes").toString()).contains("DIVERS", "NOT_STATED");
        assertThat(table.at("/authorities/0/ags").asText()).isEqualTo("11000000/TS");
        assertThat(table.has("ofRates")).isFalse();
    }

    @Test
    void oddNamesStayAsTheyAre() throws IOException {
        List<String> names = new ArrayList<>();
        read(shaped.of(PublishedPilot.odd()))
                .get("authorities")
                .forEach(a -> names.add(a.get("name").asText()));
        assertThat(names)
                .isEqualTo(PublishedPilot.oddAuthorities().stream()
                        .map(a -> a.name())
                        .toList());
    }

    private static JsonNode read(StatisticalTable table) throws IOException {
        return new ObjectMapper().readTree(Format.JSON.write(table));
    }

    private static Map<String, String> cells(JsonNode table) {
        Map<String, String> cells = new TreeMap<>();
        for (JsonNode cell : table.get("cells")) {
            List<String> groups = new ArrayList<>();
            cell.get("groups").forEach(g -> groups.add(g.asText()));
            boolean shown = cell.get("state").asText().equals("SHOWN");
            assertThat(cell.has("value")).isEqualTo(shown);
            Expected.add(
                    cells,
                    Expected.key(
                            cell.get("period").asText(), cell.get("authority").asText(), groups),
                    shown
                            ? Expected.number(cell.get("value").decimalValue())
                            : cell.get("state").asText());
        }
        return cells;
    }
}
