package de.zusage.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class ServiceStackTest {
    @Test
    void handsOverAConfigurationThatWorks() throws Exception {
        ServiceStack stack = new ServiceStack();
        stack.init(Map.of("service", "plan", "smtp", "true"));
        Map<String, String> configuration = stack.start();
        assertThat(configuration)
                .containsKeys("zusage.keys.file", "quarkus.oidc.auth-server-url", "quarkus.mailer.port");
        for (String prefix : new String[] {"quarkus.datasource", "quarkus.datasource.job"}) {
            try (Connection connection = PostgresServer.connect(
                    value(configuration, prefix + ".jdbc.url"),
                    value(configuration, prefix + ".username"),
                    value(configuration, prefix + ".password"))) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
        assertThat(new TopicReader(value(configuration, "kafka.bootstrap.servers")).all("zusage.fact"))
                .isEmpty();
        assertThat(stack.start()).isEqualTo(configuration);
        try (Connection app = LocalDatabase.asApp()) {
            assertThat(app.getCatalog()).isEqualTo("plan");
        }
    }

    @Test
    void onlyTheRightTokenPassesAStrictReader() throws Exception {
        Tokens tokens = Tokens.adviser("stuttgart", "stuttgart-b");
        JwtClaims claims = verifier().processToClaims(tokens.sign());
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("adviser");
        assertThat(claims.getStringClaimValue("office")).isEqualTo("stuttgart-b");
        assertThat(claims.getStringClaimValue("carrier")).isEqualTo("carrier-b");
        Map<String, String> wrong = new HashMap<>();
        wrong.put("expired", Tokens.of("adviser").expired().sign());
        wrong.put("not yet valid", Tokens.of("adviser").notYetValid().sign());
        wrong.put("foreign issuer", Tokens.of("adviser").foreignIssuer().sign());
        wrong.put("foreign audience", Tokens.of("adviser").foreignAudience().sign());
        wrong.put("ID token", Tokens.of("adviser").idToken().sign());
        wrong.put("wrong key", tokens.signWithWrongKey());
        wrong.put("unknown key", tokens.signWithUnknownKey());
        wrong.put("unsigned", tokens.unsigned());
        wrong.put("public key as secret", tokens.signWithPublicKeyAsSecret());
        for (Map.Entry<String, String> each : wrong.entrySet()) {
            assertThat(refused(each.getValue())).as(each.getKey()).isTrue();
        }
    }

    private static boolean refused(String token) throws Exception {
        try {
            verifier().process(token);
            return false;
        } catch (InvalidJwtException e) {
            return true;
        }
    }

    private static JwtConsumer verifier() throws Exception {
        String issuer = TokenIssuer.current().url();
        String keys = get(issuer + "/certs");
        return new JwtConsumerBuilder()
                .setExpectedIssuer(issuer)
                .setExpectedAudience("zusage-api")
                .setRequireExpirationTime()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .build();
    }

    private static String get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String value(Map<String, String> configuration, String name) {
        return java.util.Objects.requireNonNull(configuration.get(name), name);
    }
}
