package de.zusage.notification.calendar;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.notification.World.STUTTGART;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An address is a secret that can be taken back. */
@QuarkusTest
class FeedAddressTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final String NEVER = "http://localhost/calendar/" + "A".repeat(43) + ".ics";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @TestHTTPResource(value = "/metrics", management = true)
    @Nullable URL metrics;

    private Agreement agreement;

    @BeforeEach
    void aCaseOfAnAdviser() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "en");
        world.assign(agreement, Api.ADVISER, 1);
        world.aStep(agreement, "CLIENT", JUNE);
    }

    private Response open(Map<String, String> wish) {
        return Api.adviser(STUTTGART).body(wish).post(Api.CALENDAR_FEED, agreement.caseId());
    }

    private String address() {
        Response opened = open(Map.of());
        assertThat(opened.statusCode()).isEqualTo(201);
        String address = opened.path("address");
        assertThat(opened.header("Location")).isEqualTo(address);
        return address;
    }

    /** The answer is that of an address that never was, up to the id of the request. */
    private static void assertDead(String address) {
        Response never = Reading.get(NEVER);
        Response answer = Reading.get(address);
        assertThat(never.statusCode()).isEqualTo(404);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).isEqualTo(never.asString());
        assertThat(headers(answer)).isEqualTo(headers(never));
    }

    private static List<String> headers(Response answer) {
        return answer.headers().stream()
                .filter(header -> !header.getName().toLowerCase(Locale.ROOT).equals("x-request-id"))
                .map(Object::toString)
                .sorted()
                .toList();
    }

    @Test
    void isDeadOnceItIsRevoked() {
        String address = address();
        assertThat(Reading.of(address).lines()).hasSize(1);
        Api.adviser(STUTTGART)
                .delete(Api.CALENDAR_FEED, agreement.caseId())
                .then()
                .statusCode(204);
        assertDead(address);
        Api.adviser(STUTTGART)
                .delete(Api.CALENDAR_FEED, agreement.caseId())
                .then()
                .statusCode(204);
    }

    @Test
    void isDeadOnceThereIsANewOneAndTheTwoHaveNothingInCommon() {
        String first = address();
        List<String> before = Reading.of(first).uids();
        String second = address();
        assertDead(first);
        assertThat(Reading.of(second).uids()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void isDeadOnceTheCaseIsClosedAndThereIsNoOther() throws SQLException {
        String address = open(Map.of("title", "Coffee")).path("address");
        UUID feed = UUID.fromString(stored().get(0).substring(0, 36));
        assertThat(keys(feed)).isEqualTo(1);
        world.closeCase(agreement);
        assertDead(address);
        assertThat(open(Map.of()).statusCode()).isEqualTo(409);
        assertThat(open(Map.of()).<String>path("type")).isEqualTo("/problems/case-closed");
        assertThat(stored()).isEmpty();
        assertThat(keys(feed)).isZero();
    }

    @Test
    void onlyItsHashIsKeptAndTheClientsWordOnlySealed() throws SQLException {
        String word = "Coffee-" + UUID.randomUUID();
        String address = open(Map.of("title", word.substring(0, 40))).path("address");
        String secret = address.replaceFirst(".*/", "").replace(".ics", "");
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(stored()).singleElement().satisfies(row -> {
            assertThat(row).contains(Sha256.hex(secret.getBytes(UTF_8)));
            assertThat(row).doesNotContain(secret, word.substring(0, 40));
        });
    }

    private static int keys(UUID feed) throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement("select count(*) from person_key where id = ?")) {
            query.setObject(1, feed);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private List<String> stored() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement(
                        "select f.id::text, f.*, k.* from calendar_feed f left join person_key k on k.id = f.id where f.case_id = ?")) {
            query.setObject(1, agreement.caseId());
            try (var row = query.executeQuery()) {
                List<String> rows = new ArrayList<>();
                while (row.next()) {
                    StringBuilder line = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        byte[] bytes = row.getBytes(i);
                        line.append(bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1))
                                .append(' ');
                    }
                    rows.add(line.toString());
                }
                return rows;
            }
        }
    }

    @Test
    void staysOutOfMetrics() {
        String address = address();
        Reading.of(address);
        Api.adviser(STUTTGART)
                .delete(Api.CALENDAR_FEED, agreement.caseId())
                .then()
                .statusCode(204);
        assertDead(address);
        assertThat(given().get(Objects.requireNonNull(metrics)).asString())
                .contains("/calendar/{secret}.ics")
                .doesNotContain(address.replaceFirst(".*/", ""));
    }

    @Test
    void onlyWhoAnswersForTheCaseOpensAndRevokes() {
        String colleague = Tokens.adviser("stuttgart", "stuttgart-a")
                .subject(UUID.randomUUID())
                .sign();
        assertRefused(Api.as(colleague).body(Map.of()).post(Api.CALENDAR_FEED, agreement.caseId()));
        String address = address();
        assertRefused(Api.as(colleague).delete(Api.CALENDAR_FEED, agreement.caseId()));
        String stranger =
                Tokens.adviser("stuttgart", "stuttgart-b").subject(Api.ADVISER).sign();
        Api.as(stranger).delete(Api.CALENDAR_FEED, agreement.caseId()).then().statusCode(404);
        assertThat(Reading.of(address).lines()).hasSize(1);
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/case-of-another-adviser");
    }
}
