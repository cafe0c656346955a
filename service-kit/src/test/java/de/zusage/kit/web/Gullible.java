package de.zusage.kit.web;

import de.zusage.kit.app.KitTest;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** The kit's test application, which believes whatever a token says of itself. */
public final class Gullible implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return new KitTest().testResources();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return new KitTest().getConfigOverrides();
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Believing.class);
    }

    /** Looks at no signature, no time, no issuer and no audience. */
    @Alternative
    @ApplicationScoped
    static class Believing implements HttpAuthenticationMechanism {

        private static final String BEARER = "Bearer ";

        @Override
        public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
            String header = context.request().getHeader("Authorization");
            if (header == null || !header.startsWith(BEARER)) {
                return Uni.createFrom().nullItem();
            }
            try {
                String payload = header.substring(BEARER.length()).split("\\.", -1)[1];
                JwtClaims claims =
                        JwtClaims.parse(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
                return Uni.createFrom()
                        .item(QuarkusSecurityIdentity.builder()
                                .setPrincipal(new OidcJwtCallerPrincipal(claims, null))
                                .addRoles(roles(claims))
                                .build());
            } catch (InvalidJwtException e) {
                throw new IllegalArgumentException(e);
            }
        }

        private static Set<String> roles(JwtClaims claims) {
            return claims.getClaimValue("roles") instanceof Collection<?> roles
                    ? roles.stream()
                            .map(role -> role instanceof JsonString text ? text.getString() : String.valueOf(role))
                            .collect(Collectors.toSet())
                    : Set.of();
        }

        @Override
        public Uni<ChallengeData> getChallenge(RoutingContext context) {
            return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
        }

        @Override
        public int getPriority() {
            return 10_000;
        }
    }
}
