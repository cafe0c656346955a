package de.zusage.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.protection.State;
import de.zusage.reporting.table.PublishedPeriod;
import de.zusage.reporting.table.PublishedTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SDMX data, read back by the published rules and by the structure that goes with them. */
class SdmxTest {
    private static final LocalDate DAY = LocalDate.of(2027, 9, 30);
    private static final String LISTS = "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=ZUSAGE:";
    private final StatisticalTables shaped = PublishedPilot.shaped();
    private final SdmxReadBack reader = new SdmxReadBack(new SdmxStructure(
                    PublishedPilot.CATALOGUE,
                    Stream.concat(PublishedPilot.AUTHORITIES.stream(), PublishedPilot.oddAuthorities().stream())
                            .toList())
            .write(DAY));

    @Test
    void placesAreNamedInBothLanguages() {
        String list = LISTS + "CL_REF_AREA(" + SdmxNames.version(PublishedPilot.CATALOGUE.version(), 1) + ")";
        JsonNode names = Objects.requireNonNull(reader.codes(list).get("SITE-19"));
        assertThat(names.get("de").asText()).isEqualTo("Neunzehnte eingeladene Kommune");
        assertThat(names.get("en").asText()).isEqualTo("Nineteenth invited authority");
    }

    @Test
    void everyNumberAndStateComesBack() {
        for (PublishedTable table : PublishedPilot.tables()) {
            assertThat(cells(shaped.of(table), table.periods()))
                    .as(table.core().id())
                    .isEqualTo(Expected.of(table));
        }
        assertThat(cells(shaped.of(PublishedPilot.odd()), PublishedPilot.odd().periods()))
                .isEqualTo(Expected.of(PublishedPilot.odd()));
        Map<String, String> rates = new TreeMap<>();
        Expected.of(PublishedPilot.rates())
                .forEach((key, value) -> rates.put(
                        key.replace("with-agreement", "with_agreement").replace("-met]", "_met]"), value));
        assertThat(cells(
                        shaped.of(PublishedPilot.rates()),
                        PublishedPilot.rates().periods()))
                .isEqualTo(rates);
    }

    @Test
    void aLineReadsAsThePublishedRulesSay() {
        String text = new String(Format.SDMX_CSV.write(shaped.of(PublishedPilot.odd())), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        String area = "ODD-" + Math.abs("=1+1".hashCode());
        assertThat(lines.get(0))
                .isEqualTo("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,"
                        + "OBS_STATUS,CONF_STATUS,REVISION,RELEASE");
        assertThat(lines.get(1))
                .isEqualTo("dataflow,ZUSAGE:DECLINED(2.1.0),I,S," + area + ",AGREEMENT,2026-04-01/P6M,1234567,A,F,2,3");
        assertThat(lines.get(2)).endsWith(",AGREEMENT,2026-04-01/P6M,NaN,Q,C,2,3");
        assertThat(lines.get(3)).endsWith(",NaN,O,F,2,3");
        assertThat(lines.get(4)).endsWith(",NaN,M,F,2,3");
        assertThat(lines.get(lines.size() - 1)).contains(",_T,").endsWith(",0,A,F,2,3");
    }

    @Test
    void theStructureHasAllTablesAndTheirWordsInBothLanguages() {
        assertThat(reader.structure.at("/data/dataflows")).hasSize(13);
        assertThat(reader.structure.at("/data/dataStructures")).hasSize(13);
        Map<String, JsonNode> ages = reader.codes(LISTS + "CL_SEX_AGE_AGE_BAND(2.1.0)");
        assertThat(ages.keySet()).containsExactly("UNDER_27", "27_TO_34", "35_AND_OVER", "_T");
        assertThat(ages.values().toString()).contains("{\"de\":\"27 bis 34\",\"en\":\"27 to 34\"}");
        List<String> areas = reader.codes(LISTS + "CL_REF_AREA(2.1.0)").values().stream()
                .map(n -> n.get("de").asText())
                .toList();
        assertThat(areas)
                .containsAll(
                        PublishedPilot.AUTHORITIES.stream().map(Authority::name).toList())
                .containsAll(PublishedPilot.oddAuthorities().stream()
                        .map(Authority::name)
                        .toList())
                .contains("Alle Modellstandorte");
        reader.structure
                .at("/data/codelists")
                .forEach(l -> l.get("codes").forEach(c -> {
                    assertThat(c.at("/names/de").asText()).isNotBlank();
                    assertThat(c.at("/names/en").asText()).isNotBlank();
                }));
    }

    @Test
    void theStructureIsTheSameBytes() {
        SdmxStructure structure = new SdmxStructure(PublishedPilot.CATALOGUE, PublishedPilot.AUTHORITIES);
        assertThat(structure.write(DAY))
                .isEqualTo(new SdmxStructure(PublishedPilot.CATALOGUE, PublishedPilot.AUTHORITIES).write(DAY));
    }

    @Test
    void aCatalogueWithoutANumberHasNoVersion() {
        assertThat(SdmxNames.version("2", 1)).isEqualTo("2.1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> SdmxNames.version("2.0-draft", 1));
    }

    private Map<String, String> cells(StatisticalTable table, List<PublishedPeriod> periods) {
        Map<String, String> cells = new TreeMap<>();
        for (SdmxReadBack.Observation seen : reader.read(Format.SDMX_CSV.write(table))) {
            List<String> groups = new ArrayList<>(seen.key().values());
            List<String> own = groups.subList(2, groups.size() - 2);
            PublishedPeriod period = periods.stream()
                    .filter(p -> seen.at("TIME_PERIOD").equals(range(p))
                            && p.period().span().name().equals(frequency(seen.at("FREQ")))
                            && seen.at("REVISION")
                                    .equals(String.valueOf(p.period().revision())))
                    .findFirst()
                    .orElseThrow();
            assertThat(seen.at("RELEASE")).isEqualTo(String.valueOf(period.since()));
            assertThat(seen.at("UNIT_MEASURE")).isEqualTo(table.unit().code());
            String area = seen.at("REF_AREA");
            Expected.add(
                    cells,
                    Expected.key(
                            period.period().code(),
                            area.equals("_T") ? area : area.toLowerCase(Locale.ROOT),
                            table.isOfRates()
                                    ? own.stream()
                                            .map(g -> g.toLowerCase(Locale.ROOT))
                                            .toList()
                                    : own),
                    value(seen));
        }
        return cells;
    }

    private static String value(SdmxReadBack.Observation seen) {
        String status = seen.at("OBS_STATUS");
        assertThat(seen.at("CONF_STATUS")).isEqualTo(status.equals("Q") ? "C" : "F");
        if (!seen.measure().equals("NaN")) {
            assertThat(status).isEqualTo("A");
            return Expected.number(new BigDecimal(seen.measure()));
        }
        return switch (status) {
            case "Q" -> State.SUPPRESSED.name();
            case "O" -> State.MISSING.name();
            case "M" -> State.NOT_APPLICABLE.name();
            default -> throw new AssertionError("no number, and " + status);
        };
    }

    private static String range(PublishedPeriod period) {
        return period.months().first() + "-01/P" + period.months().length() + "M";
    }

    private static String frequency(String code) {
        return switch (code) {
            case "Q" -> "QUARTER";
            case "S" -> "HALF_YEAR";
            case "_Z" -> "TOTAL";
            default -> throw new AssertionError(code);
        };
    }
}
