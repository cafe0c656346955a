package de.zusage.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm for real people: what the scripts add to it, and who gets in how. */
@Tag("landing")
class ProductionRealmTest {
    @TempDir
    static Path directory;

    private static ProductionRealm realm;
    private static final List<String> SAID = new ArrayList<>();

    @BeforeAll
    static void startAndAddAnOffice() throws Exception {
        realm = ProductionRealm.start(directory);
        for (int i = 0; i < 2; i++) {
            SAID.add(realm.runs("add-authority", "bochum", "Bochum \"an der\" Ruhr", "NW", "05911000"));
            SAID.add(realm.runs("add-office", "bochum-a", "bochum", "carrier-a"));
            SAID.add(realm.runs(
                    "add-subscriber",
                    "bochum-portal",
                    directory.resolve("subscriber").toString()));
        }
    }

    @AfterAll
    static void stop() {
        realm.close();
    }

    @Test
    void aSecondRunOfEachScriptFindsEverythingThere() {
        assertThat(SAID).hasSize(6);
        assertThat(SAID.subList(0, 3)).allSatisfy(line -> assertThat(line).contains("was added"));
        assertThat(SAID.subList(3, 6)).allSatisfy(line -> assertThat(line).contains("is there"));
        assertThat(String.join("\n", SAID)).doesNotContain(ProductionRealm.ADMINISTRATION);
    }

    @Test
    void staffOfTheNewOfficeSetsASecondFactorUpAndIsAskedForItEachTime() throws Exception {
        realm.person("a.neu", "adviser", "employment:bochum-a");
        PortalLogin login = login("openid employment:bochum-a");
        HttpResponse<String> in = login.setUp(login.password(login.open(""), "a.neu", ProductionRealm.PASSWORD));
        JsonNode claims = login.claims(in);
        assertThat(claims.get("authority").asText()).isEqualTo("bochum");
        assertThat(claims.get("office").asText()).isEqualTo("bochum-a");
        assertThat(claims.get("carrier").asText()).isEqualTo("carrier-a");
        assertThat(PortalLogin.roles(claims)).containsExactlyInAnyOrder("adviser", "employment:bochum-a");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isLessThanOrEqualTo(300);

        // To sign, the portal asks for a login that is no older than this moment: both factors, not a part of them.
        HttpResponse<String> asked = login.password(login.again(""), "a.neu", ProductionRealm.PASSWORD);
        assertThat(asked.body()).contains("name=\"otp\"");
        HttpResponse<String> refused = login.send(asked, Map.of("otp", OneTimePassword.wrong(login.key())));
        assertThat(PortalLogin.redirected(refused))
                .as("in with a wrong second factor")
                .isEmpty();
        assertThat(PortalLogin.redirected(login.send(refused, Map.of("otp", OneTimePassword.code(login.key(), 1)))))
                .isNotEmpty();
    }

    @Test
    void aClientGetsInWithThePasswordAlone() throws Exception {
        realm.person("klient", "client");
        assertThat(PortalLogin.redirected(byPassword("klient", ProductionRealm.PASSWORD)))
                .isNotEmpty();
    }

    @Test
    void whoGuessesIsLockedOut() throws Exception {
        realm.person("guessed", "client");
        for (int i = 0; i < 10; i++) {
            byPassword("guessed", "guess " + i);
        }
        assertThat(PortalLogin.redirected(byPassword("guessed", ProductionRealm.PASSWORD)))
                .isEmpty();
    }

    @Test
    void theSubscriberIsSubscriberAndNothingElseAndItsSecretIsForOneReader() throws Exception {
        Path file = directory.resolve("subscriber");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String secret = Files.readString(file).strip();
        assertThat(String.join("\n", SAID)).doesNotContain(secret);
        JsonNode claims = Login.claims(
                ProductionRealm.clientToken(realm.server().realmUrl(), "subscriber-bochum-portal", secret));
        assertThat(PortalLogin.roles(claims)).containsExactly("subscriber");
        assertThat(claims.get("aud").asText()).isEqualTo("zusage-api");
        assertThat(claims.has("office")).isFalse();
    }

