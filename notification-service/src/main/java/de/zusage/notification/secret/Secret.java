package de.zusage.notification.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.kit.crypto.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The part of an address that only its reader knows: 256 bits by chance, of which only the hash is kept. */
public record Secret(String text) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public static Secret fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it may be one; nobody has to be asked about anything else. */
    public boolean isWellFormed() {
        return FORM.matcher(text).matches();
    }

    public String hash() {
        return Sha256.hex(text.getBytes(UTF_8));
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "secret";
    }
}
