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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

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
        JvmShared.put("issuer.keys", List.of(newKeyPair()));
    }

    /** Signs with a new key from now on and goes on publishing the one before. */
    public void introduce() {
        JvmShared.put("issuer.keys", List.of(newKeyPair(), keys()));
    }

    /** Nobody answers at its address until {@link #comeBack}; its tokens stay what they are. */
    public void goAway() {
        synchronized (JvmShared.lock()) {
            JvmShared.get("issuer.server", HttpServer.class).stop(0);
            JvmShared.put("issuer.away", true);
        }
    }

    /** Answers again, at the same address, if it was away. */
    public void comeBack() {
        synchronized (JvmShared.lock()) {
            if (!JvmShared.has("issuer.away") || !JvmShared.get("issuer.away", Boolean.class)) {
                return;
            }
            JvmShared.put("issuer.away", false);
            int port = JvmShared.get("issuer.server", HttpServer.class)
                    .getAddress()
                    .getPort();
            serve(port, JvmShared.get("issuer.fetches", AtomicInteger.class));
        }
    }

    KeyPair keys() {
        return published().get(0);
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

    /** The first one signs. */
    @SuppressWarnings("unchecked")
    private static List<KeyPair> published() {
        return (List<KeyPair>) JvmShared.get("issuer.keys", List.class);
    }

    private static void start() {
        AtomicInteger fetches = new AtomicInteger();
        JvmShared.put("issuer.keys", List.of(newKeyPair()));
        JvmShared.put("issuer.fetches", fetches);
        JvmShared.put("issuer.url", serve(0, fetches));
    }

    private static String serve(int port, AtomicInteger fetches) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, port), 0);
            String url = "http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort() + PATH;
            server.createContext(PATH + "/.well-known/openid-configuration", e -> answer(e, discovery(url)));
            server.createContext(PATH + "/certs", exchange -> {
                fetches.incrementAndGet();
                answer(exchange, keySet(published()));
            });
            Thread thread = new Thread(server::start, "token-issuer");
            thread.setDaemon(true); // its dispatcher inherits this, so that the JVM can end
            thread.start();
            thread.join(); // one that is stopped before it is started keeps its port
            JvmShared.put("issuer.server", server);
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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

    private static String keySet(List<KeyPair> published) {
        return published.stream().map(TokenIssuer::key).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static String key(KeyPair keys) {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return """
                {"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"%s","x":"%s","y":"%s"}""".formatted(
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