    @Test
    void somebodyOnCallIsOperatorFromAShellUntilTakenAway() throws Exception {
        Path file = directory.resolve("on-call");
        assertThat(realm.runs("add-operator", "m-berg", file.toString())).startsWith("Operator m-berg was added");
        assertThat(realm.runs("add-operator", "m-berg", file.toString())).startsWith("Operator m-berg is there");
        JsonNode claims = Login.claims(realm.runs("token", "operator-m-berg", file.toString()));
        assertThat(PortalLogin.roles(claims)).containsExactly("operator");
        assertThat(claims.get("aud").asText()).isEqualTo("zusage-api");
        assertThat(realm.runs("remove-operator", "m-berg")).startsWith("Operator m-berg was removed");
        assertThat(realm.runs("remove-operator", "m-berg")).isEqualTo("Operator m-berg is not there.");
        assertThat(realm.refuses("token", "operator-m-berg", file.toString()))
                .startsWith("Keycloak does not let operator-m-berg in (status 401)");
    }

    @Test
    void aBadNameIsRefusedInOneSentence() throws Exception {
        assertThat(realm.refuses("add-office", "Bochum A", "bochum", "carrier-a"))
                .startsWith("Office \"Bochum A\" is no name");
        assertThat(realm.refuses("add-office", "bochum-b", "dortmund", "carrier-b"))
                .isEqualTo("The realm has no authority dortmund: add-authority first.");
        assertThat(realm.refuses("add-office", "bochum-a", "bochum", "carrier-b"))
                .isEqualTo("Office bochum-a is there already, of authority bochum and carrier carrier-a.");
        assertThat(realm.refuses("add-office", "bochum-a")).startsWith("add-office OFFICE AUTHORITY CARRIER");
        assertThat(realm.refuses("add-authority", "a".repeat(41), "A")).endsWith("is too long: at most 40 characters.");
        assertThat(realm.refuses("add-authority", "bochum", "Bochum", "nw", "05911000"))
                .startsWith("\"nw\" is no Land");
        assertThat(realm.refuses(
                        "add-subscriber", "new", directory.resolve("subscriber").toString()))
                .contains("is there: name one");
        Files.writeString(directory.resolve("administration"), "guess");
        try {
            assertThat(realm.refuses("add-authority", "bochum", "Bochum"))
                    .startsWith("Keycloak does not let zusage-administration in (status 401)")
                    .doesNotContain("guess");
        } finally {
            Files.writeString(directory.resolve("administration"), ProductionRealm.ADMINISTRATION + "\n");
        }
    }

    /** What tokens say is made in both files: who changes the demo's changes the real one's. */
    @Test
    void itsTokensAreThoseOfTheDemo() throws IOException {
        JsonNode real = ProductionRealm.json("zusage-realm-production.json");
        JsonNode demo = ProductionRealm.json("zusage-realm.json");
        for (String name : List.of("zusage", "employments")) {
            assertThat(named(real, "clientScopes", "name", name)).isEqualTo(named(demo, "clientScopes", "name", name));
        }
        for (String name : List.of(
                "accessTokenLifespan",
                "ssoSessionIdleTimeout",
                "ssoSessionMaxLifespan",
                "revokeRefreshToken",
                "defaultSignatureAlgorithm",
                "supportedLocales",
                "components",
                "defaultDefaultClientScopes")) {
            assertThat(real.path(name)).as(name).isEqualTo(demo.path(name));
        }
        assertThat(named(real, "scopeMappings", "client", "zusage-portal"))
                .isEqualTo(named(demo, "scopeMappings", "client", "zusage-portal"));
        assertThat(names(real)).isEqualTo(names(demo));
        for (JsonNode role : real.at("/roles/realm")) {
            boolean staff =
                    !List.of("client", "subscriber").contains(role.path("name").asText());
            assertThat(role.at("/composites/client/zusage-portal/0").asText())
                    .as("second factor of " + role.path("name"))
                    .isEqualTo(staff ? "second-factor" : "");
        }
        for (JsonNode client : real.path("clients")) {
            assertThat(client.has("secret"))
                    .as(client.path("clientId").asText())
                    .isFalse();
        }
        assertThat(real.path("users"))
                .allSatisfy(
                        user -> assertThat(user.has("serviceAccountClientId")).isTrue());
    }

    private static PortalLogin login(String scope) {
        return new PortalLogin(realm.server(), scope);
    }

    private static HttpResponse<String> byPassword(String name, String password) {
        PortalLogin login = login("openid");
        return login.password(login.open(""), name, password);
    }

    private static TreeSet<String> names(JsonNode realm) {
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode role : realm.at("/roles/realm")) {
            String name = role.path("name").asText();
            if (!name.startsWith("employment:")) {
                names.add(name);
            }
        }
        return names;
    }

    private static JsonNode named(JsonNode realm, String list, String key, String name) {
        for (JsonNode each : realm.path(list)) {
            if (each.path(key).asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(name);
    }
}
