package de.zusage.local.testing;

import de.zusage.local.JvmShared;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Puts the double of Transit in the place of the key file; init arguments {@code service} and {@code carriers}, slugs with commas
 * between them. Stays up until the JVM ends.
 */
public final class TransitStack implements QuarkusTestResourceLifecycleManager {
    private static final String PREFIX = "zusage-";

    private String service = "kit";
    private List<String> carriers = List.of();

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
        carriers = List.of(arguments.getOrDefault("carriers", "carrier-a").split(",", -1));
    }

    @Override
    public Map<String, String> start() {
        SharedServers.ensureStarted();
        Path directory = JvmShared.get("directory", Path.class).resolve("vault-" + service);
        TransitDouble transit;
        synchronized (JvmShared.lock()) {
            transit = JvmShared.has("transit.port") ? TransitDouble.current() : started(directory);
        }
        carriers.forEach(carrier -> transit.createKey(PREFIX + carrier));
        transit.createKey(digestsKey());
        JvmShared.put("transit.digests", digestsKey());
        allow(carriers);
        Path token = directory.resolve("token");
        try {
            Files.writeString(token, transit.token("service"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "zusage.keys.kind", "vault",
                "zusage.keys.vault.address", transit.address().toString(),
                "zusage.keys.vault.token-file", token.toString(),
                "zusage.keys.vault.digests-key", digestsKey(),
                "zusage.keys.vault.rest", "0s");
    }

    private static TransitDouble started(Path directory) {
        TransitDouble transit = TransitDouble.start(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(transit::close));
        return transit;
    }

    private String digestsKey() {
        return PREFIX + "digests." + service;
    }

    /** From now on these carriers let the service use their keys, and no others do. */
    public static void allow(List<String> carriers) {
        TransitDouble.current()
                .allow(
                        "service",
                        carriers.stream().map(carrier -> PREFIX + carrier).toList(),
                        JvmShared.get("transit.digests", String.class));
    }

    @Override
    public void stop() {
        // it serves the next test class too and ends with the JVM
    }
}
