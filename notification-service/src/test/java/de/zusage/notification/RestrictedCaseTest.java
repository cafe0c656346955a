package de.zusage.notification;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.World.Agreement;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A restricted case is kept, not worked with, and read for a stated reason (Art. 18 DSGVO), by whatever operation. */
@QuarkusTest
class RestrictedCaseTest {

    /** What is let through, each with the reason. */
    private static final Map<String, String> LET =
            Map.of("POST /api/v1/contacts/{caseId}/stopped", "death or danger waits for nothing");

    private static final Map<String, Object> BODIES = Map.of(
            "PUT /api/v1/contacts/{caseId}",
            Map.of("language", "tr", "channels", List.of(Api.mail("other@example.org"))),
            "POST /api/v1/cases/{caseId}/calendar-feed",
            Map.of());

    private final UUID login = UUID.randomUUID();

    @Inject
    World world;

    @Inject
    TestClock clock;

    private Agreement agreement;

    @BeforeEach
    void aCase() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = aRestrictedCase();
    }

    private Agreement aRestrictedCase() {
        Agreement made = world.anAgreement(STUTTGART, "ar-Arab");
        world.assign(made, Api.ADVISER, 1);
        world.login(made, login);
        Api.callSafe(STUTTGART, made.caseId(), "ar-Arab", "somebody@example.org");
        world.restricted(made, true);
        return made;
    }

    /** As the access matrix names them, which another test holds equal to what the service has. */
    private static List<String> ofACase() {
        try (var file = Objects.requireNonNull(RestrictedCaseTest.class.getResourceAsStream("/access-matrix.txt"))) {
            List<String> found = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("\\|.*", "").trim().replaceAll("\\s+", " "))
                    .filter(line -> line.contains("{caseId}"))
                    .toList();
            assertThat(found).hasSizeGreaterThan(12).containsAll(LET.keySet()).containsAll(BODIES.keySet());
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> nothingIsWrittenAndNothingIsReadWithoutAReason() {
        return ofACase().stream()
                .map(operation -> DynamicTest.dynamicTest(operation, () -> {
                    Agreement restricted = aRestrictedCase();
                    String tag = Api.adviser(STUTTGART)
                            .header("Access-Reason", "CLIENT_AGREES")
                            .get(Api.CONTACT, restricted.caseId())
                            .header("ETag");
                    Response answer =
                            send(operation, restricted, Api.adviser(STUTTGART).header("If-Match", tag));
                    if (LET.containsKey(operation)) {
                        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                        return;
                    }
                    refused(answer);
                    Response stated = send(
                            operation,
                            restricted,
                            Api.adviser(STUTTGART).header("If-Match", tag).header("Access-Reason", "CLAIMS"));
                    if (operation.startsWith("GET ")) {
                        assertThat(stated.statusCode())
                                .as(stated.asString())
                                .isEqualTo(operation.matches(".*\\{(id|messageId)}") ? 404 : 200);
                    } else {
                        refused(stated);
                    }
                }));
    }

    private static Response send(String operation, Agreement restricted, Request request) {
        String[] parts = operation.split(" ", 2);
        Object body = BODIES.get(operation);
        String path = parts[1].replace("{caseId}", restricted.caseId().toString())
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return (body == null ? request : request.body(body)).request(parts[0], path);
    }

    @Test
    void theReasonIsLoggedAndTheClientNeedsNone() {
        String path = "/api/v1/cases/" + agreement.caseId();
        assertThat(Api.adviser(STUTTGART)
                        .header("Access-Reason", "RIGHTS_OF_OTHERS")
                        .get(Api.CONTACT, agreement.caseId())
                        .statusCode())
                .isEqualTo(200);
        refused(Api.adviser(STUTTGART).header("Access-Reason", "CURIOSITY").get(Api.CONTACT, agreement.caseId()));
        Request client = Api.as(Tokens.of("client")
                .authority(STUTTGART.authority())
                .office(STUTTGART.office())
                .subject(login)
                .sign());
        assertThat(client.get(path + "/access").<List<String>>path("items.action"))
                .contains("read-restricted-for-others");
        world.restricted(agreement, false);
        assertThat(Api.adviser(STUTTGART).get(Api.CONTACT, agreement.caseId()).statusCode())
                .isEqualTo(200);
        Api.callSafe(STUTTGART, agreement.caseId(), "ar-Arab", "another@example.org");
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
        answer.then().body("type", endsWith("/case-is-restricted"));
    }
}
