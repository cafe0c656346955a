package de.zusage.kit.event;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/** A relay alone in a process, so that a test can really kill and really freeze it. */
final class RelayProcess {

    static final String READY = "relay process ready";

    private RelayProcess() {}

    public static void main(String[] args) throws InterruptedException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(args[0]);
        dataSource.setUser(args[1]);
        dataSource.setPassword(args[2]);
        RelayConfig config = new Defaults();
        EventSender sender = new EventSender(
                () -> RelayProducers.create(Map.of("bootstrap.servers", args[3], "client.id", args[4])),
                "/zusage/" + args[4]);
        Semaphore nothing = new Semaphore(0);
        Relay relay = new Relay(
                new Outbox(dataSource),
                new RelayLease(dataSource, UUID.randomUUID(), config.lease()),
                sender,
                config,
                atMost -> nothing.tryAcquire(20, TimeUnit.MILLISECONDS));
        Thread thread = new Thread(relay);
        thread.start();
        System.out.println(READY);
        thread.join();
    }

    /** What {@link RelayConfig} says without any configuration, but small batches, so that faults fall between them. */
    private record Defaults() implements RelayConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(500);
        }

        @Override
        public Duration standBy() {
            return Duration.ofMillis(250);
        }

        @Override
        public int batch() {
            return 50;
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofMillis(500);
        }
    }
}
