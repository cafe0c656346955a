package de.zusage.portal.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the tokens of a login in the database, sealed, so that the browser holds none of them. */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenVault implements TokenStateManager {
    /** As long as a session of the realm can last at most; the realm ends it earlier. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final LoginSessions sessions;
    private final ObjectMapper json;
    private final Clock clock;

    TokenVault(LoginSessions sessions, ObjectMapper json, Clock clock) {
        this.sessions = sessions;
        this.json = json;
        this.clock = clock;
    }

    /** What is sealed: the tokens as the realm gave them. */
    record Kept(
            String id,
            String access,
            @Nullable String refresh,
            @Nullable Long expiresIn,
            @Nullable String scope) {}

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return context.runBlocking(() -> {
            SealedTokens session = SealedTokens.fresh();
            sessions.put(
                    session.id(), session.seal(write(tokens)), clock.instant().plus(LONGEST));
            return session.cookie();
        });
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig tenant,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return context.runBlocking(() -> SealedTokens.of(cookie)
                .flatMap(session -> sessions.get(session.id()).flatMap(session::open))
                .map(this::read)
                .orElseThrow(() -> new AuthenticationFailedException("The session has ended")));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig tenant, String cookie, OidcRequestContext<Void> context) {
        return context.runBlocking(() -> {
            SealedTokens.of(cookie).ifPresent(session -> sessions.delete(session.id()));
            return null;
        });
    }

    private String write(AuthorizationCodeTokens tokens) {
        try {
            return json.writeValueAsString(new Kept(
                    tokens.getIdToken(),
                    tokens.getAccessToken(),
                    tokens.getRefreshToken(),
                    tokens.getAccessTokenExpiresIn(),
                    tokens.getAccessTokenScope()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Tokens cannot be written", e);
        }
    }

    private AuthorizationCodeTokens read(String text) {
        try {
            Kept kept = Objects.requireNonNull(json.readValue(text, Kept.class));
            return new AuthorizationCodeTokens(
                    kept.id(), kept.access(), kept.refresh(), kept.expiresIn(), kept.scope());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Tokens cannot be read", e);
        }
    }
}
