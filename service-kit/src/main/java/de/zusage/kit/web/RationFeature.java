package de.zusage.kit.web;

import de.zusage.kit.tenancy.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Puts a filter before each operation that is {@link Rationed}, once, at the start; no other operation is looked at. */
@Provider
public class RationFeature implements DynamicFeature {

    private final Rations rations;
    private final SecurityIdentity identity;
    private final Caller caller;
    private final CurrentVertxRequest current;

    RationFeature(Rations rations, SecurityIdentity identity, Caller caller, CurrentVertxRequest current) {
        this.rations = rations;
        this.identity = identity;
        this.caller = caller;
        this.current = current;
    }

    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        Rationed rationed = operation.getResourceMethod().getAnnotation(Rationed.class);
        if (rationed != null) {
            context.register(new RationFilter(rationed, rations, identity, caller, current));
        }
    }
}
