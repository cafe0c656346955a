package de.zusage.notification.call;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.SmtpInbox;
import de.zusage.local.testing.Tokens;
import de.zusage.local.testing.TopicReader;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom an adviser has to tell something because no channel did. */
@QuarkusTest
class CallResourceTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final LocalDate WEEK_BEFORE = DUE.minusDays(7);
    private static final String CALLS = "/api/v1/calls";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    private final UUID adviser = UUID.randomUUID();
    private Agreement agreement;

    @BeforeEach
    void aCaseInMay() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = aCase();
    }

    @Test
    void whomNothingReachesIsOnTheListUntilReached() {
        world.aStep(agreement, "CLIENT", DUE);
        assertThat(list()).isEmpty();
        weekBefore();
        assertThat(list()).singleElement().satisfies(entry -> {
            assertThat(entry).containsEntry("caseId", agreement.caseId().toString());
            assertThat(entry).containsEntry("language", "ar-Arab").containsEntry("tries", 0);
            assertThat(entry).doesNotContainKey("number");
            assertThat(things(entry)).containsExactly("STEP_DUE 2026-06-12 NONE_CALLED_SAFE");
        });
        assertThat(call("NOT_REACHED").<Integer>path("said")).isZero();
        assertThat(list()).singleElement().satisfies(entry -> assertThat(entry).containsEntry("tries", 1));
        assertThat(call("REACHED").<Integer>path("said")).isEqualTo(1);
        assertThat(list()).isEmpty();
        assertThat(Api.reminders(STUTTGART, agreement.caseId())).containsExactly("CLIENT 2026-06-12 CALLED");
        refused(call("REACHED"), 409, "nothing-to-say");
    }

    @Test
    void whoWantsToBeCalledIsCalledAndNotWrittenToAtThatNumber() {
        Api.declare(
                        STUTTGART,
                        agreement.caseId(),
                        "ar-Arab",
                        List.of(Api.number("0711 / 21633-0"), Api.mail(agreement.caseId() + "@example.org")))
                .then()
                .statusCode(200);
        world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        assertThat(list()).singleElement().satisfies(entry -> {
            assertThat(entry).containsEntry("number", "+49711216330");
            assertThat(things(entry)).containsExactly("STEP_DUE 2026-06-12 CALL_WISHED");
        });
        assertThat(SmtpInbox.current().messages())
                .noneMatch(mail -> mail.to().contains(agreement.caseId() + "@example.org"));
    }

    @Test
    void whoWantsMailFirstIsWrittenTo() {
        String address = agreement.caseId() + "@example.org";
        Api.declare(STUTTGART, agreement.caseId(), "de", List.of(Api.mail(address), Api.number("+4971121633-0")))
                .then()
                .statusCode(200);
        world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        assertThat(list()).isEmpty();
        assertThat(SmtpInbox.current().messages()).anyMatch(mail -> mail.to().contains(address));
    }

    @Test
    void whetherTheNumberIsStillSafeIsSaidWithTheCall() {
        Api.declare(STUTTGART, agreement.caseId(), "de", List.of(Api.number("0711 216330")))
                .then()
                .statusCode(200);
        world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        assertThat(call("NOT_REACHED", true).statusCode()).isEqualTo(201);
        assertThat(contact().<List<String>>path("channels.confirmedOn")).containsExactly("2026-06-05");
        assertThat(call("NOT_REACHED", false).statusCode()).isEqualTo(201);
        assertThat(contact().<List<?>>path("channels")).isEmpty();
        assertThat(contact().<List<String>>path("history.word"))
                .containsExactly("CALLED_SAFE", "CONFIRMED", "WITHDRAWN");
        assertThat(list()).singleElement().satisfies(entry -> assertThat(entry).doesNotContainKey("number"));
        refused(call("REACHED", true), 409, "no-number");
        assertThat(list()).as("nothing of a refused call counts").hasSize(1);
    }

    @Test
    void nobodyCallsInARestrictedCaseOrReadsOfACallWithoutAReason() {
        world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        String made = call("NOT_REACHED").header("Location");
        assertThat(list()).hasSize(1);
        world.restricted(agreement, true);
        assertThat(list()).isEmpty();
        refused(call("NOT_REACHED"), 409, "case-is-restricted");
        refused(as(STUTTGART, adviser).get(made), 409, "case-is-restricted");
        assertThat(as(STUTTGART, adviser)
                        .header("Access-Reason", "CLAIMS")
                        .get(made)
                        .statusCode())
                .isEqualTo(200);
    }

    private Response contact() {
        return Api.adviser(STUTTGART).get(Api.CONTACT, agreement.caseId());
    }

    private Response call(String outcome, boolean stillSafe) {
        return as(STUTTGART, adviser)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("caseId", agreement.caseId(), "outcome", outcome, "stillSafe", stillSafe))
                .post(CALLS);
    }

    @Test
    void whatIsDoneOverOrPausedIsNothingToSay() {
        UUID step = world.aStep(agreement, "CLIENT", DUE);
        Agreement paused = aCase();
        world.aStep(paused, "CLIENT", DUE);
        Agreement closed = aCase();
        world.aStep(closed, "CLIENT", DUE);
        weekBefore();
        assertThat(list()).hasSize(3);
        world.stepClosed(agreement, step);
        world.agreementIs(paused, "paused");
        world.closeCase(closed);
        assertThat(list()).isEmpty();
        refused(call("REACHED"), 409, "nothing-to-say");
    }

    @Test
    void whatNobodySaidInTimeIsNothingToSayAnyMore() {
        world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        clock.set(DUE, LocalTime.NOON);
        assertThat(list()).isEmpty();
    }

    @Test
    void aWordSaidOnThePhoneIsReportedLikeAMail() {
        world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        call("REACHED");
        String stream = "case:" + agreement.caseId();
        Awaitility.await()
                .until(() -> !TopicReader.read("zusage.notification", stream).isEmpty());
        assertThat(TopicReader.read("zusage.notification", stream))
                .singleElement()
                .satisfies(event -> assertThat(new String(event.value(), StandardCharsets.UTF_8))
                        .contains("\"channel\":\"CALL\"", "\"sentOn\":\"2026-06-05\""));
    }

    @Test
    void theListIsTheAdvisersOwnAndTheDeputys() {
        UUID deputy = UUID.randomUUID();
        world.assign(agreement, adviser, 1);
        world.deputise(agreement, UUID.randomUUID(), deputy, WEEK_BEFORE, DUE);
        world.aStep(agreement, "CLIENT", DUE);
        weekBefore();
        assertThat(list(STUTTGART, deputy)).hasSize(1);
        UUID colleague = UUID.randomUUID();
        assertThat(list(STUTTGART, colleague)).isEmpty();
        refused(call(STUTTGART, colleague, "REACHED"), 409, "case-of-another-adviser");
        for (Tenant foreign : List.of(new Tenant("stuttgart", "stuttgart-b"), new Tenant("freiburg", "stuttgart-a"))) {
            assertThat(list(foreign, adviser)).isEmpty();
            assertThat(call(foreign, adviser, "REACHED").statusCode()).isEqualTo(404);
        }
        String made = CALLS + "/" + call("NOT_REACHED").path("id");
        assertThat(as(STUTTGART, adviser).get(made).<String>path("outcome")).isEqualTo("NOT_REACHED");
        assertThat(as(new Tenant("stuttgart", "stuttgart-b"), adviser).get(made).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLongListIsReadInPages() {
        List<UUID> cases = Stream.generate(this::aCase)
                .limit(3)
                .map(each -> {
                    world.aStep(each, "CLIENT", DUE);
                    return each.caseId();
                })
                .toList();
        weekBefore();
        Response first = as(STUTTGART, adviser).get(CALLS + "?limit=2");
        Response second = as(STUTTGART, adviser).get(CALLS + "?limit=2&cursor=" + first.path("next"));
        List<String> all = Stream.concat(
                        first.<List<String>>path("items.caseId").stream(),
                        second.<List<String>>path("items.caseId").stream())
                .toList();
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        cases.stream().map(UUID::toString).toList());
    }

    private Agreement aCase() {
        Agreement made = world.anAgreement(STUTTGART, "ar-Arab");
        world.deputise(made, UUID.randomUUID(), adviser, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 12, 31));
        return made;
    }

    private void weekBefore() {
        clock.set(WEEK_BEFORE, LocalTime.NOON);
        sending.sendDue();
    }

    private List<Map<String, Object>> list() {
        return list(STUTTGART, adviser);
    }

    private static List<Map<String, Object>> list(Tenant tenant, UUID person) {
        return as(tenant, person).get(CALLS).then().statusCode(200).extract().path("items");
    }

    @SuppressWarnings("unchecked")
    private static List<String> things(Map<String, Object> entry) {
        return ((List<Map<String, Object>>) Objects.requireNonNull(entry.get("things")))
                .stream()
                        .map(thing -> thing.get("kind") + " " + thing.get("dueOn") + " " + thing.get("why"))
                        .toList();
    }

    private Response call(String outcome) {
        return call(STUTTGART, adviser, outcome);
    }

    private Response call(Tenant tenant, UUID person, String outcome) {
        return as(tenant, person)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("caseId", agreement.caseId(), "outcome", outcome))
                .post(CALLS);
    }

    private static Request as(Tenant tenant, UUID person) {
        return Api.as(Tokens.adviser(tenant.authority(), tenant.office())
                .subject(person)
                .sign());
    }

    private static void refused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
    }
}
