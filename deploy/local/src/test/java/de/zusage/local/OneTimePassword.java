package de.zusage.local;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** RFC 6238, as the application on somebody's telephone. */
final class OneTimePassword {
    private static final long PERIOD = 30;

    private OneTimePassword() {}

    /** The code so many periods from now. */
    static String code(byte[] key, int periods) throws GeneralSecurityException {
        long period = Instant.now().getEpochSecond() / PERIOD + periods;
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        byte[] hash =
                mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(period).array());
        int at = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    static String wrong(byte[] key) throws GeneralSecurityException {
        List<String> right = List.of(code(key, -1), code(key, 0), code(key, 1), code(key, 2));
        return right.contains("123456") ? "654321" : "123456";
    }
}
