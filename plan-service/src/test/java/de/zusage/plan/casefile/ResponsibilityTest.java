package de.zusage.plan.casefile;

import static de.zusage.plan.AnOffice.STUTTGART_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.OtherService;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import de.zusage.local.testing.Tokens;
import de.zusage.plan.AnOffice;
import de.zusage.plan.AnOffice.APlan;
import de.zusage.plan.FixedClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ResponsibilityTest {
    private final UUID adviser = UUID.randomUUID();
    private final UUID colleague = UUID.randomUUID();
    private final UUID deputyship = UUID.randomUUID();
    private final OtherService agreements = new OtherService("/zusage/agreement-service", "zusage.agreement");

    @Inject
    AnOffice office;

    private APlan plan = new APlan(STUTTGART_A, deputyship, deputyship, deputyship, deputyship);
    private int sequence;

    @BeforeEach
    void aPlanOfTheAdvisersCase() throws SQLException {
        plan = office.opensAPlan();
        start(colleague, plan.officeStep()).then().statusCode(200);
        happens("casefile.opened.v1", Map.of("adviser", adviser.toString()));
    }

    @AfterEach
    void hangUp() {
        agreements.close();
    }

    private void happens(String type, Map<String, String> fields, String... without) throws SQLException {
        ObjectNode event = (ObjectNode) ContractFiles.tree(ContractFiles.example(type));
        event.put("caseId", plan.casefile().toString());
        fields.forEach(event::put);
        event.remove(List.of(without));
        String stream = "case:" + plan.casefile();
        agreements.say(new OtherService.About(stream, "stuttgart", "stuttgart-a"), type, event.toString());
        sequence++;
        await().until(() -> watermark(stream) == sequence);
    }

    private static long watermark(String stream) throws SQLException {
        try (var app = LocalDatabase.asApp();
                var query = app.prepareStatement("select last_sequence from inbox_stream where stream = ?")) {
            query.setString(1, stream);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private Response start(UUID who, UUID step) {
        return AnOffice.with(
                        Tokens.adviser("stuttgart", "stuttgart-a").subject(who).sign())
                .header("If-Match", plan.etag())
                .post("/api/v1/steps/" + step + "/start");
    }

    private Response post(UUID who, String path, String body) {
        return AnOffice.with(
                        Tokens.adviser("stuttgart", "stuttgart-a").subject(who).sign())
                .header("If-Match", plan.etag())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path);
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/case-of-another-adviser");
    }

    @Test
    void anotherAdviserOfTheOfficeChangesNothingOnceTheCaseIsKnown() {
        assertRefused(start(colleague, plan.clientStep()));
        assertRefused(post(colleague, "/api/v1/steps/" + plan.clientStep() + "/outcome", "{\"outcome\":\"MET\"}"));
        String review = "/api/v1/reviews/" + plan.firstReview();
        assertRefused(post(colleague, review + "/held", "{\"heldOn\":\"2026-06-02\",\"outcomes\":[]}"));
        assertRefused(post(colleague, review + "/not-held", "{\"cause\":\"OFFICE\",\"rescheduledTo\":\"2026-06-09\"}"));
        assertRefused(post(
                colleague,
                plan.path() + "/reviews",
                "{\"plannedOn\":\"2026-06-10\",\"mode\":\"PHONE\",\"closing\":false}"));
        start(adviser, plan.clientStep()).then().statusCode(200);
    }

    @Test
    void aDeputyWritesUntilTheDeputyshipEnds() throws SQLException {
        happens(
                "casefile.deputised.v1",
                Map.of(
                        "deputyship", deputyship.toString(),
                        "deputy", colleague.toString(),
                        "validFrom", FixedClock.TODAY.toString(),
                        "validTo", FixedClock.TODAY.toString()));
        start(colleague, plan.clientStep()).then().statusCode(200);
        happens("casefile.deputyship-ended.v1", Map.of("deputyship", deputyship.toString()));
        assertRefused(post(colleague, "/api/v1/steps/" + plan.clientStep() + "/outcome", "{\"outcome\":\"MET\"}"));
    }

    @Test
    void aDeputyOfOtherDaysDoesNotWrite() throws SQLException {
        happens(
                "casefile.deputised.v1",
                Map.of(
                        "deputyship", deputyship.toString(),
                        "deputy", colleague.toString(),
                        "validFrom", FixedClock.TODAY.plusDays(1).toString(),
                        "validTo", FixedClock.TODAY.plusDays(2).toString()));
        assertRefused(start(colleague, plan.clientStep()));
    }

    @Test
    void aCaseIsTheClientsOnlyByTheLoginThatIsBoundNow() throws SQLException {
        UUID client = UUID.randomUUID();
        UUID right = UUID.randomUUID();
        happens("casefile.client-login-changed.v1", Map.of("clientLogin", client.toString()));
        assertThat(ofClients()).containsExactly(client);
        happens("casefile.client-login-changed.v1", Map.of("clientLogin", right.toString()));
        happens("casefile.assigned.v1", Map.of("adviser", colleague.toString()));
        assertThat(ofClients()).containsExactly(right);
        happens("casefile.client-login-changed.v1", Map.of(), "clientLogin");
        assertThat(ofClients()).isEmpty();
    }

    private List<UUID> ofClients() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement(
                        "select client_login from known_case where id = ? and client_login is not null")) {
            query.setObject(1, plan.casefile());
            try (var row = query.executeQuery()) {
                return row.next() ? List.of(row.getObject(1, UUID.class)) : List.of();
            }
        }
    }

    @Test
    void aCaseHandedOverIsTheOtherAdvisers() throws SQLException {
        happens("casefile.assigned.v1", Map.of("adviser", colleague.toString()));
        assertRefused(start(adviser, plan.clientStep()));
        start(colleague, plan.clientStep()).then().statusCode(200);
    }
}
