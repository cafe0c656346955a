package de.zusage.notification.contact;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import de.zusage.local.testing.LocalDatabase;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContactResourceTest {

    private static final String MAIL = "someone-secret@example.org";

    @Inject
    World world;

    @Inject
    TestClock clock;

    private World.Agreement agreement;
    private UUID caseId;

    @BeforeEach
    void aKnownCase() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "ar-Arab");
        caseId = agreement.caseId();
    }

    @Test
    void whatTheOfficePutRightAboutTheLanguageIsFollowedAndChannelsStaySafe() {
        Api.callSafe(STUTTGART, caseId, "ar-Arab", MAIL);
        world.speaks(agreement, "prs-Arab");
        Api.adviser(STUTTGART)
                .get(Api.CONTACT, caseId)
                .then()
                .header("ETag", "\"2\"")
                .body("language", equalTo("prs-Arab"))
                .body("channels", hasSize(1));
    }

    @Test
    void nothingIsSafeUntilTheClientSaysSo() {
        Api.adviser(STUTTGART)
                .get(Api.CONTACT, caseId)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("language", equalTo("ar-Arab"))
                .body("channels", empty())
                .body("history", empty());
    }

    @Test
    void aChannelIsSafeFromTheDayTheClientSaidSo() {
        Api.declare(STUTTGART, caseId, "tr", List.of(Api.mail(MAIL)))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("language", equalTo("tr"))
                .body("channels[0].address", equalTo(MAIL))
                .body("channels[0].calledSafeOn", equalTo("2026-05-04"))
                .body("history", hasSize(1));
    }

    @Test
    void withdrawingForgetsTheAddressAndKeepsTheHistory() throws SQLException {
        Api.callSafe(STUTTGART, caseId, "tr", MAIL);
        assertThat(keys()).isEqualTo(1);
        Api.withdraw(STUTTGART, caseId);
        assertThat(keys()).isZero();
        Api.adviser(STUTTGART)
                .get(Api.CONTACT, caseId)
                .then()
                .body("channels", empty())
                .body("language", equalTo("tr"))
                .body("history.word", equalTo(List.of("CALLED_SAFE", "WITHDRAWN")));
        Api.callSafe(STUTTGART, caseId, "tr", MAIL);
        assertThat(keys()).isEqualTo(1);
        Api.declare(STUTTGART, caseId, "tr", List.of()).then().statusCode(200);
        assertThat(keys()).as("to call nothing safe is the same").isZero();
    }

    @Test
    void theAddressIsNotReadableInTheDatabase() throws SQLException {
        Api.callSafe(STUTTGART, caseId, "tr", MAIL);
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement("select address from contact_channel where contact_id = ?")) {
            query.setObject(1, caseId);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain("secret", "example");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update channel_history set word = 'CALLED_SAFE'", "delete from channel_history"})
    void theServiceItselfCannotChangeTheHistory(String statement) throws SQLException {
        try (var app = LocalDatabase.asApp();
                var change = app.createStatement()) {
            assertThatThrownBy(() -> change.execute(statement)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void aClosedCaseForgetsItsAddressAndTakesNone() {
        var agreement = world.anAgreement(STUTTGART, "de");
        Api.callSafe(STUTTGART, agreement.caseId(), "de", MAIL);
        world.closeCase(agreement);
        Api.adviser(STUTTGART).get(Api.CONTACT, agreement.caseId()).then().body("channels", empty());
        Api.declare(STUTTGART, agreement.caseId(), "de", List.of(Api.mail(MAIL)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/case-closed"));
    }

    @Test
    void aChangeNeedsTheVersionItIsMadeOf() {
        Api.callSafe(STUTTGART, caseId, "tr", MAIL);
        var body = Map.of("language", "de", "channels", List.of());
        Api.adviser(STUTTGART).body(body).put(Api.CONTACT, caseId).then().statusCode(428);
        Api.adviser(STUTTGART)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(Api.CONTACT, caseId)
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(1));
        Api.adviser(STUTTGART).delete(Api.CONTACT, caseId).then().statusCode(428);
        Api.adviser(STUTTGART)
                .get(Api.CONTACT, caseId)
                .then()
                .body("language", equalTo("tr"))
                .body("channels", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"language":"de","channels":[{"channel":"MAIL","address":"secret@b.de\\r\\nBcc: c@d.de","calledSafeOn":"2026-05-04"}]}""", """
                {"language":"de","channels":[{"channel":"MAIL","address":"secret\\u0000@b.de","calledSafeOn":"2026-05-04"}]}""", """
                {"language":"de","channels":[{"channel":"MAIL","address":"secret@b.de","calledSafeOn":"2026-05-05"}]}""", """
                {"language":"de","channels":[{"channel":"SMS","address":"secret@b.de","calledSafeOn":"2026-05-04"}]}""", """
                {"language":"de","channels":[{"channel":"MAIL","address":"secret@b.de"}]}""", """
                {"language":"secretsecret","channels":[]}""", """
                {"language":"de","channels":null}""", """
                {"language":"de","channels":[null]}""", """
                {"language":"de","channels":[],"secret":1}"""})
    void nonsenseIsRefusedAndNotRepeated(String body) {
        Api.adviser(STUTTGART)
                .header("If-Match", "\"0\"")
                .body(body)
                .put(Api.CONTACT, caseId)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("secret@")))
                .body(not(containsString("secretsecret")));
        assertThat(Api.tag(STUTTGART, caseId)).isEqualTo("\"0\"");
    }

    private int keys() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement("select count(*) from person_key where id = ?")) {
            query.setObject(1, caseId);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
