package de.zusage.kit.web;

import de.zusage.kit.tenancy.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Hands out the ration of one operation: once the caller's right to it is sure, and before its body is read. */
final class RationFilter implements ContainerRequestFilter {

    /** What one address may do in a minute of all that needs no login: whoever tries many secrets meets this one. */
    static final String ADDRESSES = "addresses";

    private static final String EVERYBODY = "";

    private final Rationed rationed;
    private final Rations rations;
    private final SecurityIdentity identity;
    private final Caller caller;
    private final CurrentVertxRequest current;

    RationFilter(
            Rationed rationed, Rations rations, SecurityIdentity identity, Caller caller, CurrentVertxRequest current) {
        this.rationed = rationed;
        this.rations = rations;
        this.identity = identity;
        this.caller = caller;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (rationed.shared()) {
            rations.take(rationed.value(), EVERYBODY);
        } else if (identity.isAnonymous()) {
            String network = network(current.getCurrent().request().remoteAddress());
            rations.take(ADDRESSES, network);
            rations.take(rationed.value(), with(network, request.getUriInfo().getPath()));
        } else {
            rations.take(rationed.value(), caller.subject());
        }
    }

    /** The address and a number for what is asked for: a secret is not kept, not even for a minute. */
    static String with(String network, String path) {
        return network + ' ' + path.hashCode();
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
