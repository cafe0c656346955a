package de.zusage.agreement.document;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** How long the seal is still good for: a document that is sealed by an expired certificate proves little to whoever checks it. */
@ApplicationScoped
class SealExpiry {
    private final SealKey key;
    private final Clock clock;
    private volatile double seconds = Double.NaN;

    SealExpiry(SealKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("zusage.seal.certificate.seconds", this, expiry -> expiry.seconds);
    }

    @Scheduled(every = "${zusage.metrics.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        seconds = seconds();
    }

    /** Until the first certificate of the chain ends; negative once it has, not a number where there is no key. */
    double seconds() {
        return key.pair()
                .flatMap(pair ->
                        pair.chain().stream().map(X509Certificate::getNotAfter).min(Comparator.naturalOrder()))
                .map(end -> (double) Duration.between(clock.instant(), Instant.ofEpochMilli(end.getTime()))
                        .toSeconds())
                .orElse(Double.NaN);
    }
}
