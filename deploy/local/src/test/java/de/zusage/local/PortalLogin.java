package de.zusage.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A login of somebody at the portal in a browser of its own, page by page. */
final class PortalLogin {
    static final String REDIRECT = "http://127.0.0.1/login";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");

    /** By server: all are at one host, whose cookies would be everybody's. */
    private final Map<String, Browser> browsers = new HashMap<>();

    private final Pkce pkce = Pkce.random();
    private final KeycloakServer server;
    private final String scope;
    private byte[] key = {};

    PortalLogin(KeycloakServer server, String scope) {
        this.server = server;
        this.scope = scope;
    }

    /** The first page that somebody sees whom the portal sends to log in, asking for more than usual. */
    HttpResponse<String> open(String more) {
        String url = Login.authorization(server.realmUrl(), scope, pkce) + more;
        return followed(browser(url).get(url));
    }

    /** The first page of who is in and signs: once the second of the last login is over, that is no login of this moment. */
    HttpResponse<String> again(String more) {
        List<HttpResponse<String>> pages = new ArrayList<>();
        Waiting.until("a login after the second of the first one", Duration.ofSeconds(10), server.process(), () -> {
            pages.add(0, open("&max_age=0" + more));
            return redirected(pages.get(0)).isEmpty();
        });
        return pages.get(0);
    }

    HttpResponse<String> password(HttpResponse<String> page, String user, String password) {
        return send(page, Map.of("username", user, "password", password));
    }

    /** Sends the form of a page and follows to the next one, or to where the portal is given a code. */
    HttpResponse<String> send(HttpResponse<String> page, Map<String, String> fields) {
        String url = page.uri().resolve(Browser.action(page)).toString();
        return followed(browser(url).post(url, fields));
    }

    /** Sets the second factor up, which the page has to ask for. */
    HttpResponse<String> setUp(HttpResponse<String> page) throws GeneralSecurityException {
        assertThat(redirected(page)).as("in without a second factor").isEmpty();
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find())
                .as("a page where a second factor is set up: " + page.body())
                .isTrue();
        key = secret.group(1).getBytes(UTF_8);
        return send(
                page,
                Map.of("totp", OneTimePassword.code(key, 0), "totpSecret", secret.group(1), "userLabel", "telephone"));
    }

    /** The key of the second factor that was set up here. */
    byte[] key() {
        return key.clone();
    }

    /** Where the portal is given a code, empty where there is none. */
    static String redirected(HttpResponse<String> answer) {
        String target = answer.headers().firstValue("Location").orElse("");
        return target.startsWith(REDIRECT) && target.contains("code=") ? target : "";
    }

    /** What the token says that the portal gets for the code. */
    JsonNode claims(HttpResponse<String> in) throws IOException {
        assertThat(redirected(in)).as("a code: " + in.body()).isNotEmpty();
        Map<String, String> query = Browser.query(URI.create(redirected(in)));
        HttpResponse<String> answer = browser(server.url())
                .post(
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
        return Login.claims(JSON.readTree(answer.body()).path("access_token").asText());
    }

    static List<String> roles(JsonNode claims) {
        List<String> roles = new ArrayList<>();
        claims.path("roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private HttpResponse<String> followed(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        String target = target(answer);
        while (!target.isEmpty() && !target.startsWith(REDIRECT)) {
            answer = browser(target).get(target);
            target = target(answer);
        }
        return answer;
    }

    private static String target(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(target -> answer.uri().resolve(target).toString())
                .orElse("");
    }

    private Browser browser(String url) {
        return browsers.computeIfAbsent(URI.create(url).getAuthority(), server -> new Browser());
    }
}
