package de.zusage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("landing")
class KeycloakServerTest {
    private static final String PASSWORD = "zusage-demo";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path directory;

    private static KeycloakServer server;

    @BeforeAll
    static void start() {
        server = KeycloakServer.start(Project.programs(), directory, Project.realm(), Ports.free());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void adviserGetsTheClaimsOfTheChosenEmployment() {
        JsonNode claims = at("adviser-stuttgart-b", "stuttgart-b").claims();
        assertThat(tenant(claims)).containsExactly("stuttgart", "stuttgart-b", "carrier-b");
        assertThat(roles(claims)).contains("adviser").doesNotContain("office-lead");
        assertThat(claims.get("aud").asText()).isEqualTo("zusage-api");
        assertThat(claims.get("iss").asText()).isEqualTo(server.realmUrl());
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isLessThanOrEqualTo(300);
        assertThat(Instant.ofEpochSecond(claims.get("auth_time").asLong()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
    }

    @Test
    void aForeignEmploymentGivesNoClaims() {
        assertThat(tenant(at("adviser-stuttgart-b", "stuttgart-a").claims())).isEmpty();
        assertThat(tenant(at("client-freiburg-a-1", "stuttgart-a").claims()))
                .containsExactly("freiburg", "freiburg-a", "carrier-a");
        assertThat(tenant(at("ministry", "leipzig-c").claims())).isEmpty();
    }

    @Test
    void whoHasTwoPostsChoosesOneAndTheTokenOfTwoSaysSo() {
        assertThat(tenant(at("adviser-two-posts", "stuttgart-a").claims()))
                .containsExactly("stuttgart", "stuttgart-a", "carrier-a");
        assertThat(tenant(at("adviser-two-posts", "stuttgart-b").claims()))
                .containsExactly("stuttgart", "stuttgart-b", "carrier-b");
        assertThat(tenant(at("adviser-two-posts").claims())).isEmpty();
        for (String[] both : new String[][] {{"stuttgart-a", "stuttgart-b"}, {"stuttgart-b", "stuttgart-a"}}) {
            // Keycloak may mix the claims of the two; services refuse a token whose scope names several.
            assertThat(at("adviser-two-posts", both).claims().get("scope").asText())
                    .contains("employment:stuttgart-a", "employment:stuttgart-b");
        }
    }

    @Test
    void everyDemoPersonGetsInWithTheOwnRolesAndTheFixedId() throws IOException {
        for (JsonNode user : JSON.readTree(Project.realm().toFile()).get("users")) {
            if (user.has("serviceAccountClientId")) {
                continue;
            }
            List<String> expected = new ArrayList<>();
            List<String> offices = new ArrayList<>();
            for (JsonNode role : user.get("realmRoles")) {
                expected.add(role.asText());
                if (role.asText().startsWith("employment:")) {
                    offices.add(role.asText().substring("employment:".length()));
                }
            }
            Login login = at(user.get("username").asText(), offices.toArray(String[]::new));
            assertThat(roles(login.claims())).as(login.user()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(login.subject()).hasToString(user.get("id").asText());
            assertThat(offices.isEmpty() || !user.has("attributes"))
                    .as(login.user() + " has employments or attributes, never both")
                    .isTrue();
        }
    }

    @Test
    void coordinatorHasAnAuthorityAndCarrierLeadACarrierOnly() {
        JsonNode coordinator = at("coordinator-freiburg").claims();
        assertThat(coordinator.get("authority").asText()).isEqualTo("freiburg");
        assertThat(coordinator.has("office")).isFalse();
        JsonNode lead = at("carrier-lead-c").claims();
        assertThat(lead.get("carrier").asText()).isEqualTo("carrier-c");
        assertThat(lead.has("authority")).isFalse();
        assertThat(lead.has("provider")).isFalse();
    }

    @Test
    void aProviderHasAnAuthorityAndTheOwnCode() {
        JsonNode provider = at("provider-stuttgart").claims();
        assertThat(provider.get("authority").asText()).isEqualTo("stuttgart");
        assertThat(provider.get("provider").asText()).isEqualTo("language-school-neckar");
        assertThat(provider.has("office")).isFalse();
    }

    @Test
    void aWrongPasswordGivesNoToken() {
        assertThatThrownBy(() -> Login.of(server.realmUrl(), "operator", "guess"))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("did not let operator in");
    }

    @Test
    void nobodyGetsATokenForAPasswordDirectly() {
        for (String client : List.of("zusage-portal", "admin-cli")) {
            HttpResponse<String> answer = token(Map.of(
                    "grant_type", "password", "client_id", client, "username", "operator", "password", PASSWORD));
            assertThat(answer.statusCode()).as(client).isBetween(400, 401);
        }
    }

    @Test
    void theSubscriberMachineIsSubscriberAndNothingElse() throws IOException {
        HttpResponse<String> answer = token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "subscriber-demo",
                "client_secret", "demo-subscriber-demo"));
        JsonNode claims =
                Login.claims(JSON.readTree(answer.body()).get("access_token").asText());
        assertThat(roles(claims)).containsExactly("subscriber");
        assertThat(claims.get("aud").asText()).isEqualTo("zusage-api");
        assertThat(tenant(claims)).isEmpty();
    }

    private static Login at(String user, String... offices) {
        return Login.at(server.realmUrl(), user, PASSWORD, offices);
    }

    private static HttpResponse<String> token(Map<String, String> fields) {
        return new Browser().post(server.realmUrl() + "/protocol/openid-connect/token", fields);
    }

    private static List<String> roles(JsonNode claims) {
        List<String> roles = new ArrayList<>();
        claims.path("roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private static List<String> tenant(JsonNode claims) {
        List<String> tenant = new ArrayList<>();
        for (String claim : List.of("authority", "office", "carrier")) {
            if (claims.has(claim)) {
                tenant.add(claims.get(claim).asText());
            }
        }
        return tenant;
    }
}
