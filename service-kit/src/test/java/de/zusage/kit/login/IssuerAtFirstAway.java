package de.zusage.kit.login;

import de.zusage.kit.app.KitTest;
import de.zusage.local.testing.TokenIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The kit's test application, started while the issuer is away; keys are looked for each second. */
public final class IssuerAtFirstAway implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return Stream.concat(new KitTest().testResources().stream(), Stream.of(new TestResourceEntry(NoIssuer.class)))
                .toList();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(new KitTest().getConfigOverrides());
        overrides.put("zusage.login.look-every", "1s");
        overrides.put("zusage.login.keys-every", "PT2S");
        overrides.put("quarkus.oidc.token.forced-jwk-refresh-interval", "1S");
        return overrides;
    }

    /** The issuer goes away before the application starts. */
    public static final class NoIssuer implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            TokenIssuer.current().goAway();
            return Map.of();
        }

        @Override
        public void stop() {
            TokenIssuer.current().comeBack();
        }
    }
}
