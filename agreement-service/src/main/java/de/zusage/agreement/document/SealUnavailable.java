package de.zusage.agreement.document;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/** 503: the agreement is signed, but there is no key to seal its document with. */
final class SealUnavailable {
    private static final int SERVICE_UNAVAILABLE = 503;

    private SealUnavailable() {}

    static HttpProblem problem() {
        return HttpProblem.builder()
                .withType(URI.create("/problems/seal-unavailable"))
                .withTitle("Service Unavailable")
                .withStatus(SERVICE_UNAVAILABLE)
                .withDetail("The document cannot be sealed: the service has no usable seal key. The agreement is in"
                        + " force all the same; ask the operator.")
                .build();
    }
}
