package de.zusage.kit.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives every key from the master keys in a file, which whoever operates the service can read: for the demo and for tests. */
final class LocalKeyService implements KeyService {

    private static final String HMAC = "HMACSHA256";
    private static final int NAME = 4;

    private final MasterKeys masters;

    /** Refuses to start without its file. */
    static LocalKeyService of(KeyConfig config) {
        return new LocalKeyService(MasterKeyFile.read(
                config.file()
                        .orElseThrow(() ->
                                new IllegalStateException("Refusing to start: zusage.keys.file names no key file.")),
                config.create()));
    }

    LocalKeyService(MasterKeys masters) {
        this.masters = masters;
    }

    @Override
    public WrappedKey wrap(String owner, byte[] key) {
        try {
            byte[] wrapped = cipher(masters.newest(), owner).encrypt(key, owner.getBytes(UTF_8));
            return new WrappedKey(wrapped, version(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key cannot be wrapped", e);
        }
    }

    @Override
    public List<byte[]> unwrap(String owner, List<byte[]> wrapped) {
        return wrapped.stream().map(one -> unwrap(owner, one)).toList();
    }

    private byte[] unwrap(String owner, byte[] wrapped) {
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
    public List<WrappedKey> rewrap(String owner, List<byte[]> wrapped) {
        return unwrap(owner, wrapped).stream().map(key -> wrap(owner, key)).toList();
    }

    /** All owners' keys come from one master key: they change together. */
    @Override
    public String version(String owner) {
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
