package de.zusage.kit.crypto;

import de.zusage.local.testing.TransitDouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a service has of the one double of this JVM: a prefix, a policy and a token of its own, and the keys of two carriers. */
final class VaultSetting implements VaultConfig {

    private static @Nullable TransitDouble running;

    final TransitDouble transit = running();
    final AtomicLong nanos = new AtomicLong();
    private final String policy = "kit-" + UUID.randomUUID();
    private final Path token;

    VaultSetting(Path directory) {
        token = directory.resolve("token");
        List.of(key("carrier-a"), key("carrier-b"), digestsKey()).forEach(transit::createKey);
        allow("carrier-a", "carrier-b");
        renewToken();
    }

    private static synchronized TransitDouble running() {
        if (running == null) {
            TransitDouble started = TransitDouble.start(
                    Path.of("target/transit-" + UUID.randomUUID()).toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            running = started;
        }
        return running;
    }

    /** What the key of a carrier with a plain slug is called. */
    String key(String carrier) {
        return prefix() + carrier;
    }

    /** The service may use the keys of these carriers and no others. */
    void allow(String... carriers) {
        transit.allow(policy, Stream.of(carriers).map(this::key).toList(), digestsKey());
    }

    /** As an agent does: the old one is worth nothing any more. */
    void renewToken() {
        try {
            String before = Files.exists(token) ? Files.readString(token).strip() : "";
            Files.writeString(token, transit.token(policy) + "\n");
            transit.revoke(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path token() {
        return token;
    }

    /** Reads the virtual time for what it remembers. */
    VaultKeyService service() {
        return new VaultKeyService(this, nanos::get);
    }

    /** So much time goes by. */
    void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** How often the service asked for that. */
    long asked(String operation) {
        return transit.audited().stream()
                .filter(line -> line.contains(" transit/" + operation + "/" + prefix()))
                .count();
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(transit.address());
    }

    @Override
    public Optional<Path> tokenFile() {
        return Optional.of(token);
    }

    @Override
    public Optional<String> namespace() {
        return Optional.empty();
    }

    @Override
    public String mount() {
        return "transit";
    }

    @Override
    public String prefix() {
        return policy.substring("kit-".length()) + "-";
    }

    @Override
    public String digestsKey() {
        return prefix() + "digests.kit";
    }

    @Override
    public Optional<Path> caFile() {
        return Optional.empty();
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(3);
    }

    @Override
    public int attempts() {
        return 3;
    }

    @Override
    public Duration rest() {
        return Duration.ZERO;
    }

    @Override
    public Duration remembered() {
        return Duration.ofSeconds(30);
    }
}
