package de.zusage.kit.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that are too long (413) or empty (400), and NUL in the address (400), before anything reads them. */
@Provider
@Priority(1)
public class BodyGuard implements ReaderInterceptor {

    private final int limit;

    BodyGuard(@ConfigProperty(name = "zusage.body-limit") int limit) {
        this.limit = limit;
    }

    @ServerRequestFilter(preMatching = true, priority = 10)
    public void look(ContainerRequestContext request) {
        if (request.getLength() > limit) {
            throw tooLong();
        }
        if (request.getUriInfo().getPath(true).indexOf('\0') >= 0
                || hasNul(request.getUriInfo().getQueryParameters(true))) {
            throw new InvalidInput("invalid-text", "The address contains a NUL character.");
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = context.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLong();
        }
        if (body.length == 0) {
            throw new InvalidInput("empty-body", "There is no body.");
        }
        context.setInputStream(new ByteArrayInputStream(body));
        Object read = context.proceed();
        if (read == null) {
            throw new InvalidInput("empty-body", "The body is null.");
        }
        return read;
    }

    private static boolean hasNul(MultivaluedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .anyMatch(parameter -> parameter.getKey().indexOf('\0') >= 0
                        || parameter.getValue().stream().anyMatch(value -> value.indexOf('\0') >= 0));
    }

    private static Refused tooLong() {
        return new Refused(413, "body-too-long", "The body is longer than this service accepts.");
    }
}
