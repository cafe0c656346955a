package de.zusage.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An Ed25519 key; its file has the private half on the first line and the public one on the second, in base64. Public halves of
 * earlier keys may follow, a line each: what they signed is still ours.
 */
final class AnchorKey {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final List<PublicKey> open;

    private AnchorKey(PrivateKey secret, List<PublicKey> open) {
        this.secret = secret;
        this.open = open;
    }

    /** Refuses a file that is none, without repeating what stands in it. */
    static AnchorKey read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            List<PublicKey> open = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                open.add(keys.generatePublic(new X509EncodedKeySpec(decoded(line))));
            }
            return new AnchorKey(keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(lines.get(0)))), open);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException(
                    file + " is no key for anchors (" + e.getClass().getSimpleName() + "); NewAnchorKey makes one");
        }
    }

    private static byte[] decoded(String line) {
        return Base64.getDecoder().decode(line.strip());
    }

    /** Makes a new one, readable by its owner only; never overwrites. */
    static void make(Path file) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file,
                    base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                            + base64.encodeToString(pair.getPublic().getEncoded()) + "\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 15 and later have Ed25519", e);
        }
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key for anchors does not sign", e);
        }
    }

    boolean verifies(String text, String signed) {
        return open.stream().anyMatch(each -> verifies(each, text, signed));
    }

    private static boolean verifies(PublicKey key, String text, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text.getBytes(UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (SignatureException | IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key for anchors does not verify", e);
        }
    }
}
