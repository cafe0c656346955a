package de.zusage.kit.crypto;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The key service that the configuration names when the service starts; one jar serves all kinds. */
@Singleton
class KeyServiceProducer {

    private static final Logger LOG = Logger.getLogger(KeyServiceProducer.class);

    @Produces
    @ApplicationScoped
    @DefaultBean
    KeyService keys(KeyConfig config) {
        return switch (config.kind()) {
            case LOCAL -> LocalKeyService.of(config);
            case VAULT -> new VaultKeyService(config.vault());
        };
    }

    /**
     * Looks when the service starts, not when the first person is written: what is configured wrongly refuses to start, what is
     * away is named, because it may well come later than we do.
     */
    void check(@Observes StartupEvent event, KeyService keys) {
        try {
            keys.mac("start", new byte[0]);
        } catch (KeyUnavailable e) {
            LOG.errorf("%s. Until it is back, nothing sealed is opened or written.", e.getMessage());
        }
    }
}
