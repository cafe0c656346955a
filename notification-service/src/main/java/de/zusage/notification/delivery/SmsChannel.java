package de.zusage.notification.delivery;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import de.zusage.notification.contact.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Hands text messages to a gateway, under a key by which it may know a repetition. */
@ApplicationScoped
public class SmsChannel implements DeliveryChannel {

    private static final Logger LOG = Logger.getLogger(SmsChannel.class);

    /** Understood, and no such number; where the address of the gateway itself is none (404, 410), it is not the client's. */
    private static final int NOBODY_THERE = 422;

    /** Not us, or too much at once: no other message has a better chance. */
    private static final Set<Integer> NOT_US = Set.of(401, 402, 403, 429);

    private static final int SERVER_FAULT = 500;

    private final SmsConfig config;
    private final HttpClient client;

    SmsChannel(SmsConfig config) {
        this.config = config;
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(Redirect.NEVER)
                .build();
        config.gateway().ifPresent(SmsChannel::requirePrivate);
    }

    /** Numbers go over no open line; the machine itself is none. */
    private static void requirePrivate(URI gateway) {
        boolean own = "127.0.0.1".equals(gateway.getHost()) || "localhost".equals(gateway.getHost());
        if (!"https".equals(gateway.getScheme()) && !own) {
            throw new IllegalStateException("zusage.sms.gateway must begin with https://");
        }
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String messageId(String id) {
        return id;
    }

    /** Why it was not taken is logged as a class or a code only, since the words repeat the number. */
    @Override
    public Delivery send(Parcel parcel) {
        Optional<URI> gateway = config.gateway();
        if (gateway.isEmpty()) {
            return Delivery.UNREACHABLE;
        }
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request(gateway.get(), parcel), BodyHandlers.discarding());
        try {
            // The timeout of a request ends with the first line of its answer.
            int status = answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
            Delivery delivery = delivery(status);
            if (delivery != Delivery.TAKEN) {
                LOG.warnf("SMS %s was not accepted: %s, status %d", parcel.messageId(), delivery, status);
            }
            return delivery;
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            LOG.warnf("SMS %s was not accepted: %s", parcel.messageId(), why(e).getName());
            return Delivery.UNREACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivery.UNREACHABLE;
        }
    }

    private static Class<?> why(Exception e) {
        return e.getCause() == null ? e.getClass() : e.getCause().getClass();
    }

    static Delivery delivery(int status) {
        if (status / 100 == 2) {
            return Delivery.TAKEN;
        }
        if (status == NOBODY_THERE) {
            return Delivery.BOUNCED;
        }
        return NOT_US.contains(status) || status >= SERVER_FAULT ? Delivery.UNREACHABLE : Delivery.REFUSED;
    }

    private HttpRequest request(URI gateway, Parcel parcel) {
        String body = config.body()
                .replace("{to}", json(parcel.address()))
                .replace("{id}", json(parcel.messageId()))
                .replace("{text}", json(parcel.wording().text()));
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway)
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", parcel.messageId())
                .POST(BodyPublishers.ofString(body));
        config.authorization().ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }

    private static String json(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
