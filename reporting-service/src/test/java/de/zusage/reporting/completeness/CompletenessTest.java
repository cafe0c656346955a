package de.zusage.reporting.completeness;

import static de.zusage.kit.testing.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.reporting.TestClock;
import de.zusage.reporting.fact.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class CompletenessTest {
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    @Inject
    OfficeListener listener;

    @Inject
    Told told;

    @Test
    void everyOfficeIsNamedWithWhatItDelivered() throws SQLException {
        String delivering = office("a", "2026-03-01", null);
        String silent = office("b", "2026-03-01", null);
        String never = office("c", "2026-03-01", null);
        String closed = office("d", "2026-03-01", "2026-04-30");
        String unknown = "saarbruecken-x-" + suffix;
        for (String office : List.of(delivering, silent, unknown)) {
            told.tell(Told.agreement("saarbruecken", office).tells("OFFERED", "2026-04"));
        }
        months("now() - interval '1 month'", delivering);
        months("now() - interval '5 months'", silent);
        Response all = read(Tokens.of("coordinator").authority("saarbruecken"));
        assertThat(state(all, delivering)).isEqualTo("DELIVERING 0");
        assertThat(state(all, silent)).isEqualTo("SILENT 4");
        assertThat(state(all, never)).isEqualTo("NOT_BEFORE_THIS_MONTH null");
        assertThat(state(all, closed)).isEqualTo("CLOSED null");
        assertThat(state(all, unknown)).startsWith("UNREGISTERED");
        assertThat(all.<String>path("offices.find { it.office == '" + silent + "' }.lastDelivery"))
                .as("a month, never a day")
                .matches("\\d{4}-\\d{2}");
        int open = all.path("authorities[0].open");
        int delivers = all.path("authorities[0].delivering");
        assertThat(open).isGreaterThanOrEqualTo(3);
        assertThat(delivers).isPositive().isLessThan(open);
        assertThat(all.asString()).as("never how much").doesNotContain("count");
    }

    @Test
    void whatIsToldInThePresentMonthIsSaidInTheNextOne() throws SQLException {
        String office = office("f", "2026-03-01", null);
        told.tell(Told.agreement("saarbruecken", office).tells("OFFERED", "2026-04"));
        months("now()", office);
        assertThat(state(read(Tokens.of("programme")), office))
                .as("else the day would be seen on which it began")
                .isEqualTo("NOT_BEFORE_THIS_MONTH null");
        TestClock.ahead(Duration.ofDays(31));
        assertThat(state(read(Tokens.of("programme")), office)).isEqualTo("DELIVERING 0");
        TestClock.ahead(Duration.ZERO);
    }

    @Test
    void aCoordinatorSeesTheOwnAuthorityAndTheProgrammeAll() {
        String own = office("a", "2026-03-01", null);
        Response foreign = read(Tokens.of("coordinator").authority("stendal"));
        assertThat(foreign.<List<String>>path("offices.office")).doesNotContain(own);
        assertThat(read(Tokens.of("programme")).<List<String>>path("offices.office"))
                .contains(own);
        assertThat(read(Tokens.of("coordinator")).statusCode()).isEqualTo(403);
        for (String role : List.of("ministry", "adviser", "office-lead", "carrier-lead", "operator")) {
            assertThat(read(Tokens.of(role)
                                    .authority("saarbruecken")
                                    .office(own)
                                    .carrier("carrier-a"))
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    void theLastWordOnAnOfficeCountsAlsoWithAnUnknownField() {
        String office = office("e", "2026-03-01", null);
        tell("office:carrier-a/" + office, 2, json(office, "2026-03-01", "2026-05-01"));
        assertThat(state(read(Tokens.of("programme")), office)).isEqualTo("CLOSED null");
        String golden = ContractFiles.exampleWithUnknownField("office.changed.v1");
        tell("office:carrier-a/golden-" + suffix, 1, golden.replace("stuttgart-a", "golden-" + suffix));
        assertThat(state(read(Tokens.of("programme")), "golden-" + suffix))
                .isIn("NOT_BEFORE_THIS_MONTH null", "CLOSED null");
    }

    @Test
    void nothingOfACaseIsNotedNotEvenThatItWasHeardOf() throws SQLException {
        String stream = "case:" + UUID.randomUUID();
        tell(stream, 1, ContractFiles.example("casefile.opened.v1"));
        try (var owner = LocalDatabase.of("reporting").connect("owner");
                var query = owner.createStatement();
                var row = query.executeQuery("select count(*) from inbox_stream where inbox_stream::text like '%case:%'"
                        + " or inbox_stream::text like '%agreement:%'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void whatIsReadAndPassedOverCountsAsProgress() {
        try {
            TestClock.ahead(Duration.ofHours(1));
            tell("case:" + UUID.randomUUID(), 1, ContractFiles.example("casefile.opened.v1"));
            Response consumers =
                    given().auth().oauth2(Tokens.of("operator").sign()).get("/api/v1/operations/consumers");
            assertThat(consumers.<Integer>path("find { it.consumer == 'zusage.agreement' }.idleSeconds"))
                    .as("else a healthy consumer looks dead while cases go on and no office changes")
                    .isLessThan(60);
        } finally {
            TestClock.ahead(Duration.ZERO);
        }
    }

    private String office(String letter, String opens, @org.jspecify.annotations.Nullable String closes) {
        String office = "saarbruecken-" + letter + "-" + suffix;
        tell("office:carrier-a/" + office, 1, json(office, opens, closes));
        return office;
    }

    private static String json(String office, String opens, @org.jspecify.annotations.Nullable String closes) {
        return "{\"office\":\"" + office
                + "\",\"authority\":\"saarbruecken\",\"carrier\":\"carrier-a\",\"programme\":\"MBE\",\"opensOn\":\""
                + opens + "\"" + (closes == null ? "" : ",\"closesOn\":\"" + closes + "\"") + "}";
    }

    private void tell(String stream, long sequence, String data) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("zusage.agreement", 0, 0, stream, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/zusage/agreement-service",
                        "ce_type",
                        stream.startsWith("office:") ? "office.changed.v1" : "casefile.opened.v1",
                        "ce_time",
                        "2026-11-03T10:00:00Z",
                        "ce_subject",
                        stream,
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        listener.receive(record);
    }

    /** When its facts were told. */
    private static void months(String when, String office) throws SQLException {
        try (var owner = LocalDatabase.of("reporting").connect("owner");
                var statement = owner.prepareStatement(
                        "update recorded_fact set told_in = date_trunc('month', " + when + ") where office = ?")) {
            statement.setString(1, office);
            statement.executeUpdate();
        }
    }

    private static Response read(Tokens caller) {
        return given().auth().oauth2(caller.sign()).get("/api/v1/completeness");
    }

    private static String state(Response all, String office) {
        String path = "offices.find { it.office == '" + office + "' }.";
        return all.path(path + "state") + " " + all.path(path + "monthsSilent");
    }
}
