package de.zusage.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.local.DemoRealm;
import de.zusage.local.KeysFile;
import de.zusage.local.LocalSystem;
import de.zusage.local.SealKeystore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What an operator puts into the Secrets of the chart, for the servers of this machine. */
final class LocalSecrets {
    /** The name of the one that lets agreement-service make accounts. */
    static final String ACCOUNTS = "zusage-accounts";

    private final Map<String, Map<String, byte[]>> secrets = new HashMap<>();

    LocalSecrets(LocalSystem system, Path directory) {
        byte[] anchorKey = anchorKey();
        for (String application : List.of("agreement", "plan", "notification", "reporting", "portal")) {
            for (String role : List.of("app", "job", "owner")) {
                put("zusage-" + application + "-db-" + role, "username", application + "_" + role);
                put(
                        "zusage-" + application + "-db-" + role,
                        "password",
                        system.postgres().password());
            }
            put("zusage-" + application + "-keys", "keys", read(KeysFile.ensure(directory.resolve(application))));
            put("zusage-" + application + "-anchors", "key", anchorKey);
            // the Kafka of this machine speaks no TLS: nobody reads them
            put("zusage-" + application + "-service", "user.crt", "");
            put("zusage-" + application + "-service", "user.key", "");
        }
        put("zusage-kafka-ca", "ca.crt", "");
        put("zusage-portal-login", "state-secret", UUID.randomUUID().toString());
        put(ACCOUNTS, "quarkus.keycloak.admin-client.client-secret", DemoRealm.secret("agreement-service"));
        Map<String, String> seal = SealKeystore.ensure(directory);
        put("zusage-agreement-seal", "seal.p12", read(Path.of(seal.get("zusage.seal.keystore"))));
        put("zusage-agreement-seal", "password", read(Path.of(seal.get("zusage.seal.password-file"))));
    }

    /** The keys of a Secret with their contents; one that the chart should not ask for is an error. */
    Map<String, byte[]> of(String secret) {
        return Objects.requireNonNull(secrets.get(secret), () -> "nobody made the Secret " + secret);
    }

    private void put(String secret, String key, String value) {
        put(secret, key, value.getBytes(UTF_8));
    }

    private void put(String secret, String key, byte[] value) {
        secrets.computeIfAbsent(secret, name -> new HashMap<>()).put(key, value);
    }

    private static byte[] anchorKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return (base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                            + base64.encodeToString(pair.getPublic().getEncoded()))
                    .getBytes(UTF_8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
