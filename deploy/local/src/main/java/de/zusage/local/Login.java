package de.zusage.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person logged in as in a browser: authorisation code flow with PKCE through the real form. */
public final class Login {
    private static final String CLIENT = "zusage-portal";
    private static final String REDIRECT = "http://127.0.0.1/login";
    private static final long EARLY_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String realm;
    private final String user;
    private final String password;
    private final String scope;
    private @Nullable String refreshToken;
    private String accessToken;

    private Login(String realm, String user, String password, String scope) {
        this.realm = realm;
        this.user = user;
        this.password = password;
        this.scope = scope;
        this.accessToken = byForm();
    }

    /** Logs a person in who has no employment to choose: a client, a coordinator, the ministry. */
    public static Login of(String realmUrl, String user, String password) {
        return new Login(realmUrl, user, password, "openid");
    }

    /** Logs a member of staff in for the employment at one office. */
    public static Login at(String realmUrl, String user, String password, String... offices) {
        StringBuilder scope = new StringBuilder("openid");
        for (String office : offices) {
            scope.append(" employment:").append(office);
        }
        return new Login(realmUrl, user, password, scope.toString());
    }

    /** An access token that is valid for the next half minute; renewed when it is not. */
    public synchronized String token() {
        if (claims(accessToken).get("exp").asLong() < Instant.now().getEpochSecond() + EARLY_SECONDS) {
            accessToken = renewed();
        }
        return accessToken;
    }

    /** The claims of the current access token. */
    public JsonNode claims() {
        return claims(token());
    }

    /** The person's id, which is the same at every login. */
    public UUID subject() {
        return UUID.fromString(claims().get("sub").asText());
    }

    public String user() {
        return user;
    }

    /** The payload of any token, unverified. */
    public static JsonNode claims(String token) {
        int first = token.indexOf('.');
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.substring(first + 1, token.lastIndexOf('.'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String renewed() {
        try {
            return take(new Browser()
                    .post(
                            realm + "/protocol/openid-connect/token",
                            Map.of(
                                    "grant_type",
                                    "refresh_token",
                                    "client_id",
                                    CLIENT,
                                    "refresh_token",
                                    String.valueOf(refreshToken))));
        } catch (LocalFailure e) {
            return byForm(); // the session has ended: the person types the password again
        }
    }

    /** Where the portal sends somebody to log in. */
    static String authorization(String realm, String scope, Pkce pkce) {
        return realm + "/protocol/openid-connect/auth?"
                + Browser.form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        REDIRECT,
                        "scope",
                        scope,
                        "state",
                        pkce.state(),
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        pkce.challenge()));
    }

    private String byForm() {
        Browser browser = new Browser();
        Pkce pkce = Pkce.random();
        HttpResponse<String> form = browser.get(authorization(realm, scope, pkce));
        HttpResponse<String> answer =
                browser.post(Browser.action(form), Map.of("username", user, "password", password));
        String target = answer.headers().firstValue("Location").orElse("");
        if (!target.startsWith(REDIRECT)) {
            throw new LocalFailure("Keycloak did not let " + user + " in: status " + answer.statusCode() + " instead of"
                    + " a redirect to the portal.");
        }
        Map<String, String> query = Browser.query(URI.create(target));
        if (!pkce.state().equals(query.get("state"))) {
            throw new LocalFailure("Keycloak sent back a foreign state.");
        }
        return take(browser.post(
                realm + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        REDIRECT,
                        "code",
                        query.getOrDefault("code", ""),
                        "code_verifier",
                        pkce.verifier())));
    }

    private String take(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new LocalFailure("Keycloak gave " + user + " no token: " + answer.body());
        }
        try {
            JsonNode tokens = JSON.readTree(answer.body());
            refreshToken = tokens.get("refresh_token").asText();
            return tokens.get("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
