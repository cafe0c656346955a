package de.zusage.agreement.transfer;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.ServiceTest;
import de.zusage.agreement.TestClock;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office that is asked hears that somebody waits, and that nobody waits any more, however that came. */
@ServiceTest
class TransferNewsTest {
    private static final UUID RECEIVER = UUID.randomUUID();
    private static final String PROPOSED = "transfer.proposed.v1 leipzig-c ";

    @Inject
    TransferJob job;

    @Inject
    TestClock clock;

    private Response proposed;

    @BeforeEach
    void aProposal() {
        employ(ADVISER);
        employAt("leipzig", "leipzig-c", RECEIVER);
        String casefile = aCase();
        Response active = anActiveAgreement(casefile);
        agreeToTransfer(casefile, "carrier-c/leipzig-c", List.of());
        proposed = ok(changing(active)
                .body(Map.of("carrier", "carrier-c", "office", "leipzig-c"))
                .post(path(active) + "/transfer"));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void hearsOfItsOwnYes() throws SQLException {
        ok(by(receiver()).post(transfer() + "/acceptance"));
        assertThat(told()).containsExactly(PROPOSED, "transfer.closed.v1 leipzig-c ACCEPTED");
    }

    @Test
    void hearsOfItsOwnNo() throws SQLException {
        ok(by(receiver()).body(Map.of("reason", "NO_CAPACITY")).post(transfer() + "/rejection"));
        assertThat(told())
                .containsExactly(
                        PROPOSED, "transfer.rejected.v1 stuttgart-a ", "transfer.closed.v1 leipzig-c REJECTED");
    }

    @Test
    void hearsThatTheOtherOneNoLongerAsks() throws SQLException {
        ok(by(adviser()).post(transfer() + "/withdrawal"));
        assertThat(told()).containsExactly(PROPOSED, "transfer.closed.v1 leipzig-c WITHDRAWN");
    }

    @Test
    void hearsThatTheTimeIsOver() throws SQLException {
        clock.moveBy(Duration.ofDays(29));
        job.run();
        assertThat(told()).containsExactly(PROPOSED, "transfer.closed.v1 leipzig-c EXPIRED");
    }

    private Request by(Tokens who) {
        return as(who).header("If-Match", proposed.header("ETag"));
    }

    private String transfer() {
        return "/api/v1/transfers/" + proposed.path("id");
    }

    private static Tokens receiver() {
        return Tokens.adviser("leipzig", "leipzig-c").subject(RECEIVER);
    }

    /** Each event of the proposal: its type, the office it is for, and the outcome. */
    private List<String> told() throws SQLException {
        List<String> events = new ArrayList<>();
        try (var connection = LocalDatabase.asOwner();
                var query = connection.prepareStatement("""
                        select type, office, coalesce(payload::jsonb ->> 'outcome', '') from event_log
                        where aggregateid = ? order by sequence""")) {
            query.setString(1, "transfer:" + proposed.path("id"));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    events.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
                }
            }
        }
        return events;
    }
}
