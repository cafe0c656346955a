package de.zusage.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Problems for what JAX-RS itself refuses (404, 405, 406, 415 …); keeps the headers that belong to the answer. */
@Provider
@Priority(1)
public class HttpExceptionMapper implements ExceptionMapper<WebApplicationException> {

    private static final List<String> KEPT = List.of("Retry-After", "Location");

    private final UriInfo uri;
    private final Request request;
    private final AllowedMethods allowed;

    HttpExceptionMapper(@Context UriInfo uri, @Context Request request, AllowedMethods allowed) {
        this.uri = uri;
        this.request = request;
        this.allowed = allowed;
    }

    @Override
    public Response toResponse(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return JsonExceptionMapper.problem(json);
        }
        int status = e.getResponse().getStatus();
        Response.ResponseBuilder response = new Problem(status, null, detail(status), Map.of()).builder();
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

    /** What the caller can do about it, where the status alone does not say so. */
    private @Nullable String detail(int status) {
        String path = uri.getPath();
        return switch (status) {
            case 405 -> "Allow says which methods there are here.";
            case 406 -> "Accept takes nothing that is answered here: " + allowed.produced(path, request.getMethod());
            case 415 -> "Content-Type is none that is taken here: " + allowed.consumed(path, request.getMethod());
            default -> null;
        };
    }
}
