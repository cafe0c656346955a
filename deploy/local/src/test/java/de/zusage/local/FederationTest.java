package de.zusage.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm for real people with a directory whose staff log in there; and how what was added leaves the realm again. */
@Tag("landing")
class FederationTest {
    /** What the directory claims of its people: more than the realm lets it. */
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "a.neu",
            List.of("adviser", "employment:bochum-a", "employment:bochum-b", "ministry"),
            "l.neu",
            List.of("office-lead", "employment:bochum-a"),
            "o.neu",
            List.of("adviser", "employment:bochum-a"),
            "g.neu",
            List.of("adviser", "employment:bochum-a"));

    @TempDir
    static Path directory;

    private static ProductionRealm realm;
    private static StaffDirectory staff;
    private static String secret;
    private static String added;

    @BeforeAll
    static void startBothAndAddTheDirectory() throws Exception {
        realm = ProductionRealm.start(Files.createDirectory(directory.resolve("realm")));
        staff = StaffDirectory.start(
                Files.createDirectory(directory.resolve("directory")),
                realm.server().realmUrl(),
                List.of("bochum", "own-factor", "gone"),
                PEOPLE);
        realm.runs("add-authority", "bochum", "Bochum");
        for (String office : List.of("bochum-a", "bochum-b", "bochum-c")) {
            realm.runs("add-office", office, "bochum", "carrier-a");
        }
        secret = Files.writeString(directory.resolve("secret"), StaffDirectory.SECRET + "\n")
                .toString();
        added = add("bochum", "bochum-a");
    }

    @AfterAll
    static void stop() {
        staff.close();
        realm.close();
    }

    @Test
    void staffOfADirectoryGivesASecondFactorAndIsWhatItsOfficesAllowUntilTheDirectorySaysNoMore() throws Exception {
        realm.person("a.neu", "client"); // somebody else, whom the directory's person never meets
        PortalLogin first = login();
        JsonNode claims = first.claims(first.setUp(atTheDirectory(first, "bochum", "a.neu")));
        assertThat(PortalLogin.roles(claims)).containsExactlyInAnyOrder("adviser", "employment:bochum-a");
        assertThat(claims.get("authority").asText()).isEqualTo("bochum");
        assertThat(claims.get("office").asText()).isEqualTo("bochum-a");
        assertThat(claims.get("carrier").asText()).isEqualTo("carrier-a");
        assertThat(realm.rolesOf("bochum.a.neu"))
                .containsExactlyInAnyOrder("adviser", "employment:bochum-a", "default-roles-zusage");

        PortalLogin second = login();
        HttpResponse<String> asked = atTheDirectory(second, "bochum", "a.neu");
        assertThat(asked.body()).contains("name=\"otp\"");
        HttpResponse<String> refused = second.send(asked, Map.of("otp", OneTimePassword.wrong(first.key())));
        assertThat(PortalLogin.redirected(refused))
                .as("in with a wrong second factor")
                .isEmpty();
        JsonNode same = second.claims(second.send(refused, Map.of("otp", OneTimePassword.code(first.key(), 1))));
        assertThat(same.get("sub")).isEqualTo(claims.get("sub"));

        staff.saysNothingOf("a.neu");
        PortalLogin third = login();
        JsonNode nothing = third.claims(atTheDirectory(third, "bochum", "a.neu"));
        assertThat(nothing.get("sub")).isEqualTo(claims.get("sub"));
        assertThat(PortalLogin.roles(nothing)).isEmpty();
        assertThat(nothing.has("office")).isFalse();
        assertThat(realm.rolesOf("bochum.a.neu")).containsExactly("default-roles-zusage");
    }

    /** The directory's session of this morning is none of the two. */
    @Test
    void whoSignsGivesBothFactorsAgain() throws Exception {
        PortalLogin login = login();
        login.claims(login.setUp(atTheDirectory(login, "bochum", "l.neu")));
        HttpResponse<String> page = login.again("&kc_idp_hint=bochum");
        assertThat(page.uri().toString()).startsWith(staff.issuer());
        HttpResponse<String> asked = login.send(page, StaffDirectory.login("l.neu"));
        assertThat(asked.body()).contains("name=\"otp\"");
        JsonNode claims = login.claims(login.send(asked, Map.of("otp", OneTimePassword.code(login.key(), 1))));
        assertThat(PortalLogin.roles(claims)).containsExactlyInAnyOrder("office-lead", "employment:bochum-a");
    }

    @Test
    void theSecondFactorIsLeftToADirectoryOfWhichThatWasSaid() throws Exception {
        assertThat(add("own-factor", "bochum-a", "--second-factor-of-directory"))
                .startsWith("Directory own-factor was added for bochum-a, the second factor is its own:");
        PortalLogin login = login();
        assertThat(PortalLogin.roles(login.claims(atTheDirectory(login, "own-factor", "o.neu"))))
                .containsExactlyInAnyOrder("adviser", "employment:bochum-a");

        assertThat(add("own-factor", "bochum-a")).contains("is there", "the second factor is ours");
        PortalLogin later = login();
        later.claims(later.setUp(atTheDirectory(later, "own-factor", "o.neu")));
    }

    @Test
    void aSecondRunAddsOfficesAndRefusesAnotherDirectory() throws Exception {
        String address = realm.server().realmUrl() + "/broker/bochum/endpoint";
        assertThat(added)
                .isEqualTo(
                        "Directory bochum was added for bochum-a, the second factor is ours: its client zusage may lead back to "
                                + address + " alone.")
                .doesNotContain(StaffDirectory.SECRET);
        JsonNode provider = realm.asked("GET", "identity-provider/instances/bochum", "");
        assertThat(List.of("trustEmail", "storeToken", "linkOnly"))
                .allSatisfy(setting -> assertThat(provider.path(setting).asBoolean(true))
                        .as(setting)
                        .isFalse());
        assertThat(provider.at("/config/validateSignature").asText()).isEqualTo("true");
        assertThat(provider.at("/config/jwksUrl").asText()).startsWith(staff.issuer());
        assertThat(provider.at("/config/pkceMethod").asText()).isEqualTo("S256");
        List<String> before = mapped("bochum");
        assertThat(before).contains("adviser", "office-lead", "office-admin", "employment:bochum-a");
        assertThat(add("bochum", "bochum-a", "bochum-c")).startsWith("Directory bochum is there for bochum-a bochum-c");
        assertThat(mapped("bochum")).containsAll(before).contains("employment:bochum-c");
        assertThat(realm.refuses("add-directory", "bochum", realm.server().realmUrl(), "zusage", secret, "bochum-a"))
                .isEqualTo("Directory bochum is there already, of issuer " + staff.issuer() + " and client zusage.");
        assertThat(realm.refuses("add-directory", "bochum", staff.issuer(), "other", secret, "bochum-a"))
                .isEqualTo("Directory bochum is there already, of issuer " + staff.issuer() + " and client zusage.");

        // An office that leaves takes its mapper along: with it, nobody of that directory would get in any more.
        realm.person("c.neu", "employment:bochum-c");
        assertThat(realm.refuses("remove-office", "bochum-c"))
                .startsWith("Office bochum-c still employs people, 1 of them:");
        assertThat(realm.runs("remove-office", "bochum-c", "--with-people"))
                .startsWith("Office bochum-c was removed, from 1 people too");
        assertThat(realm.runs("remove-office", "bochum-c")).startsWith("Office bochum-c is gone");
        assertThat(mapped("bochum")).containsAll(before).doesNotContain("employment:bochum-c");
        assertThat(realm.asked("GET", "roles?search=employment:bochum-c", "")).isEmpty();
        assertThat(realm.asked("GET", "client-scopes", "").findValuesAsText("name"))
                .contains("employment:bochum-a")
                .doesNotContain("employment:bochum-c");
    }

    @Test
    void aDirectoryIsRefusedInOneSentence() throws Exception {
        assertThat(realm.refuses("add-directory", "new", staff.issuer(), "zusage", secret))
                .startsWith("add-directory ALIAS ISSUER CLIENT-ID SECRET-FILE OFFICE...");
        assertThat(realm.refuses("add-directory", "New", staff.issuer(), "zusage", secret, "bochum-a"))
                .startsWith("Directory \"New\" is no name");
        for (String issuer : List.of(
                "http://login.example.org",
                "http://127.0.0.1.example.org",
                "http://127.0.0.1:1@example.org/",
                "ftp://127.0.0.1",
                "https://")) {
            assertThat(realm.refuses("add-directory", "new", issuer, "zusage", secret, "bochum-a"))
                    .contains("is no issuer: https:// and a host");
        }
        assertThat(realm.refuses("add-directory", "new", staff.issuer(), "zusage", secret, "bochum-a", "dortmund-a"))
                .isEqualTo("The realm has no office dortmund-a: add-office first.");
        assertThat(realm.refuses("add-directory", "new", staff.issuer() + "/none", "zusage", secret, "bochum-a"))
                .startsWith("Keycloak finds no OpenID Connect provider at " + staff.issuer() + "/none/.well-known/");
        assertThat(realm.refuses(
                        "add-directory",
                        "new",
                        staff.issuer().replace("127.0.0.1", "localhost"),
                        "zusage",
                        secret,
                        "bochum-a"))
                .contains("says that it is \"" + staff.issuer() + "\"");
        assertThat(realm.refuses("add-directory", "new", staff.issuer(), "zusage", secret + "-none", "bochum-a"))
                .contains("cannot be read");
        String empty = Files.writeString(directory.resolve("empty"), "\n").toString();
        assertThat(realm.refuses("add-directory", "new", staff.issuer(), "zusage", empty, "bochum-a"))
                .contains("is empty");
        assertThat(realm.asked("GET", "identity-provider/instances", "").findValuesAsText("alias"))
                .doesNotContain("new", "New");
    }

    /** What a directory says of its own addresses is no more to be trusted than what somebody typed. */
    @Test
    void aDirectoryWithAnAddressThatOthersCanListenToIsRefused() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, Ports.free()), 0);
        String issuer = "http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort();
        byte[] says = """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/a", "token_endpoint": "http://login.example.org/t", "jwks_uri": "%1$s/j"}""".formatted(issuer).getBytes(UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, says.length);
            exchange.getResponseBody().write(says);
            exchange.close();
        });
        server.start();
        try {
            assertThat(realm.refuses("add-directory", "new", issuer, "zusage", secret, "bochum-a"))
                    .isEqualTo("The directory's tokenUrl is \"http://login.example.org/t\": it has to be https://.");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whoCameThroughADirectoryThatIsRemovedIsOut() throws Exception {
        add("gone", "bochum-a");
        PortalLogin login = login();
        login.claims(login.setUp(atTheDirectory(login, "gone", "g.neu")));
        assertThat(PortalLogin.redirected(login.open(""))).as("is in").isNotEmpty();
        assertThat(realm.runs("remove-directory", "gone"))
                .startsWith("Directory gone was removed and 1 people logged out");
        assertThat(realm.runs("remove-directory", "gone")).isEqualTo("Directory gone is not there.");
        assertThat(PortalLogin.redirected(login.open("")))
                .as("in by the session from before")
                .isEmpty();
        assertThat(login().open("&kc_idp_hint=gone").uri().toString())
                .startsWith(realm.server().realmUrl());
    }

    @Test
    void aSubscriberThatIsRemovedGetsNoToken() throws Exception {
        Path file = directory.resolve("subscriber");
        realm.runs("add-subscriber", "leaving", file.toString());
        assertThat(realm.runs("remove-subscriber", "leaving")).startsWith("Subscriber leaving was removed");
        assertThat(realm.runs("remove-subscriber", "leaving")).isEqualTo("Subscriber leaving is not there.");
        assertThat(realm.asked("GET", "clients?clientId=subscriber-leaving", ""))
                .isEmpty();
        assertThat(realm.asked("GET", "users?username=service-account-subscriber-leaving", ""))
                .isEmpty();
        assertThat(realm.refuses("remove-subscriber")).startsWith("remove-subscriber NAME");
        assertThat(realm.refuses("remove-office", "bochum-a", "--all"))
                .startsWith("remove-office OFFICE [--with-people]");
    }

    private static String add(String alias, String... offices) throws Exception {
        String[] arguments = new String[offices.length + 4];
        arguments[0] = alias;
        arguments[1] = staff.issuer();
        arguments[2] = StaffDirectory.CLIENT;
        arguments[3] = secret;
        System.arraycopy(offices, 0, arguments, 4, offices.length);
        return realm.runs("add-directory", arguments);
    }

    private static List<String> mapped(String alias) throws Exception {
        return realm.asked("GET", "identity-provider/instances/" + alias + "/mappers", "")
                .findValuesAsText("role");
    }

    private static PortalLogin login() {
        return new PortalLogin(realm.server(), "openid employment:bochum-a");
    }

    /** The page after the directory's own, to which the portal leads by its hint. */
    private static HttpResponse<String> atTheDirectory(PortalLogin login, String alias, String name) {
        HttpResponse<String> page = login.open("&kc_idp_hint=" + alias);
        assertThat(page.uri().toString()).as("the directory's own page").startsWith(staff.issuer());
        return login.send(page, StaffDirectory.login(name));
    }
}
