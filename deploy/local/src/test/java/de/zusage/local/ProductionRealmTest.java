package de.zusage.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The realm for real people in a real Keycloak. Two things are other than in the file: the local server speaks no TLS, and the
 * portal is at the loopback address.
 */
@Tag("landing")
class ProductionRealmTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "long enough for the policy";
    private static final String REDIRECT = "http://127.0.0.1/login";
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");
    private static final long PERIOD = 30;

    /** The secret of the client {@code zusage-administration}, which Keycloak makes elsewhere. */
    private static final String ADMINISTRATION = UUID.randomUUID().toString();

    @TempDir
    static Path directory;

    private static KeycloakServer server;
    private static final List<String> SAID = new ArrayList<>();

    @BeforeAll
    static void startAndAddAnOffice() throws Exception {
        ObjectNode realm = realm("zusage-realm-production.json");
        realm.put("sslRequired", "external");
        realm.path("clients").forEach(client -> {
            if (client.path("clientId").asText().equals("zusage-portal")) {
                ((ObjectNode) client).putArray("redirectUris").add("http://127.0.0.1/*");
            } else if (client.path("clientId").asText().equals("zusage-administration")) {
                ((ObjectNode) client).put("secret", ADMINISTRATION);
            }
        });
        Path file = Files.writeString(directory.resolve("realm.json"), realm.toString());
        Files.writeString(directory.resolve("administration"), ADMINISTRATION + "\n");
        server = KeycloakServer.start(Project.programs(), directory, file, Ports.free());
        for (int i = 0; i < 2; i++) {
            SAID.add(runs("add-authority", "bochum", "Bochum \"an der\" Ruhr", "NW", "05911000"));
            SAID.add(runs("add-office", "bochum-a", "bochum", "carrier-a"));
            SAID.add(runs(
                    "add-subscriber",
                    "bochum-portal",
                    directory.resolve("subscriber").toString()));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aSecondRunOfEachScriptFindsEverythingThere() {
        assertThat(SAID).hasSize(6);
        assertThat(SAID.subList(0, 3)).allSatisfy(line -> assertThat(line).contains("was added"));
        assertThat(SAID.subList(3, 6)).allSatisfy(line -> assertThat(line).contains("is there"));
        assertThat(String.join("\n", SAID)).doesNotContain(ADMINISTRATION);
    }

    @Test
    void staffOfTheNewOfficeSetsASecondFactorUpAndIsAskedForItEachTime() throws Exception {
        person("a.neu", "adviser", "employment:bochum-a");
        Form login = new Form("openid employment:bochum-a", "");
        HttpResponse<String> setUp = login.password("a.neu");
        assertThat(Form.redirected(setUp)).as("in with the password alone").isEmpty();
        Matcher secret = SECRET.matcher(setUp.body());
        assertThat(secret.find()).as("a page where a second factor is set up").isTrue();
        byte[] key = secret.group(1).getBytes(UTF_8);
        HttpResponse<String> in = login.send(
                setUp, Map.of("totp", code(key, 0), "totpSecret", secret.group(1), "userLabel", "telephone"));
        JsonNode claims = Login.claims(login.token(in));
        assertThat(claims.get("authority").asText()).isEqualTo("bochum");
        assertThat(claims.get("office").asText()).isEqualTo("bochum-a");
        assertThat(claims.get("carrier").asText()).isEqualTo("carrier-a");
        assertThat(roles(claims)).containsExactlyInAnyOrder("adviser", "employment:bochum-a");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isLessThanOrEqualTo(300);

        // To sign, the portal asks for a login that is no older than this moment: both factors, not a part of them.
        List<HttpResponse<String>> pages = new ArrayList<>();
        Waiting.until("a login after the second of the first one", Duration.ofSeconds(10), server.process(), () -> {
            pages.add(0, login.open("&max_age=0"));
            return Form.redirected(pages.get(0)).isEmpty();
        });
        HttpResponse<String> asked = login.send(pages.get(0), Map.of("username", "a.neu", "password", PASSWORD));
        assertThat(asked.body()).contains("name=\"otp\"");
        HttpResponse<String> refused = login.send(asked, Map.of("otp", wrong(key)));
        assertThat(Form.redirected(refused)).as("in with a wrong second factor").isEmpty();
        assertThat(Form.redirected(login.send(refused, Map.of("otp", code(key, 1)))))
                .startsWith(REDIRECT);
    }

    @Test
    void aClientGetsInWithThePasswordAlone() throws Exception {
        person("klient", "client");
        assertThat(Form.redirected(new Form("openid", "").password("klient"))).startsWith(REDIRECT);
    }

    @Test
    void whoGuessesIsLockedOut() throws Exception {
        person("guessed", "client");
        for (int i = 0; i < 10; i++) {
            Form form = new Form("openid", "");
            form.send(form.page, Map.of("username", "guessed", "password", "guess " + i));
        }
        assertThat(Form.redirected(new Form("openid", "").password("guessed"))).isEmpty();
    }

    @Test
    void theSubscriberIsSubscriberAndNothingElseAndItsSecretIsForOneReader() throws Exception {
        Path file = directory.resolve("subscriber");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String secret = Files.readString(file).strip();
        assertThat(String.join("\n", SAID)).doesNotContain(secret);
        JsonNode claims = Login.claims(clientToken("subscriber-bochum-portal", secret));
        assertThat(roles(claims)).containsExactly("subscriber");
        assertThat(claims.get("aud").asText()).isEqualTo("zusage-api");
        assertThat(claims.has("office")).isFalse();
    }

    @Test
    void aBadNameIsRefusedInOneSentence() throws Exception {
        assertThat(refuses("add-office", "Bochum A", "bochum", "carrier-a"))
                .startsWith("Office \"Bochum A\" is no name");
        assertThat(refuses("add-office", "bochum-b", "dortmund", "carrier-b"))
                .isEqualTo("The realm has no authority dortmund: add-authority first.");
        assertThat(refuses("add-office", "bochum-a", "bochum", "carrier-b"))
                .isEqualTo("Office bochum-a is there already, of authority bochum and carrier carrier-a.");
        assertThat(refuses("add-office", "bochum-a")).startsWith("add-office OFFICE AUTHORITY CARRIER");
        assertThat(refuses("add-authority", "a".repeat(41), "A")).endsWith("is too long: at most 40 characters.");
        assertThat(refuses("add-authority", "bochum", "Bochum", "nw", "05911000"))
                .startsWith("\"nw\" is no Land");
        assertThat(refuses(
                        "add-subscriber", "new", directory.resolve("subscriber").toString()))
                .contains("is there: name one");
        Files.writeString(directory.resolve("administration"), "guess");
        try {
            assertThat(refuses("add-authority", "bochum", "Bochum"))
                    .startsWith("Keycloak does not let zusage-administration in (status 401)")
                    .doesNotContain("guess");
        } finally {
            Files.writeString(directory.resolve("administration"), ADMINISTRATION + "\n");
        }
    }

    /** What tokens say is made in both files: who changes the demo's changes the real one's. */
    @Test
    void itsTokensAreThoseOfTheDemo() throws IOException {
        JsonNode real = realm("zusage-realm-production.json");
        JsonNode demo = realm("zusage-realm.json");
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

    private static ObjectNode realm(String file) throws IOException {
        return (ObjectNode)
                JSON.readTree(Project.root().resolve("deploy/keycloak/" + file).toFile());
    }

    /** As the carrier's directory would bring somebody. */
    private static void person(String name, String... roles) throws IOException, InterruptedException {
        String token = clientToken("zusage-administration", ADMINISTRATION);
        asked(
                token,
                "POST",
                "users",
                JSON.writeValueAsString(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@example.org",
                        "firstName",
                        "A",
                        "lastName",
                        "B",
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)))));
        String id = JSON.readTree(asked(token, "GET", "users?exact=true&username=" + name, ""))
                .at("/0/id")
                .asText();
        List<JsonNode> given = new ArrayList<>();
        for (String role : roles) {
            given.add(JSON.readTree(asked(token, "GET", "roles/" + role, "")));
        }
        asked(token, "POST", "users/" + id + "/role-mappings/realm", JSON.writeValueAsString(given));
    }

    private static String asked(String token, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/admin/realms/zusage/" + path))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isBetween(200, 204);
        return answer.body();
    }

    private static String clientToken(String client, String secret) throws IOException {
        HttpResponse<String> answer = new Browser()
                .post(
                        server.realmUrl() + "/protocol/openid-connect/token",
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static List<String> roles(JsonNode claims) {
        List<String> roles = new ArrayList<>();
        claims.path("roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private static String runs(String script, String... arguments) throws IOException, InterruptedException {
        return said(0, script, arguments);
    }

    private static String refuses(String script, String... arguments) throws IOException, InterruptedException {
        return said(1, script, arguments);
    }

    private static String said(int code, String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Project.root().resolve("deploy/keycloak/" + script).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ZUSAGE_KEYCLOAK", server.url() + "/");
        builder.environment()
                .put(
                        "ZUSAGE_ADMIN_SECRET_FILE",
                        directory.resolve("administration").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).as(script + ": " + output).isEqualTo(code);
        assertThat(output.lines()).as(output).hasSize(1);
        return output;
    }

    /** RFC 6238, so many periods from now. */
    private static String code(byte[] key, int periods) throws GeneralSecurityException {
        long period = Instant.now().getEpochSecond() / PERIOD + periods;
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        byte[] hash =
                mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(period).array());
        int at = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(java.util.Locale.ROOT, "%06d", number % 1_000_000);
    }

    private static String wrong(byte[] key) throws GeneralSecurityException {
        List<String> right = List.of(code(key, -1), code(key, 0), code(key, 1), code(key, 2));
        return right.contains("123456") ? "654321" : "123456";
    }

    /** A login of somebody in a browser of its own, page by page. */
    private static final class Form {
        private final Browser browser = new Browser();
        private final Pkce pkce = Pkce.random();
        private final String scope;
        private final HttpResponse<String> page;

        Form(String scope, String more) {
            this.scope = scope;
            this.page = open(more);
        }

        HttpResponse<String> open(String more) {
            return browser.get(Login.authorization(server.realmUrl(), scope, pkce) + more);
        }

        HttpResponse<String> password(String user) {
            return send(page, Map.of("username", user, "password", PASSWORD));
        }

        /** Sends the form of a page; Keycloak leads to its next page by a redirect. */
        HttpResponse<String> send(HttpResponse<String> form, Map<String, String> fields) {
            HttpResponse<String> answer = browser.post(Browser.action(form), fields);
            String target = answer.headers().firstValue("Location").orElse("");
            return target.isEmpty() || target.startsWith(REDIRECT) ? answer : browser.get(target);
        }

        /** Where the portal is given a code, empty where there is none. */
        static String redirected(HttpResponse<String> answer) {
            String target = answer.headers().firstValue("Location").orElse("");
            return target.startsWith(REDIRECT) && target.contains("code=") ? target : "";
        }

        String token(HttpResponse<String> in) throws IOException {
            Map<String, String> query = Browser.query(URI.create(redirected(in)));
            HttpResponse<String> answer = browser.post(
                    server.realmUrl() + "/protocol/openid-connect/token",
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "client_id",
                            "zusage-portal",
                            "redirect_uri",
                            REDIRECT,
                            "code",
                            query.getOrDefault("code", ""),
                            "code_verifier",
                            pkce.verifier()));
            return JSON.readTree(answer.body()).path("access_token").asText();
        }
    }
}
