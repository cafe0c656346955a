package de.zusage.kit.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives every key from the master keys in a file: for the demo and for tests, replaced by a bean of a vault. */
@DefaultBean
@ApplicationScoped
class LocalKeyService implements KeyService {

    private static final String HMAC = "HMACSHA256";
    private static final int NAME = 4;

    private final MasterKeys masters;

    @Inject
    LocalKeyService(KeyConfig config) {
        this(MasterKeyFile.read(
                config.file()
                        .orElseThrow(() ->
                                new IllegalStateException("Refusing to start: zusage.keys.file names no key file.")),
                config.create()));
    }

    LocalKeyService(MasterKeys masters) {
        this.masters = masters;
    }

    /** Looks at the key when the service starts, not when the first person is written. */
    void check(@Observes StartupEvent event) {
        mac("start", new byte[0]);
    }

    @Override
    public byte[] wrap(String owner, byte[] key) {
        try {
            return cipher(masters.newest(), owner).encrypt(key, owner.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot be wrapped", e);
        }
    }

    @Override
    public byte[] unwrap(String owner, byte[] wrapped) {
        GeneralSecurityException last = new GeneralSecurityException("no key");
        for (byte[] master : masters.wrapping()) {
            try {
                return cipher(master, owner).decrypt(wrapped, owner.getBytes(UTF_8));
            } catch (GeneralSecurityException e) {
                last = e; // wrapped with an older one, perhaps
            }
        }
        throw new IllegalStateException("a key cannot be unwrapped", last);
    }

    @Override
    public String version() {
        try {
            return HexFormat.of().formatHex(derive(masters.newest(), "name"), 0, NAME);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot be named", e);
        }
    }

    @Override
    public byte[] mac(String purpose, byte[] data) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(derive(masters.digests(), "mac|" + purpose), HMAC));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a digest cannot be computed", e);
        }
    }

    private static AesGcmJce cipher(byte[] master, String owner) throws GeneralSecurityException {
        return new AesGcmJce(derive(master, "wrap|" + owner));
    }

    private static byte[] derive(byte[] secret, String purpose) throws GeneralSecurityException {
        return Hkdf.computeHkdf(HMAC, secret, new byte[0], purpose.getBytes(UTF_8), 32);
    }
}
