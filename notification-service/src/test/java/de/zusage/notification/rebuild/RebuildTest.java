package de.zusage.notification.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is derived from events is derived anew byte for byte, and nobody hears of it. */
@QuarkusTest
class RebuildTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);

    /** Every derived table of the canvas. */
    private static final List<String> DERIVED = List.of(
            "known_date", "ended_agreement", "paused_agreement", "known_adviser", "known_deputy", "known_client");

    @Inject
    World world;

    @Inject
    TestClock clock;

    private final Tenant office = new Tenant("stuttgart", "s-" + UUID.randomUUID());
    private Agreement agreement;
    private UUID transfer;

    @BeforeEach
    void aLongStory() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(office, "de", UUID.randomUUID());
        UUID deputyship = UUID.randomUUID();
        world.deputise(agreement, deputyship, UUID.randomUUID(), DUE, DUE.plusDays(3));
        world.deputise(agreement, UUID.randomUUID(), UUID.randomUUID(), DUE, DUE.plusDays(9));
        later();
        world.endDeputyship(agreement, deputyship);
        world.login(agreement, UUID.randomUUID());
        world.offered(agreement, DUE);
        later();
        world.signed(agreement, "CLIENT");
        world.agreementIs(agreement, "activated");
        UUID step = world.aStep(agreement, "CLIENT", DUE);
        UUID done = world.aStep(agreement, "OFFICE", DUE);
        world.aReview(agreement, DUE);
        world.placeFree(agreement, DUE.minusDays(30));
        later();
        world.stepRescheduled(agreement, step, DUE.plusDays(5));
        world.stepClosed(agreement, done);
        later();
        world.agreementIs(agreement, "paused");
        later();
        world.agreementIs(agreement, "resumed");
        later();
        world.agreementIs(agreement, "paused");
        world.agreementIs(agreement, "completed");
        transfer = world.transferProposed(office, DUE);
        later();
        world.transferClosed(office, transfer, "ACCEPTED");
        for (String stream :
                List.of("case:" + agreement.caseId(), "agreement:" + agreement.id(), "transfer:" + transfer)) {
            world.onTopic(stream);
        }
    }

    private void later() {
        clock.pass(Duration.ofHours(3));
    }

    @Test
    void isTheSameByteForByteWhateverHappenedToIt() throws SQLException {
        Map<String, List<String>> before = derived();
        before.forEach((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        List<String> written = written();
        clock.pass(Duration.ofDays(40));
        rebuildAll();
        assertThat(derived()).as("intact").isEqualTo(before);

        execute("update known_date set due_on = due_on + 9, changes = 7, over = null, changed_at = now()");
        execute("delete from known_date where kind in ('REVIEW', 'HANDOVER')");
        execute("update paused_agreement set paused = true, changes = 9");
        execute("delete from ended_agreement");
        execute("update known_adviser set adviser = null");
        execute("update known_deputy set valid_to = valid_to + 90");
        execute("delete from known_client");
        assertThat(derived()).isNotEqualTo(before);
        rebuildAll();
        assertThat(derived()).as("damaged").isEqualTo(before);
        assertThat(written()).as("nothing follows from it").isEqualTo(written);
    }

    @Test
    void isForAnOperatorAndForWhatIsDerived() {
        String stream = "case:" + agreement.caseId();
        for (String role : List.of("adviser", "office-admin", "office-lead", "client")) {
            String token = Tokens.of(role)
                    .authority(office.authority())
                    .office(office.office())
                    .carrier("carrier-a")
                    .sign();
            assertThat(rebuild(token, "zusage.agreement", stream).statusCode()).isEqualTo(403);
        }
        String operator = Tokens.of("operator").sign();
        assertThat(rebuild(operator, "zusage.agreement", "case:" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(rebuild(operator, "zusage.offer", stream).statusCode()).isEqualTo(404);
    }

    private void rebuildAll() {
        String operator = Tokens.of("operator").sign();
        rebuild(operator, "zusage.agreement", "case:" + agreement.caseId())
                .then()
                .statusCode(200);
        rebuild(operator, "zusage.agreement", "agreement:" + agreement.id())
                .then()
                .statusCode(200);
        rebuild(operator, "zusage.plan", "agreement:" + agreement.id()).then().statusCode(200);
        rebuild(operator, "zusage.agreement", "transfer:" + transfer).then().statusCode(200);
    }

    private static Response rebuild(String token, String consumer, String stream) {
        return Api.as(token)
                .body(Map.of("consumer", consumer, "stream", stream))
                .post("/api/v1/operations/rebuilds");
    }

    private Map<String, List<String>> derived() throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : DERIVED) {
            all.put(table, rows("select t::text from " + table + " t where office = ? order by id"));
        }
        return all;
    }

    /** What was written here because of what was derived. */
    private List<String> written() throws SQLException {
        List<String> all = rows("select t::text from reminder t where office = ? order by id");
        all.addAll(rows("select t::text from contact t where office = ? order by id"));
        all.addAll(rows("select id::text from event_log where office = ? order by id"));
        return all;
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var owner = LocalDatabase.asOwner();
                var select = owner.prepareStatement(query)) {
            select.setString(1, office.office());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        String own = sql.contains(" where ") ? " and office = ?" : " where office = ?";
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.prepareStatement(sql + own)) {
            statement.setString(1, office.office());
            assertThat(statement.executeUpdate()).as(sql).isPositive();
        }
    }
}
