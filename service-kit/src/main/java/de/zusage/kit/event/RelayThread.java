package de.zusage.kit.event;

import de.zusage.kit.Ids;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Runs the relay beside the service, from start-up to shutdown. */
@ApplicationScoped
class RelayThread {

    private final Relay relay;
    private final boolean enabled;
    private @Nullable Thread thread;

    RelayThread(
            @DataSource("job") javax.sql.DataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            RelayConfig config,
            WakeUp wakeUp,
            Ids ids,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        EventSender sender = new EventSender(() -> RelayProducers.create(broker), "/zusage/" + service);
        relay = new Relay(
                new Outbox(dataSource),
                new RelayLease(dataSource, ids.next(), config.lease()),
                sender,
                config,
                wakeUp::await);
        enabled = config.enabled();
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread = new Thread(relay, "relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
        Thread running = thread;
        if (running != null) {
            running.join(10_000);
        }
    }
}
