package de.zusage.reporting.own;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.reporting.TestClock;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import de.zusage.reporting.release.ReleaseFixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an office and a carrier see of their own, and nobody else of it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class OwnCountTest {
    private final String carrier = "carrier-" + UUID.randomUUID();

    @Inject
    Told told;

    @BeforeEach
    void threeOfficesOfWhichTheCarrierHasTwo() throws SQLException {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(2, "essen", "essen-a", "2026-05", "\"cefr\":\"A1\"").toArray(Thing[]::new));
        told.tell(signed(1, "leipzig", "leipzig-a", "2026-08").toArray(Thing[]::new));
        told.tell(signed(4, "essen", "essen-b", "2026-05").toArray(Thing[]::new));
        told.tell(signed(1, "essen", "essen-b", "2026-05")
                .get(0)
                .at("essen", "essen-a")
                .tells("AMENDED", "2026-06", "\"amended\":\"YES\""));
        try (var owner = LocalDatabase.of("reporting").connect("owner");
                var row = owner.prepareStatement(
                        "insert into known_office values (?, 'essen-a', 'essen', 'MBE', '2026-01-01', null),"
                                + " (?, 'leipzig-a', 'leipzig', 'JMD', '2026-01-01', null)")) {
            row.setString(1, carrier);
            row.setString(2, carrier);
            row.executeUpdate();
        }
    }

    @Test
    void anOfficeLeadSeesTheOwnOfficeAsItIs() {
        Response counts = counts(Tokens.of("office-lead").authority("essen").office("essen-a"), "cefr");
        assertThat(counts.<List<Integer>>path("cells.count")).containsExactly(2);
        assertThat(counts.<List<String>>path("cells[0].categories")).containsExactly("A1");
        assertThat(counts.asString())
                .as("not even one that went on here, but began elsewhere")
                .doesNotContain("essen-b");
    }

    @Test
    void whatBecameOfAClientElsewhereIsNotToldToWhereItBegan() {
        told.tell(signed(1, "essen", "essen-a", "2026-05")
                .get(0)
                .at("hamm", "hamm-z")
                .tells("ENDED", "2026-08", "\"endReason\":\"ENDED_BY_CLIENT\""));
        Response ended = given().auth()
                .oauth2(Tokens.of("office-lead")
                        .authority("essen")
                        .office("essen-a")
                        .sign())
                .queryParam("population", "agreements-ended")
                .queryParam("dimension", "endReason")
                .get("/api/v1/counts");
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.<List<Object>>path("cells")).isEmpty();
    }

    @Test
    void aCarrierLeadSeesTheCarriersOfficesInAllAuthorities() {
        Response counts = counts(Tokens.of("carrier-lead").carrier(carrier));
        assertThat(counts.<List<String>>path("cells.office")).containsExactly("essen-a", "leipzig-a");
        assertThat(counts(Tokens.of("carrier-lead").carrier("carrier-none")).<List<Object>>path("cells"))
                .isEmpty();
    }

    @Test
    void nobodyElseSeesTrueCounts() {
        for (String role : List.of("adviser", "coordinator", "ministry", "programme", "client", "operator")) {
            assertThat(counts(Tokens.of(role).authority("essen").office("essen-a"))
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(counts(Tokens.of("carrier-lead")).statusCode()).isEqualTo(403);
    }

    @Test
    void everyReadIsNotedWithWhoseCountsItWas() throws SQLException {
        UUID lead = UUID.randomUUID();
        counts(Tokens.of("office-lead").authority("essen").office("essen-a").subject(lead), "cefr");
        counts(Tokens.of("carrier-lead").carrier(carrier).subject(lead));
        assertThat(counts(Tokens.of("coordinator").authority("essen").subject(lead))
                        .statusCode())
                .isEqualTo(403);
        assertThat(reads(lead))
                .containsExactly(
                        "office-lead essen essen-a null agreements-signed {cefr} QUARTER",
                        "carrier-lead null null " + carrier + " agreements-signed {} QUARTER");
        assertThatThrownBy(() -> {
                    try (var owner = LocalDatabase.of("reporting").connect("owner")) {
                        owner.createStatement().execute("delete from own_count_read");
                    }
                })
                .hasMessageContaining("never changes");
    }

    @Test
    void whoeverReadsTooOftenWaits() {
        Tokens lead =
                Tokens.of("office-lead").authority("essen").office("essen-a").subject(UUID.randomUUID());
        TestClock.ahead(Duration.between(
                Instant.now(), Instant.now().truncatedTo(ChronoUnit.MINUTES).plusSeconds(60)));
        int refused = 0;
        for (int n = 0; n < 121; n++) {
            refused += counts(lead).statusCode() == 429 ? 1 : 0;
        }
        TestClock.ahead(Duration.ZERO);
        assertThat(refused).isEqualTo(1);
    }

    private static List<String> reads(UUID subject) throws SQLException {
        try (var owner = LocalDatabase.of("reporting").connect("owner");
                var query = owner.prepareStatement(
                        "select concat_ws(' ', role, coalesce(authority, 'null'), coalesce(office, 'null'),"
                                + " coalesce(carrier, 'null'), population, dimensions::text, span)"
                                + " from own_count_read where subject = ? order by read_at, id")) {
            query.setString(1, subject.toString());
            List<String> reads = new ArrayList<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    reads.add(row.getString(1));
                }
            }
            return reads;
        }
    }

    @Test
    void whatMustNotBeCrossedIsRefusedHereToo() {
        Tokens lead = Tokens.of("office-lead").authority("essen").office("essen-a");
        assertThat(given().auth()
                        .oauth2(lead.sign())
                        .queryParam("population", "agreements-ended")
                        .queryParam("dimension", "nationalityGroup")
                        .get("/api/v1/counts")
                        .<String>path("type"))
                .endsWith("/problems/not-to-be-crossed");
        assertThat(counts(lead, "cefr", "cefr").statusCode()).isEqualTo(400);
        assertThat(counts(lead, "cefr", "sex", "work", "education").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoAsksForWhatThereIsNotIsToldWhatThereIs() throws SQLException {
        UUID subject = UUID.randomUUID();
        String lead = Tokens.of("office-lead")
                .authority("essen")
                .office("essen-a")
                .subject(subject)
                .sign();
        for (String query : List.of("", "?population=", "?population=people")) {
            Response none = given().auth().oauth2(lead).get("/api/v1/counts" + query);
            assertThat(none.statusCode()).as(query).isEqualTo(400);
            assertThat(none.<String>path("type")).endsWith("/problems/unknown-population");
            assertThat(none.<String>path("detail")).contains("agreements-signed, ");
        }
        Response religion =
                given().auth().oauth2(lead).get("/api/v1/counts?population=agreements-signed&dimension=religion");
        assertThat(religion.<String>path("type")).endsWith("/problems/unknown-attribute");
        assertThat(religion.<String>path("detail")).contains("agreements-signed", "cefr, ");
        assertThat(reads(subject)).as("nothing was read").isEmpty();
    }

    private static Response counts(Tokens caller, String... dimensions) {
        return given().auth()
                .oauth2(caller.sign())
                .queryParam("population", "agreements-signed")
                .queryParam("dimension", (Object[]) dimensions)
                .get("/api/v1/counts");
    }
}
