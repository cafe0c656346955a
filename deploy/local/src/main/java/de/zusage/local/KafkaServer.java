package de.zusage.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real single-node Kafka (KRaft) in a process of its own, on the loopback interface; it ends with this JVM. */
public final class KafkaServer implements AutoCloseable {
    private final int port;
    private final ChildProcess process;

    private KafkaServer(int port, ChildProcess process) {
        this.port = port;
        this.process = process;
    }

    /** Starts on the logs of the directory (made when missing) and returns when it takes connections. */
    public static KafkaServer start(Path directory, int port) {
        return start(directory, port, null);
    }

    /** The same with a listener for others. */
    public static KafkaServer start(Path directory, int port, @Nullable SaslListener others) {
        Path configuration = configure(directory, port, others);
        ChildProcess process =
                ChildProcess.start("Kafka", directory.resolve("kafka.log"), "TERM", command(configuration), Map.of());
        KafkaServer server = new KafkaServer(port, process);
        Waiting.until("Kafka", Duration.ofSeconds(90), process, server::listens);
        return server;
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop();
    }

    private boolean listens() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), 1000);
            return true;
        }
    }

    private static List<String> command(Path configuration) {
        List<String> command = new ArrayList<>(List.of(Programs.java()));
        command.addAll(JvmFlags.of("kafka"));
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaMain.class.getName(),
                configuration.toString()));
        return command;
    }

    private static Path configure(Path directory, int port, @Nullable SaslListener others) {
        int controller = Ports.free();
        String lines = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%1$d
                listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.network.threads=2
                num.io.threads=3
                background.threads=2
                log.cleaner.dedupe.buffer.size=8388608
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                broker.session.timeout.ms=5000
                broker.heartbeat.interval.ms=1000
                group.initial.rebalance.delay.ms=0
                """.formatted(controller, port, directory.resolve("logs"));
        try {
            Files.createDirectories(directory);
            return Files.writeString(
                    directory.resolve("server.properties"),
                    others == null ? lines : lines + String.join("\n", others.lines(port, controller)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
