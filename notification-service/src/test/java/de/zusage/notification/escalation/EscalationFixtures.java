package de.zusage.notification.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.Mail;
import de.zusage.local.SmtpInbox;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A case at an office of its own, where things are left undone. */
abstract class EscalationFixtures {
    /** A Friday. */
    static final LocalDate DUE = LocalDate.of(2026, 6, 12);

    /** The Friday on which nothing reaches the client; raised on the Tuesday after it. */
    static final LocalDate FRIDAY = DUE.minusDays(7);

    static final LocalDate TUESDAY = FRIDAY.plusDays(4);
    static final LocalDate THURSDAY = FRIDAY.plusDays(6);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    Escalating escalating;

    @Inject
    ManagedExecutor executor;

    final String tag = UUID.randomUUID().toString();
    final String carrier = "carrier-" + tag;
    final Tenant office = new Tenant("stuttgart", "s-" + tag);
    final UUID adviser = UUID.randomUUID();
    final UUID deputy = UUID.randomUUID();
    final UUID lead = UUID.randomUUID();
    final UUID carrierLead = UUID.randomUUID();
    Agreement agreement;

    /** Days pass in these tests: what other tests have left undone would be told on every one of them. */
    @BeforeEach
    void aCaseOfAnAdviserAndNothingElse() throws SQLException {
        try (Connection owner = LocalDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("update known_date set over = 'PLAN_CLOSED' where over is null");
            statement.execute("update reminder set state = 'DROPPED', reason = 'PLAN_CLOSED' where state <> 'SENT'");
            statement.execute("update message set state = 'CANCELLED' where state in ('READY', 'SENDING')");
            statement.execute("update escalation set state = 'SETTLED', ending = 'DONE' where state <> 'SETTLED'");
        }
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(office, "de", adviser);
        enter(adviser, "ADVISER", "Anna Adler");
    }

    void enter(UUID person, String function, String name) {
        Api.as(Tokens.of("office-admin")
                        .authority(office.authority())
                        .office(office.office())
                        .carrier(carrier)
                        .sign())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("person", person, "function", function, "name", name, "mail", address(person)))
                .post(Api.STAFF)
                .then()
                .statusCode(201);
    }

    static String address(UUID person) {
        return person + "@example.org";
    }

    static List<Mail> mails(UUID person) {
        return SmtpInbox.current().messages().stream()
                .filter(mail -> mail.to().contains(address(person)))
                .filter(mail -> mail.text().contains("niemand hat geantwortet"))
                .toList();
    }

    /** The reminder of a client's step finds no channel. */
    UUID somethingUndeliverable() {
        UUID step = world.aStep(agreement, "CLIENT", DUE);
        clock.set(FRIDAY, LocalTime.NOON);
        sending.sendDue();
        return step;
    }

    void lookAt(LocalDate day, LocalTime time) {
        clock.set(day, time);
        escalating.lookAround();
        sending.sendDue();
    }

    Response list(UUID person) {
        return Api.adviser(office, person).get("/api/v1/escalations");
    }

    String waitingFor(UUID person) {
        List<String> ids = list(person).then().statusCode(200).extract().path("items.id");
        assertThat(ids).hasSize(1);
        return "/api/v1/escalations/" + ids.get(0);
    }

    Response say(UUID person, String path, String what, @Nullable Object body) {
        String version = Api.adviser(office, person).get(path).header("ETag");
        var request = Api.adviser(office, person).header("If-Match", version);
        return body == null ? request.post(path + what) : request.body(body).post(path + what);
    }

    Response acknowledge(UUID person) {
        return say(person, waitingFor(person), "/acknowledged", null);
    }

    String carrierToken(String of) {
        return Tokens.of("carrier-lead").carrier(of).subject(carrierLead).sign();
    }

    Response atCarrier(String of) {
        return Api.as(carrierToken(of)).get("/api/v1/carrier-escalations");
    }

    Response acknowledgeAtCarrier(String of, Object id) {
        return Api.as(carrierToken(of)).post("/api/v1/carrier-escalations/{id}/acknowledged", id);
    }

    Response handOn(UUID by, String path, UUID to) {
        return say(by, path, "/handed-on", Map.of("to", to));
    }

    void call(String outcome) {
        Api.adviser(office, adviser)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("caseId", agreement.caseId(), "outcome", outcome))
                .post("/api/v1/calls")
                .then()
                .statusCode(201);
    }

    void assertEnded(String path, String ending) {
        Response read = Api.adviser(office, adviser).get(path);
        assertThat(read.<String>path("state")).isEqualTo("SETTLED");
        assertThat(read.<String>path("ending")).isEqualTo(ending);
        assertThat(list(adviser).<List<?>>path("items")).isEmpty();
        assertThat(say(adviser, path, "/acknowledged", null).<String>path("type"))
                .isEqualTo("/problems/escalation-over");
    }

    static List<String> types(String stream) {
        return TopicReader.read("zusage.notification", stream).stream()
                .map(event -> new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }
}
