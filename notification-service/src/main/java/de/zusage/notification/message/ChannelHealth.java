package de.zusage.notification.message;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Tells operators that a server behind a channel is silent; no reason to restart or to leave out this process. */
@Wellness
@ApplicationScoped
class ChannelHealth implements HealthCheck {

    private final MessageDispatcher dispatcher;

    ChannelHealth(MessageDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder channels = HealthCheckResponse.named("Channels");
        dispatcher.silent().forEach(channel -> channels.withData(channel.name(), "silent"));
        return channels.status(dispatcher.silent().isEmpty()).build();
    }
}
