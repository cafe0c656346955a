package de.zusage.local.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.zusage.local.JvmShared;
import de.zusage.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID provider inside this JVM: discovery and keys, so that tests can also mint what a real one never would. */
public final class TokenIssuer {
    private static final String PATH = "/realms/zusage";
    private static final int COORDINATE_BYTES = 32;

    private TokenIssuer() {}

    /** The issuer of this JVM, started at the first call. */
    public static TokenIssuer current() {
        synchronized (JvmShared.lock()) {
            if (!JvmShared.has("issuer.url")) {
                start();
            }
        }
        return new TokenIssuer();
    }

    /** The {@code iss} of its tokens and the address for {@code quarkus.oidc.auth-server-url}. */
    public String url() {
        return JvmShared.get("issuer.url", String.class);
    }

    /** How often the keys have been fetched since the start. */
    public int keyFetches() {
        return JvmShared.get("issuer.fetches", AtomicInteger.class).get();
    }

    /** Signs with a new key from now on and publishes that key alone. */
    public void rotate() {
        JvmShared.put("issuer.keys", newKeyPair());
    }

    KeyPair keys() {
        return currentKeys();
    }

    String keyId() {
        return keyId(keys());
    }

    /** On a curve: tests sign a token for nearly every request, and with RSA that took most of their time. */
    static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair currentKeys() {
        return JvmShared.get("issuer.keys", KeyPair.class);
    }

    private static void start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
            String url = "http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort() + PATH;
            AtomicInteger fetches = new AtomicInteger();
            server.createContext(PATH + "/.well-known/openid-configuration", e -> answer(e, discovery(url)));
            server.createContext(PATH + "/certs", exchange -> {
                fetches.incrementAndGet();
                answer(exchange, keySet(currentKeys()));
            });
            Thread thread = new Thread(server::start, "token-issuer");
            thread.setDaemon(true); // its dispatcher inherits this, so that the JVM can end
            thread.start();
            JvmShared.put("issuer.keys", newKeyPair());
            JvmShared.put("issuer.fetches", fetches);
            JvmShared.put("issuer.url", url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String discovery(String url) {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                "response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["ES256"]}""".formatted(url);
    }

    private static String keySet(KeyPair keys) {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return """
                {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"%s","x":"%s","y":"%s"}]}""".formatted(
                keyId(keys), base64(key.getW().getAffineX()), base64(key.getW().getAffineY()));
    }

    private static String keyId(KeyPair keys) {
        return "local-" + Integer.toHexString(keys.getPublic().hashCode());
    }

    private static String base64(BigInteger coordinate) {
        byte[] bytes = coordinate.toByteArray(); // with a byte for the sign, or shorter where it begins with zeros
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
