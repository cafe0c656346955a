package de.zusage.local.testing;

import de.zusage.local.Directories;
import de.zusage.local.JvmShared;
import de.zusage.local.KafkaServer;
import de.zusage.local.Ports;
import de.zusage.local.PostgresServer;
import de.zusage.local.PostgresServer.Durability;
import de.zusage.local.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL and Kafka of this test JVM: started at the first need, side by side, and stopped when the JVM ends. */
final class SharedServers {
    private SharedServers() {}

    static void ensureStarted() {
        synchronized (JvmShared.lock()) {
            if (!JvmShared.has("kafka.bootstrap")) {
                start();
            }
        }
    }

    private static void start() {
        Path directory = temporaryDirectory();
        CompletableFuture<KafkaServer> kafka = CompletableFuture.supplyAsync(() -> {
            KafkaServer server = KafkaServer.start(directory.resolve("kafka"), Ports.free());
            Topics.create(server.bootstrapServers());
            return server;
        });
        PostgresServer postgres =
                PostgresServer.start(directory.resolve("postgres"), Ports.free(), Durability.THROWAWAY);
        KafkaServer broker = kafka.join();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            broker.process().kill(); // its data is deleted in the next line: no reason to be gentle
            postgres.close();
            Directories.delete(directory);
        }));
        JvmShared.put("postgres.password", postgres.password());
        JvmShared.put("postgres.url", postgres.url(""));
        JvmShared.put("postgres.create", (java.util.function.Consumer<String>)
                service -> de.zusage.local.Databases.create(postgres, service));
        JvmShared.put("kafka.pid", broker.process().pid());
        JvmShared.put("postgres.pid", postgres.process().pid());
        JvmShared.put("directory", directory);
        JvmShared.put("kafka.bootstrap", broker.bootstrapServers());
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("zusage-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
