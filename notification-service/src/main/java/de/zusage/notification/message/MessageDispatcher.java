package de.zusage.notification.message;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.delivery.Delivery;
import de.zusage.notification.message.DueMessages.Due;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Sends messages, each channel by itself, so that a slow or silent server keeps no other channel waiting. A message goes
 * out between two transactions: a process that dies there leaves a claim that runs out, and the same message is sent
 * again under the same id.
 */
@ApplicationScoped
public class MessageDispatcher {

    private static final Logger LOG = Logger.getLogger(MessageDispatcher.class);

    private final Map<Channel, Line> lines = new EnumMap<>(Channel.class);
    private final Channels channels;
    private final DueMessages dueMessages;
    private final MessageService service;
    private final Tenancy tenancy;
    private final MessageConfig config;
    private final ManagedExecutor executor;
    private final Clock clock;

    MessageDispatcher(
            Channels channels,
            DueMessages dueMessages,
            MessageService service,
            Tenancy tenancy,
            MessageConfig config,
            ManagedExecutor executor,
            MeterRegistry meters,
            Clock clock) {
        this.channels = channels;
        this.dueMessages = dueMessages;
        this.service = service;
        this.tenancy = tenancy;
        this.config = config;
        this.executor = executor;
        this.clock = clock;
        RetryRule rule = new RetryRule(config.retryAfter(), config.retryAfter().multipliedBy(16));
        channels.names().forEach(channel -> lines.put(channel, new Line(channel, new Endpoint(rule))));
        lines.forEach((channel, line) -> meters.gauge(
                "zusage.message.channel.silent",
                List.of(io.micrometer.core.instrument.Tag.of("channel", channel.name())),
                line,
                silent -> silent.endpoint.isSilent() ? 1 : 0));
    }

    /** A channel with what was last heard of its server. */
    private static final class Line {
        final Channel channel;
        final Endpoint endpoint;
        final AtomicBoolean busy = new AtomicBoolean();

        Line(Channel channel, Endpoint endpoint) {
            this.channel = channel;
            this.endpoint = endpoint;
        }
    }

    @Scheduled(every = "${zusage.message.every:5s}")
    void look() {
        lines.values().forEach(line -> executor.execute(() -> deliver(line)));
    }

    /** Sends what waits, channel after channel. */
    public void deliverDue() {
        lines.values().forEach(this::deliver);
    }

    /** Nothing is held against any server any more. */
    void forgetSilence() {
        lines.values().forEach(line -> line.endpoint.answered());
    }

    /** The channels whose server did not answer when it was last asked. */
    List<Channel> silent() {
        return lines.values().stream()
                .filter(line -> line.endpoint.isSilent())
                .map(line -> line.channel)
                .toList();
    }

    /** Goes on until a look finds less than a full batch, so that a backlog does not wait for the next tick. */
    private void deliver(Line line) {
        if (!line.busy.compareAndSet(false, true)) {
            return;
        }
        try {
            boolean more = true;
            while (more) {
                List<Due> due = due(line);
                due.forEach(message -> attempt(line, message));
                more = due.size() == config.batch() && !line.endpoint.isSilent();
            }
        } finally {
            line.busy.set(false);
        }
    }

    /** Of a silent server one message asks whether it is back; the others wait, and are given up when their time is over. */
    private List<Due> due(Line line) {
        Instant now = clock.instant();
        if (!line.endpoint.isOpen(now)) {
            return dueMessages.find(line.channel, now, now.minus(config.giveUpAfter()), config.batch());
        }
        return dueMessages.find(line.channel, now, now, line.endpoint.isSilent() ? 1 : config.batch());
    }

    /** A message that makes trouble must not stop the others. */
    private void attempt(Line line, Due due) {
        try {
            tenancy.call(due.tenant(), () -> service.claim(due.id())).ifPresent(sent -> send(line, due, sent));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Message %s could not be handled: %s",
                    due.id(), e.getClass().getName());
            putAside(due);
        }
    }

    private void send(Line line, Due due, Outbound outbound) {
        if (!line.endpoint.isOpen(clock.instant())) {
            tenancy.run(due.tenant(), () -> service.refused(due.id(), outbound.attempt()));
            return;
        }
        Delivery delivery = channels.of(line.channel).send(outbound.parcel());
        if (delivery == Delivery.UNREACHABLE) {
            line.endpoint.silent(clock.instant());
        } else {
            line.endpoint.answered();
        }
        tenancy.run(due.tenant(), () -> {
            switch (delivery) {
                case TAKEN -> service.taken(due.id());
                case REFUSED, UNREACHABLE -> service.refused(due.id(), outbound.attempt());
                case BOUNCED -> service.bounced(due.id(), outbound.attempt());
            }
        });
    }

    private void putAside(Due due) {
        try {
            tenancy.run(due.tenant(), () -> service.postpone(due.id()));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Message %s stays where it is: %s", due.id(), e.getClass().getName());
        }
    }

    /** For tests of a sender that dies: what it had in its hands. */
    Optional<Outbound> claim(Due due) {
        return tenancy.call(due.tenant(), () -> service.claim(due.id()));
    }
}
