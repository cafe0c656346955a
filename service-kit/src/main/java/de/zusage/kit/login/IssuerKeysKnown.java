package de.zusage.kit.login;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the issuer's keys were read once: another replica may have them. Afterwards nothing depends on it. */
@Readiness
class IssuerKeysKnown implements HealthCheck {

    private final IssuerKeys keys;

    IssuerKeysKnown(IssuerKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("keys of the issuer of tokens")
                .status(keys.areKnown())
                .build();
    }
}
