package de.zusage.agreement.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.event.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * The frozen text of one version as canonical JSON (RFC 8785). A random salt lies inside, so that nobody can guess a
 * text from its hash (invariant 1).
 *
 * @param unreviewed the languages whose words no professional had reviewed when the text was frozen
 */
record CanonicalText(
        String format,
        UUID agreementId,
        int version,
        String salt,
        String authoritative,
        SortedMap<String, List<String>> texts,
        List<String> unreviewed,
        int reviewIntervalMonths,
        List<Commitment> commitments,
        Draft.@Nullable ReadOut readOut,
        LocalDate offeredOn,
        LocalDate respondBy) {
    static final String FORMAT = "zusage-agreement-text/1";
    private static final int SALT_BYTES = 16;

    /** The exact characters that are hashed and signed. */
    String json() {
        try {
            return new JsonCanonicalizer(EventJson.mapper().writeValueAsString(this)).getEncodedString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text can always be written", e);
        } catch (IOException e) {
            throw new IllegalStateException("a text can always be canonicalised", e);
        }
    }

    /** A text read back from the characters that were signed. */
    static CanonicalText parse(String json) {
        try {
            return EventJson.mapper().readValue(json, CanonicalText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a canonical text can be read back", e);
        }
    }

    /** SHA-256 over the UTF-8 bytes of {@link #json()}, in lower-case hex. */
    static String hash(String json) {
        return Sha256.hex(json.getBytes(StandardCharsets.UTF_8));
    }

    static String newSalt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
