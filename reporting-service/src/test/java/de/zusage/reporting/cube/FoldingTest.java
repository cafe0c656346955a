package de.zusage.reporting.cube;

import static de.zusage.reporting.fact.Told.agreement;
import static de.zusage.reporting.fact.Told.step;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.dictionary.Dictionary.Division;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import de.zusage.reporting.period.Span;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is erased is gone, and every count of the dictionary stays as it was. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class FoldingTest {
    private static final LocalDate LATER = LocalDate.of(2027, 3, 31);

    private final String office = "essen-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Told told;

    @Inject
    Cubes cubes;

    @Inject
    Folding folding;

    @Inject
    Divisions divisions;

    @Test
    void anErasureChangesNoCountAndLeavesNoFact() throws SQLException {
        Thing first = ended("F", "A1");
        Thing second = ended("M", "B1");
        Thing left = ended("F", "A1");
        Thing promised = step("essen", office)
                .tells("PROMISED", "2026-05", "\"side\":\"CLIENT\"", "\"goalArea\":\"WORK\"")
                .tells("CLOSED", "2026-06", "\"outcome\":\"NOT_MET\"", "\"cause\":\"OFFER_MISSING\"");
        told.tell(first, second, left, promised);
        Map<String, List<String>> before = everything();
        assertThat(before.get("agreements-signed [cefr, sex]")).hasSize(2);
        assertThat(before.get("steps-final [cause, goalArea]")).hasSize(1);

        told.tell(first.isErased(), second.isErased(), promised.isErased());
        assertThat(everything()).as("noted, not folded yet").isEqualTo(before);
        folding.run();
        assertThat(everything()).isEqualTo(before);
        folding.run();
        assertThat(everything()).as("folded once").isEqualTo(before);
        assertThat(Told.kept(first)).isEmpty();
        assertThat(Told.kept(promised)).isEmpty();
        assertThat(Told.kept(left)).hasSize(3);
    }

    @Test
    void aStragglerIsNotCountedAnew() {
        Thing thing = ended("F", "A1");
        told.tell(thing.isErased());
        folding.run();
        Map<String, List<String>> before = everything();
        told.tell(thing.tells("SIGNED", "2026-08", "\"sex\":\"M\""));
        folding.run();
        assertThat(Told.kept(thing)).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatTheFiguresDoNotDivideByIsForgotten() throws SQLException {
        Thing thing = ended("F", "A1");
        told.tell(thing.isErased());
        folding.run();
        TableRequest other =
                new TableRequest("agreements-signed", List.of("sex", "cefr", "ageBand"), Span.TOTAL, LATER);
        TrueCounts counts = cubes.count(other);
        assertThat(counts.withErased()).isFalse();
        assertThat(counts.cells()).noneMatch(cell -> cell.office().equals(office));
        assertThat(cubes.count(new TableRequest("agreements-signed", List.of("sex"), Span.TOTAL, LATER))
                        .withErased())
                .isTrue();
        assertThat(rows("select string_agg(f::text, '') from frozen_cell f where office = '" + office + "'"))
                .as("no pseudonym is left with a count")
                .doesNotContain(thing.stream());
    }

    @Test
    void theApplicationReadsNeitherFactsNorWhatIsLeftOfThem() throws SQLException {
        assertThat(rows("""
                select string_agg(table_name || ' ' || privilege_type, ', ' order by table_name, privilege_type)
                from information_schema.role_table_grants where grantee = current_database() || '_app'
                  and table_name in ('recorded_fact', 'erased_subject', 'frozen_cell')""")).isEqualTo("erased_subject INSERT, recorded_fact INSERT");
    }

    private Thing ended(String sex, String level) {
        return agreement("essen", office)
                .tells("OFFERED", "2026-04", "\"programme\":\"MBE\"")
                .tells(
                        "SIGNED",
                        "2026-05",
                        "\"sex\":\"" + sex + "\"",
                        "\"cefr\":\"" + level + "\"",
                        "\"ageBand\":\"18-26\"")
                .tells("ENDED", "2026-09", "\"endReason\":\"LAPSED\"", "\"duration\":\"M3_6\"");
    }

    /** The counts of this office in every division of the dictionary, quarter by quarter. */
    private Map<String, List<String>> everything() {
        Map<String, List<String>> all = new TreeMap<>();
        for (Division division : divisions.all()) {
            List<String> cells = new ArrayList<>();
            TableRequest request =
                    new TableRequest(division.population().id(), division.attributes(), Span.QUARTER, LATER);
            cubes.count(request).cells().stream()
                    .filter(cell -> cell.office().equals(office))
                    .forEach(cell -> cells.add(cell.toString()));
            all.put(division.population().id() + " " + division.attributes(), cells);
        }
        return all;
    }

    private static String rows(String sql) throws SQLException {
        try (var owner = LocalDatabase.of("reporting").connect("owner");
                var query = owner.createStatement();
                var row = query.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
