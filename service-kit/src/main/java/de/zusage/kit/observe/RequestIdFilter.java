package de.zusage.kit.observe;

import de.zusage.kit.Ids;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives each request an id, its caller's where that is well-formed, in every log line and in the answer. It stays in the access log
 * for good, so it has to be a number in hexadecimal digits, such as a UUID: no word and no name goes that way.
 */
class RequestIdFilter {

    private static final String HEADER = "X-Request-Id";
    private static final String NAME = "requestId";
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9A-Fa-f-]{8,64}");

    private final Ids ids;

    RequestIdFilter(Ids ids) {
        this.ids = ids;
    }

    @ServerRequestFilter(preMatching = true, priority = 0)
    public void begin(ContainerRequestContext request) {
        String sent = request.getHeaderString(HEADER);
        String id = sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : ids.next().toString();
        request.setProperty(NAME, id);
        MDC.put(NAME, id);
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(NAME) instanceof String id) {
            response.getHeaders().putSingle(HEADER, id);
        }
    }
}
