package de.zusage.kit.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Hands out rations before the operation begins. */
class RationFilter {

    private final Rations rations;
    private final SecurityIdentity caller;
    private final CurrentVertxRequest current;

    RationFilter(Rations rations, SecurityIdentity caller, CurrentVertxRequest current) {
        this.rations = rations;
        this.caller = caller;
        this.current = current;
    }

    @ServerRequestFilter
    public void take(ResourceInfo operation) {
        Rationed rationed = operation.getResourceMethod().getAnnotation(Rationed.class);
        if (rationed != null) {
            rations.take(
                    rationed.value(),
                    caller.isAnonymous()
                            ? network(current.getCurrent().request().remoteAddress())
                            : caller.getPrincipal().getName());
        }
    }

    /** Of IPv6 the first half: whoever has one address there has all of them. */
    static String network(SocketAddress address) {
        String host = String.valueOf(address.hostAddress());
        if (host.indexOf(':') < 0) {
            return host;
        }
        String[] groups = host.replaceFirst("%.*", "").split(":", -1);
        StringBuilder half = new StringBuilder();
        for (int group = 0; group < 4 && group < groups.length && !groups[group].isEmpty(); group++) {
            half.append(groups[group]).append(':');
        }
        return half.toString();
    }
}
