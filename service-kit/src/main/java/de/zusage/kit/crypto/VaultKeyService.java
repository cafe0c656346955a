package de.zusage.kit.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.crypto.Transit.Answer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The Transit engine of a Vault or an OpenBao, with one key for each owner, which never leaves it. Persons' keys are unwrapped for
 * one transaction and remembered for none beyond it, so that a withdrawal takes effect with the next one.
 */
final class VaultKeyService implements KeyService {

    private static final String HMAC = "HmacSHA256";
    private static final Pattern WRAPPED = Pattern.compile("vault:(v[0-9]{1,9}):[A-Za-z0-9+/=]+");
    private static final String FIRST = "v1";

    private final VaultConfig config;
    private final Transit transit;
    private final Remembered<String> versions;
    private final Remembered<byte[]> digests;

    VaultKeyService(VaultConfig config) {
        this(config, System::nanoTime);
    }

    VaultKeyService(VaultConfig config, LongSupplier nanos) {
        this.config = config;
        this.transit = new Transit(config);
        this.versions = new Remembered<>(config.remembered(), nanos);
        this.digests = new Remembered<>(config.remembered(), nanos);
    }

    @Override
    public WrappedKey wrap(String owner, byte[] key) {
        Answer answer = transit.ask(owner, "encrypt/" + name(owner), object("plaintext", base64(key)));
        return wrapped(owner, usable(owner, answer).path("ciphertext").asText());
    }

    @Override
    public List<byte[]> unwrap(String owner, List<byte[]> wrapped) {
        List<byte[]> keys = new ArrayList<>();
        for (JsonNode result : batch(owner, "decrypt", wrapped)) {
            keys.add(decoded(result.path("plaintext").asText()));
        }
        return keys;
    }

    @Override
    public List<WrappedKey> rewrap(String owner, List<byte[]> wrapped) {
        List<WrappedKey> keys = new ArrayList<>();
        for (JsonNode result : batch(owner, "rewrap", wrapped)) {
            keys.add(wrapped(owner, result.path("ciphertext").asText()));
        }
        return keys;
    }

    @Override
    public String version(String owner) {
        return versions.get(owner, () -> {
            JsonNode key = usable(owner, transit.ask(owner, "keys/" + name(owner), null));
            return "v" + key.path("latest_version").asInt();
        });
    }

    /** With a key for each purpose that comes from version 1 of the key behind digests, whatever other versions there are. */
    @Override
    public byte[] mac(String purpose, byte[] data) {
        byte[] key = digests.get(purpose, () -> digestKey(purpose));
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a digest cannot be computed", e);
        }
    }

    private byte[] digestKey(String purpose) {
        String owner = "this service's digests";
        ObjectNode question = object("input", base64(("mac|" + purpose).getBytes(UTF_8)));
        question.put("key_version", 1);
        JsonNode data = usable(owner, transit.ask(owner, "hmac/" + config.digestsKey() + "/sha2-256", question));
        String hmac = data.path("hmac").asText();
        Matcher parts = WRAPPED.matcher(hmac);
        if (!parts.matches() || !parts.group(1).equals(FIRST)) {
            throw KeyUnavailable.withdrawn(owner, "version 1 does not answer, and another one gives other digests");
        }
        return decoded(hmac.substring(parts.end(1) + 1));
    }

    /** A 400 to what we ask is a matter of how the key is configured, but for a single item that is not what was stored. */
    private Iterable<JsonNode> batch(String owner, String operation, List<byte[]> wrapped) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        ArrayNode items = question.putArray("batch_input");
        wrapped.forEach(item -> items.add(object("ciphertext", new String(item, US_ASCII))));
        Answer answer = transit.ask(owner, operation + "/" + name(owner), question);
        JsonNode results = answer.data().path("batch_results");
        if (results.size() != wrapped.size()) {
            throw KeyUnavailable.withdrawn(owner, "it answers " + answer.status() + " to " + operation);
        }
        for (JsonNode result : results) {
            String error = result.path("error").asText("");
            if (error.contains("too old") || error.contains("not found")) {
                throw KeyUnavailable.withdrawn(owner, "a version of it that is still needed was dropped");
            }
            if (!error.isEmpty()) {
                throw new IllegalStateException("a key cannot be unwrapped");
            }
        }
        return results;
    }

    private static JsonNode usable(String owner, Answer answer) {
        if (answer.status() != 200) {
            throw KeyUnavailable.withdrawn(owner, "it answers " + answer.status());
        }
        return answer.data();
    }

    private static WrappedKey wrapped(String owner, String text) {
        Matcher parts = WRAPPED.matcher(text);
        if (!parts.matches()) {
            throw KeyUnavailable.withdrawn(owner, "what it wraps names no version");
        }
        return new WrappedKey(text.getBytes(US_ASCII), parts.group(1));
    }

    private String name(String owner) {
        return KeyName.of(config.prefix(), owner);
    }

    private static ObjectNode object(String field, String value) {
        return JsonNodeFactory.instance.objectNode().put(field, value);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }
}
