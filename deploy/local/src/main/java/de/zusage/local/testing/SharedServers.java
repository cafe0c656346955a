package de.zusage.local.testing;

import de.zusage.local.Databases;
import de.zusage.local.Directories;
import de.zusage.local.JvmShared;
import de.zusage.local.KafkaServer;
import de.zusage.local.Ports;
import de.zusage.local.PostgresServer;
import de.zusage.local.PostgresServer.Durability;
import de.zusage.local.Project;
import de.zusage.local.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

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
        List<Runnable> atEnd = new CopyOnWriteArrayList<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            atEnd.forEach(Runnable::run);
            Directories.delete(directory);
        }));
        CompletableFuture<KafkaServer> kafka = CompletableFuture.supplyAsync(() -> {
            KafkaServer server = KafkaServer.start(directory.resolve("kafka"), Ports.free());
            atEnd.add(server.process()::kill); // its data is deleted: no reason to be gentle
            Topics.create(server.bootstrapServers());
            return server;
        });
        int port = Ports.free();
        PostgresServer postgres = databases(directory, port, atEnd);
        KafkaServer broker = kafka.join();
        JvmShared.put("postgres.password", postgres.password());
        JvmShared.put("postgres.url", postgres.url(""));
        JvmShared.put("postgres.create", (Consumer<String>) service -> Databases.create(postgres, service));
        JvmShared.put("kafka.pid", broker.process().pid());
        JvmShared.put("postgres.start", (Runnable) () -> databases(directory, port, atEnd));
        JvmShared.put("directory", directory);
        JvmShared.put("kafka.bootstrap", broker.bootstrapServers());
    }

    private static PostgresServer databases(Path directory, int port, List<Runnable> atEnd) {
        PostgresServer server =
                PostgresServer.start(Project.programs(), directory.resolve("postgres"), port, Durability.THROWAWAY);
        atEnd.add(server::close);
        JvmShared.put("postgres.stop", (Runnable) server::close);
        JvmShared.put("postgres.pid", server.process().pid());
        return server;
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("zusage-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
