package de.zusage.kit.web;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 401 for a token that is not accepted, without telling why; see {@link UnauthorizedMapper}. */
@Provider
@Priority(1)
public class AuthenticationFailedMapper implements ExceptionMapper<AuthenticationFailedException> {

    @Override
    public Response toResponse(AuthenticationFailedException e) {
        return UnauthorizedMapper.challenge();
    }
}
