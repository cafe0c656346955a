package de.zusage.notification.message;

import static de.zusage.kit.testing.http.Request.given;
import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import de.zusage.notification.staff.Colleagues;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two who write at the same time neither loses what the other has said, and no two wait for each other. */
@QuarkusTest
class AtTheSameTimeTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    MessageService service;

    @Inject
    Colleagues colleagues;

    @Inject
    Tenancy tenancy;

    private final UUID person = UUID.randomUUID();
    private final Tenant office = new Tenant("stuttgart", "s-" + person);

    @BeforeEach
    void inMay() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
    }

    @Test
    void anAddressThatIsNamedWhileTheOneBeforeBouncesIsNotLost() {
        String row = Api.enter(office, person, "ADVISER", "A", "old-" + person + "@example.org")
                .header("Location");
        CompletableFuture<Response> change = new CompletableFuture<>();
        tenancy.run(office, () -> {
            colleagues.bounced(person, "old-" + person + "@example.org");
            change.completeAsync(() -> rename(row));
            await().until(() -> change.isDone() || somebodyWaitsForALock());
        });
        boolean changed = change.join().statusCode() == 200;
        Response read = Api.officeAdmin(office).get(row);
        assertThat(read.<String>path("mail")).startsWith(changed ? "new-" : "old-");
        assertThat(read.<String>path("bouncedOn")).isEqualTo(changed ? null : "2026-05-04");
    }

    private Response rename(String row) {
        return Api.officeAdmin(office)
                .header("If-Match", "\"0\"")
                .body(Map.of("function", "ADVISER", "name", "A", "mail", "new-" + person + "@example.org"))
                .put(row);
    }

    /** Who reads the old mailbox must not be able to end what goes to the new one. */
    @Test
    void aWayOutOfAnAddressThatIsGivenUpMeanwhileLeadsNowhere() {
        Agreement agreement = world.anAgreement(STUTTGART, "de");
        Api.callSafe(STUTTGART, agreement.caseId(), "de", "old-" + person + "@example.org");
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        sending.bundleDue();
        String message = Api.adviser(STUTTGART)
                .get(Api.REMINDERS, agreement.caseId())
                .path("items.find { it.days == -7 }.messageId");
        CompletableFuture<Response> change = new CompletableFuture<>();
        Outbound claimed = tenancy.call(STUTTGART, () -> {
                    var outbound = service.claim(UUID.fromString(message));
                    change.completeAsync(() -> declareAnother(agreement));
                    await().until(() -> change.isDone() || somebodyWaitsForALock());
                    return outbound;
                })
                .orElseThrow();
        change.join().then().statusCode(200);
        URI leave = claimed.parcel().leave().orElseThrow();
        given().formParam("List-Unsubscribe", "One-Click")
                .post(leave.getPath())
                .then()
                .statusCode(200);
        assertThat(Api.adviser(STUTTGART).get(Api.CONTACT, agreement.caseId()).<List<?>>path("channels"))
                .hasSize(1);
    }

    private Response declareAnother(Agreement of) {
        return Api.declare(STUTTGART, of.caseId(), "de", List.of(Api.mail("new-" + person + "@example.org")));
    }

    @Test
    void whatIsSaidOfSeveralCasesIsSaidInOneOrder() throws SQLException {
        Api.enter(office, person, "ADVISER", "A", person + "@example.org");
        List<String> streams = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Agreement each = world.anAgreement(office, "de", person);
            world.aStep(each, "OFFICE", DUE.minusDays(i % 3));
            streams.add("case:" + each.caseId());
        }
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        sending.sendDue();
        assertThat(said()).containsExactlyElementsOf(streams.stream().sorted().toList());
    }

    private List<String> said() throws SQLException {
        List<String> said = new ArrayList<>();
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement("select aggregateid from event_log where office = ? order by id")) {
            query.setString(1, office.office());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    said.add(row.getString(1));
                }
            }
        }
        return said;
    }

    private static boolean somebodyWaitsForALock() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select exists (select from pg_locks where not granted)")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
