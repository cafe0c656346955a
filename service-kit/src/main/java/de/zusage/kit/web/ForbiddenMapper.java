package de.zusage.kit.web;

import de.zusage.kit.tenancy.NoEmployment;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

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
        if (e instanceof NoEmployment) {
            return Problem.withoutEmployment(uri).response();
        }
        Problem problem = uri.getPathParameters().isEmpty()
                ? new Problem(403, null, "The roles of this login do not allow it.", Map.of())
                : Problem.plain(404);
        return problem.response();
    }
}
