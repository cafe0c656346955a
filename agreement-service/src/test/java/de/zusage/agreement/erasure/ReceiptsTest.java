package de.zusage.agreement.erasure;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.agreement.ErasureDesk;
import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.OtherService;
import de.zusage.kit.testing.OtherService.About;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An erasure is complete when every service has said so, those included that plan-service passed it on to. */
@ServiceTest
class ReceiptsTest {
    private ErasureDesk desk;

    @BeforeEach
    void aDesk() {
        desk = new ErasureDesk();
    }

    private static String field(Map<String, String> line, String name) {
        return Objects.requireNonNull(line.get(name));
    }

    private void says(String service, String receipt, List<String> ofFacts) {
        says(service, receipt, ofFacts, 0);
    }

    private void says(String service, String receipt, List<String> ofFacts, int lost) {
        String facts = ofFacts.isEmpty() ? "" : "\"" + String.join("\",\"", ofFacts) + "\"";
        About about = new About("erasure:" + receipt, desk.tenant.authority(), desk.tenant.office());
        try (OtherService other = new OtherService("/zusage/" + service, "zusage.erasure")) {
            for (int i = 0; i < lost; i++) {
                other.loses(about);
            }
            other.say(
                    about,
                    "erasure.receipted.v1",
                    "{\"receiptId\":\"" + receipt + "\",\"rows\":3,\"factReceipts\":[" + facts
                            + "],\"erasedOn\":\"2026-11-29\"}",
                    2);
        }
    }

    private void awaits(String erased, String service, String receipt) {
        await().untilAsserted(() -> assertThat(desk.ledger(erased).<List<Map<String, String>>>path("receipts"))
                .anyMatch(each -> field(each, "service").equals(service)
                        && field(each, "receiptId").equals(receipt)
                        && each.get("receivedAt") != null));
    }

    @Test
    void itIsCompleteWhenAllHaveCome() {
        String erased = desk.erases(desk.aClosedCase("OTHER"));
        String later = UUID.randomUUID().toString();
        says("reporting-service", later, List.of()); // before plan-service has said that it comes
        says("plan-service", erased, List.of(later));
        awaits(erased, "plan-service", erased);
        awaits(erased, "reporting-service", later);
        says("notification-service", erased, List.of());
        awaits(erased, "notification-service", erased);
        Response line = desk.ledger(erased);
        assertThat(line.<String>path("state")).isEqualTo("ERASED");
        List<Map<String, String>> receipts = line.path("receipts");
        receipts.stream()
                .filter(each -> each.get("receivedAt") == null)
                .forEach(each -> says(field(each, "service"), field(each, "receiptId"), List.of()));
        await().untilAsserted(() ->
                assertThat(desk.ledger(erased).<String>path("state")).isEqualTo("COMPLETE"));
    }

    /**
     * After a restore, of this service: it has not heard what was said meanwhile; of another one: that begins to count anew, and
     * has ended facts of its own again.
     */
    @Test
    void itWaitsForNoReceiptThatWasLostAndTakesOneThatIsGivenAnew() {
        String erased = desk.erases(desk.aClosedCase("OTHER"));
        String first = UUID.randomUUID().toString();
        says("plan-service", erased, List.of(first), 2);
        awaits(erased, "plan-service", erased);
        says("reporting-service", first, List.of());
        awaits(erased, "reporting-service", first);
        String anew = UUID.randomUUID().toString();
        says("plan-service", erased, List.of(anew));
        await().untilAsserted(() -> assertThat(desk.ledger(erased).<List<String>>path("receipts.receiptId"))
                .contains(first, anew));
        says("reporting-service", anew, List.of(), 3);
        awaits(erased, "reporting-service", anew);
    }

    @Test
    void anOperatorSeesWhoIsOverdueAndNotWhatItIsAbout() throws SQLException {
        String id = desk.aClosedCase("OTHER");
        String erased = desk.erases(id);
        ErasureDesk.change( // before all others
                "update erasure_receipt set expected_at = expected_at - interval '10 years' where erasure_id = ?::uuid",
                erased);
        Response list = ok(as(Tokens.of("operator")).get("/api/v1/operations/erasures?limit=100"));
        assertThat(list.<List<String>>path("items.receiptId")).contains(erased);
        assertThat(list.asString()).doesNotContain(id);
        assertThat(list.<List<Map<String, ?>>>path("items").get(0).keySet())
                .containsExactlyInAnyOrder("service", "receiptId", "since");
        says("plan-service", erased, List.of());
        says("notification-service", erased, List.of());
        awaits(erased, "plan-service", erased);
        awaits(erased, "notification-service", erased);
        assertThat(ok(as(Tokens.of("operator")).get("/api/v1/operations/erasures?limit=100"))
                        .<List<String>>path("items.receiptId"))
                .doesNotContain(erased);
    }
}
