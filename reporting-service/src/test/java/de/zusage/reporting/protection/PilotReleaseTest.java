package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.attack.Attacker;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Rate;
import de.zusage.reporting.cube.FoldingFixture;
import de.zusage.reporting.pilot.Pilot;
import de.zusage.reporting.pilot.Unit;
import de.zusage.reporting.preparation.Preparation;
import de.zusage.reporting.preparation.Wish;
import de.zusage.reporting.release.ReleaseFixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The made-up pilot as facts in the database, released by the service with late facts, erasures and a correction between:
 * what it publishes is, cell by cell, what the protection publishes by itself, which the attacker is set upon.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class PilotReleaseTest {
    private static final YearMonth FROM = YearMonth.of(2026, 4);
    private static final Map<String, List<String>> MILESTONES = Map.of(
            "agreements-signed", List.of("AGREEMENT", "SIGNED"),
            "agreements-declined", List.of("AGREEMENT", "DECLINED"),
            "agreements-ended", List.of("AGREEMENT", "ENDED"),
            "cases-closed", List.of("CASE", "CLOSED"),
            "steps-final", List.of("STEP", "CLOSED"));

    @Inject
    Preparation preparation;

    @Inject
    FoldingFixture folding;

    @Test
    void theServicePublishesWhatTheProtectionAloneWould() throws SQLException, IOException {
        ReleaseFixtures.forgetEverything();
        List<Unit> units = Pilot.units(1, 1);
        report(units, 0, 2);
        release(Wish.release(2));
        report(units, 2, 4);
        eraseEveryFiftieth(units, 2);
        release(Wish.release(4));
        languageWasWork();
        release(Wish.correction(1, "nacherfasst"));
        report(units, 4, Pilot.QUARTERS);
        long begin = System.nanoTime();
        release(Wish.release(Pilot.QUARTERS));
        System.out.printf(
                "cost: the last release of the pilot, counted from %d facts, protected, audited and written: %.1f s%n",
                units.size(), (System.nanoTime() - begin) / 1e9);

        List<String> expected = new ArrayList<>();
        Simulation.wholePilot()
                .history()
                .published()
                .forEach(table -> table.cells()
                        .forEach(cell ->
                                expected.add(table.table() + " " + cell.period().code() + " " + cell.authority() + " "
                                        + cell.groups() + " " + cell.state() + " " + cell.value())));
        assertThat(published()).containsExactlyInAnyOrderElementsOf(expected);

        Set<String> lines = fromTheBytesOfAllReleases();
        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(
                        Set.copyOf(Simulation.wholePilot().lines()));
        assertThat(new Attacker(List.copyOf(lines), List.of(), Simulation.K).hits())
                .as("recovered from the delivered bytes")
                .isEmpty();
    }

    /** What somebody reads who has pulled every file of every release but the survey's, in the words of the attacker. */
    private static Set<String> fromTheBytesOfAllReleases() throws SQLException, IOException {
        Catalogue catalogue = Catalogue.standard();
        Set<String> lines = new TreeSet<>();
        try (Connection owner = LocalDatabase.of("reporting").connect("owner");
                ResultSet row = owner.createStatement()
                        .executeQuery(
                                "select name, bytes from released_file where format = 'JSON' and name not like 'survey-%'")) {
            while (row.next()) {
                JsonNode table = new ObjectMapper().readTree(row.getBytes(2));
                for (JsonNode cell : table.path("cells")) {
                    lines.add(
                            row.getString(1).equals("rates")
                                    ? rate(catalogue, cell)
                                    : count(catalogue.table(row.getString(1)), cell));
                }
            }
        }
        lines.remove("");
        return lines;
    }

    private static String count(CoreTable table, JsonNode cell) {
        List<String> groups = new ArrayList<>();
        for (int d = 0; d < table.dimensions().size(); d++) {
            groups.add(table.dimensions().get(d).attribute() + "="
                    + cell.path("groups").path(d).asText());
        }
        return String.join(
                ";",
                table.id(),
                table.population(),
                cell.path("period").asText(),
                cell.path("authority").asText(),
                String.join(",", groups),
                cell.path("state").asText(),
                cell.path("value").asText());
    }

    /** A rate that is not shown says nothing. */
    private static String rate(Catalogue catalogue, JsonNode cell) {
        if (!cell.path("state").asText().equals("SHOWN")) {
            return "";
        }
        Rate rate = catalogue.rates().stream()
                .filter(each -> each.id().equals(cell.path("groups").path(0).asText()))
                .findFirst()
                .orElseThrow();
        return String.join(
                ";",
                "rate",
                part(catalogue, rate.numerator()),
                rate.complement().stream().map(each -> part(catalogue, each)).collect(Collectors.joining("+")),
                cell.path("period").asText(),
                cell.path("authority").asText(),
                cell.path("value").decimalValue().setScale(1).toString());
    }

    private static String part(Catalogue catalogue, Rate.Part part) {
        List<String> groups = new ArrayList<>();
        new TreeMap<>(part.groups()).forEach((attribute, group) -> groups.add(attribute + "=" + group));
        return catalogue.table(part.table()).population() + ":" + String.join(",", groups);
    }

    private void release(Wish wish) throws SQLException {
        preparation.prepare(UUID.randomUUID(), wish);
        try (Connection owner = LocalDatabase.of("reporting").connect("owner")) {
            owner.createStatement()
                    .execute("update release set state = 'RELEASED', document = '', sha256 = '', released_on = now()"
                            + " where state = 'PREPARED'");
        }
    }

    /** Facts of what was reported after one quarter and up to another. */
    static void report(List<Unit> units, int after, int upTo) throws SQLException {
        try (Connection owner = LocalDatabase.of("reporting").connect("owner");
                PreparedStatement row =
                        owner.prepareStatement("insert into recorded_fact (id, authority, office, subject,"
                                + " sequence, unit, milestone, month, told_in, said)"
                                + " values (gen_random_uuid(), ?, ?, ?, 1, ?, ?, ?::date, ?::date, ?::jsonb)")) {
            for (int n = 0; n < units.size(); n++) {
                Unit unit = units.get(n);
                if (unit.reported() > after && unit.reported() <= upTo) {
                    List<String> milestone = MILESTONES.getOrDefault(unit.population(), List.of());
                    String month =
                            FROM.plusMonths(3L * (unit.quarter() - 1)).atDay(1).toString();
                    String said = unit.codes().entrySet().stream()
                            .map(code -> ",\"" + code.getKey() + "\":\"" + code.getValue() + '"')
                            .collect(Collectors.joining());
                    row.setString(1, unit.authority());
                    row.setString(2, unit.office());
                    row.setString(3, "unit:" + n);
                    row.setString(4, milestone.get(0));
                    row.setString(5, milestone.get(1));
                    row.setString(6, month);
                    row.setString(7, month);
                    row.setString(8, "{\"" + milestone.get(1) + "\":\"" + month + '"' + said + "}");
                    row.addBatch();
                }
            }
            row.executeBatch();
            wentOn(owner, units, after, upTo);
        }
    }

    /** Clients who went on elsewhere are told of there too; and each office has a carrier. */
    private static void wentOn(Connection owner, List<Unit> units, int after, int upTo) throws SQLException {
        try (PreparedStatement fact = owner.prepareStatement(
                        "insert into recorded_fact (id, authority, office, subject, sequence, unit, milestone, month,"
                                + " told_in, said) select gen_random_uuid(), 'essen', ?, subject, 2, unit, 'CORRECTED', month,"
                                + " told_in, '{}' from recorded_fact where subject = ?");
                PreparedStatement office = owner.prepareStatement(
                        "insert into known_office values (?, ?, ?, 'MBE', '2026-01-01') on conflict do nothing")) {
            for (int n = 0; n < units.size(); n++) {
                Unit unit = units.get(n);
                if (unit.reported() > after && unit.reported() <= upTo) {
                    for (String each : Stream.of(unit.office(), unit.wentTo())
                            .filter(Objects::nonNull)
                            .toList()) {
                        office.setString(1, Pilot.carrier(each).substring("carrier:".length()));
                        office.setString(2, each);
                        office.setString(3, unit.authority());
                        office.addBatch();
                    }
                    if (unit.wentTo() != null) {
                        fact.setString(1, unit.wentTo());
                        fact.setString(2, "unit:" + n);
                        fact.addBatch();
                    }
                }
            }
            office.executeBatch();
            fact.executeBatch();
        }
    }

    /** As the simulation does it: every fiftieth of what is counted, in the order of the units. */
    private void eraseEveryFiftieth(List<Unit> units, int counted) throws SQLException {
        try (Connection owner = LocalDatabase.of("reporting").connect("owner");
                PreparedStatement row = owner.prepareStatement(
                        "insert into erased_subject (id, authority, office, subject) values (gen_random_uuid(), ?, ?, ?)")) {
            int seen = 0;
            for (int n = 0; n < units.size(); n++) {
                Unit unit = units.get(n);
                if (unit.reported() <= counted && seen++ % 50 == 0) {
                    row.setString(1, unit.authority());
                    row.setString(2, unit.office());
                    row.setString(3, "unit:" + n);
                    row.addBatch();
                }
            }
            row.executeBatch();
            ResultSet left;
            do {
                folding.run();
                left = owner.createStatement().executeQuery("select count(*) from erased_subject where not folded");
                left.next();
            } while (left.getInt(1) > 0);
        }
    }

    /** All of Stuttgart's steps towards language that were counted in the first half-year were towards work. */
    private static void languageWasWork() throws SQLException {
        try (Connection owner = LocalDatabase.of("reporting").connect("owner")) {
            owner.createStatement().execute("""
                    insert into recorded_fact (id, authority, office, subject, sequence, unit, milestone, month, told_in, said)
                    select gen_random_uuid(), f.authority, f.office, f.subject, 3, f.unit, 'CORRECTED', f.month, f.told_in,
                      '{"goalArea":"WORK"}' from recorded_fact f
                    join counted_unit k on k.subject = f.subject and k.population = 'steps-final'
                    where f.sequence = 1 and f.authority = 'stuttgart' and k.period in ('Q1', 'Q2', 'H1') and f.said->>'goalArea' = 'LANGUAGE'""");
            owner.createStatement().execute("""
                    update frozen_cell set categories = 'WORK' where authority = 'stuttgart' and population = 'steps-final'
                      and dimensions = 'goalArea' and categories = 'LANGUAGE' and period in ('Q1', 'Q2', 'H1')""");
        }
    }

    /** What was published of facts; the survey, which nobody has answered here, has a protection of its own. */
    private static List<String> published() throws SQLException {
        List<String> cells = new ArrayList<>();
        try (Connection owner = LocalDatabase.of("reporting").connect("owner");
                ResultSet row = owner.createStatement()
                        .executeQuery("select table_name, period, authority, groups, state, value from released_cell"
                                + " where table_name not like 'survey-%'")) {
            while (row.next()) {
                cells.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                        + Arrays.asList((String[]) row.getArray(4).getArray()) + " " + row.getString(5) + " "
                        + row.getObject(6));
            }
        }
        return cells;
    }
}
