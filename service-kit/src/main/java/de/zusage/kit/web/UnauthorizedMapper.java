package de.zusage.kit.web;

import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** 401 for a request without a token; replaces the mapper of resteasy-problem, which fails on our Quarkus. */
@Provider
@Priority(1)
public class UnauthorizedMapper implements ExceptionMapper<UnauthorizedException> {

    @Override
    public Response toResponse(UnauthorizedException e) {
        return challenge();
    }

    static Response challenge() {
        return new Problem(401, null, "Send an access token that is valid now as Bearer.", Map.of())
                .builder()
                .header("WWW-Authenticate", "Bearer")
                .build();
    }
}
