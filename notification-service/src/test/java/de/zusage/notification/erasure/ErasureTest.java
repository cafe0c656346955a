package de.zusage.notification.erasure;

import static de.zusage.kit.testing.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.event.EventJson;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.HeldRelay;
import de.zusage.kit.testing.Mentions;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.erasure.ErasedLife.Lived;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of an erased case nothing is left, nothing comes back, and nobody hears anything any more. */
@QuarkusTest
@Tag("landing")
class ErasureTest {

    private static final int ORDERS = Boolean.getBoolean("zusage.all") ? 400 : 25;

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    ErasedLife life;

    @Inject
    CaseErasure erasure;

    @Inject
    Tenancy tenancy;

    private final Tenant office = new Tenant("stuttgart", "s-" + UUID.randomUUID());

    @BeforeEach
    void aDay() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
    }

    @Test
    void leavesNothingInAnyTable() throws SQLException {
        Lived other = life.at(new Tenant("stuttgart", "s-" + UUID.randomUUID()));
        Lived lived = life.at(office);
        ErasedLife.assertLived(lived.agreement());
        List<String> ofOther = Mentions.of(ids(other.agreement()));
        assertThat(Mentions.of(ids(lived.agreement()))).hasSizeGreaterThan(15);
        given().get(URI.create(lived.calendar()).getPath()).then().statusCode(200);

        UUID receipt = world.erase(lived.agreement());

        assertThat(Mentions.of(ids(lived.agreement()))).isEmpty();
        assertThat(rowsOfClients()).isEmpty();
        given().get(URI.create(lived.calendar()).getPath()).then().statusCode(404);
        assertThat(Api.adviser(office)
                        .get(Api.CONTACT, lived.agreement().caseId())
                        .statusCode())
                .isEqualTo(404);
        assertThat(receipts(receipt))
                .singleElement()
                .satisfies(rows -> assertThat(rows).isGreaterThan(40));
        assertThat(Mentions.of(ids(other.agreement()))).isEqualTo(ofOther);
        ErasedLife.assertLived(other.agreement());
    }

    /** A torn record is kept without a stream, whoever's it is. */
    @Test
    void findsARecordThatNamesTheCaseInAHeaderAlone() throws SQLException {
        Agreement agreement = world.anAgreement(office, "de");
        try (var owner = LocalDatabase.asOwner();
                var torn = owner.prepareStatement("insert into inbox_parked (consumer, reason, topic, kafka_partition,"
                        + " kafka_offset, record_time, record_headers, record_value)"
                        + " values ('zusage.agreement', 'x', 'zusage.agreement', 0, 4714, now(), ?, 'torn')")) {
            torn.setString(1, "ce_subject agreement%3A" + agreement.id());
            torn.executeUpdate();
        }
        assertThat(Mentions.of(ids(agreement))).anyMatch(place -> place.startsWith("inbox_parked"));
        world.erase(agreement);
        assertThat(Mentions.of(ids(agreement))).isEmpty();
    }

    /** Told anew it is done anew; the same event a second time is not. */
    @Test
    void isReceiptedOnceForEachTimeItIsAskedFor() throws SQLException {
        Agreement agreement = world.anAgreement(office, "de");
        UUID receipt = UUID.randomUUID();
        ConsumerRecord<String, byte[]> told = world.erased(agreement, receipt);
        world.receive(told);
        world.receive(told);
        assertThat(receipts(receipt)).hasSize(1);
        world.receive(world.erased(agreement, receipt));
        assertThat(receipts(receipt)).hasSize(2).last().isEqualTo(0L);
    }

    /** The erasure is told again after a restore: whoever lost its receipt hears it as it was. */
    @Test
    void isAnsweredAgainWhereItIsToldAgain() throws SQLException {
        Agreement agreement = world.anAgreement(office, "de");
        UUID receipt = UUID.randomUUID();
        ConsumerRecord<String, byte[]> told = world.erased(agreement, receipt);
        world.receive(told);
        world.receive(told);
        HeldRelay.awaitTold();
        assertThat(TopicReader.read("zusage.erasure", "erasure:" + receipt)).hasSize(2);
        assertThat(receipts(receipt)).hasSize(1);
    }

    @Test
    void ofAnUnknownCaseIsReceiptedWithoutARow() throws SQLException {
        Agreement never = new Agreement(office, UUID.randomUUID(), UUID.randomUUID());
        assertThat(receipts(world.erase(never))).containsExactly(0L);
        assertThat(Mentions.of(ids(never))).isEmpty();
    }

    /** As after a restore: what this service knew last is older than the events its topics still hold. */
    @Test
    void doesNotWaitForWhatIsMissingOrWasRefused() throws SQLException {
        Agreement missing = world.anAgreement(office, "de");
        world.loseOfCase(missing);
        world.speaks(missing, "en");
        assertThat(receipts(world.erase(missing))).hasSize(1);
        assertThat(Mentions.of(ids(missing))).isEmpty();

        Agreement refused = world.anAgreement(office, "de");
        world.nonsense(refused);
        world.speaks(refused, "en");
        assertThat(Mentions.of(ids(refused))).contains("inbox_parked: 2");
        assertThat(receipts(world.erase(refused))).hasSize(1);
        assertThat(Mentions.of(ids(refused))).isEmpty();
    }

    /** Whatever order the topics come in, doubled events and those after the erasure included. */
    @Test
    void nothingComesBackInWhateverOrderItIsHeard() throws SQLException {
        for (int seed = 0; seed < ORDERS; seed++) {
            Agreement agreement = new Agreement(office, UUID.randomUUID(), UUID.randomUUID());
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(world.unheard(() -> {
                world.opens(agreement);
                world.login(agreement, UUID.randomUUID());
                world.offered(agreement, LocalDate.of(2026, 6, 12));
                world.aStep(agreement, "CLIENT", LocalDate.of(2026, 6, 12));
                world.aReview(agreement, LocalDate.of(2026, 6, 20));
                world.agreementIs(agreement, "paused");
                world.closeCase(agreement);
            }));
            all.addAll(all);
            UUID receipt = UUID.randomUUID();
            all.add(world.erased(agreement, receipt));
            Collections.shuffle(all, new Random(seed));
            all.forEach(world::receive);
            assertThat(Mentions.of(ids(agreement))).as("seed %d", seed).isEmpty();
            assertThat(receipts(receipt)).as("seed %d", seed).hasSize(1);
        }
        System.out.println("Erasure: " + ORDERS + " orders of events");
    }

    @Test
    void noRowThatNamesTheErasedIsWritten() {
        Agreement agreement = world.anAgreement(office, "de");
        world.erase(agreement);
        assertThatThrownBy(() -> insertFeed(agreement))
                .isInstanceOf(SQLException.class)
                .extracting(thrown -> ((SQLException) thrown).getSQLState())
                .isEqualTo("ZT005");
    }

    @Test
    void andItsReceiptAreOne() throws SQLException {
        Agreement agreement = world.anAgreement(office, "de");
        UUID receipt = UUID.randomUUID();
        assertThatThrownBy(() -> tenancy.run(office, () -> {
                    erasure.erase(agreement.caseId(), List.of(agreement.id()), receipt);
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(receipts(receipt)).isEmpty();
        assertThat(Mentions.of(ids(agreement))).isNotEmpty();
    }

    @Test
    void aStreamOfTheErasedIsNotRebuilt() {
        Agreement agreement = world.anAgreement(office, "de");
        world.onTopic("case:" + agreement.caseId());
        world.erase(agreement);
        Api.as(Tokens.of("operator").sign())
                .body(Map.of("consumer", "zusage.agreement", "stream", "case:" + agreement.caseId()))
                .post("/api/v1/operations/rebuilds")
                .then()
                .statusCode(404);
        assertThat(Mentions.of(ids(agreement))).isEmpty();
    }

    private void insertFeed(Agreement agreement) throws SQLException {
        try (var app = LocalDatabase.asApp();
                var tenant = app.createStatement();
                var insert =
                        app.prepareStatement("insert into calendar_feed (id, case_id, secret_hash) values (?, ?, ?)")) {
            tenant.execute("select set_config('zusage.authority', '" + office.authority()
                    + "', false), set_config('zusage.office', '" + office.office() + "', false)");
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, agreement.caseId());
            insert.setString(3, UUID.randomUUID().toString());
            insert.executeUpdate();
        }
    }

    private static List<UUID> ids(Agreement agreement) {
        return List.of(agreement.caseId(), agreement.id());
    }

    /** Tables of the office that still have rows, without its staff and what was sent to it. */
    private List<String> rowsOfClients() throws SQLException {
        List<String> left = new ArrayList<>();
        for (String table : List.of(
                "reminder",
                "reminder_history",
                "escalation",
                "escalation_turn",
                "contact",
                "contact_channel",
                "call",
                "channel_history",
                "leave_link",
                "calendar_feed",
                "known_date",
                "known_adviser",
                "known_deputy",
                "known_client",
                "ended_agreement",
                "paused_agreement")) {
            try (var owner = LocalDatabase.asOwner();
                    var count = owner.prepareStatement("select count(*) from " + table + " where office = ?")) {
                count.setString(1, office.office());
                try (var row = count.executeQuery()) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        left.add(table);
                    }
                }
            }
        }
        return left;
    }

    /** How many rows each receipt names. */
    private static List<Long> receipts(UUID receipt) throws SQLException {
        List<Long> rows = new ArrayList<>();
        try (var owner = LocalDatabase.asOwner();
                var query =
                        owner.prepareStatement("select payload from event_log where aggregatetype = 'zusage.erasure'"
                                + " and aggregateid = ? order by sequence")) {
            query.setString(1, "erasure:" + receipt);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(EventJson.mapper()
                            .readTree(row.getString(1))
                            .get("rows")
                            .asLong());
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }
}
