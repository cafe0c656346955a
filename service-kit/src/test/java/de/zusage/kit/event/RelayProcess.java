package de.zusage.kit.event;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A relay alone in a process, so that a test can really kill and really freeze it. */
final class RelayProcess {

    static final String READY = "relay process ready";

    private RelayProcess() {}

    public static void main(String[] args) throws InterruptedException, SQLException {
        DataSource dataSource = pool(args[0], args[1], args[2]);
        RelayConfig config = new Defaults(Duration.ofSeconds(2));
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

    /** Pooled as in a service: logging in for every statement would be most of the work. */
    private static DataSource pool(String url, String user, String password) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(3)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password)))));
    }

    /** As {@link RelayConfig} is without configuration, but with small batches, so that faults fall between them. */
    record Defaults(Duration lease) implements RelayConfig {

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
        public Duration heartbeat() {
            return Duration.ofMillis(500);
        }
    }
}
