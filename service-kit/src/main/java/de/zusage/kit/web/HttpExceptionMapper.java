package de.zusage.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Problems for what JAX-RS itself refuses (404, 405, 406, 415 …); keeps the headers that belong to the answer. */
@Provider
@Priority(1)
public class HttpExceptionMapper implements ExceptionMapper<WebApplicationException> {

    private static final List<String> KEPT = List.of("Retry-After", "Location");

    private final UriInfo uri;
    private final AllowedMethods allowed;

    HttpExceptionMapper(@Context UriInfo uri, AllowedMethods allowed) {
        this.uri = uri;
        this.allowed = allowed;
    }

    @Override
    public Response toResponse(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return JsonExceptionMapper.problem(json);
        }
        Response.ResponseBuilder response =
                Problem.plain(e.getResponse().getStatus()).builder();
        for (String header : KEPT) {
            if (e.getResponse().getHeaderString(header) != null) {
                response.header(header, e.getResponse().getHeaderString(header));
            }
        }
        if (e instanceof NotAllowedException) {
            response.header("Allow", String.join(", ", allowed.of(uri.getPath())));
        }
        return response.build();
    }
}
