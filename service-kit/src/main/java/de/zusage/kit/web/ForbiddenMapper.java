package de.zusage.kit.web;

import io.quarkus.security.ForbiddenException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What a caller may not see does not exist: 404 where the path names a thing, 403 where it only names a list. */
@Provider
@Priority(1)
public class ForbiddenMapper implements ExceptionMapper<ForbiddenException> {

    private final UriInfo uri;

    ForbiddenMapper(@Context UriInfo uri) {
        this.uri = uri;
    }

    @Override
    public Response toResponse(ForbiddenException e) {
        return Problem.plain(uri.getPathParameters().isEmpty() ? 403 : 404).response();
    }
}
