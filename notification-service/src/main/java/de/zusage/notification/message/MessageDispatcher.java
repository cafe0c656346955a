package de.zusage.notification.message;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.delivery.Delivery;
import de.zusage.notification.delivery.DeliveryChannel;
import de.zusage.notification.message.DueMessages.Due;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    private final List<Line> lines = new ArrayList<>();
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
        this.dueMessages = dueMessages;
        this.service = service;
        this.tenancy = tenancy;
        this.config = config;
        this.executor = executor;
        this.clock = clock;
        RetryRule rule = new RetryRule(config.retryAfter(), config.retryAfter().multipliedBy(16));
        channels.all().forEach(channel -> lines.add(new Line(channel, new Endpoint(rule))));
        lines.forEach(line -> meters.gauge(
                "zusage.message.channel.silent",
                Tags.of("channel", line.name().name()),
                line,
                silent -> silent.endpoint.isSilent() ? 1 : 0));
    }

    /** A channel with what was last heard of its server. */
    private static final class Line {
        final DeliveryChannel channel;
        final Endpoint endpoint;
        final AtomicBoolean busy = new AtomicBoolean();

        Line(DeliveryChannel channel, Endpoint endpoint) {
            this.channel = channel;
            this.endpoint = endpoint;
        }

        Channel name() {
            return channel.channel();
        }
    }

    @Scheduled(every = "${zusage.message.every:5s}")
    void look() {
        lines.forEach(line -> executor.execute(() -> deliver(line)));
    }

    /** Sends what waits, channel after channel. */
    public void deliverDue() {
        lines.forEach(this::deliver);
    }

    /** Nothing is held against any server any more. */
    void forgetSilence() {
        lines.forEach(line -> line.endpoint.answered());
    }

    /** The channels whose server did not answer when it was last asked. */
    List<Channel> silent() {
        return lines.stream()
                .filter(line -> line.endpoint.isSilent())
                .map(Line::name)
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
                boolean open = line.endpoint.isOpen(clock.instant());
                List<Due> due = due(line, open);
                due.stream()
                        .takeWhile(next -> !open || line.endpoint.isOpen(clock.instant()))
                        .forEach(message -> attempt(line, message));
                more = due.size() == config.batch() && !line.endpoint.isSilent();
            }
        } finally {
            line.channel.rest();
            line.busy.set(false);
        }
    }

    /** Of a silent server one message asks whether it is back; the others wait, and are given up when their time is over. */
    private List<Due> due(Line line, boolean open) {
        Instant now = clock.instant();
        if (!open) {
            return dueMessages.find(line.name(), now, now.minus(config.giveUpAfter()), config.batch());
        }
        return dueMessages.find(line.name(), now, now, line.endpoint.isSilent() ? 1 : config.batch());
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
        Delivery delivery = line.channel.send(outbound.parcel());
        if (delivery == Delivery.UNREACHABLE) {
            line.endpoint.silent(clock.instant());
        } else {
            line.endpoint.answered();
        }
        tenancy.run(due.tenant(), () -> {
            switch (delivery) {
                case TAKEN -> service.taken(due.id());
                case REFUSED, UNREACHABLE -> service.refused(due.id(), outbound.attempt());
                case BOUNCED -> service.bounced(due.id(), outbound);
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
}
