package de.zusage.agreement.document;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The key of the seal, read anew for each document: a renewed keystore counts without a restart. */
@ApplicationScoped
class SealKey {
    private static final Logger LOG = Logger.getLogger(SealKey.class);

    private final SealConfig config;

    SealKey(SealConfig config) {
        this.config = config;
    }

    /** A private key with its certificate first and those above it behind. */
    record Pair(PrivateKey key, List<X509Certificate> chain) {}

    void say(@Observes StartupEvent event) {
        if (pair().isEmpty()) {
            LOG.warn("no seal key: documents of signed agreements answer 503 until zusage.seal.keystore is usable");
        }
    }

    /** The key, or nothing where it is not configured, missing or does not open. */
    Optional<Pair> pair() {
        Optional<Path> keystore = config.keystore().filter(Files::isReadable);
        if (keystore.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(keystore.get())) {
            char[] password = password();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            Certificate[] chain = store.getCertificateChain(config.keyAlias());
            if (!(store.getKey(config.keyAlias(), password) instanceof PrivateKey key) || chain == null) {
                LOG.warn("the seal keystore has no key under zusage.seal.key-alias");
                return Optional.empty();
            }
            return Optional.of(new Pair(
                    key, Arrays.stream(chain).map(X509Certificate.class::cast).toList()));
        } catch (IOException | GeneralSecurityException e) {
            LOG.warnf("the seal keystore does not open: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private char[] password() throws IOException {
        Optional<Path> file = config.passwordFile();
        return file.isPresent()
                ? Files.readString(file.get()).strip().toCharArray()
                : config.password().orElse("").toCharArray();
    }
}
