package de.zusage.notification.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.escalation.Escalating;
import de.zusage.notification.reminder.Sending;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A case of which every table has something. */
@ApplicationScoped
class ErasedLife {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 6, 9);

    private final World world;
    private final TestClock clock;
    private final Sending sending;
    private final Escalating escalating;

    ErasedLife(World world, TestClock clock, Sending sending, Escalating escalating) {
        this.world = world;
        this.clock = clock;
        this.sending = sending;
        this.escalating = escalating;
    }

    /** The case and its agreement, and the address at which its calendar was read. */
    record Lived(Agreement agreement, String calendar) {}

    Lived at(Tenant office) {
        UUID adviser = UUID.randomUUID();
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        Api.enter(office, adviser, "ADVISER", "Anna Adler", adviser + "@example.org")
                .then()
                .statusCode(201);
        Agreement agreement = world.anAgreement(office, "de", adviser);
        world.deputise(agreement, UUID.randomUUID(), UUID.randomUUID(), DUE, DUE.plusDays(3));
        world.login(agreement, UUID.randomUUID());
        world.offered(agreement, DUE);
        world.signed(agreement, "CLIENT");
        world.agreementIs(agreement, "activated");
        nobodyIsReached(agreement);
        somebodyCalls(agreement, adviser);
        Api.adviser(office, adviser)
                .header("If-Match", Api.tag(office, agreement.caseId()))
                .body(Map.of("language", "de", "channels", List.of(Api.mail(agreement.caseId() + "@example.org"))))
                .put(Api.CONTACT, agreement.caseId())
                .then()
                .statusCode(200);
        world.aStep(agreement, "CLIENT", TUESDAY.plusDays(7));
        world.aReview(agreement, DUE.plusDays(20));
        world.placeFree(agreement, TUESDAY);
        sending.sendDue();
        String calendar = Api.adviser(office, adviser)
                .body(Map.of("title", "Kaffee"))
                .post(Api.CALENDAR_FEED, agreement.caseId())
                .then()
                .statusCode(201)
                .extract()
                .path("address");
        world.agreementIs(agreement, "paused");
        world.agreementIs(agreement, "completed");
        somethingIsMissing(agreement);
        return new Lived(agreement, calendar);
    }

    /** So that a call is due and an escalation is raised. */
    private void nobodyIsReached(Agreement agreement) {
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        sending.sendDue();
        clock.set(TUESDAY, LocalTime.NOON);
        escalating.lookAt(agreement.tenant());
        sending.sendDue();
    }

    private static void somebodyCalls(Agreement agreement, UUID adviser) {
        Api.adviser(agreement.tenant(), adviser)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("caseId", agreement.caseId(), "outcome", "NOT_REACHED"))
                .post("/api/v1/calls")
                .then()
                .statusCode(201);
    }

    /** An event that never comes keeps the ones after it waiting. */
    private void somethingIsMissing(Agreement agreement) {
        world.lose(agreement);
        world.aStep(agreement, "CLIENT", DUE.plusDays(60));
    }

    /** How many rows each table with a rule has of that office, or of those streams. */
    static List<String> tablesWithout(Agreement agreement) throws SQLException {
        List<String> empty = new ArrayList<>();
        try (var owner = LocalDatabase.asOwner();
                var tables = owner.createStatement();
                var table = tables.executeQuery("select unnest(tables) from erasure_rule order by position")) {
            while (table.next()) {
                String name = table.getString(1);
                String of =
                        switch (name) {
                            case "outbox" -> "event_id in (select id from event_log where office = ?)";
                            case "event_log" -> "office = ? and aggregatetype = 'zusage.notification'";
                            case "stream_counter" ->
                                "aggregateid in (select aggregateid from event_log where office = ?"
                                        + " and aggregatetype = 'zusage.notification')";
                            case "inbox_stream", "inbox_parked" ->
                                "stream in ('case:" + agreement.caseId() + "', 'agreement:" + agreement.id()
                                        + "') and ?::text is not null";
                            case "idempotency_key" -> "resource in (select id from call where office = ?)";
                            case "person_key" ->
                                "office = ? and (id = '" + agreement.caseId()
                                        + "' or id in (select id from calendar_feed where case_id = '"
                                        + agreement.caseId()
                                        + "'))";
                            case "message" -> "office = ? and case_id is not null";
                            default -> "office = ?";
                        };
                try (var count = owner.prepareStatement("select count(*) from " + name + " where " + of)) {
                    count.setString(1, agreement.tenant().office());
                    try (var row = count.executeQuery()) {
                        row.next();
                        if (row.getLong(1) == 0) {
                            empty.add(name);
                        }
                    }
                }
            }
        }
        return empty;
    }

    static void assertLived(Agreement agreement) throws SQLException {
        assertThat(tablesWithout(agreement)).isSubsetOf("outbox"); // what was told has no pointer any more
    }
}
