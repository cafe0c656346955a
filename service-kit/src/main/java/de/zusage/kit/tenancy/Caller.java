package de.zusage.kit.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The caller of this request as the signed token names it. A claim that is not one plain text counts as missing, and so
 * do authority, office and carrier of a login for several employments: the issuer may have mixed them.
 */
@RequestScoped
public class Caller {

    private static final String EMPLOYMENT_SCOPE = "employment:";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String subject() {
        return token().map(JsonWebToken::getSubject).orElseThrow(io.quarkus.security.UnauthorizedException::new);
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /** The roles in alphabetical order, separated by commas. */
    Optional<String> roles() {
        return Optional.of(String.join(",", new TreeSet<>(identity.getRoles()))).filter(roles -> !roles.isEmpty());
    }

    public Optional<Tenant> tenant() {
        return authority().flatMap(authority -> text("office").map(office -> new Tenant(authority, office)));
    }

    public Optional<String> authority() {
        return text("authority");
    }

    public Optional<String> carrier() {
        return text("carrier");
    }

    /** The code of the provider whose offers the caller keeps. */
    public Optional<String> provider() {
        return text("provider");
    }

    /** When the caller last proved who they are; absent for tokens that came without a login. */
    public Optional<Instant> authenticatedAt() {
        return token().map(token -> token.<Object>getClaim("auth_time")).flatMap(Caller::instant);
    }

    private Optional<String> text(String claim) {
        return token().filter(token -> employments(token) <= 1)
                .map(token -> token.<Object>getClaim(claim))
                .flatMap(Caller::plain)
                .filter(text -> !text.isBlank());
    }

    private static long employments(JsonWebToken token) {
        Object scopes = token.getClaim("scope");
        return Optional.ofNullable(scopes).flatMap(Caller::plain).stream()
                .flatMap(text -> Arrays.stream(text.split(" ", -1)))
                .filter(scope -> scope.startsWith(EMPLOYMENT_SCOPE))
                .count();
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }

    private static Optional<String> plain(Object claim) {
        if (claim instanceof String text) {
            return Optional.of(text);
        }
        return claim instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    private static Optional<Instant> instant(Object claim) {
        if (claim instanceof jakarta.json.JsonNumber number) {
            return Optional.of(Instant.ofEpochSecond(number.longValue()));
        }
        return claim instanceof Number number
                ? Optional.of(Instant.ofEpochSecond(number.longValue()))
                : Optional.empty();
    }
}
