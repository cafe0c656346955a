package de.zusage.kit.login;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Looks for an issuer that was away when the service started, and reads its keys now and then. Quarkus reads them only
 * when a token names an unknown one: a key that is gone would go on verifying.
 */
@ApplicationScoped
class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String NO_TOKEN = "e30.e30.";

    private final TenantConfigBean oidc;
    private final LoginConfig config;
    private long readAt = System.nanoTime();

    IssuerKeys(TenantConfigBean oidc, LoginConfig config) {
        this.oidc = oidc;
        this.config = config;
    }

    /** Whether the service has keys that it can verify tokens with. */
    boolean areKnown() {
        return oidc.getDefaultTenant().ready();
    }

    @Scheduled(every = "${zusage.login.look-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        TenantConfigContext issuer = oidc.getDefaultTenant();
        if (!issuer.ready()) {
            find(issuer);
        } else if (System.nanoTime() - readAt >= config.keysEvery().toNanos()) {
            read(issuer);
        }
    }

    private void find(TenantConfigContext issuer) {
        try {
            issuer.initialize().await().atMost(PATIENCE);
            readAt = System.nanoTime();
            LOG.info("the issuer of tokens is reached");
        } catch (RuntimeException away) {
            LOG.debug("the issuer of tokens is still away", away);
        }
    }

    /** Away, it is asked again at the next round: what is known stays known. */
    private void read(TenantConfigContext issuer) {
        try {
            issuer.provider()
                    .refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                    .onFailure(InvalidJwtException.class)
                    .recoverWithNull()
                    .await()
                    .atMost(PATIENCE);
            readAt = System.nanoTime();
        } catch (RuntimeException away) {
            LOG.warn("the issuer of tokens is away: its keys could not be read anew");
        }
    }
}
